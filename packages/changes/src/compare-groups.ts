import { StagingError } from '@staging-actions/base'
import { type App, configurationPath } from '@staging-actions/config/load'
import { type Cause, renderName } from './cause.ts'
import type { ChangedApp, ChangedApps, DetectDeps } from './changed-apps.ts'
import { type Comparison, compareSides } from './compare-sides.ts'
import { FileList } from './file-list.ts'
import type { Commit } from './git-object.ts'
import { logSome } from './log-some.ts'
import type { Repository } from './repository.ts'
import { lockChanges, type Side, sideAt } from './side.ts'
import { diffCommits } from './tree-diff.ts'

/** Apps that are compared with the same commit. */
export interface Group {
  readonly base: Commit | undefined
  /** The base is the ledger's. */
  readonly own: boolean
  readonly apps: readonly App[]
}

/** The common group is always there and first: it finds deleted apps even when each app has a base of its own. */
export function groupByBase(
  apps: readonly App[],
  own: ReadonlyMap<string, Commit>,
  common: Commit | undefined
): readonly Group[] {
  const groups = new Map<string, { base: Commit; own: boolean; apps: App[] }>()
  const rest: App[] = []
  for (const app of apps) {
    const base = own.get(app.name)
    if (!base) rest.push(app)
    else if (groups.has(base.sha)) groups.get(base.sha)?.apps.push(app)
    else groups.set(base.sha, { base, own: true, apps: [app] })
  }
  return [{ base: common, own: false, apps: rest }, ...groups.values()]
}

export async function compareGroups(
  repository: Repository,
  head: Side,
  groups: readonly Group[],
  configPath: string,
  deps: DetectDeps
): Promise<{
  apps: ChangedApp[]
  /** Names of the apps that differ from the common base. */
  differing: ReadonlySet<string>
  deleted: readonly string[]
  files: ChangedApps['files']
}> {
  const { satisfies } = head.packages.length > 0 ? await import('./satisfies.ts') : { satisfies: () => true }
  const refused: string[] = []
  const onRefused = (from: string, to: string, range: string) =>
    refused.push(
      `${renderName(from)} asks for ${JSON.stringify(range)} of ${renderName(to)}: not the workspace's copy, no edge`
    )
  const comparisons: (Comparison | undefined)[] = []
  for (const { base } of groups) {
    const side = base && (await readableSide(repository, base, configPath, head))
    const lock = side && (await lockChanges(repository, side, head))
    comparisons.push(side && (await compareSides(side, head, { configPath, satisfies, lock, onRefused })))
  }
  const pairs = groups.flatMap(({ base, apps, own }, index) =>
    base && base.tree !== head.commit.tree && (apps.length > 0 || !own) ? [{ index, base, head: head.commit }] : []
  )
  // All is read: the process ends while the other one compares.
  const closing = repository.objects.close()
  const files = pairs.length > 0 ? new FileList(deps.temp, pairs.length > 1) : undefined
  if (pairs.length > 0)
    await diffCommits(pairs, repository, deps, (file, pair) => {
      files?.add(file.path)
      comparisons[pairs[pair]?.index ?? -1]?.attributor.take(file)
    })
  const apps: ChangedApp[] = []
  const deleted: string[] = []
  const differing = new Set<string>()
  for (const [index, group] of groups.entries()) {
    const comparison = comparisons[index]?.finish()
    if (comparison && !group.own) deleted.push(...comparison.deleted)
    if (!group.own)
      for (const name of comparison?.causes.keys() ?? head.apps.map(({ name }) => name)) differing.add(name)
    for (const app of group.apps) {
      const cause = comparison ? comparison.causes.get(app.name) : uncompared(group.base)
      if (cause) apps.push({ app, cause, base: group.base?.sha ?? '' })
    }
  }
  logSome(deps.log.debug, refused)
  await closing
  return { apps, differing, deleted, files: files?.close() ?? { count: 0, shown: [], path: '' } }
}

/** Undefined when the base's configuration is one that cannot be read: a newer or a wrong one. */
async function readableSide(
  repository: Repository,
  base: Commit,
  configPath: string,
  head: Side
): Promise<Side | undefined> {
  try {
    return await sideAt(repository, base, configPath === configurationPath ? undefined : configPath, head)
  } catch (error) {
    if (error instanceof StagingError && error.reason === 'invalid-configuration') return undefined
    throw error
  }
}

function uncompared(base: Commit | undefined): Cause {
  return base
    ? { kind: 'everything', what: `the configuration of ${base.sha} cannot be read` }
    : { kind: 'everything', what: 'there is nothing to compare with' }
}
