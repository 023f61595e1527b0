import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from '@jest/globals'
import type { Report } from './faults/report.ts'
import { sample } from './faults/sample.ts'
import { isOfShard } from './faults/selection.ts'

const main = resolve(import.meta.dirname, 'faults/main.ts')

/** In a process of its own: it takes the whole process's time into its hands. */
async function faults(...args: readonly string[]): Promise<{ readonly code: number | null; readonly log: string }> {
  const flags = ['--conditions=source', '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, main, ...args], { env: { PATH: process.env['PATH'] } })
  const [log, errors, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((ended) => child.on('close', ended))
  ])
  return { code, log: log + errors }
}

test('a part of the fault matrix: no duplicate, nothing left, nothing of others touched, the cause named, in time', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'faults-'))
  const json = join(directory, 'report.json')
  const { code, log } = await faults('--sample', '--json', json)
  const { rows, broken } = JSON.parse(await readFile(json, 'utf8')) as Report
  await rm(directory, { recursive: true, force: true })
  expect(broken).toEqual([])
  const sum = (key: 'held' | 'missed') => rows.reduce((total, row) => total + row[key], 0)
  expect([code, sum('held'), sum('missed')]).toEqual([0, sample.length, 0])
  expect(log).toContain('Not tried on a call, and why:')
}, 1_200_000)

test('a case that does not exist, and a part that is none, are refused with what there is', async () => {
  expect(await faults('--case', 'create digitalocean GET /v2/account #1 gremlins')).toMatchObject({
    code: 1,
    log: expect.stringContaining('gremlins')
  })
  expect(await faults('--shard', '9/8')).toMatchObject({ code: 1, log: expect.stringContaining('--shard 9/8') })
})

test('the shards are parts of one whole', () => {
  const ids = Array.from({ length: 500 }, (_, index) => `create digitalocean GET /v2/vpcs #${index} reset`)
  const shards = Array.from({ length: 20 }, (_, index) =>
    ids.filter((id) => isOfShard({ id }, { shard: { index: index + 1, of: 20 } }))
  )
  expect(shards.flat().sort()).toEqual([...ids].sort())
  expect(shards.every(({ length }) => length > 0)).toBe(true)
})

test('a run that was stopped goes on where it was: what its results have is not played again', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'faults-'))
  const results = join(directory, 'results.jsonl')
  const [id = ''] = sample
  await writeFile(
    results,
    `${JSON.stringify({ id, struck: true, problems: [], ended: 'success', seconds: 1, cpu: 2 })}\n`
  )
  const { code, log } = await faults('--case', id, '--results', results, '--seed', '7')
  await rm(directory, { recursive: true, force: true })
  expect(log).toContain("1 of 1 cases are this run's, 1 of them are played already")
  // Nothing was played, and what was counts: by phase and service, with its share of all.
  expect(log).not.toContain('[1/1]')
  expect(log).toMatch(/^create +digitalocean +1 +1 +1 +100\.0 % +1 +0 +0 +0$/m)
  expect(code).toBe(0)
})
