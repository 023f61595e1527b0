import type * as z from 'zod/mini'
import { Clusters } from './clusters.ts'
import { Collection } from './collection.ts'
import { segment } from './identifier.ts'
import { named } from './named.ts'
import {
  type Account,
  accountSchema,
  certificateSchema,
  type DatabaseOffer,
  type DatabaseReplica,
  type DomainRecord,
  type Droplet,
  databaseOfferSchema,
  databasePartSchema,
  databasePoolSchema,
  databaseReplicaSchema,
  databaseSchema,
  domainRecordSchema,
  domainSchema,
  dropletSchema,
  firewallSchema,
  type KubernetesOffer,
  kubernetesOfferSchema,
  loadBalancerSchema,
  projectResourceSchema,
  projectSchema,
  registrySchema,
  reservedIpSchema,
  type Size,
  sizeSchema,
  snapshotSchema,
  subscriptionSchema,
  tagSchema,
  type VpcMember,
  volumeSchema,
  vpcMemberSchema,
  vpcSchema
} from './schema.ts'
import { Transport, type TransportOptions } from './transport.ts'

export interface RegistryPlan {
  /** `basic` */
  readonly slug: string
  /** US dollars; undefined: it was not told. */
  readonly monthly: number | undefined
  /** GiB that all registries store. */
  readonly storedGib: number
  /** GiB of it that are not billed on top, by a whole month of the plan; undefined: what is beyond is refused, not billed. */
  readonly includedGib: number | undefined
  /** When the oldest registry that is there was made, ISO 8601; undefined: it was not told. */
  readonly since: string | undefined
}

/** What we ask of DigitalOcean's API: reading and deleting. Creating is Terraform's, but for the tag by which all is found and the default network of a region. */
export class DigitalOcean {
  readonly clusters: Clusters
  readonly databases: Databases
  readonly loadBalancers
  readonly droplets: Droplets
  readonly volumes
  readonly snapshots
  readonly firewalls
  readonly vpcs: Vpcs
  readonly domains: Domains
  readonly projects: Projects
  readonly tags: Tags
  readonly certificates
  readonly reservedIps
  readonly #transport: Transport

  constructor(options: TransportOptions) {
    const transport = new Transport(options)
    this.#transport = transport
    this.clusters = new Clusters(transport)
    this.databases = new Databases(transport)
    this.loadBalancers = collection(
      transport,
      '/v2/load_balancers',
      'load_balancers',
      'load_balancer',
      loadBalancerSchema
    )
    this.droplets = new Droplets(transport)
    this.volumes = collection(transport, '/v2/volumes', 'volumes', 'volume', volumeSchema)
    this.snapshots = collection(transport, '/v2/snapshots', 'snapshots', 'snapshot', snapshotSchema)
    this.firewalls = collection(transport, '/v2/firewalls', 'firewalls', 'firewall', firewallSchema)
    this.vpcs = new Vpcs(transport)
    this.domains = new Domains(transport)
    this.projects = new Projects(transport)
    this.tags = new Tags(transport)
    this.certificates = collection(transport, '/v2/certificates', 'certificates', 'certificate', certificateSchema)
    this.reservedIps = collection(transport, '/v2/reserved_ips', 'reserved_ips', 'reserved_ip', reservedIpSchema)
  }

  /** How many requests the token has left in this hour, as the last answer said it; undefined: none has. */
  get requestsLeft(): number | undefined {
    return this.#transport.requestsLeft
  }

