import { copyState, type Kernel, putBack, type Restore } from '../kernel/index.ts'
import { answerFromZone, type Zone, zoneOf } from '../names/zone.ts'
import type { Action } from './actions.ts'
import { owed } from './invoice.ts'
import { hourlyPrices } from './prices.ts'
import type {
  Certificate,
  Cluster,
  Database,
  Domain,
  Droplet,
  Firewall,
  LoadBalancer,
  Project,
  Registry,
  ReservedIp,
  Snapshot,
  SpacesKey,
  Volume,
  Vpc
} from './resources.ts'
import { type Lag, type Resource, Shelf, type ShelfChange, type ShelfParts } from './shelf.ts'

/** How long things take, in milliseconds of sandbox time; 0 is at once. */
export interface ProvisioningTimes {
  readonly cluster: number
  /** From when a cluster runs until its nodes do. */
  readonly nodes: number
  readonly database: number
  readonly loadBalancer: number
  readonly droplet: number
  readonly certificate: number
  /** From the DELETE until a GET answers 404. */
  readonly clusterDelete: number
  readonly databaseDelete: number
  readonly loadBalancerDelete: number
  /** How long the nodes of a deleted cluster stay members of their VPC. */
  readonly dropletDelete: number
}

export const atOnce: ProvisioningTimes = {
  cluster: 0,
  nodes: 0,
  database: 0,
  loadBalancer: 0,
  droplet: 0,
  certificate: 0,
  clusterDelete: 0,
  databaseDelete: 0,
  loadBalancerDelete: 0,
  dropletDelete: 0
}

/** One thing in the account, as receipts name it. */
export interface InventoryItem {
  readonly kind: string
  readonly id: string
  readonly name: string
  readonly tags: readonly string[]
  /** ISO 8601, sandbox time. */
  readonly createdAt: string
}

const kinds = [
  'cluster',
  'database',
  'vpc',
  'load-balancer',
  'droplet',
  'volume',
  'snapshot',
  'firewall',
  'certificate',
  'reserved-ip',
  'domain',
  'project',
  'registry',
  'spaces-key'
] as const

export type Kind = (typeof kinds)[number]

/** The state of one emulated account. Routes read and change it; nothing else does. */
export class Account {
  readonly kernel: Kernel
  readonly times: ProvisioningTimes
  readonly team: { readonly uuid: string; readonly name: string }
  readonly clusters: Shelf<Cluster>
  readonly databases: Shelf<Database>
  readonly vpcs: Shelf<Vpc>
  readonly loadBalancers: Shelf<LoadBalancer>
  readonly droplets: Shelf<Droplet>
  readonly volumes: Shelf<Volume>
  readonly snapshots: Shelf<Snapshot>
  readonly firewalls: Shelf<Firewall>
  readonly certificates: Shelf<Certificate>
  readonly reservedIps: Shelf<ReservedIp>
  readonly domains: Shelf<Domain>
  readonly projects: Shelf<Project>
  readonly registries: Shelf<Registry>
  readonly spacesKeys: Shelf<SpacesKey>
  /** How many Droplets there may be at one time. */
  dropletLimit = 25
  /** active, warning, locked; and why. */
  standing: { readonly status: string; readonly message: string } = { status: 'active', message: ' ' }
  /** Tags outlive what they were on. */
  readonly tags = new Map<string, number>()
  /** What was done to volumes and addresses, oldest first. */
  readonly actions: Action[] = []
  /** The projects of buckets, which live elsewhere, by name. */
  readonly bucketProjects = new Map<string, string>()
  #baseline = new Set<string>()
  #next = 400_000_000
  #nextAddress = 10

