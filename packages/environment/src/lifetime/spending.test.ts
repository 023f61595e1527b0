import { describe, expect, test } from '@jest/globals'
import type { DigitalOceanCluster } from '@staging-actions/digitalocean'
import { emptyDocument, type LedgerDocument } from '../ledger/schema.ts'
import { billOf } from './bill.ts'
import { billedHours } from './billing.ts'
import { priceList, pricesOf } from './price-list.ts'
import { budgetEnd, costOf, type PaidPart, withSeen } from './spending.ts'

const hour = 3_600_000
const began = Date.parse('2026-11-01T10:00:00Z')
const at = (hours: number) => began + hours * hour
const iso = (hours: number) => new Date(at(hours)).toISOString()
const empty = emptyDocument({ environment: 'staging', repositoryId: 4242 })
const balancer = (hourly: number | undefined, more: Partial<PaidPart> = {}): PaidPart => ({
  kind: 'load-balancer',
  id: 'lb',
  name: 'lb',
  hourly,
  createdAt: iso(0),
  ...more
})
const node = (id: string, since: number): PaidPart => ({
  kind: 'node',
  id,
  name: id,
  hourly: 0.03571,
  createdAt: iso(since)
})
const cluster = (...nodes: readonly PaidPart[]): PaidPart => ({
  kind: 'cluster',
  id: 'c',
  name: 'c',
  hourly: nodes.length * 0.03571,
  own: 0,
  nodes,
  createdAt: iso(0)
})
/** Looks at hours from the beginning. */
const looks = (...all: readonly (readonly [number, readonly PaidPart[], boolean?])[]): LedgerDocument =>
  all.reduce(
    (document, [hours, parts, isComplete = true]) => withSeen(document, parts, { now: at(hours), isComplete }),
    empty
  )
const many = (from: number, count: number, since: number) =>
  Array.from({ length: count }, (_, index) => node(`n${from + index}`, since))

describe('prices', () => {
  const sizes = [
    { slug: 's-2vcpu-4gb', price_hourly: 0.03571, price_monthly: 24 },
    { slug: 'gd-2vcpu-8gb', price_hourly: 0.1, price_monthly: 68 }
  ]
  const two = (ha: boolean) =>
    ({
      ha,
      created_at: iso(0),
      node_pools: [{ id: 'p', name: 'p', size: 's-2vcpu-4gb', count: 2, tags: [], nodes: [] }]
    }) as unknown as DigitalOceanCluster
  const database = (size: string, more: object = {}) => ({
    ...{ id: 'db', engine: 'pg', size, num_nodes: 1, created_at: iso(0), ...more }
  })
  const priceOf = (size: string, more: object = {}, configured: Readonly<Record<string, number>> = {}) =>
    pricesOf(priceList(sizes, configured)).database(database(size, more) as never).hourly
  test('nodes cost what the service says, a highly available control plane what the table says', () => {
    const prices = pricesOf(priceList(sizes, {}))
    expect(prices.cluster(two(false)).hourly).toBeCloseTo(0.07142, 5)
    expect(prices.cluster(two(true)).hourly).toBeCloseTo(0.07142 + 40 / 672, 5)
  })
  test('a standby node of a database costs as much as the first, and so does the storage of each beyond what the size includes', () => {
    expect(priceOf('db-s-1vcpu-2gb', { num_nodes: 2 })).toBeCloseTo((2 * 30.45) / 672, 5)
    expect(priceOf('db-s-1vcpu-2gb', { storage_size_mib: 30 * 1024 })).toBeCloseTo(30.45 / 672, 5)
    const grown = { num_nodes: 2, storage_size_mib: 50 * 1024 }
    expect(priceOf('db-s-1vcpu-2gb', grown)).toBeCloseTo((2 * (30.45 + 20 * 0.215)) / 672, 5)
    expect(priceOf('db-s-1vcpu-2gb', grown, { 'db-s-1vcpu-2gb': 0.1 })).toBe(0.2)
  })
  test('a replica is a part of its own, of the price of its own size', () => {
    const replica = { id: 'r', name: 'copy', size: 'db-s-2vcpu-4gb', created_at: iso(3) }
    const priced = pricesOf(priceList(sizes, {})).database(database('db-s-1vcpu-2gb') as never, [replica])
    expect(priced.own).toBeCloseTo(30.45 / 672, 5)
    expect(priced.hourly).toBeCloseTo((30.45 + 60.9) / 672, 5)
    expect(priced.nodes).toEqual([
      { kind: 'database-replica', id: 'db/r', name: 'copy', hourly: expect.closeTo(60.9 / 672, 5), createdAt: iso(3) }
    ])
  })
  test.each(['db-amd-1vcpu-2gb', 'db-intel-2vcpu-4gb', 'gd-2vcpu-8gb', 'so1_5-2vcpu-16gb'])(
    'a database of size %s has no price, whatever Droplets of that name cost; the configuration may give it one',
    (size) => {
      expect(priceOf(size)).toBeUndefined()
      expect(priceOf(size, {}, { [size.startsWith('db-') ? size : `db-${size}`]: 0.2 })).toBe(0.2)
    }
  )
  test('databases of other engines have prices of their own', () => {
    expect(priceOf('db-s-1vcpu-2gb', { engine: 'mongodb' })).toBeUndefined()
    expect(priceOf('db-s-1vcpu-2gb', { engine: 'mongodb' }, { 'db-s-1vcpu-2gb': 0.1 })).toBe(0.1)
  })
  test.each([
    [{ size_unit: 3 }, 36],
    [{ size_unit: 3, type: 'REGIONAL_NETWORK' }, 45],
    [{ size_unit: 3, type: 'GLOBAL' }, 15]
  ])('a load balancer like %j costs $%d a month', (balancer, dollars) => {
    expect(pricesOf(priceList([], {})).loadBalancer(balancer)).toBeCloseTo(dollars / 672, 5)
  })
  test('a Droplet with backups costs a third more; of one whose month has no cap all hours are billed', () => {
    const prices = pricesOf(priceList([...sizes, { slug: 'gpu', price_hourly: 1, price_monthly: 744 }], {}))
    expect(prices.droplet({ size_slug: 's-2vcpu-4gb', features: ['backups'] }).hourly).toBeCloseTo(1.3 * 0.03571, 5)
    expect(prices.droplet({ size_slug: 'gpu', features: [] })).toEqual({ hourly: 1, uncapped: true })
  })
  test('the configuration wins; what has no price is not taken for free', () => {
    expect(pricesOf(priceList(sizes, { 's-2vcpu-4gb': 1 })).cluster(two(false)).hourly).toBe(2)
    expect(pricesOf(priceList([], {})).cluster(two(false)).hourly).toBeUndefined()
  })
})

