import type {
  Certificate,
  Database,
  DigitalOcean,
  DigitalOceanCluster,
  DomainRecord,
  Droplet,
  Firewall,
  LoadBalancer,
  Project,
  ReservedIp,
  Size,
  Snapshot,
  Tag,
  Volume,
  Vpc
} from '@staging-actions/digitalocean'
import { type ResourceKind, resourceKey } from './resource.ts'

export type ZoneRecord = DomainRecord & { readonly zone: string }

/** Everything of the account that could be ours, as the service lists it. */
export interface Listing {
  readonly clusters: readonly DigitalOceanCluster[]
  readonly databases: readonly Database[]
  readonly loadBalancers: readonly LoadBalancer[]
  readonly droplets: readonly Droplet[]
  readonly volumes: readonly Volume[]
  readonly snapshots: readonly Snapshot[]
  readonly firewalls: readonly Firewall[]
  readonly vpcs: readonly Vpc[]
  readonly projects: readonly Project[]
  readonly tags: readonly Tag[]
  readonly certificates: readonly Certificate[]
  readonly reservedIps: readonly ReservedIp[]
  /** Of the zones that were asked for, as far as they are in this account. */
  readonly records: readonly ZoneRecord[]
  readonly sizes: readonly Size[]
}

/** Lists whole collections: what was created by a request that failed carries no record of ours, so there is no id to ask for. */
export async function listAccount(digitalocean: DigitalOcean, zones: readonly string[]): Promise<Listing> {
  const [
    clusters,
    databases,
    loadBalancers,
    droplets,
    volumes,
    snapshots,
    firewalls,
    vpcs,
    projects,
    tags,
    certificates,
    reservedIps,
    records,
    sizes
  ] = await Promise.all([
    digitalocean.clusters.list(),
    digitalocean.databases.list(),
    digitalocean.loadBalancers.list(),
    digitalocean.droplets.list(),
    digitalocean.volumes.list(),
    digitalocean.snapshots.list({ resource_type: 'volume' }),
    digitalocean.firewalls.list(),
    digitalocean.vpcs.list(),
    digitalocean.projects.list(),
    digitalocean.tags.list(),
    digitalocean.certificates.list(),
    digitalocean.reservedIps.list(),
    Promise.all(zones.map((zone) => zoneRecords(digitalocean, zone))),
    digitalocean.sizes()
  ])
  return {
    clusters,
    databases,
    loadBalancers,
    droplets,
    volumes,
    snapshots,
    firewalls,
    vpcs,
    projects,
    tags,
    certificates,
    reservedIps,
    records: records.flat(),
    sizes
  }
}

async function zoneRecords(digitalocean: DigitalOcean, zone: string): Promise<readonly ZoneRecord[]> {
  const records = (await digitalocean.domains.findRecords(zone)) ?? []
  return records.map((record) => ({ ...record, zone }))
}

/** Where the kinds that ids tell apart are listed; a tag is told by its name. */
const lists = {
  cluster: 'clusters',
  database: 'databases',
  'load-balancer': 'loadBalancers',
  droplet: 'droplets',
  volume: 'volumes',
  'volume-snapshot': 'snapshots',
  firewall: 'firewalls',
  vpc: 'vpcs',
  project: 'projects',
  certificate: 'certificates',
  'dns-record': 'records'
} as const satisfies Record<Exclude<ResourceKind, 'tag'>, keyof Listing>

type ById = readonly { readonly id: string | number }[]

/** `<kind>/<id>` of all that is there. */
export function listedIn(listing: Listing): readonly string[] {
  const isThere = listing.clusters.filter(({ status }) => status.state !== 'deleted')
  const all = Object.entries(lists).flatMap(([kind, list]) => {
    const items: ById = list === 'clusters' ? isThere : listing[list]
    return items.map(({ id }) => resourceKey({ kind, id }))
  })
  return [...all, ...listing.tags.map(({ name }) => resourceKey({ kind: 'tag', id: name }))]
}

/** Without what is gone, by `<kind>/<id>`; a tag is judged by what bears it. */
export function without(gone: ReadonlyMap<string, unknown>, listing: Listing): Listing {
  if (gone.size === 0) return listing
  const left = Object.entries(lists).map(([kind, list]) => {
    const items: ById = listing[list]
    return [list, items.filter(({ id }) => !gone.has(resourceKey({ kind, id })))] as const
  })
  return { ...listing, ...Object.fromEntries(left) }
}
