import { ApiError, type Clock, type Deadline, type Logger, StagingError, waitUntil } from '@staging-actions/base'
import { type DigitalOcean, doubt } from '@staging-actions/digitalocean'
import { membersOf } from '../inventory/members.ts'
import {
  deletionStages,
  kindRules,
  kindsOfStage,
  type Resource,
  type ResourceKind,
  resourceKey
} from '../inventory/resource.ts'
import { type Standing, withheld } from './withheld.ts'

export interface RemoveDeps extends Standing {
  readonly digitalocean: DigitalOcean
  readonly clock: Clock
  readonly log: Logger
  readonly deadline: Deadline
  /** By `<kind>/<id>`; entered as they are seen to be gone. */
  readonly goneAt: Map<string, number>
  /** By `<kind>/<id>`; what was not found the last time, since when. One answer proves nothing. */
  readonly missingSince: Map<string, number>
  /** `<kind>/<id>` of what the service said that it deletes: not to find it then is no surprise. */
  readonly taken: Set<string>
  /** `<kind>/<id>` of what the service was asked to delete, whatever it said. */
  readonly asked: Set<string>
}

/** Of a run that has seen nothing yet. */
export function noSightings(): Pick<RemoveDeps, 'goneAt' | 'missingSince' | 'taken' | 'asked'> {
  return { goneAt: new Map(), missingSince: new Map(), taken: new Set(), asked: new Set() }
}

/** Nodes go with their cluster, some minutes later: deleting them by hand is for those that do not. */
const patience = 180_000

/**
 * Deletes all that is there and waits until each is gone. What is refused, or does not go in time, is told, stays out of
 * `goneAt`, and keeps nothing else from going but what proves it to be ours. Throws only when the run is cancelled.
 */
export async function removeResources(resources: readonly Resource[], deps: RemoveDeps): Promise<void> {
  for (const { name, most, share } of deletionStages) {
    const kinds = kindsOfStage(name)
    const kept = withheld(resources, deps)
    const due = resources.filter((one) => kinds.includes(one.kind) && !kept.has(resourceKey(one)))
    if (due.length === 0) continue
    // What waits for it would be refused until the time is over.
    const isHeldUp = resources.some((one) => one.kind !== 'tag' && kept.has(resourceKey(one)))
    if (isHeldUp && (name === 'network' || name === 'project')) continue
    if (name === 'nodes') await lookAhead(resources, deps)
    const deadline = deps.deadline.within(Math.min(most, deps.deadline.remaining() * share))
    await Promise.all(due.map((resource) => removeOne(resource, { ...deps, deadline })))
  }
}

/** What goes with the cluster is looked at here for the first time, so that its stage need not wait for a second answer. */
async function lookAhead(resources: readonly Resource[], deps: RemoveDeps): Promise<void> {
  const passive: readonly ResourceKind[] = ['volume', 'volume-snapshot', 'firewall']
  const due = resources.filter((one) => passive.includes(one.kind) && !deps.taken.has(resourceKey(one)))
  await Promise.all(due.map((one) => seen(one, deps)))
}

/**
 * What a list shows still, and what is not there when it is asked for by its id: nobody has asked for its deletion. The list may be
 * behind, or the other answers wrong: it counts as there until it was asked for.
 */
export function doubtGone(listed: Iterable<string>, { goneAt, missingSince, asked }: RemoveDeps): void {
  for (const key of listed) {
    if (asked.has(key)) continue
    goneAt.delete(key)
    missingSince.delete(key)
  }
}

/** Only looks; for what something else is deleting. What cannot be looked at is not known to be gone. */
export async function noteGone(resources: readonly Resource[], deps: RemoveDeps): Promise<void> {
  const sights = await Promise.all(resources.map((one) => seen(one, deps)))
  const missing = resources.filter((_, index) => sights[index] === 'missing')
  if (missing.length === 0) return
  await deps.clock.sleep(doubt)
  await Promise.all(missing.map((one) => seen(one, deps)))
}

