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
