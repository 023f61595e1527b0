import type { Logger } from '@staging-actions/base'
import { renderName } from './cause.ts'
import { findRef } from './checkout.ts'
import type { Commit } from './objects.ts'
import type { Repository } from './repository.ts'

/** Each base is one more comparison: beyond this many, apps are compared with the common base. */
const ownBasesAtMost = 50

/** A commit with its root tree, fetched when it is not here. */
export async function commitAt(repository: Repository, sha: string, log: Logger): Promise<Commit | undefined> {
  const { objects, head, checkout } = repository
  const here = await objects.commit(sha)
  if (here && (sha === head.sha || (!checkout?.treeless && (await objects.tree(here.tree))))) return here
  log.info(`${sha} is not ${here ? 'complete ' : ''}in this clone: fetching that commit alone`)
  // Of a commit that is here, git would send nothing unless told that nothing is.
  return fetchedCommit(repository, sha, here || checkout?.treeless ? undefined : head.sha)
}

/** Of several commits those that can be had: one fetch for all that are missing, or if the server lacks one, one for each. */
export async function commitsAt(
  repository: Repository,
  shas: readonly string[],
  log: Logger
): Promise<ReadonlyMap<string, Commit>> {
  const { objects, fetcher, head, checkout } = repository
  const here = await Promise.all(shas.map((sha) => objects.commit(sha)))
  const missing = shas.filter((_, index) => !here[index])
  if (missing.length > 1 && !checkout?.treeless) {
    log.info(`${missing.length} commits are not in this clone: fetching those alone`)
    if (await fetcher.fetchCommits(missing, head.sha)) objects.takeMissing()
  }
  const found = new Map<string, Commit>()
  for (const sha of shas) {
    const commit = found.size < ownBasesAtMost ? await commitAt(repository, sha, log) : undefined
    if (commit) found.set(sha, commit)
  }
  return found
}

export async function fetchedCommit(
  { objects, fetcher }: Pick<Repository, 'objects' | 'fetcher'>,
  sha: string,
  have?: string
): Promise<Commit | undefined> {
  if (!(await fetcher.fetchCommits([sha], have))) return undefined
  objects.takeMissing()
  return objects.commit(sha)
}

export async function refAt(repository: Repository, ref: string, log: Logger): Promise<Commit | undefined> {
  const { checkout, objects, fetcher, head } = repository
  const short = ref.replace(/^refs\/heads\//, '')
  const local = ref.startsWith('refs/heads/')
    ? [`refs/remotes/origin/${short}`, ref]
    : ref.startsWith('refs/')
      ? [ref]
      : [`refs/remotes/origin/${ref}`, `refs/heads/${ref}`, `refs/tags/${ref}`]
  for (const candidate of checkout ? local : []) {
    const sha = checkout && findRef(checkout, candidate)
    const commit = sha && (await commitAt(repository, sha, log))
    if (commit) return commit
  }
  if (/[\0-\x20~^:?*[\\\x7f]/.test(ref) || ref.startsWith('-')) return undefined
  log.info(`${renderName(short)} is not in this clone: fetching its tip alone`)
  const sha = await fetcher.fetchRef(ref, head.sha)
  if (sha === undefined) return undefined
  objects.takeMissing()
  return objects.commit(sha)
}
