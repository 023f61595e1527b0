import { lookAt, StagingError } from '@staging-actions/base'
import { some, told } from '../inventory/terraform-types.ts'
import type { JournalEntry, LedgerDocument } from '../ledger/schema.ts'
import { isSafeKey, stateKey } from '../names.ts'
import type { Environment } from '../open-environment.ts'
import type { StackBackend } from './stack-terraform.ts'
import { heldIn, type StateStore } from './state-store.ts'

/** How the ledger's journal calls a state that we began, or were about to; its id is the lineage, its name the place. */
export const stateEntry = 'state'
/** And the zone in which names were made. */
export const zoneEntry = 'zone'

type Journal = Pick<LedgerDocument, 'journal'>

/** `https://nyc3.digitaloceanspaces.com/acme-terraform-state/4242/staging/staging.tfstate` */
export function placeOf({ endpoint, bucket, key }: StackBackend): string {
  return `${bucketUrl({ endpoint, bucket })}${key}`
}

function bucketUrl({ endpoint, bucket }: Pick<StackBackend, 'endpoint' | 'bucket'>): string {
  return `${endpoint.replace(/\/+$/, '')}/${bucket}/`
}

/** Entered before a state is begun, so that a run with another configuration knows that there is one. */
export function plannedStates(
  backends: readonly StackBackend[],
  { by, at }: Pick<JournalEntry, 'by' | 'at'>
): readonly JournalEntry[] {
  return backends.map((backend) => ({ kind: stateEntry, id: '', name: placeOf(backend), by, at }))
}

/** Places of states that the ledger tells of and that no stack of the configuration has: its stacks or their buckets were changed since. */
export function strayPlaces({ journal }: Journal, backends: readonly StackBackend[]): readonly string[] {
  const known = new Set(backends.map(placeOf))
  return toldPlaces(journal).filter((place) => !known.has(place))
}

/** The same for who only looks, and may not know where the buckets are: by bucket and key. */
export function placesOfNoStack(
  { journal }: Journal,
  { configuration, names }: Pick<Environment, 'configuration' | 'names'>
): readonly string[] {
  const known = configuration.stacks.map(
    ({ name, backend: { bucket, key } }) => `/${bucket}/${stateKey(names, name, key)}`
  )
  return toldPlaces(journal).filter((place) => !known.some((end) => place.endsWith(end)))
}

function toldPlaces(journal: LedgerDocument['journal']): readonly string[] {
  const told = journal.filter(({ kind, goneAt }) => kind === stateEntry && !goneAt)
  return [...new Set(told.map(({ name }) => name))]
}

/** What to do about a state of no stack, wherever it lies. `branch`: where the stacks are read from. */
export function formerRemedy(branch: string): string {
  return `Destroy the environment in staging-control: what such a state holds goes with it, where it lies in a bucket of the configuration. For any other: ${strayRemedy(branch)}`
}

/** And where it is out of reach. */
export function strayRemedy(branch: string): string {
  return `Bring the stack back into \`stacks\` of .github/staging.yml on ${branch}, as it was, destroy the environment, and take the stack out after that.`
}

export interface StrayLook {
  readonly states: Pick<StateStore, 'readState' | 'findStates'>
  /** Below it lie all states of the environment. */
  readonly keyPrefix: string
}

/** So many are looked into, and named: anyone who may write the ledger can write any number. */
const mostStrays = 20

/**
 * What states still hold that are in none of `backends`, one clause each: those that the ledger tells of, and those that lie in our
 * buckets where only ours can. Anybody with write access can have written the ledger: it costs a refusal, it never leads a request to a
 * bucket that the configuration does not name, and nothing is deleted by it.
 */
export async function findStrayStates(
  { journal }: Journal,
  backends: readonly StackBackend[],
  look: StrayLook
): Promise<readonly string[]> {
  const known = new Set(backends.map(placeOf))
  const lying = (await Promise.all(backends.map((backend) => placesIn(backend, look)))).flat()
  const places = [...new Set([...strayPlaces({ journal }, backends), ...lying])].filter((place) => !known.has(place))
  const told = await Promise.all(places.slice(0, mostStrays).map((place) => strayAt(place, backends, look)))
  const more = places.length - mostStrays
  return [...told.flat(), ...(more > 0 ? [`and the ledger tells of ${more} more states`] : [])]
}

/**
 * The states of no stack that lie where only ours can, in a bucket of a stack and below the environment's own keys: a stack was renamed, got
 * another key, or was taken out while the environment lived. They are destroyed by, under the same proofs as any.
 */
export async function formerBackends(
  { journal }: Journal,
  backends: readonly StackBackend[],
  { states, keyPrefix }: StrayLook
): Promise<readonly StackBackend[]> {
  const known = new Set(backends.map(placeOf))
  const looks = await Promise.all(backends.map((backend) => lookAt(placesIn(backend, { states, keyPrefix }))))
  const lying = looks.flatMap((look) => (look.kind === 'seen' ? look.value : []))
  const places = [...new Set([...strayPlaces({ journal }, backends), ...lying])].filter((place) => !known.has(place))
  return places.flatMap((place) => withinReach(place, backends, keyPrefix) ?? []).slice(0, mostStrays)
}

/** Undefined: not in a bucket that the configuration names, or not below our own keys there. */
function withinReach(place: string, backends: readonly StackBackend[], keyPrefix: string): StackBackend | undefined {
  const known = backends.find((backend) => place.startsWith(bucketUrl(backend)))
  const key = known && place.slice(bucketUrl(known).length)
  return known && key?.startsWith(keyPrefix) && isSafeKey(key) ? { ...known, key } : undefined
}

async function placesIn(backend: StackBackend, { states, keyPrefix }: StrayLook): Promise<readonly string[]> {
  const keys = (await states.findStates(backend, keyPrefix)) ?? []
  return keys.map((key) => placeOf({ ...backend, key }))
}

async function strayAt(
  place: string,
  backends: readonly StackBackend[],
  { states, keyPrefix }: StrayLook
): Promise<readonly string[]> {
  const backend = withinReach(place, backends, keyPrefix)
  if (!backend)
    return [
      `the ledger tells of the state ${place.slice(0, 300)}, which no stack of the configuration has and which is not looked into`
    ]
  const { key } = backend
  try {
    const { resources } = await heldIn(states, backend)
    if (resources.length === 0) return []
    return [`the state ${key} is of no stack of the configuration and holds ${some(resources.map(told))}`]
  } catch (error) {
    if (!(error instanceof StagingError)) throw error
    return [`the state ${key} is of no stack of the configuration, and cannot be read: ${error.message}`]
  }
}

const domainForm = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/
/** A ledger of ours has one, and a second after a move. */
const mostZones = 4

/** Zones that the ledger says names were made in, next to the configured one: there is something to look at in them, not to delete by it. */
export function recordedZones({ journal }: Journal, configured: string | undefined): readonly string[] {
  const told = journal.flatMap(({ kind, id, zone, goneAt }) => {
    if (goneAt) return []
    return kind === zoneEntry ? [id] : (zone ?? [])
  })
  return [...new Set(told)].filter((zone) => zone !== configured && domainForm.test(zone)).slice(0, mostZones)
}
