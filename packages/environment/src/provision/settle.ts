import { type Deadline, RefusedError, waitUntil } from '@staging-actions/base'
import { decideProvision, type ProvisionDecision } from '../decide.ts'
import type { Doubt } from '../inventory/attribute.ts'
import { kindRules } from '../inventory/resource.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import { type Hints, type Observed, observeOurs } from '../observe.ts'
import type { Environment } from '../open-environment.ts'

export interface Settled {
  readonly decision: Exclude<ProvisionDecision, { kind: 'wait' | 'refuse' }>
  readonly observed: Observed
}

/** Observes and decides until there is something to do. Throws when it must not be done. */
export async function settle(
  environment: Environment,
  {
    ledger,
    digest,
    inState,
    deadline
  }: {
    readonly ledger: LedgerDocument
    readonly digest: string
    readonly inState: NonNullable<Hints['inState']>
    readonly deadline: Deadline
  }
): Promise<Settled> {
  const { context, names } = environment
  const { clock, log } = context
  const { decision, observed } = await waitUntil<{
    decision: Exclude<ProvisionDecision, { kind: 'wait' }>
    observed: Observed
  }>(
    async () => {
      const seen = await observeOurs(environment, ledger, { inState })
      const decided = decideProvision({ observed: seen, ledger, others: [], digest })
      const obstacles = seen.doubts.filter(({ isInTheWay }) => isInTheWay)
      if (
        decided.kind === 'refuse' &&
        decided.reason === 'foreign-environment' &&
        (await areGoing(obstacles, environment))
      )
        return { kind: 'waiting', seen: obstacles.map(({ kind, name }) => `${kind} ${name}`).join(', ') }
      return decided.kind === 'wait'
        ? { kind: 'waiting', seen: decided.seen }
        : { kind: 'done', value: { decision: decided, observed: seen } }
    },
    { awaited: `what is left of ${names.environment} to be gone`, clock, deadline, log, first: 2000, most: 15_000 }
  )
  if (decision.kind === 'refuse') throw new RefusedError(decision.reason, decision.message, { hint: decision.hint })
  log.info(describe(names.environment, decision))
  return { decision, observed }
}

/** Whether what is in the way is on its way out: a list shows for a while what is gone, and a cluster takes minutes to go. */
async function areGoing(obstacles: readonly Doubt[], { digitalocean }: Environment): Promise<boolean> {
  const going = await Promise.all(
    obstacles.map(async ({ kind, id }) =>
      kind === 'cluster'
        ? (await digitalocean.clusters.find(id))?.status.state === 'deleting' ||
          !(await kindRules.cluster.exists(digitalocean, { id }))
        : !(await kindRules[kind].exists(digitalocean, { id }))
    )
  )
  return going.every(Boolean)
}

function describe(environment: string, decision: Settled['decision']): string {
  if (decision.kind === 'create') return `${environment} does not exist: creating it`
  if (decision.kind === 'reuse') return `${environment} is there: using it`
  return `${environment} is there in part: taking it over (${decision.because})`
}
