import type { LedgerDocument } from '../ledger/schema.ts'

/** What people are shown of an environment, by the ledger alone: it costs no look at the account. */
export type Phase =
  | 'absent'
  /** Being made for the first time. */
  | 'provisioning'
  | 'ready'
  | 'destroying'
  /** Begun, and not completed by anybody. */
  | 'incomplete'

export function phaseOf(document: LedgerDocument | undefined): Phase {
  if (!document) return 'absent'
  const { operations, stack, journal } = document
  if (operations.some(({ kind }) => kind === 'teardown')) return 'destroying'
  if (stack) return 'ready'
  if (operations.some(({ kind }) => kind === 'provision')) return 'provisioning'
  return journal.some(({ kind, goneAt }) => kind !== 'interrupted' && !goneAt) ? 'incomplete' : 'absent'
}
