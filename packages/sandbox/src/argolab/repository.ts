import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A bare repository on disk that Argo CD fetches from. */
export interface LabRepository {
  /** `file:///…` */
  readonly url: string
  /** Writes files (null: removes), commits to `branch` (default main), pushes; returns the sha. One after the other. */
  commit(files: Readonly<Record<string, string | null>>, branch?: string): Promise<string>
}

/** Makes an empty repository below `directory`. */
export async function makeRepository(directory: string): Promise<LabRepository> {
  const [bare, work] = [join(directory, 'repository.git'), join(directory, 'work')]
  await mkdir(directory, { recursive: true })
  const env = {
    PATH: process.env['PATH'],
    HOME: directory,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'lab',
    GIT_AUTHOR_EMAIL: 'lab@example.com',
    GIT_COMMITTER_NAME: 'lab',
    GIT_COMMITTER_EMAIL: 'lab@example.com'
  }
  const git = async (...args: string[]) => (await run('git', args, { cwd: directory, env })).stdout.trim()
  await git('init', '--bare', '--quiet', '--initial-branch=main', bare)
  await git('clone', '--quiet', bare, work)
  let last: Promise<unknown> = Promise.resolve()
  const commit = async (files: Readonly<Record<string, string | null>>, branch: string) => {
    await git('-C', work, 'checkout', '--quiet', '-B', branch)
    for (const [name, text] of Object.entries(files)) {
      const path = join(work, name)
      await mkdir(dirname(path), { recursive: true })
      await (text === null ? rm(path, { force: true }) : writeFile(path, text))
    }
    await git('-C', work, 'add', '--all')
    await git('-C', work, 'commit', '--quiet', '--allow-empty', '--message=change')
    await git('-C', work, 'push', '--quiet', 'origin', branch)
    return git('-C', work, 'rev-parse', 'HEAD')
  }
  return {
    url: pathToFileURL(bare).href,
    commit: (files, branch = 'main') => {
      const made = last.then(() => commit(files, branch))
      last = made.catch(() => {})
      return made
    }
  }
}
