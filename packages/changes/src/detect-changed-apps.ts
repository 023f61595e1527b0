import type { App } from '@staging-actions/config/load'
import { configurationPath } from '@staging-actions/config/load'
import { baseRules } from './base-rules.ts'
import { type Cause, renderCause, renderName } from './cause.ts'
import { isSha } from './checkout.ts'
import { compareSides } from './compare.ts'
import { diffTrees } from './diff.ts'
import type { PushedEvent } from './event.ts'
import { FileList } from './file-list.ts'
import type { Commit } from './objects.ts'
import { commitAt, openRepository, type Repository, resolveBase } from './repository.ts'
import type { Remote, ScratchDeps } from './scratch-repository.ts'
import { planSide, readSide, type Side } from './side.ts'

export interface DetectRequest {
  readonly workspace: string
  readonly sha: string
  readonly event: PushedEvent
  readonly remote: Remote | undefined
  /** `before`, `merge-base`, `all`, a sha, a branch or a tag; undefined: the ledger, then what suits the event. */
  readonly base: string | undefined
  readonly promotionBranch: string | undefined
  /** Undefined: the configured one. */
  readonly environment: string | undefined
  readonly configPath: string | undefined
}

export interface DetectDeps extends ScratchDeps {
  /** What an environment runs: for each app the commit last deployed, and whether its tests passed there. */
  readonly deployed?: ((environment: string) => Promise<ReadonlyMap<string, DeployedApp>>) | undefined
}

export interface DeployedApp {
  readonly revision: string
  readonly tested: boolean
}

export interface ChangedApp {
  readonly app: App
  readonly cause: Cause
  /** The commit that it was compared with; empty when with none. */
  readonly base: string
}

export interface ChangedApps {
  readonly apps: readonly ChangedApp[]
  readonly deletedApps: readonly string[]
  /** The commit that apps without a base of their own were compared with; empty when with none. */
  readonly base: string
  /** In words: which rule gave it, or why there is none. */
  readonly baseRule: string
  readonly head: string
  /** `shown` are the first ones; `path` names a JSON file with all, empty when nothing was compared. */
  readonly files: { readonly count: number; readonly shown: readonly string[]; readonly path: string }
}

/** Which apps differ from what they are compared with, and why. */
export async function detectChangedApps(request: DetectRequest, deps: DetectDeps): Promise<ChangedApps> {
  if (request.event.deleted) return nothing(request.sha, `${renderName(request.event.ref)} was deleted`)
  const repository = await openRepository(request, deps)
  try {
    return await detect(repository, request, deps)
  } finally {
    await repository.close()
  }
}

async function detect(repository: Repository, request: DetectRequest, deps: DetectDeps): Promise<ChangedApps> {
  const { log } = deps
  const { head } = repository
  const headSide = await sideAt(repository, head, request.configPath)
  const environment = request.environment ?? headSide.configuration.environment.name
  const deployed = request.base === undefined ? await deps.deployed?.(environment) : undefined
  for (const name of headSide.absent) log.info(`nothing of the app ${name} is in ${head.sha}`)
  const promotionBranch = request.promotionBranch ?? headSide.configuration.promotion.branch
  const rules = baseRules({ base: request.base, event: request.event, promotionBranch })
  const [common, own] = await Promise.all([
    resolveBase(repository, rules, deps),
    ownBases(repository, headSide, deployed, deps)
  ])
  const inLedger = [...(deployed?.keys() ?? [])]
  if (common.kind === 'nothing') return nothing(head.sha, common.why)

  const groups = groupByBase(headSide.apps, own, common.kind === 'commit' ? common.commit : undefined)
  const commonSha = common.kind === 'commit' ? common.commit.sha : ''
  const baseRule = common.kind === 'commit' ? common.rule : common.why
  log.info(`compared with ${commonSha ? `${commonSha} (${baseRule})` : `nothing: ${baseRule}`}`)
  for (const group of groups)
    if (group.own && group.base)
      log.info(
        `${group.apps.map(({ name }) => name).join(', ')}: compared with ${group.base.sha}, last deployed and tested`
      )

  const compared = await compareGroups(repository, headSide, groups, request.configPath ?? configurationPath, deps)
  const apps = compared.apps.sort((a, b) => (a.app.name < b.app.name ? -1 : 1))
  const known = new Set([...headSide.apps.map(({ name }) => name)])
  const deletedApps = [...new Set([...compared.deleted, ...inLedger])].filter((name) => !known.has(name)).sort()
  for (const { app, cause } of apps.slice(0, 50)) log.info(`${app.name} ← ${renderCause(cause)}`)
  if (apps.length > 50) log.info(`and ${apps.length - 50} more`)
  if (apps.length === 0) log.info('no app changed')
  if (deletedApps.length > 0) log.info(`deleted: ${deletedApps.slice(0, 50).join(', ')}`)
  return { apps, deletedApps, base: commonSha, baseRule, head: head.sha, files: compared.files }
}

