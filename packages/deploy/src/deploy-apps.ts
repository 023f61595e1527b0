import { type SyncOutcome, type SyncRequest, type SyncResult, syncApplications, trySync } from '@staging-actions/argocd'
import { type Deadline, InputError, StagingError } from '@staging-actions/base'
import { type App, appsIn, type Configuration } from '@staging-actions/config/load'
import { type BegunDeploy, disturbanceOf, type Override, type Standing } from '@staging-actions/environment/composition'
import type { LedgerDocument } from '@staging-actions/environment/ledger'
import { appsOf, readConfiguration } from './apps-of.ts'
import type { Claim } from './claim.ts'
import type { DeployContext, DeployRequest } from './deploy-request.ts'
import { concludeDeploy, type Deployed, type EndedSync } from './deployed.ts'
import { observeApps, withMoved } from './observe-apps.ts'
import { openApplications } from './open-applications.ts'
import type { LedgerAccess } from './record.ts'
import { removeApps } from './remove-apps.ts'
import { meantBy } from './stray-neighbors.ts'
import { surroundingsOf } from './surroundings-of.ts'
import { syncRequestOf } from './sync-request-of.ts'
import { foreignPaths, inexactRemedy, whatRuns } from './what-runs.ts'

/**
 * Puts apps at a version and waits until they are really there and healthy: waits for what the deploy needs, claims the
 * environment in the ledger, removes what is to go, syncs all others side by side, and records in the ledger what now runs.
 * What a run does not need is not loaded: most apps wait for no image, and a cluster by kubeconfig needs no cloud.
 * @throws StagingError of the first app that failed, with the results of all
 */
export async function deployApps(request: DeployRequest, context: DeployContext): Promise<Deployed> {
  const { clock } = context
  const deadline = context.deadline(request.timeoutMinutes * 60_000)
  const started = clock.monotonic()
  requireSense(request)
  const configuration = await readConfiguration(request, context)
  const catalog = appsIn(context.workspace, configuration)
  const apps = appsOf(request, configuration, context, catalog)
  const token = request.githubToken
  const access = token === undefined || request.dryRun ? undefined : { token, configuration, context }
  const requests = await Promise.all(apps.map((app) => syncRequestOf(app, request, context, configuration)))
  const waits = request.waitFor.length > 0 && apps.length > 0
  if (waits) await (await import('./wait-for.ts')).waitForAll(request, context, deadline)
  const waited = waits ? clock.monotonic() - started : 0
  const touched = [
    ...apps.map((app) => ({ ...asBegun(app), sets: foreignPaths(request, app) })),
    ...request.remove.filter(({ app }) => !request.app.includes(app))
  ]
  const claim =
    access && touched.length > 0
      ? await (await import('./claim.ts')).claimFor(access, touched, request.generation, deadline)
      : undefined
  try {
    const parts = {
      apps,
      catalog,
      requests: requests.map((each, index) =>
        withoutOverrides(each, claim?.recordOf(apps[index]?.name ?? '').overrides)
      ),
      access,
      claim,
      configuration,
      context,
      deadline: claim?.deadline ?? deadline
    }
    const { ended, document, observed, unremoved } = await bringAbout(request, parts)
    const revisions = revisionsOf(request, ended)
    const unanswered = await unansweredOf(request, parts, ended, revisions)
    return concludeDeploy(ended, {
      catalog,
      waited,
      disturbed: disturbed(request, parts, document, unremoved.length > 0),
      unanswered,
      unremoved,
      revisions,
      observed
    })
  } finally {
    await claim?.close()
  }
}

/** What an earlier deploy has set goes; where it took the place of another value, nobody knows what to put there. */
function withoutOverrides(request: SyncRequest, overrides: readonly Override[] = []): SyncRequest {
  const unset = overrides.filter(({ replaced }) => !replaced).map(({ path }) => path)
  return { ...request, version: { ...request.version, unset } }
}

function requireSense(request: DeployRequest): void {
  if (request.app.length > 1 && request.application !== undefined)
    throw new InputError(['input "application" is for one app: with several, name them in .github/staging.yml'])
  if (request.app.length + request.remove.length === 0 && request.standing === undefined)
    throw new InputError(['input "app" is missing: it says what is deployed'])
  if (request.registryAuth !== undefined && !/^[^:]+:./.test(request.registryAuth))
    throw new InputError([
      'input "registry-auth" (REGISTRY_TOKEN of the published workflows) is `user:token`, and this is no such pair: put the name of the account and a colon before the token'
    ])
}

function asBegun({ name: app, application }: App): BegunDeploy {
  return { app, application }
}

interface Parts {
  /** Those that are named. */
  readonly apps: readonly App[]
  /** All of the commit. */
  readonly catalog: readonly App[]
  readonly requests: readonly SyncRequest[]
  /** Undefined: nothing is claimed or recorded. */
  readonly access: LedgerAccess | undefined
  readonly claim: Claim | undefined
  readonly configuration: Configuration
  readonly context: DeployContext
  readonly deadline: Deadline
}

