import { createHash } from 'node:crypto'
import type { Cluster, LoadBalancer } from '../digitalocean/index.ts'
import { putBack, type Restore } from '../kernel/index.ts'
import type { CrowdOptions } from './crowd.ts'

export interface CrowdInAccount {
  capture(): Restore
  /** `<kind>/<id>` of all of it. */
  members(): readonly string[]
  isOfCrowd(clusterId: string): boolean
  /** What happens to it when another cluster comes up. */
  touch(clusterId: string): void
}

const region = 'nyc3'
const day = 86_400_000

/** Laid on the shelves themselves: it costs no request, and was there before anyone came. */
export function crowdAccount({ account, repository, environment = 'staging' }: CrowdOptions): CrowdInAccount {
  const { id: repositoryId } = repository
  const members = new Set<string>()
  const keep = <T extends { readonly id: string }>(kind: string, item: T): T => {
    members.add(`${kind}/${item.id}`)
    return item
  }
  const clusters = new Set<string>()
  const fresh = (name: string, tags: readonly string[] = [], id = account.uuid()) => ({
    ...account.fresh(id, name, tags),
    createdAt: account.now() - 30 * day,
    readyAt: account.now() - 30 * day
  })

  const vpc = (name: string, description = '') =>
    keep('vpc', account.vpcs.add({ ...fresh(name), region, ipRange: '10.200.0.0/20', description, isDefault: false }))
  const droplet = (name: string, vpcId: string, tags: readonly string[] = []) =>
    keep(
      'droplet',
      account.droplets.add({
        ...fresh(name, tags, String(account.nextNumber())),
        region,
        size: 's-1vcpu-2gb',
        vpcId,
        publicIp: account.nextAddress(),
        privateIp: '10.200.0.9',
        image: 'ubuntu-24-04-x64'
      })
    )
  const cluster = (name: string, vpcId: string, tags: readonly string[] = []): Cluster => {
    const id = account.uuid()
    clusters.add(id)
    const node = droplet(`${name}-pool-1`, vpcId, ['k8s', `k8s:${id}`, 'k8s:worker', ...tags])
    const since = account.now() - 30 * day
    return keep(
      'cluster',
      account.clusters.add({
        ...fresh(name, ['k8s', `k8s:${id}`, ...tags], id),
        region,
        version: '1.36.1-do.0',
        vpcId,
        clusterSubnet: '10.240.0.0/16',
        serviceSubnet: '10.241.0.0/19',
        ipv4: '',
        ha: true,
        autoUpgrade: false,
        surgeUpgrade: false,
        registryEnabled: false,
        maintenancePolicy: { day: 'any', start_time: '20:00', duration: '4h0m0s' },
        pools: [
          {
            id: account.uuid(),
            name: `${name}-pool`,
            size: 's-1vcpu-2gb',
            count: 1,
            tags: ['k8s', `k8s:${id}`, 'k8s:worker', ...tags],
            labels: {},
            taints: [],
            autoScale: false,
            minNodes: 0,
            maxNodes: 0,
            nodes: [{ id: account.uuid(), name: node.name, dropletId: node.id, createdAt: since }]
          }
        ],
        updatedAt: since,
        extras: {},
        closed: false,
        opened: {
          endpoint: `https://${id}.k8s.ondigitalocean.com`,
          caData: '',
          tokenFor: () => '',
          isElsewhere: true
        }
      })
    )
  }
  const database = (name: string, vpcId: string, tags: readonly string[] = []) =>
    keep(
      'database',
      account.databases.add({
        ...fresh(name, tags),
        engine: 'pg',
        version: '17',
        size: 'db-s-1vcpu-1gb',
        nodes: 1,
        region,
        vpcId,
        storageMib: 10_240,
        host: `${name}.db.ondigitalocean.com`,
        port: 25_060,
        users: [{ name: 'doadmin', role: 'primary', password: account.kernel.random.hex(16) }],
        databases: ['defaultdb', 'app'],
        pools: [],
        rules: [],
        maintenance: { day: 'monday', hour: '02:00' },
        replicas: [],
        config: {},
        doSettings: { service_cnames: [] },
        evictionPolicy: '',
        sqlMode: ''
      })
    )
  const loadBalancer = (name: string, vpcId: string, more: Partial<LoadBalancer> = {}) =>
    keep(
      'load-balancer',
      account.loadBalancers.add({
        ...fresh(name),
        region,
        ip: account.nextAddress(),
        vpcId,
        sizeUnit: 1,
        rules: [{ entry_protocol: 'tcp', entry_port: 80, target_protocol: 'tcp', target_port: 30_080 }],
        dropletTag: '',
        dropletIds: [],
        settings: {},
        ...more
      })
    )
  const volume = (name: string, tags: readonly string[], dropletIds: number[] = []) =>
    keep(
      'volume',
      account.volumes.add({
        ...fresh(name, tags),
        region,
        gib: 20,
        description: 'Created by DigitalOcean CSI driver',
        filesystemType: 'ext4',
        filesystemLabel: '',
        dropletIds
      })
    )
  const snapshot = (name: string, resourceId: string, tags: readonly string[] = []) =>
    keep(
      'snapshot',
      account.snapshots.add({ ...fresh(name, tags), resourceId, resourceType: 'volume', region, gib: 5 })
    )
  const project = (name: string, description: string) =>
    keep(
      'project',
      account.projects.add({
        ...fresh(name),
        description,
        purpose: 'Service or API',
        environment: 'Production',
        isDefault: false,
        updatedAt: account.now()
      })
    )
  const firewall = (name: string, tags: readonly string[]) =>
    keep(
      'firewall',
      account.firewalls.add({ ...fresh(name, tags), inboundRules: [], outboundRules: [], dropletIds: [] })
    )

  // Production, with its own cluster.
  const home = vpc('production')
  const production = cluster('production', home.id, ['production'])
  const tag = `k8s:${production.id}`
  const node = Number(production.pools[0]?.nodes[0]?.dropletId)
  database('production-db', home.id, ['production'])
  const front = loadBalancer('production-lb', home.id, { dropletIds: [node] })
  const made = loadBalancer(`a${account.kernel.random.hex(31)}`, home.id, { tags: new Set([account.ensureTag(tag)]) })
  const data = volume(`pvc-${account.uuid()}`, [tag], [node])
  const backup = volume(`pvc-${account.uuid()}`, [tag])
  const dump = snapshot('before-the-migration', data.id)
  const nightly = snapshot(`snapshot-${account.uuid()}`, backup.id, [tag])
  const bastion = droplet('bastion', home.id)
  firewall(`k8s-${production.id}-worker`, [tag])
  firewall('production-office', ['production'])
  project('Website', 'What our customers see')
  keep(
    'reserved-ip',
    account.reservedIps.add({
      ...fresh(account.nextAddress(), [], account.nextAddress()),
      region,
      dropletId: Number(bastion.id)
    })
  )
  keep(
    'certificate',
    account.certificates.add({
      ...fresh('www'),
      type: 'custom',
      dnsNames: ['www.example.com'],
      sha1: createHash('sha1').update('www').digest('hex'),
      notAfter: account.now() + 60 * day
    })
  )

  // Environments of others: another repository, and one on another server that has the same id.
  for (const [prefix, owner] of [
    [`stg-7-${environment}`, `staging:7:${environment}`],
    [`stg-k3x9q2--${repositoryId.toString(36)}-${environment}`, `staging:k3x9q2-${repositoryId}:${environment}`]
  ] as const) {
    const network = vpc(`${prefix}-vpc`, owner)
    cluster(`${prefix}-cluster`, network.id, [owner])
    database(`${prefix}-db`, network.id, [owner])
    loadBalancer(`${prefix}-lb`, network.id, { dropletTag: account.ensureTag(owner) })
    project(prefix, `On-demand environment ${owner}`)
    members.add(`tag/${owner}`)
  }

  // By hand, under names that come close to ours.
  const near = `stg-${repositoryId.toString(36)}-${environment}`
  droplet(`${near}-bastion`, home.id)
  database(`${near}-reports`, home.id)
  loadBalancer(`${near}-www`, home.id)
  volume(`${near}-data`, [])
  vpc(`${near}-2-vpc`)
  project(`${near} (old)`, '')

  // Names of others in the zones.
  for (const domain of account.domains.all()) {
    for (const [type, name, target] of [
      ['A', 'www', front.ip],
      ['A', 'gateway', bastion.publicIp],
      ['CNAME', 'shop', `www.${domain.name}`],
      ['MX', '@', `mail.${domain.name}`],
      ['TXT', '@', 'v=spf1 -all'],
      ['TXT', 'neighbor', `staging:7:${environment}`]
    ] as const) {
      const id = account.nextNumber()
      const none = { priority: type === 'MX' ? 10 : null, port: null, weight: null, flags: null, tag: null }
      domain.records.push({ id, type, name, data: target, ttl: 1800, ...none })
      members.add(`record/${domain.name}/${id}`)
    }
  }
  for (const name of [tag, 'production']) members.add(`tag/${name}`)

  return {
    members: () => [...members],
    capture: () => {
      const saved = new Set(members)
      return () => putBack(members, saved)
    },
    isOfCrowd: (id) => clusters.has(id),
    touch: (id) => {
      const mark = account.ensureTag(`k8s:${id}`)
      // By their ids: a reset puts others in the place of these.
      const ids = new Set([data, backup, nightly, bastion, made, dump].map((item) => item.id))
      for (const [, shelf] of account.shelves())
        for (const item of shelf.all()) if (ids.has(item.id)) item.tags.add(mark)
      // One that production made later than that cluster.
      const later = volume(`pvc-${account.uuid()}`, [tag, mark], [node])
      Object.assign(later, { createdAt: account.now(), readyAt: account.now() })
    }
  }
}
