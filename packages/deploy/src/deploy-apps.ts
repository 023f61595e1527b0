import { type SyncOutcome, type SyncRequest, type SyncResult, syncApplications, trySync } from '@staging-actions/argocd'
import { type Deadline, InputError, StagingError } from '@staging-actions/base'
import type { App, Configuration } from '@staging-actions/config/load'
import { appsOf, readConfiguration } from './apps-of.ts'
import type { Claim } from './claim.ts'
import type { DeployContext, DeployRequest } from './deploy-request.ts'
import { concludeDeploy, type Deployed, type EndedSync } from './deployed.ts'
import { openApplications } from './open-applications.ts'
import type { LedgerAccess } from './record.ts'
import { syncRequestOf } from './sync-request-of.ts'

/**
 * Puts apps at a version and waits until they are really there and healthy: waits for what the deploy needs, claims the
 * environment in the ledger, syncs all of them side by side, and records in the ledger what now runs.
 * What a run does not need is not loaded: most apps wait for no image, and a cluster by kubeconfig needs no cloud.
 * @throws StagingError of the first app that failed, with the results of all
 */
export async function deployApps(request: DeployRequest, context: DeployContext): Promise<Deployed> {
  const { clock } = context
  const deadline = context.deadline(request.timeoutMinutes * 60_000)
  const started = clock.monotonic()
  if (request.app.length > 1 && request.application !== undefined)
    throw new InputError(['input "application" is for one app: with several, name them in .github/staging.yml'])
  const configuration = await readConfiguration(request, context)
  const apps = appsOf(request, configuration, context)
  const token = request.githubToken
  const access = token === undefined || request.dryRun ? undefined : { token, configuration, context }
  const requests = await Promise.all(apps.map((app) => syncRequestOf(app, request, context, configuration)))
  if (request.waitFor.length > 0) await (await import('./wait-for.ts')).waitForAll(request, context, deadline)
  const waited = request.waitFor.length > 0 ? clock.monotonic() - started : 0
  const claim = access && (await (await import('./claim.ts')).claimFor(access, apps, request.generation, deadline))
  try {
    const ended = await sync(request, {
      apps,
      requests,
      access,
      claim,
      configuration,
      context,
      deadline: claim?.deadline ?? deadline
    })
    return concludeDeploy(ended, waited)
  } finally {
    await claim?.close()
  }
}

interface SyncParts {
  readonly apps: readonly App[]
  readonly requests: readonly SyncRequest[]
  /** Undefined: nothing is claimed or recorded. */
  readonly access: LedgerAccess | undefined
  readonly claim: Claim | undefined
  readonly configuration: Configuration
  readonly context: DeployContext
  readonly deadline: Deadline
}

async function sync(
  request: DeployRequest,
  { apps, requests, access, claim, configuration, context, deadline }: SyncParts
): Promise<readonly EndedSync[]> {
  const { clock, log } = context
  const applications = await openApplications(request, context, configuration, deadline)
  try {
    const deps = { port: applications.port, clock, log, deadline }
    const outcomes = request.dryRun
      ? await Promise.all(requests.map((each) => outcomeOf(trySync(each, deps))))
      : await syncApplications(requests, deps)
    const ended = outcomes.flatMap((outcome, index) => {
      const app = apps[index]
      return app ? [{ app, outcome }] : []
    })
    if (access)
      await (await import('./record.ts')).recordDeployments(
        access,
        ended.flatMap(({ app, outcome }) =>
          outcome.kind === 'synced' ? [{ app: app.name, imageTag: request.imageTag, result: outcome.result }] : []
        ),
        claim?.ended
      )
    return ended
  } finally {
    applications.close()
  }
}

async function outcomeOf(work: Promise<SyncResult>): Promise<SyncOutcome> {
  try {
    return { kind: 'synced', result: await work }
  } catch (error) {
    if (!(error instanceof StagingError)) throw error
    return { kind: 'failed', error }
  }
}
