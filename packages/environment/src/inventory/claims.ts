import { fullName, leads } from '../dns/zone.ts'

type Attributes = Readonly<Record<string, unknown>>

/** Something that a planned resource is about to make, and whose creation succeeds although it is there already. */
export type Claim = { readonly kind: 'bucket'; readonly name: string; readonly region: string } | HostClaim

/** A name in DNS, by a record of its own or by one that the service makes. */
export interface HostClaim {
  readonly kind: 'host'
  readonly host: string
  /** Undefined: of whatever zone of the account it lies in. */
  readonly zone: string | undefined
  /** `A`; undefined: whatever is there, the name is not looked up, since the service refuses a second one. */
  readonly record: string | undefined
}

/** Its name is only known when it is made: nobody can look for it before. */
export const unknownHost = 'unknown host'

/**
 * Every type of the provider whose creation the service does not refuse when it is there already: the provider then takes over what it
 * finds (a bucket), or DigitalOcean puts a second one next to it (a record). What is refused by its name or its key needs no look:
 * clusters, databases, VPCs, projects, volumes, certificates, SSH keys, container registries, zones. What is new each time is nobody's: droplets, reserved IPs,
 * snapshots, checks, alerts, keys. Tags and parts of something have rules of their own (judge-plan.ts, reaches.ts).
 */
const claimsByType: Readonly<Record<string, (attributes: Attributes) => readonly (Claim | typeof unknownHost)[]>> = {
  digitalocean_spaces_bucket: ({ name, region }) => {
    const [bucket] = texts(name)
    return bucket === undefined ? [] : [{ kind: 'bucket', name: bucket, region: texts(region)[0] ?? 'nyc3' }]
  },
  digitalocean_record: ({ name, domain, type }) => {
    const [[short], [zone], [record = 'A']] = [texts(name), texts(domain), texts(type)]
    if (short !== undefined && zone !== undefined) return [host(fullName(short, zone), record, zone)]
    // Others may stand next to each other; and a zone that is made by the same plan holds nothing.
    return leads({ type: record }) && zone !== undefined ? [unknownHost] : []
  },
  digitalocean_domain: ({ name }) => texts(name).map((zone) => host(zone, undefined)),
  digitalocean_cdn: ({ custom_domain: name }) => texts(name).map((one) => host(one, 'CNAME')),
  digitalocean_loadbalancer: ({ domains }) =>
    blocks(domains).flatMap(({ name, is_managed: isManaged }) =>
      isManaged === true ? texts(name).map((one) => host(one, 'A')) : []
    ),
  digitalocean_app: ({ spec }) =>
    blocks(spec).flatMap(({ domain }) =>
      blocks(domain).flatMap(({ name, zone }) =>
        texts(zone).length > 0 ? texts(name).map((one) => host(one, 'CNAME', texts(zone)[0])) : []
      )
    )
}

/** What something with these attributes takes for itself. */
export function claimsOf(type: string, attributes: Attributes | undefined): readonly (Claim | typeof unknownHost)[] {
  return attributes && Object.hasOwn(claimsByType, type) ? (claimsByType[type]?.(attributes) ?? []) : []
}

/** Whether a record that is there would share the name with the claimed one, to the loss of either. */
export function contends(there: string, claimed: string): boolean {
  return there === claimed || (leads({ type: there }) && leads({ type: claimed }))
}

/** `host/A/www.example.com`: two claims of one thing have one key. */
export function claimKey(claim: Claim): string {
  return claim.kind === 'bucket'
    ? `bucket/${claim.region}/${claim.name}`
    : `host/${claim.record ?? 'zone'}/${claim.host}`
}

function host(name: string, record: string | undefined, zone?: string): HostClaim {
  return { kind: 'host', host: name.toLowerCase().replace(/\.$/, ''), record, zone }
}

function texts(value: unknown): readonly string[] {
  return typeof value === 'string' && value !== '' ? [value] : []
}

function blocks(value: unknown): readonly Attributes[] {
  return Array.isArray(value) ? value.filter((one): one is Attributes => typeof one === 'object' && one !== null) : []
}
