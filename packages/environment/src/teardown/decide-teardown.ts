import { liveLeases } from '../ledger/leases.ts'
import type { Lease, LedgerDocument } from '../ledger/schema.ts'

export type TeardownDecision =
  | { readonly kind: 'destroy' }
  | { readonly kind: 'keep'; readonly heldBy: readonly Lease[] }

interface TeardownWish {
  readonly policy: 'when-unused' | 'always'
  /** Milliseconds; what is to be kept for a while is kept, whatever the policy. */
  readonly keepFor: number | undefined
}

/**
 * `when-unused` leaves the environment to those who still hold a lease; `always` does not ask. `document` is without our own
 * lease, or with the one that keeps it for a while.
 */
export function decideTeardown(
  document: LedgerDocument,
  { policy, keepFor = 0 }: TeardownWish,
  now: number
): TeardownDecision {
  const heldBy = liveLeases(document, now)
  if (keepFor > 0) return { kind: 'keep', heldBy }
  return policy === 'always' || heldBy.length === 0 ? { kind: 'destroy' } : { kind: 'keep', heldBy }
}
