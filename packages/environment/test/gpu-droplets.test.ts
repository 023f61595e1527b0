import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { ask } from './api-stack.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { destroyed, files, openRun } from './open-run.ts'

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({ files })
})
afterEach(() => cloud.stop())

test('a Droplet with a GPU is on a list of its own: it is deleted where it is proven, and named where it is not', async () => {
  const run = await openRun(cloud)
  await run.provision()
  const { ownerTag, prefix } = run.environment.names
  const make = async (name: string) => {
    const size = { region: 'nyc3', size: 'gpu-4000adax1-20gb', image: 'gpu-h100x1-base' }
    const { droplet } = await ask(cloud, 'POST', '/v2/droplets', { name, ...size, tags: [ownerTag] })
    return String(droplet?.['id'])
  }
  const ours = await make(`${prefix}-trainer`)
  const unknown = await make('trainer')
  await run.environment.ledger.update('a droplet', (current) => ({
    ...current,
    journal: [
      ...current.journal,
      { kind: 'droplet', id: ours, name: `${prefix}-trainer`, by: 'x', at: '2026-11-01T00:00:00Z' }
    ]
  }))
  const { receipt, leftovers, doubts } = destroyed(await run.teardown())
  expect(leftovers).toEqual([])
  expect(receipt).toContainEqual(expect.objectContaining({ id: ours, gone: expect.any(String) }))
  expect(doubts).toContainEqual(expect.objectContaining({ kind: 'droplet', id: unknown }))
  // It is found by its tag still.
  expect(doubts).toContainEqual(expect.objectContaining({ kind: 'tag', id: ownerTag }))
})
