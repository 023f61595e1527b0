import { liveLeases } from '../ledger/leases.ts'
import type { Lease, LedgerDocument } from '../ledger/schema.ts'

export type TeardownDecision =
  | { readonly kind: 'destroy' }
  | { readonly kind: 'keep'; readonly heldBy: readonly Lease[] }

/** `when-unused` leaves the environment to those who still hold a lease; `always` does not ask. `document` is without our own lease. */
export function decideTeardown(
  document: LedgerDocument,
  policy: 'when-unused' | 'always',
  now: number
): TeardownDecision {
  const heldBy = liveLeases(document, now)
  return policy === 'always' || heldBy.length === 0 ? { kind: 'destroy' } : { kind: 'keep', heldBy }
}
