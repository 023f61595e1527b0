import type { Droplet, LoadBalancer, Volume } from '@staging-actions/digitalocean'
import type { Listing } from '../../src/inventory/listing.ts'
import { ownershipIn, type Situation, type Verdict } from '../../src/inventory/ownership.ts'
import type { ResourceKind } from '../../src/inventory/resource.ts'
import { environmentNames } from '../../src/names.ts'
import type { OwnershipRow, Told } from './table.ts'

const names = environmentNames({ environment: 'staging', repositoryId: 4242 })
const other = environmentNames({ environment: 'staging', repositoryId: 1 })
const sister = environmentNames({ environment: 'staging-2', repositoryId: 4242 })
const serverTag = 'staging:k3x9q2-4242:staging'

const times = {
  'before this life': '2026-11-01T00:00:00Z',
  since: '2026-11-02T08:00:00Z',
  'in this life': '2026-11-02T08:10:00Z',
  'before our cluster': '2026-11-02T08:20:00Z',
  cluster: '2026-11-02T08:30:00Z',
  'after our cluster': '2026-11-02T08:40:00Z'
} as const

const ids = {
  ours: '0a000000-0000-4000-8000-000000000001',
  production: '0b000000-0000-4000-8000-000000000002',
  dead: '0d000000-0000-4000-8000-000000000003',
  subject: '0e000000-0000-4000-8000-000000000004'
}
const nodes = { ours: 11, production: 21 }
const address = '203.0.113.10'

/** The situation that a row tells of: an environment of ours, production next to it, and the one resource that it is about. */
export function judgeRow(row: OwnershipRow): { readonly told: Told; readonly because: string } {
  const verdict = verdictOn(row)
  if (verdict.kind === 'ours' && verdict.proof === 'none') return { told: 'told, not proven', because: '' }
  if (verdict.kind === 'ours') return { told: 'ours', because: verdict.proof }
  if (verdict.kind === 'not-ours') return { told: 'not ours', because: '' }
  return { told: verdict.isInTheWay ? 'in the way' : 'in doubt', because: readable(verdict.because) }
}

/** Ids mean nothing to a reader. */
function readable(text: string): string {
  return text
    .replaceAll(ids.production, '<production>')
    .replaceAll(ids.dead, '<a dead one>')
    .replaceAll(`droplet ${nodes.production}`, 'droplet <production>')
}

