import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readState } from '@staging-actions/terraform'
import { kubernetesVersions } from '../../sandbox/src/digitalocean/catalogue.ts'
import type { ProvisionDeps } from '../src/index.ts'
import { apiStack, ask, deleteByHand, putState } from './api-stack.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { destroyed, files, openRun } from './open-run.ts'

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({ files })
})
afterEach(() => cloud.stop())

const place = { bucket: 'acme-terraform-state', key: '4242/staging/staging.tfstate' }
const inState = () => readState(cloud.spaces.buckets.get(place.bucket)?.get(place.key)?.body.toString('utf8') ?? '')

type Names = { readonly prefix: string; readonly tag: string; readonly network: string }
type Held = { readonly type: string; readonly id: string }

/** Terraform when all but one thing is there: it forgets the old one, and makes another. */
const another = (make: (names: Names) => Promise<readonly Held[]>): Partial<ProvisionDeps> => ({
  openTerraform: async ({ variables }) => {
    const { name_prefix: prefix = '', owner_tag: tag = '' } = variables.identity
    return {
      ...apiStack(cloud, variables),
      init: async () => {},
      state: async () => inState(),
      apply: async () => {
        const { lineage, resources } = inState()
        const network = cloud.digitalocean.account.vpcs.all().find(({ name }) => name === `${prefix}-vpc`)?.id ?? ''
        const made = await make({ prefix, tag, network })
        const kept = resources.filter((one) => !made.some(({ type }) => type === one.type))
        putState(cloud, place, [...kept.map(({ type, id = '' }) => ({ type, id })), ...made], lineage)
      },
      outputs: async () => {
        const cluster = inState().resources.find((one) => one.type === 'digitalocean_kubernetes_cluster')
        return { cluster_id: { value: cluster?.id, sensitive: false } }
      }
    }
  }
})

const anotherCluster = another(async ({ prefix, tag, network }) => {
  const { kubernetes_cluster: cluster } = await ask(cloud, 'POST', '/v2/kubernetes/clusters', {
    name: `${prefix}-cluster`,
    region: 'nyc3',
    version: kubernetesVersions[0],
    tags: [tag],
    ha: false,
    vpc_uuid: network,
    node_pools: [{ name: `${prefix}-cluster-nodes`, size: 's-2vcpu-4gb', count: 2, tags: [tag] }]
  })
  return [{ type: 'digitalocean_kubernetes_cluster', id: String(cluster?.['id']) }]
})

const anotherBalancer = another(async ({ prefix, tag, network }) => {
  const { load_balancer: balancer } = await ask(cloud, 'POST', '/v2/load_balancers', {
    name: `${prefix}-lb`,
    region: 'nyc3',
    size_unit: 1,
    vpc_uuid: network,
    tag,
    forwarding_rules: [{ entry_protocol: 'tcp', entry_port: 443, target_protocol: 'tcp', target_port: 30443 }]
  })
  const { domain_record: record } = await ask(cloud, 'POST', '/v2/domains/example.com/records', {
    type: 'A',
    name: 'web.staging',
    data: cloud.digitalocean.account.loadBalancers.find(String(balancer?.['id']))?.ip
  })
  return [
    { type: 'digitalocean_loadbalancer', id: String(balancer?.['id']) },
    { type: 'digitalocean_record', id: String(record?.['id']) }
  ]
})

const balancerOf = (clusterId: string) =>
  cloud.digitalocean.account.loadBalancers.all().find(({ tags }) => [...tags].join() === `k8s:${clusterId}`)?.id

