import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ledgerWrites, nothingLeft } from './judge.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const left = async () => (await nothingLeft(world)).filter(({ held }) => !held)

describe('several at once, through the real workflow files', () => {
  test('a destroy in the middle of a create: the create stops, and nothing comes back', async () => {
    const { developer, colleague, sandbox } = world
    const creating = world.control(developer, { action: 'create', reason: 'a look' })
    await world.until('the cluster to be made', () => sandbox.digitalocean.account.clusters.history()[0])
    const destroyed = await world.control(colleague, { action: 'destroy', reason: 'not now' })
    const created = await creating
    expect([created.conclusion, destroyed.conclusion]).toEqual(['failure', 'success'])
    expect(await left()).toEqual([])
    const writes = await ledgerWrites(world)
    expect(writes.filter((line) => line.startsWith('teardown: claim'))).toHaveLength(1)
    expect(writes.join('\n')).not.toContain('provision: ready')
  }, 400_000)
})
