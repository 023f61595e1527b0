import { type DigitalOcean, type NeededScopes, scopeNames, scopesFor } from '@staging-actions/digitalocean'

/** Scopes of a DigitalOcean token, and what does not work without them. */
export interface Scope {
  /** One, or several of which the service does not say which one is missing. */
  readonly scope: string
  readonly breaks: string
}

export interface ScopesSeen {
  readonly missing: readonly Scope[]
  /** 403 as well, but about an id that nothing has: nobody has written down that this can mean nothing else. */
  readonly doubtful: readonly Scope[]
  /** The service did not say. */
  readonly unclear: readonly Scope[]
  readonly asked: number
}

export interface ScopesAsked {
  /** Undefined: records cannot be asked about. */
  readonly domain: string | undefined
  /** Of the stacks' resources; undefined: not known, and all count. */
  readonly types: ReadonlySet<string> | undefined
}

/** No resource has these. */
const nobody = '00000000-0000-4000-8000-000000000000'
const noNumber = '9007199254740991'
const noTag = 'staging-actions:no-such-tag'

/**
 * What the token lacks, seen by requests that could do nothing even if they were allowed: an empty body, or an id that nothing has.
 * That DigitalOcean looks at the scope before anything else is how its 403 is documented. Which 403 else there may be is not:
 * deleting a default VPC is one (digitalocean/doctl#930). So only a route that names no resource counts as proof.
 */
export async function observeScopes(digitalocean: DigitalOcean, { domain, types }: ScopesAsked): Promise<ScopesSeen> {
  const rows = scopesFor(types).filter(
    ({ routes }) => domain !== undefined || !probeOf(routes).includes('{domain_name}')
  )
  const answers = await Promise.all(
    rows.map(async (row) => ({ row, status: await ask(digitalocean, probeOf(row.routes), domain ?? '') }))
  )
  const rowsOf = (isMeant: (status: number, isProof: boolean) => boolean) =>
    answers.filter(({ row, status }) => isMeant(status, namesNothing(probeOf(row.routes)))).map(({ row }) => row)
  const isSilent = (status: number) => status === 0 || status === 429 || status >= 500
  const granted = scopeNames(rowsOf((status) => status !== 403 && !isSilent(status)))
  const missing = namesOf(
    rowsOf((status, isProof) => status === 403 && isProof),
    granted
  )
  const known = [...granted, ...missing.flatMap(({ scope }) => scope.split(' or '))]
  return {
    missing,
    doubtful: namesOf(
      rowsOf((status, isProof) => status === 403 && !isProof),
      known
    ),
    unclear: namesOf(rowsOf(isSilent), known),
    asked: scopeNames(rows).length
  }
}

/** The scopes of these rows. One of several is missing for the sake of those that no other row shows or misses. */
function namesOf(rows: readonly NeededScopes[], shown: readonly string[]): readonly Scope[] {
  const alone = rows.flatMap(({ scopes }) => (scopes.length === 1 ? scopes : []))
  return rows.flatMap(({ scopes, breaks }) => {
    const left = scopes.filter((scope) => !shown.includes(scope) && (scopes.length === 1 || !alone.includes(scope)))
    return left.length === 0 ? [] : [{ scope: left.join(' or '), breaks }]
  })
}

/** Our own domain is there, or its routes answer 404. */
function namesNothing(route: string): boolean {
  return !/\{(?!domain_name\})\w+\}/.test(route)
}

function probeOf(routes: readonly string[]): string {
  return routes[0] ?? ''
}

function ask(digitalocean: DigitalOcean, route: string, domain: string): Promise<number> {
  const [method = 'GET', template = ''] = route.split(' ')
  const path = template
    .replace('{domain_name}', domain)
    .replace('{tag_id}', noTag)
    .replace(/\{(droplet_id|domain_record_id)\}/, noNumber)
    .replace(/\{\w+\}/, nobody)
  return digitalocean.refusal(
    method as 'GET' | 'POST' | 'PUT' | 'DELETE',
    method === 'GET' && path === template ? `${path}?per_page=1` : path
  )
}