  constructor(
    kernel: Kernel,
    times: ProvisioningTimes,
    lag: Lag,
    team: { readonly uuid: string; readonly name: string }
  ) {
    this.kernel = kernel
    this.times = times
    this.team = team
    const now = () => kernel.clock.now()
    const tell = (kind: Kind) => (change: ShelfChange, item: { readonly id: string; readonly name: string }) => {
      kernel.events.emit('event', {
        at: now(),
        service: 'digitalocean',
        kind: `${kind} ${change}`,
        text: `${kind} ${item.name} ${change}`,
        data: { id: item.id }
      })
    }
    const shelf = (kind: Kind): ShelfParts => ({
      now,
      lag,
      draw: (end) => kernel.random.below(end),
      tell: tell(kind)
    })
    this.clusters = new Shelf(shelf('cluster'))
    this.databases = new Shelf(shelf('database'))
    this.vpcs = new Shelf(shelf('vpc'))
    this.loadBalancers = new Shelf(shelf('load-balancer'))
    this.droplets = new Shelf(shelf('droplet'))
    this.volumes = new Shelf(shelf('volume'))
    this.snapshots = new Shelf(shelf('snapshot'))
    this.firewalls = new Shelf(shelf('firewall'))
    this.certificates = new Shelf(shelf('certificate'))
    this.reservedIps = new Shelf(shelf('reserved-ip'))
    this.domains = new Shelf(shelf('domain'))
    this.projects = new Shelf(shelf('project'))
    this.registries = new Shelf(shelf('registry'))
    this.spacesKeys = new Shelf(shelf('spaces-key'))
  }

  shelves(): readonly (readonly [Kind, Shelf<Resource>])[] {
    const shelves: Record<Kind, unknown> = {
      cluster: this.clusters,
      database: this.databases,
      vpc: this.vpcs,
      'load-balancer': this.loadBalancers,
      droplet: this.droplets,
      volume: this.volumes,
      snapshot: this.snapshots,
      firewall: this.firewalls,
      certificate: this.certificates,
      'reserved-ip': this.reservedIps,
      domain: this.domains,
      project: this.projects,
      registry: this.registries,
      'spaces-key': this.spacesKeys
    }
    return kinds.map((kind) => [kind, shelves[kind] as Shelf<Resource>] as const)
  }

  now(): number {
    return this.kernel.clock.now()
  }

  /** The fields that every new resource starts with; tags that do not exist yet are made. */
  fresh(id: string, name: string, tags: Iterable<string>, takes = 0): Omit<Resource, 'goneAt' | 'projectId'> {
    const now = this.now()
    const set = new Set<string>()
    for (const tag of tags) set.add(this.ensureTag(tag))
    return { id, name, tags: set, createdAt: now, readyAt: now + takes }
  }

  /** Tags are the same whatever their case; the first spelling stays. */
  ensureTag(name: string): string {
    const known = this.findTag(name)
    if (known !== undefined) return known
    this.tags.set(name, this.now())
    return name
  }

  findTag(name: string): string | undefined {
    if (this.tags.has(name)) return name
    return [...this.tags.keys()].find((tag) => tag.toLowerCase() === name.toLowerCase())
  }

  uuid(): string {
    return this.kernel.random.uuid()
  }

  nextNumber(): number {
    this.#next += 1 + this.kernel.random.below(50)
    return this.#next
  }

  /** From a block that is reserved for documentation. */
  nextAddress(): string {
    this.#nextAddress += 1
    return `203.0.113.${this.#nextAddress % 250}`
  }

  defaultVpc(region: string): Vpc {
    const found = this.vpcs.all().find((vpc) => vpc.isDefault && vpc.region === region)
    if (found) return found
    return this.vpcs.add({
      ...this.fresh(this.uuid(), `default-${region}`, []),
      region,
      ipRange: `10.${100 + this.vpcs.history().length}.0.0/20`,
      description: '',
      isDefault: true
    })
  }

  defaultProject(): Project {
    const found = this.projects.all().find((project) => project.isDefault)
    if (!found) throw new Error('the account has no default project')
    return found
  }

  /** Moments pass without anyone calling: what was bound to happen by now is made to have happened. */
  onSettle: () => Promise<void> = async () => {}

  /** Everything there is now, things that are being deleted included. */
  async inventory(): Promise<InventoryItem[]> {
    await this.onSettle()
    const items: InventoryItem[] = []
    const iso = (at: number) => new Date(at).toISOString()
    for (const [kind, shelf] of this.shelves()) {
      for (const item of shelf.all())
        items.push({ kind, id: item.id, name: item.name, tags: [...item.tags], createdAt: iso(item.createdAt) })
    }
    for (const domain of this.domains.all()) {
      for (const record of domain.records) {
        const name = record.name === '@' ? domain.name : `${record.name}.${domain.name}`
        items.push({
          kind: 'record',
          id: `${domain.name}/${record.id}`,
          name: `${record.type} ${name}`,
          tags: [],
          createdAt: iso(domain.createdAt)
        })
      }
    }
    for (const [tag, at] of this.tags) items.push({ kind: 'tag', id: tag, name: tag, tags: [], createdAt: iso(at) })
    return items
  }