async function seen(resource: Resource, deps: RemoveDeps): Promise<Sight> {
  try {
    return await look(resource, deps)
  } catch (error) {
    deps.log.info(`the ${resource.kind} ${resource.name} cannot be looked at: ${whyItStays(error)}`)
    return 'there'
  }
}

async function removeOne(resource: Resource, deps: RemoveDeps): Promise<void> {
  const { digitalocean, clock, log, deadline } = deps
  const { kind, name } = resource
  const started = clock.monotonic()
  const { taken, asked } = deps
  const key = resourceKey(resource)
  try {
    await waitUntil(
      async () => {
        const sight = await look(resource, deps)
        if (sight === 'gone') return { kind: 'done', value: undefined }
        if (sight === 'missing' && asked.has(key)) return { kind: 'waiting', seen: 'not found, once' }
        if (taken.has(key)) return { kind: 'waiting', seen: 'being deleted' }
        if (kind === 'droplet' && resource.proof === 'cluster' && clock.monotonic() - started < patience)
          return { kind: 'waiting', seen: 'going with its cluster' }
        // Also of what is not found: a list has shown it, and not to find it may be as wrong for as long as we look.
        asked.add(key)
        const answer = await requestDelete(resource, digitalocean)
        if (answer.kind === 'taken') taken.add(key)
        // A tag or a network that is still in use is refused now and taken later.
        return { kind: 'waiting', seen: answer.seen }
      },
      { awaited: `the ${kind} ${name} to be gone`, clock, deadline, log, first: 250, most: 5000 }
    )
  } catch (error) {
    const why = whyItStays(error)
    const inside = kind === 'vpc' ? await membersOf(resource, digitalocean) : ''
    log.warning(
      `the ${kind} ${name} (${resource.id}) is still there: delete it by hand if no later run does (${why})${inside}`
    )
  }
}

/** What a person can do something about; anything but a failure of the service is thrown on: a cancelled run, a defect. */
function whyItStays(error: unknown): string {
  if (!(error instanceof StagingError) || error.reason === 'cancelled') throw error
  return error.hint ? `${error.message} ${error.hint}` : error.message
}

const inUse = [409, 412, 422]
/**
 * Of these a 403 says that something is in it, uses it, or is still being done to it ("Load Balancer can't be updated while it
 * processes previous actions", digitalocean/openapi#1173); elsewhere, that the token may not: no later attempt may either.
 */
const forbiddenInUse: readonly ResourceKind[] = ['load-balancer', 'vpc', 'certificate']

interface DeleteAnswer {
  readonly kind: 'taken' | 'unknown' | 'refused'
  readonly seen: string
}

/** A 404 to what was there a moment ago may be the answer to our own earlier attempt, or no answer at all. */
async function requestDelete(resource: Resource, digitalocean: DigitalOcean): Promise<DeleteAnswer> {
  try {
    return (await kindRules[resource.kind].delete(digitalocean, resource))
      ? { kind: 'taken', seen: 'being deleted' }
      : { kind: 'unknown', seen: 'not found when it was to be deleted' }
  } catch (error) {
    const isInUse = ({ status }: ApiError) =>
      inUse.includes(status) || (status === 403 && forbiddenInUse.includes(resource.kind))
    if (error instanceof ApiError && isInUse(error))
      return { kind: 'refused', seen: `refused (${error.status}): ${error.detail ?? 'no reason given'}` }
    throw error
  }
}

type Sight = 'there' | 'missing' | 'gone'

/** Notes the moment when it was first not found, once that is sure. */
async function look(resource: Resource, deps: RemoveDeps): Promise<Sight> {
  const { digitalocean, clock, goneAt, missingSince, taken } = deps
  const key = resourceKey(resource)
  if (goneAt.has(key)) return 'gone'
  if (await kindRules[resource.kind].seems(digitalocean, resource)) {
    missingSince.delete(key)
    return 'there'
  }
  const now = clock.now()
  const since = missingSince.get(key) ?? now
  missingSince.set(key, since)
  if (!taken.has(key) && now - since < doubt) return 'missing'
  goneAt.set(key, since)
  return 'gone'
}
