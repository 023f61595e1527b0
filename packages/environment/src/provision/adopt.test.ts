import { describe, expect, test } from '@jest/globals'
import type { Resource } from '../inventory/resource.ts'
import { environmentNames } from '../names.ts'
import { importsFor } from './adopt.ts'
import { candidatesAmong } from './candidates.ts'

const resource = (kind: Resource['kind'], id: string, name: string, zone?: string): Resource => ({
  kind,
  id,
  name,
  proof: 'tag',
  ...(zone && { zone })
})
const existing = [
  resource('cluster', 'c-1', 'stg-39u-staging-cluster'),
  resource('vpc', 'v-1', 'stg-39u-staging-vpc'),
  resource('load-balancer', 'lb-0', 'a2c0b84d608d68c0b37625d96626d4f0'),
  resource('load-balancer', 'lb-1', 'stg-39u-staging-lb'),
  resource('dns-record', '11', 'A web.staging', 'example.com'),
  resource('dns-record', '12', 'A api.staging', 'example.com')
]
const names = environmentNames({ environment: 'staging', repositoryId: 4242 })
const cluster = 'module.cluster.digitalocean_kubernetes_cluster.this'
const balancer = 'module.ingress.digitalocean_loadbalancer.this'
const record = 'module.dns.digitalocean_record.host["web.staging.example.com"]'

const table: readonly [string, readonly string[], readonly string[], readonly object[]][] = [
  ['what is planned and there', [cluster], [], [{ to: cluster, id: 'c-1' }]],
  ['ours, not the one that Kubernetes made', [balancer], [], [{ to: balancer, id: 'lb-1' }]],
  ['never the one that Kubernetes made', [balancer], ['lb-1'], []],
  ['not a record of another host', ['digitalocean_record.host["other.example.com"]'], [], []],
  ['not what the state knows', [cluster], ['c-1'], []],
  ['not what is not there', ['module.database.digitalocean_database_cluster.this'], [], []],
  ['a record by its host', [record], [], [{ to: record, id: 'example.com,11' }]],
  ['not where there is a choice', ['digitalocean_vpc.one', 'digitalocean_vpc.two'], [], []],
  ['not what it cannot find', ['digitalocean_database_db.this', 'random_id.this'], [], []]
]

describe('what is taken over', () => {
  test.each(table)('%s', (_, planned, known, expected) => {
    expect(importsFor(planned, candidatesAmong(existing, names), new Set(known))).toEqual(expected)
  })
})
