import { type Deadline, StagingError, WaitTimeoutError, waitUntil } from '@staging-actions/base'
import { type Abandoned, abandonedIn } from '../ledger/abandoned.ts'
import { liveLeases, withLease } from '../ledger/leases.ts'
import { claimOperation } from '../ledger/operations.ts'
import type { Lease, LedgerDocument, Operation } from '../ledger/schema.ts'
import { withLife } from '../lifetime/end.ts'
import { configuredLimits } from '../lifetime/limits.ts'
import type { Environment } from '../open-environment.ts'
import { verdictOn } from '../running-operations.ts'

export interface Claimed {
  readonly document: LedgerDocument
  /** What others began and never ended. */
  readonly abandoned: readonly Abandoned[]
  /** The environment was not there, nor about to be: it begins with this claim. */
  readonly begins: boolean
  /** Until when our run held it already (ISO 8601), as people were told: an attempt before this one took that lease, or somebody extended it. */
  readonly heldUntil: string | undefined
}

/**
 * Enters a provision into the ledger as soon as no other operation is in the way; waits for those that are. Its lease comes in
 * the same write: a teardown that ends meanwhile must see that the environment is wanted. It lasts until the deadline.
 * The document is as written: its generation is the one that everything from now on must carry.
 */
export async function claimProvision(
  environment: Environment,
  {
    operation,
    lease
  }: { readonly operation: Omit<Operation, 'since'>; readonly lease: Omit<Lease, 'since' | 'until'> },
  deadline: Deadline
): Promise<Claimed> {
  const { ledger, github, context, names, configuration } = environment
  const { clock, log } = context
  try {
    return await waitUntil(
      async () => {
        const isOver = await verdictOn(await ledger.read(), context.run, { github, clock })
        let busy: Operation | undefined
        let abandoned: readonly Abandoned[] = []
        let begins = false
        let own: Lease | undefined
        const document = await ledger.update(`provision: claim by ${operation.actor}`, (current) => {
          const since = new Date(clock.now()).toISOString()
          const claim = claimOperation(current, { ...operation, since }, isOver)
          busy = claim.kind === 'busy' ? claim.by : undefined
          if (claim.kind === 'busy') return undefined
          const kept = new Set(claim.document.operations.map(({ id }) => id))
          abandoned = abandonedIn(
            current,
            current.operations.filter(({ id }) => !kept.has(id)),
            clock.now()
          )
          begins = !current.life
          own = liveLeases(current, clock.now()).find(({ id }) => id === lease.id)
          const until = clock.now() + deadline.remaining()
          const living = withLife(claim.document, configuredLimits(configuration), clock.now())
          return withLease(living, renewed(own, { ...lease, since }, until))
        })
        return busy
          ? { kind: 'waiting', seen: `${busy.kind} by ${busy.actor} since ${busy.since} (${busy.run.url})` }
          : { kind: 'done', value: { document, abandoned, begins, heldUntil: own?.until } }
      },
      { awaited: `${names.environment} to be free`, clock, deadline, log, first: 1000, most: 10_000 }
    )
  } catch (error) {
    if (!(error instanceof WaitTimeoutError)) throw error
    throw new StagingError('environment-busy', `${names.environment} is held by ${error.lastSeen}`, {
      hint: 'Wait for that run, or cancel it.',
      cause: error
    })
  }
}

/** Our lease, or the one that our run has already: that one is not shortened. */
function renewed(own: Lease | undefined, lease: Omit<Lease, 'until'>, until: number): Lease {
  const latest = Math.max(until, own ? Date.parse(own.until) : 0)
  return { ...lease, since: own?.since ?? lease.since, until: new Date(latest).toISOString() }
}