  /** Whose token this is. `team.uuid` is what an environment is pinned to. */
  async account(): Promise<Account> {
    return (await this.#transport.get('/v2/account', accountSchema)).account
  }

  /** Regions, node sizes and versions that a new cluster may have. */
  async kubernetesOffer(): Promise<KubernetesOffer> {
    return (await this.#transport.get('/v2/kubernetes/options', kubernetesOfferSchema)).options
  }

  async databaseOffer(): Promise<DatabaseOffer> {
    return (await this.#transport.get('/v2/databases/options', databaseOfferSchema)).options
  }

  /** The one plan of all the account's container registries; undefined: it has no registry. */
  async registryPlan(): Promise<RegistryPlan | undefined> {
    const registries = await this.#transport.list('/v2/registries', 'registries', registrySchema)
    if (registries.length === 0) return undefined
    const found = await this.#transport.find('/v2/registries/subscription', subscriptionSchema)
    if (!found) return undefined
    const {
      slug,
      monthly_price_in_cents: cents,
      included_storage_bytes,
      allow_storage_overage
    } = found.subscription.tier
    const made = registries.flatMap(({ created_at: at }) => at ?? [])
    const gib = (bytes: number) => bytes / 2 ** 30
    return {
      slug,
      monthly: typeof cents === 'number' ? cents / 100 : undefined,
      storedGib: gib(registries.reduce((total, one) => total + (one.storage_usage_bytes ?? 0), 0)),
      includedGib: allow_storage_overage ? gib(included_storage_bytes ?? 0) : undefined,
      since: made.sort((a, b) => Date.parse(a) - Date.parse(b))[0]
    }
  }

  /** See `Transport.refusal`. */
  refusal(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string): Promise<number> {
    return this.#transport.refusal(method, path)
  }

  /** Droplet sizes and their prices in US dollars. */
  sizes(): Promise<readonly Size[]> {
    return this.#transport.list('/v2/sizes', 'sizes', sizeSchema)
  }
}

const oneDatabase = named('database', databaseSchema)

class Databases extends Collection<typeof databaseSchema, typeof oneDatabase> {
  constructor(transport: Transport) {
    super(transport, '/v2/databases', 'databases', databaseSchema, oneDatabase)
  }

  /** Its read-only copies. Empty where there is no such cluster, or one of an engine that has none. */
  async replicas(id: string): Promise<readonly DatabaseReplica[]> {
    const path = `${this.path}/${segment(id)}/replicas`
    const found = await this.transport.unlessMissing(() => this.transport.list(path, 'replicas', databaseReplicaSchema))
    return found ?? []
  }

  /** The databases in a database cluster, `defaultdb` among them. */
  dbs(id: string): Promise<readonly { readonly name: string }[]> {
    return this.transport.list(`${this.path}/${segment(id)}/dbs`, 'dbs', databasePartSchema)
  }

  /** Its users, the service's own `doadmin` among them. */
  users(id: string): Promise<readonly { readonly name: string }[]> {
    return this.transport.list(`${this.path}/${segment(id)}/users`, 'users', databasePartSchema)
  }

  /** Its connection pools; `db` is the database that one leads to. */
  pools(id: string): Promise<readonly { readonly name: string; readonly db: string }[]> {
    return this.transport.list(`${this.path}/${segment(id)}/pools`, 'pools', databasePoolSchema)
  }
}

const oneDroplet = named('droplet', dropletSchema)

class Droplets extends Collection<typeof dropletSchema, typeof oneDroplet> {
  constructor(transport: Transport) {
    super(transport, '/v2/droplets', 'droplets', dropletSchema, oneDroplet)
  }

  /** All of them: those with a GPU are on a list of their own. https://docs.digitalocean.com/reference/api/reference/droplets/#droplets_list */
  override async list(): Promise<readonly Droplet[]> {
    const lists = await Promise.all([super.list(), super.list({ type: 'gpus' })])
    return [...new Map(lists.flat().map((droplet) => [droplet.id, droplet])).values()]
  }
}

const oneVpc = named('vpc', vpcSchema)

class Vpcs extends Collection<typeof vpcSchema, typeof oneVpc> {
  constructor(transport: Transport) {
    super(transport, '/v2/vpcs', 'vpcs', vpcSchema, oneVpc)
  }

  /** Not harmless to repeat: the second one is refused, since the name is taken. */
  async create(network: { readonly name: string; readonly region: string }): Promise<void> {
    await this.transport.post(this.path, network)
  }

  /** Everything inside it: a VPC cannot be deleted before this is empty. */
  members(id: string): Promise<readonly VpcMember[]> {
    return this.transport.list(`${this.path}/${segment(id)}/members`, 'members', vpcMemberSchema)
  }

  /** Undefined when there is no such network. */
  findMembers(id: string): Promise<readonly VpcMember[] | undefined> {
    return this.transport.unlessMissing(() => this.members(id))
  }
}

const oneDomain = named('domain', domainSchema)
const oneRecord = named('domain_record', domainRecordSchema)

class Domains extends Collection<typeof domainSchema, typeof oneDomain> {
  constructor(transport: Transport) {
    super(transport, '/v2/domains', 'domains', domainSchema, oneDomain)
  }

  records(domain: string): Promise<readonly DomainRecord[]> {
    return this.transport.list(`${this.path}/${segment(domain)}/records`, 'domain_records', domainRecordSchema)
  }

  /** Undefined when the zone is not in this account. */
  findRecords(domain: string): Promise<readonly DomainRecord[] | undefined> {
    return this.transport.unlessMissing(() => this.records(domain))
  }

  findRecord(domain: string, id: string | number): Promise<DomainRecord | undefined> {
    return this.transport.find(`${this.path}/${segment(domain)}/records/${segment(id)}`, oneRecord)
  }

  glimpseRecord(domain: string, id: string | number): Promise<DomainRecord | undefined> {
    return this.transport.glimpse(`${this.path}/${segment(domain)}/records/${segment(id)}`, oneRecord)
  }

  deleteRecord(domain: string, id: string | number): Promise<boolean> {
    return this.transport.delete(`${this.path}/${segment(domain)}/records/${segment(id)}`)
  }
}

const oneTag = named('tag', tagSchema)

interface Taggable {
  readonly type: 'volume' | 'volume_snapshot'
  readonly id: string
}

class Tags extends Collection<typeof tagSchema, typeof oneTag> {
  constructor(transport: Transport) {
    super(transport, '/v2/tags', 'tags', tagSchema, oneTag)
  }

  /** Creates it if it is not there. Free, and harmless to repeat. */
  async ensure(name: string): Promise<void> {
    if (!(await this.glimpse(name))) await this.transport.post(this.path, { name })
  }

  /** Puts the tag, which must be there, on resources. Harmless to repeat. */
  async put(name: string, resources: readonly Taggable[]): Promise<void> {
    await this.transport.post(`${this.path}/${segment(name)}/resources`, {
      resources: resources.map(({ type, id }) => ({ resource_id: id, resource_type: type }))
    })
  }
}

const oneProject = named('project', projectSchema)

class Projects extends Collection<typeof projectSchema, typeof oneProject> {
  constructor(transport: Transport) {
    super(transport, '/v2/projects', 'projects', projectSchema, oneProject)
  }

  /** The URNs of what is in it: a project cannot be deleted before this is empty. */
  async resources(id: string): Promise<readonly string[]> {
    const path = `${this.path}/${segment(id)}/resources`
    return (await this.transport.list(path, 'resources', projectResourceSchema)).map(({ urn }) => urn)
  }
}

function collection<Schema extends z.ZodMiniType>(
  transport: Transport,
  path: string,
  plural: string,
  singular: string,
  schema: Schema
) {
  return new Collection(transport, path, plural, schema, named(singular, schema))
}
