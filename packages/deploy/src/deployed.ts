import type { SyncOutcome, SyncResult } from '@staging-actions/argocd'
import { StagingError } from '@staging-actions/base'
import type { App } from '@staging-actions/config/load'

/** What became of each app, in the order of the request. */
export interface Deployed {
  readonly apps: readonly DeployedApp[]
}

export interface DeployedApp extends Omit<SyncResult, 'kind'> {
  /** `tested`: nothing was deployed, its tests were recorded; `untested`: they could not be. */
  readonly kind: SyncResult['kind'] | 'tested' | 'untested'
  readonly app: string
  readonly url: string
  readonly failure: { readonly reason: string; readonly message: string } | undefined
}

export interface EndedSync {
  readonly app: App
  readonly outcome: SyncOutcome
}

/**
 * One app's failure is the run's; of several, the first one's reason, and what each says.
 * `waited`: milliseconds before the sync, which are part of the story.
 */
export function concludeDeploy(ended: readonly EndedSync[], waited: number): Deployed {
  const failures = ended.flatMap(({ outcome }) => (outcome.kind === 'failed' ? [outcome.error] : []))
  const apps = ended.flatMap(({ app, outcome }): DeployedApp[] => {
    const error = outcome.kind === 'failed' ? outcome.error : undefined
    const result = outcome.kind === 'synced' ? outcome.result : (error?.result as SyncResult | undefined)
    if (!result) return []
    const failure = error && { reason: error.reason, message: error.message }
    return [{ ...result, steps: later(result, waited), app: app.name, url: app.url, failure }]
  })
  const [first] = failures
  if (!first) return { apps }
  if (failures.length === 1 && apps.length === 0) throw first
  throw new StagingError(first.reason, failures.map(({ message }) => message).join('\n\n'), {
    ...(first.hint === undefined ? {} : { hint: first.hint }),
    cause: first,
    ...(apps.length > 0 ? { result: { apps } satisfies Deployed } : {})
  })
}

function later({ steps }: SyncResult, waited: number): SyncResult['steps'] {
  if (waited === 0) return steps
  const moved = steps.map(({ name, from, to }) => ({ name, from: from + waited, to: to + waited }))
  return [{ name: 'waiting for the build', from: 0, to: waited }, ...moved]
}
