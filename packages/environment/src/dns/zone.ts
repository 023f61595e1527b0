import type { DomainRecord } from '@staging-actions/digitalocean'

/** In DNS capital letters say nothing, and a dot at the end that nothing follows. */
export function canonicalName(name: string): string {
  return name.toLowerCase().replace(/\.+$/, '')
}

/** `web.staging` or `@` in a zone, in full and canonical. `web.example.com.` is full already. */
export function fullName(name: string, zone: string): string {
  const [short, domain] = [canonicalName(name), canonicalName(zone)]
  if (short === '@' || short === '') return domain
  return name.endsWith('.') && liesIn(short, domain) ? short : `${short}.${domain}`
}

/** The same as the service lists it: relative to its zone, `@` the zone itself. */
export function shortName(name: string, zone: string): string {
  const full = fullName(name, zone)
  const domain = canonicalName(zone)
  return full === domain ? '@' : full.slice(0, -domain.length - 1)
}

/** Whether a host is a domain, or lies below it. */
export function liesIn(host: string, domain: string): boolean {
  const [name, above] = [canonicalName(host), canonicalName(domain)]
  return name === above || name.endsWith(`.${above}`)
}

/** Types of records that lead somewhere: all of one name share it. */
export function leads({ type }: Pick<DomainRecord, 'type'>): boolean {
  return type === 'A' || type === 'AAAA' || type === 'CNAME'
}

/** The name servers that a zone's own records give it. */
export function nameServersIn(records: readonly Pick<DomainRecord, 'type' | 'name' | 'data'>[]): readonly string[] {
  return records.flatMap(({ type, name, data }) => (type === 'NS' && name === '@' ? [data] : []))
}

export interface Misdelegation {
  readonly seen: string
  readonly expected: string
  readonly remedy: string
}

/** Whether the world asks for the zone's records where they are kept; undefined: it does. A single stranger misleads some. */
export function judgeDelegation(
  zone: string,
  found: readonly string[],
  wanted: readonly string[]
): Misdelegation | undefined {
  const ours = wanted.map(canonicalName)
  const strangers = found.filter((name) => !ours.includes(canonicalName(name)))
  if (found.length > 0 && strangers.length === 0) return undefined
  return {
    seen: found.length === 0 ? `nobody answers for ${zone}` : `${zone} is answered by ${found.join(', ')}`,
    expected: ours.join(', '),
    remedy: `At the registrar, or in the zone above, set the name servers of ${zone} to ${ours.join(', ')}: records made in this account are seen by nobody else.`
  }
}
