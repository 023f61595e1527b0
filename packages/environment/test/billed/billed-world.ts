import { DigitalOcean } from '@staging-actions/digitalocean'
import { type DigitalOceanEmulator, startDigitalOcean } from '../../../sandbox/src/digitalocean/index.ts'
import { owed } from '../../../sandbox/src/digitalocean/invoice.ts'
import { hourlyPrices } from '../../../sandbox/src/digitalocean/prices.ts'
import { type Kernel, makeKernel } from '../../../sandbox/src/kernel/index.ts'
import { emptyDocument, type LedgerDocument } from '../../src/ledger/schema.ts'
import { priceList, pricesOf } from '../../src/lifetime/price-list.ts'
import { costOf, type PaidPart, withSeen } from '../../src/lifetime/spending.ts'
import { randomOf } from '../random.ts'
import { HeldThings, heldPrices } from './held-things.ts'

const hour = 3_600_000
const region = 'nyc3'
const nodeSizes = ['s-2vcpu-4gb', 's-4vcpu-8gb', 'gpu-4000adax1-20gb'] as const
const databaseSizes = ['db-s-1vcpu-1gb', 'db-s-1vcpu-2gb', 'db-s-2vcpu-4gb', 'db-s-4vcpu-8gb'] as const
const included: Readonly<Record<string, number>> = {
  'db-s-1vcpu-1gb': 10,
  'db-s-1vcpu-2gb': 30,
  'db-s-2vcpu-4gb': 60,
  'db-s-4vcpu-8gb': 140
}

/**
 * An account in which things come, go and change at random, over HTTP; the reaper looks about once an hour, as late as GitHub lets it.
 * Answers what is wrong with the cost that is shown: it falls below the emulator's invoice by more than a cent for each hour that
 * began, or is far above it. What nobody can have seen is left out: what came and went between two looks, and no thing changes twice.
 * @param hours how long it lives
 */
export async function playBilledWorld(seed: number, hours: number): Promise<string | undefined> {
  const random = randomOf(seed)
  const kernel = makeKernel()
  kernel.clock.setScale(0)
  // Months end within a life, and long lives reach their caps.
  kernel.clock.setNow(Date.parse('2026-10-30T09:12:34Z') + Math.floor(random() * 40 * hour))
  const cloud = await startDigitalOcean({
    kernel,
    clusterOpened: () => Promise.reject(new Error('none is made')),
    clusterGone: () => {}
  })
  try {
    return await new BilledWorld(kernel, cloud, random).play(hours)
  } finally {
    await cloud.close()
  }
}

interface Item {
  readonly kind: 'droplets' | 'databases' | 'load_balancers' | 'volumes' | 'snapshots' | 'replicas'
  readonly path: string
  readonly id: string
  /** GiB of a volume, nodes of a load balancer. */
  size: number
}

class BilledWorld {
  readonly #kernel: Kernel
  readonly #cloud: DigitalOceanEmulator
  readonly #random: () => number
  readonly #client: DigitalOcean
  readonly #items: Item[] = []
  readonly #held: HeldThings
  /** Changed since the last look. */
  readonly #touched = new Set<string>()
  /** Seen by any look. */
  readonly #seen = new Set<string>()
  #document: LedgerDocument = emptyDocument({ environment: 'staging', repositoryId: 4242 })
  #count = 0

