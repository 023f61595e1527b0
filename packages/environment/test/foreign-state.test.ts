import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { apiStack, ask, deleteByHand, makeEnvironmentByApi, putState } from './api-stack.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { destroyed, files, openRun, type RunOptions } from './open-run.ts'

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({ files })
})
afterEach(() => cloud.stop())

const key = '4242/staging/staging.tfstate'
const states = () => cloud.spaces.buckets.get('acme-terraform-state')
const place = { bucket: 'acme-terraform-state', key }

describe('before terraform apply', () => {
  test('a state that holds another environment is refused: a plan would end it', async () => {
    const neighbour = await makeEnvironmentByApi(cloud, { prefix: 'stg-1-staging', tag: 'staging:1:staging' })
    const before = await cloud.digitalocean.account.leftovers()
    putState(cloud, place, [{ type: 'digitalocean_kubernetes_cluster', id: neighbour.clusterId }])
    const run = await openRun(cloud)
    await expect(run.provision()).rejects.toMatchObject({
      reason: 'foreign-environment',
      message: expect.stringContaining(`digitalocean_kubernetes_cluster.this_0 (${neighbour.clusterId})`)
    })
    expect(run.story).not.toContain('apply')
    const made = (await cloud.digitalocean.account.leftovers()).filter(({ kind }) => kind !== 'tag')
    expect(made).toEqual(before.filter(({ kind }) => kind !== 'tag'))

    // So is one that we did not begin and that holds only what bears no mark: nobody can say whose bucket it is.
    putState(cloud, place, [{ type: 'digitalocean_spaces_bucket', id: 'acme-assets' }])
    await expect(run.provision()).rejects.toMatchObject({
      reason: 'foreign-environment',
      message: expect.stringContaining('holds digitalocean_spaces_bucket.this_0')
    })
    expect(run.story).not.toContain('apply')
  })
})

