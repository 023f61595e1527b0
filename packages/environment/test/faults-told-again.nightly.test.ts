import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Result } from './faults/play.ts'

const main = resolve(import.meta.dirname, 'faults/main.ts')

/** What each case came to, in the order in which they were played; what the machine needed for it is another matter. */
async function story(seed: number, ...more: readonly string[]): Promise<readonly Omit<Result, 'cpu'>[]> {
  const directory = await mkdtemp(join(tmpdir(), 'faults-'))
  const json = join(directory, 'report.json')
  const flags = ['--conditions=source', '--disable-warning=ExperimentalWarning']
  const args = [...flags, main, '--seed', String(seed), '--json', json, ...more]
  await once(spawn(process.execPath, args, { stdio: 'ignore', env: { PATH: process.env['PATH'] } }), 'close')
  const { results } = JSON.parse(await readFile(json, 'utf8')) as { readonly results: readonly Result[] }
  await rm(directory, { recursive: true, force: true })
  return results.map(({ cpu: _, ...told }) => told)
}

test('the same seed tells the same story: the same cases in the same order, each with the same end, after the same time', async () => {
  const part = ['--phase', 'reuse', '--shard', '7/100']
  const [once, again] = [await story(3, ...part), await story(3, ...part)]
  expect(once.length).toBeGreaterThan(2)
  expect(again).toEqual(once)
  // A line of it by itself, too.
  const last = once.at(-1)
  expect(await story(3, '--case', last?.id ?? '')).toEqual([last])
}, 900_000)
