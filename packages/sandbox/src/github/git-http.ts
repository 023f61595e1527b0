import { once } from 'node:events'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { StagingError } from '@staging-actions/base'
import { runProgram, startProgram } from '../kernel/index.ts'
import { branchesClosedTo } from './branch-rules.ts'
import { readCredential } from './gate.ts'
import { gitEnvironment } from './git.ts'
import { changingRefs } from './ref-changes.ts'
import type { GitHubHono, GitHubHonoContext, GitHubServer } from './server.ts'
import type { Repository } from './state.ts'
import { grant, mayChangeWorkflows, type Token } from './tokens.ts'

/** git's smart HTTP at `/<owner>/<name>(.git)/…`, by git's own `http-backend`. */
export function gitHttp(app: GitHubHono, server: GitHubServer): void {
  app.get('/:owner/:repo/info/refs', async (c) => {
    const service = c.req.query('service') ?? ''
    if (service !== 'git-upload-pack' && service !== 'git-receive-pack')
      return c.text('Please upgrade your git client.', 403)
    return answer(server, c, service)
  })
  app.post('/:owner/:repo/git-upload-pack', (c) => answer(server, c, 'git-upload-pack'))
  app.post('/:owner/:repo/git-receive-pack', (c) => answer(server, c, 'git-receive-pack'))
}

async function answer(
  server: GitHubServer,
  c: GitHubHonoContext,
  service: 'git-upload-pack' | 'git-receive-pack'
): Promise<Response> {
  const credential = readCredential(c.req.header('authorization'))
  const token = credential === undefined ? undefined : server.tokens.find(credential, server.kernel.clock.now())
  if (!token)
    // git asks without a credential first, and only sends one when it is told to.
    return new Response('Invalid username or token.', {
      status: 401,
      headers: { 'www-authenticate': 'Basic realm="GitHub"', 'content-type': 'text/plain' }
    })
  const name = (c.req.param('repo') ?? '').replace(/\.git$/, '')
  const repository = server.state.findRepository(c.req.param('owner') ?? '', name)
  const need = service === 'git-receive-pack' ? 'write:contents' : 'read:contents'
  const { visible, allowed } = repository ? grant(token, repository, need) : { visible: false, allowed: false }
  if (!repository || !visible) return c.text('Repository not found.', 404)
  if (repository.settings.archived && service === 'git-receive-pack')
    return c.text('This repository was archived so it is read-only.', 403)
  if (!allowed) return c.text(`Permission to ${repository.fullName}.git denied to ${token.login}.`, 403)
  const call = { server, c, repository, token, service }
  if (c.req.method === 'POST' && service === 'git-receive-pack')
    // Answered after the events: who pushed finds the runs that the push started.
    return changingRefs(server, repository, token, () => callBackend(call))
  return callBackend(call)
}

interface BackendCall {
  readonly c: GitHubHonoContext
  readonly repository: Repository
  readonly token: Token
  readonly service: string
}

async function callBackend({ c, repository, token, service }: BackendCall): Promise<Response> {
  const url = new URL(c.req.url)
  const last = url.pathname.endsWith('/info/refs') ? 'info/refs' : service
  const env = {
    ...gitEnvironment,
    GIT_PROJECT_ROOT: repository.directory,
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: `/${last}`,
    REMOTE_USER: token.login,
    REMOTE_ADDR: '127.0.0.1',
    REQUEST_METHOD: c.req.method,
    QUERY_STRING: url.search.slice(1),
    CONTENT_TYPE: c.req.header('content-type') ?? '',
    HTTP_CONTENT_ENCODING: c.req.header('content-encoding') ?? '',
    GIT_PROTOCOL: c.req.header('git-protocol') ?? '',
    SANDBOX_WORKFLOW_FILES: mayChangeWorkflows(token) ? 'allow' : 'refuse',
    SANDBOX_RULED_BRANCHES: branchesClosedTo(repository, token).join(' ')
  }
  const { status, headers, rest } = await readCgiHead(
    last === 'git-upload-pack' ? await stream(c, env) : await answerWhole(c, env)
  )
  return new Response(Readable.toWeb(rest) as unknown as ReadableStream, { status, headers })
}

/** A fetch may bring a whole history: it is not kept in memory. */
async function stream(c: GitHubHonoContext, env: Readonly<Record<string, string>>): Promise<Readable> {
  const socket = await startProgram('git', ['http-backend'], { env })
  feed(c.req.raw.body, socket)
  return socket
}

async function answerWhole(c: GitHubHonoContext, env: Readonly<Record<string, string>>): Promise<Readable> {
  const input = new Uint8Array(await c.req.arrayBuffer())
  return Readable.from((await runProgram('git', ['http-backend'], { env, input })).stdout)
}

/** A client that goes away, or a git that has read enough, ends the pipe: both are theirs to decide. */
function feed(body: ReadableStream | null, stdin: Writable): void {
  if (!body) {
    stdin.end()
    return
  }
  pipeline(Readable.fromWeb(body as unknown as NodeReadableStream), stdin).catch(() => {})
}

/** Splits a CGI answer: its head is parsed, the rest stays a stream. */
async function readCgiHead(
  stdout: Readable
): Promise<{ readonly status: number; readonly headers: Headers; readonly rest: Readable }> {
  let head = Buffer.alloc(0)
  while (head.indexOf('\r\n\r\n') < 0) {
    const chunk = stdout.read() as Buffer | null
    if (chunk) head = Buffer.concat([head, chunk])
    else if (stdout.readableEnded || stdout.destroyed)
      throw new StagingError('git-failed', 'git http-backend ended without an answer')
    else await Promise.race([once(stdout, 'readable'), once(stdout, 'end')])
  }
  const end = head.indexOf('\r\n\r\n')
  const headers = new Headers()
  let status = 200
  for (const line of head.subarray(0, end).toString('latin1').split('\r\n')) {
    const [name = '', value = ''] = line.split(/:\s*/, 2)
    if (name.toLowerCase() === 'status') status = Number.parseInt(value, 10)
    else headers.append(name, value)
  }
  const first = head.subarray(end + 4)
  if (first.length > 0) stdout.unshift(first)
  return { status, headers, rest: stdout }
}
