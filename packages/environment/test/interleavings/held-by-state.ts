import type { RegistryPlan } from '@staging-actions/digitalocean'
import type { State } from '@staging-actions/terraform'
import { registryTiers } from '../../../sandbox/src/digitalocean/catalogue.ts'
import type { PricedLife } from '../../../sandbox/src/digitalocean/prices.ts'
import { registryLives, settleRegistry } from '../../../sandbox/src/digitalocean/registry-prices.ts'
import type { Registry } from '../../../sandbox/src/digitalocean/resources.ts'

const registryType = 'digitalocean_container_registry'
const tier = 'professional'

interface Thing {
  readonly address: string
  readonly from: number
  until: number
}

/**
 * What only the state of the stack knows of: another provider's things, and a container registry. What the stack has changes with an
 * apply: new things are there from its beginning, and old ones until its end.
 */
export class HeldByState {
  /** Addresses that the stack has: what the next apply brings about. Empty from the beginning: no state is played. */
  wanted: readonly string[] = []
  lineage: string | undefined
  readonly #now: () => number
  readonly #things: Thing[] = []
  readonly #registries: Registry[] = []
  #lives = 0

  constructor(now: () => number) {
    this.#now = now
  }

  begin(): void {
    if (this.lineage === undefined && this.wanted.length === 0) return
    this.#lives += this.lineage === undefined ? 1 : 0
    this.lineage ??= `lineage-${this.#lives}`
    const there = new Set(this.#there().map(({ address }) => address))
    const from = this.#now()
    for (const address of this.wanted.filter((one) => !there.has(one))) {
      this.#things.push({ address, from, until: Number.POSITIVE_INFINITY })
      if (address.startsWith(registryType)) this.#registries.push(registry(address, from))
    }
  }

  end(): void {
    this.#remove(({ address }) => !this.wanted.includes(address))
  }

  /** The environment is destroyed. */
  forget(): void {
    this.#remove(() => true)
    this.lineage = undefined
  }

  /** Somebody pushes images; GiB. False: there is no registry. */
  push(gib: number): boolean {
    const there = this.#registry()
    if (!there) return false
    settleRegistry(there, this.#now())
    there.storageBytes = gib * 2 ** 30
    return true
  }

  registryPlan(): RegistryPlan | undefined {
    const there = this.#registry()
    const { monthly, storageBytes } = registryTiers[tier]
    return (
      there && {
        ...{ slug: tier, monthly, storedGib: there.storageBytes / 2 ** 30, includedGib: storageBytes / 2 ** 30 },
        since: new Date(there.createdAt).toISOString()
      }
    )
  }

  resources(): State['resources'] {
    return this.#there().map(({ address }) => ({
      ...{ address, type: address.split('.')[0] ?? '', id: address, places: {}, provider: '' }
    }))
  }

  text(isEmpty: boolean): string | undefined {
    if (this.lineage === undefined) return undefined
    const resources = isEmpty ? [] : this.resources()
    const render = ({ address, type }: State['resources'][number]) => ({
      ...{ mode: 'managed', type, name: address.split('.')[1], provider: '' },
      instances: [{ attributes: { id: address } }]
    })
    return JSON.stringify({ version: 4, lineage: this.lineage, resources: resources.map(render) })
  }

  /** As they are invoiced by `now`; `since`: without what was there before. */
  invoiced(since: number, now: number, prices: Readonly<Record<string, number>>): readonly PricedLife[] {
    const own = this.#things.flatMap(({ address: id, from, until }): readonly PricedLife[] => {
      const hourly = prices[id.split('.')[0] ?? '']
      return from < since || hourly === undefined
        ? []
        : [{ kind: 'other', id: `${id} ${from}`, hourly, from, until: Math.min(now, until) }]
    })
    return [
      ...own,
      ...registryLives(
        this.#registries.filter(({ createdAt }) => createdAt >= since),
        now
      )
    ]
  }

  #there(): readonly Thing[] {
    return this.#things.filter(({ until }) => until > this.#now())
  }

  #registry(): Registry | undefined {
    return this.#registries.find(({ goneAt }) => goneAt === undefined)
  }

  #remove(isGone: (thing: Thing) => boolean): void {
    const until = this.#now()
    for (const thing of this.#there().filter(isGone)) {
      thing.until = until
      if (!thing.address.startsWith(registryType)) continue
      const there = this.#registry()
      if (there) there.goneAt = until
    }
  }
}

function registry(address: string, createdAt: number): Registry {
  return {
    ...{ id: `${address} ${createdAt}`, name: address, tags: new Set<string>(), createdAt, readyAt: createdAt },
    ...{ region: 'nyc3', tier, storageBytes: 0, storageAt: createdAt }
  }
}
