import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ask } from '../../packages/environment/test/api-stack.ts'
import { type StagingActions, startStagingActions } from '../../packages/environment/test/staging-actions.ts'

let staging: StagingActions
beforeAll(async () => {
  staging = await startStagingActions()
}, 300_000)
afterAll(() => staging.cloud.stop())

/** What a person makes inside the environment, each of a kind that was deleted with it once. */
async function plant(clusterId: string) {
  const { cloud } = staging
  const make = async (path: string, body: object) => Object.values(await ask(cloud, 'POST', path, body))[0] ?? {}
  const { vpcs } = await ask(cloud, 'GET', '/v2/vpcs')
  const network = Object.values(vpcs ?? {}).find((one) => (one as { name: string }).name === 'stg-39u-staging-vpc')
  const vpc_uuid = (network as { id: string }).id
  const { load_balancers: balancers } = await ask(cloud, 'GET', '/v2/load_balancers')
  const ours = Object.values(balancers ?? {}).find((one) => (one as { name: string }).name === 'stg-39u-staging-lb')
  const database = await make('/v2/databases', {
    name: 'reports',
    engine: 'pg',
    size: 'db-s-1vcpu-1gb',
    region: 'nyc3',
    num_nodes: 1,
    private_network_uuid: vpc_uuid
  })
  const droplet = await make('/v2/droplets', {
    name: 'jump-host',
    region: 'nyc3',
    size: 's-1vcpu-1gb',
    image: 'ubuntu-24-04-x64',
    vpc_uuid,
    tags: [`k8s:${clusterId}`]
  })
  const balancer = await make('/v2/load_balancers', {
    name: 'by-hand',
    region: 'nyc3',
    vpc_uuid,
    forwarding_rules: [{ entry_protocol: 'tcp', entry_port: 80, target_protocol: 'tcp', target_port: 80 }]
  })
  const record = await make('/v2/domains/example.com/records', {
    type: 'A',
    name: 'status',
    data: (ours as { ip: string }).ip
  })
  const { volumes } = await ask(cloud, 'GET', '/v2/volumes')
  const volume = Object.values(volumes ?? {}).find(
    (one) => (one as { tags: string[] }).tags.join() === `k8s:${clusterId}`
  )
  const snapshot = await make(`/v2/volumes/${(volume as { id: string }).id}/snapshots`, { name: 'before-the-demo' })
  return { database, droplet, balancer, record, snapshot }
}

test('what a person made inside the environment is named with its page, and left as it is', async () => {
  const { cloud, run, succeeding } = staging
  const made = await succeeding('provision')
  const planted = await plant(made.outputs['cluster-id'] ?? '')
  cloud.kernel.clock.advance(600_000)
  const names = ['reports', 'jump-host', 'by-hand', 'A status', 'before-the-demo']
  const checked = await run('check-staging')
  expect(checked.outputs).toMatchObject({ state: 'ready' })

  // Somebody works with the state: nothing is destroyed under a person's lock, and the lock stays.
  const bucket = cloud.spaces.buckets.get('acme-terraform-state')
  const [state = ''] = cloud.others.keysBeside('acme-terraform-state').filter((key) => key.endsWith('.tfstate'))
  const held = { ID: 'l', Operation: 'OperationTypePlan', Who: 'ada@laptop', Created: '2026-11-01T10:00:00.123456Z' }
  const body = Buffer.from(JSON.stringify(held))
  bucket?.set(`${state}.tflock`, { body, etag: '"1"', at: 0, type: 'application/json' })
  const before = await cloud.digitalocean.account.leftovers()
  const locked = await run('teardown', { policy: 'always' })
  expect(locked.outputs).toMatchObject({ outcome: 'failure', reason: 'state-locked' })
  expect(locked.log).toContain('ada@laptop')
  expect(await cloud.digitalocean.account.leftovers()).toEqual(before)
  expect(cloud.others.keysBeside('acme-terraform-state')).toContain(`${state}.tflock`)
  bucket?.delete(`${state}.tflock`)

  const destroy = await run('teardown')
  // Its network cannot go while somebody's things are in it: that is told, and is a failure.
  expect(destroy.outputs).toMatchObject({ outcome: 'failure', reason: 'leftovers', destroyed: 'false' })
  for (const name of names) expect(destroy.summary).toContain(name)
  expect(destroy.summary).toContain(`https://cloud.digitalocean.com/databases/${planted.database['id']}`)
  const left = (await cloud.digitalocean.account.leftovers()).map(({ kind, name }) => `${kind} ${name}`)
  for (const what of ['database reports', 'droplet jump-host', 'load-balancer by-hand', 'record A status.example.com'])
    expect(left).toContain(what)
  expect(left).toContain('snapshot before-the-demo')
  expect(left).not.toContain('cluster stg-39u-staging-cluster')

  // The person takes them away.
  for (const [path, one] of [
    ['/v2/databases', planted.database],
    ['/v2/droplets', planted.droplet],
    ['/v2/load_balancers', planted.balancer],
    ['/v2/domains/example.com/records', planted.record],
    ['/v2/snapshots', planted.snapshot]
  ] as const)
    await ask(cloud, 'DELETE', `${path}/${one['id']}`)
  const gone = await succeeding('teardown')
  expect(gone.outputs).toMatchObject({ destroyed: 'true', leftovers: '[]' })
  expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  expect(cloud.others.keysBeside('acme-terraform-state')).toEqual([])
  expect(cloud.others.disturbed()).toEqual([])
}, 600_000)
