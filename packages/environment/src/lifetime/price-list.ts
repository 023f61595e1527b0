import type {
  Database,
  DatabaseReplica,
  DigitalOceanCluster,
  Droplet,
  LoadBalancer,
  Size,
  Snapshot,
  Volume
} from '@staging-actions/digitalocean'
import { backups, billedKinds, hoursOfMonth, includedStorage, pricedEngines } from './billing.ts'
import type { PaidPart } from './spending.ts'

/** US dollars an hour by size slug, or by a key of the table of billed kinds. */
export interface PriceList {
  get(key: string): number | undefined
  /** What the configuration says, which wins. */
  readonly configured: Readonly<Record<string, number>>
  /** Whether a month of that size costs as much as its hours, however many. */
  isUncapped(key: string): boolean
}

export function priceList(sizes: readonly Size[], configured: Readonly<Record<string, number>>): PriceList {
  const table = billedKinds.flatMap(({ monthly }) => Object.entries(monthly))
  const hourly = new Map([
    ...table.map(([key, price]): [string, number] => [key, price / hoursOfMonth]),
    ...sizes.map(({ slug, price_hourly }): [string, number] => [slug, price_hourly]),
    ...Object.entries(configured)
  ])
  // The month's price over the hour's is the number of hours that are billed at the most; both are rounded.
  const uncapped = new Set(
    sizes.flatMap(({ slug, price_hourly, price_monthly }) =>
      price_monthly > 1.01 * hoursOfMonth * price_hourly ? slug : []
    )
  )
  return { get: (key) => hourly.get(key), configured, isUncapped: (key) => uncapped.has(key) }
}

/** What one resource costs an hour, and what of it is billed for itself. Without `hourly`: some of it has no known price. */
export interface Priced extends Pick<PaidPart, 'own' | 'nodes' | 'uncapped'> {
  readonly hourly?: number
}

export function pricesOf(prices: PriceList) {
  const times = (key: string, amount: number) => {
    const price = prices.get(key)
    return amount === 0 ? 0 : price === undefined ? undefined : price * amount
  }
  const sized = (key: string) => (prices.isUncapped(key) ? { uncapped: true as const } : {})
  /** A price of the configuration's is of the node with all of its storage. */
  const databaseNode = (engine: string, size: string, storage: number | null | undefined) => {
    const key = databaseKey(size)
    const own = prices.configured[key]
    if (own !== undefined || !pricedEngines.includes(engine)) return own
    const included = includedStorage[key]
    const more = included === undefined || !storage ? 0 : Math.max(0, storage / 1024 - included)
    return sum([prices.get(key), times('db-storage-gib', more)])
  }
  return {
    cluster: (cluster: DigitalOceanCluster): Priced => {
      const nodes = cluster.node_pools.flatMap((pool) =>
        pool.nodes.map(({ id, name, created_at: createdAt }): PaidPart => {
          const hourly = times(pool.size, 1)
          return { kind: 'node', id, name, hourly, createdAt: createdAt ?? cluster.created_at, ...sized(pool.size) }
        })
      )
      // What is about to come, or finds no room, is part of the price, and is billed from when it is there.
      const missing = cluster.node_pools.map(({ size, count, nodes }) => times(size, Math.max(0, count - nodes.length)))
      return whole(times('ha-control-plane', cluster.ha ? 1 : 0), nodes, missing)
    },
    database: (database: Database, replicas: readonly DatabaseReplica[] = []): Priced => {
      const { id, engine, size, num_nodes: count, storage_size_mib: storage } = database
      const node = databaseNode(engine, size, storage)
      const copies = replicas.map(
        (replica): PaidPart => ({
          kind: 'database-replica',
          id: `${id}/${replica.id}`,
          name: replica.name,
          hourly: databaseNode(engine, replica.size, replica.storage_size_mib),
          createdAt: replica.created_at ?? database.created_at
        })
      )
      return whole(node === undefined ? undefined : node * count, copies)
    },
    loadBalancer: ({ size_unit: nodes, type }: Pick<LoadBalancer, 'size_unit' | 'type'>): number | undefined => {
      if (type === 'GLOBAL') return times('global-load-balancer', 1)
      return times(type === 'REGIONAL_NETWORK' ? 'network-load-balancer' : 'load-balancer', nodes ?? 1)
    },
    droplet: ({ size_slug: size, features }: Pick<Droplet, 'size_slug' | 'features'>): Priced => {
      const hourly = times(size, features.includes('backups') ? 1 + backups : 1)
      return { ...(hourly !== undefined && { hourly }), ...sized(size) }
    },
    volume: (volume: Volume) => times('volume-gib', volume.size_gigabytes),
    snapshot: (snapshot: Snapshot) => times('volume-snapshot-gib', snapshot.size_gigabytes)
  }
}

/** With what is billed for itself, and what is not billed yet. */
function whole(
  own: number | undefined,
  nodes: readonly PaidPart[],
  coming: readonly (number | undefined)[] = []
): Priced {
  const hourly = sum([own, ...nodes.map((node) => node.hourly), ...coming])
  return { nodes, own, ...(hourly !== undefined && { hourly }) }
}

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
