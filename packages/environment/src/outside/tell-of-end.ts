import { near } from '../deadlines/warn-of-end.ts'
import { liveLeases } from '../ledger/leases.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import { endOf, isApprovalLease } from '../lifetime/end.ts'
import { configuredLimits } from '../lifetime/limits.ts'
import { remedyOf, sayEnd, sayLatestEnd } from '../lifetime/say-end.ts'
import type { Environment } from '../open-environment.ts'
import { tellHolders } from './tell-holders.ts'
import { tellRequests } from './tell-requests.ts'

/** Mentions who holds an environment that is about to end, and says so in the requests that wait for a decision in it. */
export async function tellOfEnd(environment: Environment, document: LedgerDocument): Promise<void> {
  const now = environment.context.clock.now()
  const end = endOf(document, configuredLimits(environment.configuration))
  if (!end || end.at <= now || end.at - now > near) return
  const leases = liveLeases(document, now)
  const once = `end ${new Date(end.at).toISOString()}`
  const remedy = remedyOf(end)
  await tellHolders(environment, {
    leases: leases.filter((one) => !isApprovalLease(one)),
    text: `it ${sayEnd(end)}: ${remedy}.`,
    once
  })
  await tellRequests(environment, {
    leases,
    text: () => `⚠️ The environment in which this was tested ${sayLatestEnd(end)}: ${remedy}.`,
    once
  })
}
