import { toStagingError } from '@staging-actions/base'
import { readState, type State } from '@staging-actions/terraform'
import type { Resource } from '../inventory/resource.ts'
import { kindOfType } from '../inventory/terraform-types.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import type { StackBackend } from './stack-terraform.ts'
import type { StateStore } from './state-store.ts'
import { isProven, strangersIn } from './states.ts'

/** How the ledger's journal calls the lineage of a state that we began. */
export const stateEntry = 'state'

interface Proofs {
  readonly ledger: Pick<LedgerDocument, 'journal'>
  /** What the cloud proves to be ours without any state. */
  readonly ours: readonly Resource[]
  readonly environment: Pick<Environment, 'digitalocean' | 'configuration' | 'context'>
}

/**
 * `<kind>/<id>` of all that our states hold. A state is ours with the lineage that was written down when it began empty: a
 * person who forges the ledger does not know the lineage of a state that they cannot read. Where none was written down, it is
 * ours when all of it that can bear our mark does.
 */
export async function heldByStates(
  states: Pick<StateStore, 'readState'>,
  backends: readonly StackBackend[],
  { ledger, ours, environment }: Proofs
): Promise<ReadonlySet<string>> {
  const isOurs = async ({ lineage, resources }: State, { key }: StackBackend) =>
    ledger.journal.some(({ kind, id, name }) => kind === stateEntry && id === lineage && name === key) ||
    (resources.some((one) => isProven(one, ours)) && (await strangersIn(resources, ours, environment)).length === 0)
  const held = await Promise.all(
    backends.map(async (backend) => {
      try {
        const state = readState((await states.readState(backend)) ?? '')
        return (await isOurs(state, backend)) ? state.resources : []
      } catch (error) {
        environment.context.log.warning(
          `the state ${backend.key} could not be read, and proves nothing: ${toStagingError(error).message}`
        )
        return []
      }
    })
  )
  return new Set(
    held.flat().flatMap(({ type, id }) => {
      const kind = kindOfType[type]
      return kind && id ? [`${kind}/${id}`] : []
    })
  )
}
