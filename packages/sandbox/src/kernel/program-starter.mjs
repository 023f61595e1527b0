// A process of its own that starts programs for run-program.ts: small, so that each start is cheap.
import { spawn } from 'node:child_process'

process.on('message', ({ id, command, args, options: { input, ...options } }) => {
  const child = spawn(command, args, options)
  const stdout = []
  const stderr = []
  child.stdout.on('data', (chunk) => stdout.push(chunk))
  child.stderr.on('data', (chunk) => stderr.push(chunk))
  child.on('error', ({ message }) => answer({ id, error: message }))
  child.on('close', (code) =>
    answer({ id, exitCode: code ?? -1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') })
  )
  // A program that refuses early closes the pipe: its exit code tells, not EPIPE.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
})

// It ends with the process that it works for.
process.on('disconnect', () => process.exit())

function answer(message) {
  if (process.connected) process.send(message)
}
