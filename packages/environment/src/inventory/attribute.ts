import { type PriceList, pricesOf } from '../cost/price-list.ts'
import { clusterTag, type EnvironmentNames } from '../names.ts'
import type { Listing } from './listing.ts'
import type { Proof, Resource, ResourceKind } from './resource.ts'

export interface Attribution {
  readonly ours: readonly Resource[]
  /** They bear a name that only we would give, and lack the tag that we would have given: never touched. */
  readonly foreign: readonly Resource[]
  readonly lent: readonly LentAddress[]
}

/** A reserved IP that somebody has put on a droplet of ours. It was reserved to outlive droplets: it is told, never deleted. */
export interface LentAddress {
  readonly ip: string
  /** The droplet's name. */
  readonly droplet: string
}

/**
 * Whose is what. Each resource of ours is proven by what the service says of it now: our full tag together with our prefix;
 * the exact name where nothing can be tagged; membership in our own network; the tag that DigitalOcean itself gives to what
 * belongs to our cluster; an address of ours. A record of ours (ledger, state) is never a proof.
 */
export function attribute(
  listing: Listing,
  names: EnvironmentNames,
  prices: PriceList,
  /** Tags of clusters that we had: looked at, for an empty one of a cluster that is gone is nobody's. */
  formerTags: ReadonlySet<string> = new Set()
): Attribution {
  const ours: Resource[] = []
  const foreign: Resource[] = []
  const cost = pricesOf(prices)
  const isPrefixed = (name: string) => name === names.prefix || name.startsWith(`${names.prefix}-`)
  const isTagged = (tags: readonly string[]) => tags.some((tag) => tag.toLowerCase() === names.ownerTag.toLowerCase())

  const add = (
    kind: ResourceKind,
    found: { id: string; name: string; created_at?: string },
    proof: Proof,
    more: Partial<Resource> = {}
  ) =>
    ours.push({
      kind,
      id: found.id,
      name: found.name,
      proof,
      ...(found.created_at && { createdAt: found.created_at }),
      ...more
    })
  const suspect = (kind: ResourceKind, found: { id: string; name: string }) =>
    foreign.push({ kind, id: found.id, name: found.name, proof: 'name' })

  const vpcs = listing.vpcs.filter(({ name, description }) => name === names.vpc && !isOfAnother(description, names))
  for (const vpc of vpcs) add('vpc', vpc, 'name', { hourly: 0 })
  // A default VPC holds what everybody put there: being in it proves nothing.
  const networks = new Set(vpcs.filter((vpc) => !vpc.default).map(({ id }) => id))

  const isInside = (network: string | null | undefined) =>
    network !== null && network !== undefined && networks.has(network)

  const clusters = listing.clusters.filter(
    ({ tags, name, vpc_uuid }) => (isTagged(tags) && isPrefixed(name)) || isInside(vpc_uuid)
  )
  for (const cluster of clusters) add('cluster', cluster, 'tag', price(cost.cluster(cluster)))
  for (const cluster of listing.clusters)
    if (cluster.name === names.cluster && !clusters.includes(cluster)) suspect('cluster', cluster)
  const clusterTags = new Set(clusters.map(({ id }) => clusterTag(id)))
  const isOfCluster = (tags: readonly string[]) => tags.some((tag) => clusterTags.has(tag))

  for (const database of listing.databases) {
    if ((isTagged(database.tags) && isPrefixed(database.name)) || isInside(database.private_network_uuid))
      add('database', database, 'tag', price(cost.database(database)))
    else if (database.name === names.database) suspect('database', database)
  }

  const balancers = listing.loadBalancers.filter(
    ({ vpc_uuid, name, tag }) => isInside(vpc_uuid) || (name === names.loadBalancer && tag === names.ownerTag)
  )
  for (const balancer of balancers) add('load-balancer', balancer, 'network', price(cost.loadBalancer(balancer)))
  for (const balancer of listing.loadBalancers)
    if (balancer.name === names.loadBalancer && !balancers.includes(balancer)) suspect('load-balancer', balancer)

  const droplets = listing.droplets.filter(
    ({ tags, name }) => isOfCluster(tags) || (isTagged(tags) && isPrefixed(name))
  )
  // Nodes are priced with their cluster.
  for (const droplet of droplets)
    add(
      'droplet',
      { ...droplet, id: String(droplet.id) },
      isOfCluster(droplet.tags) ? 'cluster' : 'tag',
      isOfCluster(droplet.tags) ? { hourly: 0 } : price(cost.droplet(droplet))
    )

  const volumes = listing.volumes.filter(({ tags, name }) => isOfCluster(tags) || (isTagged(tags) && isPrefixed(name)))
  for (const volume of volumes)
    add('volume', volume, isOfCluster(volume.tags) ? 'cluster' : 'tag', price(cost.volume(volume)))
  const volumeIds = new Set(volumes.map(({ id }) => id))
  for (const snapshot of listing.snapshots)
    if (
      isOfCluster(snapshot.tags) ||
      volumeIds.has(snapshot.resource_id) ||
      (isTagged(snapshot.tags) && isPrefixed(snapshot.name))
    )
      add('volume-snapshot', snapshot, 'cluster', price(cost.snapshot(snapshot)))

  // Its tags are what it aims at, not whose it is: a person's may aim at our nodes. Kubernetes' own are told by their name.
  for (const firewall of listing.firewalls)
    if (clusters.some(({ id }) => firewall.name.startsWith(`k8s-${id}-`)))
      add('firewall', firewall, 'cluster', { hourly: 0 })
    else if (isTagged(firewall.tags) && isPrefixed(firewall.name)) add('firewall', firewall, 'tag', { hourly: 0 })

  const addresses = new Set(balancers.map(({ ip }) => ip).filter((ip) => ip))
  const lent = listing.reservedIps.flatMap(({ ip, droplet }): LentAddress[] => {
    const holder = droplets.find(({ id }) => id === droplet?.id)
    return holder ? [{ ip, droplet: holder.name }] : []
  })

  for (const certificate of listing.certificates)
    if (certificate.name === `${names.prefix}-cert`) add('certificate', certificate, 'name', { hourly: 0 })

  const owned = new Set(
    listing.records
      .filter(({ type, data }) => type === 'TXT' && data.replace(/"/g, '') === names.ownerTag)
      .map(({ name }) => name)
  )
  for (const record of listing.records)
    if (
      (['A', 'AAAA'].includes(record.type) && (addresses.has(record.data) || owned.has(record.name))) ||
      (record.type === 'TXT' && owned.has(record.name) && record.data.replace(/"/g, '') === names.ownerTag)
    )
      add('dns-record', { id: String(record.id), name: `${record.type} ${record.name}` }, 'address', {
        hourly: 0,
        address: record.data
      })

  for (const project of listing.projects)
    if (project.name === names.project && !project.is_default && !isOfAnother(project.description, names))
      add('project', project, 'name', { hourly: 0 })

  for (const { name, resources } of listing.tags) {
    const isEmptyFormer =
      formerTags.has(name) &&
      resources?.count === 0 &&
      /^k8s:[0-9a-f-]{36}$/.test(name) &&
      !listing.clusters.some(({ id }) => clusterTag(id) === name)
    if (name === names.ownerTag) add('tag', { id: name, name }, 'tag', { hourly: 0 })
    else if (clusterTags.has(name) || isEmptyFormer) add('tag', { id: name, name }, 'cluster', { hourly: 0 })
  }

  return { ours, foreign, lent }
}

function price(hourly: number | undefined): { readonly hourly?: number } {
  return hourly === undefined ? {} : { hourly }
}

/** Where a description names an owner, it must be us. */
function isOfAnother(description: string | null | undefined, names: EnvironmentNames): boolean {
  const owner = /staging:\d+:[a-z0-9-]+/.exec(description ?? '')?.[0]
  return owner !== undefined && owner !== names.ownerTag
}
