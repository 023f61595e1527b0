import type { Resource } from './shelf.ts'

/** A started cluster as the one who plays Kubernetes reports it. */
export interface OpenedCluster {
  /** `https://…` */
  readonly endpoint: string
  /** The certificate authority, PEM, in base64. */
  readonly caData: string
  tokenFor(expirySeconds: number): string | Promise<string>
  /** Somebody else's: nobody plays its Kubernetes. */
  readonly isElsewhere?: boolean
}

export interface Node {
  readonly id: string
  readonly name: string
  readonly dropletId: string
  readonly createdAt: number
}

export interface NodePool {
  readonly id: string
  name: string
  readonly size: string
  count: number
  tags: string[]
  labels: Record<string, string>
  taints: { key: string; value: string; effect: string }[]
  autoScale: boolean
  minNodes: number
  maxNodes: number
  nodes: Node[]
}

export interface Cluster extends Resource {
  readonly region: string
  version: string
  readonly vpcId: string
  readonly clusterSubnet: string
  readonly serviceSubnet: string
  readonly ipv4: string
  ha: boolean
  autoUpgrade: boolean
  surgeUpgrade: boolean
  registryEnabled: boolean
  maintenancePolicy: { day: string; start_time: string; duration: string }
  readonly pools: NodePool[]
  updatedAt: number
  /** Parts of the request that are only kept and given back: plugins, autoscaler, firewall of the control plane. */
  readonly extras: Record<string, unknown>
  opened?: OpenedCluster
  /** Why it could not be opened: its state is `error` then. */
  failure?: string
  closed: boolean
}

export interface DatabaseUser {
  readonly name: string
  readonly role: 'primary' | 'normal'
  password: string
  settings?: Record<string, unknown>
}

export interface DatabasePool {
  readonly name: string
  mode: string
  size: number
  db: string
  user?: string
}

export interface DatabaseRule {
  readonly uuid: string
  readonly type: string
  readonly value: string
  readonly description?: string
  readonly createdAt: number
}

export interface DatabaseReplica {
  readonly id: string
  readonly name: string
  readonly size: string
  readonly region: string
  readonly tags: readonly string[]
  readonly storageMib: number
  readonly createdAt: number
  readonly readyAt: number
}

export interface Database extends Resource {
  readonly engine: string
  version: string
  size: string
  nodes: number
  region: string
  readonly vpcId: string
  storageMib: number
  readonly host: string
  readonly port: number
  readonly users: DatabaseUser[]
  readonly databases: string[]
  readonly pools: DatabasePool[]
  rules: DatabaseRule[]
  maintenance: { day: string; hour: string }
  readonly autoscale?: Record<string, unknown>
  readonly replicas: DatabaseReplica[]
  /** Settings that are only kept and given back. */
  readonly config: Record<string, unknown>
  doSettings: { service_cnames: readonly string[] }
  evictionPolicy: string
  sqlMode: string
}

export interface Vpc extends Resource {
  readonly region: string
  readonly ipRange: string
  description: string
  isDefault: boolean
}

export interface ForwardingRule {
  readonly entry_protocol: string
  readonly entry_port: number
  readonly target_protocol: string
  readonly target_port: number
  readonly certificate_id?: string
  readonly tls_passthrough?: boolean
}

export interface LoadBalancer extends Resource {
  /** It ended in an error. */
  hasFailed?: boolean
  readonly region: string
  readonly ip: string
  readonly vpcId: string
  sizeUnit: number
  rules: ForwardingRule[]
  /** Its droplets are those with the tag, or those named. */
  dropletTag: string
  dropletIds: number[]
  /** The rest of the request, kept and given back: health check, sticky sessions, switches. */
  settings: Record<string, unknown>
}

export interface Droplet extends Resource {
  readonly region: string
  readonly size: string
  readonly vpcId: string
  readonly publicIp: string
  readonly privateIp: string
  readonly image: string
}

export interface Volume extends Resource {
  readonly region: string
  gib: number
  readonly description: string
  readonly filesystemType: string
  readonly filesystemLabel: string
  dropletIds: number[]
}

export interface Snapshot extends Resource {
  readonly resourceId: string
  readonly resourceType: 'volume' | 'droplet'
  readonly region: string
  readonly gib: number
}

export interface Firewall extends Resource {
  inboundRules: Record<string, unknown>[]
  outboundRules: Record<string, unknown>[]
  dropletIds: number[]
}

export interface Certificate extends Resource {
  readonly type: 'custom' | 'lets_encrypt'
  readonly dnsNames: readonly string[]
  readonly sha1: string
  readonly notAfter: number
}

export interface ReservedIp extends Resource {
  readonly region: string
  dropletId?: number
}

export interface DnsRecord {
  readonly id: number
  type: string
  name: string
  data: string
  priority: number | null
  port: number | null
  ttl: number
  weight: number | null
  flags: number | null
  tag: string | null
}

export interface Domain extends Resource {
  readonly ttl: number
  records: DnsRecord[]
}

export interface Project extends Resource {
  description: string
  purpose: string
  environment: string
  readonly isDefault: boolean
  updatedAt: number
}

export interface Registry extends Resource {
  readonly region: string
  /** The plan of all of them. */
  tier: 'starter' | 'basic' | 'professional'
  storageBytes: number
  storageAt: number
  /** What it was before; `pricedFrom`: since when it is what it is. */
  phases?: readonly {
    readonly from: number
    readonly until: number
    readonly tier: Registry['tier']
    readonly storageBytes: number
  }[]
}

export interface SpacesKey extends Resource {
  readonly secret: string
  grants: { bucket: string; permission: string }[]
}
