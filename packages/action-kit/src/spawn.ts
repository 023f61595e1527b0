import { spawn as start } from 'node:child_process'
import { constants } from 'node:os'
import { Readable } from 'node:stream'
import { type Spawn, StagingError } from '@staging-actions/base'

/**
 * Children get a process group of their own: the runner's SIGINT to ours must not reach terraform twice,
 * since a second one makes it drop what is in flight.
 */
export const spawn: Spawn = (command, args, options) =>
  new Promise((resolve, reject) => {
    const child = start(command, args, { cwd: options.cwd, env: { ...options.env }, detached: true, stdio: 'pipe' })
    const killing = options.timeout === undefined ? undefined : setTimeout(() => killGroup(child.pid), options.timeout)
    if (child.pid !== undefined) options.onStart?.(child.pid)
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', options.onStdout ?? ((chunk: Buffer) => stdout.push(chunk)))
    child.stderr.on('data', options.onStderr ?? ((chunk: Buffer) => stderr.push(chunk)))
    const interrupt = () => child.kill('SIGINT')
    if (options.signal?.aborted) interrupt()
    options.signal?.addEventListener('abort', interrupt, { once: true })
    child.on('error', (cause) => {
      clearTimeout(killing)
      options.signal?.removeEventListener('abort', interrupt)
      reject(
        new StagingError('internal', `could not start ${command}`, {
          cause,
          hint: `Is ${command} installed and on the PATH of this runner?`
        })
      )
    })
    // A grandchild may outlive an interrupted child and hold its pipes: that must not hold us.
    child.on('exit', () => {
      if (options.signal?.aborted)
        setTimeout(() => [child.stdout, child.stderr].map((pipe) => pipe.destroy()), 1000).unref()
    })
    child.on('close', (code, signal) => {
      clearTimeout(killing)
      options.signal?.removeEventListener('abort', interrupt)
      const exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0)
      resolve({ exitCode, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) })
    })
    // A child that exits without reading its input closes the pipe: its exit code tells, not EPIPE.
    child.stdin.on('error', () => {})
    const { input } = options
    if (input === undefined || typeof input === 'string' || input instanceof Uint8Array) child.stdin.end(input)
    else (input instanceof Readable ? input : Readable.from(input)).pipe(child.stdin)
  })

/** With the helpers that it started: they hold its pipes. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It ended at this moment; or Windows, which has no groups.
    try {
      process.kill(pid, 'SIGKILL')
    } catch {}
  }
}
