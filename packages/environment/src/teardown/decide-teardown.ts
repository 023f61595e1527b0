import { liveLeases } from '../ledger/leases.ts'
import type { Lease, LedgerDocument, Operation } from '../ledger/schema.ts'
import { endOf } from '../lifetime/end.ts'
import type { Limits } from '../lifetime/limits.ts'

/** `when-unused` leaves the environment to those who hold it; `always` does not ask; `expired` destroys what is past its time. */
export type TeardownPolicy = 'when-unused' | 'always' | 'expired'

export type TeardownDecision =
  | { readonly kind: 'destroy' }
  | { readonly kind: 'keep'; readonly heldBy: readonly Lease[] }
  /** Another run is in the middle of something that must not be destroyed under it. */
  | { readonly kind: 'busy'; readonly by: Operation }

export interface TeardownSituation {
  /** Without our own lease, or with the one that keeps it for a while. */
  readonly document: LedgerDocument
  readonly policy: TeardownPolicy
  /** Milliseconds; what is to be kept for a while is kept, whatever the policy. */
  readonly keepFor: number | undefined
  /** As they are configured: they count where the ledger has none. */
  readonly limits: Limits
  /** Operations of others that go on. */
  readonly running: readonly Operation[]
  /** Ids of leases whose run goes on: no deadline ends what a run is in the middle of. */
  readonly holdersRunning: ReadonlySet<string>
}

export function decideTeardown(situation: TeardownSituation, now: number): TeardownDecision {
  const { document, policy, keepFor = 0, running } = situation
  const heldBy = liveLeases(document, now)
  const other = running.find(({ kind }) => kind === 'teardown')
  if (other) return { kind: 'busy', by: other }
  if (keepFor > 0) return { kind: 'keep', heldBy }
  if (policy === 'always') return { kind: 'destroy' }
  if (policy === 'expired') return isExpired(situation, now) ? { kind: 'destroy' } : { kind: 'keep', heldBy }
  if (heldBy.length > 0) return { kind: 'keep', heldBy }
  const deploy = running.find(({ kind }) => kind === 'deploy')
  return deploy ? { kind: 'busy', by: deploy } : { kind: 'destroy' }
}

function isExpired({ document, limits, running, holdersRunning }: TeardownSituation, now: number): boolean {
  if (running.length > 0 || document.leases.some(({ id }) => holdersRunning.has(id))) return false
  const end = endOf(document, limits)
  return end !== undefined && end.at <= now
}
