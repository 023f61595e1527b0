import { limitsOf, near } from '../deadlines/warn-of-end.ts'
import { expiryOf, type Limits } from '../ledger/deadlines.ts'
import { liveLeases } from '../ledger/leases.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { moment } from './plain-text.ts'
import { tellHolders } from './tell-holders.ts'

/** Mentions who holds an environment that is about to end. */
export async function tellOfEnd(
  environment: Environment,
  document: LedgerDocument,
  seen: Limits['seen']
): Promise<void> {
  const now = environment.context.clock.now()
  const expiry = expiryOf(document, limitsOf(environment, seen))
  if (!expiry || expiry.at <= now || expiry.at - now > near) return
  const at = new Date(expiry.at).toISOString()
  const mend = expiry.because === 'budget' ? 'raise `environment.budget`' : 'extend it in staging-control'
  await tellHolders(environment, {
    leases: liveLeases(document, now),
    text: `it may be destroyed from ${moment(at)} on; ${mend} to keep it.`,
    once: `end ${at}`
  })
}
