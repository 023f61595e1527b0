export { type Ledger, type LedgerOptions, openLedger } from './ledger/open-ledger.ts'
export type { DeployedApp, JournalEntry, Lease, LedgerDocument, Operation } from './ledger/schema.ts'
export { clusterTag, type EnvironmentIdentity, type EnvironmentNames, environmentNames, stateKey } from './names.ts'
