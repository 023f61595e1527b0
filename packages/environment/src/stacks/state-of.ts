import { proxyHint, StagingError } from '@staging-actions/base'
import type { State } from '@staging-actions/terraform'
import type { StackBackend, StackTerraform } from './stack-terraform.ts'
import type { StateStore } from './state-store.ts'

interface Where {
  readonly terraform: Pick<StackTerraform, 'state'>
  readonly backend: StackBackend
  readonly states: Pick<StateStore, 'readState'>
}

/**
 * A state as Terraform has it. An answer of the bucket that lost its body is to Terraform a state that was never begun (its s3
 * backend takes no bytes for none): that is believed only where we find none there ourselves.
 * @throws StagingError service-error where Terraform goes on finding none, and it is there
 */
export async function stateOf({ terraform, backend, states }: Where): Promise<State> {
  const state = await terraform.state()
  if (state.lineage !== undefined || (await states.readState(backend)) === undefined) return state
  const again = await terraform.state()
  if (again.lineage !== undefined) return again
  throw new StagingError(
    'service-error',
    `the bucket ${backend.bucket} gives terraform no state at ${backend.key}, and it is there`,
    { hint: proxyHint('Spaces') }
  )
}