interface Group {
  readonly base: Commit | undefined
  /** The base is the ledger's. */
  readonly own: boolean
  readonly apps: readonly App[]
}

/** The common group is always there and first: it finds deleted apps even when each app has a base of its own. */
function groupByBase(
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

async function compareGroups(
  repository: Repository,
  head: Side,
  groups: readonly Group[],
  configPath: string,
  deps: DetectDeps
): Promise<{ apps: ChangedApp[]; deleted: readonly string[]; files: ChangedApps['files'] }> {
  const { log } = deps
  const { satisfies } = await import('./satisfies.ts')
  const onRefused = (from: string, to: string, range: string) =>
    log.debug(
      `${renderName(from)} asks for ${JSON.stringify(range)} of ${renderName(to)}: not the workspace's copy, no edge`
    )
  const comparisons = await Promise.all(
    groups.map(async ({ base }) => {
      if (!base) return undefined
      const side = await sideAt(repository, base, configPath === configurationPath ? undefined : configPath).catch(
        () => undefined
      )
      return side && compareSides(side, head, { configPath, satisfies, onRefused })
    })
  )
  const pairs = groups.flatMap(({ base, apps, own }, index) =>
    base && base.tree !== head.commit.tree && (apps.length > 0 || !own)
      ? [{ index, base: base.tree, head: head.commit.tree }]
      : []
  )
  const files = pairs.length > 0 ? new FileList(deps.temp, pairs.length > 1) : undefined
  if (pairs.length > 0)
    await diffTrees(deps, repository.scratch.directory, pairs, (file, pair) => {
      files?.add(file.path)
      comparisons[pairs[pair]?.index ?? -1]?.attributor.take(file)
    })
  const apps: ChangedApp[] = []
  const deleted: string[] = []
  for (const [index, group] of groups.entries()) {
    const comparison = comparisons[index]?.finish()
    if (comparison && !group.own) deleted.push(...comparison.deleted)
    for (const app of group.apps) {
      const cause = comparison ? comparison.causes.get(app.name) : uncompared(group.base)
      if (cause) apps.push({ app, cause, base: group.base?.sha ?? '' })
    }
  }
  return { apps, deleted, files: files?.close() ?? { count: 0, shown: [], path: '' } }
}

function uncompared(base: Commit | undefined): Cause {
  return base
    ? { kind: 'everything', what: `the configuration of ${base.sha} cannot be read` }
    : { kind: 'everything', what: 'there is nothing to compare with' }
}

/** The commits that the environment runs with passed tests, as far as they can be had. */
async function ownBases(
  repository: Repository,
  head: Side,
  deployed: ReadonlyMap<string, DeployedApp> | undefined,
  deps: DetectDeps
): Promise<ReadonlyMap<string, Commit>> {
  const bases = new Map<string, Commit>()
  for (const { name } of head.apps) {
    const entry = deployed?.get(name)
    if (!entry) continue
    if (!entry.tested || !isSha(entry.revision)) {
      deps.log.info(`${name}: its deployed version did not pass its tests, so it is no base`)
      continue
    }
    const commit = await commitAt(repository, entry.revision, deps.log)
    if (commit) bases.set(name, commit)
    else deps.log.info(`${name}: ${entry.revision}, which is deployed, could not be fetched`)
  }
  return bases
}

async function sideAt(repository: Repository, commit: Commit, configPath: string | undefined): Promise<Side> {
  const { objects, scratch } = repository
  const plan = await planSide(objects, commit, configPath)
  if (plan.missing.size === 0) return readSide(objects, commit, configPath, plan.layout)
  await scratch.fetchBlobs([...plan.missing])
  await objects.forgetMissing()
  // With the root's manifest at hand there may be more to find.
  const again = await planSide(objects, commit, configPath)
  if (again.missing.size > 0) await scratch.fetchBlobs([...again.missing])
  await objects.forgetMissing()
  return readSide(objects, commit, configPath, again.layout)
}

function nothing(head: string, why: string): ChangedApps {
  return { apps: [], deletedApps: [], base: '', baseRule: why, head, files: { count: 0, shown: [], path: '' } }
}
