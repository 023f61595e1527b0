import { canonicalAddress } from './addresses.ts'
import type { ZoneRecord } from './listing.ts'
import type { Recorded, Verdict } from './ownership.ts'

/** What a verdict on a DNS record rests on. */
export interface RecordSituation {
  readonly ownerTag: string
  /** The configured zone: in another one nothing is ours by what the ledger says. */
  readonly domain: string | undefined
  /** Of the load balancers and nodes that are proven to be ours, canonical. */
  readonly addresses: ReadonlySet<string>
  readonly recorded: readonly Recorded[]
  /** Whether a Terraform state of ours holds the record with this id. */
  readonly isHeld: (id: string) => boolean
}

/**
 * A record bears nothing of ours, but for a TXT: its id tells, together with the name and the value that it was made with. An id
 * alone is no proof, for a person may have turned the record to another use; nor is a value, for anybody can point at our address.
 * Where the run that made it was killed before it wrote the id down, the name tells that it was about to make: nobody else's
 * record of that name led to us then.
 */
export function recordVerdict(
  { id, type, name, data, zone }: Pick<ZoneRecord, 'id' | 'type' | 'name' | 'data' | 'zone'>,
  { ownerTag, domain, addresses, recorded, isHeld }: RecordSituation
): Verdict {
  // It names us, and only itself: another record of the same host is proven by nothing here.
  if (type === 'TXT' && data.replaceAll('"', '') === ownerTag) return { kind: 'ours', proof: 'tag' }
  const records = recorded.filter(({ kind }) => kind === 'dns-record')
  const made =
    records.find((one) => one.id === String(id)) ??
    records.find((one) => one.id === '' && one.name === `${type} ${name}` && one.zone === zone)
  const pointsHere = ['A', 'AAAA'].includes(type) && addresses.has(canonicalAddress(data))
  const held = isHeld(String(id))
  if (!made && !held)
    return pointsHere
      ? doubt('it points at an address of ours, and nothing says that we made it')
      : { kind: 'not-ours' }
  const isAsMade = !made || (made.name === `${type} ${name}` && (made.address === undefined || made.address === data))
  if (!isAsMade) return doubt(`we made it as ${made?.name} to ${made?.address}; it was changed since`)
  if (!pointsHere && !held)
    return made?.id === '' ? { kind: 'not-ours' } : doubt('a record of ours names it, and it points elsewhere')
  return zone === domain || held
    ? { kind: 'ours', proof: 'record and address' }
    : doubt('only the ledger says that we made it, in a zone that the configuration does not name')
}

/** Two records of a zone that say the same. */
export function isSaidTwice(one: ZoneRecord, other: ZoneRecord): boolean {
  return (
    one.id !== other.id &&
    one.zone === other.zone &&
    one.type === other.type &&
    one.name === other.name &&
    one.data === other.data
  )
}

function doubt(because: string): Verdict {
  return { kind: 'in-doubt', because, isInTheWay: false }
}
