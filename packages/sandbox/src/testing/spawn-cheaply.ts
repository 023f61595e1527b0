import type { Spawn } from '@staging-actions/base'
import { spawn } from '../../../action-kit/src/spawn.ts'
import { runProgram } from '../kernel/index.ts'

/** As the actions start programs; what is only run to its end is started by the small process, as the sandbox's own gits are. */
export const spawnCheaply: Spawn = async (command, args, options) => {
  const { cwd, env, input, signal, onStart, onStdout, onStderr } = options
  const isWatched = signal ?? onStart ?? onStdout ?? onStderr
  if (isWatched || !(input === undefined || typeof input === 'string' || input instanceof Uint8Array))
    return spawn(command, args, options)
  const result = await runProgram(command, args, {
    ...(cwd !== undefined && { cwd }),
    env,
    ...(input !== undefined && { input })
  })
  return { ...result, stderr: Buffer.from(result.stderr) }
}
