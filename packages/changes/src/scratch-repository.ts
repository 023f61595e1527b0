import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from '@staging-actions/base'
import type { Checkout } from './checkout.ts'
import { type GitDeps, runGit, said } from './git.ts'

/** Where missing commits come from. The token travels in the child's environment, never in an argument. */
export interface Remote {
  /** `<server>/<owner>/<repository>` */
  readonly url: string
  readonly token?: string | undefined
}

/**
 * A bare repository of our own that borrows the checkout's objects: what is fetched lands here, so that the user's
 * repository, its configuration and its shallow boundary stay as they are, and only our settings count.
 */
export interface ScratchRepository {
  readonly directory: string
  /**
   * Fetches single commits with their trees and without their files, in one process.
   * `have` is a commit whose trees are here and need not come again; without it all come, also those of a commit
   * that is here without them, as in a treeless clone.
   * @returns false when the server does not give them; why is logged.
   */
  fetchCommits(wanted: readonly string[], have?: string): Promise<boolean>
  /** Fetches files by their object ids, in one process. */
  fetchBlobs(ids: readonly string[]): Promise<boolean>
  /** The tip of a branch or tag (`refs/heads/main`) at the server; fetched as by `fetchCommits`. */
  fetchRef(ref: string, have?: string): Promise<string | undefined>
  remove(): Promise<void>
}

export interface ScratchDeps extends GitDeps {
  readonly temp: string
  readonly log: Logger
  /** Asks the server where two commits part: the one thing that takes history. Used where there is no checkout. */
  readonly mergeBase?: ((base: string, head: string) => Promise<string>) | undefined
}

export async function makeScratchRepository(
  checkout: Checkout | undefined,
  remote: Remote | undefined,
  deps: ScratchDeps
): Promise<ScratchRepository> {
  const directory = await mkdtemp(join(deps.temp, 'detect-'))
  await Promise.all([mkdir(join(directory, 'objects/info'), { recursive: true }), mkdir(join(directory, 'refs'))])
  await Promise.all([
    writeFile(join(directory, 'HEAD'), 'ref: refs/heads/none\n'),
    writeFile(join(directory, 'config'), settings(checkout?.objectFormat ?? 'sha1')),
    checkout && writeFile(join(directory, 'objects/info/alternates'), `${alternate(checkout.objects)}\n`),
    checkout?.shallow && writeFile(join(directory, 'shallow'), checkout.shallow)
  ])

  const fetch = async (options: readonly string[], wanted: readonly string[]): Promise<boolean> => {
    if (!remote) {
      deps.log.info('nothing can be fetched: the address of the repository is not known')
      return false
    }
    const args = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-auto-maintenance', ...options]
    const result = await runGit(deps, directory, [...args, '--', remote.url, ...wanted], {
      env: credentials(remote),
      accepted: Array.from({ length: 256 }, (_, code) => code)
    })
    if (result.exitCode !== 0) deps.log.info(`git fetch ended with ${result.exitCode}: ${said(result.stderr)}`)
    return result.exitCode === 0
  }
  const commits = (have: string | undefined) => [
    '--depth=1',
    '--filter=blob:none',
    have === undefined ? '--refetch' : `--negotiation-tip=${have}`
  ]

  return {
    directory,
    fetchCommits: (wanted, have) => fetch(commits(have), wanted),
    fetchBlobs: (ids) => fetch(['--filter=blob:none'], ids),
    fetchRef: async (ref, have) => {
      if (!(await fetch(commits(have), [ref]))) return undefined
      const fetched = await readFile(join(directory, 'FETCH_HEAD'), 'utf8')
      return /^[0-9a-f]+/.exec(fetched)?.[0]
    },
    remove: () => rm(directory, { recursive: true, force: true })
  }
}

function settings(objectFormat: 'sha1' | 'sha256'): string {
  return [
    '[core]',
    `\trepositoryformatversion = ${objectFormat === 'sha256' ? 1 : 0}`,
    '\tbare = true',
    // Else fetch starts a process in the checkout, under its configuration, to list its refs.
    '\talternateRefsCommand = true',
    ...(objectFormat === 'sha256' ? ['[extensions]', '\tobjectformat = sha256'] : []),
    '[gc]',
    '\tauto = 0',
    '[credential]',
    '\thelper =',
    '[http]',
    '\tlowSpeedLimit = 1000',
    '\tlowSpeedTime = 60',
    ''
  ].join('\n')
}

/** A path in `alternates` that begins with a quote is read as C-quoted, and one with a newline needs to be. */
function alternate(objects: string): string {
  return /["\\\n]/.test(objects) ? JSON.stringify(objects) : objects
}

function credentials({ url, token }: Remote): Record<string, string> {
  if (!token) return {}
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${new URL(url).origin}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`
  }
}