  constructor(kernel: Kernel, cloud: DigitalOceanEmulator, random: () => number) {
    this.#kernel = kernel
    this.#cloud = cloud
    this.#random = random
    this.#client = new DigitalOcean({
      token: cloud.token,
      baseUrl: cloud.url,
      clock: { now: () => kernel.clock.now(), monotonic: () => kernel.clock.now(), sleep: async () => {} },
      log: { debug: () => {}, info: () => {}, warning: () => {}, group: (_, work) => work() }
    })
    this.#held = new HeldThings({
      ...{ account: cloud.account, client: this.#client, random, now: () => kernel.clock.now() },
      pass: (time) => kernel.clock.advance(time),
      send: (method, path, body) => this.#send(method, path, body),
      look: () => this.#look(),
      document: () => this.#document,
      write: (edit) => {
        this.#document = edit(this.#document)
      }
    })
  }

  async play(hours: number): Promise<string | undefined> {
    const began = this.#kernel.clock.now()
    const dearest = new Map<string, number>()
    const busy = hours > 200 ? 0.03 : 0.4
    for (let passed = 1; passed <= hours; passed += 1) {
      for (const at of [this.#random(), this.#random()].sort()) {
        this.#until(began + (passed - 1 + at * 0.95) * hour)
        if (this.#random() < busy || this.#items.length < 3) await this.#change()
        if (this.#random() < busy / 2) await this.#held.change()
        // A person asks for the status.
        if (this.#random() < busy / 8) await this.#look()
      }
      this.#until(began + (passed + this.#random() * 0.04) * hour)
      // The schedule is late, or left out.
      if (this.#random() < 0.15) continue
      await this.#look()
      const problem = this.#compare(began, dearest)
      if (problem !== undefined) return `after ${passed} h ${problem}`
    }
    return undefined
  }

  #compare(began: number, dearest: Map<string, number>): string | undefined {
    const now = this.#kernel.clock.now()
    const { soFar } = costOf(this.#document, now)
    const ofAccount = hourlyPrices(this.#cloud.account)
    const seen = ofAccount.filter(({ kind, id }) => kind.startsWith('registry') || this.#seen.has(id))
    const lives = [...seen, ...this.#held.lives()]
    const invoice = owed(lives)
    // Rounding; and what is billed a cent at the least is so in each month, which is told once.
    const months = new Date(now).getUTCMonth() - new Date(began).getUTCMonth()
    const slack = Math.min(0.02 + 0.01 * lives.length * months, 0.01 * Math.ceil((now - began) / hour))
    if (soFar < invoice - slack) return `it shows $${soFar}, and the invoice $${invoice.toFixed(4)}`
    // Of each part that ever was: the hour begun, the hours in which nobody looked, those before its growth was written down.
    for (const { kind, id, hourly = 0 } of this.#document.spending?.parts ?? [])
      dearest.set(`${kind}/${id}`, Math.max(hourly, dearest.get(`${kind}/${id}`) ?? 0))
    const above = [...dearest].reduce(
      (sum, [key, hourly]) => sum + (key.startsWith('node/') ? 7 : 20) * hourly + 0.01,
      0
    )
    return soFar > invoice + above ? `it shows $${soFar}, far above the invoice of $${invoice.toFixed(4)}` : undefined
  }

  /** As the hourly look enters it, and every provision, status and teardown. */
  async #look(): Promise<void> {
    const { droplets, databases, loadBalancers, volumes, snapshots } = this.#client
    const list = priceList(await this.#client.sizes(), heldPrices)
    const prices = pricesOf(list)
    const part = (
      kind: string,
      item: { readonly id: string | number; readonly name: string; readonly created_at: string },
      price: Omit<PaidPart, 'kind' | 'id' | 'name'>
    ): PaidPart => ({ kind, id: String(item.id), name: item.name, createdAt: item.created_at, ...price })
    const paid = [
      ...(await droplets.list()).map((item) => part('node', item, prices.droplet(item))),
      ...(await Promise.all(
        (
          await databases.list()
        ).map(async (item) => part('database', item, prices.database(item, await databases.replicas(item.id))))
      )),
      ...(await loadBalancers.list()).map((item) => part('load-balancer', item, { hourly: prices.loadBalancer(item) })),
      ...(await volumes.list()).map((item) => part('volume', item, { hourly: prices.volume(item) })),
      ...(await snapshots.list()).map((item) => part('volume-snapshot', item, { hourly: prices.snapshot(item) })),
      ...(await this.#held.seen(this.#document, list))
    ]
    this.#document = withSeen(this.#document, paid, { now: this.#kernel.clock.now(), isComplete: true })
    for (const one of this.#document.spending?.parts ?? []) this.#seen.add(one.id.split('/').at(-1) ?? '')
    this.#touched.clear()
  }

  async #change(): Promise<void> {
    const still = this.#items.filter(({ id }) => !this.#touched.has(id))
    const make = [
      () => this.#make('droplets', { size: this.#pick(...nodeSizes), image: 'debian-13-x64' }),
      () => this.#make('droplets', { size: this.#pick(...nodeSizes), image: 'debian-13-x64' }),
      () => this.#makeDatabase(),
      () => this.#makeBalancer(),
      () => {
        const size = this.#pick(1, 50, 500)
        return this.#make('volumes', { size_gigabytes: size }, size)
      },
      async () => {
        const volume = this.#pick(...this.#items.filter(({ kind }) => kind === 'volumes'))
        if (volume) await this.#make('snapshots', {}, 1, `${volume.path}/snapshots`, '/v2/snapshots')
      },
      async () => {
        const database = this.#pick(...still.filter(({ kind }) => kind === 'databases'))
        const storage = this.#pick(undefined, 307_200)
        if (database)
          await this.#make(
            'replicas',
            { ...(storage && { storage_size_mib: storage }) },
            1,
            `${database.path}/replicas`
          )
      }
    ]
    const item = this.#pick(...still)
    if (this.#items.length > 12 || (item && this.#random() < 0.55)) await (item && this.#changeItem(item))
    else await this.#pick(...make)?.()
  }

  async #changeItem(item: Item): Promise<void> {
    this.#touched.add(item.id)
    if (this.#random() < 0.5) return this.#remove(item)
    if (item.kind === 'databases') {
      const size = this.#pick(...databaseSizes) ?? ''
      const storage = ((included[size] ?? 0) + (this.#pick(0, 0, 10, 90) ?? 0)) * 1024
      await this.#send('PUT', `${item.path}/resize`, {
        size,
        num_nodes: this.#pick(1, 2, 3),
        storage_size_mib: storage
      })
    }
    if (item.kind === 'volumes') {
      item.size += this.#pick(10, 900) ?? 0
      await this.#send('POST', `${item.path}/actions`, { type: 'resize', size_gigabytes: item.size, region })
    }
    if (item.kind === 'load_balancers') {
      const { load_balancer: balancer } = await this.#send('GET', item.path)
      await this.#send('PUT', item.path, this.#balancer(balancer.name, balancer.type))
    }
  }

  /** Its parts go with it. */
  async #remove(item: Item): Promise<void> {
    await this.#send('DELETE', item.path)
    const gone = this.#items.filter(({ path }) => path === item.path || path.startsWith(`${item.path}/`))
    for (const one of gone) {
      this.#touched.add(one.id)
      this.#items.splice(this.#items.indexOf(one), 1)
    }
  }

  #makeDatabase(): Promise<void> {
    const size = this.#pick(...databaseSizes) ?? ''
    return this.#make('databases', {
      ...{ engine: this.#pick('pg', 'mysql', 'valkey'), size, num_nodes: this.#pick(1, 2) },
      storage_size_mib: ((included[size] ?? 0) + (this.#pick(0, 20) ?? 0)) * 1024
    })
  }

  #makeBalancer(): Promise<void> {
    return this.#make('load_balancers', this.#balancer(undefined, this.#pick('REGIONAL', 'REGIONAL_NETWORK', 'GLOBAL')))
  }

  #balancer(name: string | undefined, type: string | undefined): Record<string, unknown> {
    return {
      ...{ type, region, size_unit: this.#pick(1, 2, 5), ...(name && { name }) },
      forwarding_rules: [{ entry_protocol: 'tcp', entry_port: 80, target_protocol: 'tcp', target_port: 80 }]
    }
  }

  async #make(
    kind: Item['kind'],
    body: Readonly<Record<string, unknown>>,
    size = 1,
    path = `/v2/${kind}`,
    itemPath = path
  ): Promise<void> {
    this.#count += 1
    const name = `one-${this.#count}`
    const answer = await this.#send('POST', path, {
      name,
      ...(['droplets', 'databases', 'volumes'].includes(kind) && { region }),
      ...body
    })
    const [made] = Object.values(answer) as { readonly id: string | number }[]
    const id = String(made?.id)
    this.#items.push({ kind, id, path: `${itemPath}/${kind === 'replicas' ? name : id}`, size })
    this.#touched.add(id)
  }

  // biome-ignore lint/suspicious/noExplicitAny: what the emulator answers is looked into where it is used
  async #send(method: string, path: string, body?: Readonly<Record<string, unknown>>): Promise<any> {
    const answer = await fetch(`${this.#cloud.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.#cloud.token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) })
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return text === '' ? {} : JSON.parse(text)
  }

  #pick<T>(...items: readonly T[]): T | undefined {
    return items[Math.floor(this.#random() * items.length)]
  }

  #until(moment: number): void {
    this.#kernel.clock.advance(Math.max(0, moment - this.#kernel.clock.now()))
  }
}
