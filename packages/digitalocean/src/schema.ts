import * as z from 'zod/mini'

/** Only the fields that we use: DigitalOcean adds others at any time. Collections that are empty may be null. */
const strings = z.pipe(
  z.nullish(z.array(z.string())),
  z.transform((value) => value ?? [])
)
const region = z.nullish(z.object({ slug: z.string() }))

export const accountSchema = z.object({
  account: z.object({
    uuid: z.string(),
    /** active, warning, locked */
    status: z.string(),
    /** To people; a space where there is nothing to say. */
    status_message: z.nullish(z.string()),
    /** Left out where the token lacks `droplet:read`. */
    droplet_limit: z.nullish(z.number()),
    team: z.optional(z.object({ uuid: z.string(), name: z.string() }))
  })
})

const nodePool = z.object({
  id: z.string(),
  name: z.string(),
  size: z.string(),
  count: z.number(),
  tags: strings,
  nodes: z.pipe(
    z.nullish(
      z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          status: z.object({ state: z.string() }),
          droplet_id: z.nullish(z.string()),
          created_at: z.nullish(z.string())
        })
      )
    ),
    z.transform((value) => value ?? [])
  )
})

export const clusterSchema = z.object({
  id: z.string(),
  name: z.string(),
  region: z.string(),
  version: z.string(),
  endpoint: z.nullish(z.string()),
  ha: z.nullish(z.boolean()),
  vpc_uuid: z.nullish(z.string()),
  tags: strings,
  node_pools: z.pipe(
    z.nullish(z.array(nodePool)),
    z.transform((value) => value ?? [])
  ),
  /** provisioning, running, degraded, error, deleted, upgrading, deleting */
  status: z.object({ state: z.string(), message: z.nullish(z.string()) }),
  created_at: z.string()
})

/** Each key is always there: an answer without one is none of the service's, and says nothing of what a cluster has made. */
const associated = z.pipe(
  z.nullable(z.array(z.object({ id: z.string(), name: z.string() }))),
  z.transform((value) => value ?? [])
)
export const associatedSchema = z.object({
  load_balancers: associated,
  volumes: associated,
  volume_snapshots: associated
})

export const databaseSchema = z.object({
  id: z.string(),
  name: z.string(),
  engine: z.string(),
  /** creating, online, resizing, migrating, forking */
  status: z.string(),
  size: z.string(),
  num_nodes: z.number(),
  /** All that each node has, in MiB. */
  storage_size_mib: z.nullish(z.number()),
  private_network_uuid: z.nullish(z.string()),
  tags: strings,
  /** Who is let in. `type`: ip_addr, droplet, k8s, tag, app */
  rules: z.pipe(
    z.nullish(z.array(z.object({ type: z.string(), value: z.string() }))),
    z.transform((value) => value ?? [])
  ),
  created_at: z.string()
})

/** A read-only copy of a database cluster: billed by itself. */
export const databaseReplicaSchema = z.object({
  id: z.string(),
  name: z.string(),
  size: z.string(),
  storage_size_mib: z.nullish(z.number()),
  created_at: z.nullish(z.string())
})

/** Parts of a database cluster, told by their names. */
export const databasePartSchema = z.object({ name: z.string() })
export const databasePoolSchema = z.object({ name: z.string(), db: z.string() })

export const loadBalancerSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Empty until it is active. */
  ip: z.nullish(z.string()),
  /** Of one whose network stack is DUALSTACK. */
  ipv6: z.nullish(z.string()),
  /** new, active, errored */
  status: z.string(),
  size_unit: z.nullish(z.number()),
  /** REGIONAL, REGIONAL_NETWORK, GLOBAL */
  type: z.nullish(z.string()),
  vpc_uuid: z.nullish(z.string()),
  tag: z.nullish(z.string()),
  created_at: z.string()
})

/** `type`: public, private */
const dropletAddress = z.object({ ip_address: z.string(), type: z.string() })

export const dropletSchema = z.object({
  id: z.number(),
  name: z.string(),
  status: z.string(),
  size_slug: z.string(),
  /** `backups`, `ipv6` … */
  features: strings,
  tags: strings,
  vpc_uuid: z.nullish(z.string()),
  networks: z.nullish(z.object({ v4: z.nullish(z.array(dropletAddress)), v6: z.nullish(z.array(dropletAddress)) })),
  created_at: z.string()
})

export const volumeSchema = z.object({
  id: z.string(),
  name: z.string(),
  size_gigabytes: z.number(),
  tags: strings,
  droplet_ids: z.pipe(
    z.nullish(z.array(z.number())),
    z.transform((value) => value ?? [])
  ),
  region,
  created_at: z.string()
})

