import type { Deadline } from '@staging-actions/base'
import { dispatchWorkflow, getDefaultBranch } from '@staging-actions/github'
import { leaseId } from '../ledger/leases.ts'
import type { Environment } from '../open-environment.ts'
import type { TornDown } from './teardown-environment.ts'

export interface HandOverRequest {
  readonly environment: Environment
  /** A workflow file of the default branch that is dispatched with `action: release`, as staging-control. */
  readonly workflow: string
  /** Default: the lease of this run. */
  readonly leaseId: string | undefined
  readonly reason: string
  readonly deadline: Deadline
}

/**
 * Lets a run of its own release the lease and destroy what nobody holds: a cancelled run is killed minutes later,
 * long before a cluster is gone.
 */
export async function handOverTeardown(request: HandOverRequest): Promise<TornDown> {
  const { environment, workflow, reason, deadline } = request
  const { context, github, names } = environment
  const run = await dispatchWorkflow(
    github,
    {
      workflow,
      ref: await getDefaultBranch(github),
      isHarmless: true,
      inputs: {
        action: 'release',
        reason,
        lease: request.leaseId ?? leaseId(context.run.id),
        environment: names.environment
      }
    },
    { clock: context.clock, log: context.log, deadline }
  )
  context.log.info(`the clean-up is a run of its own now: ${run.url}`)
  return { kind: 'handed-over', environment: names.environment, run: run.url }
}
