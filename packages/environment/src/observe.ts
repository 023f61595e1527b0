import type { Clock, Deadline } from '@staging-actions/base'
import type { DigitalOcean, DigitalOceanCluster } from '@staging-actions/digitalocean'
import { attribute, type Doubt, type LentAddress } from './inventory/attribute.ts'
import { type Listing, listAccount, listedIn, without } from './inventory/listing.ts'
import { ownershipIn } from './inventory/ownership.ts'
import { type Resource, resourceKey } from './inventory/resource.ts'
import type { LedgerDocument } from './ledger/schema.ts'
import { lookAtPaid } from './lifetime/look-at-paid.ts'
import { type PriceList, priceList } from './lifetime/price-list.ts'
import type { PaidPart } from './lifetime/spending.ts'
import type { Environment } from './open-environment.ts'
import type { HeldIds } from './stacks/held-by-states.ts'
import { recordedZones } from './stacks/recorded-places.ts'

/** What is there, as the cloud says it at one moment. */
export interface Observed {
  readonly teamUuid: string
  readonly resources: readonly Resource[]
  /**
   * Of these, what a cluster of ours has made, with no word of the ledger's among the proofs: it can be proven for as long as that
   * cluster is seen, and no longer.
   */
  readonly madeByCluster: readonly Resource[]
  /** Ids of our clusters that say what they have made. */
  readonly makers: readonly string[]
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
  const withoutWord =
    known.toldOwned.size === 0 ? alone : attribute({ ...known, toldOwned: new Set(), balancersOf }, list)
  const held = inState && (await inState(alone.ours))
  const { ours, doubts, lent } = held ? attribute({ ...known, balancersOf, inState: held }, list) : alone
  const { resources, paid } = await lookAtPaid(environment, ledger, {
    ours,
    databases: listing.databases,
    prices: list
  })
  const [cluster] = clusters
  return {
    teamUuid,
    resources,
    makers: clusters.flatMap(({ id }, index) => (made[index] ? [id] : [])),
    madeByCluster: withoutWord.ours.filter(({ proof }) => proof === 'cluster'),
    listedStill: gone.size === 0 ? [] : listedIn(all).filter((key) => gone.has(key)),
    paid,
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
