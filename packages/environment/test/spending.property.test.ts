import { expect, test } from '@jest/globals'
import { startDigitalOcean } from '../../sandbox/src/digitalocean/index.ts'
import { settlePrice } from '../../sandbox/src/digitalocean/prices.ts'
import type { Resource, Shelf } from '../../sandbox/src/digitalocean/shelf.ts'
import { makeKernel } from '../../sandbox/src/kernel/index.ts'
import { emptyDocument, type LedgerDocument } from '../src/ledger/schema.ts'
import { priceList, pricesOf } from '../src/lifetime/price-list.ts'
import { costOf, type PaidPart, withSeen } from '../src/lifetime/spending.ts'

const hour = 3_600_000
const { SPENDING_SEED } = process.env
const worlds = SPENDING_SEED === undefined ? 30 : 1
const hoursOfOne = 90

/** Mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Environments live at random: a cluster whose autoscaler comes and goes, databases that are resized and get standby nodes, load
 * balancers, volumes that grow. The emulator's invoice is the truth; each hour the reaper looks. Long months, so that the caps count.
 */
test('the cost shown never falls below the invoice, within a cent an hour, and stays close above it', async () => {
  const base = SPENDING_SEED === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(SPENDING_SEED)
  for (let world = 0; world < worlds; world += 1) {
    const seed = base + world
    const problem = await play(randomOf(seed))
    if (problem !== undefined) throw new Error(`SPENDING_SEED=${seed}: ${problem}`)
  }
  expect(worlds).toBeGreaterThan(0)
})

async function play(random: () => number): Promise<string | undefined> {
  const kernel = makeKernel()
  const cloud = await startDigitalOcean({
    kernel,
    clusterOpened: () => Promise.reject(new Error('none is made')),
    clusterGone: () => {}
  })
  try {
    const { account } = cloud
    const pick = <T>(...items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
    const began = account.now()
    const before = account.cost()
    let number = 0
    const fresh = (name: string) => {
      number += 1
      return account.fresh(`${number}`, `${name}-${number}`, [])
    }
    const shelf = {
      droplet: () => account.droplets.add({ ...fresh('node'), size: 's-2vcpu-4gb' } as never),
      database: () =>
        account.databases.add({ ...fresh('db'), size: 'db-s-1vcpu-1gb', nodes: 1, replicas: [] } as never),
      balancer: () => account.loadBalancers.add({ ...fresh('lb'), sizeUnit: 1 } as never),
      volume: () => account.volumes.add({ ...fresh('pvc'), gib: pick(1, 50, 500) } as never)
    }
    const deeds = [
      () => shelf.droplet(),
      () => shelf.droplet(),
      () => shelf.database(),
      () => shelf.balancer(),
      () => shelf.volume(),
      () => {
        const remove = <T extends Resource>(from: Shelf<T>) => {
          const item = pick(...from.all())
          if (item) from.remove(item, 0)
        }
        const kind = Math.floor(random() * 4)
        if (kind === 0) remove(account.droplets)
        if (kind === 1) remove(account.databases)
        if (kind === 2) remove(account.loadBalancers)
        if (kind === 3) remove(account.volumes)
      },
      () => {
        const database = pick(...account.databases.all())
        if (!database) return
        settlePrice(account, database)
        Object.assign(database, { size: pick('db-s-1vcpu-2gb', 'db-s-2vcpu-4gb'), nodes: pick(1, 2, 3) })
      },
      () => {
        const volume = pick(...account.volumes.all())
        if (!volume) return
        settlePrice(account, volume)
        volume.gib += pick(10, 900)
      }
    ]
    const sizes = [{ slug: 's-2vcpu-4gb', price_hourly: 0.03571, price_monthly: 24 }]
    const prices = pricesOf(priceList(sizes, {}))
    const look = (): PaidPart[] => {
      const part = (
        kind: string,
        item: { id: string; name: string; createdAt: number },
        hourly: number | undefined
      ) => ({
        kind,
        id: item.id,
        name: item.name,
        hourly,
        createdAt: new Date(item.createdAt).toISOString()
      })
      return [
        ...account.droplets.all().map((item) => part('node', item, prices.droplet({ size_slug: item.size } as never))),
        ...account.databases
          .all()
          .map((item) => part('database', item, prices.database({ size: item.size, num_nodes: item.nodes } as never))),
        ...account.loadBalancers
          .all()
          .map((item) => part('load-balancer', item, prices.loadBalancer({ size_unit: item.sizeUnit }))),
        ...account.volumes
          .all()
          .map((item) => part('volume', item, prices.volume({ size_gigabytes: item.gib } as never)))
      ]
    }
    let document: LedgerDocument = emptyDocument({ environment: 'staging', repositoryId: 4242 })
    const dearest = new Map<string, number>()
    for (let hours = 1; hours <= hoursOfOne; hours += 1) {
      // What happens in this hour, at random moments of it, and what cannot be seen: gone before the reaper looked.
      for (const at of [random(), random()].sort()) {
        kernel.clock.advance(at * 0.4 * hour)
        if (random() < 0.4) pick(...deeds)()
      }
      const begin = began + hours * hour
      kernel.clock.advance(Math.max(0, begin - account.now()))
      const now = account.now()
      const shelfCost = account.cost() - before
      document = withSeen(document, look(), { now, isComplete: true })
      const { soFar } = costOf(document, now)
      const unseen = unseenCost(account, document)
      if (soFar < shelfCost - unseen - 0.01 * hours)
        return `after ${hours} h it shows $${soFar}, and the invoice $${shelfCost.toFixed(4)}`
      // Of each part that ever was: the hour begun, the hour in which it went, the hour before its growth was seen.
      for (const { id, hourly = 0 } of document.spending?.parts ?? [])
        dearest.set(id, Math.max(hourly, dearest.get(id) ?? 0))
      const rounding = [...dearest.values()].reduce((sum, hourly) => sum + 3 * hourly + 0.01, 0.01)
      if (soFar > shelfCost + rounding)
        return `after ${hours} h it shows $${soFar}, far above the invoice of $${shelfCost.toFixed(4)}`
    }
    return undefined
  } finally {
    await cloud.close()
  }
}

type Account = Awaited<ReturnType<typeof startDigitalOcean>>['account']

/** What was seen of each account. */
const known = new WeakMap<Account, Set<string>>()

/** Of what came and went between two looks: nobody can have seen it. */
function unseenCost(account: Account, document: LedgerDocument): number {
  const seen = known.get(account) ?? new Set<string>()
  known.set(account, seen)
  for (const { id } of document.spending?.parts ?? []) seen.add(id)
  const prices = pricesOf(priceList([{ slug: 's-2vcpu-4gb', price_hourly: 0.03571, price_monthly: 24 }], {}))
  const gone = [
    ...account.droplets.history().map((item) => ({ item, hourly: prices.droplet({ size_slug: item.size } as never) })),
    ...account.databases.history().map((item) => ({ item, hourly: 0.4 })),
    ...account.loadBalancers.history().map((item) => ({ item, hourly: 12 / 672 })),
    ...account.volumes.history().map((item) => ({ item, hourly: (item.gib * 0.1) / 672 }))
  ].filter(
    ({ item }) =>
      item.name !== '' && /^(node|db|lb|pvc)-\d+$/.test(item.name) && item.goneAt !== undefined && !seen.has(item.id)
  )
  return gone.reduce((sum, { hourly = 0 }) => sum + hourly, 0)
}
