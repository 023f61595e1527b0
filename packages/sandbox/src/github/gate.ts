import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { Refusal } from './answers.ts'
import type { GitHubServer } from './server.ts'
import { isPersonal, type Token } from './tokens.ts'

/** `Bearer T`, `token T`, or Basic with the token as password (and `x-access-token` or the login as user name). */
export function readCredential(header: string | undefined): string | undefined {
  if (!header) return undefined
  const [scheme = '', value = ''] = header.split(/\s+/, 2)
  if (/^(bearer|token)$/i.test(scheme)) return value
  if (!/^basic$/i.test(scheme)) return undefined
  const [user = '', password = ''] = Buffer.from(value, 'base64').toString('utf8').split(':', 2)
  return password || user
}

/** Finds the token behind a request to an API; 401 without one, as for every private repository. */
export function requireToken(server: GitHubServer): MiddlewareHandler<{ Variables: { token: Token } }> {
  return async (c, next) => {
    const credential = readCredential(c.req.header('authorization'))
    const token = credential === undefined ? undefined : server.tokens.find(credential, server.kernel.clock.now())
    if (!token) throw new Refusal(401, credential === undefined ? 'Requires authentication' : 'Bad credentials')
    c.set('token', token)
    await next()
  }
}

/** A request id and GitHub's own time on every answer. */
export function stamp(server: GitHubServer): MiddlewareHandler<{ Variables: { token?: Token } }> {
  let count = 0
  return async (c, next) => {
    await next()
    count += 1
    const headers = new Headers(c.res.headers)
    headers.set('x-github-request-id', `${server.kernel.random.hex(4).toUpperCase()}:${count.toString(16)}`)
    headers.set('x-github-api-version-selected', '2022-11-28')
    const { token } = c.var
    if (token && isPersonal(token) && token.expiresAt !== undefined)
      headers.set('github-authentication-token-expiration', utc(token.expiresAt))
    headers.set('date', new Date(server.kernel.clock.now()).toUTCString())
    c.res = new Response(c.res.body, { status: c.res.status, headers })
  }
}

/** `2026-09-27 03:07:38 UTC`, of milliseconds since the epoch. */
function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

/** An ETag on every good GET, and 304 for who has it already. */
export const conditional: MiddlewareHandler = async (c, next) => {
  await next()
  const json = c.res.headers.get('content-type')?.includes('json') ?? false
  if (c.req.method !== 'GET' || c.res.status !== 200 || !json) return
  const headers = new Headers(c.res.headers)
  const body = await c.res.text()
  const etag = `W/"${createHash('sha256').update(body).digest('hex')}"`
  headers.set('etag', etag)
  headers.set('cache-control', 'private, max-age=60, s-maxage=60')
  const known = c.req.header('if-none-match')
  c.res = known?.split(/,\s*/).includes(etag)
    ? new Response(null, { status: 304, headers })
    : new Response(body, { status: 200, headers })
}