describe('hours that are billed', () => {
  test('no more than 672 in a calendar month', () => {
    expect(billedHours(Date.parse('2026-10-01T00:00:00Z'), Date.parse('2026-11-01T00:00:00Z'))).toBe(672)
    expect(billedHours(Date.parse('2026-10-01T00:00:00Z'), Date.parse('2026-11-02T00:00:00Z'))).toBe(672 + 24)
    expect(billedHours(at(0), at(1.5))).toBe(1.5)
    expect(billedHours(at(1), at(0))).toBe(0)
    expect(billedHours(Date.parse('2026-10-01T00:00:00Z'), Date.parse('2026-11-02T00:00:00Z'), true)).toBe(768)
  })
})

describe('what it has cost', () => {
  test('a load balancer: every hour begun; a node: every second, and a cent at the least', () => {
    expect(costOf(looks([2.5, [balancer(0.1)]]), at(2.5))).toEqual({ perHour: 0.1, soFar: 0.3, unpriced: [] })
    expect(costOf(looks([2.5, [cluster(node('n', 0))]]), at(2.5)).soFar).toBeCloseTo(2.5 * 0.03571, 2)
    expect(costOf(looks([0, [cluster(node('n', 0))]]), at(0)).soFar).toBe(0.01)
  })
  test('20 nodes for 20 hours cost as much after the scale-down as before', () => {
    const two = many(1, 2, 0)
    const grown = [cluster(...two, ...many(3, 18, 0))]
    const before = looks([1, grown])
    expect(costOf(before, at(20)).soFar).toBeCloseTo(20 * 20 * 0.03571, 1)
    const after = withSeen(before, [cluster(...two)], { now: at(20), isComplete: true })
    expect(costOf(after, at(20)).soFar).toBeCloseTo(20 * 20 * 0.03571, 1)
    const later = withSeen(after, [cluster(...two)], { now: at(40), isComplete: true })
    expect(costOf(later, at(40)).soFar).toBeCloseTo(20 * 20 * 0.03571 + 2 * 20 * 0.03571, 1)
    expect(later.spending?.parts.filter(({ goneAt }) => !goneAt)).toHaveLength(2)
  })
  test('nodes that came for ten minutes cost ten minutes, and end no budget that they do not use up', () => {
    const two = many(1, 2, 0)
    const grown = looks([1, [cluster(...two)]], [24, [cluster(...two, ...many(3, 10, 23.9))]])
    expect(costOf(grown, at(24)).soFar).toBeCloseTo(2 * 24 * 0.03571 + 0.1, 1)
    expect(budgetEnd(grown, 10)).toBeGreaterThan(at(24))
  })
  test('nodes that an autoscaler waits for cost nothing until they are there, and never since the cluster was made', () => {
    const pool = (count: number, there: number): PaidPart => {
      const nodes = many(0, there, 0).map(({ id, name, createdAt: created_at }) => ({ id, name, created_at }))
      const node_pools = [{ id: 'p', name: 'p', size: 's-2vcpu-4gb', count, tags: [], nodes }]
      const priced = pricesOf(priceList([{ slug: 's-2vcpu-4gb', price_hourly: 0.03571, price_monthly: 24 }], {}))
      return { ...cluster(), ...priced.cluster({ ha: false, created_at: iso(0), node_pools } as never) }
    }
    expect(pool(10, 2).hourly).toBeCloseTo(10 * 0.03571, 5)
    const waits = looks([1, [pool(2, 2)]], [24, [pool(10, 2)]])
    expect(costOf(waits, at(24))).toEqual({ perHour: 0.0714, soFar: 1.71, unpriced: [] })
    expect(budgetEnd(waits, 3)).toBeGreaterThan(at(40))
    const given = withSeen(waits, [pool(2, 2)], { now: at(24.2), isComplete: true })
    expect(costOf(given, at(24.2)).soFar).toBe(1.73)
  })
  test('a control plane that becomes highly available costs from the last look that was written down', () => {
    const made = cluster(node('n', 0))
    const grown = looks([0, [made]], [23.5, [made]], [24.5, [{ ...made, own: 0.06 }]])
    expect(costOf(grown, at(24.5)).soFar).toBeCloseTo(24.5 * 0.03571 + 2 * 0.06, 2)
    const adopted = looks([0, []], [24.5, [{ ...made, own: 0.06 }]])
    expect(costOf(adopted, at(24.5)).soFar).toBeCloseTo(24.5 * 0.03571 + 25 * 0.06, 2)
  })
  test('what grows without a name of its own costs from the last look that was written down', () => {
    const resized = looks([0, [balancer(0.1)]], [3, [balancer(0.1)]], [5, [balancer(1)]])
    expect(costOf(resized, at(5)).soFar).toBe(5)
    const looked = looks([0, [balancer(0.1)]], [9, [balancer(0.1)]], [10, [balancer(1)]])
    expect(costOf(looked, at(10)).soFar).toBeCloseTo(9 * 0.1 + 1, 2)
  })
  test('what became cheaper does so when the hour that has begun is over', () => {
    const smaller = looks([0, [balancer(1)]], [1.5, [balancer(0.1)]])
    expect(costOf(smaller, at(1.5)).soFar).toBe(2)
    expect(costOf(smaller, at(4)).soFar).toBeCloseTo(2 + 0.2, 2)
  })
  test('a look that does not cover everything takes nothing for gone', () => {
    const volume: PaidPart = { kind: 'volume', id: 'v', name: 'v', hourly: 0.5, createdAt: iso(0) }
    const glanced = looks([1, [balancer(0.1), volume]], [2, [balancer(0.1)], false])
    expect(costOf(glanced, at(10))).toMatchObject({ perHour: 0.6, soFar: 6 })
  })
  test('what a list did not show for a moment is not counted twice', () => {
    const shown = looks([1, [balancer(0.1)]], [2, []], [2.01, [balancer(0.1)]])
    expect(costOf(shown, at(10))).toEqual({ perHour: 0.1, soFar: 1, unpriced: [] })
  })
  test('nor is what was not shown for hours, as while somebody had taken its tag off', () => {
    const shown = looks([1, [balancer(0.1)]], [2, []], [3.5, []], [6, [balancer(0.1)]])
    expect(costOf(shown, at(10))).toEqual({ perHour: 0.1, soFar: 1, unpriced: [] })
  })
  test('of many that are gone the cost is kept', () => {
    const days = Array.from({ length: 300 }, (_, hours): [number, readonly PaidPart[]] => [
      hours + 1,
      [cluster(node(`n-${hours}`, hours))]
    ])
    const { spending } = looks(...days)
    expect(spending?.parts).toHaveLength(201)
    expect(costOf({ spending, journal: [] }, at(300)).soFar).toBeCloseTo(300 * 0.03571 + 299 * 0.03571, 0)
  })
  test('what costs as before needs no write for six hours', () => {
    const seen = looks([1, [balancer(0.1), cluster(node('n', 0))]])
    const again = (hours: number) =>
      withSeen(seen, [balancer(0.1), cluster(node('n', 0))], { now: at(hours), isComplete: true })
    expect(again(6)).toBe(seen)
    expect(again(7).spending).toEqual({ ...seen.spending, lookedAt: iso(7) })
  })
  test('the unpriced are named', () => {
    expect(costOf(looks([1, [balancer(undefined, { name: 'odd' })]]), at(1))).toEqual({
      perHour: 0,
      soFar: 0,
      unpriced: ['load-balancer odd']
    })
  })
  test('a list without prices takes no price away', () => {
    expect(costOf(looks([1, [balancer(0.1)]], [2, [balancer(undefined)]]), at(10)).soFar).toBe(1)
  })
  test('a ledger of before goes by its journal', () => {
    const entry = { kind: 'cluster', id: 'c', name: 'c', by: 'r', at: iso(0), createdAt: iso(0), hourly: 0.5 }
    expect(costOf({ ...empty, journal: [entry, { ...entry, id: 'd', goneAt: iso(1) }] }, at(4)).soFar).toBe(2)
  })
  test('the receipt has the whole life, and each part until it was gone', () => {
    const document = looks(
      [1, [cluster(node('n', 0), node('m', 0)), balancer(0.1)]],
      [5, [cluster(node('n', 0)), balancer(0.1)]]
    )
    const bill = billOf(
      document,
      new Map([
        ['cluster/c', at(10)],
        ['load-balancer/lb', at(9.5)]
      ]),
      at(30)
    )
    expect(bill.costOf({ kind: 'cluster', id: 'c' })).toBeCloseTo((10 + 5) * 0.03571, 2)
    expect(bill.costOf({ kind: 'load-balancer', id: 'lb' })).toBeCloseTo(1, 2)
    expect(bill.costOf({ kind: 'vpc', id: 'v', hourly: 0 })).toBe(0)
    expect(bill.soFar).toBeCloseTo(15 * 0.03571 + 1, 2)
  })
})

