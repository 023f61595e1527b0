import type { RegistryPlan } from '@staging-actions/digitalocean'
import { withoutKeys } from '@staging-actions/terraform'
import { isLocal, kindOfType, partOf } from '../inventory/terraform-types.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import { stateEntry } from '../stacks/recorded-places.ts'
import { billedKinds } from './billing.ts'
import type { PriceList } from './price-list.ts'
import { registryParts } from './registry-parts.ts'
import type { PaidPart } from './spending.ts'

/** How `spending` calls what only a Terraform state knows of. */
const heldKind = 'terraform'

/** So many of one type are named. A stack can hold thousands, and nobody reads their names. */
const namedAtMost = 20

/** Terraform's types that cost nothing themselves: what they are put into does, or what they make is seen. */
const free = new Set(
  [
    ...['cdn', 'container_registry_docker_credentials', 'domain', 'floating_ip_assignment', 'monitor_alert'],
    ...['nfs_attachment', 'partner_attachment_service_key', 'reserved_ip_assignment', 'reserved_ipv6'],
    ...[
      'reserved_ipv6_assignment',
      'spaces_bucket_cors_configuration',
      'spaces_bucket_logging',
      'spaces_bucket_object'
    ],
    ...['spaces_bucket_objects', 'spaces_bucket_policy', 'spaces_key', 'ssh_key', 'uptime_alert', 'vpc_peering']
  ].map((name) => `digitalocean_${name}`)
)
/** Of providers whose things live in the cluster, where nodes, volumes and load balancers are seen, or on GitHub. */
const freeProviders = /^(argocd|github|helm|kubectl|kubernetes)_/

const registryTypes: readonly string[] = ['digitalocean_container_registry', 'digitalocean_container_registries']
const bucketType = 'digitalocean_spaces_bucket'
const replicaType = 'digitalocean_database_replica'

interface Known {
  /** The configuration's may give one to a type of Terraform's, too. */
  readonly prices: PriceList
  /** Replicas that were seen with their databases. */
  readonly replicas: number
  /** Of the account's registries; undefined: nobody asked, or it was not told. */
  readonly registryPlan: RegistryPlan | undefined
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** Whether the states hold a container registry: the plan of all the account's is billed from then on. */
export function holdsRegistry({ journal }: Pick<LedgerDocument, 'journal'>): boolean {
  return heldIn(journal).some(({ type }) => registryTypes.includes(type))
}

/**
 * What the states hold that no list of the account shows and that may cost something, as its parts: one of each type in each state,
 * whatever their number, so that one more or less of them is the same part at another price. It has the configuration's price of its
 * type, or none, so that it is named wherever the cost is told.
 */
export function heldParts(
  document: Pick<LedgerDocument, 'journal' | 'spending'>,
  { prices, replicas, registryPlan, now }: Known
): readonly PaidPart[] {
  const parts = withoutSeen(heldIn(document.journal), replicas).flatMap((held): readonly PaidPart[] => {
    const { type, state, at, count } = held
    const own = prices.get(type)
    if (own === undefined && type === bucketType) return [spacesPlan(prices, at)]
    if (own === undefined && registryTypes.includes(type) && registryPlan?.monthly !== undefined)
      return registryParts(registryPlan, { prices, at, now, lookedAt: document.spending?.lookedAt })
    const known = { kind: heldKind, id: `${type} of ${state}`, name: nameOf(held) }
    return [{ ...known, hourly: own && own * count, createdAt: at, grownSince: at }]
  })
  // What is paid once for all of the account's is one part, however many a stack makes: from the first of them on.
  return [...new Map(parts.map((part) => [`${part.kind}/${part.id}`, part])).values()]
}

function nameOf({ type, addresses, count }: Held): string {
  return count > addresses.length || count > namedAtMost ? `${count} of ${type}` : addresses.join(', ')
}

function spacesPlan(prices: PriceList, createdAt: string): PaidPart {
  const name = "of the account's Spaces"
  return { kind: 'spaces-plan', id: 'plan', name, hourly: prices.get('spaces'), createdAt }
}

interface Held {
  readonly type: string
  /** Fewer than `count` where the journal has no room for all. */
  readonly addresses: readonly string[]
  readonly count: number
  /** Its lineage. */
  readonly state: string
  /** ISO 8601: when the apply began that made them, or the last one that left them there. */
  readonly at: string
}

/** Whether something of this Terraform type is billed, or may be, wherever it is seen. */
export function mayCost(type: string): boolean {
  if (isLocal(type)) return false
  const kind = Object.hasOwn(kindOfType, type) ? kindOfType[type] : undefined
  if (kind !== undefined) return billedKinds.some(({ kinds }) => kinds.includes(kind))
  return type === 'digitalocean_kubernetes_node_pool' || !isFree(type)
}

/** The latest first, so that of the same thing in two states the earliest counts. */
function heldIn(journal: LedgerDocument['journal']): readonly Held[] {
  return journal
    .filter(({ kind, goneAt }) => kind === stateEntry && !goneAt)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .flatMap(({ id: state, at, holds = [], more = {} }) => {
      const named = Map.groupBy(holds, typeOf)
      return [...new Set([...named.keys(), ...Object.keys(more)])].map((type) => {
        const addresses = named.get(type) ?? []
        return { type, addresses, count: addresses.length + (more[type] ?? 0), state, at }
      })
    })
    .filter(({ type }) => !isFree(type))
}

/** Without the replicas that were seen with their databases. */
function withoutSeen(all: readonly Held[], replicas: number): readonly Held[] {
  let left = replicas
  return all.flatMap((held) => {
    if (held.type !== replicaType) return [held]
    const seen = Math.min(left, held.count)
    left -= seen
    return held.count === seen ? [] : [{ ...held, addresses: held.addresses.slice(seen), count: held.count - seen }]
  })
}

/** What the account lists is a part already; so is what something is put into. */
function isFree(type: string): boolean {
  return (
    free.has(type) ||
    freeProviders.test(type) ||
    Object.hasOwn(kindOfType, type) ||
    (type !== replicaType && partOf(type) !== undefined)
  )
}

/** `module.shop["a.b"].digitalocean_app.web[0]` is of type `digitalocean_app`. */
function typeOf(address: string): string {
  return withoutKeys(address).split('.').at(-2) ?? ''
}
