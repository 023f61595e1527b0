import { type ClientRequest, type IncomingMessage, request as requestPlainly } from 'node:http'
import { request as requestOverTls } from 'node:https'
import type { Socket } from 'node:net'
import { checkServerIdentity, connect as connectTls, type PeerCertificate, type TLSSocket } from 'node:tls'

export interface ReachRequest {
  /** Asked for by SNI, and what the certificate must cover. */
  readonly host: string
  /** Of the request, where it is to be another than `host`. */
  readonly hostHeader?: string
  /** An IPv4 or IPv6 address that should answer for the host. */
  readonly address: string
  readonly signal: AbortSignal
  /** Whether to speak plain HTTP, at port 80. */
  readonly isPlain?: boolean
  /** Default: 443, or 80. */
  readonly port?: number
  /** PEM of an authority to trust instead of the usual ones. */
  readonly ca?: string
}

export interface SeenCertificate {
  /** Names of its SAN, or its common name. */
  readonly names: readonly string[]
  readonly issuer: string
  /** As the certificate has them; empty when it has none. */
  readonly validFrom: string
  readonly validTo: string
  /** OpenSSL's word for what is wrong with it; undefined: its chain and its dates are good. */
  readonly problem: string | undefined
  readonly coversHost: boolean
}

export type AddressAnswer =
  | { readonly kind: 'http'; readonly status: number; readonly location: string | undefined }
  /** It shows a certificate that does not do: nothing was asked of it. */
  | { readonly kind: 'certificate'; readonly certificate: SeenCertificate }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }
  /** The proxy of this machine does not let addresses be asked. */
  | { readonly kind: 'unasked' }

/** What an address answers for a host. Rejects only when the signal is aborted by its owner. */
export type Reach = (request: ReachRequest) => Promise<AddressAnswer>

/** Speaks to the address itself: no resolver hears of a name that may not be there yet, and remembers for half an hour that it is not. */
export const reach: Reach = (asked) => answerOf(asked, () => undefined)

/** The same through the proxy that the environment names, by CONNECT. */
export function reachFrom(env: Readonly<Record<string, string>>): Reach {
  const proxy = env['NODE_USE_ENV_PROXY'] === '1' ? env['HTTPS_PROXY'] || env['https_proxy'] : undefined
  if (!proxy) return reach
  const direct = (env['NO_PROXY'] || env['no_proxy'] || '').split(',').map((entry) => entry.trim())
  return (asked) =>
    direct.includes(asked.address) || direct.includes('*')
      ? reach(asked)
      : answerOf(asked, () => tunnel(new URL(proxy), asked))
}

async function answerOf(asked: ReachRequest, open: () => Promise<Socket> | undefined): Promise<AddressAnswer> {
  try {
    const socket = await open()
    return asked.isPlain ? await answerTo(plainly(asked, socket)) : await encrypted(asked, socket)
  } catch (error) {
    if (error instanceof ProxyRefusal) return { kind: 'unasked' }
    const { code, name = '', message = String(error) } = error as Partial<NodeJS.ErrnoException>
    return { kind: 'failed', code: code ?? name, message: message.slice(0, 200) }
  }
}

async function encrypted(asked: ReachRequest, socket: Socket | undefined): Promise<AddressAnswer> {
  const secure = await handshake(asked, socket)
  const certificate = describeCertificate(secure, asked.host)
  if (certificate.problem !== undefined || !certificate.coversHost) {
    secure.destroy()
    return { kind: 'certificate', certificate }
  }
  const { host, hostHeader = host, signal } = asked
  const headers = { host: hostHeader }
  return answerTo(requestPlainly({ createConnection: () => secure, headers, path: '/', signal }))
}

/** Whatever certificate it shows, so that it can be told; nothing is said before it was judged. */
function handshake({ host, address, signal, port = 443, ca }: ReachRequest, socket: Socket | undefined) {
  return new Promise<TLSSocket>((resolve, reject) => {
    const secure = connectTls({
      ...(socket ? { socket } : { host: address, port }),
      servername: host,
      ALPNProtocols: ['http/1.1'],
      rejectUnauthorized: false,
      ...(ca && { ca })
    })
    const abort = () => secure.destroy(signal.reason instanceof Error ? signal.reason : new Error('no answer in time'))
    signal.addEventListener('abort', abort, { once: true })
    secure.once('secureConnect', () => {
      secure.off('error', reject)
      signal.removeEventListener('abort', abort)
      resolve(secure)
    })
    secure.once('error', reject)
    secure.once('close', () => reject(Object.assign(new Error('it hung up'), { code: 'ECONNRESET' })))
  })
}

function describeCertificate(socket: TLSSocket, host: string): SeenCertificate {
  const certificate = socket.getPeerCertificate()
  const mismatch = checkServerIdentity(host, certificate)
  // An own sentence of Node's about the name is no problem of the chain.
  const problem = socket.authorizationError as Error | string | null | undefined
  const code =
    problem instanceof Error && 'code' in problem ? String(problem.code) : problem ? String(problem) : undefined
  return {
    names: namesOf(certificate),
    issuer: one(certificate.issuer?.O ?? certificate.issuer?.CN),
    validFrom: certificate.valid_from ?? '',
    validTo: certificate.valid_to ?? '',
    problem: code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? undefined : code,
    coversHost: mismatch === undefined
  }
}

function namesOf({ subjectaltname, subject }: PeerCertificate): readonly string[] {
  const names = (subjectaltname ?? '')
    .split(', ')
    .flatMap((entry) => /^(?:DNS|IP Address):(.+)$/.exec(entry)?.[1] ?? [])
  return names.length > 0 ? names : [one(subject?.CN)].filter((name) => name !== '')
}

function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

function plainly({ host, hostHeader = host, address, port = 80, signal }: ReachRequest, socket: Socket | undefined) {
  return requestPlainly({
    ...(socket ? { createConnection: () => socket } : { host: address, port, agent: false }),
    headers: { host: hostHeader },
    path: '/',
    signal
  })
}

function answerTo(asked: ClientRequest): Promise<AddressAnswer> {
  return new Promise((resolve, reject) => {
    asked.on('response', (response: IncomingMessage) => {
      response.destroy()
      resolve({ kind: 'http', status: response.statusCode ?? 0, location: response.headers.location })
    })
    asked.on('error', reject)
    asked.end()
  })
}

class ProxyRefusal extends Error {}

function tunnel(proxy: URL, { address, isPlain, port = isPlain ? 80 : 443, signal }: ReachRequest): Promise<Socket> {
  const target = address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`
  const speak = proxy.protocol === 'https:' ? requestOverTls : requestPlainly
  const credentials = decodeURIComponent(`${proxy.username}:${proxy.password}`)
  return new Promise((resolve, reject) => {
    const asked = speak({
      host: proxy.hostname,
      port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
      method: 'CONNECT',
      path: target,
      headers: {
        host: target,
        ...(proxy.username && { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` })
      },
      signal,
      agent: false
    })
    asked.on('connect', ({ statusCode = 0 }, socket) => {
      if (statusCode === 200) return resolve(socket)
      socket.destroy()
      if (statusCode < 500) return reject(new ProxyRefusal(`the proxy answered ${statusCode} for ${target}`))
      reject(Object.assign(new Error(`nothing answers at ${target}`), { code: 'ECONNREFUSED' }))
    })
    asked.on('error', reject)
    asked.end()
  })
}
