import { observeOurs } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import type { PaidPart } from './budget.ts'

/**
 * All that the environment costs by now, as the cloud shows it: also what Kubernetes claimed for the apps, nodes that the cluster
 * grew by, and what was never completed. Undefined where no budget depends on it, since it takes a look at everything.
 */
export async function paidParts(environment: Environment): Promise<readonly PaidPart[] | undefined> {
  if (environment.configuration.environment.budget === undefined) return undefined
  return (await observeOurs(environment, await environment.ledger.read())).resources
}
