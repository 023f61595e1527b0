import { near } from '../deadlines/warn-of-end.ts'
import { liveLeases } from '../ledger/leases.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import { endOf } from '../lifetime/end.ts'
import { configuredLimits } from '../lifetime/limits.ts'
import { remedyOf, sayEnd } from '../lifetime/say-end.ts'
import type { Environment } from '../open-environment.ts'
import { tellHolders } from './tell-holders.ts'

/** Mentions who holds an environment that is about to end. */
export async function tellOfEnd(environment: Environment, document: LedgerDocument): Promise<void> {
  const now = environment.context.clock.now()
  const end = endOf(document, configuredLimits(environment.configuration))
  if (!end || end.at <= now || end.at - now > near) return
  await tellHolders(environment, {
    leases: liveLeases(document, now),
    text: `it ${sayEnd(end)}: ${remedyOf(end)}.`,
    once: `end ${new Date(end.at).toISOString()}`
  })
}
