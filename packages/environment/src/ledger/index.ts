export { withUse } from '../lifetime/end.ts'
export { requireGeneration } from './generation.ts'
export { GitRemote, type GitRemoteOptions } from './git-remote.ts'
export { openRequestKeeper } from './keep-for-request.ts'
export { LedgerError } from './ledger-error.ts'
/** The ledger alone, without the clients of the clouds: for actions that start fast. */
export { type Ledger, openLedger } from './open-ledger.ts'
export { openLedgerOf } from './open-ledger-of.ts'
export type { Composition, DeployedApp, LedgerDocument, Operation } from './schema.ts'
