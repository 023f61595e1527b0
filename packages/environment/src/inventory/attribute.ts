import { type PriceList, pricesOf } from '../lifetime/price-list.ts'
import { addressesOfBalancer, addressesOfDroplet } from './addresses.ts'
import { consoleUrl } from './console-url.ts'
import { ownershipIn, type Situation, type Verdict } from './ownership.ts'
import type { Resource, ResourceKind } from './resource.ts'

export interface Attribution {
  readonly ours: readonly Resource[]
  readonly doubts: readonly Doubt[]
  readonly lent: readonly LentAddress[]
}

/** What may be ours and is not proven to be: it is named, and never changed. */
export interface Doubt {
  readonly kind: ResourceKind
  readonly id: string
  readonly name: string
  /** Of a DNS record, and where it points. */
  readonly zone?: string
  readonly address?: string
  /** One clause. */
  readonly because: string
  /** Where a person sees it in DigitalOcean's control panel. */
  readonly url: string
  /** Nothing can be made before it is gone, or called otherwise. */
  readonly isInTheWay: boolean
}

/** One line, for those who pay for it. */
export function sayDoubt({ kind, name, id, because, url }: Doubt): string {
  return `the ${kind} ${name} (${id}) is left as it is, and is billed if it costs anything: ${because}. Look at it: ${url}`
}

/** A reserved IP that somebody has put on a droplet of ours. It was reserved to outlive droplets: it is told, never deleted. */
export interface LentAddress {
  readonly ip: string
  /** The droplet's name. */
  readonly droplet: string
}

/** Every resource of the account that is ours, with its proof and its price; and every one that may be, with the reason of the doubt. */
export function attribute(situation: Situation, prices: PriceList): Attribution {
  const { listing } = situation
  const verdict = ownershipIn(situation)
  const cost = pricesOf(prices)
  const ours: Resource[] = []
  const doubts: Doubt[] = []

  const enter = (
    { kind, id, name, zone }: Pick<Resource, 'kind' | 'id' | 'name' | 'zone'>,
    judged: Verdict,
    more: () => Partial<Resource>
  ) => {
    if (judged.kind === 'ours') ours.push({ kind, id, name, proof: judged.proof, ...(zone && { zone }), ...more() })
    if (judged.kind === 'in-doubt') {
      const { because, isInTheWay } = judged
      const url = consoleUrl({ kind, id, ...(zone && { zone }) })
      const { address } = more()
      doubts.push({ kind, id, name, ...(zone && { zone, ...(address && { address }) }), because, url, isInTheWay })
    }
  }
  const enterAll = <T extends { readonly id: string | number; readonly name: string; readonly created_at: string }>(
    kind: ResourceKind,
    items: readonly T[],
    judge: (item: T) => Verdict,
    more: (item: T) => Partial<Resource>
  ) => {
    for (const item of items)
      enter({ kind, id: String(item.id), name: item.name }, judge(item), () => ({
        createdAt: item.created_at,
        ...more(item)
      }))
  }
  const free = () => ({ hourly: 0 })

  enterAll('vpc', listing.vpcs, verdict.vpc, (item) => ({
    hourly: 0,
    ...(item.default && { isDefault: true as const })
  }))
  enterAll('cluster', listing.clusters, verdict.cluster, (item) => ({
    ...cost.cluster(item),
    ...(item.status.state === 'error' && { isBroken: true as const })
  }))
  enterAll('database', listing.databases, verdict.database, (item) => cost.database(item))
  enterAll('load-balancer', listing.loadBalancers, verdict.loadBalancer, (item) => ({
    ...price(cost.loadBalancer(item)),
    addresses: addressesOfBalancer(item),
    ...(item.status === 'errored' && { isBroken: true as const })
  }))
  // Nodes are priced with their cluster.
  enterAll('droplet', listing.droplets, verdict.droplet, (item) => ({
    ...(isNode(verdict.droplet(item)) ? free() : cost.droplet(item)),
    addresses: addressesOfDroplet(item)
  }))
  enterAll('volume', listing.volumes, verdict.volume, (item) => price(cost.volume(item)))
  enterAll('volume-snapshot', listing.snapshots, verdict.snapshot, (item) => price(cost.snapshot(item)))
  enterAll('firewall', listing.firewalls, verdict.firewall, free)
  enterAll('certificate', listing.certificates, verdict.certificate, free)
  enterAll('project', listing.projects, verdict.project, free)
  for (const record of listing.records)
    enter(
      { kind: 'dns-record', id: String(record.id), name: `${record.type} ${record.name}`, zone: record.zone },
      verdict.record(record),
      () => ({ hourly: 0, address: record.data })
    )
  for (const tag of listing.tags) enter({ kind: 'tag', id: tag.name, name: tag.name }, verdict.tag(tag), free)

  const lent = listing.reservedIps.flatMap(({ ip, droplet }): LentAddress[] => {
    const holder = listing.droplets.find(({ id }) => id === droplet?.id)
    return holder && verdict.droplet(holder).kind === 'ours' ? [{ ip, droplet: holder.name }] : []
  })
  return { ours: withAssociated(ours), doubts, lent }
}

function isNode(verdict: Verdict): boolean {
  return verdict.kind === 'ours' && verdict.proof === 'cluster'
}

/** A cluster takes along by name what Kubernetes made in it. */
function withAssociated(ours: readonly Resource[]): readonly Resource[] {
  const made = (kind: ResourceKind) =>
    ours.filter((one) => one.kind === kind && one.proof === 'cluster').map(({ id }) => id)
  const associated = {
    loadBalancers: made('load-balancer'),
    volumes: made('volume'),
    snapshots: made('volume-snapshot')
  }
  return ours.map((one) => (one.kind === 'cluster' ? { ...one, associated } : one))
}

function price(hourly: number | undefined): { readonly hourly?: number } {
  return hourly === undefined ? {} : { hourly }
}
