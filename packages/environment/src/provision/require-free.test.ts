import { describe, expect, test } from '@jest/globals'
import { systemClock } from '@staging-actions/base'
import type { PlannedChange } from '@staging-actions/terraform'
import type { Resource } from '../inventory/resource.ts'
import { environmentNames } from '../names.ts'
import type { Environment } from '../open-environment.ts'
import { requireFree } from './require-free.ts'

const names = environmentNames({ environment: 'staging', repositoryId: 4242 })
const ours: readonly Resource[] = [
  { kind: 'load-balancer', id: 'lb', name: names.loadBalancer, proof: 'name and tag', addresses: ['203.0.113.11'] },
  { kind: 'dns-record', id: '4', name: 'A api.staging', proof: 'record and address' }
]
const zones = {
  'example.com': [
    { id: 1, type: 'A', name: 'www', data: '198.51.100.7' },
    { id: 2, type: 'TXT', name: 'staging', data: 'v=spf1 -all' },
    { id: 3, type: 'A', name: 'shop.staging', data: '198.51.100.7' },
    { id: 4, type: 'A', name: 'api.staging', data: '203.0.113.11' },
    { id: 5, type: 'A', name: 'led.staging', data: '203.0.113.11' },
    { id: 6, type: 'CNAME', name: 'alias.staging', data: 'led.staging.example.com' },
    { id: 7, type: 'MX', name: 'mail.staging', data: 'mx.example.net' },
    { id: 8, type: 'NS', name: 'child.staging', data: 'ns.example.net' }
  ]
}
const buckets: Readonly<Record<string, number>> = { 'acme-assets': 403, public: 200, elsewhere: 301 }

function environment(domains: readonly string[] | undefined): Environment {
  return {
    names,
    configuration: { environment: { domain: 'example.com', ...(domains && { domains }) } },
    context: { clock: { ...systemClock, sleep: async () => {} } },
    digitalocean: {
      domains: {
        list: async () => Object.keys(zones).map((name) => ({ name })),
        findRecords: async (zone: keyof typeof zones) => zones[zone]
      }
    }
  } as unknown as Environment
}

type Sketch = Partial<Omit<PlannedChange, 'type'>> & { readonly of: string }
const change = ({ of: what, ...more }: Sketch): PlannedChange => ({
  address: `digitalocean_${what}.this`,
  type: `digitalocean_${what}`,
  actions: ['create'],
  isTainted: false,
  before: undefined,
  after: undefined,
  importing: undefined,
  ...more
})
const record = (type: string, name: string | undefined, more: Partial<Sketch> = {}): Sketch => ({
  of: 'record',
  after: { domain: 'example.com', type, value: 'x', ...(name !== undefined && { name }) },
  ...more
})

const look = (sketches: readonly Sketch[], options: { domains?: readonly string[]; free?: Set<string> } = {}) => {
  const asked: string[] = []
  const request = {
    environment: environment(options.domains),
    changes: sketches.map(change),
    ours,
    held: new Set(['8']),
    free: options.free ?? new Set<string>(),
    spacesUrl: undefined,
    fetch: async (url: unknown, init?: RequestInit) => {
      asked.push(`${init?.method} ${url}`)
      const name = String(url).split('/')[3] ?? ''
      return new Response(null, { status: buckets[name] ?? 404 })
    }
  }
  return { asked, done: requireFree(request as never) }
}

