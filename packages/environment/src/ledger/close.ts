import type { LedgerDocument } from './schema.ts'

/** What is left when the environment is gone: whose it was and how often it was destroyed. The history has the rest. */
export function cleared(document: LedgerDocument): LedgerDocument {
  const { spending: _, ...rest } = document
  return { ...rest, life: null, leases: [], operations: [], journal: [], apps: {}, stack: null }
}

/**
 * The same at the end of a teardown that left nothing, but for what others have asked for since its claim: told by the document
 * that the claim wrote, since the clocks of two runners need not agree. What is gone belongs to no account any more.
 */
export function closed(document: LedgerDocument, claim: LedgerDocument): LedgerDocument {
  return {
    ...cleared(document),
    teamUuid: null,
    leases: document.leases.filter(
      ({ id, until }) => !claim.leases.some((lease) => lease.id === id && lease.until === until)
    ),
    operations: document.operations.filter(
      ({ id, since }) => !claim.operations.some((operation) => operation.id === id && operation.since === since)
    )
  }
}