function verdictOn(row: OwnershipRow): Verdict {
  const { kind, bears, where, made, known } = row
  const isClusterGone = where.includes('our cluster is gone')
  const subject = {
    id: ids.subject,
    name: nameOf(kind, bears),
    tags: tagsOf(bears, kind),
    created_at: made in times ? times[made as keyof typeof times] : times['in this life']
  }
  const network = where.includes('another VPC') || where.includes("production's VPC") ? 'vpc-production' : 'vpc-ours'
  const isHere = where.includes('our VPC')
  const base = world(isClusterGone)
  const listing: Listing = { ...base, ...withSubject() }
  const recordName = kind === 'dns-record' ? `A ${subject.name}` : subject.name
  const situation: Situation = {
    listing,
    names,
    domain: 'example.com',
    since: where.includes('no record of this life') ? undefined : times.since,
    recorded: [
      ...(isClusterGone ? [{ kind: 'cluster', id: ids.ours, name: names.cluster }] : []),
      ...(/which (the ledger calls ours|our state holds)/.test(bears) || where.includes('an earlier cluster of ours')
        ? [
            {
              kind: 'cluster',
              id: ids.dead,
              name: names.cluster,
              ...(where.includes('with its time') && { createdAt: times.cluster })
            }
          ]
        : []),
      ...(known.startsWith('by the ledger')
        ? [
            {
              kind,
              id: known.includes('without an id') ? '' : subjectId(),
              name: known.includes('under another name') ? 'A web.staging' : recordName,
              ...(kind === 'dns-record' &&
                (known.includes('without an id')
                  ? { zone: zoneOf() }
                  : { address: where.includes('since') ? address : target() }))
            }
          ]
        : [])
    ],
    inState: new Map<string, 'tags' | 'state'>([
      ...(known === 'by our state' ? [[`${kind}/${subjectId()}`, 'tags'] as const] : []),
      ...(known === 'by our state alone' ? [[`${kind}/${subjectId()}`, 'state'] as const] : []),
      ...(bears.includes('says the same') ? [['dns-record/78', 'tags'] as const] : []),
      ...(bears.includes('which our state holds') ? [[`cluster/${ids.dead}`, 'tags'] as const] : [])
    ]),
    toldOwned: new Set(known === 'by what the ledger tells of our state' ? [`${kind}/${subjectId()}`] : []),
    balancersOf: new Map([[ids.ours, new Set(where.includes("on our cluster's list") ? [ids.subject] : [])]]),
    proven: new Map()
  }
  return judged(ownershipIn(situation))

  function target(): string {
    return where.startsWith('points at our load balancer') ? address : '198.51.100.7'
  }

  function withSubject(): Partial<Listing> {
    const at = { ...subject, vpc_uuid: network }
    switch (kind) {
      case 'cluster':
        return {
          clusters: [
            ...base.clusters.filter(({ name }) => name !== names.cluster),
            { ...at, region: 'nyc3', version: '1', node_pools: [], status: { state: 'running' } }
          ]
        }
      case 'database':
        return {
          databases: [
            {
              ...subject,
              private_network_uuid: network,
              engine: 'pg',
              status: 'online',
              size: 's',
              num_nodes: 1,
              rules: []
            }
          ]
        }
      case 'vpc':
        return {
          vpcs: [
            ...base.vpcs.filter(({ name }) => name !== names.vpc),
            { ...subject, description: descriptionOf(bears), default: bears.includes("account's default") }
          ]
        }
      case 'project':
        return {
          projects: [{ ...subject, description: descriptionOf(bears), is_default: bears.includes("account's default") }]
        }
      case 'load-balancer':
        return { loadBalancers: [...base.loadBalancers.filter(({ name }) => name !== subject.name), balancer(at)] }
      case 'droplet':
        return { droplets: [...base.droplets, droplet({ ...at, id: poolId() })] }
      case 'volume':
        return { volumes: [...base.volumes, volume({ ...subject, droplet_ids: attachedTo(where) })] }
      case 'volume-snapshot':
        return { snapshots: [{ ...subject, resource_id: sourceOf(where), resource_type: 'volume', size_gigabytes: 1 }] }
      case 'firewall':
        return { firewalls: [{ ...subject, sourceTags: [], destinationTags: [] }] }
      case 'certificate':
        return { certificates: [{ ...subject }] }
      case 'dns-record':
        return {
          records: [
            { id: 77, type: typeOf(bears), name: subject.name, data: dataOf(), zone: zoneOf() },
            ...txtOfHost(),
            ...(bears.includes('says the same')
              ? [{ id: 78, type: 'A', name: subject.name, data: address, zone: zoneOf() }]
              : [])
          ]
        }
      case 'tag':
        return {
          tags: [tag()],
          ...(where.includes('firewall') && { firewalls: [office()] }),
          ...(where.includes('database') && {
            databases: [
              {
                ...subject,
                name: 'orders',
                tags: [],
                private_network_uuid: 'vpc-production',
                engine: 'pg',
                status: 'online',
                size: 's',
                num_nodes: 1,
                rules: tagsOf(bears, kind).map((value) => ({ type: 'tag', value }))
              }
            ]
          }),
          ...(where.includes('volume') && {
            volumes: [
              ...base.volumes,
              volume({ ...subject, name: 'backup', tags: [...tagsOf(bears, kind), `k8s:${ids.production}`] })
            ]
          })
        }
    }
  }

  function subjectId(): string {
    if (kind === 'dns-record') return '77'
    if (kind === 'tag') return tagsOf(bears, kind)[0] ?? ''
    return kind === 'droplet' ? String(poolId()) : ids.subject
  }

  function poolId(): number {
    if (where.includes("our cluster's pool")) return nodes.ours
    return where.includes("production's pool") ? nodes.production : 99
  }

  function dataOf(): string {
    if (bears.includes('in quotes')) return `"${names.ownerTag}"`
    if (bears === 'a TXT with our tag') return names.ownerTag
    if (bears.startsWith('a TXT')) return other.ownerTag
    return bears.includes('CNAME') ? 'web.staging.example.com' : target()
  }

  function txtOfHost() {
    return bears.startsWith('the name of a TXT')
      ? [{ id: 78, type: 'TXT', name: subject.name, data: names.ownerTag, zone: zoneOf() }]
      : []
  }

  function zoneOf(): string {
    return where.includes('in another zone') ? 'example.org' : 'example.com'
  }

  function office() {
    const tags = tagsOf(bears, kind)
    const firewall = { ...subject, name: 'office', tags: [], sourceTags: [], destinationTags: [] }
    if (where.includes('lets its bearers in')) return { ...firewall, sourceTags: tags }
    return where.includes('lets out to it') ? { ...firewall, destinationTags: tags } : { ...firewall, tags }
  }

  function tag() {
    const [name = ''] = tagsOf(bears, kind)
    return { name, resources: { count: 0, ...(where.includes('image') && { images: { count: 1 } }) } }
  }

  function judged(verdict: ReturnType<typeof ownershipIn>): Verdict {
    const find = <T extends { readonly id: string | number }>(
      items: readonly T[],
      id: string | number = ids.subject
    ) => {
      const found = items.find((item) => item.id === id)
      if (!found) throw new Error(`no ${kind} to judge`)
      return found
    }
    switch (kind) {
      case 'cluster':
        return verdict.cluster(find(listing.clusters))
      case 'database':
        return verdict.database(find(listing.databases))
      case 'vpc':
        return verdict.vpc(find(listing.vpcs))
      case 'project':
        return verdict.project(find(listing.projects))
      case 'load-balancer':
        return verdict.loadBalancer(find(listing.loadBalancers))
      case 'droplet':
        return verdict.droplet(find(listing.droplets, poolId()))
      case 'volume':
        return verdict.volume(find(listing.volumes))
      case 'volume-snapshot':
        return verdict.snapshot(find(listing.snapshots))
      case 'firewall':
        return verdict.firewall(find(listing.firewalls))
      case 'certificate':
        return verdict.certificate(find(listing.certificates))
      case 'dns-record':
        return verdict.record(find(listing.records, 77))
      case 'tag':
        return verdict.tag(tag())
    }
  }
  function balancer(at: typeof subject & { vpc_uuid: string }): LoadBalancer {
    const aimed = /aims at/.test(bears) ? tagsOf(bears)[0] : undefined
    return {
      ...at,
      vpc_uuid: isHere ? 'vpc-ours' : at.vpc_uuid,
      ip: '203.0.113.99',
      status: 'active',
      size_unit: 1,
      tag: aimed
    }
  }
}