/** What a plan would make, and a part of the objection; undefined: nothing is in the way. */
const table: readonly [string, Sketch, string | undefined][] = [
  ["production's bucket", { of: 'spaces_bucket', after: { name: 'acme-assets', region: 'ams3' } }, 'there already'],
  [
    'a bucket that everybody may read',
    { of: 'spaces_bucket', after: { name: 'public', region: 'nyc3' } },
    'take it over'
  ],
  [
    'a bucket of another region',
    { of: 'spaces_bucket', after: { name: 'elsewhere', region: 'nyc3' } },
    'there already'
  ],
  ['a bucket that is not there', { of: 'spaces_bucket', after: { name: 'stg-39u-staging-assets' } }, undefined],
  ['a bucket whose name is made with it', { of: 'spaces_bucket', after: { region: 'nyc3' } }, undefined],
  ['a host next to somebody\u2019s', record('A', 'shop.staging'), 'the A record 3 (shop.staging.example.com'],
  ['an IPv6 address of it', record('AAAA', 'shop.staging'), 'the A record 3'],
  ['an alias of it', record('CNAME', 'shop.staging'), 'the A record 3'],
  ['a text next to a host', record('TXT', 'shop.staging'), undefined],
  ['a text next to somebody\u2019s', record('TXT', 'staging'), 'the TXT record 2'],
  ['mail next to somebody\u2019s', record('MX', 'mail.staging'), 'the MX record 7'],
  ['a host that is ours', record('A', 'api.staging'), undefined],
  ['a host that leads to us', record('A', 'led.staging'), undefined],
  ['a host whose alias leads to us', record('A', 'alias.staging'), undefined],
  ['a zone that our state has handed on', record('NS', 'child.staging'), undefined],
  ['a host that nobody has', record('A', 'new.staging'), undefined],
  ['a wildcard', record('A', '*.staging'), undefined],
  ['a host of production', record('A', 'www'), 'out of bounds, www.example.com'],
  ['the zone itself', record('A', '@'), 'out of bounds, example.com'],
  ['a text of the zone', record('TXT', '@'), 'out of bounds'],
  ['a name that only ends alike', record('A', 'my-staging'), 'out of bounds'],
  ['a host that is not known before', record('A', undefined), 'that nobody knows before'],
  ['a text that is not known before', record('TXT', undefined), undefined],
  ['a host in a zone of the same plan', { of: 'record', after: { name: 'x', type: 'A' } }, undefined],
  ['a zone within bounds', { of: 'domain', after: { name: 'a.staging.example.com' } }, undefined],
  ['a zone out of bounds', { of: 'domain', after: { name: 'example.org' } }, 'out of bounds, example.org'],
  ['a name for a CDN', { of: 'cdn', after: { custom_domain: 'shop.staging.example.com' } }, 'the A record 3'],
  [
    'a name that a global load balancer manages',
    { of: 'loadbalancer', after: { domains: [{ name: 'www.example.com', is_managed: true }] } },
    'out of bounds'
  ],
  [
    'a name that somebody else manages',
    { of: 'loadbalancer', after: { domains: [{ name: 'www.example.com', is_managed: false }] } },
    undefined
  ],
  [
    'a name of an app of the App Platform',
    { of: 'app', after: { spec: [{ domain: [{ name: 'shop.staging.example.com', zone: 'example.com' }] }] } },
    'the A record 3'
  ],
  ['what it takes over by our own adoption', record('A', 'shop.staging', { importing: 'example.com,3' }), undefined],
  [
    'a host that it moves',
    record('A', 'shop.staging', {
      actions: ['update'],
      before: { domain: 'example.com', type: 'A', name: 'new.staging', id: '9' }
    }),
    'the A record 3'
  ],
  [
    'another value for a host that it has',
    record('A', 'shop.staging', {
      actions: ['update'],
      before: { domain: 'example.com', type: 'A', name: 'shop.staging', id: '3' }
    }),
    undefined
  ],
  ['what it deletes', record('A', 'shop.staging', { actions: ['delete'] }), undefined]
]

describe('a plan that makes', () => {
  test.each(table)('%s', async (_, sketch, objection) => {
    const { done } = look([sketch])
    if (objection === undefined) await done
    else
      await expect(done).rejects.toMatchObject({
        reason: 'foreign-environment',
        message: expect.stringContaining(objection)
      })
  })

  test('several taken things names them all, and a bucket is asked for without a key of ours', async () => {
    const { asked, done } = look([
      { of: 'spaces_bucket', after: { name: 'acme-assets', region: 'ams3' } },
      record('A', 'shop.staging'),
      record('A', 'www')
    ])
    await expect(done).rejects.toThrow(/acme-assets.*; .*A record 3.*; .*out of bounds/s)
    expect(asked).toEqual(['HEAD https://ams3.digitaloceanspaces.com/acme-assets/'])
  })

  test('hosts of `environment.domains`', async () => {
    await expect(look([record('A', 'new.staging')], { domains: ['example.org'] }).done).rejects.toThrow(/out of bounds/)
    await look([record('A', 'new.staging')], { domains: ['example.com'] }).done
  })

  test('what was free a moment ago is its own by now, also when the answer was lost', async () => {
    const free = new Set<string>()
    const bucket = (name: string): Sketch => ({ of: 'spaces_bucket', after: { name, region: 'nyc3' } })
    await look([bucket('assets')], { free }).done
    const { asked, done } = look([bucket('assets')], { free })
    await done
    expect(asked).toEqual([])
    await expect(look([bucket('acme-assets')], { free }).done).rejects.toThrow(/acme-assets/)
  })

  test('a bucket of which nobody can say anything is not made', async () => {
    const request = {
      environment: environment(undefined),
      changes: [change({ of: 'spaces_bucket', after: { name: 'assets', region: 'nyc3' } })],
      ours,
      held: new Set<string>(),
      free: new Set<string>(),
      spacesUrl: undefined,
      fetch: async () => new Response(null, { status: 503 })
    }
    await expect(requireFree(request)).rejects.toMatchObject({ reason: 'service-error' })
  })
})
