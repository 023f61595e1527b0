import type { App } from '@staging-actions/config/load'
import { configurationPath } from '@staging-actions/config/load'
import { baseRules } from './base-rules.ts'
import { renderCause } from './cause.ts'
import {
  type ChangedApp,
  type ChangedApps,
  type DeployedApp,
  type DetectDeps,
  type DetectRequest,
  type DifferingApp,
  nothingChanged
} from './changed-apps.ts'
import { bringTogether } from './commits.ts'
import { compareGroups, groupByBase } from './compare-groups.ts'
import { logSome } from './log-some.ts'
import { ownBases, revisionsOf, testedRevisions } from './own-bases.ts'
import { openRepository } from './repository.ts'
import { resolveBase, wantedBy } from './resolve-base.ts'
import { type Side, sideAt } from './side.ts'
import type { StartedGit } from './start-git.ts'

export async function detect(git: StartedGit, request: DetectRequest, deps: DetectDeps): Promise<ChangedApps> {
  const { log } = deps
  const repository = await openRepository(git, request, deps)
  const { head } = repository
  const headSide = await sideAt(repository, head, request.configPath)
  const configured = headSide.configuration.environment
  const environment = { ...configured, name: request.environment ?? configured.name }
  const { directory, objects } = repository
  const scratch = { directory, read: (name: string) => objects.named(name) }
  const deployed = request.asksLedger
    ? await deps.deployed?.({ ...headSide.configuration, environment }, scratch)
    : undefined
  warnOfCatalogue(headSide, log.warning)
  const promotionBranch = request.promotionBranch ?? headSide.configuration.promotion.branch
  const rules = baseRules({ base: request.base, event: request.event, promotionBranch })
  const tested = testedRevisions(headSide, deployed, deps)
  const wanted = wantedBy(rules, head)
  const shas = new Set(revisionsOf(tested))
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
  logSome(
    log.info,
    groups
      .filter(({ own }) => own)
      .map(
        ({ apps, base }) =>
          `compared with ${base?.sha}, last deployed and tested: ${apps.map(({ name }) => name).join(', ')}`
      )
  )

  const compared = await compareGroups(repository, headSide, groups, request.configPath ?? configurationPath, deps)
  const apps = compared.apps.sort((a, b) => (a.app.name < b.app.name ? -1 : 1))
  const known = new Set([...headSide.apps.map(({ name }) => name)])
  const deletedApps = [...new Set([...compared.deleted, ...inLedger])].filter((name) => !known.has(name)).sort()
  const causes = apps.map(({ app, cause }) => `${app.name} ← ${renderCause(cause)}`)
  logSome(log.info, causes.length > 0 ? causes : ['no app changed'], 30)
  logSome(log.info, deletedApps.length > 0 ? [`deleted: ${deletedApps.join(', ')}`] : [])
  const differing = differingApps(headSide.apps, apps, compared.differing, deployed)
  return {
    apps,
    differing,
    deletedApps,
    known: headSide.apps.length,
    base: commonSha,
    baseRule,
    head: head.sha,
    files: compared.files
  }
}

/** A catalogue that names what is not there, or none at all, would look like a push that changes nothing. */
function warnOfCatalogue(side: Side, warn: (line: string) => void): void {
  const { apps, absent, bareFolders, commit, configuration } = side
  const correct = 'correct its `paths`, or remove it from the catalogue'
  logSome(
    warn,
    absent.map((name) => `nothing of the app ${name} is in ${commit.sha}: ${correct}`)
  )
  logSome(
    warn,
    bareFolders.map(({ app, path }) => `${path} in the paths of ${app} is a folder, and matches no file: add /**`)
  )
  if (apps.length === 0 && configuration.apps === undefined)
    warn(`there is no app in ${commit.sha}: name apps in .github/staging.yml, or put each into a folder apps/<name>`)
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
