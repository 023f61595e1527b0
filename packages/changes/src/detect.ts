import { posix } from 'node:path'
import { InputError } from '@staging-actions/base'
import type { App } from '@staging-actions/config/load'
import { configurationPath } from '@staging-actions/config/load'
import { baseRules } from './base-rules.ts'
import { type Cause, renderCause, renderName } from './cause.ts'
import {
  type ChangedApp,
  type ChangedApps,
  type DetectDeps,
  type DetectRequest,
  nothingChanged
} from './changed-apps.ts'
import { bringTogether } from './commits.ts'
import { type ComparedBases, compareBases } from './compare-bases.ts'
import { gateBranch } from './gate-branch.ts'
import type { Commit } from './git-object.ts'
import { type JudgedApp, judgeTogether, type Since, type Situation, type Together } from './judge-together.ts'
import { logSome } from './log-some.ts'
import { whyNothingDiffers } from './nothing-differs.ts'
import { comparedRevisions, recordedBases, recordedRevisions } from './own-bases.ts'
import { openRepository, type Repository } from './repository.ts'
import { type ResolvedBase, resolveBase, wantedBy } from './resolve-base.ts'
import { type Side, sideAt } from './side.ts'
import type { StartedGit } from './start-git.ts'

export async function detect(git: StartedGit, request: DetectRequest, deps: DetectDeps): Promise<ChangedApps> {
  const { log } = deps
  const repository = await openRepository(git, request, deps)
  const { head } = repository
  const headSide = await sideAt(repository, head, request.configPath)
  const revision = await resolveNames(request, headSide, deps)
  const running = await readRunning(request, headSide, repository, deps)
  warnOfCatalogue(headSide, log.warning)
  tellNames(headSide, log.info)
  const revisions = recordedRevisions(running, headSide.apps)
  const { defaultBranch } = request.event
  // Mostly the branch that is asked for its configuration is the one that is compared with.
  const likely = baseRules({ base: request.base, event: request.event, promotionBranch: defaultBranch ?? 'main' })
  const wanted = wantedBy(likely, head)
  const shas = [...comparedRevisions(revisions), ...(wanted.sha === undefined ? [] : [wanted.sha])]
  await bringTogether(repository, [...new Set(shas)], wanted.ref, log)
  const promotionBranch = request.promotionBranch ?? (await gateBranch(repository, headSide, request, deps))
  const rules = baseRules({ base: request.base, event: request.event, promotionBranch })
  const common = await resolveBase(repository, rules, deps)
  if (common.kind === 'nothing') return nothingChanged(head.sha, common.why)
  const bases = await recordedBases(repository, revisions, deps)
  tellBases(common, bases, running, headSide, deps)
  const same = request.base === undefined && common.kind === 'commit' && common.commit.sha === head.sha
  const nothing = same ? whyNothingDiffers(request.event, common.rule) : undefined
  const warnings = nothing === undefined ? [] : [nothing]
  logSome(log.warning, warnings)

  const commits = [...(common.kind === 'commit' ? [common.commit] : []), ...bases.values()].filter(
    (base) => typeof base !== 'string'
  )
  const distinct = [...new Map(commits.map((commit) => [commit.sha, commit])).values()]
  const configPath = request.configPath ?? configurationPath
  const at = common.kind === 'commit' ? common : undefined
  const {
    compared,
    production: since,
    files
  } = await compareBases(repository, headSide, distinct, at, configPath, deps)
  const production = since ?? withoutBase(common, headSide)
  const together = judgeTogether({
    apps: headSide.apps,
    production,
    running,
    since: (revision) => sinceRevision(revision, bases, compared)
  })
  const commonSha = common.kind === 'commit' ? common.commit.sha : ''
  const changed = toChanged(commonSha)
  const known = new Set(headSide.apps.map(({ name }) => name))
  const deletedApps = [...new Set(together.remove.map(({ app }) => app))].filter((name) => !known.has(name)).sort()
  tellTogether(together, deletedApps, deps)
  const { only = [] } = request
  const isWanted = ({ app }: { readonly app: App }) => only.length === 0 || only.includes(app.name)
  return {
    apps: together.deploy.map(changed).sort(byName).filter(isWanted),
    toTest: together.test.map(changed).filter(isWanted),
    differing: together.out
      .map(({ app, passed }) => ({ app, tested: passed }))
      .sort(byName)
      .filter(isWanted),
    removals: together.remove,
    standing: together.standing,
    deletedApps,
    goneFromProduction: production.gone.map(({ name }) => name).sort(),
    uncovered: production.uncovered,
    known: headSide.apps.length,
    base: commonSha,
    baseRule: common.kind === 'commit' ? common.rule : common.why,
    warnings,
    head: head.sha,
    revision,
    files
  }
}

/**
 * What a person asked for by name. A branch moves while it is deployed, and names no image: its commit does.
 * @returns the full sha of the revision; empty when none was asked about.
 * @throws InputError where an app or the revision is not there.
 */
async function resolveNames({ only = [], revision }: DetectRequest, { apps }: Side, deps: DetectDeps): Promise<string> {
  const known = apps.map(({ name }) => name).sort()
  const unknown = only.filter((name) => !known.includes(name))
  const problems =
    unknown.length > 0
      ? [`input "only" names ${unknown.join(', ')}: the catalogue of this commit has ${known.join(', ') || 'no app'}`]
      : []
  const sha = revision === undefined ? '' : await deps.commitNamed?.(revision)
  if (sha === undefined)
    problems.push(
      deps.commitNamed
        ? `input "revision" is ${renderName(revision ?? '')}: the repository has no such commit, branch or tag`
        : 'input "revision" needs "github-token", which asks for its commit'
    )
  if (problems.length > 0) throw new InputError(problems)
  return sha ?? ''
}

