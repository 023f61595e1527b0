import { RefusedError, StagingError } from '@staging-actions/base'
import { requireAccount } from '../check/check-environment.ts'
import { limitsOf } from '../deadlines/warn-of-end.ts'
import { expiryOf } from '../ledger/deadlines.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import { findTeam } from '../observe.ts'
import type { Environment } from '../open-environment.ts'

/**
 * Before the first write: refuses a token of another account than the environment's, and one environment more than the
 * configuration allows. Those that are there count, and those that somebody is about to make.
 */
export async function requireRoom(
  environment: Environment,
  ledgers: ReadonlyMap<string, LedgerDocument | StagingError>
): Promise<void> {
  const { names, configuration, digitalocean } = environment
  const own = ledgers.get(names.environment)
  if (own instanceof StagingError) throw own
  requireAccount(environment, own, await findTeam(digitalocean))
  const limits = limitsOf(environment)
  const isThere = (document: LedgerDocument | StagingError | undefined) =>
    document !== undefined && (document instanceof StagingError || expiryOf(document, limits) !== undefined)
  if (isThere(own)) return
  const others = [...ledgers].filter(([, document]) => isThere(document)).map(([name]) => name)
  const { limit } = configuration.environment
  if (others.length < limit) return
  throw new RefusedError(
    'quota-exceeded',
    `${names.environment} would be one environment too many: ${others.join(', ')} ${others.length === 1 ? 'is' : 'are'} there, and ${limit} may be`,
    { hint: 'Destroy one of them with staging-control, or raise `environment.limit` in .github/staging.yml.' }
  )
}
