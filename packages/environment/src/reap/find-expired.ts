import { StagingError } from '@staging-actions/base'
import { isProtected } from '@staging-actions/config'
import { holdersRunning } from '../deadlines/holders-running.ts'
import { limitsOf } from '../deadlines/warn-of-end.ts'
import { expiryOf } from '../ledger/deadlines.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'

export interface Expired {
  readonly environment: string
  /** One clause. */
  readonly because: string
}

/**
 * Which of these ledgers' environments are past their time: one request for each run that holds one of them. Whether one is
 * really destroyed is decided anew when it is claimed.
 */
export async function findExpired(
  environment: Environment,
  ledgers: ReadonlyMap<string, LedgerDocument | StagingError>
): Promise<readonly Expired[]> {
  const { context, configuration } = environment
  const expired: Expired[] = []
  for (const [name, document] of ledgers) {
    if (document instanceof StagingError) {
      context.log.warning(`${name} is left alone: ${document.message}`)
      continue
    }
    if (isProtected(name, configuration)) continue
    const expiry = expiryOf(document, limitsOf(environment))
    if (!expiry || expiry.at > context.clock.now()) continue
    if ((await holdersRunning(environment, document)).size > 0) continue
    expired.push({
      environment: name,
      because: expiry.at > 0 ? `${expiry.because} since ${new Date(expiry.at).toISOString()}` : expiry.because
    })
  }
  return expired
}
