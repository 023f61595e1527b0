import { memberKinds } from './members.ts'
import type { ResourceKind } from './resource.ts'

type Attributes = Readonly<Record<string, unknown>>

/** Something that a planned resource changes without being it, or a part of it. */
export interface Reach {
  /** Undefined: of a kind that the account does not list. */
  readonly kind: ResourceKind | undefined
  readonly id: string
  /** What would happen to it, after "would": `move the droplet 11 into another project`. */
  readonly what: string
}

/**
 * What else changes when something with these attributes is made: who moves into a project leaves another one, a firewall closes the
 * droplets that it aims at, an address and a volume change the droplet that gets them.
 */
export function reachesOf(type: string, attributes: Attributes | undefined): readonly Reach[] {
  if (!attributes) return []
  const reaches = (kind: ResourceKind | undefined, attribute: string, what: (id: string) => string) =>
    texts(attributes[attribute]).map((id): Reach => ({ kind, id, what: what(id) }))
  switch (type) {
    case 'digitalocean_project':
    case 'digitalocean_project_resources':
      return texts(attributes['resources']).map(intoProject)
    case 'digitalocean_firewall':
      return [
        ...reaches('tag', 'tags', (id) => `close what bears the tag ${id}`),
        ...reaches('droplet', 'droplet_ids', (id) => `close the droplet ${id}`)
      ]
    case 'digitalocean_floating_ip':
    case 'digitalocean_reserved_ip':
      return reaches('droplet', 'droplet_id', (id) => `give an address to the droplet ${id}`)
    case 'digitalocean_floating_ip_assignment':
    case 'digitalocean_reserved_ip_assignment':
    case 'digitalocean_reserved_ipv6_assignment':
      return [
        ...reaches('droplet', 'droplet_id', (id) => `give an address to the droplet ${id}`),
        ...reaches(undefined, 'ip_address', (ip) => `take the address ${ip} from where it leads`),
        ...reaches(undefined, 'ip', (ip) => `take the address ${ip} from where it leads`)
      ]
    case 'digitalocean_droplet':
      return reaches('volume', 'volume_ids', (id) => `attach the volume ${id}`)
    case 'digitalocean_spaces_bucket_cors_configuration':
    case 'digitalocean_spaces_bucket_logging':
    case 'digitalocean_spaces_bucket_policy':
      return reaches(undefined, 'bucket', (name) => `replace what is set in the bucket ${name}`)
    case 'digitalocean_spaces_bucket_object':
      return reaches(undefined, 'bucket', (name) => `overwrite an object of the bucket ${name}`)
    case 'digitalocean_cdn':
      return texts(attributes['origin']).map((origin) => ({
        kind: undefined,
        id: origin.split('.')[0] ?? origin,
        what: `publish the bucket of ${origin}`
      }))
    case 'digitalocean_uptime_alert':
      return reaches(undefined, 'check_id', (id) => `add an alert to the check ${id}`)
    case 'digitalocean_volume_attachment':
      return reaches('droplet', 'droplet_id', (id) => `attach a volume to the droplet ${id}`)
    case 'digitalocean_vpc_peering':
      return reaches('vpc', 'vpc_ids', (id) => `connect the VPC ${id} with another one`)
    default:
      return []
  }
}

/** `urn`: `do:droplet:11` */
function intoProject(urn: string): Reach {
  const [, type = '', ...id] = urn.split(':')
  const kind = type === 'volume' ? type : memberKinds[type]
  return { kind, id: id.join(':'), what: `move ${urn} into its project` }
}

/** Of one, of many, or of none: ids are numbers in one place and texts in another. */
function texts(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : [])).filter(Boolean)
}
