import { type Clock, type Deadline, lookAt } from '@staging-actions/base'
import type { Database, DigitalOcean, DigitalOceanCluster } from '@staging-actions/digitalocean'
import { attribute, type Doubt, type LentAddress } from './inventory/attribute.ts'
import { type Listing, listAccount } from './inventory/listing.ts'
import { ownershipIn } from './inventory/ownership.ts'
import { type Resource, resourceKey } from './inventory/resource.ts'
import type { LedgerDocument } from './ledger/schema.ts'
import { heldParts, holdsRegistry } from './lifetime/held-parts.ts'
import { type PriceList, priceList, pricesOf } from './lifetime/price-list.ts'
import { type PaidPart, remembered } from './lifetime/spending.ts'
import type { Environment } from './open-environment.ts'
import type { HeldIds } from './stacks/held-by-states.ts'
import { recordedZones } from './stacks/recorded-places.ts'

/** What is there, as the cloud says it at one moment. */
export interface Observed {
  readonly teamUuid: string
  readonly resources: readonly Resource[]
  /** All that is paid for: these, and what only a state knows of. */
  readonly paid: readonly PaidPart[]
  /** `<kind>/<id>` of what was seen to be gone, and is on a list. */
  readonly listedStill: readonly string[]
  /** What may be ours and is not proven to be: named, never changed. */
  readonly doubts: readonly Doubt[]
  readonly lent: readonly LentAddress[]
  readonly cluster: DigitalOceanCluster | undefined
  /** IPv4 addresses of our load balancers: a runner may have no IPv6 to ask others by. */
  readonly addresses: readonly string[]
  /** US dollars an hour by the size slugs of its nodes. */
  readonly nodePrices: Readonly<Record<string, number>>
}

/** What else a look can go by, each where it is known. */
export interface Hints {
  /** `<kind>/<id>` of what was seen to be gone: a list may still show it. */
  readonly gone?: ReadonlyMap<string, unknown>
  /** What an earlier look of this run has proven. */
  readonly proven?: readonly Resource[]
  /**
   * Asked with what the cloud proves to be ours without it. Without this, what only a state proves is told as the ledger tells it:
   * good enough to look, and no proof.
   */
  readonly inState?: (ours: readonly Resource[]) => Promise<HeldIds>
  /** Of a moment ago: who looks at many environments asks for everything once. */
  readonly account?: AccountLook
}

/** Everything of the account, but for DNS records of zones that the configuration does not name. */
export interface AccountLook {
  readonly teamUuid: string
  readonly listing: Listing
}

export async function lookAtAccount({
  digitalocean,
  configuration
}: Pick<Environment, 'digitalocean' | 'configuration'>): Promise<AccountLook> {
  const { domain } = configuration.environment
  return lookAtZones(digitalocean, domain === undefined ? [] : [domain])
}

async function lookAtZones(digitalocean: DigitalOcean, zones: readonly string[]): Promise<AccountLook> {
  const [teamUuid, listing] = await Promise.all([findTeam(digitalocean), listAccount(digitalocean, zones)])
  return { teamUuid, listing }
}

