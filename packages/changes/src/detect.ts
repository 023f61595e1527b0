import { StagingError } from '@staging-actions/base'
import { type App, configurationPath } from '@staging-actions/config/load'
import { baseRules } from './base-rules.ts'
import { type Cause, renderCause, renderName } from './cause.ts'
import {
  type ChangedApp,
  type ChangedApps,
  type DeployedApp,
  type DetectDeps,
  type DetectRequest,
  type DifferingApp,
  nothingChanged
} from './changed-apps.ts'
import { isSha } from './checkout.ts'
import { bringTogether, commitAt } from './commits.ts'
import { type Comparison, compareSides } from './compare.ts'
import { FileList } from './file-list.ts'
import type { Commit } from './objects.ts'
import { openRepository, type Repository } from './repository.ts'
import { resolveBase, wantedBy } from './resolve-base.ts'
import { lockChanges, type Side, sideAt } from './side.ts'
import type { StartedGit } from './start-git.ts'
import { diffCommits } from './tree-diff.ts'

/** Each base is one more comparison: beyond this many, apps are compared with the common base. */
const ownBasesAtMost = 50

export async function detect(git: StartedGit, request: DetectRequest, deps: DetectDeps): Promise<ChangedApps> {
  const { log } = deps
  const repository = await openRepository(git, request, deps)
  const { head } = repository
  const headSide = await sideAt(repository, head, request.configPath)
  const configured = headSide.configuration.environment
  const environment = { ...configured, name: request.environment ?? configured.name }
  const deployed =
    request.base === undefined ? await deps.deployed?.({ ...headSide.configuration, environment }) : undefined
  for (const name of headSide.absent) log.info(`nothing of the app ${name} is in ${head.sha}`)
  const promotionBranch = request.promotionBranch ?? headSide.configuration.promotion.branch
  const rules = baseRules({ base: request.base, event: request.event, promotionBranch })
  const tested = testedRevisions(headSide, deployed, deps)
  const wanted = wantedBy(rules, head)
  const shas = new Set([...new Set(tested.values())].slice(0, ownBasesAtMost))
  if (wanted.sha !== undefined) shas.add(wanted.sha)
  await bringTogether(repository, [...shas], wanted.ref, log)
  const common = await resolveBase(repository, rules, deps)
  const own = await ownBases(repository, tested, deps)
  const inLedger = [...(deployed?.keys() ?? [])]
  if (common.kind === 'nothing') return nothingChanged(head.sha, common.why)

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
  const differing = differingApps(headSide.apps, apps, compared.differing, deployed)
  return { apps, differing, deletedApps, base: commonSha, baseRule, head: head.sha, files: compared.files }
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
): Promise<{
  apps: ChangedApp[]
  /** Names of the apps that differ from the common base. */
  differing: ReadonlySet<string>
  deleted: readonly string[]
  files: ChangedApps['files']
}> {
  const { log } = deps
  const { satisfies } = head.packages.length > 0 ? await import('./satisfies.ts') : { satisfies: () => true }
  const onRefused = (from: string, to: string, range: string) =>
    log.debug(
      `${renderName(from)} asks for ${JSON.stringify(range)} of ${renderName(to)}: not the workspace's copy, no edge`
    )
  const comparisons: (Comparison | undefined)[] = []
  for (const { base } of groups) {
    const side = base && (await readableSide(repository, base, configPath))
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
  await closing
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
  return { apps, differing, deleted, files: files?.close() ?? { count: 0, shown: [], path: '' } }
}

function differingApps(
  all: readonly App[],
  changed: readonly ChangedApp[],
  names: ReadonlySet<string>,
  deployed: ReadonlyMap<string, DeployedApp> | undefined
): readonly DifferingApp[] {
  const again = new Set(changed.map(({ app }) => app.name))
  return all
    .filter(({ name }) => again.has(name) || names.has(name))
    .map((app) => {
      const entry = again.has(app.name) ? undefined : deployed?.get(app.name)
      return { app, tested: entry && { revision: entry.revision, run: entry.run } }
    })
    .sort((a, b) => (a.app.name < b.app.name ? -1 : 1))
}

/** Undefined when the base's configuration is one that cannot be read: a newer or a wrong one. */
async function readableSide(repository: Repository, base: Commit, configPath: string): Promise<Side | undefined> {
  try {
    return await sideAt(repository, base, configPath === configurationPath ? undefined : configPath)
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

/** What the environment runs with passed tests, by app. */
function testedRevisions(
  head: Side,
  deployed: ReadonlyMap<string, DeployedApp> | undefined,
  { log }: DetectDeps
): ReadonlyMap<string, string> {
  const tested = new Map<string, string>()
  for (const { name } of head.apps) {
    const entry = deployed?.get(name)
    if (!entry) continue
    if (entry.tested && isSha(entry.revision)) tested.set(name, entry.revision)
    else log.info(`${name}: its deployed version did not pass its tests, so it is no base`)
  }
  return tested
}

/** The commits of tested revisions, as far as they can be had. */
async function ownBases(
  repository: Repository,
  tested: ReadonlyMap<string, string>,
  { log }: DetectDeps
): Promise<ReadonlyMap<string, Commit>> {
  const commits = new Map<string, Commit | undefined>()
  for (const revision of [...new Set(tested.values())].slice(0, ownBasesAtMost))
    commits.set(revision, await commitAt(repository, revision, log))
  const bases = new Map<string, Commit>()
  for (const [name, revision] of tested) {
    const commit = commits.get(revision)
    if (commit) bases.set(name, commit)
    else if (commits.has(revision)) log.info(`${name}: ${revision}, which is deployed, could not be fetched`)
    else log.info(`${name}: compared like all others, because ${ownBasesAtMost} apps have bases of their own already`)
  }
  return bases
}
