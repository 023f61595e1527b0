import { type DigitalOcean, type NeededScopes, scopeNames, scopesFor } from '@staging-actions/digitalocean'

/** Scopes of a DigitalOcean token, and what does not work without them. */
export interface Scope {
  /** One, or several of which the service does not say which one is missing. */
  readonly scope: string
  readonly breaks: string
}

export interface ScopesSeen {
  readonly missing: readonly Scope[]
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
 * That DigitalOcean looks at the scope before anything else is how its 403 is documented.
 */
export async function observeScopes(digitalocean: DigitalOcean, { domain, types }: ScopesAsked): Promise<ScopesSeen> {
  const rows = scopesFor(types).filter(
    ({ routes }) => domain !== undefined || !probeOf(routes).includes('{domain_name}')
  )
  const answers = await Promise.all(
    rows.map(async (row) => ({ row, status: await ask(digitalocean, probeOf(row.routes), domain ?? '') }))
  )
  const refused = answers.filter(({ status }) => status === 403).map(({ row }) => row)
  const silent = answers.filter(({ status }) => status === 0 || status === 429 || status >= 500).map(({ row }) => row)
  const proven = new Set(
    scopeNames(answers.flatMap(({ row }) => (refused.includes(row) || silent.includes(row) ? [] : [row])))
  )
  // A row of several scopes is missing for the sake of those that no other row proves or misses.
  const alone = new Set(refused.flatMap(({ scopes }) => (scopes.length === 1 ? scopes : [])))
  const named = (row: NeededScopes, known: ReadonlySet<string>): readonly Scope[] => {
    const left = row.scopes.filter((scope) => !known.has(scope))
    return left.length === 0 ? [] : [{ scope: left.join(' or '), breaks: row.breaks }]
  }
  const missing = refused.flatMap((row) =>
    named(row, row.scopes.length === 1 ? new Set() : new Set([...proven, ...alone]))
  )
  return {
    missing,
    unclear: silent.flatMap((row) => named(row, proven)),
    asked: scopeNames(rows).length
  }
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
