import { type ApplicationPort, type ObservedApplication, observeApplication } from '@staging-actions/argocd'
import { type Logger, lookAt } from '@staging-actions/base'
import type { App } from '@staging-actions/config/load'
import type { LedgerDocument } from '@staging-actions/environment/ledger'
import type { DeployRequest } from './deploy-request.ts'
import type { Deployed } from './deployed.ts'
import { type Meant, strayNeighbors } from './stray-neighbors.ts'
import { imageParameterOf } from './sync-request-of.ts'
import { commitIn } from './what-runs.ts'

export interface Observed {
  /** What the pods run of apps that go out, by digest, by the app's name. */
  readonly digests: Deployed['observed']
  /**
   * Standing apps of which Argo CD shows something else than the record says, and neighbors that the record does not know and that
   * are neither production's nor of this commit: a clause, by the app's name.
   */
  readonly differing: ReadonlyMap<string, string>
}

export interface ObserveDeps {
  readonly port: ApplicationPort
  readonly log: Logger
  readonly meant: Meant
}

/**
 * What runs of apps that this run does not deploy, since they stand there as an earlier run left them. The record says of which
 * commit they are, and everybody may write the record, or change the cluster: Argo CD has to say the same.
 */
export async function observeApps(
  request: DeployRequest,
  catalog: readonly App[],
  document: LedgerDocument | undefined,
  { port, log, meant }: ObserveDeps
): Promise<Observed> {
  const { observe, app: deployed, standing, dryRun } = request
  const apps = dryRun
    ? []
    : catalog.filter(({ name }) => (observe.includes(name) || standing?.has(name)) && !deployed.includes(name))
  const digests: [string, readonly string[]][] = []
  const differing = new Map<string, string>()
  await Promise.all(
    apps.map(async (app) => {
      const { name, application } = app
      const look = await lookAt(observeApplication(application, port))
      const expected = standing?.get(name)?.revision
      const failure = look.kind === 'failed' ? look.error.message : undefined
      const seen = look.kind === 'failed' ? undefined : look.value
      const difference = failure === undefined ? differenceOf(app, seen, expected) : undefined
      if (difference !== undefined && expected !== undefined) differing.set(name, difference)
      const why = failure ?? difference ?? seen?.unsettled
      if (why !== undefined) {
        const lacking = observe.includes(name) ? `what ${name} runs goes without a digest to the request: ` : ''
        log.warning(`${lacking}${application}: ${why}`)
      } else if (observe.includes(name)) digests.push([name, seen?.digests ?? []])
      const moved = movedAmong(seen?.digests ?? [], document?.apps[name]?.digests ?? [])
      if (moved !== undefined && expected !== undefined)
        differing.set(name, `its pods run another build of ${moved} than the tests met: the tag was moved`)
    })
  )
  for (const [name, why] of await strayNeighbors(request, catalog, document, { port, log, meant }))
    differing.set(name, why)
  return { digests: Object.fromEntries(digests.sort(([one], [other]) => (one < other ? -1 : 1))), differing }
}

/** Pure. What is only unwell, or is being synced, may still be what the record says. */
function differenceOf(
  app: App,
  seen: ObservedApplication | undefined,
  expected: string | undefined
): string | undefined {
  if (!seen) return 'there is no such Application'
  if (seen.revision !== expected)
    return `it is at ${seen.revision || 'several revisions'}, and the record says ${expected ?? 'nothing'}`
  if (seen.syncStatus === 'OutOfSync') return seen.unsettled ?? 'it is OutOfSync'
  const tag = commitIn(seen.overrides.get(`helm.parameters.${imageParameterOf(app)}`))
  return tag === undefined || tag === expected
    ? undefined
    : `its image tag is of ${tag}, and the record says ${expected}`
}

function nameOf(reference: string): string {
  return reference.replace(/@.*$/, '')
}

/** The image of which the pods run none of the builds that the record names. */
function movedAmong(seen: readonly string[], recorded: readonly string[]): string | undefined {
  return seen
    .filter((reference) => !recorded.includes(reference))
    .map(nameOf)
    .find((name) => recorded.some((reference) => nameOf(reference) === name))
}

/**
 * Where the record has another build of the same image, the tag was moved since the tests, and a pod started again: both are told,
 * and nobody can approve that. What the record alone names is not: it would be what somebody wrote, and go to production.
 */
export function withMoved(observed: Deployed['observed'], document: LedgerDocument | undefined): Deployed['observed'] {
  return Object.fromEntries(
    Object.entries(observed).map(([app, digests]) => {
      const names = new Set(digests.map(nameOf))
      const before = (document?.apps[app]?.digests ?? []).filter((reference) => names.has(nameOf(reference)))
      return [app, [...new Set([...digests, ...before])].sort()]
    })
  )
}
