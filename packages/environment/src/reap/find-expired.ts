import { StagingError } from '@staging-actions/base'
import { isProtected } from '@staging-actions/config'
import { holdersRunning } from '../deadlines/holders-running.ts'
import { limitsOf } from '../deadlines/warn-of-end.ts'
import { expiryOf, type Limits } from '../ledger/deadlines.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'

export interface Expired {
  readonly environment: string
  /** One clause. */
  readonly because: string
}

/**
 * Which of these ledgers' environments are past their time: one request for each run that holds one of them. Whether one is
 * really destroyed is decided anew when it is claimed. `look` says what the cloud shows of one; without it a budget goes by the
 * ledgers.
 */
export async function findExpired(
  environment: Environment,
  ledgers: ReadonlyMap<string, LedgerDocument | StagingError>,
  look?: (name: string) => Promise<Limits['seen']>
): Promise<readonly Expired[]> {
  const { context } = environment
  const expired: Expired[] = []
  for (const [name, document] of ledgers) {
    if (document instanceof StagingError) {
      context.log.warning(`${name} is left alone: ${document.message}`)
      continue
    }
    const one = await expiredOf(environment, name, document, await look?.(name))
    if (one) expired.push(one)
  }
  return expired
}

/** Undefined: it has time left, a run that holds it goes on, or it is protected. */
export async function expiredOf(
  environment: Environment,
  name: string,
  document: LedgerDocument,
  seen: Limits['seen']
): Promise<Expired | undefined> {
  if (isProtected(name, environment.configuration)) return undefined
  const expiry = expiryOf(document, limitsOf(environment, seen))
  if (!expiry || expiry.at > environment.context.clock.now()) return undefined
  if ((await holdersRunning(environment, document)).size > 0) return undefined
  const because = expiry.at > 0 ? `${expiry.because} since ${new Date(expiry.at).toISOString()}` : expiry.because
  return { environment: name, because }
}
