import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import { tryGit } from '../github/git.ts'

/** The files that a commit of this folder would have, relative to it. */
async function filesOf(folder: string): Promise<readonly string[]> {
  const listed = await tryGit(folder, ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  if (listed.exitCode === 0) return [...new Set(listed.stdout.split('\0').filter(Boolean))]
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !/(^|\/)(node_modules|\.git|\.terraform)\//.test(path))
}

/**
 * Copies a team's repository as it lies there, uncommitted changes included. Where its manifests name it on github.com they
 * name the emulated GitHub then: that is where its Argo CD can read it.
 */
export async function copyRepository(
  from: string,
  to: string,
  { repository, serverUrl }: { readonly repository: string; readonly serverUrl: string }
): Promise<void> {
  const paths = await filesOf(from).catch((cause: unknown) => {
    throw new StagingError('not-found', `${from} cannot be read`, { cause, hint: 'Give the folder of a repository.' })
  })
  for (const path of paths) {
    await mkdir(dirname(join(to, path)), { recursive: true })
    // A file that is deleted but not committed is still listed.
    await cp(join(from, path), join(to, path), { verbatimSymlinks: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
  }
  // Not those whose name only begins like it.
  const named = new RegExp(`https://github\\.com/${repository.replaceAll('.', '\\.')}(?=(\\.git)?(?![\\w.-]))`, 'g')
  for (const path of manifestsAmong(paths)) {
    const text = await readFile(join(to, path), 'utf8').catch(() => '')
    const here = text.replaceAll(named, `${serverUrl}/${repository}`)
    if (here !== text) await writeFile(join(to, path), here)
  }
}

function manifestsAmong(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => /\.ya?ml$/.test(path) && !path.startsWith('.github/'))
}

/** Repositories on github.com that its Applications read and that are not this one: nothing stands for them. */
export async function otherRepositories(folder: string, repository: string): Promise<readonly string[]> {
  const texts = await Promise.all(
    manifestsAmong(await filesOf(folder)).map((path) => readFile(join(folder, path), 'utf8').catch(() => ''))
  )
  const named = texts.flatMap((text) =>
    [...text.matchAll(/\brepoURL:\s*["']?https:\/\/github\.com\/([\w.-]+\/[\w.-]+)/g)].map(([, name = '']) =>
      name.replace(/\.git$/, '')
    )
  )
  return [...new Set(named)].filter((name) => name !== repository).sort()
}

/** `owner/name` of a folder: what its remote says, else a name of its own. */
export async function nameOfRepository(folder: string): Promise<string> {
  const { stdout } = await tryGit(folder, ['remote', 'get-url', 'origin'])
  const found = /[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(stdout.trim())
  return found ? `${found[1]}/${found[2]}` : `acme/${folder.split('/').filter(Boolean).at(-1) ?? 'repository'}`
}

/** What its remote calls its default branch; undefined for a folder that has none, or never asked. */
export async function defaultBranchOf(folder: string): Promise<string | undefined> {
  const { exitCode, stdout } = await tryGit(folder, ['symbolic-ref', '--short', 'refs/remotes/origin/HEAD'])
  return exitCode === 0 ? stdout.trim().replace(/^origin\//, '') : undefined
}

/** The names of its workflow files. */
export async function workflowsOf(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, '.github/workflows')).catch(() => [])
  return names.filter((name) => /\.ya?ml$/.test(name)).sort()
}
