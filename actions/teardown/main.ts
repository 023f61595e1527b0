import { runAction } from '@staging-actions/action-kit'
import { isProtectedEnvironment, openEnvironment, stackRunner, teardownEnvironment } from '@staging-actions/environment'
import { inputs } from './inputs.ts'
import { outputs, summary } from './outputs.ts'

await runAction({
  inputs,
  main: async (input, context) => {
    const environment = await openEnvironment({ ...input, context, octokit: await context.github(input.githubToken) })
    const spaces = { accessKey: input.spacesAccessKey, secretKey: input.spacesSecretKey }
    return teardownEnvironment(
      {
        environment,
        policy: input.policy ?? environment.configuration.teardown.policy,
        leaseId: input.leaseId,
        reason: input.reason ?? '',
        keepFor: input.keepFor ?? (input.afterFailure ? environment.configuration.teardown.keepOnFailure : undefined),
        deadline: context.deadline(input.timeoutMinutes * 60_000),
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
