import type { DigitalOcean } from '@staging-actions/digitalocean'

/** In the order in which they are deleted: what depends on another goes first, what is a search key goes last. */
export const resourceKinds = [
  'dns-record',
  'load-balancer',
  'database',
  'cluster',
  'droplet',
  'volume-snapshot',
  'volume',
  'firewall',
  'certificate',
  'vpc',
  'project',
  'tag'
] as const
export type ResourceKind = (typeof resourceKinds)[number]

/** What makes us sure that it is ours, seen in the cloud. `none`: only a record of ours says so; it is reported, never deleted. */
export type Proof = 'tag' | 'name' | 'network' | 'cluster' | 'address' | 'none'

export interface Resource {
  readonly kind: ResourceKind
  /** Unique within its kind. */
  readonly id: string
  readonly name: string
  readonly proof: Proof
  /** ISO 8601, if the service says. */
  readonly createdAt?: string
  /** US dollars an hour; undefined when no price is known, 0 when it is free. */
  readonly hourly?: number
  /** The zone of a DNS record. */
  readonly zone?: string
  /** Where a DNS record points. */
  readonly address?: string
}

interface KindActions {
  /** Asks for the deletion; it may go on after this returns. */
  readonly delete: (digitalocean: DigitalOcean, resource: Resource) => Promise<void>
  readonly exists: (digitalocean: DigitalOcean, resource: Resource) => Promise<boolean>
}

/** How each kind is deleted and how one sees that it is gone. */
export const kindActions: Readonly<Record<ResourceKind, KindActions>> = {
  'dns-record': {
    delete: (api, { zone = '', id }) => api.domains.deleteRecord(zone, id),
    exists: async (api, { zone = '', id }) => (await api.domains.findRecord(zone, id)) !== undefined
  },
  'load-balancer': simple((api) => api.loadBalancers),
  database: simple((api) => api.databases),
  cluster: {
    delete: (api, { id }) => api.clusters.deleteDangerous(id),
    exists: async (api, { id }) => {
      const cluster = await api.clusters.find(id)
      return cluster !== undefined && cluster.status.state !== 'deleted'
    }
  },
  droplet: simple((api) => api.droplets),
  'volume-snapshot': simple((api) => api.snapshots),
  volume: simple((api) => api.volumes),
  firewall: simple((api) => api.firewalls),
  certificate: simple((api) => api.certificates),
  vpc: simple((api) => api.vpcs),
  project: simple((api) => api.projects),
  tag: simple((api) => api.tags)
}

function simple(
  collection: (api: DigitalOcean) => { delete(id: string): Promise<void>; find(id: string): Promise<unknown> }
): KindActions {
  return {
    delete: (api, { id }) => collection(api).delete(id),
    exists: async (api, { id }) => (await collection(api).find(id)) !== undefined
  }
}

export function inDeletionOrder(resources: readonly Resource[]): readonly Resource[] {
  return [...resources].sort((a, b) => resourceKinds.indexOf(a.kind) - resourceKinds.indexOf(b.kind))
}

export function sameResource(a: Resource, b: Resource): boolean {
  return a.kind === b.kind && a.id === b.id
}
