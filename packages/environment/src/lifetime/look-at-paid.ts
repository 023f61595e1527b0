import { lookAt } from '@staging-actions/base'
import type { Database } from '@staging-actions/digitalocean'
import type { Resource } from '../inventory/resource.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { heldParts, holdsRegistry } from './held-parts.ts'
import { type PriceList, pricesOf } from './price-list.ts'
import { registryKinds } from './registry-parts.ts'
import { type PaidPart, remembered } from './spending.ts'

/** Engines of which a database may have read-only replicas. */
const replicated: readonly string[] = ['pg', 'mysql', 'advanced_pg', 'advanced_mysql']

interface Seen {
  readonly ours: readonly Resource[]
  /** Of the account. */
  readonly databases: readonly Database[]
  readonly prices: PriceList
}

interface Paid {
  /** The databases among them with their replicas. */
  readonly resources: readonly Resource[]
  /** All that is paid for: these, and what only a state knows of. */
  readonly paid: readonly PaidPart[]
}

/** What is billed and is on no list of the account. What cannot be looked at costs as the ledger has it. */
export async function lookAtPaid(
  { digitalocean, context }: Environment,
  ledger: LedgerDocument | undefined,
  { ours, databases, prices }: Seen
): Promise<Paid> {
  /** Kinds of what could not be seen. */
  const blind = new Set<string>()
  const lookOr = async <T>(kinds: readonly string[], what: string, asked: Promise<T>): Promise<T | undefined> => {
    const look = await lookAt(asked)
    context.signal.throwIfAborted()
    if (look.kind === 'seen') return look.value
    for (const kind of kinds) blind.add(kind)
    context.log.warning(`what ${what} could not be seen: ${look.error.message}`)
    return undefined
  }
  // A replica is billed for itself, and only its database lists it.
  const withReplicas = async (one: Resource): Promise<Resource> => {
    const database = one.kind === 'database' ? databases.find(({ id }) => id === one.id) : undefined
    if (!database || !replicated.includes(database.engine)) return one
    const asked = digitalocean.databases.replicas(database.id)
    const replicas = await lookOr(['database-replica'], `replicas of the database ${one.name} cost`, asked)
    if (!replicas) return one
    const { hourly: _, ...rest } = one
    return { ...rest, ...pricesOf(prices).database(database, replicas) }
  }
  const resources = await Promise.all(ours.map(withReplicas))
  if (!ledger) return { resources, paid: resources }
  const held = heldParts(ledger, {
    prices,
    now: context.clock.now(),
    replicas: resources.flatMap(({ kind, nodes = [] }) => (kind === 'database' ? nodes : [])).length,
    registryPlan: holdsRegistry(ledger)
      ? await lookOr(registryKinds, "the plan of the account's registries costs", digitalocean.registryPlan())
      : undefined
  })
  return { resources, paid: [...resources, ...held, ...remembered(ledger, blind)] }
}
