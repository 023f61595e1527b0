import { runAction } from '@staging-actions/action-kit'
import { checkEnvironment, openEnvironment } from '@staging-actions/environment'
import { inputs } from './inputs.ts'
import { outputs, summary } from './outputs.ts'

await runAction({
  inputs,
  main: async (input, context) =>
    checkEnvironment(await openEnvironment({ ...input, context, octokit: await context.github(input.githubToken) })),
  outputs,
  summary
})
