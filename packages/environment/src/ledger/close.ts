import type { LedgerDocument } from './schema.ts'

/** What is left when the environment is gone: whose it was and how often it was destroyed. The history has the rest. */
export function cleared(document: LedgerDocument): LedgerDocument {
  return { ...document, leases: [], operations: [], journal: [], apps: {}, stack: null }
}
