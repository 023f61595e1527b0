import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from '@jest/globals'
import { World } from '../interleavings/world.ts'
import { playSeeds } from '../random.ts'
import { playRandomLife } from './random-life.ts'

const { LIVES_SEED } = process.env

let workspace: string
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'lives-'))
  await World.prepare(workspace)
})
afterAll(() => rm(workspace, { recursive: true, force: true }))

test('nobody is told a later end than the real one but by a person’s word, nor a cost below the invoice', async () => {
  await playSeeds({ LIVES_SEED }, 500, (seed) => playRandomLife(seed, workspace))
}, 1_800_000)
