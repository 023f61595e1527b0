import { withoutKeys } from '@staging-actions/terraform'
import { memberKinds } from './members.ts'
import type { ResourceKind } from './resource.ts'

/** What an attribute of a planned resource may name. */
export interface Target {
  readonly noun: string
  /** Undefined: of a kind that the account does not list; only a state says whose it is. */
  readonly kind: ResourceKind | undefined
  /** The provider's types of it, and the attributes that are its id, or make one. The first is what a stack would write. */
  readonly types: Readonly<Record<string, readonly string[]>>
}

const numeric = /^\d{6,}$/
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a value may be an id of it, by its form. Names may have any. */
export function looksLike({ noun, kind }: Target, value: string): boolean {
  if (noun === member.noun) return value.startsWith('do:') || numeric.test(value) || uuid.test(value)
  if (kind === 'droplet') return numeric.test(value)
  return kind === undefined || kind === 'tag' || uuid.test(value)
}

const target = (noun: string, kind: ResourceKind | undefined, types: Target['types']): Target => ({ noun, kind, types })

export const targets = {
  agent: target('agent', undefined, { digitalocean_gradientai_agent: ['id'], digitalocean_genai_agent: ['id'] }),
  address: target('address', undefined, {
    digitalocean_reserved_ip: ['ip_address', 'id'],
    digitalocean_reserved_ipv6: ['ip', 'id'],
    digitalocean_floating_ip: ['ip_address', 'id']
  }),
  bucket: target('bucket', undefined, { digitalocean_spaces_bucket: ['name', 'id', 'bucket_domain_name'] }),
  check: target('check', undefined, { digitalocean_uptime_check: ['id'] }),
  cluster: target('cluster', 'cluster', { digitalocean_kubernetes_cluster: ['id'] }),
  connection: target('connection', undefined, { digitalocean_partner_attachment: ['id'] }),
  // A replica has rules of its own.
  database: target('database', 'database', {
    digitalocean_database_cluster: ['id'],
    digitalocean_database_replica: ['uuid']
  }),
  /** Of what App Platform is told, which goes by names. */
  databaseName: target('database', 'database', { digitalocean_database_cluster: ['name'] }),
  droplet: target('droplet', 'droplet', {
    digitalocean_droplet: ['id'],
    digitalocean_kubernetes_cluster: ['node_pool'],
    digitalocean_kubernetes_node_pool: ['nodes']
  }),
  inference: target('inference endpoint', undefined, { digitalocean_dedicated_inference: ['id'] }),
  loadBalancer: target('load balancer', 'load-balancer', { digitalocean_loadbalancer: ['id'] }),
  knowledge: target('knowledge base', undefined, {
    digitalocean_gradientai_knowledge_base: ['id'],
    digitalocean_genai_knowledge_base: ['id']
  }),
  project: target('project', 'project', { digitalocean_project: ['id'] }),
  share: target('share', undefined, { digitalocean_nfs: ['id'] }),
  // A name is known before, and leaves the rest of a list known. Of a cluster: `k8s:<id>`.
  tag: target('tag', 'tag', { digitalocean_tag: ['name', 'id'], digitalocean_kubernetes_cluster: ['id'] }),
  volume: target('volume', 'volume', { digitalocean_volume: ['id'] }),
  vpc: target('VPC', 'vpc', { digitalocean_vpc: ['id'] })
} as const satisfies Readonly<Record<string, Target>>

/** Whatever a project can have in it. */
export const member = target('resource', undefined, { digitalocean_: ['urn', 'id', 'name'] })

/** By `<type>` of `do:<type>:<id>`, of kinds that the account does not list. */
const unlistedMembers: Readonly<Record<string, readonly string[]>> = {
  app: ['digitalocean_app'],
  domain: ['digitalocean_domain'],
  floatingip: ['digitalocean_floating_ip', 'digitalocean_reserved_ip'],
  reservedip: ['digitalocean_reserved_ip', 'digitalocean_floating_ip'],
  reservedipv6: ['digitalocean_reserved_ipv6'],
  space: ['digitalocean_spaces_bucket']
}

/** What a URN names (`do:droplet:11`), and its id. */
export function memberOf(urn: string): { readonly target: Target; readonly id: string } {
  const [, type = '', ...rest] = urn.split(':')
  const kind = type === 'volume' ? type : memberKinds[type]
  const types = (Object.hasOwn(unlistedMembers, type) && unlistedMembers[type]) || [`digitalocean_${type}`]
  return {
    id: rest.join(':'),
    target: { noun: type, kind, types: Object.fromEntries(types.map((one) => [one, ['urn']])) }
  }
}

const { bucket, cluster, database, droplet, project, tag, volume, vpc } = targets

/** Whose ids the provider's data sources can give, also of what they belong to or bear. One that is not among them may give any. */
const given: Readonly<Record<string, readonly Target[]>> = {
  digitalocean_account: [],
  digitalocean_certificate: [],
  digitalocean_container_registry: [],
  digitalocean_database_ca: [],
  digitalocean_database_cluster: [database, project, tag, vpc, member],
  digitalocean_database_connection_pool: [],
  digitalocean_database_metrics_credentials: [],
  digitalocean_database_user: [],
  digitalocean_domain: [member],
  digitalocean_domains: [member],
  digitalocean_droplet: [droplet, tag, volume, vpc, member],
  digitalocean_droplets: [droplet, tag, volume, vpc, member],
  digitalocean_image: [tag],
  digitalocean_images: [tag],
  digitalocean_kubernetes_cluster: [cluster, droplet, tag, vpc, member],
  digitalocean_kubernetes_versions: [],
  digitalocean_region: [],
  digitalocean_regions: [],
  digitalocean_sizes: [],
  digitalocean_spaces_bucket: [bucket, member],
  digitalocean_spaces_buckets: [bucket, member],
  digitalocean_ssh_key: [],
  digitalocean_ssh_keys: [],
  digitalocean_vpc: [vpc, member]
}

/** Whether data can give an id of a target. `address`: `module.shop.data.digitalocean_vpc.main[0]`. */
export function mayGive(address: string, target: Target): boolean {
  const type = withoutKeys(address).split('.').at(-2) ?? ''
  return !Object.hasOwn(given, type) || given[type]?.includes(target) === true
}
