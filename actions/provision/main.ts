import { runAction } from '@staging-actions/action-kit'
import {
  branchOf,
  openEnvironment,
  openOurCluster,
  provisionEnvironment,
  reachFrom,
  releaseOperation,
  stackRunner,
  stateStore
} from '@staging-actions/environment'
import { inputs } from './inputs.ts'
import { outputs, summary } from './outputs.ts'

await runAction({
  inputs,
  main: async (input, context) => {
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
  },
  outputs,
  summary,
  // A run that was killed could not take its claim back by itself.
  post: async (input, context) => {
    const environment = await openEnvironment({ ...input, context, octokit: await context.github(input.githubToken) })
    await releaseOperation(environment, 'provision', { interrupted: true })
  }
})
