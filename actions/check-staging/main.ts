import { runAction } from '@staging-actions/action-kit'
import { checkEnvironment, extendLease, openEnvironment } from '@staging-actions/environment'
import { inputs } from './inputs.ts'
import { outputs, summary } from './outputs.ts'

await runAction({
  inputs,
  main: async (input, context) => {
    const environment = await openEnvironment({ ...input, context, octokit: await context.github(input.githubToken) })
    if (input.extend !== undefined) await extendLease({ ...input, environment, duration: input.extend })
    // A schedule that looks is nobody's use.
    return checkEnvironment(environment, { isUse: context.eventName !== 'schedule' })
  },
  outputs,
  summary
})
