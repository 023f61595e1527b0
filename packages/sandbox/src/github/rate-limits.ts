import type { MiddlewareHandler } from 'hono'
import { FixedWindow, type Kernel, type RateLimit } from '../kernel/index.ts'
import { Refusal } from './answers.ts'
import { apiPrefix } from './server.ts'
import { isPersonal, type Token, type TokenKind } from './tokens.ts'

/** What GitHub documents (rate limits for the REST API, secondary rate limits). */
export interface GitHubLimits {
  /** Requests an hour: of all GITHUB_TOKENs of a repository together, of a person, of an App's installation. */
  readonly hourly: Readonly<Record<TokenKind, number>>
  /** What people are notified of: issues, comments, pull requests and their like. */
  readonly contentAMinute: number
  readonly contentAnHour: number
  /** A read costs one point, a write five. */
  readonly pointsAMinute: number
  readonly graphqlPointsAMinute: number
}

export const publishedLimits: GitHubLimits = {
  hourly: { 'github-token': 1000, user: 5000, 'fine-grained': 5000, app: 5000 },
  contentAMinute: 80,
  contentAnHour: 500,
  pointsAMinute: 900,
  graphqlPointsAMinute: 2000
}

const hour = 3_600_000
const minute = 60_000

export type LimitedResource = 'core' | 'graphql'

interface Meters {
  readonly core: RateLimit
  readonly graphql: RateLimit
  readonly contentAMinute: RateLimit
  readonly contentAnHour: RateLimit
  readonly points: RateLimit
  readonly graphqlPoints: RateLimit
}

/** How much everybody has used. */
export class LimitBook {
  readonly kernel: Kernel
  readonly #limits: GitHubLimits
  readonly #meters = new Map<string, Meters>()

  constructor(kernel: Kernel, limits: GitHubLimits) {
    this.kernel = kernel
    this.#limits = limits
  }

  /** The GITHUB_TOKENs of a repository share one allowance; everybody else has one of their own. */
  of(token: Token): Meters {
    const key = token.kind === 'github-token' ? `repository ${token.repository}` : `${token.kind} ${token.login}`
    const { clock } = this.kernel
    const limits = this.#limits
    const window = (most: number, milliseconds: number) => new FixedWindow(clock, { most, milliseconds })
    const found = this.#meters.get(key) ?? {
      core: window(limits.hourly[token.kind], hour),
      graphql: window(limits.hourly[token.kind], hour),
      contentAMinute: window(limits.contentAMinute, minute),
      contentAnHour: window(limits.contentAnHour, hour),
      points: window(limits.pointsAMinute, minute),
      graphqlPoints: window(limits.graphqlPointsAMinute, minute)
    }
    this.#meters.set(key, found)
    return found
  }

  clear(): void {
    this.#meters.clear()
  }

  /** As `x-ratelimit-*` and GET /rate_limit tell it. `reset` is in seconds of the wall clock, by which the caller waits. */
  tell(limit: RateLimit): {
    readonly limit: number
    readonly used: number
    readonly remaining: number
    readonly reset: number
  } {
    const reset = Math.ceil((Date.now() + this.kernel.clock.wallUntil(limit.resetAt)) / 1000)
    return { limit: limit.most, used: limit.used, remaining: limit.remaining, reset }
  }
}

/** Counts requests and refuses those above the limits. What is answered 304 costs nothing, nor does asking for the limits. */
export function limitRequests(
  book: LimitBook,
  resource: LimitedResource
): MiddlewareHandler<{ Variables: { token: Token } }> {
  return async (c, next) => {
    const meters = book.of(c.get('token'))
    const primary = meters[resource]
    const free = c.req.path === `${apiPrefix}/rate_limit`
    if (!free) refuseAbove(book, meters, resource, c.req.method, c.req.path)
    const exhausted = !free && primary.remaining === 0
    if (exhausted) c.res = exceeded(c.get('token'), resource)
    else await next()
    if (!free && !exhausted && c.res.status !== 304) primary.take()
    const told = book.tell(primary)
    const headers = new Headers(c.res.headers)
    for (const name of ['limit', 'used', 'remaining', 'reset'] as const)
      headers.set(`x-ratelimit-${name}`, String(told[name]))
    headers.set('x-ratelimit-resource', resource)
    c.res = new Response(c.res.body, { status: c.res.status, headers })
  }
}

/** The primary limit: REST says 403, GraphQL says 200 and an error. */
function exceeded(token: Token, resource: LimitedResource): Response {
  const whose = isPersonal(token) ? `user ${token.login}` : `installation of ${token.repository ?? token.login}`
  const message = `API rate limit exceeded for ${whose}.`
  return resource === 'core'
    ? new Refusal(403, message).toResponse()
    : Response.json({ data: null, errors: [{ type: 'RATE_LIMITED', message }] })
}

/** The secondary limits, with how long to wait. */
function refuseAbove(book: LimitBook, meters: Meters, resource: LimitedResource, method: string, path: string): void {
  const reads = method === 'GET' || method === 'HEAD'
  const cost = reads || resource === 'graphql' ? 1 : 5
  const points = resource === 'core' ? meters.points : meters.graphqlPoints
  const limits = [
    points,
    ...(method === 'POST' && isContent(path) ? [meters.contentAMinute, meters.contentAnHour] : [])
  ]
  const full = limits.find((limit) => limit.remaining < (limit === points ? cost : 1))
  if (!full) {
    for (const limit of limits) limit.take(limit === points ? cost : 1)
    return
  }
  const seconds = Math.max(1, Math.ceil(book.kernel.clock.wallUntil(full.resetAt) / 1000))
  throw new Refusal(
    403,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. For more on scraping GitHub and how it may affect your rights, please review our Terms of Service.',
    { headers: { 'retry-after': String(seconds) } }
  )
}

function isContent(path: string): boolean {
  return /^\/api\/v3\/repos\/[^/]+\/[^/]+\/(issues|pulls|comments|labels|deployments|statuses)\b/.test(path)
}
