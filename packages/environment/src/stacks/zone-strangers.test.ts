import { expect, test } from '@jest/globals'
import type { DomainRecord } from '@staging-actions/digitalocean'
import type { StateResource } from '@staging-actions/terraform'
import type { Resource } from '../inventory/resource.ts'
import type { Environment } from '../open-environment.ts'
import { strangersInZones } from './zone-strangers.ts'

const zone = 'staging.example.com'
const ours = [
  { kind: 'load-balancer', id: 'lb', name: 'lb', proof: 'name and tag', addresses: ['203.0.113.1', '2001:db8::1'] },
  { kind: 'droplet', id: 'd', name: 'node', proof: 'cluster', addresses: ['203.0.113.2'] },
  { kind: 'dns-record', id: '1', name: 'A recorded', proof: 'record and address' }
] as const satisfies readonly Resource[]
const held: readonly StateResource[] = [
  { address: 'digitalocean_domain.this', type: 'digitalocean_domain', id: zone, places: { ip_address: '192.0.2.1' } },
  { address: 'digitalocean_record.docs', type: 'digitalocean_record', id: '2', places: { domain: zone } }
].map((one) => ({ ...one, provider: '' }))

const targets = [
  { type: 'A', name: 'web', data: '203.0.113.1' },
  { type: 'A', name: 'grafana', data: '198.51.100.7' }
]

test.each([
  [true, 'SOA', '@', '1800'],
  [true, 'NS', '@', 'ns1.digitalocean.com'],
  [true, 'A', '@', '192.0.2.1'],
  [true, 'A', 'api', '203.0.113.1'],
  [true, 'AAAA', 'api', '2001:DB8:0::1'],
  [true, 'A', 'node', '203.0.113.2'],
  [true, 'CNAME', 'www', `web.${zone}`],
  [true, 'TXT', 'a-web', '"heritage=external-dns,external-dns/owner=default"'],
  [false, 'A', '@', '198.51.100.7'],
  [false, 'A', 'old', '192.0.2.1'],
  [false, 'NS', 'sub', 'ns1.digitalocean.com'],
  [false, 'CNAME', 'stats', `grafana.${zone}`],
  [false, 'CNAME', 'shop', 'shops.example.net'],
  [false, 'MX', '@', 'mail.example.net'],
  [false, 'TXT', '@', 'v=spf1 -all'],
  [false, 'TXT', 'note', 'not heritage=external-dns,']
])('%s: a zone may go with %s %s → %s', async (mayGo, type, name, data) => {
  const records = [{ type, name, data }, ...targets].map((one, index) => ({ ...one, id: 10 + index }) as DomainRecord)
  const digitalocean = { domains: { findRecords: async () => records } } as unknown as Environment['digitalocean']
  const found = await strangersInZones(held, ours, { digitalocean }, { journal: [] })
  expect(found.filter((one) => one.includes('record 10 '))).toHaveLength(mayGo ? 0 : 1)
  expect(found.join()).toContain(
    `the A record 12 (grafana.${zone} → 198.51.100.7) in the zone digitalocean_domain.this (${zone}), https://cloud.digitalocean.com/networking/domains/${zone}`
  )
})

test('what is proven to be ours, and what the state holds, goes with its zone', async () => {
  const records = [1, 2].map((id) => ({ id, type: 'A', name: `n${id}`, data: '198.51.100.7' }) as DomainRecord)
  const digitalocean = { domains: { findRecords: async () => records } } as unknown as Environment['digitalocean']
  expect(await strangersInZones(held, ours, { digitalocean }, { journal: [] })).toEqual([])
  expect(await strangersInZones(held, [], { digitalocean }, { journal: [] })).toHaveLength(1)
})

test('of what led to a load balancer of ours that is gone it is said; it stays somebody\u2019s', async () => {
  const records = [
    { id: 1, type: 'A', name: 'web', data: '203.0.113.9' },
    { id: 2, type: 'CNAME', name: 'www', data: `web.${zone}` },
    { id: 3, type: 'A', name: 'grafana', data: '198.51.100.7' }
  ] as DomainRecord[]
  const digitalocean = { domains: { findRecords: async () => records } } as unknown as Environment['digitalocean']
  const entry = { kind: 'load-balancer', id: 'lb', name: 'lb', by: 'r', at: '2026-11-02T08:00:00Z' }
  const journal = [{ ...entry, goneAt: '2026-11-02T09:00:00Z', addresses: ['203.0.113.9'] }]
  const found = await strangersInZones(held.slice(0, 1), [], { digitalocean }, { journal })
  const led = ', which led to a load balancer or node of ours that is gone, https://'
  expect(found.map((one) => one.includes(led))).toEqual([true, true, false])
})
