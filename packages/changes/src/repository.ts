import { StagingError } from '@staging-actions/base'
import { renderName } from './cause.ts'
import type { DetectDeps, DetectRequest } from './changed-apps.ts'
import { fetchedCommit } from './commits.ts'
import { type Fetcher, makeFetcher } from './fetcher.ts'
import type { Commit } from './git-object.ts'
import type { StartedGit } from './start-git.ts'
import { readTreeNames, type TreeNames } from './tree-names.ts'

/** A repository at one commit, with or without a checkout, and the ways to bring another commit next to it. */
export interface Repository extends Omit<StartedGit, 'sha' | 'close' | 'names'> {
  readonly head: Commit
  /** Names of the head. */
  readonly names: () => Promise<TreeNames>
  readonly fetcher: Fetcher
}

/** Why what is needed is not here: the server has a bad moment, or `hint` is what helps. */
export function unfetched(fetcher: Fetcher, message: string, hint: string): StagingError {
  const verdict = fetcher.lastVerdict()
  return verdict?.kind === 'unavailable'
    ? new StagingError(verdict.reason, `${message}: the server has a bad moment or cannot be reached`, {
        hint: 'Run this again when it is well (https://www.githubstatus.com): nothing is wrong with the token.'
      })
    : new StagingError('git-failed', message, { hint })
}

/** @throws StagingError git-failed when the head cannot be had; service-error where the server has a bad moment. */
export async function openRepository(git: StartedGit, request: DetectRequest, deps: DetectDeps): Promise<Repository> {
  const { sha, objects, directory } = git
  if (sha !== request.sha && request.sha !== '')
    deps.log.info(`${sha} is checked out, not the event's ${request.sha}: that is what is compared`)
  if (!git.checkout)
    deps.log.info(
      `nothing is checked out at ${renderName(request.workspace)}: commits are fetched alone, without their files${deps.mergeBase ? '' : '; without `github-token` nobody can tell where two of them part'}`
    )
  const fetcher = makeFetcher(directory, request.remote, deps)
  const head = (await objects.commit(sha)) ?? (await fetchedCommit({ objects, fetcher }, sha))
  // Begun before the head was fetched, it may have found nothing.
  const names = once(async () => {
    const early = await git.names
    const found = early?.complete ? early : await readTreeNames(deps, directory, sha)
    if (!found.complete)
      deps.log.warning(
        `not every folder of ${sha} can be read: what symbolic links and manifests in the others say does not count`
      )
    return found
  })
  if (head) return { ...git, fetcher, head, names }
  throw unfetched(
    fetcher,
    `the commit ${sha} is not here and cannot be fetched`,
    'Check the repository out before this step, or give `github-token`.'
  )
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined
  return () => {
    done ??= work()
    return done
  }
}
