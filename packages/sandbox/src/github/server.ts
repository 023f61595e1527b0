import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { Kernel } from '../kernel/index.ts'
import { forbidden, invalid, notFound, Refusal } from './answers.ts'
import type { EventHub } from './events.ts'
import type { LimitBook } from './rate-limits.ts'
import type { Replicas } from './replicas.ts'
import type { GitHubState, Person, Repository, WorkflowRun } from './state.ts'
import { grant, type Need, type Token, type TokenBook } from './tokens.ts'

/** Who the dispatcher is to the emulator: what only a runner can do to a run. */
export interface RunControl {
  cancel(run: WorkflowRun): void
  rerun(run: WorkflowRun, options: { readonly failedOnly: boolean; readonly actor: string }): Promise<void>
}

/** What all routes share. `url` is known once the server listens. */
export interface GitHubServer {
  readonly kernel: Kernel
  readonly state: GitHubState
  readonly tokens: TokenBook
  readonly limits: LimitBook
  readonly replicas: Replicas
  readonly hub: EventHub
  readonly directory: string
  url: string
  runControl: RunControl | undefined
}

interface GitHubEnvironment {
  readonly Bindings: HttpBindings
  readonly Variables: { token: Token }
}

export type GitHubHono = Hono<GitHubEnvironment>
export type GitHubHonoContext = Context<GitHubEnvironment>

/** One request to one repository, by a token that was found to be allowed. */
export interface RepositoryRequest {
  readonly server: GitHubServer
  readonly c: GitHubHonoContext
  /** For a GET: as the copy has it that answers, which may be behind. */
  readonly repository: Repository
  readonly token: Token
  readonly person: Person
  /** A part of the path, decoded. */
  param(name: string): string
  /** A numeric part of the path; 404 for anything else. */
  id(name: string): number
  /** The body, held against a strict schema: an unknown field is 422, as is a wrong one. */
  body<Schema extends z.ZodType>(schema: Schema): Promise<z.infer<Schema>>
  /** 403 unless the token has this right too. */
  require(need: Need): void
  allows(need: Need): boolean
}

export type RepositoryHandler = (request: RepositoryRequest) => Promise<Response> | Response

/** Registers a route below `/repos/:owner/:repo`; there is none without a right that it demands. */
export type DefineRoute = (
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  need: Need,
  handler: RepositoryHandler
) => void

export const apiPrefix = '/api/v3'

export function routesOf(app: GitHubHono, server: GitHubServer): DefineRoute {
  return (method, path, need, handler) => {
    app.on(method, `${apiPrefix}/repos/:owner/:repo${path}`, async (c) => {
      const token = c.get('token')
      const found = server.state.findRepository(c.req.param('owner') ?? '', c.req.param('repo') ?? '')
      if (!found) throw notFound()
      const repository = method === 'GET' ? server.replicas.read(found, `GET ${c.req.path}`) : found
      const request = makeRequest(server, c, repository, token)
      const { visible } = grant(token, repository, need)
      if (!visible) throw notFound()
      request.require(need)
      if (repository.settings.archived && method !== 'GET' && need !== 'write:administration')
        throw forbidden('Repository was archived so is read-only.')
      return handler(request)
    })
  }
}

function makeRequest(
  server: GitHubServer,
  c: GitHubHonoContext,
  repository: Repository,
  token: Token
): RepositoryRequest {
  const param = (name: string) => {
    const value = c.req.param(name)
    if (value === undefined) throw notFound()
    return value
  }
  return {
    server,
    c,
    repository,
    token,
    person: server.state.ensurePerson(token.login),
    param,
    id: (name) => {
      const value = param(name)
      if (!/^\d{1,15}$/.test(value)) throw notFound()
      return Number(value)
    },
    body: (schema) => readBody(c, schema),
    allows: (need) => grant(token, repository, need).allowed,
    require: (need) => {
      if (grant(token, repository, need).allowed) return
      if (token.kind === 'user') throw forbidden('Must have admin rights to Repository.')
      const [verb, permission = ''] = need.split(':')
      const by = token.kind === 'fine-grained' ? 'Resource not accessible by personal access token' : undefined
      throw forbidden(by, {
        'x-accepted-github-permissions': `${permission.replace('-', '_')}=${verb === 'read' ? 'read' : 'write'}`
      })
    }
  }
}

/** Reads a JSON body; problems are told as GitHub tells them. */
export async function readBody<Schema extends z.ZodType>(
  c: GitHubHonoContext,
  schema: Schema
): Promise<z.infer<Schema>> {
  const text = await c.req.text()
  let value: unknown = {}
  if (text)
    try {
      value = JSON.parse(text)
    } catch {
      throw new Refusal(400, 'Problems parsing JSON')
    }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const told = result.error.issues.map((issue) => {
    const field = issue.path.join('.')
    if (issue.code === 'unrecognized_keys') return `"${issue.keys.join('", "')}" is not a permitted key.`
    return field ? `For '${field}': ${issue.message}.` : `${issue.message}.`
  })
  throw invalid(`Invalid request.\n\n${told.join('\n')}`)
}

/** One page of a list, with GitHub's Link header. `wrap` puts it into an object with `total_count`. */
export function page<Item>(
  c: GitHubHonoContext,
  items: readonly Item[],
  render: (item: Item) => unknown,
  wrap?: string
): Response {
  const size = Math.min(numberOf(c.req.query('per_page'), 30), 100)
  const current = numberOf(c.req.query('page'), 1)
  const last = Math.max(1, Math.ceil(items.length / size))
  const link = (target: number, rel: string) => {
    const url = new URL(c.req.url)
    url.searchParams.set('page', String(target))
    return `<${url}>; rel="${rel}"`
  }
  const links = [
    ...(current > 1 ? [link(current - 1, 'prev')] : []),
    ...(current < last ? [link(current + 1, 'next'), link(last, 'last')] : []),
    ...(current > 1 ? [link(1, 'first')] : [])
  ]
  const rendered = items.slice((current - 1) * size, current * size).map(render)
  const headers: Record<string, string> = links.length > 0 ? { link: links.join(', ') } : {}
  return Response.json(wrap ? { total_count: items.length, [wrap]: rendered } : rendered, { headers })
}

function numberOf(text: string | undefined, otherwise: number): number {
  const value = Number(text)
  return text !== undefined && Number.isInteger(value) && value >= 1 ? value : otherwise
}

export const empty = (status: 202 | 204 | 205) => new Response(null, { status })
export const created = (body: unknown) => Response.json(body, { status: 201 })

/** Text that GitHub wants non-empty and not longer than its columns are. */
export const bodyText = z.string().max(65_536, 'body is too long (maximum is 65536 characters)')
