import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { git } from '../github/git.ts'
import type { Repository } from '../github/state.ts'

/** Where one attempt of a run lives; all of it but the logs goes when it ends. */
export interface RunFolder {
  readonly clone: string
  readonly home: string
  readonly temp: string
  /** act's own: job workspaces and actions. */
  readonly cache: string
  /** First on the PATH of the jobs: see step-shims.ts. */
  readonly bin: string
  readonly logs: string
  /** How each job of it ended, a file a job: see play-cancel.ts. */
  readonly results: string
  /** What stands for jobs that are not run again; made only then. */
  readonly kept: string
  readonly secretFile: string
  readonly variableFile: string
  readonly environmentFile: string
  readonly eventFile: string
  remove(): Promise<void>
}

export async function makeRunFolder(directory: string, name: string): Promise<RunFolder> {
  const root = join(directory, 'runs', name)
  const paths = {
    clone: join(root, 'clone'),
    home: join(root, 'home'),
    temp: join(root, 'temp'),
    cache: join(root, 'cache'),
    bin: join(root, 'bin'),
    results: join(root, 'results'),
    logs: join(directory, 'logs', name)
  }
  const tools = join(directory, 'tool-cache')
  for (const folder of [...Object.values(paths), tools]) await mkdir(folder, { recursive: true })
  // A hosted runner's tool cache outlives the job; act makes one below its own cache.
  await symlink(tools, join(paths.cache, 'tool_cache'))
  return {
    ...paths,
    kept: join(root, 'kept'),
    secretFile: join(root, 'secrets.yml'),
    variableFile: join(root, 'variables.yml'),
    environmentFile: join(root, 'environment.yml'),
    eventFile: join(root, 'event.json'),
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** A clean clone at one commit; jobs check out for themselves. */
export async function cloneCommit(repository: Repository, sha: string, clone: string, url: string): Promise<void> {
  await git(clone, ['clone', '--quiet', '--no-checkout', '--shared', repository.directory, '.'])
  await git(clone, ['remote', 'set-url', 'origin', `${url}/${repository.fullName}`])
  await git(clone, ['checkout', '--quiet', '--detach', sha])
}

/** act reads a `.yml` file as a flat mapping of texts, and JSON is YAML: no quoting can go wrong. Only its owner may read it. */
export async function writeSettings(path: string, settings: Readonly<Record<string, string>>): Promise<void> {
  await writeFile(path, JSON.stringify(settings), { mode: 0o600 })
  await chmod(path, 0o600)
}
