import { spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Each candidate in turn, several times, so that a busy moment strikes all. Noise only adds: the mean of the fastest third.
 * @param candidates functions that return `{ wall, cpu }` in ms
 * @returns the same of each
 */
export async function interleaved(candidates, rounds) {
  const runs = candidates.map(() => [])
  for (let round = 0; round < rounds + 1; round++)
    for (const [index, candidate] of candidates.entries()) runs[index].push(await candidate())
  return runs.map((list) => {
    const fastest = (key) => {
      const sorted = list
        .slice(1)
        .map((one) => one[key])
        .sort((a, b) => a - b)
        .slice(0, Math.ceil(rounds / 3))
      return sorted.reduce((sum, value) => sum + value, 0) / sorted.length
    }
    return { wall: fastest('wall'), cpu: fastest('cpu') }
  })
}

/**
 * Wall and CPU time in ms, by bash's own clock; children are in it.
 * @param accepted the exit code that is meant
 */
export async function timed(command, args, options, accepted = 0) {
  // An action says on stdout what is wrong: the words are kept. A file takes them without any work of ours meanwhile.
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" >&3 2>&3'
  const words = openSync(join(tmpdir(), `words-${process.pid}`), 'w+')
  try {
    const child = spawn('bash', ['-c', script, 'bash', command, ...args], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe', words]
    })
    let times = ''
    child.stderr.on('data', (chunk) => {
      times += chunk
    })
    const code = await new Promise((done, fail) => child.on('error', fail).on('close', done))
    if (code !== accepted)
      throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${readAll(words).slice(-2000)}`)
    const [wall, user, system] = times
      .trim()
      .split(/\s+/)
      .map((text) => Number(text) * 1000)
    return { wall, cpu: user + system }
  } finally {
    closeSync(words)
  }
}

function readAll(file) {
  const text = Buffer.alloc(fstatSync(file).size)
  readSync(file, text, 0, text.length, 0)
  return text.toString()
}
