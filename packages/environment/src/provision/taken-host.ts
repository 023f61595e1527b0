import type { DomainRecord } from '@staging-actions/digitalocean'
import { canonicalName, fullName, liesIn } from '../dns/zone.ts'
import { governed, type NameBounds, wildcardOver, type ZoneView } from '../hosts/foreign-names.ts'
import { leadsToUs } from '../hosts/judge-hosts.ts'
import { contends, type HostClaim, hidesBelow } from '../inventory/claims.ts'
import type { Environment } from '../open-environment.ts'
import type { FreeRequest } from './require-free.ts'

/** Records of the zones that were asked for. */
export type Zones = Map<string, Promise<readonly DomainRecord[]>>

function recordsOf({ digitalocean }: Environment, zone: string, zones: Zones): Promise<readonly DomainRecord[]> {
  const looked = zones.get(zone) ?? digitalocean.domains.findRecords(zone).then((found) => found ?? [])
  zones.set(zone, looked)
  return looked
}

/** Whether a record of a zone is nobody's but ours, or leads to us. */
function isOursIn(
  zone: string,
  records: readonly DomainRecord[],
  { ours, held }: Pick<FreeRequest, 'ours' | 'held'>
): (record: DomainRecord) => boolean {
  const addresses = new Set(ours.flatMap((one) => (one.kind === 'load-balancer' ? (one.addresses ?? []) : [])))
  return (record) =>
    held.has(`digitalocean_record/${record.id}`) ||
    ours.some((one) => one.kind === 'dns-record' && one.id === String(record.id)) ||
    leadsToUs(record, { zone, records, addresses })
}

/** What of somebody's a name would take, share, hide or speak for; undefined: nothing. Asks for the zone's records. */
export async function takenName(
  claim: HostClaim,
  request: FreeRequest,
  zones: Zones,
  bounds: NameBounds
): Promise<string | undefined> {
  return (
    (await sharedName(claim, request, zones)) ??
    (await foreignName(claim, request, zones, bounds)) ??
    (await hiddenNames(claim, request, zones))
  )
}

async function sharedName(
  { host, zone: named, record }: HostClaim,
  request: FreeRequest,
  zones: Zones
): Promise<string | undefined> {
  if (record === undefined) return undefined
  const zone = named ?? (await zonesAbove(request.environment, host))[0]
  if (zone === undefined) return undefined
  const { records, isOurs } = await viewOf(zone, request, zones)
  const other = records.find((one) => fullName(one.name, zone) === host && contends(one.type, record) && !isOurs(one))
  return (
    other &&
    `would make a ${record} record of ${host}, and the ${other.type} record ${other.id} (${host} → ${other.data}) is there already and is not ours`
  )
}

/** Where `environment.domains` spans what is somebody's: their wildcard would answer no more, or the record would speak for their names. */
async function foreignName(
  { host, zone: named, record }: HostClaim,
  request: FreeRequest,
  zones: Zones,
  bounds: NameBounds
): Promise<string | undefined> {
  const zone =
    named ?? (await zonesAbove(request.environment, host)).find((one) => record !== undefined || one !== host)
  if (zone === undefined) return undefined
  const view = await viewOf(zone, request, zones)
  const made = record === undefined ? `the zone ${host}` : `a ${record} record of ${host}`
  const spoken = record === undefined ? undefined : governed(host, record, view, bounds)
  if (spoken)
    return `would make ${made}, which speaks for ${fullName(spoken.name, zone)} too, and the ${spoken.type} record ${spoken.id} there (→ ${spoken.data}) is not ours: make it for a name below ${bounds.own ?? 'a domain of the environment alone'}`
  const wildcard = wildcardOver(host, view, bounds)
  return (
    wildcard &&
    `would make ${made}, for which the ${wildcard.type} record ${wildcard.id} (${fullName(wildcard.name, zone)} → ${wildcard.data}) answers, which is not ours and would do so no more: take a name below ${bounds.own ?? 'a domain of the environment alone'}, or name ${host} itself in \`environment.domains\``
  )
}

async function viewOf(zone: string, request: FreeRequest, zones: Zones): Promise<ZoneView> {
  const records = await recordsOf(request.environment, zone, zones)
  return { zone, records, isOurs: isOursIn(zone, records, request) }
}

/** A new zone answers for all names below its own, and so does whom an NS record hands them on to: what the zone above says of them is lost. */
async function hiddenNames(claim: HostClaim, request: FreeRequest, zones: Zones): Promise<string | undefined> {
  if (!hidesBelow(claim)) return undefined
  const { environment } = request
  for (const zone of await zonesAbove(environment, claim.host)) {
    if (zone === claim.host) continue
    const { records, isOurs } = await viewOf(zone, request, zones)
    const other = records.find(
      (one) => liesIn(fullName(one.name, zone), claim.host) && !isOurs(one) && !handsOnHere(one, zone, claim)
    )
    if (other)
      return `would hide the ${other.type} record ${other.id} of the zone ${zone} (${fullName(other.name, zone)} → ${other.data}), which is not ours: ${claim.record === undefined ? 'the new zone' : 'another name server'} would answer for all names in ${claim.host}`
  }
  return undefined
}

/** An NS record that says of a name what a zone of that name here makes true. */
function handsOnHere({ type, name, data }: DomainRecord, zone: string, claim: HostClaim): boolean {
  return (
    claim.record === undefined &&
    type === 'NS' &&
    fullName(name, zone) === claim.host &&
    liesIn(data, 'digitalocean.com')
  )
}

/** The zones of the account in which a name lies, canonical, the closest first. */
async function zonesAbove({ digitalocean }: Environment, host: string): Promise<readonly string[]> {
  const zones = (await digitalocean.domains.list()).map(({ name }) => canonicalName(name))
  return zones.filter((zone) => liesIn(host, zone)).sort((a, b) => b.length - a.length)
}
