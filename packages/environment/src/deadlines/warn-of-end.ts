import type { LedgerDocument } from '../ledger/schema.ts'
import { type End, endOf } from '../lifetime/end.ts'
import { configuredLimits, limitsOf } from '../lifetime/limits.ts'
import { sayUncounted } from '../lifetime/say-cost.ts'
import { sayNearEnd } from '../lifetime/say-end.ts'
import { costOf } from '../lifetime/spending.ts'
import type { Environment } from '../open-environment.ts'

/** Milliseconds before the end in which every run says so: the reaper comes once an hour. */
export const near = 75 * 60_000

/**
 * When the environment may be destroyed; a run shortly before says so, and how to prevent it. Enter what the cloud shows
 * into the document first.
 */
export function warnOfEnd({ names, context, configuration }: Environment, document: LedgerDocument): End | undefined {
  const { log, clock } = context
  const limits = limitsOf(document, configuredLimits(configuration))
  const end = endOf(document, limits)
  const left = end && end.at - clock.now()
  if (end && left !== undefined && left < near) log.warning(`${names.environment} ${sayNearEnd(end, left)}`)
  const { unpriced } = costOf(document, clock.now())
  if (limits.budget !== undefined && unpriced.length > 0) log.warning(sayUncounted(limits.budget, unpriced))
  return end
}
