import { toStagingError } from '@staging-actions/base'
import type { Configuration, Stack } from '@staging-actions/config'
import type { State } from '@staging-actions/terraform'
import { type Resource, resourceKey } from '../inventory/resource.ts'
import { kindOfType } from '../inventory/terraform-types.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { placeOf, stateEntry } from './recorded-places.ts'
import type { StackBackend } from './stack-terraform.ts'
import { heldIn, type StateStore } from './state-store.ts'
import { isProven, strangersIn } from './states.ts'

interface Proofs {
  readonly ledger: Pick<LedgerDocument, 'journal' | 'life'>
  /** What the cloud proves to be ours without any state. */
  readonly ours: readonly Resource[]
  readonly environment: Pick<Environment, 'digitalocean' | 'configuration' | 'context'>
  /** A person has said to destroy the environment: where the ledger is lost, that stands for the lineage. */
  readonly isByWord: boolean
}

/** By what a state that is ours proves what it holds; see `stacks[].owns`. */
export type HeldIds = ReadonlyMap<string, Stack['owns']>

/**
 * `<kind>/<id>` of all that our states hold. A state is ours with the lineage that was written down when it began empty: a
 * person who forges the ledger does not know the lineage of a state that they cannot read. Where none was written down, it is
 * ours when all of it that can bear our mark does; one of a stack that owns by its state, by a person's word only.
 */
export async function heldByStates(
  states: Pick<StateStore, 'readState'>,
  backends: readonly StackBackend[],
  { ledger, ours, environment, isByWord }: Proofs
): Promise<HeldIds> {
  const { stacks } = environment.configuration
  const isOurs = async (state: State, backend: StackBackend, owns: Stack['owns']) => {
    if (isRecordedLineage(ledger, backend, state.lineage)) return true
    const { resources } = state
    if (owns === 'state') return isByWord && !ledger.life
    return (
      resources.some((one) => isProven(one, ours)) &&
      (await strangersIn(resources, ours, environment, 'tags')).length === 0
    )
  }
  const held = await Promise.all(
    backends.map(async (backend, index): Promise<readonly [string, Stack['owns']][]> => {
      const owns = ownsOf(stacks, index)
      try {
        const state = await heldIn(states, backend)
        return (await isOurs(state, backend, owns)) ? idsIn(state).map((id) => [id, owns]) : []
      } catch (error) {
        environment.context.log.warning(
          `the state ${backend.key} could not be read, and proves nothing: ${toStagingError(error).message}`
        )
        return []
      }
    })
  )
  return new Map(held.flat())
}

/** Backends are in the order of the stacks. */
function ownsOf(stacks: Configuration['stacks'], index: number): Stack['owns'] {
  return stacks[index]?.owns ?? 'tags'
}

export function isRecordedLineage(
  { journal }: Pick<LedgerDocument, 'journal'>,
  backend: StackBackend,
  lineage: string | undefined
): boolean {
  const place = placeOf(backend)
  return (
    lineage !== undefined &&
    journal.some(({ kind, id, name }) => kind === stateEntry && id === lineage && name === place)
  )
}

/** `<kind>/<id>` of what a state holds of the kinds that the account lists. */
export function idsIn({ resources }: Pick<State, 'resources'>): readonly string[] {
  return resources.flatMap(({ type, id }) => {
    const kind = kindOfType[type]
    return kind && id ? [resourceKey({ kind, id })] : []
  })
}