describe('a cluster that somebody deleted by hand', () => {
  test('is told by status with what it left; a teardown removes what is proven, and names the rest', async () => {
    const run = await openRun(cloud)
    const { clusterId } = await run.provision()
    // Of another cluster too, by its tag: nobody knows whose it is.
    const { volumes } = cloud.digitalocean.account
    const volume = volumes.all().find(({ tags }) => [...tags].join() === `k8s:${clusterId}`)
    volume?.tags.add('k8s:0b0b0b0b-1111-4222-8333-444444444444')
    const balancer = balancerOf(clusterId)
    await deleteByHand(cloud, clusterId)

    const checked = await run.check()
    expect(checked).toMatchObject({ state: 'degraded', because: 'missing: cluster stg-39u-staging-cluster' })
    const url = 'https://cloud.digitalocean.com/volumes'
    expect(checked.doubts).toContainEqual(expect.objectContaining({ kind: 'volume', id: volume?.id, url }))

    const { receipt } = destroyed(await run.teardown())
    const gone = receipt.flatMap(({ kind, id, gone: at }) => (at === null ? [] : `${kind} ${id}`))
    expect(gone).toContain(`load-balancer ${balancer}`)
    expect(gone.filter((one) => one.startsWith('volume'))).not.toEqual([])
    expect(receipt.filter(({ gone: at }) => at === null).every(({ because, url: page }) => because && page)).toBe(true)
    expect(receipt.find(({ id }) => id === volume?.id)).toMatchObject({
      because: expect.stringContaining('it bears the tag of another cluster too'),
      url
    })
    const left = (await cloud.digitalocean.account.leftovers()).map(({ kind, id }) => `${kind} ${id}`)
    expect(left.filter((one) => !one.startsWith('tag'))).toEqual([`volume ${volume?.id}`])
  })

  test('is made again by the next create, which keeps the proof of what the old one made: a teardown finds it', async () => {
    const run = await openRun(cloud)
    const { clusterId } = await run.provision()
    const made = cloud.digitalocean.account.volumes.all().filter(({ tags }) => tags.has(`k8s:${clusterId}`))
    expect(made).not.toEqual([])
    await deleteByHand(cloud, clusterId)
    const again = await openRun(cloud, { run: 7002 })
    expect((await again.provision(anotherCluster)).clusterId).not.toBe(clusterId)
    // Status counts what is left of the old one, though all that it needs is there.
    expect((await again.check()).cost.unpriced).not.toContain('volumes')

    await run.teardown({ policy: 'always' })
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  })
})

describe('a cluster that broke for good', () => {
  const breakIt = (clusterId: string) => {
    const cluster = cloud.digitalocean.account.clusters.find(clusterId)
    if (cluster) cluster.failure = 'the control plane could not be made'
  }

  test('is deleted by the next create, which makes another; what it had made goes with the environment', async () => {
    const run = await openRun(cloud)
    const { clusterId } = await run.provision()
    breakIt(clusterId)
    expect(await run.check()).toMatchObject({ state: 'degraded', because: 'the cluster is error' })
    const again = await openRun(cloud, { run: 7002 })
    const { clusterId: other } = await again.provision(anotherCluster)
    expect(other).not.toBe(clusterId)
    expect(again.lines).toContain(
      `warning: the cluster stg-39u-staging-cluster (${clusterId}) is broken for good: it is deleted, and made again`
    )
    expect(cloud.digitalocean.account.clusters.all().filter(({ id }) => id === clusterId)).toEqual([])
    await again.teardown({ policy: 'always' })
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  })

  test('and a load balancer, with the names that lead to it first', async () => {
    const run = await openRun(cloud)
    await run.provision()
    const { loadBalancers } = cloud.digitalocean.account
    const broken = loadBalancers.all().find(({ name }) => name === 'stg-39u-staging-lb')
    if (broken) broken.hasFailed = true
    const asked = cloud.kernel.requests.all().length
    const again = await openRun(cloud, { run: 7002 })
    await expect(again.provision(anotherBalancer)).resolves.toMatchObject({ created: true })
    expect(again.lines).toContainEqual(
      expect.stringMatching(`^warning: the load-balancer stg-39u-staging-lb .* made again`)
    )
    const deleted = cloud.kernel.requests
      .all()
      .slice(asked)
      .filter(({ method, status }) => method === 'DELETE' && status < 300)
    const order = deleted
      .map(({ path }) => path)
      .filter((path) => /records\/\d|load_balancers\/[0-9a-f-]{36}$/.test(path))
    expect(order).toEqual([expect.stringContaining('/records/'), `/v2/load_balancers/${broken?.id}`])
    await again.teardown({ policy: 'always' })
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  })

  test('and bears our name alone is nobody’s to delete', async () => {
    await ask(cloud, 'POST', '/v2/kubernetes/clusters', {
      name: 'stg-39u-staging-cluster',
      region: 'nyc3',
      version: kubernetesVersions[0],
      node_pools: [{ name: 'pool', size: 's-2vcpu-4gb', count: 1 }]
    })
    const theirs = cloud.digitalocean.account.clusters.all().find(({ name }) => name === 'stg-39u-staging-cluster')
    breakIt(theirs?.id ?? '')
    const run = await openRun(cloud)
    await expect(run.provision()).rejects.toMatchObject({ reason: 'foreign-environment' })
    expect(cloud.digitalocean.account.clusters.find(theirs?.id ?? '')).toBeDefined()
  })
})
