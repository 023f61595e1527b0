import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GitVerdict, judgeGit, type Logger, systemClock } from '@staging-actions/base'
import { type GitDeps, runGit, said } from './git.ts'

/** Where missing commits come from. The token travels in the child's environment, never in an argument. */
export interface Remote {
  /** `<server>/<owner>/<repository>` */
  readonly url: string
  readonly token?: string | undefined
}

/** Brings into the scratch repository what the checkout lacks: always single objects, never history. */
export interface Fetcher {
  /**
   * Fetches single commits with their trees and without their files, in one process.
   * `have` is a commit whose trees are here and need not come again; without it all come, also those of a commit
   * that is here without them, as in a treeless clone.
   * @param ref the tip of a branch or tag at the server (`refs/heads/main`) comes with them; see `tipOf`.
   * @returns false when the server does not give them all; why is logged.
   */
  fetchCommits(wanted: { readonly shas: readonly string[]; readonly ref?: string }, have?: string): Promise<boolean>
  /** Whether this commit was fetched, and so is complete. */
  has(sha: string): boolean
  /** The tip of a fetched ref. */
  tipOf(ref: string): string | undefined
  /** Fetches files by their object ids, in one process. */
  fetchBlobs(ids: readonly string[]): Promise<boolean>
  /** Of the last fetch that gave not all: whether the server refused it, or has a bad moment. */
  lastVerdict(): GitVerdict | undefined
}

/** Milliseconds before each further try. */
const pauses = [500, 1_500, 4_000]

/** @param directory of the scratch repository */
export function makeFetcher(
  directory: string,
  remote: Remote | undefined,
  deps: GitDeps & { readonly log: Logger }
): Fetcher {
  const fetched = new Set<string>()
  const tips = new Map<string, string>()
  let verdict: GitVerdict | undefined
  const fetch = async (options: readonly string[], wanted: readonly string[]): Promise<boolean> => {
    if (!remote) {
      deps.log.info('nothing can be fetched: the address of the repository is not known')
      return false
    }
    const args = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-auto-maintenance', ...options]
    for (let attempt = 0; ; attempt += 1) {
      const result = await runGit(deps, directory, [...args, '--', remote.url, ...wanted], {
        env: credentials(remote),
        accepted: Array.from({ length: 256 }, (_, code) => code)
      })
      if (result.exitCode === 0) return true
      deps.log.info(`git fetch ended with ${result.exitCode}: ${said(result.stderr)}`)
      verdict = judgeGit(result.stderr.toString('utf8'))
      // A bad moment says nothing about what the server has.
      const pause = verdict.kind === 'unavailable' ? pauses[attempt] : undefined
      if (pause === undefined) return false
      await systemClock.sleep(pause, deps.signal)
    }
  }
  return {
    fetchCommits: async ({ shas, ref }, have) => {
      const depth = ['--depth=1', '--filter=blob:none']
      const known = have === undefined ? '--refetch' : `--negotiation-tip=${have}`
      if (!(await fetch([...depth, known], ref === undefined ? shas : [ref, ...shas]))) return false
      for (const sha of shas) fetched.add(sha)
      if (ref === undefined) return true
      // FETCH_HEAD names what was asked for in that order.
      const tip = /^[0-9a-f]+/.exec(await readFile(join(directory, 'FETCH_HEAD'), 'utf8'))?.[0] ?? ''
      fetched.add(tip)
      tips.set(ref, tip)
      return true
    },
    has: (sha) => fetched.has(sha),
    tipOf: (ref) => tips.get(ref),
    fetchBlobs: (ids) => fetch(['--filter=blob:none'], ids),
    lastVerdict: () => verdict
  }
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
