import { hostname } from 'node:os'
import { StagingError } from '@staging-actions/base'
import type { Stack } from '@staging-actions/config'
import { type Life, readState, StateLockedError, type StateResource } from '@staging-actions/terraform'
import { kindRules, type Resource, resourceKey } from '../inventory/resource.ts'
import { isByCompany, kindOfType, some, told, whereaboutsOf, wholeOf } from '../inventory/terraform-types.ts'
import type { Abandoned } from '../ledger/abandoned.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { placeOf, stateEntry } from './recorded-places.ts'
import type { StackBackend } from './stack-terraform.ts'
import { isLockOf } from './stale-locks.ts'
import type { StateStore } from './state-store.ts'

interface Looks extends Pick<Environment, 'digitalocean' | 'configuration'> {
  /** `<kind>/<id>` of what was seen to be gone already. */
  readonly gone?: ReadonlyMap<string, unknown>
}

/**
 * What a state would have destroyed and nothing proves to be ours, `<address> (<id>)`. A state is a record like any other:
 * somebody may have imported into it, or moved it. What is gone already is nobody's any more. `owns`: of the state's stack; one that
 * owns by its state may have parts in what others share with it.
 */
export async function strangersIn(
  held: readonly StateResource[],
  ours: readonly Resource[],
  looks: Looks,
  owns: Stack['owns']
): Promise<readonly string[]> {
  // What can bear no mark goes by the company that it keeps: a state of which something is proven, and nothing is not.
  const hasProof = held.some((one) => isProven(one, ours))
  const unproven = held.filter((one) => {
    const kind = kindOfType[one.type]
    // A part goes by what it is a part of: destroyed by the state, somebody's database would lose one of its own.
    const whole = wholeOf(one.type, one.places, owns)
    if (whole) return !ours.some(({ kind, id }) => kind === whole.kind && id === whole.id)
    return kind && kind !== 'tag' && one.id && !isProven(one, ours) && !(hasProof && isByCompany(kind))
  })
  return leftOf(unproven, looks)
}

/** Whether what a state holds is among these. */
export function isProven({ type, id }: StateResource, ours: readonly Resource[]): boolean {
  return ours.some((one) => one.kind === kindOfType[type] && one.id === id)
}

/** Of other providers, or of kinds that bear no mark and that nobody can ask for: a whole zone, a bucket. Only a state that we began may change or end those. */
export function unprovableIn(held: readonly StateResource[], domain: string | undefined): readonly string[] {
  return held.filter((one) => whereaboutsOf(one, domain).kind === 'elsewhere').map(({ address }) => address)
}

/**
 * Under somebody's lock nothing is destroyed: a person may be at work with terraform.
 * @param own the time of this run's own commands, all of which are over
 */
export async function requireUnlocked(
  backends: readonly StackBackend[],
  states: Pick<StateStore, 'findLock'>,
  abandoned: readonly Abandoned[],
  own?: Life
): Promise<void> {
  for (const backend of backends) {
    const lock = await states.findLock(backend)
    if (!lock || abandoned.some((one) => isLockOf(lock, one))) continue
    if (own && isLockOf(lock, { ...own, machine: hostname() }))
      throw new StagingError(
        'service-error',
        `the bucket ${backend.bucket} keeps the lock ${lock.id} of ${backend.key}, which a terraform of ours took and has given back`,
        {
          hint: 'Does something between the runner and Spaces take deletions? If not, run it again: that deletes the lock.'
        }
      )
    throw new StateLockedError(lock)
  }
}

/** What Terraform said of the states when it had destroyed by them, by their keys. */
export interface DestroyedStates {
  /** Why nothing was destroyed by one, or not all. */
  readonly problems: ReadonlyMap<string, string>
  /** Those that hold nothing any more. */
  readonly emptied: ReadonlySet<string>
}

/**
 * What the states hold that is not proven to be gone, one clause a state; none: they may be deleted. One that cannot be read holds
 * we know not what, and one that is lost held what the ledger says that only it knew of.
 */
export async function leftInStates(
  backends: readonly StackBackend[],
  states: Pick<StateStore, 'readState'>,
  { problems, emptied }: DestroyedStates,
  { ledger, ...looks }: Looks & { readonly ledger: Pick<LedgerDocument, 'journal'> }
): Promise<readonly string[]> {
  const left: string[] = []
  for (const backend of backends) {
    const { key } = backend
    const found = await stateAt(backend, states)
    const problem = problems.get(key)
    const because = problem === undefined ? '' : `: ${problem}`
    if (found.kind === 'unreadable') {
      // Of an encrypted one Terraform alone can say that it is empty.
      const why = problem?.includes(found.message) ? problem : `${found.message}${because}`
      if (!emptied.has(key))
        left.push(`the state ${key} cannot be read: ${why.replace(/^the state cannot be read: /, '')}`)
      continue
    }
    const held = found.kind === 'read' ? await leftOf(found.resources, looks) : heldByLost(backend, ledger)
    if (held.length > 0)
      left.push(
        found.kind === 'read'
          ? `the state ${key} holds ${some(held)}${because}`
          : `the state ${key} is not there any more, and only it knew of ${some(held)}`
      )
  }
  return left
}

type FoundState =
  | { readonly kind: 'read'; readonly resources: readonly StateResource[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly message: string }

async function stateAt(backend: StackBackend, states: Pick<StateStore, 'readState'>): Promise<FoundState> {
  try {
    const text = await states.readState(backend)
    return text === undefined ? { kind: 'absent' } : { kind: 'read', resources: readState(text).resources }
  } catch (error) {
    if (!(error instanceof StagingError) || error.reason === 'cancelled') throw error
    return { kind: 'unreadable', message: error.message }
  }
}

function heldByLost(backend: StackBackend, { journal }: Pick<LedgerDocument, 'journal'>): readonly string[] {
  const place = placeOf(backend)
  return journal.flatMap(({ kind, name, goneAt, holds = [], more = {} }) =>
    kind === stateEntry && name === place && !goneAt
      ? [...holds, ...Object.entries(more).map(([type, count]) => `${count} more of ${type}`)]
      : []
  )
}

/** What is there of it still, or may be, `<address> (<id>)`. */
export async function leftOf(
  held: readonly StateResource[],
  { digitalocean, configuration, gone }: Looks
): Promise<readonly string[]> {
  const isThere = async (one: StateResource): Promise<boolean> => {
    const where = whereaboutsOf(one, configuration.environment.domain)
    if (where.kind !== 'account') return where.kind === 'elsewhere'
    const { resource } = where
    if (gone?.has(resourceKey(resource))) return false
    try {
      return await kindRules[resource.kind].exists(digitalocean, resource)
    } catch (error) {
      // What cannot be looked at is not known to be gone.
      if (!(error instanceof StagingError) || error.reason === 'cancelled') throw error
      return true
    }
  }
  const there = await Promise.all(held.map(isThere))
  return held.filter((_, index) => there[index]).map(told)
}
