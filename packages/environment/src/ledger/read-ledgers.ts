import { type StagingError, toStagingError } from '@staging-actions/base'
import { isEnvironmentName, ledgerRef } from '../names.ts'
import { GitRemote } from './git-remote.ts'
import type { LedgerOptions } from './open-ledger.ts'
import { type LedgerDocument, parseDocument } from './schema.ts'

/**
 * The ledgers of all environments of the repository, by name, in two requests. One that cannot be read is an error in its place:
 * it must not hide the others. A ref that is no environment's is left out.
 */
export async function readLedgers(
  options: Omit<LedgerOptions, 'environment'>
): Promise<ReadonlyMap<string, LedgerDocument | StagingError>> {
  const { refPrefix, repositoryId } = options
  const remote = new GitRemote({ ...options, ref: refPrefix, author: options.actor })
  try {
    const texts = await remote.fetchBelow(refPrefix)
    return new Map(
      [...texts].flatMap(([environment, text]) => {
        if (!isEnvironmentName(environment)) return []
        return [[environment, parsed(text, { environment, repositoryId }, ledgerRef(refPrefix, environment))]]
      })
    )
  } finally {
    await remote.remove()
  }
}

function parsed(...parameters: Parameters<typeof parseDocument>): LedgerDocument | StagingError {
  try {
    return parseDocument(...parameters)
  } catch (error) {
    return toStagingError(error)
  }
}
