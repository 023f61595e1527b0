import { runAction } from '@staging-actions/action-kit'
import { deployApps, recordPassedTests } from '@staging-actions/deploy'
import { inputs } from './inputs.ts'
import { outputs } from './outputs.ts'
import { summary } from './summary.ts'

await runAction({
  inputs,
  main: (input, context) => (input.testsPassed ? recordPassedTests(input, context) : deployApps(input, context)),
  outputs,
  summary
})
