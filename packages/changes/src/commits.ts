import type { Logger } from '@staging-actions/base'
import { renderName } from './cause.ts'
import { findRef } from './checkout.ts'
import type { Commit } from './git-object.ts'
import type { Repository } from './repository.ts'

/** A commit with its root tree, fetched when it is not here. */
export async function commitAt(repository: Repository, sha: string, log: Logger): Promise<Commit | undefined> {
  const { objects, fetcher, head } = repository
  const here = await objects.commit(sha)
  if (here && (await isComplete(repository, here))) return here
  // What was fetched and is not here is an annotated tag, or what the server took for it: asking again brings no more.
  if (fetcher.has(sha)) return here
  log.info(`${sha} is not ${here ? 'complete ' : ''}in this clone: fetching that commit alone`)
  // Of a commit that is here, git would send nothing unless told that nothing is.
  return fetchedCommit(repository, sha, here ? undefined : haveOf(repository, head.sha))
}

export async function fetchedCommit(
  { objects, fetcher }: Pick<Repository, 'objects' | 'fetcher'>,
  sha: string,
  have?: string
): Promise<Commit | undefined> {
  if (!(await fetcher.fetchCommits({ shas: [sha] }, have))) return undefined
  objects.takeMissing()
  return objects.commit(sha)
}

/** The tip of a branch (`refs/heads/main`), or of what an input names; fetched when it is not here. */
export async function refAt(repository: Repository, ref: string, log: Logger): Promise<Commit | undefined> {
  const { objects, fetcher, head } = repository
  for (const sha of localTips(repository, ref)) {
    const commit = await commitAt(repository, sha, log)
    if (commit) return commit
  }
  if (!isFetchable(ref)) return undefined
  if (fetcher.tipOf(ref) === undefined) {
    log.info(`${renderName(shortName(ref))} is not in this clone: fetching its tip alone`)
    if (!(await fetcher.fetchCommits({ shas: [], ref }, head.sha))) return undefined
    objects.takeMissing()
  }
  return objects.commit(fetcher.tipOf(ref) ?? '')
}

/**
 * Brings all that is missing of these in one fetch, so that each is here when its turn comes. Where only one is missing,
 * or the server lacks one, each is fetched in its turn.
 */
export async function bringTogether(
  repository: Repository,
  shas: readonly string[],
  ref: string | undefined,
  log: Logger
): Promise<void> {
  const { objects, fetcher, head } = repository
  const found = await Promise.all(
    shas.map(async (sha) => {
      const here = await objects.commit(sha)
      return here !== undefined && isComplete(repository, here)
    })
  )
  const missing = shas.filter((_, index) => !found[index])
  const wanted = ref !== undefined && isFetchable(ref) && localTips(repository, ref).length === 0 ? ref : undefined
  if (missing.length + (wanted === undefined ? 0 : 1) < 2) return
  const names = [...(wanted === undefined ? [] : [renderName(shortName(wanted))]), ...missing]
  log.info(
    `${names.slice(0, 10).join(', ')}${names.length > 10 ? ', …' : ''} are not in this clone: fetching those alone`
  )
  const incomplete = await Promise.all(missing.map((sha) => objects.commit(sha)))
  const have = incomplete.some((here) => here !== undefined) ? undefined : haveOf(repository, head.sha)
  await fetcher.fetchCommits({ shas: missing, ...(wanted !== undefined && { ref: wanted }) }, have)
  objects.takeMissing()
}

/** In a treeless clone commits are here without their folders: only what was fetched is known to be whole. */
async function isComplete({ objects, fetcher, head, checkout }: Repository, commit: Commit): Promise<boolean> {
  if (commit.sha === head.sha || fetcher.has(commit.sha)) return true
  return !checkout?.treeless && (await objects.tree(commit.tree)) !== undefined
}

/** The commit whose trees need not come again. */
function haveOf({ checkout }: Repository, sha: string): string | undefined {
  return checkout?.treeless ? undefined : sha
}

function localTips({ checkout }: Repository, ref: string): readonly string[] {
  if (!checkout) return []
  const short = shortName(ref)
  const candidates = ref.startsWith('refs/heads/')
    ? [`refs/remotes/origin/${short}`, ref]
    : ref.startsWith('refs/')
      ? [ref]
      : [`refs/remotes/origin/${ref}`, `refs/heads/${ref}`, `refs/tags/${ref}`]
  return candidates.map((candidate) => findRef(checkout, candidate)).filter((sha) => sha !== undefined)
}

function shortName(ref: string): string {
  return ref.replace(/^refs\/heads\//, '')
}

function isFetchable(ref: string): boolean {
  return !/[\0-\x20~^:?*[\\\x7f]/.test(ref) && !ref.startsWith('-')
}