/** Our environment, as it is configured. `ledger` says when it began and what we made: it narrows the look, and proves nothing. */
export async function observeOurs(
  environment: Environment,
  ledger: LedgerDocument | undefined,
  { gone = new Map(), proven = [], inState, account }: Hints = {}
): Promise<Observed> {
  const { names, configuration, digitalocean } = environment
  const { domain } = configuration.environment
  const zones = [...(domain === undefined ? [] : [domain]), ...(ledger ? recordedZones(ledger, domain) : [])]
  const { teamUuid, listing: all } = account ?? (await lookAtZones(digitalocean, zones))
  const listing = without(gone, all)
  const known = {
    listing,
    names,
    domain,
    since: ledger?.life?.since,
    recorded: ledger?.journal ?? [],
    inState: new Map() as HeldIds,
    toldOwned: new Set(inState ? [] : ownedIn(ledger)),
    proven: new Map(proven.map(({ kind, id, proof }) => [resourceKey({ kind, id }), proof] as const)),
    balancersOf: new Map<string, ReadonlySet<string>>()
  }
  const { cluster: verdict } = ownershipIn(known)
  const clusters = listing.clusters.filter((one) => verdict(one).kind === 'ours')
  const made = await Promise.all(clusters.map(({ id }) => digitalocean.clusters.associatedResources(id)))
  const balancersOf = new Map(
    clusters.map(({ id }, index) => [id, new Set(made[index]?.load_balancers.map((balancer) => balancer.id))] as const)
  )
  const list: PriceList = priceList(listing.sizes, configuration.prices)
  const alone = attribute({ ...known, balancersOf }, list)
  const held = inState && (await inState(alone.ours))
  const { ours, doubts, lent } = held ? attribute({ ...known, balancersOf, inState: held }, list) : alone
  const blind = new Set<string>()
  const resources = await withReplicas(ours, listing.databases, { environment, blind }, list)
  const elsewhere = ledger ? await paidElsewhere(ledger, resources, { environment, blind }) : []
  const [cluster] = clusters
  return {
    teamUuid,
    resources,
    listedStill: listedOf(gone, all),
    paid: [...resources, ...elsewhere, ...(ledger ? remembered(ledger, blind) : [])],
    doubts,
    lent,
    cluster,
    nodePrices: Object.fromEntries(
      (cluster?.node_pools ?? []).flatMap(({ size }): [string, number][] => {
        const price = list.get(size)
        // A short look goes by these, and does not know of caps.
        return price === undefined || list.isUncapped(size) ? [] : [[size, price]]
      })
    ),
    addresses: listing.loadBalancers.flatMap(({ id, ip }) =>
      ip && ours.some((one) => one.kind === 'load-balancer' && one.id === id) ? [ip] : []
    )
  }
}

/** Engines of which a database may have read-only replicas. */
const replicated: readonly string[] = ['pg', 'mysql', 'advanced_pg', 'advanced_mysql']

interface Looking {
  readonly environment: Environment
  /** Kinds of what is paid for that could not be seen: they are entered. */
  readonly blind: Set<string>
}

/** A replica is billed for itself, and only its database lists it. */
async function withReplicas(
  ours: readonly Resource[],
  databases: readonly Database[],
  { environment: { digitalocean, context }, blind }: Looking,
  prices: PriceList
): Promise<readonly Resource[]> {
  return Promise.all(
    ours.map(async (one) => {
      const database = one.kind === 'database' ? databases.find(({ id }) => id === one.id) : undefined
      if (!database || !replicated.includes(database.engine)) return one
      const look = await lookAt(digitalocean.databases.replicas(database.id))
      context.signal.throwIfAborted()
      if (look.kind === 'seen') {
        const { hourly: _, ...rest } = one
        return { ...rest, ...pricesOf(prices).database(database, look.value) }
      }
      blind.add('database-replica')
      context.log.warning(`what replicas of the database ${one.name} cost could not be seen: ${look.error.message}`)
      return one
    })
  )
}

/** By the ledger: what only a state knows of. */
async function paidElsewhere(
  ledger: LedgerDocument,
  resources: readonly Resource[],
  { environment: { digitalocean, configuration, context }, blind }: Looking
): Promise<readonly PaidPart[]> {
  const plan = holdsRegistry(ledger) ? await lookAt(digitalocean.registryPlan()) : undefined
  context.signal.throwIfAborted()
  if (plan?.kind === 'failed') {
    blind.add('registry-plan')
    context.log.warning(`what the plan of the account's registries costs could not be seen: ${plan.error.message}`)
  }
  return heldParts(ledger, {
    prices: configuration.prices,
    replicas: resources.flatMap(({ kind, nodes = [] }) => (kind === 'database' ? nodes : [])).length,
    registryPlan: plan?.kind === 'seen' ? plan.value : undefined
  })
}

/** Milliseconds: what is made is on a list some seconds later (digitalocean/terraform-provider-digitalocean#1600). */
const listsLag = 6_000

