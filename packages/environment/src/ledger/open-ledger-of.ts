import type { Configuration } from '@staging-actions/config'
import { type Ledger, type LedgerOptions, openLedger } from './open-ledger.ts'

/** What an action knows of the run that it is in. */
export interface LedgerContext
  extends Pick<LedgerOptions, 'actor' | 'spawn' | 'env' | 'temp' | 'clock' | 'log' | 'signal'> {
  readonly repository: { readonly fullName: string; readonly id: number }
  readonly run: { readonly url: string }
  readonly urls: { readonly server: string }
}

/** The ledger of the configured environment, in the run's own repository; `token` is a GitHub token. Opening it does nothing yet. */
export function openLedgerOf(
  context: LedgerContext,
  { environment }: { readonly environment: Pick<Configuration['environment'], 'name'> },
  token: string
): Ledger {
  const { repository, urls, run, actor, spawn, env, temp, clock, log, signal } = context
  return openLedger({
    repositoryUrl: `${urls.server}/${repository.fullName}`,
    token,
    environment: environment.name,
    repositoryId: repository.id,
    actor,
    runUrl: run.url,
    spawn,
    env,
    temp,
    clock,
    log,
    ...(signal && { signal })
  })
}
