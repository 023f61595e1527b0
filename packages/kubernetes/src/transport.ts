import type { IncomingMessage } from 'node:http'
import { Agent, globalAgent, request as httpsRequest } from 'node:https'
import { ApiError, answeredInstead, type Clock, isPage, type Logger, retryPause, whatIs } from '@staging-actions/base'
import type { ClusterAccess } from './kubeconfig.ts'
import { field, text } from './object.ts'

export interface KubernetesRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Absolute path, with segments already encoded. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly contentType?: string
  /** May be sent twice with the same effect. Default: GET, PUT and DELETE. */
  readonly idempotent?: boolean
  readonly signal?: AbortSignal
}

export interface KubernetesAnswer {
  readonly body: unknown
  /** The server's `Warning` headers, without code and agent: unknown fields, deprecated versions. */
  readonly warnings: readonly string[]
}

export interface TransportOptions {
  readonly clock: Clock
  readonly log: Logger
  readonly signal?: AbortSignal
}

const attempts = 5
/** A request that gets no byte for so long is given up; a watch is not. */
const silenceMs = 30_000
const largestAnswer = 64 * 1024 * 1024

/** Talks to one API server over TLS with the cluster's own authority. Never logs a body or a header. */
export class Transport {
  readonly #access: ClusterAccess
  readonly #agent: Agent
  readonly #options: TransportOptions
  #answered = false

