// A process of its own that starts programs for run-program.ts: small, so that each start is cheap.
import { spawn } from 'node:child_process'
import { Socket } from 'node:net'

process.on('message', ({ id, command, args, options, socket }) => {
  if (socket) return startOn(socket, id, command, args, options)
  const { input, ...others } = options
  const child = spawn(command, args, others)
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

/** The program talks over the socket itself: what it says does not come through here. */
function startOn(path, id, command, args, options) {
  const socket = new Socket()
  // Paused before it is connected, or it would read what the program is to read.
  socket.pause()
  socket.on('error', ({ message }) => answer({ id, error: message }))
  socket.connect(path, () => {
    const child = spawn(command, args, { ...options, stdio: [socket, socket, 'ignore'] })
    child.on('error', ({ message }) => answer({ id, error: message }))
    child.unref()
    socket.destroy()
  })
}

function answer(message) {
  if (process.connected) process.send(message)
}
