import { type GitDeps, runGit } from './git.ts'
import { lockNames } from './locks/lock-names.ts'

/** What has to be known of a whole commit, whatever differs: where its symbolic links are, and the files that say what uses what. */
export interface TreeNames {
  readonly links: readonly string[]
  /** Manifests, lock files and the like, by what they are called; nothing inside node_modules. */
  readonly files: readonly string[]
  /** False where a folder of the commit is not here, or cannot be read. */
  readonly complete: boolean
}

/** How names end that are kept. */
const kept = ['package.json', ...lockNames, 'pnpm-workspace.yaml', 'go.mod', 'pyproject.toml', 'Cargo.toml'].map(
  (name) => Buffer.from(`${name}\x00`)
)
const link = Buffer.from('\x00120000 ')
const end = Buffer.from([0])

/**
 * All names of a commit, of which few are kept. One walk over its trees is what it takes to find a symbolic link at any depth; git
 * does it while it compares, on another core.
 */
export async function readTreeNames(deps: GitDeps, directory: string, commit: string): Promise<TreeNames> {
  const found = { links: new Set<string>(), files: new Set<string>() }
  let rest = end
  const { exitCode } = await runGit(
    deps,
    directory,
    ['ls-tree', '-r', '-z', '--format=%(objectmode) %(path)', commit],
    {
      accepted: [0, 1, 128],
      onStdout: (chunk) => {
        const data = Buffer.concat([rest, chunk])
        const last = data.lastIndexOf(0)
        takeRecords(data.subarray(0, last + 1), found)
        rest = Buffer.from(data.subarray(last))
      }
    }
  )
  return { links: [...found.links], files: [...found.files].sort(), complete: exitCode === 0 }
}

/** Looked for as bytes: most records are never read. */
function takeRecords(data: Buffer, found: { readonly links: Set<string>; readonly files: Set<string> }): void {
  for (let at = data.indexOf(link); at >= 0; at = data.indexOf(link, at + 1))
    found.links.add(data.toString('utf8', at + link.length, data.indexOf(0, at + 1)))
  for (const name of kept)
    for (let at = data.indexOf(name); at >= 0; at = data.indexOf(name, at + 1)) {
      const path = data.toString('utf8', data.lastIndexOf(0, at) + 8, at + name.length - 1)
      const before = path.at(-name.length)
      if (!/(^|\/)node_modules\//.test(path) && (before === undefined || before === '/')) found.files.add(path)
    }
}
