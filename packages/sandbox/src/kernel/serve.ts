import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import { createServer as createHttpsServer, type ServerOptions } from 'node:https'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createSecureContext } from 'node:tls'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { routePath } from 'hono/route'
import type { Held } from './faults.ts'
import type { Kernel } from './kernel.ts'
import { type Exchange, hasJudge, recordingOf } from './recording.ts'
import type { RudeAnswer } from './rudeness.ts'

export interface Served {
  /** `http://127.0.0.1:PORT`, without a trailing slash. */
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/** A Hono app, whatever its own variables. */
interface App {
  fetch(request: Request, environment: object): Response | Promise<Response>
}

interface Certificate {
  readonly key: string
  readonly cert: string
}

/** Makes it https. */
export interface ServeTls extends Certificate {
  /** Another certificate for a host that the client names (SNI). */
  readonly certificateFor?: (host: string) => Promise<Certificate>
}

/** Serves a Hono app on loopback, on a port that the system chooses; strikes faults and keeps the record of requests. */
export async function serve(
  kernel: Kernel,
  service: string,
  app: App,
  options: {
    readonly tls?: ServeTls
    /** How this service is rude, where the kernel plays that. */
    readonly rude?: readonly RudeAnswer[]
  } = {}
): Promise<Served> {
  const write = recordingOf(service)
  const listener = getRequestListener(async (request, environment) => {
    const bindings = environment as HttpBindings
    const { pathname, search } = new URL(request.url)
    const { method } = request
    const struck = kernel.faults.strike(service, method, pathname)
    if (struck) kernel.events.emit('strike', struck)
    const fault = struck ?? kernel.rude.strike(options.rude ?? [], { method, path: pathname, headers: request.headers })
    let route = pathname
    const agent = request.headers.get('user-agent') ?? ''
    const record = (status: number) =>
      kernel.requests.add({ service, method, path: pathname, route, status, agent, at: kernel.clock.now() })
    /** What the same question was answered before; undefined: it was not asked, or nobody remembers. */
    let before: string | undefined
    const remember = async (response: Response) => {
      if (!kernel.faults.remembers || method !== 'GET' || !response.ok) return
      if (response.headers.get('content-type')?.includes('json'))
        before = kernel.faults.remember(`${service} ${pathname}${search}`, await response.clone().text())
    }
    const handle = async () => {
      const watched = write || kernel.events.listenerCount('exchange') > 0
      const asked = watched && hasJudge(service, pathname) ? request.clone() : undefined
      const response = await app.fetch(request, {
        ...bindings,
        onRoute: (pattern: string) => {
          route = pattern
        }
      })
      await remember(response)
      if (asked) {
        const exchange = await exchangeOf(service, asked, response.clone(), route)
        write?.(exchange)
        kernel.events.emit('exchange', exchange)
      }
      return response
    }
    if (!fault) {
      const response = await handle()
      record(response.status)
      return response
    }
    if (fault.when === 'after') await (await handle()).arrayBuffer()
    if (fault.answer === 'reset') {
      record(0)
      bindings.outgoing.socket?.destroy()
      return new Response(null, { status: 499 })
    }
    if (fault.answer === 'stale') {
      const response = await handle()
      record(response.status)
      return before === undefined ? response : new Response(before, { headers: jsonOnly })
    }
    if ('stallMs' in fault.answer) {
      const hasGoneAway = await holdBack(kernel, fault, fault.answer.stallMs, bindings.outgoing)
      if (hasGoneAway) {
        record(0)
        return new Response(null, { status: 499 })
      }
      const response = fault.when === 'after' ? new Response(null, { status: 504 }) : await handle()
      record(response.status)
      return response
    }
    record(fault.answer.status)
    return new Response(fault.answer.body ?? null, {
      status: fault.answer.status,
      headers: { 'content-type': 'application/json', ...fault.answer.headers }
    })
  })
  const server: Server = options.tls
    ? createHttpsServer(tlsOptions(options.tls), listener as RequestListener)
    : createHttpServer(listener as RequestListener)
  // As long as real servers keep one: with Node's five seconds a busy client writes into connections that are just being closed.
  server.keepAliveTimeout = 120_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `${options.tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      })
  }
}

const jsonOnly = { 'content-type': 'application/json' }

/** Until the time is over, or the client has given up: true. */
async function holdBack(
  kernel: Kernel,
  fault: Held['fault'],
  milliseconds: number,
  outgoing: HttpBindings['outgoing']
): Promise<boolean> {
  const closed = new AbortController()
  const close = () => closed.abort()
  outgoing.once('close', close)
  let tell = () => {}
  kernel.events.emit('held', {
    fault,
    drop: () => outgoing.socket?.destroy(),
    onOver: (work) => {
      tell = work
    }
  })
  try {
    if (Number.isFinite(milliseconds)) await sleep(milliseconds, undefined, { signal: closed.signal }).catch(() => {})
    else await new Promise((resolve) => closed.signal.addEventListener('abort', resolve, { once: true }))
    return closed.signal.aborted
  } finally {
    outgoing.off('close', close)
    tell()
  }
}

function tlsOptions({ key, cert, certificateFor }: ServeTls): ServerOptions {
  if (!certificateFor) return { key, cert }
  const SNICallback: ServerOptions['SNICallback'] = (host, done) => {
    certificateFor(host).then(
      (found) => done(null, createSecureContext(found)),
      (error: Error) => done(error)
    )
  }
  return { key, cert, SNICallback }
}

/** Middleware that tells the record which route matched: `app.use(recordRoute)` before any other. */
export async function recordRoute(context: Context, next: () => Promise<void>): Promise<void> {
  await next()
  const onRoute = (context.env as unknown as { onRoute?: (route: string) => void }).onRoute
  onRoute?.(routePath(context, -1))
}

async function exchangeOf(service: string, request: Request, response: Response, route: string): Promise<Exchange> {
  const { pathname, searchParams } = new URL(request.url)
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  return {
    service,
    method: request.method,
    path: pathname,
    query: Object.fromEntries(searchParams),
    route,
    status: response.status,
    request: parse(await request.text()),
    response: type.includes('json') ? parse(await response.text()) : undefined,
    type
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
