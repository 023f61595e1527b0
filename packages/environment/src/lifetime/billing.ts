/**
 * What DigitalOcean bills an environment for, what it costs and how it is billed: the one place where that is written down. It was
 * last held against what DigitalOcean publishes in `pricesAsOf`; docs/operate.md shows it.
 */
export const pricesAsOf = 'November 2026'

/** Hours of a calendar month that are billed at the most: a month's price over these is an hour's. */
export const hoursOfMonth = 672

/** One row: parts of these kinds are billed by one rule. */
interface BilledKind {
  /** For people, in the plural. */
  readonly what: string
  /** Kinds of parts, as the ledger's `spending` names them. */
  readonly kinds: readonly string[]
  /** US dollars a month, by the key that `prices` of the configuration corrects it with; empty: only the API tells it. */
  readonly monthly: Readonly<Record<string, number>>
  /** What the price is of, a clause for people. */
  readonly of: string
  readonly billed: BillingRule
  /** Addresses. */
  readonly sources: readonly string[]
}

export interface BillingRule {
  /** Milliseconds that are billed for each of them begun. */
  readonly unit: number
  /** Milliseconds and US dollars that are billed at the least; the higher of the two. */
  readonly minimum: { readonly time: number; readonly dollars: number }
}

const second = 1000
const hour = 3_600_000
export const day = 24 * hour
const perSecond: BillingRule = { unit: second, minimum: { time: 60 * second, dollars: 0.01 } }
const perHour: BillingRule = { unit: hour, minimum: { time: hour, dollars: 0 } }
/** Days are those of the calendar, in UTC: such a part begins with one. */
const perDay: BillingRule = { unit: day, minimum: { time: day, dollars: 0 } }

const pricing = (product: string) => `https://docs.digitalocean.com/products/${product}/details/pricing/`

/** Of a database of that size: what one node has without paying for more, GiB. */
export const includedStorage: Readonly<Record<string, number>> = {
  'db-s-1vcpu-1gb': 10,
  'db-s-1vcpu-2gb': 30,
  'db-s-2vcpu-4gb': 60,
  'db-s-4vcpu-8gb': 140,
  'db-s-6vcpu-16gb': 290
}
/** Of these engines the table has prices; the others have prices of their own. */
export const pricedEngines: readonly string[] = ['pg', 'mysql', 'redis', 'valkey']

/** What backups of a Droplet add to its price: the daily ones, which cost the most. */
export const backups = 0.3

export const billedKinds: readonly BilledKind[] = [
  {
    what: 'nodes of the cluster and Droplets',
    kinds: ['node', 'droplet'],
    monthly: {},
    of: `their size, by \`/v2/sizes\`; a Droplet with backups ${backups * 100}% more`,
    billed: perSecond,
    sources: [pricing('kubernetes'), pricing('droplets'), pricing('backups')]
  },
  {
    what: 'highly available control planes',
    kinds: ['cluster'],
    monthly: { 'ha-control-plane': 40 },
    of: 'the cluster; one that is not highly available is free',
    billed: perHour,
    sources: [pricing('kubernetes')]
  },
  {
    what: 'load balancers',
    kinds: ['load-balancer'],
    monthly: { 'load-balancer': 12, 'network-load-balancer': 15, 'global-load-balancer': 15 },
    of: 'each of its nodes (`size_unit`); a global one as a whole',
    billed: perHour,
    sources: [pricing('networking/load-balancers')]
  },
  {
    what: 'databases of PostgreSQL, MySQL, Redis and Valkey, and their read-only replicas',
    kinds: ['database', 'database-replica'],
    monthly: {
      'db-s-1vcpu-1gb': 15.15,
      'db-s-1vcpu-2gb': 30.45,
      'db-s-2vcpu-4gb': 60.9,
      'db-s-4vcpu-8gb': 122.1,
      'db-s-6vcpu-16gb': 244.35,
      'db-storage-gib': 0.215
    },
    of: 'each node, the standby ones too, and each GiB of its storage beyond what the size includes',
    billed: perHour,
    sources: ['https://www.digitalocean.com/pricing/managed-databases', pricing('databases/postgresql')]
  },
  {
    what: 'volumes',
    kinds: ['volume'],
    monthly: { 'volume-gib': 0.1 },
    of: 'each GiB, attached or not',
    billed: perHour,
    sources: [pricing('volumes')]
  },
  {
    what: 'snapshots of volumes',
    kinds: ['volume-snapshot'],
    monthly: { 'volume-snapshot-gib': 0.06 },
    of: 'each GiB',
    billed: { unit: hour, minimum: { time: hour, dollars: 0.01 } },
    sources: [pricing('snapshots')]
  },
  {
    what: 'the account’s Spaces subscription, where a stack makes a bucket',
    kinds: ['spaces-plan'],
    monthly: { spaces: 5 },
    of: 'the account, once; without what buckets hold beyond its 250 GiB',
    billed: perHour,
    sources: [pricing('spaces')]
  },
  {
    what: 'the plan of the account’s container registries, where a stack makes one',
    kinds: ['registry-plan'],
    monthly: {},
    of: 'the account, as `/v2/registries/subscription` says on that day',
    billed: perHour,
    sources: [pricing('container-registry')]
  },
  {
    what: 'what the account’s container registries store, where a stack makes one',
    kinds: ['registry-storage'],
    monthly: { 'registry-storage-gib': 0.02 },
    of: 'each GiB beyond what the plan includes, of which each whole day that the oldest of them has lived in the month gives a 28th',
    billed: perDay,
    sources: [pricing('container-registry')]
  }
]

export function billingOf(kind: string): BillingRule {
  return billedKinds.find(({ kinds }) => kinds.includes(kind))?.billed ?? perHour
}

/**
 * Hours billed between two moments (milliseconds since the epoch): all but what the months' caps leave out. `uncapped`: of a size whose
 * month has no cap.
 */
export function billedHours(from: number, until: number, uncapped = false): number {
  let hours = 0
  for (let start = from; start < until; ) {
    const date = new Date(start)
    const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1)
    const end = Math.min(next, until)
    const lived = (end - start) / hour
    hours += uncapped ? lived : Math.min(hoursOfMonth, lived)
    start = end
  }
  return hours
}

/** Hours by which what lived for so many milliseconds is rounded up. */
export function roundedUp(kind: string, lived: number): number {
  const { unit, minimum } = billingOf(kind)
  const billed = Math.max(minimum.time, Math.ceil(lived / unit) * unit)
  return (billed - lived) / hour
}

/** Hours by which a part is billed ahead at the most. */
export function mostRoundedUp(kind: string): number {
  const { unit, minimum } = billingOf(kind)
  return Math.max(unit, minimum.time) / hour
}
