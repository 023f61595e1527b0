import { type Deadline, RefusedError, StagingError, WaitTimeoutError, waitUntil } from '@staging-actions/base'
import type { LedgerDocument } from '../ledger/schema.ts'
import { endOf } from '../lifetime/end.ts'
import { configuredLimits } from '../lifetime/limits.ts'
import { findTeam } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import { requireAccount } from '../require-account.ts'
import { requireAccountRoom } from './account-room.ts'

type Ledgers = ReadonlyMap<string, LedgerDocument | StagingError>

/** Milliseconds that those which began later may need to give way. */
const patience = 30_000

/**
 * Before the first write: refuses a token of another account than the environment's, and one environment more than the
 * configuration allows. Those that are there count, and those that somebody is about to make.
 */
export async function requireRoom(environment: Environment, ledgers: Ledgers): Promise<void> {
  const { names, configuration, digitalocean } = environment
  const own = ledgers.get(names.environment)
  if (own instanceof StagingError) throw own
  requireAccount(environment, own, await findTeam(digitalocean))
  const there = oldestFirst(environment, ledgers)
  if (there.includes(names.environment)) return
  if (there.length >= configuration.environment.limit) throw oneTooMany(environment, there)
  await requireAccountRoom(environment)
}

/**
 * After the claim with which an environment begins: others may have begun at the same moment. Who is not among the oldest gives
 * way; who is waits for them to do so. Nobody goes on who has not seen, after the own claim, that all have room: so the limit
 * holds whatever the runners' clocks say.
 */
export async function confirmRoom(environment: Environment, deadline: Deadline): Promise<void> {
  const { names, configuration, context } = environment
  const { clock, log } = context
  const { limit } = configuration.environment
  let others: readonly string[] = []
  try {
    await waitUntil<undefined>(
      async () => {
        const there = oldestFirst(environment, await environment.ledgers())
        if (there.length <= limit) return { kind: 'done', value: undefined }
        others = there.filter((name) => name !== names.environment)
        if (!there.slice(0, limit).includes(names.environment)) throw oneTooMany(environment, others)
        return { kind: 'waiting', seen: `${others.join(', ')} next to it` }
      },
      {
        awaited: `room for ${names.environment}`,
        deadline: deadline.within(patience),
        clock,
        log,
        first: 500,
        most: 3000
      }
    )
  } catch (error) {
    throw error instanceof WaitTimeoutError ? oneTooMany(environment, others) : error
  }
}

/** The environments that are there, by when their lives began. What cannot be read counts, and counts as old. */
function oldestFirst(environment: Environment, ledgers: Ledgers): readonly string[] {
  const limits = configuredLimits(environment.configuration)
  return [...ledgers]
    .filter(([, document]) => document instanceof StagingError || endOf(document, limits) !== undefined)
    .map(([name, document]) => ({ name, since: document instanceof StagingError ? '' : (document.life?.since ?? '') }))
    .sort((a, b) => (Date.parse(a.since) || 0) - (Date.parse(b.since) || 0) || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name)
}

function oneTooMany({ names, configuration }: Environment, others: readonly string[]): RefusedError {
  return new RefusedError(
    'quota-exceeded',
    `${names.environment} would be one environment too many: ${[...others].sort().join(', ')} ${others.length === 1 ? 'is' : 'are'} there, and ${configuration.environment.limit} may be`,
    { hint: 'Destroy one of them with staging-control, or raise `environment.limit` in .github/staging.yml.' }
  )
}
