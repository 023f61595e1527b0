import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Deadline, systemClock } from '@staging-actions/base'
import { openOurCluster, stateStore, teardownEnvironment } from '../src/index.ts'
import { apiStack, ask, makeEnvironmentByApi } from './api-stack.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { destroyed, files, openRun } from './open-run.ts'

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({ files })
})
afterEach(() => cloud.stop())

type Run = Awaited<ReturnType<typeof openRun>>

/** A teardown whose state is said to hold these. */
function teardownWithState({ environment, story }: Run, state: readonly { type: string; id: string }[]) {
  return teardownEnvironment(
    {
      environment,
      policy: 'when-unused',
      leaseId: undefined,
      reason: 'done',
      keepFor: undefined,
      deadline: new Deadline(systemClock, 25_000),
      isProtected: false
    },
    {
      openTerraform: async ({ variables }) => ({
        ...apiStack(cloud, variables, story),
        stateList: async () => state.map(({ type, id }) => ({ address: `${type}.this`, type, id }))
      }),
      openCluster: openOurCluster,
      states: stateStore(cloud.spaces),
      spacesUrl: cloud.spaces.url,
      mask: () => {}
    }
  )
}

const key = '4242/staging/staging.tfstate'
const states = () => cloud.spaces.buckets.get('acme-terraform-state')
const storeState = () => states()?.set(key, { body: Buffer.from('{}'), etag: '"1"', at: 0, type: 'application/json' })

describe('before terraform destroy', () => {
  test('a state that holds another environment is not destroyed by, and stays; ours goes all the same', async () => {
    const neighbour = await makeEnvironmentByApi(cloud, { prefix: 'stg-1-staging', tag: 'staging:1:staging' })
    const before = await cloud.digitalocean.account.leftovers()
    const run = await openRun(cloud)
    await run.provision()
    storeState()
    const state = [{ type: 'digitalocean_kubernetes_cluster', id: neighbour.clusterId }]
    expect(destroyed(await teardownWithState(run, state)).leftovers).toEqual([])
    expect(run.story).not.toContain('destroy')
    expect(run.lines).toContainEqual(
      expect.stringContaining(`digitalocean_kubernetes_cluster.this (${neighbour.clusterId})`)
    )
    expect(await cloud.digitalocean.account.leftovers()).toEqual(before)
    expect([...(states()?.keys() ?? [])]).toEqual([key])
  })

  test('a state of ours is destroyed by, also when part of it is gone, and is deleted', async () => {
    const run = await openRun(cloud)
    const { clusterId } = await run.provision()
    storeState()
    const { vpcs } = await ask(cloud, 'GET', '/v2/vpcs')
    const own = (vpcs as unknown as { id: string; name: string }[]).find(({ name }) => name === 'stg-39u-staging-vpc')
    const state = [
      { type: 'digitalocean_kubernetes_cluster', id: clusterId },
      { type: 'digitalocean_vpc', id: own?.id ?? '' },
      { type: 'digitalocean_database_cluster', id: '9cc10173-e9ea-4176-9dbc-a4cee4c4ff30' }
    ]
    expect(destroyed(await teardownWithState(run, state)).leftovers).toEqual([])
    expect(run.story).toContain('destroy')
    expect([...(states()?.keys() ?? [])]).toEqual([])
  })

  test('one key in the file that all environments read makes a state for each', async () => {
    const text = files['.github/staging.yml'].replace('state }', 'state, key: shop.tfstate }')
    const run = await openRun(cloud, { files: { '.github/staging.yml': text } })
    await run.provision()
    expect(run.story).toContain('init acme-terraform-state/4242/staging/shop.tfstate')
  })

  test('an endpoint that is the bucket itself is refused before anything is made', async () => {
    const endpoint = 'https://acme-terraform-state.nyc3.digitaloceanspaces.com'
    const text = files['.github/staging.yml'].replace('state }', `state, endpoint: "${endpoint}" }`)
    const run = await openRun(cloud, { files: { '.github/staging.yml': text } })
    await expect(run.provision()).rejects.toMatchObject({
      reason: 'invalid-configuration',
      hint: expect.stringContaining('https://nyc3.digitaloceanspaces.com')
    })
    expect(run.story).toEqual([])
  })

  test('a region without Spaces is refused before anything is made', async () => {
    const text = files['.github/staging.yml'].replace('state }', 'state, region: nyc1 }')
    const run = await openRun(cloud, { files: { '.github/staging.yml': text } })
    await expect(run.provision({ spacesUrl: undefined })).rejects.toMatchObject({
      reason: 'invalid-configuration',
      message: expect.stringContaining('no Spaces in nyc1'),
      hint: expect.stringContaining('nyc3')
    })
    expect(run.story).toEqual([])
  })
})