test('what costs nothing for a while, and then again, is not billed for the time between', () => {
  const free = looks([1, [balancer(0.1)]], [10, [balancer(0)]], [20, [balancer(0)]], [30, [balancer(0.1)]])
  expect(costOf(free, at(30)).perHour).toBe(0.1)
  // Ten hours, and those from the last look that was written down, an hour begun among them.
  expect(costOf(free, at(30)).soFar).toBeCloseTo(2, 1)
  expect(looks([1, [balancer(0)]]).spending?.parts).toEqual([])
})

describe('the end of a budget', () => {
  test.each([1, 2.5, 10, 77, 400])('of %d dollars is never overrun, and is used but for an hour', (budget) => {
    const parts = [balancer(0.11), balancer(0.07, { id: 'b', createdAt: iso(0.3) }), cluster(node('n', 0.7))]
    const document = looks([1, parts])
    const end = budgetEnd(document, budget) ?? 0
    const { soFar, perHour } = costOf(document, end)
    expect(soFar).toBeLessThanOrEqual(budget + 0.006)
    expect(soFar).toBeGreaterThan(budget - 2 * perHour)
  })
  test('nothing has a price', () => {
    expect(budgetEnd(looks([1, [balancer(undefined)]]), 2)).toBeUndefined()
  })
})

test('what is made again at the same address costs nothing for the time between', () => {
  const at = (hours: number) => Date.parse('2026-11-01T00:00:00Z') + hours * 3_600_000
  const made = (hours: number) => ({
    ...{ kind: 'terraform', id: 'aws_eks_cluster.a', name: 'aws_eks_cluster.a', hourly: 1 },
    createdAt: new Date(at(hours)).toISOString()
  })
  let document = emptyDocument({ environment: 'staging', repositoryId: 4242 })
  const look = (hours: number, seen: readonly PaidPart[]) => {
    document = withSeen(document, seen, { now: at(hours), isComplete: true })
  }
  look(0, [made(0)])
  look(2, [])
  look(100, [made(100)])
  expect(costOf(document, at(101)).soFar).toBe(3)
})
