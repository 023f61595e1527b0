import { expect, test } from '@jest/globals'
import { spawn } from './spawn.ts'

const env = { PATH: process.env['PATH'] ?? '' }

test('an interrupted child is over, though its own child still holds the pipes', async () => {
  const run = new AbortController()
  const started = performance.now()
  const ended = spawn('sh', ['-c', 'sleep 20 & trap "exit 7" INT; echo ready; wait'], {
    env,
    signal: run.signal,
    onStdout: () => run.abort()
  })
  expect((await ended).exitCode).toBe(7)
  expect(performance.now() - started).toBeLessThan(10_000)
})

test('bytes in, bytes out, and an exit code', async () => {
  const { exitCode, stdout } = await spawn('cat', [], { env, input: new Uint8Array([0, 255, 10]) })
  expect([exitCode, [...stdout]]).toEqual([0, [0, 255, 10]])
})

test('a program that is not there is named', async () => {
  await expect(spawn('no-such-program', [], { env })).rejects.toThrow('could not start no-such-program')
})
