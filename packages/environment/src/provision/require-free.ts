import { ApiError, RefusedError, StagingError } from '@staging-actions/base'
import type { DomainRecord } from '@staging-actions/digitalocean'
import type { PlannedChange } from '@staging-actions/terraform'
import { canonicalName, fullName, liesIn } from '../dns/zone.ts'
import { leadsToUs } from '../hosts/judge-hosts.ts'
import { boundsOf } from '../hosts/require-hosts.ts'
import {
  type BucketClaim,
  type Claim,
  claimKey,
  claimsOf,
  contends,
  type HostClaim,
  hidesBelow,
  type OpenClaim
} from '../inventory/claims.ts'
import type { Resource } from '../inventory/resource.ts'
import type { Environment } from '../open-environment.ts'
import { isNewName, isOpen, isOpenBlock, knownParts, type PlanFacts, said, sourcesOf } from './open-values.ts'

export interface FreeRequest {
  readonly environment: Environment
  readonly plan: PlanFacts
  /** What is proven to be ours. */
  readonly ours: readonly Resource[]
  /** `<type>/<id>` of what our states hold. */
  readonly held: ReadonlySet<string>
  /** Keys of what was seen to be free earlier in this run: what is there by now, this run has made. Is added to. */
  readonly free: Set<string>
  readonly fetch: typeof globalThis.fetch
  /** See `ProvisionDeps`. */
  readonly spacesUrl: string | undefined
}

/**
 * Looks for what a plan is about to make and what is there already, where the service would not refuse it: Terraform would take
 * production's bucket for one that it made, and empty it at the end. Asks only for what is planned.
 * @throws RefusedError foreign-environment, with all that is taken
 */
export async function requireFree(request: FreeRequest): Promise<void> {
  const { plan, environment, free } = request
  const planned = plannedClaims(plan)
  if (planned.length === 0) return
  const bounds = boundsOf(environment.configuration, environment.names.environment)
  const zones: Zones = new Map()
  const problems: string[] = []
  for (const { change, claim } of planned) {
    const outside = beyond(change, claim, bounds)
    const problem = outside ?? (free.has(claimKey(claim)) ? undefined : await taken(claim))
    if (problem !== undefined) problems.push(`${change.address} ${problem}`)
    else free.add(claimKey(claim))
  }
  if (problems.length > 0)
    throw new RefusedError('foreign-environment', `the plan is not applied: ${problems.join('; ')}`, {
      hint: 'Give it another name, such as one that begins with var.name_prefix, or delete what is there if nobody needs it. If a run of this environment made it and was killed, take it into the state with `terraform import`.'
    })

  async function taken(claim: Claim): Promise<string | undefined> {
    if (claim.kind === 'bucket') return takenBucket(claim, request)
    if (claim.kind === 'open') return undefined
    return (await takenHost(claim, request, zones)) ?? (await hiddenNames(claim, request, zones))
  }
}

/** What a plan takes for itself that it did not have before. */
function plannedClaims(plan: PlanFacts): readonly { readonly change: PlannedChange; readonly claim: Claim }[] {
  const { changes } = plan
  const newZones = changes.flatMap(({ type, actions, after }) =>
    type === 'digitalocean_domain' && actions.includes('create') ? namesIn([after?.['name']]) : []
  )
  return changes.flatMap((change) => {
    const { type, actions, before, after, importing } = change
    if (importing !== undefined || !after || !(actions.includes('create') || actions.includes('update'))) return []
    const none = {
      isOpen: () => false,
      isOpenBlock: () => false,
      isNew: () => false,
      newZones: [],
      openZones: undefined
    }
    const had = new Set(before ? claimsOf({ type, attributes: before, ...none }).map(claimKey) : [])
    const claimant = {
      type,
      attributes: after,
      isOpen: (attribute: string) => isOpen(change, attribute),
      isOpenBlock: (block: string) => isOpenBlock(change, block),
      isNew: (attribute: string) => isNewName(sourcesOf(change, attribute), plan),
      newZones,
      openZones: zonesNamedBy(change, plan)
    }
    return claimsOf(claimant)
      .filter((claim) => !had.has(claimKey(claim)))
      .map((claim) => ({ change, claim }))
  })
}

