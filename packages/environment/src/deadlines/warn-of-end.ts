import { renderDuration } from '@staging-actions/base'
import type { LedgerDocument } from '../ledger/schema.ts'
import { type End, endOf } from '../lifetime/end.ts'
import { configuredLimits, limitsOf } from '../lifetime/limits.ts'
import { causeOf, remedyOf } from '../lifetime/say-end.ts'
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
  if (end && left !== undefined && left < near)
    log.warning(
      left > 0
        ? `${names.environment} may be destroyed in ${renderDuration(left)}, because ${causeOf(end)} then: ${remedyOf(end)}`
        : `${names.environment} may be destroyed at any time, because ${causeOf(end)}: ${remedyOf(end)}`
    )
  const { unpriced } = costOf(document, clock.now())
  if (limits.budget !== undefined && unpriced.length > 0)
    log.warning(
      `the budget of $${limits.budget} does not count ${unpriced.join(', ')}, of which no price is known: set it in \`prices\` of .github/staging.yml`
    )
  return end
}
