import { describe, expect, test } from '@jest/globals'
import type { StateResource } from '@staging-actions/terraform'
import { type Resource, resourceKey } from '../inventory/resource.ts'
import { type Standing, withheld, withheldIn } from './withheld.ts'

const address = '203.0.113.10'
const record: Resource = { kind: 'dns-record', id: '7', name: 'A web', proof: 'record and address', address }
const balancer: Resource = {
  kind: 'load-balancer',
  id: 'lb',
  name: 'stg-lb',
  proof: 'name and tag',
  addresses: [address, '2001:db8::9']
}
const named: Resource = { kind: 'load-balancer', id: 'own', name: 'shop', proof: 'cluster', addresses: [address] }
const byKubernetes: Resource = { ...named, id: 'k8s', name: `a${'0'.repeat(31)}` }
const cluster: Resource = { kind: 'cluster', id: 'c', name: 'stg-cluster', proof: 'name and tag' }
const volume: Resource = { kind: 'volume', id: 'v', name: 'pvc-1', proof: 'cluster' }
const node: Resource = { kind: 'droplet', id: '11', name: 'node', proof: 'cluster', addresses: ['203.0.113.11'] }
const onNode: Resource = { ...record, id: '8', name: 'A node', address: '203.0.113.11' }
const overIpv6: Resource = { ...record, id: '9', name: 'AAAA web', address: '2001:DB8:0:0:0:0:0:9' }
const tag: Resource = { kind: 'tag', id: 'staging:1:staging', name: 'staging:1:staging', proof: 'tag' }

const gone = (...resources: readonly Resource[]): Standing => ({
  goneAt: new Map(resources.map((one) => [resourceKey(one), 0] as const))
})
const unmarked: Standing = { ...gone(), unmarked: new Set([resourceKey(volume)]) }
const keys = (...resources: readonly Resource[]) => resources.map(resourceKey)

describe('what must not go yet', () => {
  test.each<[string, readonly Resource[], Standing, readonly string[]]>([
    ['nothing, where nothing proves anything', [balancer, cluster], gone(), []],
    ['a load balancer to which a record leads', [record, balancer, cluster], gone(), keys(balancer)],
    ['one to which a record leads by its other address', [overIpv6, balancer], gone(), keys(balancer)],
    ['a node to which a record leads, and its cluster', [onNode, node, cluster], gone(), keys(node, cluster)],
    ['neither once that is gone', [onNode, node, cluster], gone(onNode), []],
    ['no load balancer once that is gone', [record, balancer, cluster], gone(record), []],
    ['a load balancer to which another zone leads', [balancer], { ...gone(), pointing: [record] }, keys(balancer)],
    ['the cluster that alone proves one', [record, named, cluster], gone(), keys(named, cluster)],
    ['no cluster where its name proves it', [record, byKubernetes, cluster], gone(), keys(byKubernetes)],
    ['the cluster of a volume without our tag', [volume, cluster], unmarked, keys(cluster)],
    ['no cluster once the volume is gone', [volume, cluster], { ...unmarked, ...gone(volume) }, []],
    ['a tag while anything is there', [cluster, tag], gone(), keys(tag)],
    ['no tag after all the rest', [cluster, tag], gone(cluster), []]
  ])('%s', (_, resources, standing, expected) => {
    expect([...withheld(resources, standing).keys()].sort()).toEqual([...expected].sort())
  })
})

const held = (type: string, id: string): StateResource => ({
  address: `${type}.this`,
  type,
  id,
  places: {},
  provider: ''
})
const inState = {
  balancer: held('digitalocean_loadbalancer', 'lb'),
  cluster: held('digitalocean_kubernetes_cluster', 'c'),
  tag: held('digitalocean_tag', tag.id)
}

describe('what a state must not hold that is destroyed by', () => {
  test.each<[string, readonly StateResource[], readonly Resource[], Standing, readonly string[]]>([
    ['nothing that proves nothing', [inState.balancer], [balancer], gone(), []],
    [
      'a load balancer to which a record leads',
      [inState.balancer, inState.cluster],
      [record, balancer, cluster],
      gone(),
      ['digitalocean_loadbalancer.this (lb), since the record A web still leads to it']
    ],
    [
      'a cluster that is gone, and whose volume has no tag of ours',
      [inState.cluster],
      [volume],
      unmarked,
      ['digitalocean_kubernetes_cluster.this (c), since nothing else proves that the volume pvc-1 is ours']
    ],
    [
      'a cluster to whose node a record leads',
      [inState.cluster],
      [onNode, node, cluster],
      gone(),
      ['digitalocean_kubernetes_cluster.this (c), since the record A node still leads to it, its node node']
    ],
    [
      'the tag of what lies outside of it',
      [inState.tag, inState.cluster],
      [cluster, volume, tag],
      gone(),
      [`digitalocean_tag.this (${tag.id}), since the volume pvc-1 is still there, and is found by it`]
    ],
    [
      'but the tag of what it holds itself, and of nodes',
      [inState.tag, inState.cluster],
      [cluster, node, tag],
      gone(),
      []
    ],
    ["but somebody's tag", [held('digitalocean_tag', 'theirs')], [volume], gone(), []]
  ])('%s', (_, resources, ours, standing, expected) => {
    expect(withheldIn(resources, ours, standing)).toEqual(expected)
  })
})
