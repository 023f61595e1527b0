import { StagingError } from '@staging-actions/base'
import { isBroken } from '../ledger/ledger-error.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import { isEnvironmentName } from '../names.ts'
import { type AccountLook, observeOurs } from '../observe.ts'
import type { Environment } from '../open-environment.ts'

/** Names of environments that the account's tags tell of, and whose life no ledger does: it was deleted, or overwritten, with another one or with what is none. */
export function findUnrecorded(
  { names }: Environment,
  ledgers: ReadonlyMap<string, LedgerDocument | StagingError>,
  { listing }: AccountLook
): readonly string[] {
  const prefix = names.ownerTag.slice(0, -names.environment.length)
  const isRecorded = (name: string) => {
    const document = ledgers.get(name)
    return document instanceof StagingError ? !isBroken(document) : document?.life
  }
  return listing.tags
    .flatMap(({ name }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))
    .filter((name) => isEnvironmentName(name) && !isRecorded(name))
}

/** Whether all that is left of it is older than an environment may become: only time tells that nobody is making it now. */
export async function isForgotten(environment: Environment, account: AccountLook): Promise<boolean> {
  const { context, configuration } = environment
  const { resources } = await observeOurs(environment, undefined, { account })
  const youngest = Math.max(...resources.map(({ createdAt }) => (createdAt ? Date.parse(createdAt) : 0)))
  return resources.length > 0 && context.clock.now() - youngest > configuration.environment.ttl
}
