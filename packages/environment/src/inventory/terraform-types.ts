import type { Stack } from '@staging-actions/config'
import type { StateResource } from '@staging-actions/terraform'
import type { ResourceKind } from './resource.ts'

/** What the provider calls the kinds that the account lists. */
export const kindOfType: Readonly<Record<string, ResourceKind>> = {
  digitalocean_certificate: 'certificate',
  digitalocean_database_cluster: 'database',
  digitalocean_droplet: 'droplet',
  digitalocean_firewall: 'firewall',
  digitalocean_kubernetes_cluster: 'cluster',
  digitalocean_loadbalancer: 'load-balancer',
  digitalocean_project: 'project',
  digitalocean_record: 'dns-record',
  digitalocean_tag: 'tag',
  digitalocean_volume: 'volume',
  digitalocean_volume_snapshot: 'volume-snapshot',
  digitalocean_vpc: 'vpc'
}

type PartKind = 'cluster' | 'database' | 'project' | 'volume'

/** These are parts of another resource, which one of their attributes names, and end with it. */
const partTypes: Readonly<Record<string, readonly [PartKind, keyof StateResource['places']]>> = {
  digitalocean_kubernetes_node_pool: ['cluster', 'cluster_id'],
  digitalocean_project_resources: ['project', 'project'],
  digitalocean_volume_attachment: ['volume', 'volume_id']
}

/** Databases, users, pools, rules, settings, topics: whatever the provider has for a database cluster names it by the same attribute. */
const databasePart = /^digitalocean_database_(?!cluster$)/

/** What something of this type is a part of, and the attribute that names it. */
export function partOf(type: string): (typeof partTypes)[string] | undefined {
  if (databasePart.test(type)) return ['database', 'cluster_id']
  return Object.hasOwn(partTypes, type) ? partTypes[type] : undefined
}

/** What something of this type is a part of: its kind, and the id that the given attributes name; undefined: of nothing, or nobody knows. */
function containerOf(type: string, attributes: Attributes): Whole | undefined {
  const [kind, attribute] = partOf(type) ?? []
  const id = attribute && attributes[attribute]
  return kind && typeof id === 'string' && id !== '' ? { kind, id } : undefined
}

type Attributes = Readonly<Partial<Record<string, unknown>>>

interface Whole {
  readonly kind: ResourceKind
  readonly id: string
}

/**
 * Parts that take nothing from what they are put into: a stack that owns by its state may have them in what others share with it. Any
 * other part changes that (rules, settings, nodes) or takes it away (an attachment).
 */
const additions = new Set([
  'digitalocean_database_connection_pool',
  'digitalocean_database_db',
  'digitalocean_database_kafka_topic',
  'digitalocean_database_replica',
  'digitalocean_database_user',
  'digitalocean_project_resources'
])

/** Whether something of this type needs what it is a part of to be ours. */
export function isBoundPart(type: string, owns: Stack['owns']): boolean {
  return partOf(type) !== undefined && !(owns === 'state' && additions.has(type))
}

/** What has to be ours where something of this type is put into it, changed in it or taken from it; undefined: nothing. */
export function wholeOf(type: string, attributes: Attributes, owns: Stack['owns']): Whole | undefined {
  return isBoundPart(type, owns) ? containerOf(type, attributes) : undefined
}

/** What providers make on the machine alone: it is nowhere but in the state. */
const local = /^(random|null|tls|time|local|terraform)_/

export function isLocal(type: string): boolean {
  return local.test(type)
}

/** How one sees of something in a state whether it is gone. */
export type Whereabouts =
  | {
      readonly kind: 'account'
      readonly resource: { readonly kind: ResourceKind; readonly id: string; readonly zone?: string }
    }
  | { readonly kind: 'state-only' }
  /** Of another provider, or of a kind that we cannot ask for: only its own Terraform knows. */
  | { readonly kind: 'elsewhere' }

/** By the resource itself, or by the one that it is a part of. `domain`: the zone of a record that does not say it. */
export function whereaboutsOf({ type, id, places }: StateResource, domain: string | undefined): Whereabouts {
  if (isLocal(type)) return { kind: 'state-only' }
  // A replica is billed by itself, and nobody has seen that it ends with its database.
  if (partOf(type) && type !== 'digitalocean_database_replica') {
    const whole = containerOf(type, places)
    return whole ? { kind: 'account', resource: whole } : { kind: 'elsewhere' }
  }
  const kind = kindOfType[type]
  if (!kind) return { kind: 'elsewhere' }
  // Terraform never heard of an id: there is nothing to ask for.
  if (!id) return { kind: 'state-only' }
  if (kind !== 'dns-record') return { kind: 'account', resource: { kind, id } }
  const zone = places.domain ?? domain
  return zone ? { kind: 'account', resource: { kind, id, zone } } : { kind: 'elsewhere' }
}

/**
 * Kinds that can carry no mark of ours: a state that holds something proven with them is all the proof that there is. Of a tag it is
 * none: Terraform takes one that is there already for one that it made.
 */
export function isByCompany(kind: ResourceKind): boolean {
  return kind === 'dns-record' || kind === 'certificate'
}

/** How something in a state is named to people: `<address> (<id>)`. */
export function told({ address, id }: Pick<StateResource, 'address' | 'id'>): string {
  return id ? `${address} (${id})` : address
}

/** Such names, at most five of them. */
export function some(items: readonly string[]): string {
  return `${items.slice(0, 5).join(', ')}${items.length > 5 ? ` and ${items.length - 5} more` : ''}`
}