export const snapshotSchema = z.object({
  id: z.pipe(z.union([z.string(), z.number()]), z.transform(String)),
  name: z.string(),
  resource_id: z.string(),
  /** droplet, volume */
  resource_type: z.string(),
  size_gigabytes: z.number(),
  tags: strings,
  created_at: z.string()
})

export const firewallSchema = z.pipe(
  z.object({
    id: z.string(),
    name: z.string(),
    tags: strings,
    inbound_rules: z.nullish(z.array(z.object({ sources: z.nullish(z.object({ tags: strings })) }))),
    outbound_rules: z.nullish(z.array(z.object({ destinations: z.nullish(z.object({ tags: strings })) }))),
    created_at: z.string()
  }),
  /** `sourceTags`: who bears one of them is let in; `destinationTags`: what goes there is let out. */
  z.transform(({ inbound_rules: inbound, outbound_rules: outbound, ...firewall }) => ({
    ...firewall,
    sourceTags: (inbound ?? []).flatMap(({ sources }) => sources?.tags ?? []),
    destinationTags: (outbound ?? []).flatMap(({ destinations }) => destinations?.tags ?? [])
  }))
)

export const vpcSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.nullish(z.string()),
  region: z.nullish(z.string()),
  default: z.nullish(z.boolean()),
  created_at: z.string()
})

/** `urn` is `do:loadbalancer:<uuid>` and the like. */
export const vpcMemberSchema = z.object({ urn: z.string(), name: z.string(), created_at: z.nullish(z.string()) })

export const domainSchema = z.object({ name: z.string() })

export const domainRecordSchema = z.object({
  id: z.number(),
  type: z.string(),
  /** Relative to the zone; `@` is the zone itself. */
  name: z.string(),
  data: z.string()
})

export const projectSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.nullish(z.string()),
  is_default: z.nullish(z.boolean()),
  created_at: z.string()
})

export const projectResourceSchema = z.object({ urn: z.string() })

const count = z.object({ count: z.number() })
export const tagSchema = z.object({
  name: z.string(),
  resources: z.optional(z.extend(count, { images: z.optional(count) }))
})

export const certificateSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** pending, verified, error */
  state: z.nullish(z.string()),
  not_after: z.nullish(z.string()),
  created_at: z.string()
})

export const reservedIpSchema = z.object({
  ip: z.string(),
  droplet: z.nullish(z.object({ id: z.number(), tags: strings })),
  project_id: z.nullish(z.string())
})

export const sizeSchema = z.object({
  slug: z.string(),
  /** US dollars. */
  price_hourly: z.number(),
  price_monthly: z.number()
})

const offered = z.array(z.object({ slug: z.string() }))
export const kubernetesOfferSchema = z.object({
  options: z.object({ regions: offered, sizes: offered, versions: offered })
})

export const databaseOfferSchema = z.object({
  options: z.record(
    z.string(),
    z.object({
      regions: strings,
      versions: strings,
      layouts: z.pipe(
        z.nullish(z.array(z.object({ num_nodes: z.number(), sizes: strings }))),
        z.transform((value) => value ?? [])
      )
    })
  )
})

export const registrySchema = z.object({
  name: z.string(),
  created_at: z.nullish(z.string()),
  storage_usage_bytes: z.nullish(z.number())
})
export const subscriptionSchema = z.object({
  subscription: z.object({
    tier: z.object({
      slug: z.string(),
      monthly_price_in_cents: z.nullish(z.number()),
      included_storage_bytes: z.nullish(z.number()),
      allow_storage_overage: z.nullish(z.boolean())
    })
  })
})

export type KubernetesOffer = z.output<typeof kubernetesOfferSchema>['options']
/** By engine: `pg`, `mysql` … */
export type DatabaseOffer = z.output<typeof databaseOfferSchema>['options']
export type Account = z.output<typeof accountSchema>['account']
export type DigitalOceanCluster = z.output<typeof clusterSchema>
export type AssociatedResources = z.output<typeof associatedSchema>
export type Database = z.output<typeof databaseSchema>
export type DatabaseReplica = z.output<typeof databaseReplicaSchema>
export type LoadBalancer = z.output<typeof loadBalancerSchema>
export type Droplet = z.output<typeof dropletSchema>
export type Volume = z.output<typeof volumeSchema>
export type Snapshot = z.output<typeof snapshotSchema>
export type Firewall = z.output<typeof firewallSchema>
export type Vpc = z.output<typeof vpcSchema>
export type VpcMember = z.output<typeof vpcMemberSchema>
export type Domain = z.output<typeof domainSchema>
export type DomainRecord = z.output<typeof domainRecordSchema>
export type Project = z.output<typeof projectSchema>
export type Tag = z.output<typeof tagSchema>
export type Certificate = z.output<typeof certificateSchema>
export type ReservedIp = z.output<typeof reservedIpSchema>
export type Size = z.output<typeof sizeSchema>
