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
  const { refPrefix, formerRefPrefixes = [], repositoryId } = options
  const remote = new GitRemote({ ...options, ref: refPrefix, author: options.actor })
  try {
    const prefixes = [refPrefix, ...formerRefPrefixes]
    const below = await remote.fetchBelow(prefixes)
    const found = new Map<string, LedgerDocument | StagingError>()
    // The newest place counts: what is left in an earlier one was moved.
    for (const [index, prefix] of prefixes.entries())
      for (const [environment, file] of below[index] ?? [])
        if (isEnvironmentName(environment) && !found.has(environment))
          found.set(environment, parsed(file, { environment, repositoryId }, ledgerRef(prefix, environment)))
    return found
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