/**
 * Looks again while something is missing that must be there, for as long as lists may lag.
 * @param missingIn what is not seen in a look, in words; the last look is the answer all the same
 */
export async function lookUntilListed<Seen>(
  look: () => Promise<Seen>,
  missingIn: (seen: Seen) => readonly string[] | Promise<readonly string[]>,
  { clock, deadline }: { readonly clock: Clock; readonly deadline: Deadline }
): Promise<{ readonly seen: Seen; readonly missing: readonly string[] }> {
  const until = clock.monotonic() + Math.min(listsLag, deadline.remaining())
  for (;;) {
    const seen = await look()
    const missing = await missingIn(seen)
    if (missing.length === 0 || clock.monotonic() >= until) return { seen, missing }
    await clock.sleep(1_000, deadline.signal)
  }
}

/** With all that our states hold: what is missing would not be written down, nor watched over. */
export async function observeMade(
  environment: Environment,
  ledger: LedgerDocument,
  inState: HeldIds,
  deadline: Deadline
): Promise<Observed> {
  const { clock, log } = environment.context
  const { seen, missing } = await lookUntilListed(
    () => observeOurs(environment, ledger, { inState: async () => inState }),
    ({ resources, doubts }) => {
      const listed = new Set([...resources, ...doubts].map(resourceKey))
      return [...inState.keys()].filter((key) => !listed.has(key))
    },
    { clock, deadline }
  )
  if (missing.length > 0) log.info(`not listed by DigitalOcean: ${missing.join(', ')}`)
  return seen
}

/** What only a state proves. */
function ownedIn(ledger: LedgerDocument | undefined): readonly string[] {
  return (ledger?.journal ?? []).flatMap((entry) =>
    (entry.owned || entry.kind === 'certificate') && !entry.goneAt ? [resourceKey(entry)] : []
  )
}

/** The team that a token belongs to; accounts of before teams have none, and are one by themselves. */
export async function findTeam(digitalocean: DigitalOcean): Promise<string> {
  const account = await digitalocean.account()
  return account.team?.uuid ?? account.uuid
}

function listedOf(gone: ReadonlyMap<string, unknown>, listing: Listing): readonly string[] {
  if (gone.size === 0) return []
  const keys = (kind: Resource['kind'], items: readonly { readonly id: string | number }[]) =>
    items.map(({ id }) => resourceKey({ kind, id }))
  return [
    ...keys(
      'cluster',
      listing.clusters.filter(({ status }) => status.state !== 'deleted')
    ),
    ...keys('database', listing.databases),
    ...keys('load-balancer', listing.loadBalancers),
    ...keys('droplet', listing.droplets),
    ...keys('volume', listing.volumes),
    ...keys('volume-snapshot', listing.snapshots),
    ...keys('firewall', listing.firewalls),
    ...keys('vpc', listing.vpcs),
    ...keys('project', listing.projects),
    ...keys('certificate', listing.certificates),
    ...keys('dns-record', listing.records),
    ...keys(
      'tag',
      listing.tags.map(({ name }) => ({ id: name }))
    )
  ].filter((key) => gone.has(key))
}

function without(gone: ReadonlyMap<string, unknown>, listing: Listing): Listing {
  if (gone.size === 0) return listing
  const there =
    (kind: Resource['kind']) =>
    ({ id }: { readonly id: string | number }) =>
      !gone.has(resourceKey({ kind, id }))
  return {
    ...listing,
    clusters: listing.clusters.filter(there('cluster')),
    databases: listing.databases.filter(there('database')),
    loadBalancers: listing.loadBalancers.filter(there('load-balancer')),
    droplets: listing.droplets.filter(there('droplet')),
    volumes: listing.volumes.filter(there('volume')),
    snapshots: listing.snapshots.filter(there('volume-snapshot')),
    firewalls: listing.firewalls.filter(there('firewall')),
    vpcs: listing.vpcs.filter(there('vpc')),
    projects: listing.projects.filter(there('project')),
    certificates: listing.certificates.filter(there('certificate')),
    records: listing.records.filter(there('dns-record'))
  }
}
