import { setMaxListeners } from 'node:events'
import { ApiError, type Clock, isPage, type Logger, notJson, proxyHint, StagingError } from '@staging-actions/base'
import type { AxiosResponse } from 'axios'
import axios from 'axios/dist/browser/axios.cjs'
import { createContext } from 'dots-wrapper/dist/common/create-context/create-context.js'
import { en } from 'zod/locales'
import * as z from 'zod/mini'
import { allOf, pageSize } from './pages.ts'

export interface TransportOptions {
  readonly token: string
  /** Without `/v2`, without a trailing slash: `https://api.digitalocean.com`. */
  readonly baseUrl: string
  readonly clock: Clock
  readonly log: Logger
  readonly signal?: AbortSignal
}

/** axios describes itself twice, for `import` and for `require`; dots-wrapper was compiled against the other one. */
type ContextInput = Parameters<typeof createContext>[0]
type HttpClient = ReturnType<typeof createContext>['httpClient']

type Query = Readonly<Record<string, string | number>>

/** A request is tried this often at the most; 429s count, since a burst's limit passes within a minute. */
const attempts = 6
/** Milliseconds that a `retry-after` may ask for; more than that means the hourly limit, which no run should sit out. */
const longestRetryAfter = 90_000
/** Milliseconds between two answers that something is not there, before that is believed. */
export const doubt = 1000
/** A read whose answer is not understood is asked this often at the most: something in between may have answered, or half of it came. */
const readings = 3
/**
 * Lists whose answers do not say how many there are. Without any, the key is there and may be null (digitalocean/openapi:
 * "A JSON object with a key of `databases`"; digitalocean/ansible-collection#60).
 */
const uncounted = /^\/v2\/(databases|registries)\b/

// Without it every problem is called "Invalid input".
z.config(en())

const errorBody = z.object({ message: z.optional(z.string()), request_id: z.optional(z.string()) })
const pageInfo = z.object({ meta: z.optional(z.object({ total: z.int().check(z.nonnegative()) })) })

/**
 * Requests to DigitalOcean's API. We only ever read and delete, so every request may be sent again.
 * Errors of the HTTP client hold the bearer token in their `config`: they never leave this file, not even as a cause.
 */
export class Transport {
  readonly #http: HttpClient
  readonly #clock: Clock
  readonly #log: Logger
  readonly #signal: AbortSignal | undefined
  /** Of this hour, as the last answer said it. */
  requestsLeft: number | undefined