  constructor(access: ClusterAccess, options: TransportOptions) {
    this.#access = access
    this.#options = options
    const { ca, credential } = access
    const { proxyEnv } = globalAgent.options
    this.#agent = new Agent({
      keepAlive: true,
      // An agent of one's own follows the machine's proxy only where it is told to.
      ...(proxyEnv && { proxyEnv }),
      ...(ca === undefined ? {} : { ca }),
      ...(credential.kind === 'certificate' ? { cert: credential.certificate, key: credential.key } : {})
    })
  }

  get server(): string {
    return this.#access.server
  }

  /** Sends, retries what may be retried, throws ApiError for every other answer than 2xx with an object of the API. */
  async send(request: KubernetesRequest): Promise<KubernetesAnswer> {
    return this.#persist(request, (raw, response) => ({ body: objectIn(raw, request), warnings: warningsOf(response) }))
  }

  /** The same for an answer that is plain text, as a container's log is. */
  async text(request: KubernetesRequest): Promise<string> {
    return this.#persist(request, (raw) => raw)
  }

  async #persist<T>(request: KubernetesRequest, understand: (raw: string, response: IncomingMessage) => T): Promise<T> {
    const idempotent = request.idempotent ?? (request.method !== 'POST' && request.method !== 'PATCH')
    const { clock, log } = this.#options
    const started = clock.monotonic()
    for (let attempt = 1; ; attempt += 1) {
      const signal = this.#signal(request.signal)
      try {
        const { raw, response } = await this.#once(request, signal)
        const understood = understand(raw, response)
        this.#answered = true
        return understood
      } catch (error) {
        if (signal?.aborted) throw signal.reason
        if (!(error instanceof ApiError) || !mayRetry(error.status, idempotent, request)) throw error
        const elapsed = clock.monotonic() - started
        const pause = retryPause({ status: error.status, attempt, most: attempts, known: this.#answered, elapsed })
        if (pause === undefined) throw error
        if (attempt === attempts) log.info(`${error.message}; waiting until it answers again`)
        else log.debug(`${error.message}; again in ${pause} ms`)
        await clock.sleep(pause, signal)
      }
    }
  }

  /** Opens a stream and yields its lines as they come; ends when the server ends it. */
  async *lines(request: KubernetesRequest): AsyncGenerator<string> {
    const signal = this.#signal(request.signal)
    const response = await this.#open(request, signal, undefined)
    if ((response.statusCode ?? 0) >= 300) throw this.#failure(request, response, await readAll(response))
    response.setEncoding('utf8')
    let rest = ''
    try {
      for await (const chunk of response as AsyncIterable<string>) {
        const parts = (rest + chunk).split('\n')
        rest = parts.pop() ?? ''
        for (const line of parts) if (line.trim()) yield line
      }
    } catch (cause) {
      if (signal?.aborted) throw signal.reason
      throw this.#unreachable(request, cause)
    } finally {
      response.destroy()
    }
  }

  close(): void {
    this.#agent.destroy()
  }

  async #once(request: KubernetesRequest, signal: AbortSignal | undefined) {
    const started = this.#options.clock.monotonic()
    const response = await this.#open(request, signal, silenceMs)
    let raw: string
    try {
      raw = await readAll(response)
    } catch (cause) {
      throw this.#unreachable(request, cause)
    }
    const status = response.statusCode ?? 0
    this.#options.log.debug(
      `Kubernetes ${request.method} ${request.path} ${status} ${Math.round(this.#options.clock.monotonic() - started)} ms`
    )
    if (status < 200 || status >= 300) throw this.#failure(request, response, raw)
    return { raw, response }
  }

  #open(request: KubernetesRequest, signal: AbortSignal | undefined, timeout: number | undefined) {
    const url = new URL(this.#access.server + request.path)
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value)
    const { credential } = this.#access
    const body = request.body === undefined ? undefined : Buffer.from(JSON.stringify(request.body))
    return new Promise<IncomingMessage>((resolve, reject) => {
      const outgoing = httpsRequest(
        url,
        {
          method: request.method,
          agent: this.#agent,
          ...(signal ? { signal } : {}),
          ...(timeout ? { timeout } : {}),
          headers: {
            accept: 'application/json, */*',
            'user-agent': 'staging-actions',
            ...(credential.kind === 'token' ? { authorization: `Bearer ${credential.token}` } : {}),
            ...(body
              ? { 'content-type': request.contentType ?? 'application/json', 'content-length': String(body.length) }
              : {})
          }
        },
        resolve
      )
      outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer within ${timeout} ms`)))
      outgoing.on('error', (cause) => reject(signal?.aborted ? signal.reason : this.#unreachable(request, cause)))
      outgoing.end(body)
    })
  }

  #signal(own: AbortSignal | undefined): AbortSignal | undefined {
    const signals = [own, this.#options.signal].filter((signal) => signal !== undefined)
    return signals.length > 1 ? AbortSignal.any(signals) : signals[0]
  }

  #failure(request: KubernetesRequest, response: IncomingMessage, raw: string): ApiError {
    const detail = messageOf(raw)
    const status = response.statusCode ?? 0
    if (status === 404 && isPage(raw)) return answeredInstead({ ...request, service: 'Kubernetes' })
    const requestId = response.headers['audit-id']
    return new ApiError(
      {
        service: 'Kubernetes',
        method: request.method,
        path: request.path,
        status,
        ...(detail ? { detail } : {}),
        ...(typeof requestId === 'string' ? { requestId } : {})
      },
      status === 401
        ? { hint: 'The kubeconfig may have expired: a new one is made at every run from digitalocean-token.' }
        : {}
    )
  }

  #unreachable(request: KubernetesRequest, cause: unknown): ApiError {
    const detail = text(cause, 'code') ?? text(cause, 'message')
    return new ApiError(
      { service: 'Kubernetes', method: request.method, path: request.path, status: 0, ...(detail ? { detail } : {}) },
      { cause, hint: 'Is the cluster running, and may this runner reach its API (firewall, control plane allow-list)?' }
    )
  }
}

/**
 * A refused connection never reached the server; 429 and 503 say that nothing was done, and so does a 409 to a patch that demands
 * no version: the server met somebody else's write between its own read and write.
 */
function mayRetry(status: number, idempotent: boolean, { method, body }: KubernetesRequest): boolean {
  return (
    status === 429 ||
    status === 503 ||
    (status === 409 && method === 'PATCH' && text(body, 'metadata', 'resourceVersion') === undefined) ||
    (idempotent && (status === 0 || status === 500 || status === 502 || status === 504))
  )
}

/**
 * Whatever the API server answers with is an object of the API, which names its kind: a list, a Status, what was asked for.
 * @throws ApiError as where no answer came
 */
function objectIn(raw: string, request: Pick<KubernetesRequest, 'method' | 'path'>): unknown {
  const instead = (what: string) => answeredInstead({ ...request, service: 'Kubernetes' }, what)
  let body: unknown
  try {
    body = JSON.parse(raw)
  } catch {
    throw instead(`what came in its place is no JSON: ${whatIs(raw)}`)
  }
  if (text(body, 'kind') === undefined) throw instead('what came in its place is no object of its API')
  return body
}

async function readAll(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestAnswer) throw new Error('the answer is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function messageOf(raw: string): string | undefined {
  try {
    return text(JSON.parse(raw), 'message')
  } catch {
    return undefined
  }
}

/** `299 - "unknown field \"spec.x\""` → `unknown field "spec.x"` */
function warningsOf(response: IncomingMessage): readonly string[] {
  const header = field(response.headersDistinct, 'warning')
  const values: unknown[] = Array.isArray(header) ? header : []
  return values.map((value) =>
    String(value)
      .replace(/^\d+ \S+ "(.*)"$/, '$1')
      .replace(/\\"/g, '"')
  )
}
