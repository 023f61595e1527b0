import type { ActionContext, InputsOf } from '@staging-actions/action-kit'
import { type Deployed, deployApps, recordPassedTests } from '@staging-actions/deploy'
import type { inputs } from './inputs.ts'

export function main(input: InputsOf<typeof inputs>, context: ActionContext): Promise<Deployed> {
  return input.testsPassed ? recordPassedTests(input, context) : deployApps(input, context)
}
