import { setTimeout as sleep } from 'node:timers/promises'
import type { StackTerraform } from '../src/index.ts'
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

export interface MadeByApi {
  readonly clusterId: string
  readonly address: string
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
  await ask(cloud, 'POST', '/v2/databases', {
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
  for (const host of hosts)
    await ask(cloud, 'POST', '/v2/domains/example.com/records', { type: 'A', name: host, data: address, ttl: 60 })
  return { clusterId: String(cluster?.['id']), address }
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
export function apiStack(
  cloud: Cloud,
  variables: Readonly<Record<string, string>>,
  story: string[] = []
): StackTerraform {
  const read = (name: string) => variables[`TF_VAR_${name}`] ?? ''
  const made: { clusterId?: string } = {}
  return {
    init: async ({ bucket, key }) => {
      story.push(`init ${bucket}/${key}`)
    },
    apply: async () => {
      story.push('apply')
      const hosts = (JSON.parse(read('hosts')) as string[]).map((host) => host.slice(0, -read('domain').length - 1))
      Object.assign(made, await makeStackByApi(cloud, { prefix: read('name_prefix'), tag: read('owner_tag'), hosts }))
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
    plan: async () => ({ kind: 'clean' }),
    stateList: async () => [],
    importBlocks: async () => async () => {},
    forceUnlock: async () => {},
    close: async () => {}
  }
}
