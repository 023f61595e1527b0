import { runAction } from '@staging-actions/action-kit'
import { inputs } from './inputs.ts'
import { outputs, summary } from './outputs.ts'
import { main } from './run.ts'

await runAction({ inputs, main, outputs, summary })
