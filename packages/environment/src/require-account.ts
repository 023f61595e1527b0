import { RefusedError } from '@staging-actions/base'
import type { LedgerDocument } from './ledger/schema.ts'
import type { Environment } from './open-environment.ts'

/** A token of another team would see nothing, and say that nothing is there. The configuration pins it, and so does the ledger. */
export function requireAccount(
  { configuration }: Pick<Environment, 'configuration'>,
  document: LedgerDocument | undefined,
  teamUuid: string
): void {
  const { team } = configuration.environment
  if (team !== undefined && team !== teamUuid)
    throw new RefusedError(
      'wrong-account',
      `environment.team in the configuration is ${team}; the token is of team ${teamUuid}`,
      { hint: 'Use a token of that team, or correct `environment.team` in .github/staging.yml.' }
    )
  if (!document?.teamUuid || document.teamUuid === teamUuid) return
  throw new RefusedError(
    'wrong-account',
    `the environment belongs to the DigitalOcean team ${document.teamUuid}; the token is of team ${teamUuid}`,
    { hint: 'Use a token of that team.' }
  )
}
