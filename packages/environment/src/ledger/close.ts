import type { LedgerDocument } from './schema.ts'

/** What is left when the environment is gone: whose it was and how often it was destroyed. The history has the rest. */
export function cleared(document: LedgerDocument): LedgerDocument {
  return { ...document, leases: [], operations: [], journal: [], apps: {}, stack: null }
}

/** The same at the end of a teardown, but for what others have asked for since it began. */
export function closed(
  document: LedgerDocument,
  teardown: { readonly id: string; readonly since: string }
): LedgerDocument {
  const later = (since: string) => Date.parse(since) > Date.parse(teardown.since)
  return {
    ...cleared(document),
    leases: document.leases.filter((lease) => later(lease.since)),
    operations: document.operations.filter((operation) => operation.id !== teardown.id && later(operation.since))
  }
}
