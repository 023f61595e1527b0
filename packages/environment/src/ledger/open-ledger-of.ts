import type { Configuration } from '@staging-actions/config'
import type { LedgerPlace } from './git-remote.ts'
import { type Ledger, type LedgerOptions, openLedger } from './open-ledger.ts'

/** What an action knows of the run that it is in. */
export interface LedgerContext
  extends Pick<LedgerOptions, 'actor' | 'spawn' | 'env' | 'temp' | 'clock' | 'log' | 'signal'> {
  readonly repository: { readonly fullName: string; readonly id: number }
  readonly run: { readonly url: string }
  readonly urls: { readonly server: string }
}

export interface LedgerConfiguration extends Pick<Configuration, 'ledger'> {
  readonly environment: Pick<Configuration['environment'], 'name'>
}

/** The ledger of the configured environment, in the run's own repository; `token` is a GitHub token. Opening it does nothing yet. */
export function openLedgerOf(
  context: LedgerContext,
  configuration: LedgerConfiguration,
  token: string,
  place?: LedgerPlace
): Ledger {
  const options = ledgersOf(context, configuration, token)
  return openLedger({ ...options, environment: configuration.environment.name, ...(place && { place }) })
}

/** What the ledgers of all environments have in common. */
export function ledgersOf(
  context: LedgerContext,
  { ledger }: Pick<LedgerConfiguration, 'ledger'>,
  token: string
): Omit<LedgerOptions, 'environment'> {
  const { repository, urls, run, actor, spawn, env, temp, clock, log, signal } = context
  return {
    repositoryUrl: `${urls.server}/${repository.fullName}`,
    token,
    repositoryId: repository.id,
    refPrefix: ledger.refPrefix,
    formerRefPrefixes: ledger.formerRefPrefixes,
    actor,
    runUrl: run.url,
    spawn,
    env,
    temp,
    clock,
    log,
    ...(signal && { signal })
  }
}
