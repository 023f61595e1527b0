import type { MiddlewareHandler } from 'hono'
import { type Allowance, FixedWindow, type RateLimit, SlidingWindow } from '../kernel/index.ts'
import type { Account } from './account.ts'
import { Refusal, renderRefusal } from './refusal.ts'
import type { Environment, RouteContext } from './requests.ts'
import { scopedView } from './scoped-view.ts'
import { covers, requiredScopes, scopesOfBody } from './scopes.ts'

/** What one token may ask. By the service's documentation: 5,000 an hour, and 5 % of that a minute. */
export interface DigitalOceanLimits {
  readonly hour: number
  readonly minute: number
}

export const publishedLimits: DigitalOceanLimits = { hour: 5000, minute: 250 }

/** Tokens by value; `all` is one with full access. */
export type TokenScopes = Map<string, ReadonlySet<string> | 'all'>

const hour = 3_600_000
const minute = 60_000

export interface Gate {
  readonly check: MiddlewareHandler<Environment>
  /** What each token has asked. */
  readonly windows: Map<string, { readonly hourly: RateLimit; readonly burst: RateLimit }>
}

/** Who asks, how often, and whether the token's scopes cover it; every answer tells what is left of the hour. */
export function gate(account: Account, tokens: TokenScopes, limits: DigitalOceanLimits): Gate {
  const { clock, random } = account.kernel
  const windows: Gate['windows'] = new Map()
  const windowsOf = (token: string) => {
    const allowance = (most: number, milliseconds: number): Allowance => ({ most, milliseconds })
    const found = windows.get(token) ?? {
      hourly: new SlidingWindow(clock, allowance(limits.hour, hour)),
      burst: new FixedWindow(clock, allowance(limits.minute, minute))
    }
    windows.set(token, found)
    return found
  }
  /** Told in the caller's seconds: anyone who waits lives by the wall clock, however fast the sandbox's runs. */
  const secondsUntil = (moment: number) => Math.ceil(clock.wallUntil(moment) / 1000)
  const check: Gate['check'] = async (context, next) => {
    const given = /^Bearer (\S+)$/.exec(context.req.header('authorization') ?? '')?.[1] ?? ''
    const scopes = tokens.get(given)
    const { hourly, burst } = windowsOf(scopes ? given : '')
    const refused = (refusal: Refusal) => {
      context.res = renderRefusal(context, refusal, random.uuid())
    }
    if (!hourly.take()) refused(new Refusal(429, 'API Rate limit exceeded.'))
    else if (!burst.take()) {
      refused(new Refusal(429, 'API Rate limit exceeded.'))
      context.res.headers.set('retry-after', String(Math.max(1, secondsUntil(burst.resetAt))))
    } else if (!scopes) refused(new Refusal(401, 'Unable to authenticate you'))
    else if (scopes !== 'all' && !(await isAllowed(context, scopes)))
      refused(new Refusal(403, 'You are not authorized to perform this operation'))
    else {
      await account.onSettle()
      await next()
      if (scopes !== 'all') await hide(context, scopes)
    }
    context.res.headers.set('ratelimit-limit', String(limits.hour))
    context.res.headers.set('ratelimit-remaining', String(hourly.remaining))
    // Who asks lives by the wall clock, however fast the sandbox's runs: by another date its machine's would be called wrong.
    context.res.headers.set('date', new Date(clock.wall()).toUTCString())
    context.res.headers.set('ratelimit-reset', String(Math.floor(Date.now() / 1000) + secondsUntil(hourly.resetAt)))
    context.res.headers.set('x-request-id', random.uuid())
  }
  return { check, windows }
}

/** The scope comes before anything else of the request: a body that is wrong is refused for its scope first. */
async function isAllowed(context: RouteContext, scopes: ReadonlySet<string>): Promise<boolean> {
  const { method, path } = context.req
  const sets = requiredScopes(method, path)
  if (sets.length > 0 && !sets.some((set) => covers(scopes, set))) return false
  if (!['POST', 'PUT', 'PATCH'].includes(method)) return true
  return covers(scopes, scopesOfBody(method, parsed(await context.req.text())))
}

async function hide(context: RouteContext, scopes: ReadonlySet<string>): Promise<void> {
  if (!context.res.ok || !context.res.headers.get('content-type')?.includes('json')) return
  const { status, headers } = context.res
  const body = scopedView(context.req.path, await context.res.json(), scopes)
  const left = new Headers(headers)
  left.delete('content-length')
  context.res = undefined
  context.res = new Response(JSON.stringify(body), { status, headers: left })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
