import { runAction } from '@staging-actions/action-kit'
import { inputs } from './inputs.ts'
import { outputs } from './outputs.ts'
import { main } from './run.ts'
import { summary } from './summary.ts'

await runAction({ inputs, main, outputs, summary })
