import { defaultConfiguration } from '@staging-actions/config'
import type { DigitalOcean } from '@staging-actions/digitalocean'
import type { Account } from '../../../sandbox/src/digitalocean/account.ts'
import type { PricedLife } from '../../../sandbox/src/digitalocean/prices.ts'
import { pushImages } from '../../../sandbox/src/digitalocean/registries.ts'
import { withJournal } from '../../src/ledger/journal.ts'
import type { LedgerDocument } from '../../src/ledger/schema.ts'
import { lookAtPaid } from '../../src/lifetime/look-at-paid.ts'
import type { PriceList } from '../../src/lifetime/price-list.ts'
import type { PaidPart } from '../../src/lifetime/spending.ts'
import type { Environment } from '../../src/open-environment.ts'
import { entryOf } from '../../src/stacks/state-entry.ts'

const gib = 2 ** 30
const backend = { endpoint: 'https://nyc3.digitaloceanspaces.com', bucket: 'acme', key: 's', region: 'nyc3' }
const registryNames = ['images', 'more'] as const

/** What the types cost an hour, US dollars, by the configuration. */
export const heldPrices: Readonly<Record<string, number>> = { aws_eip: 0.013, aws_eks_cluster: 0.1 }

interface World {
  readonly account: Account
  readonly client: DigitalOcean
  readonly random: () => number
  now(): number
  /** Passes time, milliseconds. */
  pass(time: number): void
  send(method: string, path: string, body?: Readonly<Record<string, unknown>>): Promise<unknown>
  /** Somebody looks, and writes down what it costs. */
  look(): Promise<void>
  /** Enters what an apply has to say, at its end. */
  readonly document: () => LedgerDocument
  write(edit: (document: LedgerDocument) => LedgerDocument): void
}

interface Thing {
  readonly type: string
  readonly address: string
  readonly from: number
  until: number
}

/**
 * What only a Terraform state knows of: another provider's things of which the configuration has the price, and container registries,
 * whose plan comes with the first and goes with the last. They come and go by applies, which take their time, and in which others look.
 */
export class HeldThings {
  readonly #world: World
  readonly #things: Thing[] = []
  /** Of the registries that are there. */
  readonly #registries = new Set<string>()
  /** By what has changed since the last look. */
  readonly #touched = new Set<string>()
  #count = 0

  constructor(world: World) {
    this.#world = world
  }

  /** As another provider bills: each for the hours begun. */
  lives(): readonly PricedLife[] {
    const now = this.#world.now()
    return this.#things.map(({ type, address, from, until }) => ({
      ...{ kind: 'other', id: address, hourly: heldPrices[type] ?? 0 },
      ...{ from, until: Math.min(now, until) }
    }))
  }

  /** As the looks of the product see it. */
  async seen(document: LedgerDocument, prices: PriceList): Promise<readonly PaidPart[]> {
    const { paid } = await lookAtPaid(this.#environment(), document, { ours: [], databases: [], prices })
    this.#touched.clear()
    return paid
  }

  async change(): Promise<void> {
    const { random } = this.#world
    const deeds = [
      // More than the journal has room for, and one more or less than are named one by one.
      () => this.#apply('aws_eip', async () => this.#number('aws_eip', random() < 0.3 ? 60 : 3)),
      () => this.#apply('aws_eip', async () => this.#number('aws_eip', 20 + Math.floor(random() * 2))),
      () => this.#apply('aws_eks_cluster', async () => this.#number('aws_eks_cluster', Math.floor(random() * 3))),
      () => this.#apply('registry', () => this.#registry()),
      () => this.#apply('registry', () => this.#registry()),
      () => this.#push(),
      () => this.#plan()
    ]
    await deeds[Math.floor(random() * deeds.length)]?.()
  }

  async #apply(what: string, change: () => Promise<void>): Promise<void> {
    const { random, look, now, pass, write } = this.#world
    if (this.#touched.has(what)) return
    const applied = { environment: this.#environment(), began: now(), before: this.#world.document() }
    pass(random() * 10 * 60_000)
    await change()
    pass(random() * 10 * 60_000)
    if (random() < 0.3) await look()
    pass(random() * 10 * 60_000)
    const held = [
      ...this.#things.filter(({ until }) => until > now()).map(({ type, address }) => ({ type, address })),
      ...[...this.#registries].map((name) => ({
        type: 'digitalocean_container_registry',
        address: `digitalocean_container_registry.${name}`
      }))
    ]
    const resources = held.map((one) => ({ ...one, id: one.address, places: {}, provider: '' }))
    const entries = entryOf({ lineage: 'lineage', resources }, 'tags', backend, applied)
    write((document) => withJournal(document, entries))
    this.#touched.add(what)
  }

  /** So many of a type from now on. */
  #number(type: string, count: number): void {
    const now = this.#world.now()
    const live = this.#things.filter((one) => one.type === type && one.until > now)
    for (const one of live.slice(count)) one.until = now
    for (let index = live.length; index < count; index += 1) {
      this.#count += 1
      this.#things.push({ type, address: `${type}.n${this.#count}`, from: now, until: Number.POSITIVE_INFINITY })
    }
  }

  async #registry(): Promise<void> {
    const { account, random, send } = this.#world
    const name = registryNames[random() < 0.7 ? 0 : 1]
    if (this.#registries.has(name)) {
      await send('DELETE', `/v2/registries/${name}`)
      this.#registries.delete(name)
      return
    }
    const [first] = account.registries.all()
    const tier = first ? first.tier : random() < 0.5 ? 'basic' : 'professional'
    if (first && tier !== 'professional') return
    await send('POST', '/v2/registries', { name, subscription_tier_slug: tier })
    this.#registries.add(name)
  }

  async #push(): Promise<void> {
    const { account, random } = this.#world
    const [name] = this.#registries
    if (name === undefined || this.#touched.has('registry')) return
    this.#touched.add('registry')
    const stored = account.registries.find(name)?.storageBytes ?? 0
    // Somebody cleans up, too.
    pushImages(account, name, random() < 0.3 ? -stored : random() * 600 * gib)
  }

  async #plan(): Promise<void> {
    const { random, send } = this.#world
    if (this.#registries.size !== 1 || this.#touched.has('registry')) return
    this.#touched.add('registry')
    const slug = (['starter', 'basic', 'professional'] as const)[Math.floor(random() * 3)]
    await send('POST', '/v2/registries/subscription', { tier_slug: slug })
  }

  #environment(): Environment {
    const { client, now } = this.#world
    const log = { debug: () => {}, info: () => {}, warning: (line: string) => Promise.reject(new Error(line)) }
    const context = { run: { url: 'run' }, clock: { now }, log, signal: new AbortController().signal }
    return { configuration: defaultConfiguration(), context, digitalocean: client } as unknown as Environment
  }
}
