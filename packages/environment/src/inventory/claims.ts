import { canonicalName, fullName, leads } from '../dns/zone.ts'
import { type Attributes, blocks } from './planned-values.ts'

/** Something that a planned resource is about to make, and whose creation succeeds although it is there already. */
export type Claim = BucketClaim | CertificateClaim | HostClaim | OpenClaim

export interface BucketClaim {
  readonly kind: 'bucket'
  readonly name: string
  readonly region: string
}

/** A name that Let's Encrypt vouches for: who has it may answer for that name. Nothing is taken from anybody. */
export interface CertificateClaim {
  readonly kind: 'certificate'
  /** Canonical. */
  readonly host: string
}

/** A name in DNS, by a record of its own or by one that the service makes. */
export interface HostClaim {
  readonly kind: 'host'
  /** Canonical. */
  readonly host: string
  /** Undefined: of whatever zone of the account it lies in. */
  readonly zone: string | undefined
  /** `A`; undefined: a zone of its own, of which the service refuses a second one. */
  readonly record: string | undefined
}

/** Nobody can look for it before it is made: what it goes by is known only then. */
export interface OpenClaim {
  readonly kind: 'open'
  readonly of: 'bucket' | 'certificate' | 'host'
  readonly attribute: string
}

/** Something as it is planned, or as it was. */
export interface Claimant {
  readonly type: string
  readonly attributes: Attributes
  /** Whether the stack sets an attribute to what only the apply shows. */
  readonly isOpen: (attribute: string) => boolean
  /** Whether all blocks of a name are unknown that the stack writes; within a block `spec.domain`. */
  readonly isOpenBlock: (block: string) => boolean
  /** Whether nothing can have it yet although it is open: it holds something random. */
  readonly isNew: (attribute: string) => boolean
  /** The zones that the same plan makes, canonical. */
  readonly newZones: readonly string[]
  /** What a `domain` that is open names of them; undefined: it may be another one. */
  readonly openZones: readonly string[] | undefined
}

/**
 * Every type of the provider whose creation the service does not refuse when it is there already: the provider then takes over what it
 * finds (a bucket), or DigitalOcean puts a second one next to it (a record). What is refused by its name or its key needs no look:
 * clusters, databases, VPCs, projects, volumes, certificates, SSH keys, container registries. So is a zone, but a new one hides names of
 * the zone above it. What is new each time is nobody's: droplets, reserved IPs, snapshots, checks, alerts, keys. Tags and parts of
 * something have rules of their own (judge-plan.ts, reaches.ts).
 */
const claimsByType: Readonly<Record<string, (claimant: Claimant) => readonly Claim[]>> = {
  digitalocean_spaces_bucket: ({ attributes: { name, region }, isOpen, isNew }) => {
    if (isOpen('name')) return isNew('name') ? [] : [open('bucket', 'name')]
    if (isOpen('region')) return [open('bucket', 'region')]
    return texts(name).map((one) => ({ kind: 'bucket', name: one, region: texts(region)[0] ?? 'nyc3' }))
  },
  digitalocean_certificate: ({ attributes: { domains }, isOpen }) =>
    isOpen('domains')
      ? [open('certificate', 'domains')]
      : (Array.isArray(domains) ? domains : []).flatMap((one) =>
          texts(one).map((name) => ({ kind: 'certificate', host: canonicalName(name) }))
        ),
  digitalocean_record: ({ attributes: { name, domain, type }, isOpen, newZones, openZones }) => {
    const zones = isOpen('domain') ? openZones : texts(domain).map(canonicalName)
    const [short] = texts(name)
    const [record] = texts(type)
    if (zones === undefined) return [open('host', 'domain')]
    // A zone that the same plan makes holds nothing, and is within bounds itself.
    if (short === undefined) return zones.every((zone) => newZones.includes(zone)) ? [] : [open('host', 'name')]
    if (record === undefined) return [open('host', 'type')]
    return zones.map((zone) => host(fullName(short, zone), record.toUpperCase(), zone))
  },
  digitalocean_domain: ({ attributes: { name }, isOpen }) =>
    isOpen('name') ? [open('host', 'name')] : texts(name).map((zone) => host(zone, undefined)),
  digitalocean_cdn: ({ attributes: { custom_domain: name }, isOpen }) =>
    isOpen('custom_domain') ? [open('host', 'custom_domain')] : texts(name).map((one) => host(one, 'CNAME')),
  digitalocean_loadbalancer: ({ attributes: { domains }, isOpenBlock }) => [
    ...(isOpenBlock('domains') ? [open('host', 'domains.name')] : []),
    ...blocks(domains).flatMap(({ name, is_managed: isManaged }): readonly Claim[] => {
      if (isManaged === false) return []
      const [one] = texts(name)
      return one === undefined ? [open('host', 'domains.name')] : [host(one, 'A')]
    })
  ],
  // Without a zone App Platform makes no record by itself; the name leads to us all the same.
  digitalocean_app: ({ attributes: { spec }, isOpenBlock }) => [
    ...(['spec.domain', 'spec.domains'].some(isOpenBlock) ? [open('host', 'spec.domain.name')] : []),
    ...blocks(spec).flatMap(({ domain, domains }) => [
      ...blocks(domain).flatMap(({ name, zone, wildcard }): readonly Claim[] => {
        const [one] = texts(name)
        if (one === undefined) return [open('host', 'spec.domain.name')]
        const names = wildcard === true ? [one, `*.${one}`] : [one]
        return names.map((each) => host(each, 'CNAME', texts(zone)[0]))
      }),
      ...(Array.isArray(domains) ? domains : []).flatMap((one) => texts(one).map((name) => host(name, 'CNAME')))
    ])
  ]
}

/** What something takes for itself. */
export function claimsOf(claimant: Claimant): readonly Claim[] {
  const { type } = claimant
  return Object.hasOwn(claimsByType, type) ? (claimsByType[type]?.(claimant) ?? []) : []
}

/** Whether a record that is there would share the name with the claimed one, to the loss of either. An alias stands alone. */
export function contends(there: string, claimed: string): boolean {
  return (
    there === claimed ||
    there === 'CNAME' ||
    claimed === 'CNAME' ||
    (leads({ type: there }) && leads({ type: claimed }))
  )
}

/** Whether a claim takes all names below its own along: they are answered for elsewhere then. */
export function hidesBelow({ host: name, zone, record }: HostClaim): boolean {
  return record === undefined || (record === 'NS' && name !== zone)
}

/** `host/A/www.example.com`: two claims of one thing have one key. */
export function claimKey(claim: Claim): string {
  if (claim.kind === 'open') return `open/${claim.of}/${claim.attribute}`
  if (claim.kind === 'certificate') return `certificate/${claim.host}`
  return claim.kind === 'bucket'
    ? `bucket/${claim.region}/${claim.name}`
    : `host/${claim.record ?? 'zone'}/${claim.host}`
}

function open(of: OpenClaim['of'], attribute: string): OpenClaim {
  return { kind: 'open', of, attribute }
}

function host(name: string, record: string | undefined, zone?: string): HostClaim {
  return { kind: 'host', host: canonicalName(name), record, zone: zone === undefined ? undefined : canonicalName(zone) }
}

function texts(value: unknown): readonly string[] {
  return typeof value === 'string' && value !== '' ? [value] : []
}