/** The zones of the same plan that the `domain` of a record refers to; undefined: it may be another one. */
function zonesNamedBy(change: PlannedChange, plan: PlanFacts): readonly string[] | undefined {
  const sources = sourcesOf(change, 'domain')
  const isZone = sources.every((one) => one.kind === 'resource' && one.type === 'digitalocean_domain')
  const names = isZone ? namesIn(knownParts(sources, plan)) : []
  return names.length > 0 ? names : undefined
}

function namesIn(values: readonly unknown[]): readonly string[] {
  return values.flatMap((one) => (typeof one === 'string' && one !== '' ? [canonicalName(one)] : []))
}

function beyond(change: PlannedChange, claim: Claim, bounds: readonly string[]): string | undefined {
  if (claim.kind === 'open') return openly(change, claim)
  if (claim.kind !== 'host') return undefined
  if (bounds.some((bound) => liesIn(claim.host, bound))) return undefined
  return `would make a name out of bounds, ${claim.host}: ${bounds.length > 0 ? `it does not lie in ${bounds.join(' or ')}` : 'the promotion branch allows none'} (\`environment.domains\` in .github/staging.yml, merged into the promotion branch)`
}

function openly(change: PlannedChange, { of: what, attribute }: OpenClaim): string {
  const from = `(${attribute}${said(sourcesOf(change, attribute))})`
  return what === 'bucket'
    ? `would be a bucket of which only the apply shows the ${attribute} ${from}: it could be somebody\u2019s, and Terraform would take that over. Write a ${attribute} that is known before`
    : `would lead a name to us that nobody knows before ${from}: its record could stand next to somebody\u2019s. Write a ${attribute} that is known before`
}

/** Records of the zones that were asked for. */
type Zones = Map<string, Promise<readonly DomainRecord[]>>

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

async function takenHost(
  { host, zone: named, record }: HostClaim,
  request: FreeRequest,
  zones: Zones
): Promise<string | undefined> {
  if (record === undefined) return undefined
  const { environment } = request
  const zone = named ?? (await zonesAbove(environment, host))[0]
  if (zone === undefined) return undefined
  const records = await recordsOf(environment, zone, zones)
  const isOurs = isOursIn(zone, records, request)
  const other = records.find((one) => fullName(one.name, zone) === host && contends(one.type, record) && !isOurs(one))
  return (
    other &&
    `would make a ${record} record of ${host}, and the ${other.type} record ${other.id} (${host} → ${other.data}) is there already and is not ours`
  )
}

/** A new zone answers for all names below its own, and so does whom an NS record hands them on to: what the zone above says of them is lost. */
async function hiddenNames(claim: HostClaim, request: FreeRequest, zones: Zones): Promise<string | undefined> {
  if (!hidesBelow(claim)) return undefined
  const { environment } = request
  for (const zone of await zonesAbove(environment, claim.host)) {
    if (zone === claim.host) continue
    const records = await recordsOf(environment, zone, zones)
    const isOurs = isOursIn(zone, records, request)
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
  const zones = namesIn((await digitalocean.domains.list()).map(({ name }) => name))
  return zones.filter((zone) => liesIn(host, zone)).sort((a, b) => b.length - a.length)
}

/** Unsigned: a bucket that is there says so to anybody, by a refusal too, and a key of ours may be good for one bucket only. */
async function takenBucket(
  { name, region }: BucketClaim,
  { environment, fetch, spacesUrl }: FreeRequest
): Promise<string | undefined> {
  const { clock } = environment.context
  const endpoint = (spacesUrl ?? `https://${region}.digitaloceanspaces.com`).replace(/\/+$/, '')
  const path = `/${encodeURIComponent(name)}/`
  for (let attempt = 1; ; attempt += 1) {
    const status = await fetch(`${endpoint}${path}`, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000)
    }).then(
      (answer) => answer.status,
      () => 0
    )
    if (status === 404) return undefined
    if ([200, 301, 302, 307, 403].includes(status))
      return `would be the bucket ${name}, which is there already: Terraform would take it over, and delete it with all that is in it at the end`
    if (attempt === 4)
      throw new StagingError('service-error', `nobody can say whether the bucket ${name} is there already`, {
        cause: new ApiError({ service: 'Spaces', method: 'HEAD', path, status })
      })
    await clock.sleep(500 * 2 ** attempt)
  }
}
