import { createVerify } from 'node:crypto'
import { z } from 'zod'
import { invalid, notFound, Refusal } from '../answers.ts'
import { readCredential } from '../gate.ts'
import { apiPrefix, created, type GitHubHono, type GitHubHonoContext, type GitHubServer, readBody } from '../server.ts'
import type { GitHubAppRecord } from '../state.ts'
import type { Permission } from '../tokens.ts'
import { viewLogin } from '../views.ts'

const hour = 3_600_000
/** When Apps were installed: nobody keeps it. */
const since = '2024-01-01T00:00:00Z'
const levels = z.enum(['read', 'write'])

/** What a GitHub App does as itself, by a signed JSON web token. Registered before the routes that want another token. */
export function appRoutes(app: GitHubHono, server: GitHubServer): void {
  const viewInstallation = (c: GitHubHonoContext, org: string) => {
    const record = authenticate(server, c)
    const found = record.installations.find((one) => one.org.toLowerCase() === org.toLowerCase())
    if (!found) throw notFound()
    return c.json({
      id: found.id,
      app_id: record.id,
      app_slug: record.slug,
      account: viewLogin(server, found.org),
      target_id: server.state.ensurePerson(found.org).id,
      target_type: 'Organization',
      repository_selection: 'selected',
      permissions: toUnderscores(found.permissions),
      events: [],
      html_url: `${server.url}/organizations/${found.org}/settings/installations/${found.id}`,
      repositories_url: `${server.url}${apiPrefix}/installation/repositories`,
      single_file_name: null,
      created_at: since,
      updated_at: since,
      suspended_by: null,
      suspended_at: null,
      access_tokens_url: `${server.url}${apiPrefix}/app/installations/${found.id}/access_tokens`
    })
  }
  app.get(`${apiPrefix}/orgs/:org/installation`, (c) => viewInstallation(c, c.req.param('org')))
  app.get(`${apiPrefix}/repos/:owner/:repo/installation`, (c) => viewInstallation(c, c.req.param('owner')))

  app.post(`${apiPrefix}/app/installations/:id/access_tokens`, async (c) => {
    const record = authenticate(server, c)
    const found = record.installations.find(({ id }) => String(id) === c.req.param('id'))
    if (!found) throw notFound()
    const wanted = await readBody(
      c,
      z.object({
        permissions: z.record(z.string(), levels).optional(),
        repositories: z.array(z.string()).max(500).optional(),
        repository_ids: z.array(z.number()).max(500).optional()
      })
    )
    const asked = wanted.permissions && Object.entries(wanted.permissions)
    const has = toUnderscores(found.permissions)
    if (asked?.some(([name, level]) => !(has[name] === 'write' || has[name] === level)))
      throw invalid('The permissions requested are not granted to this installation.')
    const permissions = asked ? Object.fromEntries(asked) : has
    const expiresAt = server.kernel.clock.now() + hour
    const token = server.tokens.issue({
      login: `${record.slug}[bot]`,
      kind: 'app',
      permissions: Object.fromEntries(
        Object.entries(permissions).map(([name, level]) => [name.replaceAll('_', '-') as Permission, level])
      ),
      organization: found.org,
      expiresAt
    })
    return created({
      token: token.value,
      expires_at: new Date(expiresAt).toISOString().replace(/\.\d+Z$/, 'Z'),
      permissions: { metadata: 'read', ...permissions },
      repository_selection: 'selected'
    })
  })
}

function toUnderscores(
  permissions: Readonly<Partial<Record<Permission, 'read' | 'write'>>>
): Record<string, 'read' | 'write'> {
  return Object.fromEntries(Object.entries(permissions).map(([name, level]) => [name.replaceAll('-', '_'), level]))
}

/**
 * Holds the web token against the App's public key, and its moments against the machine's clock: that is what it was
 * signed by, however fast the sandbox's own runs.
 */
function authenticate(server: GitHubServer, c: GitHubHonoContext): GitHubAppRecord {
  const refused = (message: string) => new Refusal(401, message)
  const undecodable = 'A JSON web token could not be decoded'
  const parts = (readCredential(c.req.header('authorization')) ?? '').split('.')
  const [head, claims, signature = ''] = parts
  if (parts.length !== 3) throw refused(undecodable)
  const { alg } = decode(head)
  const { iss, iat, exp } = decode(claims)
  const app = server.state.apps.find(({ id }) => String(id) === String(iss))
  if (alg !== 'RS256') throw refused(undecodable)
  if (!app) throw new Refusal(404, 'Integration not found')
  const valid = createVerify('RSA-SHA256')
    .update(`${head}.${claims}`)
    .verify(app.publicKey, Buffer.from(signature, 'base64url'))
  if (!valid) throw refused(undecodable)
  const now = Math.floor(Date.now() / 1000)
  if (typeof iat !== 'number' || iat > now + 5)
    throw refused("'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued")
  if (typeof exp !== 'number' || exp <= now)
    throw refused(
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires"
    )
  if (exp > now + 600 + 5) throw refused("'Expiration time' claim ('exp') is too far in the future")
  return app
}

function decode(part: string | undefined): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8')) as Record<string, unknown>
  } catch {
    throw new Refusal(401, 'A JSON web token could not be decoded')
  }
}