function nameOf(kind: ResourceKind, bears: string): string {
  const ours: Readonly<Partial<Record<ResourceKind, string>>> = {
    cluster: names.cluster,
    database: names.database,
    vpc: names.vpc,
    project: names.project,
    'load-balancer': names.loadBalancer,
    certificate: `${names.prefix}-cert`,
    'dns-record': 'web.staging'
  }
  if (kind === 'dns-record') return bears.startsWith("somebody's name") ? 'www' : 'web.staging'
  if (bears.startsWith('our name')) return ours[kind] ?? ''
  if (bears.includes('a name below ours')) return `${names.prefix}-cache`
  if (bears.startsWith('a sister')) return kind === 'database' ? sister.database : sister.cluster
  if (bears.startsWith('another')) return kind === 'load-balancer' ? other.loadBalancer : other.cluster
  if (bears.includes('begins like')) return `k8s-${ids.ours}-worker-of-mine`
  if (bears.includes("our cluster's worker")) return `k8s-${ids.ours}-worker`
  if (bears.includes("our cluster's public")) return `k8s-public-access-${ids.ours}`
  if (bears.includes("production's worker")) return `k8s-${ids.production}-worker`
  if (bears.includes('a name of its own')) return 'reports'
  if (kind === 'load-balancer') return `a${'0123456789abcdef'.repeat(2).slice(0, 31)}`
  return kind === 'volume' ? `pvc-${ids.subject}` : 'reports'
}

