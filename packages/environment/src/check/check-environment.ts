import { RefusedError } from '@staging-actions/base'
import { type Cost, costOf } from '../cost/cost.ts'
import { expiresAt, liveLeases } from '../ledger/leases.ts'
import type { DeployedApp, Lease, LedgerDocument, Operation } from '../ledger/schema.ts'
import type { Observed } from '../observe.ts'
import { observeOurs } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import { runningOperations } from '../running-operations.ts'
import { type EnvironmentState, stateOf } from '../state.ts'
import { glanceAtOurs } from './glance.ts'

export interface EnvironmentReport {
  readonly environment: string
  readonly state: EnvironmentState
  /** One clause. */
  readonly because: string
  /** What to do about it, one sentence. */
  readonly mend?: string
  readonly clusterId: string | undefined
  /** By app, of those that are known. */
  readonly urls: Readonly<Record<string, string>>
  readonly holders: readonly Lease[]
  readonly operations: readonly Operation[]
  /** ISO 8601; undefined when nobody holds it. */
  readonly expiresAt: string | undefined
  /** When the oldest part of it was created, ISO 8601. */
  readonly since: string | undefined
  readonly cost: Cost
  readonly apps: Readonly<Record<string, DeployedApp & { readonly url: string }>>
  /** Names of foreign resources that stand in our way. */
  readonly foreign: readonly string[]
}

/** What is there, who wants it, what it costs. Changes nothing. */
export async function checkEnvironment(environment: Environment): Promise<EnvironmentReport> {
  const { names, ledger, github, context } = environment
  const document = await ledger.read()
  const glance = document && (await glanceAtOurs(environment, document))
  const observed = glance ?? (await observeOurs(environment))
  requireAccount(document, observed)
  // Operations of this very run are running: we are one of its jobs.
  const own = (document?.operations ?? []).filter(({ run }) => run.id === context.run.id)
  const running = [...(await runningOperations(document, context.run, { github, clock: context.clock })), ...own]
  const { state, because, mend } = stateOf(observed, document, running)
  const urls = urlsOf(environment, document)
  const now = context.clock.now()
  return {
    environment: names.environment,
    state,
    because,
    ...(mend && { mend }),
    clusterId: observed.cluster?.id,
    urls,
    holders: document ? liveLeases(document, now) : [],
    operations: running,
    expiresAt: document && expiresAt(document),
    since: observed.resources
      .flatMap(({ createdAt }) => createdAt ?? [])
      .sort((a, b) => Date.parse(a) - Date.parse(b))[0],
    cost: glance ? withoutVolumes(costOf(observed.resources, now)) : costOf(observed.resources, now),
    apps: Object.fromEntries(
      Object.entries(document?.apps ?? {}).map(([name, app]) => [name, { ...app, url: urls[name] ?? '' }])
    ),
    foreign: observed.foreign.map(({ kind, name, id }) => `${kind} ${name} (${id})`)
  }
}

/** A glance does not see what Kubernetes claimed for the apps. */
function withoutVolumes(cost: Cost): Cost {
  return { ...cost, unpriced: [...cost.unpriced, 'volumes'] }
}

/** A token of another team would see nothing, and say that nothing is there. */
export function requireAccount(document: LedgerDocument | undefined, observed: Pick<Observed, 'teamUuid'>): void {
  if (!document?.teamUuid || document.teamUuid === observed.teamUuid) return
  throw new RefusedError(
    'wrong-account',
    `the environment belongs to the DigitalOcean team ${document.teamUuid}; the token is of team ${observed.teamUuid}`,
    { hint: 'Use a token of that team.' }
  )
}

/** Of the configured apps, and of those that are deployed although the catalogue cannot be seen from here. */
export function urlsOf(
  { apps, configuration, names }: Environment,
  document: LedgerDocument | undefined
): Record<string, string> {
  const { domain } = configuration.environment
  const deployed = domain
    ? Object.keys(document?.apps ?? {}).map((name) => [name, `https://${name}.${names.environment}.${domain}`])
    : []
  return Object.fromEntries([...deployed, ...apps.filter(({ url }) => url).map(({ name, url }) => [name, url])])
}
