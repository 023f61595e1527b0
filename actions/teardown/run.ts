import type { ActionContext, InputsOf } from '@staging-actions/action-kit'
import {
  handOverTeardown,
  openEnvironment,
  openOurCluster,
  type Reaped,
  reapEnvironments,
  stackRunner,
  stateStore,
  type TornDown,
  teardownEnvironment
} from '@staging-actions/environment'
import type { inputs } from './inputs.ts'

export async function teardown(input: InputsOf<typeof inputs>, context: ActionContext): Promise<TornDown | Reaped> {
  const policyNeedsAll = input.policy === 'expired' && input.environment === undefined
  const octokit = await context.github(input.githubToken)
  const deadline = context.deadline(input.timeoutMinutes * 60_000)
  // What looks after many must not wait beyond its time for a service that answers none of them.
  const within = policyNeedsAll ? { ...context, signal: deadline.signal } : context
  const environment = await openEnvironment({ ...input, context: within, octokit })
  const open = (name: string) =>
    openEnvironment({ ...input, environment: name, context: within, octokit, like: environment })
  const reason = input.reason ?? ''
  const spaces = { accessKey: input.spacesAccessKey, secretKey: input.spacesSecretKey }
  const deps = {
    openTerraform: stackRunner({ ...input, context, spaces, version: undefined }),
    openCluster: openOurCluster,
    states: stateStore(spaces),
    spacesUrl: context.urls.spaces,
    mask: context.mask
  }
  if (policyNeedsAll) return reapEnvironments({ environment, open, reason: input.reason, deadline }, deps)
  const request = {
    environment,
    policy: input.policy ?? environment.configuration.teardown.policy,
    leaseId: input.leaseId,
    reason,
    keepFor: input.keepFor ?? (input.afterFailure ? environment.configuration.teardown.keepOnFailure : undefined),
    deadline,
    grace: input.grace
  }
  return input.handOverTo
    ? handOverTeardown({ ...request, workflow: input.handOverTo }, deps)
    : teardownEnvironment(request, deps)
}