/** What a tag itself is called. */
const tagNames: readonly [RegExp, string][] = [
  [/^a name below ours$/, `${names.prefix}-web`],
  [/^a name below a sister environment's$/, `${sister.prefix}-web`],
  [/^a name of its own$/, 'web']
]

function tagsOf(bears: string, kind?: ResourceKind): string[] {
  const said: readonly [RegExp, string][] = [
    [/our tag in capitals/, names.ownerTag.toUpperCase()],
    [/our tag(?! in)/, names.ownerTag],
    [/another repository's (name and )?tag/, other.ownerTag],
    [/aims at its tag/, other.ownerTag],
    [/another server's (name and )?tag/, serverTag],
    [/a sister environment's name and tag/, sister.ownerTag],
    [/our cluster's tag/, `k8s:${ids.ours}`],
    [/production's cluster's tag in capitals/, `K8S:${ids.production}`],
    [/production's cluster's tag(?! in)/, `k8s:${ids.production}`],
    [/a dead cluster's tag/, `k8s:${ids.dead}`],
    ...(kind === 'tag' ? tagNames : [])
  ]
  return said.flatMap(([words, tag]) => (words.test(bears) ? [tag] : []))
}

function descriptionOf(bears: string): string {
  if (bears.includes('within a sentence')) return `On-demand environment ${names.ownerTag}, see the wiki`
  if (bears.includes("another server's")) return serverTag
  if (bears.includes("another repository's")) return other.ownerTag
  if (bears.includes('a sister')) return sister.ownerTag
  return bears.includes('our tag in its description') ? names.ownerTag : ''
}

function attachedTo(where: string): number[] {
  if (where === 'on our node') return [nodes.ours]
  return where === "on production's node" ? [nodes.production] : []
}

function sourceOf(where: string): string {
  if (where === 'of our volume') return 'volume-ours'
  return where === "of production's volume" ? 'volume-production' : 'volume-gone'
}

function typeOf(bears: string): string {
  if (bears.startsWith('a TXT')) return 'TXT'
  return bears.includes('CNAME') ? 'CNAME' : 'A'
}

const droplet = (more: Partial<Droplet> & Pick<Droplet, 'tags'>): Droplet => ({
  id: 0,
  name: 'node',
  status: 'active',
  size_slug: 's-1vcpu-2gb',
  features: [],
  created_at: times['after our cluster'],
  ...more
})
const volume = (more: Partial<Volume>): Volume => ({
  id: ids.subject,
  name: `pvc-${ids.subject}`,
  size_gigabytes: 10,
  tags: [],
  droplet_ids: [],
  region: { slug: 'nyc3' },
  created_at: times['after our cluster'],
  ...more
})

/** Our environment, and production with a cluster and a volume of its own. */
function world(isClusterGone: boolean): Listing {
  const pool = (dropletId: number) => ({
    id: `pool-${dropletId}`,
    name: 'pool',
    size: 's-1vcpu-2gb',
    count: 1,
    tags: [],
    nodes: [{ id: 'n', name: 'n', status: { state: 'running' }, droplet_id: String(dropletId) }]
  })
  const cluster = { region: 'nyc3', version: '1', status: { state: 'running' } }
  return {
    clusters: [
      ...(isClusterGone
        ? []
        : [
            {
              ...cluster,
              id: ids.ours,
              name: names.cluster,
              tags: ['k8s', `k8s:${ids.ours}`, names.ownerTag],
              vpc_uuid: 'vpc-ours',
              node_pools: [pool(nodes.ours)],
              created_at: times.cluster
            }
          ]),
      {
        ...cluster,
        id: ids.production,
        name: 'production',
        tags: ['k8s', `k8s:${ids.production}`],
        vpc_uuid: 'vpc-production',
        node_pools: [pool(nodes.production)],
        created_at: times['before this life']
      }
    ],
    databases: [],
    loadBalancers: [
      {
        id: 'lb-ours',
        name: names.loadBalancer,
        tag: names.ownerTag,
        ip: address,
        status: 'active',
        vpc_uuid: 'vpc-ours',
        created_at: times['in this life']
      }
    ],
    droplets: [],
    volumes: [
      volume({ id: 'volume-ours', name: `pvc-${ids.ours}`, tags: [`k8s:${ids.ours}`], droplet_ids: [nodes.ours] }),
      volume({ id: 'volume-production', tags: [`k8s:${ids.production}`], created_at: times['before this life'] })
    ],
    snapshots: [],
    firewalls: [],
    vpcs: [
      {
        id: 'vpc-ours',
        name: names.vpc,
        description: names.ownerTag,
        default: false,
        created_at: times['in this life']
      },
      {
        id: 'vpc-production',
        name: 'production',
        description: '',
        default: false,
        created_at: times['before this life']
      }
    ],
    projects: [],
    tags: [],
    certificates: [],
    reservedIps: [],
    records: [],
    sizes: []
  }
}
