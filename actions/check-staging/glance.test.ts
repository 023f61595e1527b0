import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { ask, deleteByHand } from '../../packages/environment/test/api-stack.ts'
import { type Cloud, startCloud } from '../../packages/environment/test/cloud.ts'
import { files, openRun } from '../../packages/environment/test/open-run.ts'
import { runActionProcess } from '../../packages/sandbox/src/testing/run-action.ts'

let cloud: Cloud
let clusterId: string
beforeAll(async () => {
  cloud = await startCloud({ files })
  const run = await openRun(cloud)
  clusterId = (await run.provision()).clusterId
})
afterAll(() => cloud.stop())
beforeEach(() => cloud.kernel.requests.clear())

const check = () =>
  runActionProcess('check-staging', {
    inputs: { 'github-token': cloud.githubToken, 'digitalocean-token': cloud.digitalocean.token },
    env: { ...cloud.env, GITHUB_RUN_ID: '7002' }
  })
const asked = (service: string) => cloud.kernel.requests.all().filter((request) => request.service === service)

/** One story: each chapter stands on what the one before has done to the environment. */
describe('check-staging of an environment that was made', () => {
  test('nothing wrong: four requests to DigitalOcean, three more to GitHub, and it is ready', async () => {
    const { outputs, summary } = await check()
    expect(outputs).toMatchObject({ outcome: 'success', state: 'ready', ready: 'true', 'cluster-id': clusterId })
    // Nodes by the second, and the first hour of what is billed by the hour.
    expect(Number(outputs['cost-so-far'])).toBeGreaterThan(0.05)
    expect(JSON.parse(outputs['holders'] ?? '')).toMatchObject([{ holder: 'octocat' }])
    expect(summary).not.toContain('To do')
    expect(asked('digitalocean').map(({ path }) => path)).toHaveLength(4)
    // Two of them read what the promotion branch allows, and one asks when the reaper last ran.
    expect(asked('github').length).toBeLessThanOrEqual(7)
    expect(
      cloud.kernel.requests.all().filter(({ method, service }) => method !== 'GET' && service !== 'github')
    ).toEqual([])
  })

  test('a record that points elsewhere, a database that somebody deleted: degraded, and what fixes it', async () => {
    const { domain_records: records } = (await ask(
      cloud,
      'GET',
      '/v2/domains/example.com/records?per_page=200'
    )) as never as {
      domain_records: { id: number; type: string; name: string }[]
    }
    const record = records.find(({ type, name }) => type === 'A' && name === 'web.staging')
    await ask(cloud, 'PUT', `/v2/domains/example.com/records/${record?.id}`, { type: 'A', data: '198.51.100.7' })
    expect((await check()).outputs).toMatchObject({ state: 'degraded', ready: 'false' })

    const database = cloud.digitalocean.account.databases.all().find(({ name }) => name === 'stg-39u-staging-db')
    await ask(cloud, 'DELETE', `/v2/databases/${database?.id}`)
    const { outputs, summary } = await check()
    expect(outputs).toMatchObject({ state: 'degraded', exists: 'true' })
    expect(summary).toContain('database stg-39u-staging-db')
    expect(summary).toContain('**To do:** Provision (`create`) makes what is missing')
  })

  test('a cluster made by hand under our name is foreign, and is not touched', async () => {
    await deleteByHand(cloud, clusterId, '/destroy_with_associated_resources/dangerous')
    expect((await check()).outputs).toMatchObject({ state: 'degraded', 'cluster-id': '' })
    const { options } = await ask(cloud, 'GET', '/v2/kubernetes/options')
    const [version] = (options?.['versions'] ?? []) as { slug: string }[]
    await ask(cloud, 'POST', '/v2/kubernetes/clusters', {
      name: 'stg-39u-staging-cluster',
      region: 'nyc3',
      version: version?.slug,
      ha: false,
      node_pools: [{ name: 'by-hand', size: 's-2vcpu-4gb', count: 1 }]
    })
    const { outputs, summary } = await check()
    expect(outputs).toMatchObject({ state: 'foreign', ready: 'false' })
    expect(summary).toContain('choose another environment name')
    const left = await cloud.digitalocean.account.leftovers()
    expect(left.filter(({ kind }) => kind === 'cluster')).toHaveLength(1)
  })
})
