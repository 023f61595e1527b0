import type { DigitalOcean, DigitalOceanCluster } from '@staging-actions/digitalocean'
import type { PaidPart } from '../lifetime/spending.ts'

const minutes = 60_000

interface DeletionStage {
  readonly name: string
  /** Milliseconds that it may take at the most. */
  readonly most: number
  /** The part of what is left of the run that it may take: the later stages want some too. */
  readonly share: number
}

/** In this order. Kinds of one stage go together; a stage begins when the one before is gone, or will not go. */
export const deletionStages = [
  { name: 'names', most: 2 * minutes, share: 0.15 },
  { name: 'load balancers', most: 5 * minutes, share: 0.3 },
  { name: 'cluster and database', most: 20 * minutes, share: 0.6 },
  { name: 'nodes', most: 10 * minutes, share: 0.4 },
  { name: 'storage and rules', most: 5 * minutes, share: 0.4 },
  { name: 'network', most: 15 * minutes, share: 0.6 },
  { name: 'project', most: 5 * minutes, share: 0.6 },
  // The search key of all the others: last.
  { name: 'tags', most: 2 * minutes, share: 1 }
] as const satisfies readonly DeletionStage[]

export interface KindRules {
  readonly stage: (typeof deletionStages)[number]['name']
  /** Asks for the deletion, which may go on after this returns. False: the service says that there is nothing to delete. */
  readonly delete: (digitalocean: DigitalOcean, resource: ResourceId) => Promise<boolean>
  readonly exists: (digitalocean: DigitalOcean, resource: ResourceId) => Promise<boolean>
  /** The same by one answer, of which a 404 proves nothing: for who looks again anyway. */
  readonly seems: (digitalocean: DigitalOcean, resource: ResourceId) => Promise<boolean>
}

interface ResourceId {
  readonly id: string
  /** Of a DNS record. */
  readonly zone?: string
  /** Of a cluster. */
  readonly associated?: Associated
}

/** Each kind: when it goes, how it is deleted, and how one sees that it is gone. Nothing else lists the kinds. */
const kinds = {
  'dns-record': {
    stage: 'names',
    delete: (api, { zone = '', id }) => api.domains.deleteRecord(zone, id),
    exists: async (api, { zone = '', id }) => (await api.domains.findRecord(zone, id)) !== undefined,
    seems: async (api, { zone = '', id }) => (await api.domains.glimpseRecord(zone, id)) !== undefined
  },
  'load-balancer': { stage: 'load balancers', ...listed((api) => api.loadBalancers) },
  database: { stage: 'cluster and database', ...listed((api) => api.databases) },
  cluster: {
    stage: 'cluster and database',
    delete: (api, { id, associated }) => api.clusters.deleteSelective(id, associated),
    exists: async (api, { id }) => isLive(await api.clusters.find(id)),
    seems: async (api, { id }) => isLive(await api.clusters.glimpse(id))
  },
  droplet: { stage: 'nodes', ...listed((api) => api.droplets) },
  'volume-snapshot': { stage: 'storage and rules', ...listed((api) => api.snapshots) },
  volume: { stage: 'storage and rules', ...listed((api) => api.volumes) },
  firewall: { stage: 'storage and rules', ...listed((api) => api.firewalls) },
  certificate: { stage: 'storage and rules', ...listed((api) => api.certificates) },
  vpc: { stage: 'network', ...listed((api) => api.vpcs) },
  project: { stage: 'project', ...listed((api) => api.projects) },
  tag: { stage: 'tags', ...listed((api) => api.tags) }
} satisfies Record<string, KindRules>

export type ResourceKind = keyof typeof kinds

export const kindRules: Readonly<Record<ResourceKind, KindRules>> = kinds

/** In the order in which they are deleted. */
export const resourceKinds: readonly ResourceKind[] = deletionStages.flatMap(({ name }) => kindsOfStage(name))

export function kindsOfStage(stage: KindRules['stage']): readonly ResourceKind[] {
  return (Object.keys(kinds) as ResourceKind[]).filter((kind) => kindRules[kind].stage === stage)
}

/** What makes us sure that it is ours. `none`: only a record of ours says so; it is reported, never deleted. */
export type Proof =
  | 'name and tag'
  | 'name and description'
  | 'name and record'
  | 'tag'
  | 'tag and record'
  | 'cluster'
  | 'record and network'
  | 'record and address'
  | 'state'
  | 'none'

/** Ids of what goes with a cluster, each proven to be ours. */
export interface Associated {
  readonly loadBalancers: readonly string[]
  readonly volumes: readonly string[]
  readonly snapshots: readonly string[]
}

export interface Resource extends ResourceId {
  readonly kind: ResourceKind
  /** Unique within its kind. */
  readonly id: string
  readonly name: string
  readonly proof: Proof
  /** ISO 8601, if the service says. */
  readonly createdAt?: string
  /** US dollars an hour; undefined when no price is known, 0 when it is free. */
  readonly hourly?: number
  /** What of it is billed for itself, and what it costs without that. See `PaidPart`. */
  readonly nodes?: readonly PaidPart[]
  readonly own?: number | undefined
  readonly uncapped?: true
  /** Where a DNS record points. */
  readonly address?: string
  /** By which a load balancer or a node is reached from outside, canonical: what records of ours may point at. */
  readonly addresses?: readonly string[]
  /** The service says that it failed for good: it has to be made again. */
  readonly isBroken?: true
  /** Of a network: its region's default, which the service never deletes. */
  readonly isDefault?: true
}

function listed(
  collection: (api: DigitalOcean) => Pick<DigitalOcean['volumes'], 'delete'> & {
    find(id: string): Promise<unknown>
    glimpse(id: string): Promise<unknown>
  }
): Pick<KindRules, 'delete' | 'exists' | 'seems'> {
  return {
    delete: (api, { id }) => collection(api).delete(id),
    exists: async (api, { id }) => (await collection(api).find(id)) !== undefined,
    seems: async (api, { id }) => (await collection(api).glimpse(id)) !== undefined
  }
}

function isLive(cluster: DigitalOceanCluster | undefined): boolean {
  return cluster !== undefined && cluster.status.state !== 'deleted'
}

export function inDeletionOrder(resources: readonly Resource[]): readonly Resource[] {
  return [...resources].sort((a, b) => resourceKinds.indexOf(a.kind) - resourceKinds.indexOf(b.kind))
}

/** `<kind>/<id>`: by this a resource is found in a set or a map. */
export function resourceKey({ kind, id }: { readonly kind: string; readonly id: string | number }): string {
  return `${kind}/${id}`
}

export function sameResource(a: Pick<Resource, 'kind' | 'id'>, b: Pick<Resource, 'kind' | 'id'>): boolean {
  return a.kind === b.kind && a.id === b.id
}
