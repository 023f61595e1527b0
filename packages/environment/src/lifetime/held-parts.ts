import type { RegistryPlan } from '@staging-actions/digitalocean'
import { withoutKeys } from '@staging-actions/terraform'
import { isLocal, kindOfType, partOf } from '../inventory/terraform-types.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import { stateEntry } from '../stacks/recorded-places.ts'
import { billedKinds, hoursOfMonth } from './billing.ts'
import type { PriceList } from './price-list.ts'
import type { PaidPart } from './spending.ts'

/** How `spending` calls what only a Terraform state knows of; its id and name is the address. */
const heldKind = 'terraform'

/** So many of one type are named one by one. A stack can hold thousands, and nobody reads their names. */
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
}

/** Whether the states hold a container registry: the plan of all the account's is billed from then on. */
export function holdsRegistry({ journal }: Pick<LedgerDocument, 'journal'>): boolean {
  return heldIn(journal).some(({ type }) => registryTypes.includes(type))
}

/**
 * What the states hold that no list of the account shows and that may cost something, as its parts: with the configuration's price of
 * its type, or without one, so that it is named wherever the cost is told.
 */
export function heldParts(
  { journal }: Pick<LedgerDocument, 'journal'>,
  { prices, replicas, registryPlan }: Known
): readonly PaidPart[] {
  const held = heldIn(journal)
  const replicasHeld = held.filter(({ type }) => type === replicaType)
  const paid = [...held.filter(({ type }) => type !== replicaType), ...replicasHeld.slice(replicas)]
  return [...Map.groupBy(paid, ({ type }) => type)].flatMap(([type, all]): readonly PaidPart[] => {
    const own = prices.get(type)
    const plan = own === undefined ? planOf(type, prices, registryPlan) : undefined
    if (plan) return all.map(({ at }) => ({ ...plan, id: 'plan', createdAt: at }))
    return all.length > namedAtMost
      ? [{ kind: heldKind, id: type, name: `${all.length} of ${type}`, hourly: own && own * all.length }]
      : all.map(({ address, at }) => ({ kind: heldKind, id: address, name: address, hourly: own, createdAt: at }))
  })
}

/** What is paid once for all of the account's: the same part, however many a stack makes. */
function planOf(
  type: string,
  prices: PriceList,
  registryPlan: Known['registryPlan']
): Pick<PaidPart, 'kind' | 'name' | 'hourly'> | undefined {
  if (type === bucketType) return { kind: 'spaces-plan', name: "of the account's Spaces", hourly: prices.get('spaces') }
  const { slug, monthly, extraGib = 0 } = registryPlan ?? {}
  if (!registryTypes.includes(type) || monthly === undefined) return undefined
  const hourly = monthly / hoursOfMonth + extraGib * (prices.get('registry-storage-gib') ?? 0)
  return { kind: 'registry-plan', name: `${slug} of the account's registries`, hourly }
}

interface Held {
  readonly address: string
  readonly type: string
  readonly at: string
}

/** Whether something of this Terraform type is billed, or may be, wherever it is seen. */
export function mayCost(type: string): boolean {
  if (isLocal(type)) return false
  const kind = Object.hasOwn(kindOfType, type) ? kindOfType[type] : undefined
  if (kind !== undefined) return billedKinds.some(({ kinds }) => kinds.includes(kind))
  return type === 'digitalocean_kubernetes_node_pool' || !isFree(type)
}

function heldIn(journal: LedgerDocument['journal']): readonly Held[] {
  return journal
    .filter(({ kind, goneAt }) => kind === stateEntry && !goneAt)
    .flatMap(({ holds = [], at }) => holds.map((address) => ({ address, type: typeOf(address), at })))
    .filter(({ type }) => !isFree(type))
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
