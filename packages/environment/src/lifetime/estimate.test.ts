import { expect, test } from '@jest/globals'
import type { StackNeeds } from '../stacks/stack-needs.ts'
import { estimateStacks } from './estimate.ts'
import { priceList } from './price-list.ts'

const needs = (types: readonly string[], more: Partial<StackNeeds> = {}): StackNeeds => ({
  ...{ nodeSize: 's-2vcpu-4gb', nodes: 2, mostNodes: 4, kubernetesVersionPrefix: undefined },
  ...{ databaseSize: 'db-s-1vcpu-1gb', databaseVersion: undefined, certificate: undefined },
  types: new Set(types),
  ...more
})
const prices = priceList([{ slug: 's-2vcpu-4gb', price_hourly: 0.03571, price_monthly: 24 }], {})

test('what is going to cost and is no part of the estimate is named', () => {
  const types = ['digitalocean_kubernetes_cluster', 'digitalocean_vpc', 'digitalocean_database_user', 'random_password']
  const billed = [
    'digitalocean_volume',
    'digitalocean_kubernetes_node_pool',
    'digitalocean_database_replica',
    'aws_instance'
  ]
  const estimate = estimateStacks(needs([...types, ...billed]), prices)
  expect(estimate?.perHour).toBeCloseTo(2 * 0.03571 + (15.15 + 12) / 672, 5)
  expect(estimate?.without).toEqual([...billed.sort(), 'what Kubernetes makes for the apps'])
})

test('a size without a price is named', () => {
  const estimate = estimateStacks(needs([], { databaseSize: 'db-amd-2vcpu-4gb' }), prices)
  expect(estimate?.without).toEqual(['database', 'what Kubernetes makes for the apps'])
})
