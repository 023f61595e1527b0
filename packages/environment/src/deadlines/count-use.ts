import { renderDuration, StagingError } from '@staging-actions/base'
import type { LedgerDocument } from '../ledger/schema.ts'
import { withUse } from '../lifetime/end.ts'
import { configuredLimits, limitsOf } from '../lifetime/limits.ts'
import { type PaidPart, withSeen } from '../lifetime/spending.ts'
import type { Environment } from '../open-environment.ts'

/** The part of the idle time after which another look is worth a write. */
const worthIt = 1 / 4

/** What a look has seen, and whether it covered everything. */
export interface Look {
  readonly resources: readonly PaidPart[]
  readonly isComplete: boolean
  /** Whether a person looks: that keeps the environment from being idle. */
  readonly isUse: boolean
}

/**
 * Enters a look: that a person used the environment, and what it costs by now where that has changed. One that may not write only
 * looks. Returns the ledger with what was seen, whether it could be written or not.
 */
export async function countUse(
  { ledger, configuration, context }: Environment,
  document: LedgerDocument,
  { resources, isComplete, isUse }: Look
): Promise<LedgerDocument> {
  const { clock, log, actor } = context
  const { idle } = limitsOf(document, configuredLimits(configuration))
  const counted = (current: LedgerDocument) =>
    current.life ? withSeen(current, resources, { now: clock.now(), isComplete }) : current
  const seen = counted(document)
  const isDue = isUse && document.life !== null && clock.now() - Date.parse(document.life.usedAt) >= idle * worthIt
  if (!isDue && (seen === document || !isUse)) return seen
  try {
    const used = await ledger.update(`status: looked at by ${actor}`, (current) =>
      current.life ? counted(isDue ? withUse(current, clock.now()) : current) : undefined
    )
    if (isDue) log.info(`this look counts as use: idle time (${renderDuration(idle)}) begins again`)
    return used
  } catch (error) {
    if (!(error instanceof StagingError)) throw error
    log.info(`this look is not written down, and does not count as use: ${error.message}`)
    return seen
  }
}
