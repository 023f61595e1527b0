import type { DetectDeps } from './changed-apps.ts'
import { isSha } from './checkout.ts'
import { commitAt } from './commits.ts'
import type { Commit } from './git-object.ts'
import type { RunningApp } from './judge-together.ts'
import type { Repository } from './repository.ts'

/** Each base is one more comparison. */
const ownBasesAtMost = 50

/** The commits that the record names, each once: what apps run, and where they passed. */
export function recordedRevisions(
  running: ReadonlyMap<string, RunningApp> | undefined,
  apps: readonly { readonly name: string }[]
): readonly string[] {
  const entries = apps.flatMap(({ name }) => running?.get(name) ?? [])
  const named = entries.flatMap(({ revision, passed }) => [revision, ...(passed ? [passed.revision] : [])])
  return [...new Set(named)].filter(isSha)
}

/** Those of them that are compared. */
export function comparedRevisions(revisions: readonly string[]): readonly string[] {
  return revisions.slice(0, ownBasesAtMost)
}

/** Their commits; as text: why one cannot be had. */
export async function recordedBases(
  repository: Repository,
  revisions: readonly string[],
  { log }: DetectDeps
): Promise<ReadonlyMap<string, Commit | string>> {
  const bases = new Map<string, Commit | string>()
  for (const revision of comparedRevisions(revisions))
    bases.set(revision, (await commitAt(repository, revision, log)) ?? 'could not be fetched')
  for (const revision of revisions)
    if (!bases.has(revision)) bases.set(revision, `is one commit more than the ${ownBasesAtMost} that are compared`)
  return bases
}
