import { runAction } from '@staging-actions/action-kit'
import {
  handOverTeardown,
  isProtectedEnvironment,
  openEnvironment,
  stackRunner,
  teardownEnvironment
} from '@staging-actions/environment'
import { inputs } from './inputs.ts'
import { outputs, summary } from './outputs.ts'

await runAction({
  inputs,
  main: async (input, context) => {
    const environment = await openEnvironment({ ...input, context, octokit: await context.github(input.githubToken) })
    const deadline = context.deadline(input.timeoutMinutes * 60_000)
    const reason = input.reason ?? ''
    if (input.handOverTo)
      return handOverTeardown({ environment, workflow: input.handOverTo, leaseId: input.leaseId, reason, deadline })
    const spaces = { accessKey: input.spacesAccessKey, secretKey: input.spacesSecretKey }
    return teardownEnvironment(
      {
        environment,
        policy: input.policy ?? environment.configuration.teardown.policy,
        leaseId: input.leaseId,
        reason,
        keepFor: input.keepFor ?? (input.afterFailure ? environment.configuration.teardown.keepOnFailure : undefined),
        deadline,
        isProtected: await isProtectedEnvironment(environment, input.configPath)
      },
      {
        openTerraform: stackRunner({ ...input, context, spaces, version: undefined }),
        spaces,
        spacesUrl: context.urls.spaces,
        mask: context.mask
      }
    )
  },
  outputs,
  summary
})