  /** Makes what is there now the state that `leftovers` compares with, and returns it. */
  async snapshot(): Promise<InventoryItem[]> {
    const items = await this.inventory()
    this.#baseline = new Set(items.map((item) => `${item.kind}/${item.id}`))
    return items
  }

  /** These, `<kind>/<id>`, are other people's: no leftovers, and on no bill of ours. */
  keepForOthers(members: readonly string[]): void {
    for (const member of members) this.#baseline.add(member)
  }

  /** Whether it, `<kind>/<id>`, was there at the last snapshot, or is other people's. */
  isOfOthers(member: string): boolean {
    return this.#baseline.has(member)
  }

  /** Every cluster since the last snapshot that is not other people's, the gone ones too. */
  clustersEver() {
    return this.clusters.history().filter(({ id }) => !this.isOfOthers(`cluster/${id}`))
  }

  /**
   * What is there now and was not at the last snapshot (at first: when the account was opened). A tag that something of then
   * bears belongs to that.
   */
  async leftovers(): Promise<InventoryItem[]> {
    const isOld = ({ kind, id }: InventoryItem) => this.isOfOthers(`${kind}/${id}`)
    const items = await this.inventory()
    const borne = new Set(items.filter(isOld).flatMap(({ tags }) => tags))
    return items.filter((item) => !isOld(item) && !(item.kind === 'tag' && borne.has(item.name)))
  }

  /** US dollars that everything of ours is invoiced by now that ever lived here. */
  cost(): number {
    return owed(hourlyPrices(this).filter(({ kind, id }) => !this.isOfOthers(`${kind}/${id}`)))
  }

  /** The account's zones as their name servers know them. */
  zones(): Zone[] {
    return this.domains.all().map(({ name: zone, records }) => ({
      name: zone,
      records: records.map(({ type, name, data, ttl }) => ({
        type,
        name: name === '@' ? zone : `${name}.${zone}`,
        data: data === '@' ? zone : data.replace(/\.$/, '').toLowerCase(),
        ttl
      }))
    }))
  }

  /** The IPv4 addresses that a name has in the account's zones. */
  lookUp(host: string): string[] {
    const zone = zoneOf(this.zones(), host)
    const answer = zone && answerFromZone(zone, host, 'A')
    return answer?.kind === 'records' ? answer.records.flatMap(({ type, data }) => (type === 'A' ? [data] : [])) : []
  }

  /** The load balancer with that address, and the ids of the clusters whose nodes are behind it. */
  behind(address: string): { readonly loadBalancer: LoadBalancer; readonly clusterIds: readonly string[] } | undefined {
    const loadBalancer = this.loadBalancers
      .all()
      .find((candidate) => candidate.ip === address && candidate.readyAt <= this.now())
    if (!loadBalancer) return undefined
    const droplets = new Set(this.dropletsOf(loadBalancer))
    const clusterIds = this.clusters
      .all()
      .filter((cluster) =>
        cluster.pools.some((pool) => pool.nodes.some((node) => droplets.has(Number(node.dropletId))))
      )
      .map((cluster) => cluster.id)
    return { loadBalancer, clusterIds }
  }

  dropletsOf(loadBalancer: LoadBalancer): number[] {
    if (!loadBalancer.dropletTag) return loadBalancer.dropletIds
    return this.droplets
      .all()
      .filter((droplet) => droplet.tags.has(loadBalancer.dropletTag) && droplet.vpcId === loadBalancer.vpcId)
      .map((droplet) => Number(droplet.id))
  }

  capture(): Restore {
    const restores = this.shelves().map(([, shelf]) => shelf.capture())
    const saved = copyState({
      tags: this.tags,
      actions: this.actions,
      bucketProjects: this.bucketProjects,
      baseline: this.#baseline
    })
    const counters = { next: this.#next, address: this.#nextAddress }
    return () => {
      for (const restore of restores) void restore()
      putBack(this.tags, saved.tags)
      putBack(this.actions, saved.actions)
      putBack(this.bucketProjects, saved.bucketProjects)
      putBack(this.#baseline, saved.baseline)
      this.#next = counters.next
      this.#nextAddress = counters.address
    }
  }

  /** Forgets everything; the caller lays a foundation again. */
  clear(): void {
    for (const [, shelf] of this.shelves()) shelf.forget()
    this.tags.clear()
    this.actions.length = 0
    this.bucketProjects.clear()
    this.#baseline.clear()
  }
}
