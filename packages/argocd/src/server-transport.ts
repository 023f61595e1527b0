import {
  ApiError,
  answeredInstead,
  type Clock,
  isPage,
  type Logger,
  parseJson,
  retryPause,
  StagingError
} from '@staging-actions/base'
import { text } from '@staging-actions/kubernetes'

export interface ServerOptions {
  /** Base URL, with a path prefix if there is one. */
  readonly url: string
  readonly token: string
  /** Sent with every request: what a proxy in front of the server wants. */
  readonly headers?: Readonly<Record<string, string>>
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  readonly log: Logger
  readonly signal?: AbortSignal
}

export interface ServerRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Milliseconds to the end of the answer. Default 30 000. */
  readonly within?: number
  /** Not asked again when no answer comes. */
  readonly once?: true
  readonly signal?: AbortSignal
}

const attempts = 4

/** argocd-server's REST gateway. Never logs a body or a header. */
export class ServerTransport {
  readonly url: string
  readonly #options: ServerOptions
  #answered = false

  constructor(options: ServerOptions) {
    if (!/^https?:\/\/[^\s]+$/.test(options.url))
      throw new StagingError('invalid-input', 'the Argo CD server is not a URL', {
        hint: 'Give `server` with its scheme, like https://argocd.example.com.'
      })
    this.url = options.url.replace(/\/+$/, '')
    this.#options = options
  }

  async send(request: ServerRequest): Promise<unknown> {
    const { clock, log } = this.#options
    const started = clock.monotonic()
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#once(request)
      } catch (error) {
        const again = error instanceof ApiError && mayRetry(error.status, request.method)
        if (!again || (request.once && error.status === 0) || this.#cancelled(request)) throw error
        const elapsed = clock.monotonic() - started
        const pause = retryPause({ status: error.status, attempt, most: attempts, known: this.#answered, elapsed })
        if (pause === undefined) throw error
        if (attempt === attempts) log.info(`${error.message}; waiting until it answers again`)
        else log.debug(`${error.message}; again in ${pause} ms`)
        await clock.sleep(pause, request.signal ?? this.#options.signal)
      }
    }
  }

  /** Lines of a streaming answer, from the moment that the first byte comes. */
  async *lines(request: ServerRequest): AsyncGenerator<string> {
    const response = await this.#fetch(request, this.#signals(request))
    if (!response.ok || !response.body) throw await this.#failure(request, response)
    const decoder = new TextDecoder()
    let rest = ''
    try {
      for await (const chunk of response.body) {
        const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
        rest = parts.pop() ?? ''
        for (const line of parts) if (line.trim()) yield line
      }
    } catch (cause) {
      if (this.#cancelled(request)) throw (request.signal ?? this.#options.signal)?.reason ?? cause
      throw this.#silent(request, cause)
    }
  }

  /** A line of a stream. Half of one is as good as none: the connection broke. */
  parseLine({ method, path }: Pick<ServerRequest, 'method' | 'path'>, line: string): unknown {
    try {
      return JSON.parse(line)
    } catch {
      throw answeredInstead({ service: 'Argo CD', method, path }, 'a line of the stream is no JSON')
    }
  }

  async #once(request: ServerRequest): Promise<unknown> {
    const started = this.#options.clock.monotonic()
    const signal = AbortSignal.any([...this.#own(request), AbortSignal.timeout(request.within ?? 30_000)])
    const response = await this.#fetch(request, signal)
    this.#options.log.debug(
      `Argo CD ${request.method} ${request.path} ${response.status} ${Math.round(this.#options.clock.monotonic() - started)} ms`
    )
    if (!response.ok) throw await this.#failure(request, response)
    this.#answered = true
    let raw: string
    try {
      raw = await response.text()
    } catch (cause) {
      if (this.#cancelled(request)) throw cause
      throw this.#silent(request, cause)
    }
    try {
      return parseJson('Argo CD', request.path, raw)
    } catch (cause) {
      // Asked once more where that is harmless: a proxy may have answered.
      throw this.#silent(request, cause)
    }
  }

  async #fetch(request: ServerRequest, signal: AbortSignal | undefined): Promise<Response> {
    const url = new URL(this.url + request.path)
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value)
    try {
      return await this.#options.fetch(url, {
        method: request.method,
        headers: {
          ...this.#options.headers,
          authorization: `Bearer ${this.#options.token}`,
          accept: 'application/json',
          'content-type': 'application/json'
        },
        redirect: 'error',
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
        ...(signal ? { signal } : {})
      })
    } catch (cause) {
      const own = this.#own(request).find((candidate) => candidate.aborted)
      if (own) throw own.reason
      throw this.#silent(request, cause)
    }
  }

  #own(request: ServerRequest): AbortSignal[] {
    return [request.signal, this.#options.signal].filter((signal) => signal !== undefined)
  }

  #signals(request: ServerRequest): AbortSignal | undefined {
    const own = this.#own(request)
    return own.length > 0 ? AbortSignal.any(own) : undefined
  }

  #cancelled(request: ServerRequest): boolean {
    return this.#own(request).some((signal) => signal.aborted)
  }

  async #failure(request: ServerRequest, response: Response): Promise<ApiError> {
    const raw = await response.text().catch(() => '')
    const detail = messageOf(raw)
    const { status } = response
    if (status === 404 && isPage(raw)) return answeredInstead({ ...request, service: 'Argo CD' })
    return new ApiError(
      { service: 'Argo CD', method: request.method, path: request.path, status, ...(detail ? { detail } : {}) },
      status === 401 ? { hint: 'Is `auth-token` a token of this Argo CD, and not expired?' } : {}
    )
  }

  #silent(request: ServerRequest, cause: unknown): ApiError {
    return new ApiError(
      { service: 'Argo CD', method: request.method, path: request.path, status: 0 },
      {
        cause,
        hint: 'May this runner reach the Argo CD server, and does it trust its certificate (`server-ca`)?'
      }
    )
  }
}

/** A POST that got no answer may have had its effect: only what says that it did nothing is sent again. */
function mayRetry(status: number, method: string): boolean {
  return status === 429 || status === 503 || (method === 'GET' && [0, 500, 502, 504].includes(status))
}

function messageOf(raw: string): string | undefined {
  try {
    const body: unknown = JSON.parse(raw)
    return text(body, 'message') ?? text(body, 'error', 'message')
  } catch {
    return undefined
  }
}
