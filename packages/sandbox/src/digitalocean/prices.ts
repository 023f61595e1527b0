import type { Account } from './account.ts'
import { databaseSizes, hoursAMonth, monthlyPrices, sizes } from './catalogue.ts'

/** What one thing costs an hour, and when it lived. */
export interface PricedLife {
  readonly kind: string
  readonly id: string
  readonly hourly: number
  readonly from: number
  readonly until: number
}

/** Only what is billed; a cluster's nodes are priced as the droplets that they are. */
export function hourlyPrices(account: Account): PricedLife[] {
  const now = account.now()
  const lives: PricedLife[] = []
  const add = (
    kind: string,
    item: { readonly id: string; readonly createdAt: number; readonly goneAt?: number },
    hourly: number
  ) => {
    if (hourly > 0)
      lives.push({ kind, id: item.id, hourly, from: item.createdAt, until: Math.min(now, item.goneAt ?? now) })
  }
  const monthly = (price: number) => price / hoursAMonth
  for (const item of account.clusters.history())
    add('cluster', item, item.ha ? monthly(monthlyPrices.highAvailability) : 0)
  for (const item of account.droplets.history())
    add('droplet', item, sizes.find((size) => size.slug === item.size)?.price_hourly ?? 0)
  for (const item of account.databases.history())
    add('database', item, monthly((databaseSizes[item.size]?.monthly ?? 0) * item.nodes))
  for (const item of account.loadBalancers.history())
    add('load-balancer', item, monthly(monthlyPrices.loadBalancerNode * item.sizeUnit))
  for (const item of account.volumes.history()) add('volume', item, monthly(monthlyPrices.volumeGib * item.gib))
  for (const item of account.snapshots.history()) add('snapshot', item, monthly(monthlyPrices.snapshotGib * item.gib))
  for (const item of account.reservedIps.history())
    add('reserved-ip', item, item.dropletId === undefined ? monthly(monthlyPrices.reservedIpUnassigned) : 0)
  return lives
}
