import { ApiError, RefusedError, StagingError } from '@staging-actions/base'
import type { DomainRecord } from '@staging-actions/digitalocean'
import type { PlannedChange } from '@staging-actions/terraform'
import { fullName, leads, liesIn } from '../dns/zone.ts'
import { leadsToUs } from '../hosts/judge-hosts.ts'
import { boundsOf } from '../hosts/require-hosts.ts'
import { canonicalAddress } from '../inventory/addresses.ts'
import { type Claim, claimKey, claimsOf, contends, type HostClaim, unknownHost } from '../inventory/claims.ts'
import type { Resource } from '../inventory/resource.ts'
import type { Environment } from '../open-environment.ts'

export interface FreeRequest {
  readonly environment: Environment
  readonly changes: readonly PlannedChange[]
  /** What is proven to be ours. */
  readonly ours: readonly Resource[]
  /** Ids of what our state holds. */
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
  const { changes, environment, free } = request
  const planned = changes.flatMap(({ address, type, actions, before, after, importing }) => {
    if (importing !== undefined || !(actions.includes('create') || actions.includes('update'))) return []
    const had = new Set(claimsOf(type, before).map(keyOf))
    return claimsOf(type, after)
      .filter((claim) => !had.has(keyOf(claim)))
      .map((claim) => ({ address, claim }))
  })
  if (planned.length === 0) return
  const bounds = boundsOf(environment.configuration, environment.names.environment)
  const zones = new Map<string, Promise<readonly DomainRecord[]>>()
  const problems: string[] = []
  for (const { address, claim } of planned) {
    const outside = claim === unknownHost ? nameless : beyond(claim, bounds)
    const problem = outside ?? (claim === unknownHost || free.has(claimKey(claim)) ? undefined : await taken(claim))
    if (problem !== undefined) problems.push(`${address} ${problem}`)
    else if (claim !== unknownHost) free.add(claimKey(claim))
  }
  if (problems.length > 0)
    throw new RefusedError('foreign-environment', `the plan is not applied: ${problems.join('; ')}`, {
      hint: 'Give it another name, such as one that begins with var.name_prefix, or delete what is there if nobody needs it. If a run of this environment made it and was killed, take it into the state with `terraform import`.'
    })

  function taken(claim: Claim): Promise<string | undefined> {
    if (claim.kind === 'bucket') return takenBucket(claim, request)
    return takenHost(claim, request, zones)
  }
}

const nameless =
  'would lead a name to us that nobody knows before: its record could stand next to somebody\u2019s. Write a `name` that is known in the plan'

function keyOf(claim: Claim | typeof unknownHost): string {
  return claim === unknownHost ? claim : claimKey(claim)
}

function beyond(claim: Claim, bounds: readonly string[]): string | undefined {
  if (claim.kind !== 'host') return undefined
  if (bounds.some((bound) => liesIn(claim.host, bound))) return undefined
  return `would make a name out of bounds, ${claim.host}: ${bounds.length > 0 ? `it does not lie in ${bounds.join(' or ')}` : 'the promotion branch allows none'} (\`environment.domains\` in .github/staging.yml, merged into the promotion branch)`
}

async function takenHost(
  { host, zone, record }: HostClaim,
  { environment, ours, held }: FreeRequest,
  zones: Map<string, Promise<readonly DomainRecord[]>>
): Promise<string | undefined> {
  if (record === undefined) return undefined
  const { domains } = environment.digitalocean
  const name = zone ?? (await zoneOf(environment, host))
  if (name === undefined) return undefined
  const looked = zones.get(name) ?? domains.findRecords(name).then((found) => found ?? [])
  zones.set(name, looked)
  const records = await looked
  const addresses = new Set(ours.flatMap((one) => (one.kind === 'load-balancer' ? (one.addresses ?? []) : [])))
  const isOurs = (id: string) => held.has(id) || ours.some((one) => one.kind === 'dns-record' && one.id === id)
  const other = records.find(
    (one) =>
      fullName(one.name, name) === host &&
      contends(one.type, record) &&
      !isOurs(String(one.id)) &&
      !(leads(one) && leadsToUs({ ...one, data: canonicalAddress(one.data) }, { zone: name, records, addresses }))
  )
  return (
    other &&
    `would make a ${record} record of ${host}, and the ${other.type} record ${other.id} (${host} → ${other.data}) is there already and is not ours`
  )
}

/** The zone of the account in which a name lies; undefined: in none of them. */
async function zoneOf({ digitalocean }: Environment, host: string): Promise<string | undefined> {
  const zones = (await digitalocean.domains.list()).map(({ name }) => name)
  return zones.filter((zone) => liesIn(host, zone)).sort((a, b) => b.length - a.length)[0]
}

/** Unsigned: a bucket that is there says so to anybody, by a refusal too, and a key of ours may be good for one bucket only. */
async function takenBucket(
  { name, region }: Extract<Claim, { kind: 'bucket' }>,
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
