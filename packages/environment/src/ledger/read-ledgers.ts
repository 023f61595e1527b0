import { type StagingError, toStagingError } from '@staging-actions/base'
import { type EnvironmentIdentity, isEnvironmentName, ledgerRef } from '../names.ts'
import { GitRemote, type LedgerFile } from './git-remote.ts'
import { brokenLedger } from './ledger-error.ts'
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
    const files = await remote.fetchBelow(refPrefix)
    return new Map(
      [...files].flatMap(([environment, file]) => {
        if (!isEnvironmentName(environment)) return []
        return [[environment, parsed(file, { environment, repositoryId }, ledgerRef(refPrefix, environment))]]
      })
    )
  } finally {
    await remote.remove()
  }
}

function parsed(file: LedgerFile, identity: EnvironmentIdentity, ref: string): LedgerDocument | StagingError {
  try {
    if ('problem' in file) return brokenLedger(ref, file.problem)
    return parseDocument(file.text, identity, ref)
  } catch (error) {
    return toStagingError(error)
  }
}
