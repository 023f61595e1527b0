import type { DomainRecord } from '@staging-actions/digitalocean'
import { canonicalName, fullName, liesIn } from '../dns/zone.ts'

/** A zone of the account, and whose its records are. */
export interface ZoneView {
  readonly zone: string
  readonly records: readonly DomainRecord[]
  readonly isOurs: (record: DomainRecord) => boolean
}

/** Which names are an environment's to give. */
export interface NameBounds {
  /** `<environment>.<domain>`: nobody else's, by its name; undefined: it has no domain. */
  readonly own: string | undefined
  /** See the configuration's `environment.domains`. */
  readonly bounds: readonly string[]
}

/**
 * The wildcard of somebody's that answers for a name which has no record, and would do so no more: any record at a name, or below it, ends
 * that (RFC 4592, 2.2 and 3.3.1). Below the environment's own domain, and where a bound names a part of what the wildcard answers for,
 * somebody has said that it may.
 */
export function wildcardOver(
  host: string,
  { zone, records, isOurs }: ZoneView,
  { own, bounds }: NameBounds
): DomainRecord | undefined {
  const name = canonicalName(host)
  if (!liesIn(name, zone) || (own !== undefined && liesIn(name, own))) return undefined
  const encloser = closestEncloser(name, records, canonicalName(zone))
  if (encloser === undefined) return undefined
  const wildcard = `*.${encloser}`
  if (wildcard === name || bounds.some((bound) => liesIn(name, bound) && !liesIn(wildcard, bound))) return undefined
  return records.find((one) => fullName(one.name, zone) === wildcard && !isOurs(one))
}

/** The longest name above a name of the zone that exists, be it only since something lies below it; undefined: the name exists itself. */
function closestEncloser(name: string, records: readonly DomainRecord[], zone: string): string | undefined {
  const exists = (one: string) => one === zone || records.some((record) => liesIn(fullName(record.name, zone), one))
  if (exists(name)) return undefined
  const [, ...above] = name.split('.')
  const parent = above.join('.')
  return exists(parent) ? parent : closestEncloser(parent, records, zone)
}

/** Who may issue certificates for a name and what is below it, who gets its mail, and what others take for its word. */
const governing: ReadonlySet<string> = new Set(['CAA', 'MX', 'TXT'])

/**
 * The name for which a record speaks, and all names below it with it; undefined: for its own service alone. What begins with an underscore
 * speaks for the name that follows: `_dmarc` and `_domainkey` for its mail, `_acme-challenge` for its certificates.
 */
function governedBy(host: string, type: string): string | undefined {
  const labels = canonicalName(host).split('.')
  const last = labels.findLastIndex((label) => label.startsWith('_'))
  if (last >= 0) return labels.slice(last + 1).join('.')
  return governing.has(type) ? labels.join('.') : undefined
}

/** A record of somebody's, at or below the name for which a new record would speak. */
export function governed(
  host: string,
  type: string,
  { zone, records, isOurs }: ZoneView,
  { own }: NameBounds
): DomainRecord | undefined {
  if (own !== undefined && liesIn(host, own)) return undefined
  const name = governedBy(host, type)
  if (name === undefined) return undefined
  return records.find((one) => {
    const full = fullName(one.name, zone)
    return liesIn(full, name) && !isOurs(one) && !isOfEveryZone(one.type, full, zone)
  })
}

/** DigitalOcean makes these in each zone. */
function isOfEveryZone(type: string, full: string, zone: string): boolean {
  return full === canonicalName(zone) && (type === 'NS' || type === 'SOA')
}
