import { ApiError, RefusedError, StagingError } from '@staging-actions/base'
import type { PlannedChange } from '@staging-actions/terraform'
import { canonicalName, liesIn } from '../dns/zone.ts'
import type { NameBounds } from '../hosts/foreign-names.ts'
import { boundsOf, ownDomain } from '../hosts/require-hosts.ts'
import { type BucketClaim, type Claim, claimKey, claimsOf, type OpenClaim } from '../inventory/claims.ts'
import type { Resource } from '../inventory/resource.ts'
import type { Environment } from '../open-environment.ts'
import { isNewName, isOpen, isOpenBlock, knownParts, type PlanFacts, said, sourcesOf } from './open-values.ts'
import { takenName, type Zones } from './taken-host.ts'

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
  const { configuration, names } = environment
  const bounds = boundsOf(configuration, names.environment)
  const named: NameBounds = { bounds, own: ownDomain(configuration, names.environment) }
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
    return claim.kind === 'host' ? takenName(claim, request, zones, named) : undefined
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
  if (claim.kind === 'bucket' || bounds.some((bound) => liesIn(claim.host, bound))) return undefined
  return `would make a ${claim.kind === 'host' ? 'name' : 'certificate for a name'} out of bounds, ${claim.host}: ${bounds.length > 0 ? `it does not lie in ${bounds.join(' or ')}` : 'the promotion branch allows none'} (\`environment.domains\` in .github/staging.yml, merged into the promotion branch)`
}

function openly(change: PlannedChange, { of: what, attribute }: OpenClaim): string {
  const from = `(${attribute}${said(sourcesOf(change, attribute))})`
  if (what === 'certificate')
    return `would be a certificate for a name that nobody knows before ${from}: it could be somebody\u2019s. Write ${attribute} that are known before`
  return what === 'bucket'
    ? `would be a bucket of which only the apply shows the ${attribute} ${from}: it could be somebody\u2019s, and Terraform would take that over. Write a ${attribute} that is known before`
    : `would lead a name to us that nobody knows before ${from}: its record could stand next to somebody\u2019s. Write a ${attribute} that is known before`
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
