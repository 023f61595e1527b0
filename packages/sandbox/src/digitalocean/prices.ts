import type { Account } from './account.ts'
import { databaseSizes, hoursAMonth, monthlyPrices, sizes } from './catalogue.ts'
import { registryLives } from './registry-prices.ts'
import type { Database, DatabaseReplica } from './resources.ts'
import type { Resource } from './shelf.ts'

/** What one thing costs an hour, and when it lived. */
export interface PricedLife {
  readonly kind: string
  readonly id: string
  readonly hourly: number
  readonly from: number
  readonly until: number
  /** No month's cap counts for it. */
  readonly uncapped?: true
}

const monthly = (price: number) => price / hoursAMonth
/** Storage is sold by 10 GiB, and each node has its own. */
const databasePrice = (size: string, storageMib: number, nodes: number) => {
  const plan = databaseSizes[size]
  const more = plan ? Math.max(0, Math.ceil((storageMib - plan.storageMib) / 10_240) * 10) : 0
  return monthly(((plan?.monthly ?? 0) + more * monthlyPrices.databaseStorageGib) * nodes)
}
const balancerPrice = (type: unknown, nodes: number) => {
  if (type === 'GLOBAL') return monthly(monthlyPrices.globalLoadBalancer)
  const { networkLoadBalancerNode, loadBalancerNode } = monthlyPrices
  return monthly((type === 'REGIONAL_NETWORK' ? networkLoadBalancerNode : loadBalancerNode) * nodes)
}

/** To be called before something changes what it costs: until now it is billed at the price that it had. */
export function settlePrice(account: Account, item: Resource): void {
  const now = account.now()
  const current = hourlyPrices(account).filter(({ id, until, from }) => id === item.id && until === now && from < now)
  item.pastLives = [...(item.pastLives ?? []), ...current]
  item.pricedFrom = now
}

/** A replica that goes is billed with its database, as what it has been. */
export function settleReplica(account: Account, database: Database, replica: DatabaseReplica): void {
  const life = {
    kind: 'database-replica',
    id: replica.id,
    hourly: databasePrice(replica.size, replica.storageMib, 1),
    from: replica.createdAt,
    until: account.now()
  }
  database.pastLives = [...(database.pastLives ?? []), life]
}

/** Only what is billed; a cluster's nodes are priced as the droplets that they are. */
export function hourlyPrices(account: Account): PricedLife[] {
  const now = account.now()
  const lives: PricedLife[] = []
  const add = (
    kind: string,
    item: Pick<Resource, 'id' | 'createdAt' | 'goneAt' | 'pastLives' | 'pricedFrom'>,
    hourly: number,
    uncapped?: true
  ) => {
    lives.push(...(item.pastLives ?? []))
    if (hourly > 0)
      lives.push({
        kind,
        id: item.id,
        hourly,
        from: item.pricedFrom ?? item.createdAt,
        until: Math.min(now, item.goneAt ?? now),
        ...(uncapped && { uncapped })
      })
  }
  for (const item of account.clusters.history())
    add('cluster', item, item.ha ? monthly(monthlyPrices.highAvailability) : 0)
  for (const item of account.droplets.history()) {
    const size = sizes.find(({ slug }) => slug === item.size)
    add('droplet', item, size?.price_hourly ?? 0, size?.uncapped)
  }
  for (const item of account.databases.history()) {
    add('database', item, databasePrice(item.size, item.storageMib, item.nodes))
    for (const replica of item.replicas)
      add(
        'database-replica',
        { ...replica, ...(item.goneAt !== undefined && { goneAt: item.goneAt }) },
        databasePrice(replica.size, replica.storageMib, 1)
      )
  }
  for (const item of account.loadBalancers.history())
    add('load-balancer', item, balancerPrice(item.settings['type'], item.sizeUnit))
  for (const item of account.volumes.history()) add('volume', item, monthly(monthlyPrices.volumeGib * item.gib))
  for (const item of account.snapshots.history()) add('snapshot', item, monthly(monthlyPrices.snapshotGib * item.gib))
  for (const item of account.reservedIps.history())
    add('reserved-ip', item, item.dropletId === undefined ? monthly(monthlyPrices.reservedIpUnassigned) : 0)
  lives.push(...registryLives(account.registries.history(), now))
  return lives
}
