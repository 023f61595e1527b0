import { proxyHint, StagingError } from '@staging-actions/base'
import type { State } from '@staging-actions/terraform'
import type { StackBackend, StackTerraform } from './stack-terraform.ts'
import type { StateStore } from './state-store.ts'

interface Where<Method extends keyof StackTerraform> {
  readonly terraform: Pick<StackTerraform, Method>
  readonly backend: StackBackend
  readonly states: Pick<StateStore, 'readState'>
}

/**
 * A state as Terraform has it. An answer of the bucket that lost its body is to Terraform a state that was never begun (its s3
 * backend takes no bytes, and any 404, for none): that is believed only where we find none there ourselves.
 * @throws StagingError service-error where Terraform goes on finding none, and it is there
 */
export async function stateOf({ terraform, backend, states }: Where<'state'>): Promise<State> {
  const state = await terraform.state()
  if (state.lineage !== undefined || (await states.readState(backend)) === undefined) return state
  const again = await terraform.state()
  if (again.lineage !== undefined) return again
  throw contradiction(backend, 'no state')
}

/**
 * Its outputs, values by name. That there are none is doubted in the same way: they lie in the state.
 * @throws StagingError service-error where Terraform goes on finding none, and the state has some
 */
export async function outputsOf({ terraform, backend, states }: Where<'outputs'>): Promise<Record<string, unknown>> {
  const valuesOf = async () =>
    Object.fromEntries(Object.entries(await terraform.outputs()).map(([name, { value }]) => [name, value]))
  const given = await valuesOf()
  if (Object.keys(given).length > 0 || !hasOutputs(await states.readState(backend))) return given
  const again = await valuesOf()
  if (Object.keys(again).length > 0) return again
  throw contradiction(backend, 'no outputs of the state')
}

/** Their names alone are looked at: some hold passwords. */
function hasOutputs(text: string | undefined): boolean {
  if (text === undefined) return false
  const { outputs = {} } = JSON.parse(text) as { readonly outputs?: object }
  return Object.keys(outputs).length > 0
}

function contradiction({ bucket, key }: StackBackend, what: string): StagingError {
  return new StagingError('service-error', `the bucket ${bucket} gives terraform ${what} at ${key}, and it is there`, {
    hint: proxyHint('Spaces')
  })
}
