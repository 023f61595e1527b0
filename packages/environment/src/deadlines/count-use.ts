import { renderDuration, StagingError } from '@staging-actions/base'
import { withUse } from '../ledger/deadlines.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'

/** The part of the idle time after which another look is worth a write. */
const worthIt = 1 / 4

/** A person's look at the environment keeps it from being idle. One that may not write only looks. Returns the ledger as it is then. */
export async function countUse(
  { ledger, configuration, context }: Environment,
  document: LedgerDocument
): Promise<LedgerDocument> {
  const { clock, log, actor } = context
  const { idle } = configuration.environment
  if (!document.life || clock.now() - Date.parse(document.life.usedAt) < idle * worthIt) return document
  try {
    const used = await ledger.update(`status: looked at by ${actor}`, (current) =>
      current.life ? withUse(current, clock.now()) : undefined
    )
    log.info(`this look counts as use: idle time (${renderDuration(idle)}) begins anew`)
    return used
  } catch (error) {
    if (!(error instanceof StagingError)) throw error
    log.info(`this look does not count as use: ${error.message}`)
    return document
  }
}