describe('before terraform destroy', () => {
  test('a state that holds another environment is not destroyed by, and stays; ours goes, and the teardown fails', async () => {
    const neighbour = await makeEnvironmentByApi(cloud, { prefix: 'stg-1-staging', tag: 'staging:1:staging' })
    const before = await cloud.digitalocean.account.leftovers()
    const run = await openRun(cloud)
    await run.provision()
    putState(cloud, place, [{ type: 'digitalocean_kubernetes_cluster', id: neighbour.clusterId }])
    await expect(run.teardown()).rejects.toMatchObject({
      reason: 'leftovers',
      message: expect.stringContaining(
        `the state ${key} holds digitalocean_kubernetes_cluster.this_0 (${neighbour.clusterId})`
      ),
      result: { leftovers: [] }
    })
    expect(run.story).not.toContain('destroy')
    expect(await cloud.digitalocean.account.leftovers()).toEqual(before)
    expect(cloud.others.keysBeside('acme-terraform-state')).toEqual([key])
  })

  test("a state that holds a part of somebody's database, or a zone with somebody's record, is not destroyed by", async () => {
    const run = await openRun(cloud)
    const { clusterId } = await run.provision()
    const { lineage } = JSON.parse(states()?.get(key)?.body.toString('utf8') ?? '')
    const theirs = cloud.digitalocean.account.databases.all().find(({ name }) => name === 'production-db')?.id ?? ''
    putState(cloud, place, [
      { type: 'digitalocean_kubernetes_cluster', id: clusterId },
      { type: 'digitalocean_database_db', id: `${theirs}/database/app`, cluster_id: theirs }
    ])
    await expect(run.teardown()).rejects.toMatchObject({
      reason: 'leftovers',
      message: expect.stringContaining(`digitalocean_database_db.this_1 (${theirs}/database/app)`)
    })
    expect(run.story).not.toContain('destroy')

    // Nor by one that we did not begin and that holds what bears no mark: a whole zone.
    putState(cloud, place, [
      { type: 'digitalocean_kubernetes_cluster', id: clusterId },
      { type: 'digitalocean_domain', id: 'example.com' }
    ])
    await expect(run.teardown()).rejects.toMatchObject({
      reason: 'leftovers',
      message: expect.stringContaining('digitalocean_domain.this_1')
    })
    expect(run.story).not.toContain('destroy')

    // Nor by one that we did begin, while somebody has a record in that zone: it would go with it.
    const zone = 'staging.example.com'
    await ask(cloud, 'POST', '/v2/domains', { name: zone })
    const grafana = { type: 'A', name: 'grafana', data: '203.0.113.9' }
    const { domain_record: put } = await ask(cloud, 'POST', `/v2/domains/${zone}/records`, grafana)
    putState(cloud, place, [{ type: 'digitalocean_domain', id: zone }], lineage)
    const because = `not proven to be ours are the A record ${put?.['id']} (grafana.${zone} → 203.0.113.9) in the zone digitalocean_domain.this_0 (${zone}), https://cloud.digitalocean.com/networking/domains/${zone}.`
    await expect(run.teardown({ policy: 'always' })).rejects.toMatchObject({
      reason: 'leftovers',
      message: expect.stringContaining(because)
    })
    expect(run.story).not.toContain('destroy')
    expect(cloud.others.keysBeside('acme-terraform-state')).toEqual([key])

    await ask(cloud, 'DELETE', `/v2/domains/${zone}/records/${put?.['id']}`)
    await run.teardown({ policy: 'always' }).catch(() => {})
    expect(run.story).toContain('destroy')
  })

  test('a state of ours is destroyed by, also when part of it is gone, and is deleted', async () => {
    const run = await openRun(cloud)
    const { clusterId } = await run.provision()
    const { vpcs } = await ask(cloud, 'GET', '/v2/vpcs')
    const own = (vpcs as unknown as { id: string; name: string }[]).find(({ name }) => name === 'stg-39u-staging-vpc')
    putState(cloud, place, [
      { type: 'digitalocean_kubernetes_cluster', id: clusterId },
      { type: 'digitalocean_vpc', id: own?.id ?? '' },
      { type: 'digitalocean_database_cluster', id: '9cc10173-e9ea-4176-9dbc-a4cee4c4ff30' }
    ])
    expect(destroyed(await run.teardown()).leftovers).toEqual([])
    expect(run.story).toContain('destroy')
    expect(cloud.others.keysBeside('acme-terraform-state')).toEqual([])
  })

  test('a state is kept while it holds what nobody has deleted, and the teardown fails', async () => {
    const run = await openRun(cloud)
    const { clusterId } = await run.provision()
    putState(cloud, place, [
      { type: 'digitalocean_kubernetes_cluster', id: clusterId },
      { type: 'aws_s3_bucket', id: 'assets' }
    ])
    await expect(run.teardown()).rejects.toMatchObject({
      reason: 'leftovers',
      message: expect.stringContaining('aws_s3_bucket.this_1')
    })
    expect(cloud.others.keysBeside('acme-terraform-state')).toEqual([key])
  })

  test("under a person's lock nothing is destroyed, and the lock stays", async () => {
    const run = await openRun(cloud)
    await run.provision()
    const lock = { ID: 'l', Operation: 'OperationTypePlan', Who: 'ada@laptop', Created: '2026-11-01T10:00:00.123456Z' }
    const body = Buffer.from(JSON.stringify(lock))
    const take = () => states()?.set(`${key}.tflock`, { body, etag: '"1"', at: 0, type: 'application/json' })
    take()
    // Also when a run of ours was killed at about that time: it had another machine.
    const [by, at, goneAt] = ['https://x/runs/1', '2026-11-01T09:00:00Z', '2026-11-01T11:00:00Z']
    await run.environment.ledger.update('a killed run', (current) => ({
      ...current,
      journal: [...current.journal, { kind: 'interrupted', id: 'o', name: 'teardown', by, at, goneAt, machine: 'vm-1' }]
    }))
    const before = await cloud.digitalocean.account.leftovers()
    await expect(run.teardown({ policy: 'always' })).rejects.toMatchObject({
      reason: 'state-locked',
      message: expect.stringContaining('ada@laptop')
    })
    expect(await cloud.digitalocean.account.leftovers()).toEqual(before)
    expect(cloud.others.keysBeside('acme-terraform-state')).toContain(`${key}.tflock`)

    // Taken in the middle of a destroy, it stays with the state that it guards.
    states()?.delete(`${key}.tflock`)
    putState(cloud, place, [])
    cloud.kernel.events.on('event', ({ kind }) => kind === 'cluster gone' && take())
    await expect(run.teardown({ policy: 'always' })).rejects.toMatchObject({ reason: 'state-locked' })
    expect(cloud.others.keysBeside('acme-terraform-state')).toEqual([key, `${key}.tflock`])
    states()?.delete(`${key}.tflock`)
    expect(destroyed(await run.teardown({ policy: 'always' })).leftovers).toEqual([])
    expect(cloud.others.keysBeside('acme-terraform-state')).toEqual([])
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

describe('what Terraform would end with what it made', () => {
  /** As DigitalOcean's provider does it. */
  const asProvider = (
    held: Parameters<typeof putState>[2],
    story: string[]
  ): NonNullable<RunOptions['openTerraform']> => {
    const destroy = async () => {
      story.push('destroy')
      for (const one of held) {
        const isCluster = one.type === 'digitalocean_kubernetes_cluster'
        const { clusters, tags } = cloud.digitalocean.account
        if (!(isCluster ? clusters.find(one.id) : tags.has(one.id))) continue
        if (!isCluster) await ask(cloud, 'DELETE', `/v2/tags/${one.id}`)
        else await deleteByHand(cloud, one.id, '/destroy_with_associated_resources/dangerous')
      }
      putState(cloud, place, [], 'ours')
    }
    return async ({ variables }) => ({ ...apiStack(cloud, variables), destroy })
  }

  test('a cluster goes without what was only attached to it, whatever its provider would take along', async () => {
    const run = await openRun(cloud)
    const { clusterId } = await run.provision()
    const held = [
      { type: 'digitalocean_kubernetes_cluster', id: clusterId, destroy_all_associated_resources: true }
    ] as const
    putState(cloud, place, held)
    // With anything of its own there the cluster would go by our own call in any case.
    const { clusters, volumes, snapshots, loadBalancers } = cloud.digitalocean.account
    const born = clusters.find(clusterId)?.createdAt ?? 0
    const isItsOwn = ({ tags, createdAt }: { readonly tags: Iterable<string>; readonly createdAt: number }) =>
      createdAt >= born && [...tags].filter((tag) => tag.startsWith('k8s:')).join() === `k8s:${clusterId}`
    for (const shelf of [volumes, snapshots, loadBalancers] as const)
      for (const item of shelf.all()) if (isItsOwn(item)) shelf.remove(item as never, 0)
    const story: string[] = []
    // What was attached to it bears its tag: the test ends with a look at whether any of it was changed.
    const end = await openRun(cloud, { run: 7002, openTerraform: asProvider(held, story) })
    expect(destroyed(await end.teardown({ policy: 'always' })).leftovers).toEqual([])
    expect(story).toEqual(['destroy'])
  })

  test("a state that holds somebody's tag is not destroyed by: it would be taken from all that bear it", async () => {
    const run = await openRun(cloud)
    const { clusterId } = await run.provision()
    const held = [
      { type: 'digitalocean_kubernetes_cluster', id: clusterId },
      { type: 'digitalocean_tag', id: 'production' }
    ]
    putState(cloud, place, held)
    const story: string[] = []
    const end = await openRun(cloud, { run: 7002, openTerraform: asProvider(held, story) })
    await expect(end.teardown({ policy: 'always' })).rejects.toMatchObject({
      reason: 'leftovers',
      message: expect.stringContaining('digitalocean_tag.this_1 (production)'),
      result: { leftovers: [] }
    })
    expect(story).toEqual([])
  })
})
