import { runAction } from '@staging-actions/action-kit'
import { beginDetection, detectChangedApps } from '@staging-actions/changes'
import { inputs } from './inputs.ts'
import { outputs } from './outputs.ts'
import { depsOf, requestOf } from './request.ts'
import { summary } from './summary.ts'

await runAction({
  inputs,
  begin: (given, start) => beginDetection(requestOf(given, start), start),
  main: (given, context, begun) => detectChangedApps(requestOf(given, context), depsOf(given, context), begun),
  outputs,
  summary
})
