import type {
  Database,
  DigitalOceanCluster,
  Droplet,
  LoadBalancer,
  Size,
  Snapshot,
  Volume
} from '@staging-actions/digitalocean'
import type { Resource } from '../inventory/resource.ts'
import { hoursOfMonth } from './billing.ts'
import type { PaidPart } from './spending.ts'

/** When the table below was last held against what DigitalOcean publishes. */
export const pricesAsOf = 'November 2026'

/**
 * US dollars a month for what has no price in the API, as published in `pricesAsOf`.
 * `prices` of the configuration wins: it takes the same keys, in dollars an hour.
 */
const monthly: Readonly<Record<string, number>> = {
  'ha-control-plane': 40,
  'load-balancer': 12,
  'volume-gib': 0.1,
  'volume-snapshot-gib': 0.06,
  'db-s-1vcpu-1gb': 15.15,
  'db-s-1vcpu-2gb': 30.45,
  'db-s-2vcpu-4gb': 60.9,
  'db-s-4vcpu-8gb': 122,
  'db-s-6vcpu-16gb': 244
}

/** US dollars an hour by size slug, or by one of the keys above. */
export type PriceList = ReadonlyMap<string, number>

export function priceList(sizes: readonly Size[], configured: Readonly<Record<string, number>>): PriceList {
  return new Map([
    ...Object.entries(monthly).map(([key, price]): [string, number] => [key, price / hoursOfMonth]),
    ...sizes.map(({ slug, price_hourly }): [string, number] => [slug, price_hourly]),
    ...Object.entries(configured)
  ])
}

/** Dollars an hour of one resource; undefined when a part of it has no known price. */
export function pricesOf(prices: PriceList) {
  const times = (key: string, amount: number) => {
    const price = prices.get(key)
    return amount === 0 ? 0 : price === undefined ? undefined : price * amount
  }
  return {
    cluster: (cluster: DigitalOceanCluster): PricedCluster => {
      const nodes = cluster.node_pools.flatMap((pool) =>
        pool.nodes.map(({ id, name, created_at: createdAt }): PaidPart => {
          const hourly = times(pool.size, 1)
          return { kind: 'node', id, name, hourly, createdAt: createdAt ?? cluster.created_at }
        })
      )
      const own = sum([
        times('ha-control-plane', cluster.ha ? 1 : 0),
        // Those that are about to come.
        ...cluster.node_pools.map(({ size, count, nodes }) => times(size, Math.max(0, count - nodes.length)))
      ])
      const hourly = sum([own, ...nodes.map((node) => node.hourly)])
      return { nodes, own, ...(hourly !== undefined && { hourly }) }
    },
    database: (database: Database) => times(databaseKey(database.size), database.num_nodes),
    loadBalancer: (balancer: Pick<LoadBalancer, 'size_unit'>) => times('load-balancer', balancer.size_unit ?? 1),
    droplet: (droplet: Droplet) => times(droplet.size_slug, 1),
    volume: (volume: Volume) => times('volume-gib', volume.size_gigabytes),
    snapshot: (snapshot: Snapshot) => times('volume-snapshot-gib', snapshot.size_gigabytes)
  }
}

/** A cluster's price, and what it is made of. */
type PricedCluster = Pick<Resource, 'nodes' | 'own' | 'hourly'>

/**
 * Under which a database's size is listed. Some are called like Droplets of another price (`gd-2vcpu-8gb`, `so1_5-2vcpu-16gb`): theirs is
 * nobody's.
 */
export function databaseKey(size: string): string {
  return size.startsWith('db-') ? size : `db-${size}`
}

function sum(parts: readonly (number | undefined)[]): number | undefined {
  return parts.reduce((total, part) => (total === undefined || part === undefined ? undefined : total + part), 0)
}
