import { type GitDeps, runGit } from './git.ts'
import { manifestNames } from './mentions/manifest-names.ts'
import { readerOf } from './mentions/readers.ts'

/** What has to be known of a whole commit, whatever differs: where its symbolic links are, and the files that say what uses what. */
export interface TreeNames {
  readonly links: readonly string[]
  /** Manifests, lock files and what else says what uses what, by what they are called; nothing inside node_modules. */
  readonly files: readonly string[]
  /** False where a folder of the commit is not here, or cannot be read. */
  readonly complete: boolean
}

/** How names end that may be kept, by their last three bytes, and what may be anywhere in one. */
const endings = new Set(
  [
    'son',
    'onc',
    'yml',
    'aml',
    'oml',
    'xml',
    'ock',
    'ckb',
    'mod',
    'txt',
    '.in',
    'ile',
    'dle',
    'kts',
    'exs',
    'roj',
    '.tf',
    'ift',
    'ion'
  ].map((ending) => codeOf(Buffer.from(ending), 3))
)
const variants = ['/Dockerfile.', '/Containerfile.', ' Dockerfile.', ' Containerfile.'].map((part) => Buffer.from(part))
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
  const take = (at: number) => {
    const path = data.toString('utf8', data.lastIndexOf(0, at - 1) + 8, at)
    if (/(^|\/)node_modules\//.test(path)) return
    if (manifestNames.includes(path.slice(path.lastIndexOf('/') + 1)) || readerOf(path)) found.files.add(path)
  }
  for (let at = data.indexOf(0, 1); at >= 0; at = data.indexOf(0, at + 1)) if (endings.has(codeOf(data, at))) take(at)
  for (const part of variants)
    for (let at = data.indexOf(part); at >= 0; at = data.indexOf(part, at + 1)) take(data.indexOf(0, at))
}

/** The three bytes that end here, as a number. */
function codeOf(data: Buffer, end: number): number {
  return ((data[end - 3] ?? 0) << 16) | ((data[end - 2] ?? 0) << 8) | (data[end - 1] ?? 0)
}
