import { StagingError } from '@staging-actions/base'
import { countUse } from '../deadlines/count-use.ts'
import { warnOfEnd } from '../deadlines/warn-of-end.ts'
import type { Doubt } from '../inventory/attribute.ts'
import { liveLeases } from '../ledger/leases.ts'
import { type DeployedApp, emptyDocument, type Lease, type Operation } from '../ledger/schema.ts'
import type { End } from '../lifetime/end.ts'
import { momentOf } from '../lifetime/say-end.ts'
import { type Cost, costOf, withSeen } from '../lifetime/spending.ts'
import { isBot } from '../names.ts'
import { observeOurs } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import { expiredOf } from '../reap/find-expired.ts'
import { handOverExpired } from '../reap/hand-over-expired.ts'
import type { ReaperHealth } from '../reap/reaper-health.ts'
import { watchReaper } from '../reap/watch-reaper.ts'
import { requireAccount } from '../require-account.ts'
import { runningOperations } from '../running-operations.ts'
import { formerRemedy, placesOfNoStack } from '../stacks/recorded-places.ts'
import { type EnvironmentState, type StateView, stateOf } from '../state.ts'
import { urlsOf } from '../urls.ts'
import { glanceAtOurs } from './glance.ts'

export interface EnvironmentReport {
  readonly environment: string
  readonly state: EnvironmentState
  /** One clause. */
  readonly because: string
  /** What to do about it, one sentence. */
  readonly remedy?: string
  readonly clusterId: string | undefined
  /** By app, of those that are known. */
  readonly urls: Readonly<Record<string, string>>
  readonly holders: readonly Lease[]
  readonly operations: readonly Operation[]
  /** From when on it may be destroyed, ISO 8601; undefined when nobody holds it. */
  readonly expiresAt: string | undefined
  /** The same with its cause; undefined: nothing is known to be there. */
  readonly end: End | undefined
  /** Who has announced to destroy it, and when (ISO 8601): anyone else who holds it may object until then. */
  readonly ending:
    | { readonly by: string; readonly run: string; readonly reason: string; readonly at: string }
    | undefined
  /** When the oldest part of it was created, ISO 8601. */
  readonly since: string | undefined
  /** Milliseconds since then. */
  readonly age: number | undefined
  readonly cost: Cost
  readonly apps: Readonly<Record<string, DeployedApp & { readonly url: string }>>
  /** What may be ours and is not proven to be: it is never touched. */
  readonly doubts: readonly Doubt[]
  /** How the hourly run is that destroys what is past its time; undefined: it could not be seen. */
  readonly reaper: ReaperHealth | undefined
}

export interface CheckOptions {
  /** Whether this look keeps the environment from being idle: not that of a bot, in any case. */
  readonly isUse?: boolean
}

/** What is there, who wants it, what it costs. Other environments that are past their time are handed over to the reaper. */
export async function checkEnvironment(
  environment: Environment,
  { isUse = false }: CheckOptions = {}
): Promise<EnvironmentReport> {
  const { names, github, context } = environment
  const ledgers = await environment.ledgers()
  const document = ledgers.get(names.environment)
  if (document instanceof StagingError) throw document
  const glance = document && (await glanceAtOurs(environment, document))
  const observed = glance ?? (await observeOurs(environment, document))
  requireAccount(environment, document, observed.teamUuid)
  // Operations of this very run are running: we are one of its jobs.
  const own = (document?.operations ?? []).filter(({ run }) => run.id === context.run.id)
  const running = [...(await runningOperations(document, context.run, { github, clock: context.clock })), ...own]
  const strays = document ? placesOfNoStack(document, environment) : []
  for (const place of strays) context.log.warning(`the state ${place} is of no stack of the configuration`)
  const judged = stateOf(observed, document, running)
  const { state, because, remedy } =
    judged.state === 'absent' && strays.length > 0 ? strayed(environment, strays) : judged
  const urls = urlsOf(environment, document)
  const now = context.clock.now()
  // What a glance does not see, the reaper does: volumes and snapshots.
  const seen = { resources: observed.paid, isComplete: glance === undefined }
  const used = document && (await countUse(environment, document, { ...seen, isUse: isUse && !isBot(context.actor) }))
  const counted = used ?? withSeen(emptyDocument(names), observed.paid, { now, isComplete: true })
  const end = used && warnOfEnd(environment, used)
  const isSpent = end?.because === 'budget' && end.at <= now
  const overdue = used && isSpent ? await expiredOf(environment, names.environment, used) : undefined
  const since = observed.resources
    .flatMap(({ createdAt }) => createdAt ?? [])
    .sort((a, b) => Date.parse(a) - Date.parse(b))[0]
  const reaper = await watchReaper(environment, ledgers)
  await handOverExpired(environment, ledgers, overdue)
  return {
    environment: names.environment,
    state,
    because,
    ...(remedy && { remedy }),
    clusterId: observed.cluster?.id,
    urls,
    holders: document ? liveLeases(document, now) : [],
    operations: running,
    expiresAt: momentOf(end),
    end,
    ending: document?.life?.ending,
    since,
    age: since === undefined ? undefined : now - Date.parse(since),
    cost: costOf(counted, now),
    apps: Object.fromEntries(
      Object.entries(document?.apps ?? {}).map(([name, app]) => [name, { ...app, url: urls[name] ?? '' }])
    ),
    doubts: observed.doubts,
    reaper
  }
}

/** What is in them nobody has looked at: this action has no key to the bucket. */
function strayed({ configuration }: Environment, strays: readonly string[]): StateView {
  return {
    state: 'orphaned',
    because: `nothing of it was found, but the ledger tells of ${strays.join(', ')}, which no stack of the configuration has`,
    remedy: formerRemedy(configuration.promotion.branch)
  }
}
