import { describe, expect, test } from '@jest/globals'
import type { PlannedAction, PlannedChange } from '@staging-actions/terraform'
import type { Resource } from '../inventory/resource.ts'
import { importsFor } from './adopt.ts'
import { candidatesAmong } from './candidates.ts'

const resource = (kind: Resource['kind'], id: string, name: string, zone?: string): Resource => ({
  kind,
  id,
  name,
  proof: 'name and tag',
  ...(zone && { zone })
})
const existing = [
  resource('cluster', 'c-1', 'stg-39u-staging-cluster'),
  resource('database', 'd-2', 'stg-39u-staging-cache'),
  resource('vpc', 'v-1', 'stg-39u-staging-vpc'),
  resource('load-balancer', 'lb-0', 'a2c0b84d608d68c0b37625d96626d4f0'),
  resource('load-balancer', 'lb-1', 'stg-39u-staging-lb'),
  resource('dns-record', '11', 'A web.staging', 'example.com'),
  resource('dns-record', '12', 'A api.staging', 'example.com')
]
const planned = (
  address: string,
  after: Readonly<Record<string, unknown>>,
  actions: readonly PlannedAction[] = ['create']
): PlannedChange => ({
  address,
  type: /(digitalocean_[a-z_]+)/.exec(address)?.[1] ?? 'random_id',
  actions,
  isTainted: false,
  before: undefined,
  after,
  unknown: {},
  sources: {},
  importing: undefined
})
const cluster = planned('module.cluster.digitalocean_kubernetes_cluster.this', { name: 'stg-39u-staging-cluster' })
const balancer = planned('module.ingress.digitalocean_loadbalancer.this', { name: 'stg-39u-staging-lb' })
const record = (name: string, domain = 'example.com') =>
  planned('module.dns.digitalocean_record.host["x"]', { type: 'A', name, domain })

const table: readonly [string, PlannedChange, readonly string[], string | undefined][] = [
  [
    'a record that is written in full and in capital letters',
    record('WEB.Staging.example.com.', 'Example.com'),
    [],
    'example.com,11'
  ],
  ['what is planned and there', cluster, [], 'c-1'],
  ['ours, not the one that Kubernetes made', balancer, [], 'lb-1'],
  ['never the one that Kubernetes made', balancer, ['digitalocean_loadbalancer/lb-1'], undefined],
  [
    'never one of another name, which would be replaced',
    planned('digitalocean_database_cluster.db', { name: 'stg-39u-staging-db' }),
    [],
    undefined
  ],
  ['not a record of another host', record('other'), [], undefined],
  ['not a record of another zone', record('web.staging', 'example.org'), [], undefined],
  ['not what the state knows', cluster, ['digitalocean_kubernetes_cluster/c-1'], undefined],
  ['what the state knows only by another kind of that id', cluster, ['digitalocean_spaces_bucket/c-1'], 'c-1'],
  ['not what is replaced', { ...cluster, actions: ['delete', 'create'] }, [], undefined],
  ['not what somebody imports already', { ...cluster, importing: 'c-9' }, [], undefined],
  ['a record by its host', record('web.staging'), [], 'example.com,11'],
  ['not what it cannot find', planned('random_id.this', { name: 'stg-39u-staging-cluster' }), [], undefined]
]

describe('what is taken over', () => {
  test.each(table)('%s', (_, change, known, id) => {
    expect(importsFor([change], candidatesAmong(existing), new Set(known))).toEqual(
      id === undefined ? [] : [{ to: change.address, id }]
    )
  })
})
