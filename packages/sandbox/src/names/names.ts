import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { createSecureContext, TLSSocket } from 'node:tls'
import type { Kernel } from '../kernel/index.ts'
import type { Authority } from './authority.ts'

/** What answers for a name: the app behind it. */
export type NameHandler = (request: NameRequest) => Promise<NameAnswer> | NameAnswer

export interface NameRequest {
  readonly method: string
  readonly host: string
  /** With the query. */
  readonly path: string
}

export interface NameAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface NamesOptions {
  readonly kernel: Kernel
  readonly authority: Authority
  /** Undefined: no such name. Asked anew at every connection. */
  readonly resolve: (host: string) => Promise<NameHandler | undefined> | NameHandler | undefined
  /** The loopback port of a service that ends TLS by itself; undefined: no name of such a service. */
  readonly portFor?: (host: string) => number | undefined
  /** Certificate that a name presents, where not one of the sandbox's authority: to play a wrong or an expired one. */
  readonly certificateFor?: (host: string) => Promise<{ key: string; cert: string } | undefined>
}

export interface Names {
  /** For HTTPS_PROXY and HTTP_PROXY, with NODE_USE_ENV_PROXY=1. */
  readonly proxyUrl: string
  readonly caFile: string
  /**
   * What makes programs find the names and trust the authority, whatever the machine's own settings are: Node, and Go
   * programs such as terraform (SSL_CERT_FILE; AWS_CA_BUNDLE where Go asks the system instead, as on macOS).
   */
  readonly env: Readonly<Record<string, string>>
  close(): Promise<void>
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]', '::1'])

/**
 * Real names on the usual ports without privileges: a CONNECT proxy on loopback. Names of the sandbox end here, with TLS of
 * its authority; services with TLS of their own and loopback ports are tunnelled to; for anything else it answers 502. Nothing leaves the machine.
 */
export async function startNames(options: NamesOptions): Promise<Names> {
  const { kernel, authority, resolve } = options
  const sockets = new Set<Socket>()

  const inner = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy())
  })
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const absolute = /^http:\/\//.test(request.url ?? '') ? new URL(request.url ?? '') : undefined
    const host = (absolute?.host ?? request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
    const path = absolute ? absolute.pathname + absolute.search : (request.url ?? '/')
    const handler = await resolve(host)
    request.resume()
    const result: NameAnswer = handler
      ? await handler({ method: request.method ?? 'GET', host, path })
      : { status: 502, headers: { 'content-type': 'text/plain' }, body: `the sandbox knows no ${host}\n` }
    record(request.method ?? 'GET', host, path, result.status)
    response.writeHead(result.status, { ...result.headers, 'content-length': String(Buffer.byteLength(result.body)) })
    response.end(request.method === 'HEAD' ? undefined : result.body)
  }
  const record = (method: string, host: string, path: string, status: number) =>
    kernel.requests.add({
      service: 'names',
      method,
      path: `${host}${path}`,
      route: host,
      status,
      at: kernel.clock.now()
    })

  const proxy = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy())
  })
  proxy.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
    sockets.add(client)
    client.on('close', () => sockets.delete(client))
    client.on('error', () => client.destroy())
    const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(request.url ?? '') ?? []
    const inside = loopback.has(host) ? Number(port) : port === '443' ? options.portFor?.(host) : undefined
    if (inside !== undefined) tunnel(client, head, inside)
    else void terminate(client, head, host.toLowerCase(), port).catch(() => client.destroy())
  })

  const tunnel = (client: Socket, head: Buffer, port: number) => {
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      if (head.length > 0) upstream.write(head)
      upstream.pipe(client)
      client.pipe(upstream)
    })
    sockets.add(upstream)
    upstream.on('close', () => sockets.delete(upstream))
    upstream.on('error', () => refuse(client, 'the port does not answer'))
    client.on('close', () => upstream.destroy())
  }

  const terminate = async (client: Socket, head: Buffer, host: string, port: string) => {
    if (!(await resolve(host))) {
      record('CONNECT', host, '', 502)
      refuse(client, `the sandbox knows no ${host}`)
      return
    }
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    if (head.length > 0) client.unshift(head)
    if (port !== '443') {
      inner.emit('connection', client)
      return
    }
    const secureContext = createSecureContext((await options.certificateFor?.(host)) ?? (await authority.issue([host])))
    const secure = new TLSSocket(client, { isServer: true, secureContext, ALPNProtocols: ['http/1.1'] })
    secure.on('error', () => client.destroy())
    inner.emit('connection', secure)
  }

  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  const { port } = proxy.address() as AddressInfo
  const proxyUrl = `http://127.0.0.1:${port}`
  const { caFile } = authority
  return {
    proxyUrl,
    caFile,
    env: {
      HTTPS_PROXY: proxyUrl,
      NO_PROXY: '127.0.0.1,localhost',
      NODE_USE_ENV_PROXY: '1',
      NODE_EXTRA_CA_CERTS: caFile,
      SSL_CERT_FILE: caFile,
      AWS_CA_BUNDLE: caFile
    },
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy()
        proxy.close(() => done())
        proxy.closeAllConnections()
      })
  }
}

function refuse(client: Socket, why: string): void {
  if (!client.destroyed)
    client.end(`HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/plain\r\nconnection: close\r\n\r\n${why}\n`)
}