async function readRunning(
  request: DetectRequest,
  { configuration }: Side,
  { directory, objects }: Repository,
  deps: DetectDeps
): Promise<Situation['running']> {
  if (request.isEmpty) return new Map()
  if (!request.asksLedger) return undefined
  const environment = { ...configuration.environment, name: request.environment ?? configuration.environment.name }
  return deps.running?.({ ...configuration, environment }, { directory, read: (name) => objects.named(name) })
}

type Common = Exclude<ResolvedBase, { readonly kind: 'nothing' }>

/** Where there is nothing to compare with, everything differs. */
function withoutBase(
  common: Common,
  { apps }: Side
): Situation['production'] & { readonly uncovered: readonly string[] } {
  const what =
    common.kind === 'commit'
      ? `the configuration of ${common.commit.sha} cannot be read`
      : 'there is nothing to compare with'
  const cause: Cause = { kind: 'everything', what }
  return {
    apps: [],
    causes: new Map(apps.map(({ name }) => [name, cause])),
    gone: [],
    environment: undefined,
    uncovered: []
  }
}

function sinceRevision(
  revision: string,
  bases: ReadonlyMap<string, Commit | string>,
  compared: ComparedBases['compared']
): Since | string {
  const base = bases.get(revision)
  if (base === undefined) return 'is no commit'
  if (typeof base === 'string') return base
  return compared.get(base.sha) ?? 'has a configuration that cannot be read'
}

function toChanged(commonSha: string): (judged: JudgedApp) => ChangedApp {
  return ({ app, cause, since }) => ({ app, cause, base: since ?? commonSha })
}

function byName(one: { readonly app: App }, other: { readonly app: App }): number {
  return one.app.name < other.app.name ? -1 : 1
}

/** What is compared with what, before anything is. */
function tellBases(
  common: Common,
  bases: ReadonlyMap<string, Commit | string>,
  running: Situation['running'],
  { apps }: Side,
  { log }: DetectDeps
): void {
  log.info(
    `compared with ${common.kind === 'commit' ? `${common.commit.sha} (${common.rule})` : `nothing: ${common.why}`}`
  )
  const entries = apps.flatMap(({ name }) => {
    const entry = running?.get(name)
    return entry ? [{ name, entry }] : []
  })
  const at = (revision: string) => entries.filter(({ entry }) => entry.revision === revision).map(({ name }) => name)
  logSome(
    log.info,
    [...bases]
      .filter(([revision]) => at(revision).length > 0)
      .map(([revision, base]) =>
        typeof base === 'string'
          ? `${at(revision).join(', ')}: ${revision}, which is deployed, ${base}`
          : `compared with ${revision}, last deployed: ${at(revision).join(', ')}`
      )
  )
  logSome(
    log.info,
    entries
      .filter(({ entry }) => !entry.passed)
      .map(({ name }) => `${name}: its deployed version did not pass its tests`)
  )
}

function tellTogether({ deploy, test, remove }: Together, deletedApps: readonly string[], { log }: DetectDeps): void {
  const line = ({ app, cause }: JudgedApp) => `${app.name} ← ${renderCause(cause)}`
  logSome(log.info, deploy.length > 0 ? deploy.map(line) : ['no app changed'], 30)
  const again = test.filter((one) => !deploy.includes(one))
  logSome(
    log.info,
    again.map((one) => `tested again: ${line(one)}`),
    30
  )
  logSome(log.info, deletedApps.length > 0 ? [`deleted: ${deletedApps.join(', ')}`] : [])
  const left = remove.filter(({ app }) => !deletedApps.includes(app))
  logSome(
    log.info,
    left.map(({ app, application }) => `${app} has another Application now: ${application} goes`)
  )
}

/** Folders whose apps are called otherwise, because an app's name has to be a part of a host's. */
function tellNames({ apps, configuration }: Side, say: (line: string) => void): void {
  const named = new Set(configuration.apps?.map(({ name }) => name))
  logSome(
    say,
    apps.flatMap(({ name, directory }) =>
      named.has(name) || posix.basename(directory) === name
        ? []
        : [`the folder ${renderName(directory)} is the app ${name}`]
    )
  )
}

/** A catalogue that names what is not there, or none at all, would look like a push that changes nothing. */
function warnOfCatalogue(side: Side, warn: (line: string) => void): void {
  const { apps, absent, emptyGlobs, bareFolders, commit, configuration } = side
  const correct = 'correct its `paths`, or remove it from the catalogue'
  logSome(
    warn,
    absent.map((name) => `nothing of the app ${name} is in ${commit.sha}: ${correct}`)
  )
  if (configuration.apps)
    logSome(
      warn,
      emptyGlobs.map(
        (glob) => `no folder ${glob} is in ${commit.sha}: correct the \`name\`, or remove it from the catalogue`
      )
    )
  logSome(
    warn,
    bareFolders.map(({ app, path }) => `${path} in the paths of ${app} is a folder, and matches no file: add /**`)
  )
  if (apps.length === 0 && configuration.apps === undefined)
    warn(`there is no app in ${commit.sha}: name apps in .github/staging.yml, or put each into a folder apps/<name>`)
}
