import type { ActionContext, InputsOf } from '@staging-actions/action-kit'
import {
  branchOf,
  openEnvironment,
  openOurCluster,
  type Provisioned,
  provisionEnvironment,
  reachFrom,
  stackRunner,
  stateStore
} from '@staging-actions/environment'
import type { inputs } from './inputs.ts'

export async function provision(input: InputsOf<typeof inputs>, context: ActionContext): Promise<Provisioned> {
  const environment = await openEnvironment({ ...input, context, octokit: await context.github(input.githubToken) })
  const spaces = { accessKey: input.spacesAccessKey, secretKey: input.spacesSecretKey }
  return provisionEnvironment(
    {
      environment,
      reason: input.reason ?? `${context.workflow || 'a workflow'} for ${branchOf(context.ref)}`,
      leaseDuration: input.leaseDuration ?? environment.configuration.environment.ttl,
      deadline: context.deadline(input.timeoutMinutes * 60_000),
      repositoryToken: input.repositoryToken,
      // A pipeline that is started by hand releases its lease at its end: that it is a person's matters where it was killed.
      isByHand: context.eventName === 'workflow_dispatch',
      discardLedger: input.discardLedger
    },
    {
      openTerraform: stackRunner({ ...input, context, spaces, version: input.terraformVersion }),
      openCluster: openOurCluster,
      states: stateStore(spaces),
      spacesUrl: context.urls.spaces,
      fetch: context.fetch,
      reach: reachFrom(context.env),
      dns: context.urls,
      mask: context.mask
    }
  )
}
