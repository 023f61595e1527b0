import { StagingError, toStagingError } from '@staging-actions/base'
import { readState, StateLockedError, type StateResource } from '@staging-actions/terraform'
import { kindRules, type Resource } from '../inventory/resource.ts'
import { bearsProof, kindOfType, partTypes } from '../inventory/terraform-types.ts'
import type { Abandoned } from '../ledger/abandoned.ts'
import type { Environment } from '../open-environment.ts'
import { isLockOf, type StackBackend } from './stack-terraform.ts'
import type { StateStore } from './state-store.ts'

/** What providers make on the machine alone: it is nowhere but in the state. */
const local = /^(random|null|tls|time|local|terraform)_/

type Looks = Pick<Environment, 'digitalocean' | 'configuration'>

/**
 * What a state would have destroyed and nothing proves to be ours, `<address> (<id>)`. A state is a record like any other:
 * somebody may have imported into it, or moved it. What is gone already is nobody's any more.
 */
export async function strangersIn(
  held: readonly StateResource[],
  ours: readonly Resource[],
  looks: Looks
): Promise<readonly string[]> {
  // What can bear no mark goes by the company that it keeps: a state of which something is proven, and nothing is not.
  const hasProof = held.some((one) => isProven(one, ours))
  const unproven = held.filter((one) => {
    const kind = kindOfType[one.type]
    return kind && one.id && !isProven(one, ours) && !(hasProof && !bearsProof(kind))
  })
  return thoseThere(unproven, looks)
}

/** Whether what a state holds is among these. */
export function isProven({ type, id }: StateResource, ours: readonly Resource[]): boolean {
  return ours.some((one) => one.kind === kindOfType[type] && one.id === id)
}

/** Under somebody's lock nothing is destroyed: a person may be at work with terraform. */
export async function requireUnlocked(
  backends: readonly StackBackend[],
  states: Pick<StateStore, 'findLock'>,
  abandoned: readonly Abandoned[]
): Promise<void> {
  for (const backend of backends) {
    const lock = await states.findLock(backend)
    if (lock && !abandoned.some((one) => isLockOf(lock, one))) throw new StateLockedError(lock)
  }
}

/**
 * Deletes the states, each only when all that it holds is proven to be gone. Throws with those that stay: a state that cannot be
 * read is one of them.
 */
export async function deleteStates(
  backends: readonly StackBackend[],
  states: StateStore,
  looks: Looks
): Promise<readonly string[]> {
  const kept: string[] = []
  for (const backend of backends) {
    const left = await leftIn(backend, states, looks)
    if (left.length === 0) await states.deleteState(backend)
    else kept.push(`the state ${backend.key} holds ${left.slice(0, 5).join(', ')}`)
  }
  return kept
}

async function leftIn(backend: StackBackend, states: StateStore, looks: Looks): Promise<readonly string[]> {
  const text = await states.readState(backend)
  if (text === undefined) return []
  try {
    const { resources } = readState(text)
    const elsewhere = resources.filter(({ type }) => !kindOfType[type] && !partTypes.has(type) && !local.test(type))
    return [...elsewhere.map(({ address }) => address), ...(await thoseThere(resources, looks))]
  } catch (error) {
    if (error instanceof StagingError) throw error
    return [`what cannot be read (${toStagingError(error).message})`]
  }
}

async function thoseThere(
  held: readonly StateResource[],
  { digitalocean, configuration }: Looks
): Promise<readonly string[]> {
  const { domain } = configuration.environment
  const there: string[] = []
  for (const { address, type, id } of held) {
    const kind = kindOfType[type]
    if (!kind || !id || (kind === 'dns-record' && !domain)) continue
    if (await kindRules[kind].exists(digitalocean, { id, ...(domain && { zone: domain }) }))
      there.push(`${address} (${id})`)
  }
  return there
}
