import type { DomainRecord } from '@staging-actions/digitalocean'
import type { StateResource } from '@staging-actions/terraform'
import { canonicalName, fullName, leads } from '../dns/zone.ts'
import { leadsToUs } from '../hosts/judge-hosts.ts'
import { canonicalAddress } from '../inventory/addresses.ts'
import { consoleUrl } from '../inventory/console-url.ts'
import type { Resource } from '../inventory/resource.ts'
import { kindOfType, told } from '../inventory/terraform-types.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'

/**
 * Records of others in the zones that a state holds, one clause each: a zone is deleted with all its records, and anybody may have put
 * one into it since we made it. Ours are those that are proven to be, those that the state holds, and those that lead to us. Of what led
 * to something of ours that is gone by now it is said, and no more: the ledger, which knows its address, proves nothing.
 */
export async function strangersInZones(
  held: readonly StateResource[],
  ours: readonly Resource[],
  { digitalocean }: Pick<Environment, 'digitalocean'>,
  { journal }: Pick<LedgerDocument, 'journal'>
): Promise<readonly string[]> {
  const zones = held.filter(({ type, id }) => type === 'digitalocean_domain' && id)
  const addresses = new Set(
    ours.flatMap(({ kind, addresses = [] }) => (kind === 'load-balancer' || kind === 'droplet' ? addresses : []))
  )
  const former = new Set(journal.flatMap(({ addresses = [] }) => addresses))
  const known = new Set([
    ...ours.flatMap(({ kind, id }) => (kind === 'dns-record' ? [id] : [])),
    ...held.flatMap(({ type, id }) => (kindOfType[type] === 'dns-record' && id ? [id] : []))
  ])
  const found = await Promise.all(
    zones.map(async (one) => {
      const zone = canonicalName(one.id ?? '')
      const records = (await digitalocean.domains.findRecords(zone)) ?? []
      const foreign = records.filter(
        (record) =>
          !comesWithZone(record, zone, one.places.ip_address) &&
          !known.has(String(record.id)) &&
          !isNote(record) &&
          !leadsToUs(record, { zone, records, addresses })
      )
      return foreign.map((record) => {
        const { id, type, name, data } = record
        const led = leadsToUs(record, { zone, records, addresses: former })
          ? ', which led to a load balancer or node of ours that is gone'
          : ''
        return `the ${type} record ${id} (${fullName(name, zone)} → ${data}) in the zone ${told(one)}${led}, ${consoleUrl({ kind: 'dns-record', id: String(id), zone })}`
      })
    })
  )
  return found.flat()
}

/** What DigitalOcean makes with a zone: its SOA and name servers, and the address that the zone was made with. */
function comesWithZone(
  { type, name, data }: Pick<DomainRecord, 'type' | 'name' | 'data'>,
  zone: string,
  address: string | undefined
): boolean {
  if (fullName(name, zone) !== zone) return false
  if (type === 'SOA' || type === 'NS') return true
  return leads({ type }) && address !== undefined && canonicalAddress(data) === canonicalAddress(address)
}

/**
 * external-dns notes next to each record that it made whose that is. The note leads nowhere: what it speaks of is judged by itself.
 * (github.com/kubernetes-sigs/external-dns, docs/registry/txt.md)
 */
function isNote({ type, data }: Pick<DomainRecord, 'type' | 'data'>): boolean {
  return type === 'TXT' && /^"?heritage=external-dns,/.test(data)
}
