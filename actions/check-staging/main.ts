import { runAction } from '@staging-actions/action-kit'
import { inputs } from './inputs.ts'
import { outputs, summary } from './outputs.ts'

await runAction({
  inputs,
  main: async (input, context) => (await import('./run.ts')).check(input, context),
  outputs,
  summary
})
