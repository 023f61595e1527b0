import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'

const main = join(import.meta.dirname, 'main.ts')
const args = ['--repository', join(import.meta.dirname, 'single-app'), '--config-path', '.github/preview.yml']

/** Processes that were started with this folder for their temporary files. */
async function processesIn(folder: string): Promise<readonly string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const environments = await Promise.all(
    pids.map(async (pid) => [pid, await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')] as const)
  )
  return environments.filter(([, environment]) => environment.includes(folder)).map(([pid]) => pid)
}

/** Resolves when a job runs: then there is something to clean up. */
async function untilBusy({ stdout }: ChildProcess): Promise<void> {
  let text = ''
  for await (const chunk of stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    text += String(chunk)
    if (text.includes('analyze-changes started')) return
  }
  throw new Error(`it ended before a job began: ${text}`)
}

const endings: readonly [string, (child: ChildProcess) => void, number][] = [
  [
    'two Ctrl-C',
    (child) => {
      child.kill('SIGINT')
      child.kill('SIGINT')
    },
    130
  ],
  ['a terminal that closes', (child) => child.kill('SIGHUP'), 129],
  ['a reader that goes, as `| head` does', (child) => child.stdout?.destroy(), 129]
]

const judged = process.platform === 'linux' ? describe : describe.skip

judged('what was begun goes, however it is stopped (looked at in /proc: on Linux only)', () => {
  test.concurrent.each(endings)('%s leaves no process and no folder', async (_, end, code) => {
    const folder = await mkdtemp(join(tmpdir(), 'stopped-'))
    try {
      const child = spawn(
        process.execPath,
        [
          '--conditions=source',
          '--disable-warning=ExperimentalWarning',
          main,
          ...args,
          '--push',
          'preview',
          '--change',
          'index.js',
          '--decide',
          'approve'
        ],
        { env: { ...process.env, TMPDIR: folder }, stdio: ['ignore', 'pipe', 'ignore'] }
      )
      const ended = once(child, 'exit')
      await untilBusy(child)
      end(child)
      child.stdout?.resume()
      expect(await ended).toEqual([code, null])
      expect(await readdir(folder)).toEqual([])
      expect(await processesIn(folder)).toEqual([])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
