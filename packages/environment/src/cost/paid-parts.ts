import type { LedgerDocument } from '../ledger/schema.ts'
import { type AccountLook, observeOurs } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import type { PaidPart } from './budget.ts'

/**
 * All that the environment costs by now, as the cloud shows it: also what Kubernetes claimed for the apps, nodes that the cluster
 * grew by, and what was never completed.
 */
export async function paidParts(
  environment: Environment,
  document: LedgerDocument,
  account: AccountLook
): Promise<readonly PaidPart[]> {
  return (await observeOurs(environment, document, { account })).resources
}
