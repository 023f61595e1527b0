import { renderDuration } from '@staging-actions/base'
import { type Expiry, expiryOf, type Limits } from '../ledger/deadlines.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'

/** Milliseconds before the end in which every run says so: the reaper comes once an hour. */
export const near = 75 * 60_000

const causes: Readonly<Record<Expiry['because'], string>> = {
  unused: 'nobody holds it any longer',
  idle: 'nobody uses it',
  ttl: 'its time is over',
  budget: 'its budget is used up'
}

/** `seen`: what the cloud shows of it; undefined: nobody has looked, and the ledger's word has to do. */
export function limitsOf({ configuration }: Pick<Environment, 'configuration'>, seen?: Limits['seen']): Limits {
  const { environment, approval } = configuration
  const { ttl, idle, budget } = environment
  return { ttl, idle, approval: approval.timeout, budget, seen }
}

/** When the environment may be destroyed; whoever runs shortly before is told, and how to prevent it. */
export function warnOfEnd(
  environment: Environment,
  document: LedgerDocument,
  seen: Limits['seen']
): Expiry | undefined {
  const { names, context } = environment
  const expiry = expiryOf(document, limitsOf(environment, seen))
  const left = expiry && expiry.at - context.clock.now()
  if (expiry && left !== undefined && left < near) {
    const mend =
      expiry.because === 'budget' ? 'raise `environment.budget` to keep it' : 'extend it in staging-control to keep it'
    context.log.warning(
      left > 0
        ? `${names.environment} may be destroyed in ${renderDuration(left)}, because ${causes[expiry.because]} then: ${mend}`
        : `${names.environment} may be destroyed at any time, because ${causes[expiry.because]}: ${mend}`
    )
  }
  return expiry
}
