import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { readState } from '@staging-actions/terraform'
import type { StackTerraform, StackVariables } from '../src/index.ts'
import type { Cloud } from './cloud.ts'

/** Asks the emulated DigitalOcean as Terraform would. */
export async function ask(
  { digitalocean }: Pick<Cloud, 'digitalocean'>,
  method: string,
  path: string,
  body?: unknown
): Promise<Record<string, Record<string, unknown>>> {
  const response = await fetch(`${digitalocean.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${digitalocean.token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) })
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  return text === '' ? {} : JSON.parse(text)
}

/** Deletes a cluster as a person does in the control panel, and waits until it is gone: until then it says `deleting`. */
export async function deleteByHand(
  cloud: Pick<Cloud, 'digitalocean'>,
  clusterId: string,
  how: '' | '/destroy_with_associated_resources/dangerous' = ''
): Promise<void> {
  await ask(cloud, 'DELETE', `/v2/kubernetes/clusters/${clusterId}${how}`)
  const listed = async () => {
    const { kubernetes_clusters: clusters } = await ask(cloud, 'GET', '/v2/kubernetes/clusters?per_page=200')
    return Array.isArray(clusters) && clusters.some(({ id }: { id: string }) => id === clusterId)
  }
  while (await listed()) await sleep(20)
}

export interface MadeByApi {
  readonly clusterId: string
  readonly address: string
  /** What a state of Terraform's would hold. */
  readonly held: readonly { readonly type: string; readonly id: string }[]
}

/** Makes what infra/staging makes. */
async function makeStackByApi(
  cloud: Pick<Cloud, 'digitalocean'>,
  { prefix, tag, hosts = [] }: { readonly prefix: string; readonly tag: string; readonly hosts?: readonly string[] }
): Promise<MadeByApi> {
  const region = 'nyc3'
  const tags = [tag]
  const { project } = await ask(cloud, 'POST', '/v2/projects', {
    name: prefix,
    purpose: 'Service or API',
    description: `On-demand environment ${tag}`
  })
  const { vpc } = await ask(cloud, 'POST', '/v2/vpcs', { name: `${prefix}-vpc`, region, description: tag })
  // Before the cluster, as Terraform may: the tag that it selects by is there by then, or it is refused.
  const { load_balancer: made } = await ask(cloud, 'POST', '/v2/load_balancers', {
    name: `${prefix}-lb`,
    region,
    size_unit: 1,
    vpc_uuid: vpc?.['id'],
    tag,
    project_id: project?.['id'],
    forwarding_rules: [{ entry_protocol: 'http', entry_port: 80, target_protocol: 'http', target_port: 30080 }]
  })
  const { options } = await ask(cloud, 'GET', '/v2/kubernetes/options')
  const [version] = (options?.['versions'] ?? []) as { slug: string }[]
  const { kubernetes_cluster: cluster } = await ask(cloud, 'POST', '/v2/kubernetes/clusters', {
    name: `${prefix}-cluster`,
    region,
    version: version?.slug,
    tags,
    ha: false,
    vpc_uuid: vpc?.['id'],
    node_pools: [{ name: `${prefix}-cluster-nodes`, size: 's-2vcpu-4gb', count: 2, tags }]
  })
  const { database } = await ask(cloud, 'POST', '/v2/databases', {
    name: `${prefix}-db`,
    engine: 'pg',
    size: 'db-s-1vcpu-1gb',
    region,
    num_nodes: 1,
    private_network_uuid: vpc?.['id'],
    tags
  })
  let address = ''
  while (address === '') {
    const { load_balancer: balancer } = await ask(cloud, 'GET', `/v2/load_balancers/${made?.['id']}`)
    address = String(balancer?.['ip'] ?? '')
    if (address === '') await sleep(100)
  }
  const records: string[] = []
  for (const host of hosts) {
    const { domain_record: record } = await ask(cloud, 'POST', '/v2/domains/example.com/records', {
      type: 'A',
      name: host,
      data: address,
      ttl: 60
    })
    records.push(String(record?.['id']))
  }
  const held = (type: string, id: unknown) => ({ type: `digitalocean_${type}`, id: String(id) })
  return {
    clusterId: String(cluster?.['id']),
    address,
    held: [
      held('project', project?.['id']),
      held('vpc', vpc?.['id']),
      held('loadbalancer', made?.['id']),
      held('kubernetes_cluster', cluster?.['id']),
      held('database_cluster', database?.['id']),
      ...records.map((id) => held('record', id))
    ]
  }
}

/** The same with its tag, which provision makes before any stack. */
export async function makeEnvironmentByApi(
  cloud: Pick<Cloud, 'digitalocean'>,
  names: Parameters<typeof makeStackByApi>[1]
): Promise<MadeByApi> {
  await ask(cloud, 'POST', '/v2/tags', { name: names.tag })
  return makeStackByApi(cloud, names)
}

/** Terraform's part in a use case, played by API calls. Its destroy forgets the cluster's own, as the real one does. */
export function apiStack(cloud: Cloud, variables: StackVariables, story: string[] = []): StackTerraform {
  const { name_prefix: prefix = '', owner_tag: tag = '' } = variables.identity
  const domain = String(variables.own['domain'] ?? '')
  const hosts = (variables.own['hosts'] as readonly string[]).map((host) => host.slice(0, -domain.length - 1))
  const made: { clusterId?: string } = {}
  let place = { bucket: '', key: '' }
  return {
    init: async ({ bucket, key }) => {
      place = { bucket, key }
      story.push(`init ${bucket}/${key}`)
    },
    plan: async () => ({ isClean: false, changes: [], file: '' }),
    apply: async () => {
      story.push('apply')
      const { clusterId, held } = await makeStackByApi(cloud, { prefix, tag, hosts })
      made.clusterId = clusterId
      putState(cloud, place, held)
    },
    destroy: async () => {
      story.push('destroy')
    },
    outputs: async () => ({
      cluster_id: { value: made.clusterId, sensitive: false },
      secrets: {
        value: { 'staging/database': { DATABASE_URL: 'postgres://u:hunter2hunter2@db/app' } },
        sensitive: true
      }
    }),
    state: async () => readState(cloud.spaces.buckets.get(place.bucket)?.get(place.key)?.body.toString('utf8') ?? ''),
    lives: () => [],
    forceUnlock: async () => {},
    close: async () => {}
  }
}

/** A state as Terraform writes it. */
export function putState(
  { spaces }: Pick<Cloud, 'spaces'>,
  { bucket, key }: { readonly bucket: string; readonly key: string },
  /** What else is given with one is an attribute of it. */
  held: readonly (Readonly<Record<string, string | boolean>> & { readonly type: string; readonly id: string })[],
  lineage: string = randomUUID()
): void {
  const resources = held.map(({ type, ...attributes }, index) => ({
    mode: 'managed',
    type,
    name: `this_${index}`,
    provider: 'provider["registry.terraform.io/digitalocean/digitalocean"]',
    instances: [{ schema_version: 0, attributes }]
  }))
  const state = { version: 4, terraform_version: '1.11.4', serial: 1, lineage, outputs: {}, resources }
  spaces.buckets
    .get(bucket)
    ?.set(key, { body: Buffer.from(JSON.stringify(state)), etag: '"1"', at: 0, type: 'application/json' })
}
