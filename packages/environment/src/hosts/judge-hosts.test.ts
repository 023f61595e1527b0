import { describe, expect, test } from '@jest/globals'
import { type HostsView, judgeHosts } from './judge-hosts.ts'

const record = (id: number, type: string, name: string, data: string) => ({ id, type, name, data })
const entry = (id: number, name: string, address: string, goneAt?: string) => ({
  kind: 'dns-record',
  id: String(id),
  name,
  address,
  by: '',
  at: '',
  ...(goneAt && { goneAt })
})
const ours = '203.0.113.11'
const theirs = '198.51.100.7'
const own = [entry(7, 'A web.staging', theirs)]
const isThere = (id: number, type: string) => new RegExp(`the ${type} record ${id} .* is not ours`)

const table: readonly [string, Partial<HostsView>, RegExp | undefined][] = [
  ['nothing at the host', { records: [record(7, 'A', 'www', theirs)] }, undefined],
  ["somebody's A", { records: [record(7, 'A', 'web.staging', theirs)] }, isThere(7, 'A')],
  ["somebody's AAAA", { records: [record(7, 'AAAA', 'web.staging', '2001:db8::7')] }, isThere(7, 'AAAA')],
  ["somebody's CNAME", { records: [record(7, 'CNAME', 'web.staging', 'edge.example.net')] }, isThere(7, 'CNAME')],
  [
    'a TXT and a CAA',
    { records: [record(7, 'TXT', 'web.staging', 'x'), record(8, 'CAA', 'web.staging', 'y')] },
    undefined
  ],
  ['a wildcard', { records: [record(7, 'A', '*.staging', theirs)] }, undefined],
  [
    'our own, as we made it',
    { records: [record(7, 'A', 'web.staging', ours)], recorded: [entry(7, 'A web.staging', ours)] },
    undefined
  ],
  [
    'one that the ledger calls ours, and that points at nothing of ours',
    { records: [record(7, 'A', 'web.staging', theirs)], recorded: own },
    isThere(7, 'A')
  ],
  [
    'our own, turned to another use',
    { records: [record(7, 'A', 'web.staging', '192.0.2.1')], recorded: own },
    isThere(7, 'A')
  ],
  [
    'our own, renamed',
    { records: [record(7, 'A', 'api.staging', theirs), record(8, 'A', 'web.staging', theirs)], recorded: own },
    isThere(8, 'A')
  ],
  [
    'ours that was gone',
    {
      records: [record(7, 'A', 'web.staging', theirs)],
      recorded: [entry(7, 'A web.staging', theirs, '2026-11-01T00:00:00Z')]
    },
    isThere(7, 'A')
  ],
  [
    "our own and somebody's",
    {
      records: [record(7, 'A', 'web.staging', ours), record(8, 'A', 'web.staging', theirs)],
      recorded: [entry(7, 'A web.staging', ours)]
    },
    isThere(8, 'A')
  ],
  ['one that our state holds', { records: [record(7, 'A', 'web.staging', theirs)], held: new Set(['7']) }, undefined],
  ['one that leads to our load balancer', { records: [record(7, 'A', 'web.staging', ours)] }, undefined],
  [
    'an alias that leads to our load balancer',
    { records: [record(7, 'CNAME', 'web.staging', 'lb.example.com'), record(8, 'A', 'lb', ours)] },
    undefined
  ],
  [
    'an alias of itself',
    { records: [record(7, 'CNAME', 'web.staging', 'web.staging.example.com')] },
    isThere(7, 'CNAME')
  ],
  [
    'a host that it answers for already',
    { records: [record(7, 'CNAME', 'web.staging', 'edge.example.net')], taken: new Set(['web.staging.example.com']) },
    undefined
  ],
  [
    'another environment with the same host',
    { others: new Map([['web.staging.example.com', 'review']]) },
    /the environment review/
  ],
  ['a zone that is not in the account', { records: undefined }, undefined],
  ['outside the bounds', { bounds: ['other.example.com'] }, /does not lie in other\.example\.com/],
  ['a name that only ends alike', { bounds: ['ging.example.com'] }, /does not lie in/],
  ['the bound itself', { bounds: ['web.staging.example.com'] }, undefined],
  [
    "somebody's wildcard, where the domains are wide",
    { own: 'review.example.com', bounds: ['example.com'], records: [record(7, 'A', '*', theirs)] },
    /the A record 7 \(\*\.example\.com → .*\) answers for it/
  ],
  [
    'our own wildcard, where the domains are wide',
    { own: 'review.example.com', bounds: ['example.com'], records: [record(7, 'A', '*', ours)] },
    undefined
  ],
  [
    "somebody's wildcard, where the configuration names the host",
    { own: 'review.example.com', bounds: ['web.staging.example.com'], records: [record(7, 'A', '*', theirs)] },
    undefined
  ],
  ["somebody's wildcard above the environment's own domain", { records: [record(7, 'A', '*', theirs)] }, undefined],
  ['a promotion branch that allows none', { bounds: [] }, /allows no hosts/]
]

describe('a host that an app wants', () => {
  test.each(table)('%s', (_, view, because) => {
    const refusals = judgeHosts({
      wanted: [{ app: 'web', host: 'web.staging.example.com' }],
      own: 'staging.example.com',
      bounds: ['staging.example.com'],
      zone: 'example.com',
      records: [],
      ownerTag: 'staging:4242:staging',
      recorded: [],
      held: new Set(),
      addresses: new Set([ours]),
      taken: new Set(),
      others: new Map(),
      ...view
    })
    if (because) {
      expect(refusals).toMatchObject([{ app: 'web', because: expect.stringMatching(because) }])
      expect(refusals[0]?.remedy).toBeTruthy()
    } else expect(refusals).toEqual([])
  })
})