interface Brought {
  readonly ended: readonly EndedSync[]
  /** The ledger as it is then; undefined: nobody knows. */
  readonly document: LedgerDocument | undefined
  readonly observed: Deployed['observed']
  /** Of each Application that could not be removed. */
  readonly unremoved: readonly StagingError[]
}

async function bringAbout(
  request: DeployRequest,
  { apps, catalog, requests, access, claim, configuration, context, deadline }: Parts
): Promise<Brought> {
  const { clock, log } = context
  const { standing = new Map<string, Standing>() } = request
  if (requests.length + request.remove.length + request.observe.length + standing.size === 0)
    return { ended: [], document: await readLedger(access), observed: {}, unremoved: [] }
  const found = claim?.before ?? (request.standing ? await readLedger(access) : undefined)
  const applications = await openApplications(request, context, configuration, deadline)
  try {
    const deps = { port: applications.port, clock, log, deadline }
    const { apps: removed, failures: unremoved } = await removeApps(request, catalog, deps)
    const outcomes = request.dryRun
      ? await Promise.all(requests.map((each) => outcomeOf(trySync(each, deps))))
      : await syncApplications(requests, deps)
    const ended = outcomes.flatMap((outcome, index) => {
      const app = apps[index]
      return app ? [{ app, outcome }] : []
    })
    const meant = meantBy(context, configuration)
    const { digests: observed, differing } = await observeApps(request, catalog, found, { ...deps, meant })
    if (!access) return { ended, document: undefined, observed, unremoved }
    const synced = ended.flatMap(({ app, outcome }) => {
      if (outcome.kind !== 'synced') return []
      const runs = whatRuns(request, app, outcome.result, claim?.recordOf(app.name))
      if (runs.inexact !== undefined)
        log.warning(`${app.name} counts for this run alone, and the next push deploys it again: ${runs.inexact}`)
      return [{ ...asBegun(app), runs, result: outcome.result }]
    })
    const { recordDeployments } = await import('./record.ts')
    const recorded = await recordDeployments(access, synced, removed, { standing, differing }, claim?.ended)
    const document = recorded ?? (request.standing && (await readLedger(access)))
    return { ended, document, observed: withMoved(observed, document), unremoved }
  } finally {
    applications.close()
  }
}

async function readLedger(access: LedgerAccess | undefined): Promise<LedgerDocument | undefined> {
  return access && (await import('./record.ts')).readLedger(access)
}

const remedies = {
  failed: 'the job that deploys says why',
  inexact: inexactRemedy,
  others: 'push again, or re-run all jobs'
}

/**
 * Apps whose tests would meet what this run does not rely on. A deploy of this run that failed is told by its failure; what it could
 * not remove is told here, since it is no app of the commit.
 */
function disturbed(
  request: DeployRequest,
  { apps, catalog, context }: Parts,
  document: LedgerDocument | undefined,
  someStay: boolean
): Deployed['untestable'] {
  if (!request.standing || !document) return {}
  const surroundings = surroundingsOf(request, context, catalog, apps)
  return Object.fromEntries(
    surroundings.apps.flatMap((app): [string, string][] => {
      const found = document.apps[app.name] && disturbanceOf(app, document, surroundings)
      if (!found || (found.ours === 'failed' && !someStay)) return []
      return [[app.name, `${found.why}: ${remedies[found.ours ?? 'others']}`]]
    })
  )
}

/** Of those that are there: each has as long as one app may take. */
async function unansweredOf(
  { answering, dryRun, appTimeoutMinutes }: DeployRequest,
  { apps, catalog, context, deadline }: Parts,
  ended: readonly EndedSync[],
  revisions: Deployed['revisions']
): Promise<Deployed['untestable']> {
  if (answering.length === 0 || dryRun) return {}
  const failed = new Set(ended.filter(({ outcome }) => outcome.kind === 'failed').map(({ app }) => app.name))
  const known = new Map([...catalog, ...apps].map((app) => [app.name, app]))
  const expected = answering.flatMap((name) => {
    const app = known.get(name)
    return app && !failed.has(name) ? [{ app, revision: revisions[name] }] : []
  })
  const { waitForAnswers } = await import('./wait-for-answers.ts')
  const within = deadline.within((appTimeoutMinutes ?? 10) * 60_000)
  return waitForAnswers(expected, { ...context, deadline: within })
}

/** What stands, and what was deployed; the latter as it is recorded. */
function revisionsOf(request: DeployRequest, ended: readonly EndedSync[]): Deployed['revisions'] {
  return Object.fromEntries([
    ...[...(request.standing ?? [])].map(([app, { revision }]) => [app, revision]),
    ...ended.flatMap(({ app, outcome }) =>
      outcome.kind === 'synced' ? [[app.name, whatRuns(request, app, outcome.result).revision]] : []
    )
  ])
}

async function outcomeOf(work: Promise<SyncResult>): Promise<SyncOutcome> {
  try {
    return { kind: 'synced', result: await work }
  } catch (error) {
    if (!(error instanceof StagingError)) throw error
    return { kind: 'failed', error }
  }
}
