import { recordedOnly } from '../inventory/recorded.ts'
import { kindRules, type Resource } from '../inventory/resource.ts'
import { withoutInterruptions } from '../ledger/abandoned.ts'
import { requireGeneration } from '../ledger/generation.ts'
import { withGone, withJournal } from '../ledger/journal.ts'
import { leaseId, withLease } from '../ledger/leases.ts'
import { operationId, withoutOperation } from '../ledger/operations.ts'
import type { Lease, LedgerDocument } from '../ledger/schema.ts'
import { leaseEnd, withUse } from '../lifetime/end.ts'
import { withSeen } from '../lifetime/spending.ts'
import { branchOf, isBot } from '../names.ts'
import type { Observed } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import { hostsOf } from '../stacks/stack-settings.ts'
import type { Claimed } from './claim.ts'
import { journalOf, newBalancers, withoutPlannedRecords } from './journal-of.ts'
import type { Made } from './make.ts'
import type { ProvisionRequest } from './provision-request.ts'

interface Ready extends Pick<Claimed, 'document' | 'heldUntil'> {
  readonly made: Made | undefined
  readonly observed: Observed
  /** Of the stacks and the bootstrap. */
  readonly digest: string
}

/** One write: the environment is ready, what it consists of, and the lease of who asked for it. */
export async function recordReady(
  request: ProvisionRequest,
  { document, heldUntil = '', made, observed, digest }: Ready
): Promise<LedgerDocument> {
  const { environment } = request
  const { configuration, context, apps } = environment
  const { clock } = context
  const { generation } = document
  const { domain } = configuration.environment
  const gone = made ? await goneSince(environment, document, observed) : []
  return environment.ledger.update(`provision: ready, leased by ${context.actor}`, (current) => {
    requireGeneration(current, generation, 'taking a lease')
    const now = clock.now()
    const leased = withLease(withUse(withoutOperation(current, operationId('provision', context.run)), now), {
      ...leaseOf(request),
      since: current.leases.find(({ id }) => id === leaseId(context.run.id))?.since ?? new Date(now).toISOString(),
      until: new Date(Math.max(leaseEnd(current, request.leaseDuration, now), Date.parse(heldUntil) || 0)).toISOString()
    })
    const counted = (next: LedgerDocument) => withSeen(next, observed.paid, { now, isComplete: true })
    const complete = {
      stack: {
        commit: context.sha,
        digest,
        appliedAt: new Date(now).toISOString(),
        prices: observed.nodePrices,
        hosts: [...hostsOf(apps, domain)]
      }
    }
    // What came since the last apply: after the cluster, a load balancer that it made is known by being written down.
    if (!made)
      return counted(withJournal(leased, journalOf(environment, { resources: newBalancers(observed, leased) })))
    const at = new Date(clock.now()).toISOString()
    const journaled = withJournal(withoutInterruptions(leased, operationId('provision', context.run)), [
      ...journalOf(environment, observed),
      ...made.states
    ])
    return counted({ ...withGone(withoutPlannedRecords(journaled), gone, at), ...complete })
  })
}

export function leaseOf({ environment, reason, isByHand }: ProvisionRequest): Omit<Lease, 'since' | 'until'> {
  const { context } = environment
  return {
    id: leaseId(context.run.id),
    holder: context.actor,
    run: context.run.url,
    branch: branchOf(context.ref),
    reason,
    ...(isByHand && !isBot(context.actor) && { byHand: true as const })
  }
}

/** What was made once and is rightly not there any more, as its stack says now: seen to be gone, not only out of our sight. */
async function goneSince(
  { digitalocean, configuration }: Environment,
  document: LedgerDocument,
  { resources }: Observed
): Promise<readonly Resource[]> {
  const unseen = recordedOnly(document, resources, configuration.environment.domain)
  const there = await Promise.all(unseen.map((resource) => kindRules[resource.kind].exists(digitalocean, resource)))
  return unseen.filter((_, index) => !there[index])
}
