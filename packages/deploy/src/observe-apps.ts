import {
  type ApplicationPort,
  commitIn,
  type ObservedApplication,
  observeApplication,
  versionIn
} from '@staging-actions/argocd'
import { type Clock, type Deadline, type Logger, lookAt } from '@staging-actions/base'
import type { App } from '@staging-actions/config/load'
import type { LedgerDocument } from '@staging-actions/environment/ledger'
import type { Deployed } from './deployed.ts'
import { type Meant, strayNeighbors } from './stray-neighbors.ts'
import { imageParameterOf } from './sync-request-of.ts'

/** Milliseconds that an Application may be on its way: a pod that is placed on another node, a sync of somebody. */
const settling = { most: 180_000, every: 2_000 }

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
  readonly clock: Clock
  readonly deadline: Deadline
  readonly log: Logger
  readonly meant: Meant
}

/** As the record has it. */
type Entry = LedgerDocument['apps'][string]

/**
 * What runs of apps that this run does not deploy, since they stand there as an earlier run left them. The record says of which
 * commit they are, and everybody may write the record, or change the cluster: Argo CD has to say the same.
 */
export async function observeApps(
  request: Parameters<typeof strayNeighbors>[0],
  catalog: readonly App[],
  document: LedgerDocument | undefined,
  deps: ObserveDeps
): Promise<Observed> {
  const { log } = deps
  const { observe, app: deployed, standing, dryRun } = request
  const apps = dryRun
    ? []
    : catalog.filter(({ name }) => (observe.includes(name) || standing?.has(name)) && !deployed.includes(name))
  const digests: [string, readonly string[]][] = []
  const differing = new Map<string, string>()
  await Promise.all(
    apps.map(async (app) => {
      const { name, application } = app
      const look = await lookAt(settled(application, deps))
      const expected = standing?.get(name)?.revision
      const seen = look.kind === 'failed' ? undefined : look.value
      const difference: Difference | undefined =
        look.kind === 'failed'
          ? { why: 'Argo CD could not be asked about it' }
          : differenceOf(app, seen, expected, document?.apps[name])
      if (difference && expected !== undefined) differing.set(name, difference.why)
      if (difference && !difference.isMoved) {
        const lacking = observe.includes(name) ? `what ${name} runs goes without a digest to the request: ` : ''
        log.warning(`${lacking}${application}: ${look.kind === 'failed' ? look.error.message : difference.why}`)
      } else if (observe.includes(name)) digests.push([name, seen?.digests ?? []])
    })
  )
  for (const [name, why] of await strayNeighbors(request, catalog, document, deps)) differing.set(name, why)
  return { digests: Object.fromEntries(digests.sort(([one], [other]) => (one < other ? -1 : 1))), differing }
}

/** As it is once it has come to rest, or could have. Undefined: there is no such Application. */
async function settled(
  application: string,
  { port, clock, deadline }: ObserveDeps
): Promise<ObservedApplication | undefined> {
  const end = clock.monotonic() + Math.min(settling.most, deadline.remaining() - settling.every)
  for (;;) {
    const seen = await observeApplication(application, port)
    if (!seen?.isMoving || clock.monotonic() >= end) return seen
    await clock.sleep(settling.every, deadline.signal)
  }
}

interface Difference {
  /** A clause. */
  readonly why: string
  /** Its pods run another build of what the tests met: people are shown both. */
  readonly isMoved?: true
}

/** Pure. Whatever is not there as its deploy left it is not what others may be tested next to. */
export function differenceOf(
  app: App,
  seen: ObservedApplication | undefined,
  expected: string | undefined,
  entry: Entry | undefined
): Difference | undefined {
  if (!seen) return { why: 'there is no such Application' }
  if (seen.revision !== expected)
    return { why: `it is at ${seen.revision || 'several revisions'}, and the record says ${expected ?? 'nothing'}` }
  if (seen.syncStatus === 'OutOfSync') return { why: seen.unsettled ?? 'it is OutOfSync' }
  const other = foreignVersion(app, seen, expected)
  if (other !== undefined) return { why: `its image tag is of ${other}, and the record says ${expected}` }
  if (entry?.setup !== undefined && entry.setup !== seen.setup.digest)
    return { why: 'what it is set to was changed since its deploy: its source, values or Helm parameters' }
  if (entry?.otherRevisions !== undefined && entry.otherRevisions.join() !== seen.setup.otherRevisions.join())
    return { why: 'another of its sources has moved on since its deploy' }
  if (seen.unsettled !== undefined) return { why: seen.unsettled }
  const recorded = entry?.digests ?? []
  const moved = movedAmong(seen.digests, recorded)
  if (moved !== undefined)
    return { why: `its pods run another build of ${moved} than the tests met: the tag was moved`, isMoved: true }
  const names = new Set(seen.digests.map(nameOf))
  const missing = recorded.map(nameOf).find((name) => !names.has(name))
  if (missing === undefined) return undefined
  return { why: `none of its pods runs ${missing} any more: it was scaled to 0, or they are gone` }
}

/** A commit that a value names which takes an image's version, and that is not the one of the record. */
function foreignVersion(
  app: App,
  { overrides }: ObservedApplication,
  expected: string | undefined
): string | undefined {
  return [...overrides]
    .filter(([path]) => path === `helm.parameters.${imageParameterOf(app)}` || path.startsWith('kustomize.images.'))
    .map(([path, value]) => commitIn(versionIn(path, value)))
    .find((commit) => commit !== undefined && commit !== expected)
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
