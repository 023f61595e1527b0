import type { SyncOutcome, SyncResult } from '@staging-actions/argocd'
import { StagingError } from '@staging-actions/base'
import { type App, dependenciesOf } from '@staging-actions/config/load'
import type { Composition } from '@staging-actions/environment/ledger'

/** What became of each app, in the order of the request. */
export interface Deployed {
  readonly apps: readonly DeployedApp[]
  /** The commit that each app runs at, by its name, as far as the run knows. */
  readonly revisions: Readonly<Record<string, string>>
  /** Why the tests of an app would mean nothing, by its name: a clause of our own words. */
  readonly untestable: Readonly<Record<string, string>>
  /** What the pods of apps run that were only looked at, by digest, by the app's name. */
  readonly observed: Readonly<Record<string, readonly string[]>>
  /** What ran together at this commit, and passed, once that is written down. */
  readonly composition?: Composition | undefined
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

const unansweredHint =
  'Does its `url` lead to it: the DNS record, the Ingress, the certificate? With `version-path` it has to name the image tag or the commit there.'

export interface Circumstances {
  /** All apps of the commit. */
  readonly catalog: readonly App[]
  /** Milliseconds before the sync, which are part of the story. */
  readonly waited: number
  /** Apps whose surroundings are not what they should be, and why. */
  readonly disturbed: Deployed['untestable']
  /** Apps that do not answer at their URL, and why. */
  readonly unanswered: Deployed['untestable']
  /** Of each Application that could not be removed. */
  readonly unremoved: readonly StagingError[]
  readonly revisions: Deployed['revisions']
  readonly observed: Deployed['observed']
}

/** One app's failure is the run's; of several, the first one's reason, and what each says. */
export function concludeDeploy(
  ended: readonly EndedSync[],
  { catalog, waited, disturbed, unanswered, unremoved, revisions, observed }: Circumstances
): Deployed {
  const failures = [
    ...unremoved,
    ...ended.flatMap(({ outcome }) => (outcome.kind === 'failed' ? [outcome.error] : [])),
    ...Object.values(unanswered).map((why) => new StagingError('unhealthy', why, { hint: unansweredHint }))
  ]
  const apps = ended.flatMap(({ app, outcome }): DeployedApp[] => {
    const error = outcome.kind === 'failed' ? outcome.error : undefined
    const result = outcome.kind === 'synced' ? outcome.result : (error?.result as SyncResult | undefined)
    if (!result) return []
    const failure = error && { reason: error.reason, message: error.message }
    return [{ ...result, steps: later(result, waited), app: app.name, url: app.url, failure }]
  })
  const untestable = { ...disturbed, ...unanswered, ...untestableAmong(ended, catalog) }
  const [first] = failures
  if (!first) return { apps, revisions, untestable, observed }
  throw new StagingError(first.reason, failures.map(({ message }) => message).join('\n\n'), {
    ...(first.hint === undefined ? {} : { hint: first.hint }),
    cause: first,
    result: { apps, revisions, untestable, observed } satisfies Deployed
  })
}

/**
 * Whatever is tested over something that is not there, or is an old version, was not tested: also what stands there, and what
 * depends on it over what stands there.
 */
function untestableAmong(ended: readonly EndedSync[], catalog: readonly App[]): Deployed['untestable'] {
  const failed = new Map(
    ended.flatMap(({ app, outcome }) => (outcome.kind === 'failed' ? [[app.name, outcome.error.reason] as const] : []))
  )
  if (failed.size === 0) return {}
  const known = new Map([...ended.map(({ app }) => app), ...catalog].map((app) => [app.name, app]))
  const apps = [...known.values()]
  return Object.fromEntries(
    apps.flatMap((app): [string, string][] => {
      const cause = [app.name, ...dependenciesOf([app], apps)].find((name) => failed.has(name))
      if (cause === undefined) return []
      const why = `was not deployed (${failed.get(cause)}): the job that deploys says why`
      return [[app.name, cause === app.name ? `${app.name} ${why}` : `${app.name} depends on ${cause}, which ${why}`]]
    })
  )
}

function later({ steps }: SyncResult, waited: number): SyncResult['steps'] {
  if (waited === 0) return steps
  const moved = steps.map(({ name, from, to }) => ({ name, from: from + waited, to: to + waited }))
  return [{ name: 'waiting for the build', from: 0, to: waited }, ...moved]
}
