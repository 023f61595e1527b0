import { describe, expect, test } from '@jest/globals'
import type { DigitalOceanCluster } from '@staging-actions/digitalocean'
import type { Resource } from '../inventory/resource.ts'
import { costOf } from './cost.ts'
import { priceList, pricesOf } from './price-list.ts'

const sizes = [{ slug: 's-2vcpu-4gb', price_hourly: 0.03571, price_monthly: 24 }]
const cluster = (ha: boolean) =>
  ({
    ha,
    node_pools: [{ id: 'p', name: 'p', size: 's-2vcpu-4gb', count: 2, tags: [], nodes: [] }]
  }) as unknown as DigitalOceanCluster

describe('prices', () => {
  test('nodes cost what the service says, a highly available control plane what the table says', () => {
    const prices = pricesOf(priceList(sizes, {}))
    expect(prices.cluster(cluster(false))).toBeCloseTo(0.07142, 5)
    expect(prices.cluster(cluster(true))).toBeCloseTo(0.07142 + 40 / 672, 5)
  })
  test('the configuration wins', () => {
    expect(pricesOf(priceList(sizes, { 's-2vcpu-4gb': 1 })).cluster(cluster(false))).toBe(2)
  })
  test('what has no price is not taken for free', () => {
    expect(pricesOf(priceList([], {})).cluster(cluster(false))).toBeUndefined()
  })
})

describe('costs', () => {
  const at = Date.parse('2026-11-01T12:30:00Z')
  const resource = (more: Partial<Resource>): Resource => ({
    kind: 'cluster',
    id: 'c',
    name: 'c',
    proof: 'tag',
    createdAt: '2026-11-01T10:00:00Z',
    ...more
  })
  test('every hour begun counts', () => {
    expect(costOf([resource({ hourly: 0.1 })], at)).toEqual({ perHour: 0.1, soFar: 0.3, unpriced: [] })
  })
  test('the unpriced are named', () => {
    expect(costOf([resource({ name: 'odd' })], at)).toEqual({ perHour: 0, soFar: 0, unpriced: ['odd'] })
  })
})
