export interface ZoneRecord {
  /** `A`, `AAAA`, `CNAME`, `NS`, `SOA`, `TXT` … */
  readonly type: string
  /** In full, lower case, without the trailing dot; the first label may be `*`. */
  readonly name: string
  /** Names without the trailing dot. */
  readonly data: string
  /** Seconds. */
  readonly ttl: number
}

export interface Zone {
  readonly name: string
  readonly records: readonly ZoneRecord[]
}

export type ZoneAnswer =
  /** A CNAME comes before what it leads to, as far as that lies in the zone. */
  | { readonly kind: 'records'; readonly records: readonly ZoneRecord[] }
  /** There is the name, and nothing of this type. */
  | { readonly kind: 'no-data' }
  | { readonly kind: 'no-such-name' }

/** The innermost zone that a name lies in. */
export function zoneOf(zones: readonly Zone[], host: string): Zone | undefined {
  return zones
    .filter(({ name }) => host === name || host.endsWith(`.${name}`))
    .sort((a, b) => b.name.length - a.name.length)[0]
}

/** What a zone says about a name (RFC 1034, 4.3.2; wildcards by RFC 4592: only below the closest name that exists). */
export function answerFromZone(zone: Zone, host: string, type: string, depth = 0): ZoneAnswer {
  const found = recordsAt(zone, host)
  if (!found) return { kind: 'no-such-name' }
  const alias = found.find((record) => record.type === 'CNAME')
  if (alias && type !== 'CNAME') {
    const isInside = alias.data === zone.name || alias.data.endsWith(`.${zone.name}`)
    const next = isInside && depth < 8 ? answerFromZone(zone, alias.data, type, depth + 1) : undefined
    return { kind: 'records', records: [alias, ...(next?.kind === 'records' ? next.records : [])] }
  }
  const records = found.filter((record) => record.type === type)
  return records.length > 0 ? { kind: 'records', records } : { kind: 'no-data' }
}

/** Empty for a name that is there only because others lie below it; undefined when there is no such name. */
function recordsAt({ name: apex, records }: Zone, host: string): readonly ZoneRecord[] | undefined {
  const exists = (name: string) => records.some((record) => record.name === name || record.name.endsWith(`.${name}`))
  if (exists(host)) return records.filter(({ name }) => name === host)
  let encloser = host
  while (encloser !== apex && !exists(encloser)) encloser = encloser.slice(encloser.indexOf('.') + 1)
  const wild = records.filter(({ name }) => name === `*.${encloser}`)
  return wild.length > 0 ? wild.map((record) => ({ ...record, name: host })) : undefined
}