  constructor({ token, baseUrl, clock, log, signal }: TransportOptions) {
    this.#http = createContext({
      axios: axios as unknown as ContextInput['axios'],
      token,
      endpoint: baseUrl.replace(/\/+$/, ''),
      requestTimeoutInMs: 30_000
    }).httpClient
    this.#clock = clock
    this.#log = log
    this.#signal = signal
    if (signal) setMaxListeners(0, signal)
  }

  async get<Schema extends z.ZodMiniType>(path: string, schema: Schema, query: Query = {}): Promise<z.output<Schema>> {
    return this.#read(path, query, (data) => this.#check(path, schema, data))
  }

  async #read<T>(path: string, query: Query, understand: (data: unknown, reading: number) => T): Promise<T> {
    for (let reading = 1; ; reading += 1) {
      const { data } = await this.#send('GET', path, query)
      try {
        return understand(data, reading)
      } catch (error) {
        if (reading === readings) throw error
        this.#log.debug(`${error instanceof Error ? error.message : error}: asked again`)
        await this.#clock.sleep(doubt, this.#signal)
      }
    }
  }

  /** Undefined instead of an error when the answer is 404, twice, a moment apart: one alone proves nothing. */
  async find<Schema extends z.ZodMiniType>(path: string, schema: Schema): Promise<z.output<Schema> | undefined> {
    return this.unlessMissing(() => this.get(path, schema))
  }

  /** Undefined where one answer is 404: for who looks again anyway. */
  async glimpse<Schema extends z.ZodMiniType>(path: string, schema: Schema): Promise<z.output<Schema> | undefined> {
    return unlessMissing(this.get(path, schema))
  }

  /** Undefined where the answer is 404, twice. */
  async unlessMissing<T>(ask: () => Promise<T>): Promise<T | undefined> {
    const found = await unlessMissing(ask())
    if (found !== undefined) return found
    await this.#clock.sleep(doubt, this.#signal)
    return unlessMissing(ask())
  }

  /** The answer's body as it is: a kubeconfig is YAML. */
  async text(path: string, query: Query = {}): Promise<string> {
    const { data } = await this.#send('GET', path, query, 'text')
    return String(data)
  }

  /**
   * All items of all pages, under the answer's key `plural`.
   * @throws StagingError service-error where an answer has no list and does not say that there is nothing, or fewer than it says that
   * there are: it proves nothing gone
   */
  async list<Item extends z.ZodMiniType>(
    path: string,
    plural: string,
    item: Item,
    query: Query = {}
  ): Promise<readonly z.output<Item>[]> {
    const answers = z.object({ [plural]: z.nullish(z.array(item)) })
    const pageAt = (page: number) =>
      this.#read(path, { ...query, page, per_page: pageSize }, (data, reading) => {
        const found = this.#check(path, answers, data)[plural] as readonly z.output<Item>[] | null | undefined
        const total = this.#check(path, pageInfo, data).meta?.total
        const isNone = total === 0 || (uncounted.test(path) && found === null && reading > 1)
        if (!found && !isNone) throw noList(path, plural)
        return { found: found ?? [], total }
      })
    return allOf(
      pageAt,
      () => this.#clock.sleep(doubt, this.#signal),
      (found, total) => shortList(path, plural, found, total)
    )
  }

  /**
   * Whether the service took the deletion. False is 404: it may be gone, by our own earlier attempt perhaps, whose answer never
   * reached us. Only a look tells.
   */
  async delete(path: string, body?: Readonly<Record<string, unknown>>): Promise<boolean> {
    try {
      await this.#send('DELETE', path, {}, 'json', body)
      return true
    } catch (error) {
      if (isMissing(error)) return false
      throw error
    }
  }

  /** Only for what may be sent twice without a second effect: it is retried like a read. */
  async post(path: string, body: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#send('POST', path, {}, 'json', body)
  }

  /**
   * The status with which a request is refused that could do nothing if it were not: an empty body, or an id that nothing has.
   * 403 tells of a missing scope; an answer that is none is 200.
   */
  async refusal(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string): Promise<number> {
    try {
      await this.#send(method, path, {}, 'text', method === 'POST' || method === 'PUT' ? {} : undefined)
      return 200
    } catch (error) {
      if (error instanceof ApiError) return error.status
      throw error
    }
  }

  async #send(
    method: 'GET' | 'DELETE' | 'POST' | 'PUT',
    path: string,
    query: Query,
    as: 'json' | 'text' = 'json',
    body?: Readonly<Record<string, unknown>>
  ) {
    for (let attempt = 1; ; attempt += 1) {
      this.#signal?.throwIfAborted()
      const outcome = await this.#once(method, path, query, as, body)
      this.#log.debug(`DigitalOcean ${method} ${path} → ${outcome.status || 'no answer'}`)
      if (outcome.kind === 'answered') return outcome.response
      const pause = pauseBefore(outcome, attempt)
      if (pause === undefined) throw outcome.error
      if (outcome.status === 429) this.#log.info(`DigitalOcean limits requests: again in ${Math.ceil(pause / 1000)} s`)
      await this.#clock.sleep(pause, this.#signal)
    }
  }

  async #once(
    method: string,
    path: string,
    query: Query,
    as: 'json' | 'text',
    data: Readonly<Record<string, unknown>> | undefined
  ): Promise<Outcome> {
    try {
      const response = await this.#http.request({
        method,
        url: path,
        params: query,
        // Node's own `fetch`, which GitHub is asked by too: it follows the proxy, and a second client need not be loaded.
        adapter: 'fetch',
        maxRedirects: 0,
        ...(data && { data }),
        ...(as === 'text' && { responseType: 'text', transformResponse: (body: unknown) => body }),
        ...(this.#signal && { signal: this.#signal })
      })
      this.#note(response)
      // What asks has its own words for what a read brings; whether anything was done is not to be guessed.
      if (method !== 'GET' && isPage(response.data)) return pageFor(path, response.data)
      return { kind: 'answered', status: response.status, response }
    } catch (error) {
      this.#signal?.throwIfAborted()
      const response = axios.isAxiosError(error) ? error.response : undefined
      this.#note(response)
      if (isAbsence(response?.status) && isPage(response?.data)) return pageFor(path, response.data)
      const status = response?.status ?? 0
      const body = errorBody.safeParse(response?.data).data
      const detail = body?.message ?? (status === 0 ? networkCode(error) : undefined)
      const hint = hintFor(status)
      return {
        kind: 'failed',
        status,
        retryAfter: retryAfter(response),
        error: new ApiError(
          {
            service: 'DigitalOcean',
            method,
            path,
            status,
            ...(detail && { detail }),
            ...(body?.request_id && { requestId: body.request_id })
          },
          hint ? { hint } : {}
        )
      }
    }
  }

  #note(response: AxiosResponse | undefined): void {
    // On each answer of the service, and on none of what stands in between.
    const left = Number(response?.headers['ratelimit-remaining'] ?? Number.NaN)
    if (!(left >= 0)) return
    this.requestsLeft = left
    const date: unknown = response?.headers['date']
    if (typeof date === 'string') this.#clock.observe?.(date)
  }

  #check<Schema extends z.ZodMiniType>(path: string, schema: Schema, data: unknown): z.output<Schema> {
    const parsed = schema.safeParse(data)
    if (parsed.success) return parsed.data
    if (typeof data === 'string') throw notJson('DigitalOcean', path, data)
    // Only where and what was expected: the answer itself may hold passwords.
    const problems = parsed.error.issues.map(({ path: at, message }) =>
      [at.join('.'), message].filter(Boolean).join(': ')
    )
    throw new StagingError(
      'service-error',
      `DigitalOcean's answer to ${path} is not understood: ${problems.slice(0, 5).join('; ')}`
    )
  }
}

