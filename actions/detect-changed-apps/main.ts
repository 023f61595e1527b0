import { runAction } from '@staging-actions/action-kit'
import { detectChangedApps } from '@staging-actions/changes'
import { inputs } from './inputs.ts'
import { outputs } from './outputs.ts'
import { depsOf, requestOf } from './request.ts'
import { summary } from './summary.ts'

await runAction({
  inputs,
  main: (given, context) => detectChangedApps(requestOf(given, context), depsOf(given, context)),
  outputs,
  summary
})
