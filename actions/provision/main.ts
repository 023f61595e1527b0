import { runAction } from '@staging-actions/action-kit'
import { inputs } from './inputs.ts'
import { outputs, summary } from './outputs.ts'

await runAction({
  inputs,
  main: async (input, context) => (await import('./run.ts')).provision(input, context),
  outputs,
  summary,
  post: async (input, context) => (await import('./release.ts')).release(input, context)
})