type Outcome =
  | { readonly kind: 'answered'; readonly status: number; readonly response: AxiosResponse<unknown> }
  | {
      readonly kind: 'failed'
      readonly status: number
      /** Milliseconds. */
      readonly retryAfter: number | undefined
      readonly error: StagingError
    }

/** Half an answer, or one of a service that has lost what it stands on: that there is nothing is said in another way. */
function noList(path: string, plural: string): StagingError {
  return new StagingError(
    'service-error',
    `DigitalOcean's answer to ${path} has no list of ${plural}, and does not say that there is none`,
    { hint: proxyHint('DigitalOcean') }
  )
}

/** What is not on a list that counts it is not gone. */
function shortList(path: string, plural: string, found: number, total: number): StagingError {
  return new StagingError(
    'service-error',
    `DigitalOcean's answer to ${path} has ${found} ${plural}, and says that there are ${total}`,
    { hint: proxyHint('DigitalOcean') }
  )
}

/** As if no answer had come: it is asked again. */
function pageFor(path: string, data: string): Outcome {
  return { kind: 'failed', status: 0, retryAfter: undefined, error: notJson('DigitalOcean', path, data) }
}

/** Milliseconds to wait before the request is sent again; undefined when it is not. */
function pauseBefore(failure: Extract<Outcome, { kind: 'failed' }>, attempt: number): number | undefined {
  const worthwhile = failure.status === 0 || failure.status === 429 || failure.status >= 500
  if (!worthwhile || attempt >= attempts) return undefined
  if (failure.retryAfter !== undefined) return failure.retryAfter <= longestRetryAfter ? failure.retryAfter : undefined
  return 250 * 2 ** attempt * (0.75 + Math.random() / 2)
}

function retryAfter(response: AxiosResponse | undefined): number | undefined {
  const seconds = Number(response?.headers['retry-after'])
  return response?.headers['retry-after'] !== undefined && seconds >= 0 ? seconds * 1000 : undefined
}

/** Undefined where the answer is 404. */
async function unlessMissing<T>(wanted: Promise<T>): Promise<T | undefined> {
  try {
    return await wanted
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof ApiError && isAbsence(error.status)
}

function isAbsence(status: number | undefined): boolean {
  return status === 404 || status === 410
}

/** `ECONNREFUSED` and its like, as the innermost cause has it; the message would repeat the host. */
function networkCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  return networkCode(error.cause) ?? ('code' in error && typeof error.code === 'string' ? error.code : undefined)
}

function hintFor(status: number): string | undefined {
  if (status === 401) return 'Is `digitalocean-token` a valid token of the staging team, and not expired?'
  if (status === 403)
    return 'Give the DigitalOcean token the scope that this request needs (docs/security.md lists them).'
  return undefined
}
