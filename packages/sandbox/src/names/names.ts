import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, isIPv4, type Socket } from 'node:net'
import { createSecureContext, TLSSocket } from 'node:tls'
import type { Kernel } from '../kernel/index.ts'
import type { Authority, Identity } from './authority.ts'

/** What stands at an address: a load balancer, as a rule. */
export interface Backend {
  /** What it shows anyone who speaks TLS, for any name; undefined: it speaks none, and hangs up. */
  readonly certificate: (() => Promise<Identity>) | undefined
  answer(request: NameRequest): Promise<NameAnswer> | NameAnswer
}

export interface NameRequest {
  readonly method: string
  /** Of the request, not of the connection. */
  readonly host: string
  /** With the query. */
  readonly path: string
  readonly isEncrypted: boolean
}

export interface NameAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface NamesOptions {
  readonly kernel: Kernel
  readonly authority: Authority
  /** The addresses of a name, as a resolver says; empty: no such name. Asked again for every connection. */
  readonly lookUp: (host: string) => readonly string[]
  /** Undefined: nothing answers there. */
  readonly behind: (address: string) => Backend | undefined
  /** The loopback port of a service that ends TLS by itself; undefined: no name of such a service. */
  readonly portFor?: (host: string) => number | undefined
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
/**
 * Real names on the usual ports without privileges: a CONNECT proxy on loopback, which takes names and addresses. What the
 * account has at an address ends the connection here; services with TLS of their own and loopback ports are tunnelled to; for
 * anything else it answers 502. Nothing leaves the machine.
 */
export async function startNames(options: NamesOptions): Promise<Names> {
  const { kernel, authority, lookUp, behind } = options
  const sockets = new Set<Socket>()
  const backends = new WeakMap<object, Backend>()

  const inner = createServer((request, response) => {
    void answer(request, response, backends.get(request.socket)).catch(() => response.destroy())
  })
  const find = (target: string): Backend | string => {
    const [address] = isIPv4(target) ? [target] : lookUp(target)
    if (address === undefined) return `the sandbox knows no ${target}`
    return behind(address) ?? `nothing answers at ${address}`
  }
  const answer = async (request: IncomingMessage, response: ServerResponse, reached?: Backend): Promise<void> => {
    const absolute = /^http:\/\//.test(request.url ?? '') ? new URL(request.url ?? '') : undefined
    const host = (request.headers.host ?? absolute?.host ?? '').replace(/:\d+$/, '').toLowerCase()
    const path = absolute ? absolute.pathname + absolute.search : (request.url ?? '/')
    const backend = reached ?? find(absolute?.hostname ?? host)
    request.resume()
    const isEncrypted = request.socket instanceof TLSSocket
    const result: NameAnswer =
      typeof backend === 'string'
        ? { status: 502, headers: { 'content-type': 'text/plain' }, body: `${backend}\n` }
        : await backend.answer({ method: request.method ?? 'GET', host, path, isEncrypted })
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
      agent: '',
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
    const backend = find(host)
    if (typeof backend === 'string') {
      record('CONNECT', host, '', 502)
      refuse(client, backend)
      return
    }
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    if (head.length > 0) client.unshift(head)
    if (port !== '443') {
      backends.set(client, backend)
      inner.emit('connection', client)
      return
    }
    if (!backend.certificate) {
      client.destroy()
      return
    }
    const secureContext = createSecureContext(await backend.certificate())
    const secure = new TLSSocket(client, { isServer: true, secureContext, ALPNProtocols: ['http/1.1'] })
    secure.on('error', () => client.destroy())
    backends.set(secure, backend)
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
