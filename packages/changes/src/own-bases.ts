import type { DeployedApp, DetectDeps } from './changed-apps.ts'
import { isSha } from './checkout.ts'
import { commitAt } from './commits.ts'
import type { Commit } from './git-object.ts'
import { logSome } from './log-some.ts'
import type { Repository } from './repository.ts'
import type { Side } from './side.ts'

/** Each base is one more comparison: beyond this many, apps are compared with the common base. */
const ownBasesAtMost = 50

/** What the environment runs with passed tests, by app. */
export function testedRevisions(
  head: Side,
  deployed: ReadonlyMap<string, DeployedApp> | undefined,
  { log }: DetectDeps
): ReadonlyMap<string, string> {
  const tested = new Map<string, string>()
  const untested: string[] = []
  for (const { name } of head.apps) {
    const entry = deployed?.get(name)
    if (entry?.tested && isSha(entry.revision)) tested.set(name, entry.revision)
    else if (entry) untested.push(`${name}: its deployed version did not pass its tests, so it is no base`)
  }
  logSome(log.info, untested)
  return tested
}

/** Each once, and no more than are compared. */
export function revisionsOf(tested: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set(tested.values())].slice(0, ownBasesAtMost)
}

/** The commits of tested revisions, as far as they can be had. */
export async function ownBases(
  repository: Repository,
  tested: ReadonlyMap<string, string>,
  { log }: DetectDeps
): Promise<ReadonlyMap<string, Commit>> {
  const commits = new Map<string, Commit | undefined>()
  for (const revision of revisionsOf(tested)) commits.set(revision, await commitAt(repository, revision, log))
  const bases = new Map<string, Commit>()
  const without: string[] = []
  for (const [name, revision] of tested) {
    const commit = commits.get(revision)
    const why = commits.has(revision)
      ? 'could not be fetched'
      : `is one base more than the ${ownBasesAtMost} that there may be`
    if (commit) bases.set(name, commit)
    else without.push(`${name}: ${revision}, which is deployed, ${why}`)
  }
  logSome(log.info, without)
  return bases
}
