import { describe, expect, test } from '@jest/globals'
import { systemClock } from '@staging-actions/base'
import type { PlannedChange, ValueSource } from '@staging-actions/terraform'
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
    { id: 8, type: 'NS', name: 'child.staging', data: 'ns.example.net' },
    { id: 9, type: 'NS', name: 'here.staging', data: 'ns1.digitalocean.com' },
    { id: 10, type: 'NS', name: 'child2.staging', data: 'ns.example.net' }
  ],
  'example.org': [
    { id: 20, type: 'SOA', name: '@', data: '1800' },
    { id: 21, type: 'NS', name: '@', data: 'ns1.digitalocean.com' },
    { id: 22, type: 'A', name: '*', data: '198.51.100.7' },
    { id: 23, type: 'A', name: 'www', data: '198.51.100.7' },
    { id: 24, type: 'A', name: 'v1.api', data: '198.51.100.7' }
  ],
  'example.net': [
    { id: 30, type: 'SOA', name: '@', data: '1800' },
    { id: 31, type: 'NS', name: '@', data: 'ns1.digitalocean.com' },
    { id: 32, type: 'A', name: '*', data: '203.0.113.11' }
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

type Sketch = Partial<Omit<PlannedChange, 'type'>> & {
  readonly of: string
  /** Attributes that only the apply shows, and where they come from. */
  readonly open?: Readonly<Record<string, readonly ValueSource[]>>
  /** What the same plan makes. */
  readonly others?: readonly Sketch[]
  readonly late?: readonly string[]
}
const change = ({ of: what, open = {}, others: _, late: _late, ...more }: Sketch): PlannedChange => ({
  address: `${typeOf(what)}.this`,
  type: typeOf(what),
  actions: ['create'],
  isTainted: false,
  before: undefined,
  after: undefined,
  unknown: Object.fromEntries(Object.keys(open).map((attribute) => [attribute, true])),
  sources: open,
  importing: undefined,
  ...more
})
const typeOf = (what: string) => (what.startsWith('random_') ? what : `digitalocean_${what}`)
const made = (what: string, attribute: string): readonly ValueSource[] => [
  { kind: 'resource', address: `${typeOf(what)}.this`, type: typeOf(what), attribute, through: [] }
]
const read: readonly ValueSource[] = [{ kind: 'data', name: 'data.x.y' }]
const zone = (name: string): Sketch => ({ of: 'domain', after: { name } })
const record = (type: string, name: string | undefined, more: Partial<Sketch> = {}): Sketch => ({
  of: 'record',
  after: { domain: 'example.com', type, value: 'x', ...(name !== undefined && { name }) },
  ...more
})

const look = (sketches: readonly Sketch[], options: { domains?: readonly string[]; free?: Set<string> } = {}) => {
  const asked: string[] = []
  const request = {
    environment: environment(options.domains),
    plan: {
      changes: sketches.flatMap((one) => [one, ...(one.others ?? [])]).map(change),
      late: sketches.flatMap((one) => one.late ?? [])
    },
    ours,
    held: new Set(['digitalocean_record/8', 'digitalocean_spaces_bucket/3']),
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
  [
    'a bucket whose name is read then',
    { of: 'spaces_bucket', after: { region: 'nyc3' }, open: { name: read } },
    'would be a bucket of which only the apply shows the name (name, from data.x.y, which is read then)'
  ],
  [
    'a bucket whose name has the year in it',
    { of: 'spaces_bucket', after: { region: 'nyc3' }, open: { name: [{ kind: 'function' }] } },
    'of which only the apply shows the name (name, from a function, such as timestamp() or uuid())'
  ],
  [
    'a host whose name has the year in it',
    { of: 'record', after: { domain: 'example.com', type: 'A' }, open: { name: [{ kind: 'function' }] } },
    'that nobody knows before (name, from a function'
  ],
  [
    'a bucket whose region is read then',
    { of: 'spaces_bucket', after: { name: 'assets' }, open: { region: read } },
    'only the apply shows the region'
  ],
  [
    'domains of a load balancer of which only the apply shows anything',
    { of: 'loadbalancer', after: {}, unknown: { domains: true }, sources: { 'domains.name': read } },
    'would lead a name to us that nobody knows before'
  ],
  [
    'a load balancer that has none',
    { of: 'loadbalancer', after: {}, unknown: { domains: true }, sources: { name: [] } },
    undefined
  ],
  [
    'domains of an app of which only the apply shows anything',
    {
      of: 'app',
      after: { spec: [{ name: 'web' }] },
      unknown: { spec: [{ domain: true }] },
      sources: { 'spec.domain.name': read }
    },
    'would lead a name to us that nobody knows before'
  ],
  [
    'an app that has none',
    { of: 'app', after: { spec: [{ name: 'web' }] }, unknown: { spec: [{ domain: true }] }, sources: {} },
    undefined
  ],
  [
    'a bucket with something random or what is read then in its name',
    {
      of: 'spaces_bucket',
      after: { region: 'nyc3' },
      open: { name: [...read, ...made('random_id', 'hex')] },
      others: [{ of: 'random_id', after: { byte_length: 4 } }],
      late: ['module.a.data.x.y[0]']
    },
    'would be a bucket of which only the apply shows the name'
  ],
  [
    'a bucket with something random in its name',
    {
      of: 'spaces_bucket',
      after: { region: 'nyc3' },
      open: { name: [...read, ...made('random_id', 'hex')] },
      others: [{ of: 'random_id', after: { byte_length: 4 } }]
    },
    undefined
  ],
  [
    'a bucket with too little of it in its name',
    {
      of: 'spaces_bucket',
      after: { region: 'nyc3' },
      open: { name: made('random_string', 'result') },
      others: [{ of: 'random_string', after: { length: 2 } }]
    },
    'only the apply shows the name'
  ],
  [
    'a bucket with a random word in its name',
    {
      of: 'spaces_bucket',
      after: { region: 'nyc3' },
      open: { name: made('random_pet', 'id') },
      others: [{ of: 'random_pet', after: { length: 9 } }]
    },
    'only the apply shows the name'
  ],
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
  [
    'a certificate for names of its own',
    { of: 'certificate', after: { type: 'lets_encrypt', domains: ['*.staging.example.com', 'staging.example.com'] } },
    undefined
  ],
  [
    'a certificate for a name of production',
    { of: 'certificate', after: { type: 'lets_encrypt', domains: ['a.staging.example.com', 'WWW.example.com.'] } },
    'would make a certificate for a name out of bounds, www.example.com: it does not lie in staging.example.com'
  ],
  [
    'a certificate for names that are read then',
    { of: 'certificate', after: { type: 'lets_encrypt' }, open: { domains: read } },
    'would be a certificate for a name that nobody knows before (domains, from data.x.y, which is read then)'
  ],
  ['a certificate of its own', { of: 'certificate', after: { type: 'custom', domains: null } }, undefined],
  ['a host of production', record('A', 'www'), 'out of bounds, www.example.com'],
  ['the zone itself', record('A', '@'), 'out of bounds, example.com'],
  ['a text of the zone', record('TXT', '@'), 'out of bounds'],
  ['a name that only ends alike', record('A', 'my-staging'), 'out of bounds'],
  ['a host that is not known before', record('A', undefined), 'that nobody knows before'],
  ['a text that is not known before', record('TXT', undefined), 'that nobody knows before'],
  [
    'a host in a zone that is read then',
    { of: 'record', after: { name: 'x', type: 'A' }, open: { domain: read } },
    '(domain, from data.x.y, which is read then)'
  ],
  [
    'a text in a zone that is read then',
    { of: 'record', after: { name: 'x', type: 'TXT' }, open: { domain: read } },
    'that nobody knows before'
  ],
  [
    'a record of a type that is read then',
    { of: 'record', after: { name: 'new.staging', domain: 'example.com' }, open: { type: read } },
    'that nobody knows before (type'
  ],
  [
    'a host in a zone of the same plan',
    {
      of: 'record',
      after: { name: 'x', type: 'A' },
      open: { domain: made('domain', 'id') },
      others: [zone('a.staging.example.com')]
    },
    undefined
  ],
  [
    'whatever host in a zone of the same plan',
    {
      of: 'record',
      after: { type: 'TXT' },
      open: { domain: made('domain', 'id'), name: read },
      others: [zone('a.staging.example.com')]
    },
    undefined
  ],
  [
    'a host out of bounds in a zone of the same plan',
    {
      of: 'record',
      after: { name: 'www', type: 'A' },
      open: { domain: made('domain', 'name') },
      others: [zone('example.org')]
    },
    'out of bounds, www.example.org'
  ],
  ['a host in capital letters', record('A', 'SHOP.Staging'), 'the A record 3 (shop.staging.example.com'],
  [
    'a host in a zone in capital letters',
    record('A', 'shop.staging', { after: { domain: 'Example.COM', type: 'A', name: 'shop.staging', value: 'x' } }),
    'the A record 3'
  ],
  ['a host in full', record('A', 'shop.staging.example.com.'), 'the A record 3'],
  ['a host with a dot at its end', record('A', 'shop.staging.'), 'the A record 3'],
  ['an alias next to somebody\u2019s text', record('CNAME', 'staging'), 'the TXT record 2'],
  [
    'a zone that hides somebody\u2019s',
    zone('staging.example.com'),
    'would hide the TXT record 2 of the zone example.com'
  ],
  ['a zone in capital letters that does', zone('Shop.Staging.example.com.'), 'would hide the A record 3'],
  ['a zone that hides ours alone', zone('api.staging.example.com'), undefined],
  ['a zone whose name is read then', { of: 'domain', after: {}, open: { name: read } }, 'that nobody knows before'],
  ['a name server that hides somebody\u2019s', record('NS', 'shop.staging'), 'another name server would answer'],
  ['a name server for nobody\u2019s', record('NS', 'new.staging'), undefined],
  ['a zone that is handed on to it', zone('here.staging.example.com'), undefined],
  ['a zone that is handed on to others', zone('child2.staging.example.com'), 'would hide the NS record 10'],
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
    'a name of which only the apply shows who manages it',
    { of: 'loadbalancer', after: { domains: [{ name: 'www.example.com' }] } },
    'out of bounds'
  ],
  [
    'a name of an app that no zone is given for',
    { of: 'app', after: { spec: [{ domain: [{ name: 'shop.staging.example.com', zone: '' }] }] } },
    'the A record 3'
  ],
  [
    'all names below one of an app',
    { of: 'app', after: { spec: [{ domain: [{ name: 'staging.example.org', wildcard: true }] }] } },
    'out of bounds, *.staging.example.org'
  ],
  [
    'a name of an app that is read then',
    { of: 'app', after: { spec: [{ domain: [{}] }] }, unknown: { spec: [{ domain: [{ name: true }] }] } },
    'that nobody knows before (spec.domain.name'
  ],
  [
    'a name for a CDN that is read then',
    { of: 'cdn', after: {}, open: { custom_domain: read } },
    'that nobody knows before (custom_domain'
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
  [
    'an alias in place of its address, next to somebody\u2019s text',
    record('CNAME', 'staging', {
      actions: ['delete', 'create'],
      before: { domain: 'example.com', type: 'A', name: 'staging', id: '9' }
    }),
    'the TXT record 2'
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

  const at = (zoneName: string, type: string, name: string): Sketch => ({
    of: 'record',
    after: { domain: zoneName, type, name, value: 'x' }
  })
  const wide = ['example.com', 'example.org', 'example.net']
  const wildcard = 'for which the A record 22 (*.example.org → 198.51.100.7) answers'
  test.each<[string, Sketch, string | undefined, (readonly string[])?]>([
    ['a host that somebody’s wildcard answers for', at('example.org', 'A', 'acme'), wildcard],
    ['a host two labels below it', at('example.org', 'AAAA', 'a.acme'), wildcard],
    ['a wildcard below it', at('example.org', 'A', '*.acme'), wildcard],
    [
      'a text below such a host, which ends the wildcard there',
      at('example.org', 'TXT', '_acme-challenge.acme'),
      wildcard
    ],
    [
      'a zone of such a host',
      zone('acme.example.org'),
      'would make the zone acme.example.org, for which the A record 22'
    ],
    [
      'an app at such a host',
      { of: 'app', after: { spec: [{ domain: [{ name: 'acme.example.org' }] }] } },
      'or name acme.example.org itself in `environment.domains`'
    ],
    ['such a host that the configuration names', at('example.org', 'A', 'acme'), undefined, ['acme.example.org']],
    ['a host below one that exists, where no wildcard answers', at('example.org', 'A', 'v2.api'), undefined],
    ['a host for which our own wildcard answers', at('example.net', 'A', 'acme'), undefined],
    ['a host of an environment’s own domain', at('example.com', 'A', 'new.staging'), undefined],
    ['who may issue for the zone', at('example.org', 'CAA', '@'), 'speaks for *.example.org too, and the A record 22'],
    [
      'who may issue for a host',
      at('example.org', 'CAA', 'www'),
      'speaks for www.example.org too, and the A record 23'
    ],
    ['who may issue for what is below a name', at('example.org', 'CAA', 'api'), 'the A record 24'],
    ['who gets the mail of a host', at('example.org', 'MX', 'www'), 'the A record 23'],
    ['who may send mail for the zone', at('example.org', 'TXT', '@'), 'speaks for'],
    ['who may send mail for a host', at('example.org', 'TXT', 'www'), 'the A record 23'],
    ['what becomes of the zone’s mail', at('example.org', 'TXT', '_dmarc'), 'speaks for'],
    ['a key that signs the zone’s mail', at('example.org', 'CNAME', 's1._domainkey'), 'speaks for'],
    ['a proof for a certificate of a host', at('example.org', 'TXT', '_acme-challenge.www'), 'the A record 23'],
    ['who may issue for a zone of ours alone', at('example.net', 'CAA', '@'), undefined],
    ['who may issue for a host of an environment’s own domain', at('example.com', 'CAA', 'shop.staging'), undefined]
  ])('%s, where the domains are wide', async (_, sketch, objection, domains = wide) => {
    const { done } = look([sketch], { domains })
    if (objection === undefined) await done
    else await expect(done).rejects.toThrow(objection)
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
      plan: { changes: [change({ of: 'spaces_bucket', after: { name: 'assets', region: 'nyc3' } })] },
      ours,
      held: new Set<string>(),
      free: new Set<string>(),
      spacesUrl: undefined,
      fetch: async () => new Response(null, { status: 503 })
    }
    await expect(requireFree(request)).rejects.toMatchObject({ reason: 'service-error' })
  })
})
