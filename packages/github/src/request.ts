import type { Endpoints } from '@octokit/types'
import { ApiError, type Reason, retryPause, systemClock } from '@staging-actions/base'
import { asApiError, type GitHub, notUnderstood, requireJson } from './client.ts'
import { noteTime, type Seen, seenBy } from './seen.ts'
import { doubt, isLost, pauseWithin, strongDoubt } from './settling.ts'

type Parameters<R extends keyof Endpoints> = Omit<Endpoints[R]['parameters'], 'owner' | 'repo'>

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined
  readonly headers?: Readonly<Record<string, string>>
  /**
   * Whether it may be sent again when nobody knows what became of it. Default: all but POST may. A caller that makes something by POST
   * wraps it in `makeOnce`.
   */
  readonly repeatable?: boolean
  /** `manual`: a redirect is the answer, with its `location` among the headers. */
  readonly redirect?: 'manual'
  /** The answer is plain text, as a job's log is. Default: JSON. */
  readonly isText?: boolean
}

/** One request about this repository, typed by its route; every failure is an ApiError that names the filled-in path. */
export async function request<R extends keyof Endpoints>(
  github: GitHub,
  route: R,
  parameters: Parameters<R>,
  options: RequestOptions = {}
): Promise<Endpoints[R]['response']> {
  const { octokit, owner, repo } = github
  // What a route does not name would travel as a query.
  const values: Record<string, unknown> = { ...(route.includes('{owner}') && { owner, repo }), ...parameters }
  const [method = '', template = ''] = route.split(' ')
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURI(String(values[name] ?? '')))
  const send = async () => {
    try {
      const answer = await octokit.request(
        route as never,
        {
          ...values,
          ...(options.headers && { headers: options.headers }),
          request: {
            ...(options.signal && { signal: options.signal }),
            ...(options.redirect && { redirect: options.redirect }),
            retries: 0
          }
        } as never
      )
      const answered = answer as Endpoints[R]['response']
      noteTime(octokit, answered.headers)
      if (!options.isText) requireJson(answered, method, path)
      return answered
    } catch (error) {
      throw asApiError(error, method, path)
    }
  }
  const repeatable = options.repeatable ?? method !== 'POST'
  const answer = await persist(github, send, { method, path, repeatable, signal: options.signal })
  const { paths, absences } = seenBy(octokit)
  if (isSingle(path)) paths.add(path)
  absences.delete(path)
  return answer
}

interface Sent {
  readonly method: string
  readonly path: string
  readonly repeatable: boolean
  readonly signal: AbortSignal | undefined
}

/** Sends until there is an answer that can be believed. */
export async function persist<T>(
  { octokit, clock = systemClock }: GitHub,
  send: () => Promise<T>,
  sent: Sent
): Promise<T> {
  const seen = seenBy(octokit)
  const started = clock.monotonic()
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await send()
      seen.hasAnswered = true
      return answer
    } catch (error) {
      sent.signal?.throwIfAborted()
      if (!(error instanceof ApiError)) throw error
      if (error.status > 0 && error.status < 500) seen.hasAnswered = true
      const elapsed = clock.monotonic() - started
      const pause = isLost(error)
        ? sent.repeatable
          ? retryPause({ status: error.status, attempt, most: 4, known: seen.hasAnswered, elapsed })
          : undefined
        : pauseWithin(patienceFor(error, sent, seen, clock.monotonic()), attempt, elapsed)
      if (pause === undefined) {
        if (error.status === 404 && isRight(sent.path)) seen.absences.set(sent.path, clock.monotonic())
        throw error
      }
      await clock.sleep(pause, sent.signal)
    }
  }
}

/** Milliseconds that a refusal is doubted. Nothing was done where GitHub does not find what a request is about. */
function patienceFor(error: ApiError, { method, path }: Sent, seen: Seen, now: number): number {
  const detail = error.detail ?? ''
  const isKnown = isAlways(path) || [...seen.paths].some((one) => path === one || path.startsWith(`${one}/`))
  if (error.status === 404 && isKnown) return path.includes('/git/ref/') ? strongDoubt.ref : strongDoubt.other
  // Somebody else holds git's locks for a moment.
  if (error.status === 409 && method === 'GET') return doubt
  // Of a pull request that was made a moment ago (peter-evans/create-pull-request#4356), and of a commit that was just pushed.
  if ((error.status === 422 || error.status === 404) && /^(Could not resolve to a|No commit found for)/.test(detail))
    return doubt
  if (error.status !== 404) return 0
  const believed = seen.absences.get(path)
  if (believed !== undefined && now - believed < believedFor) return 0
  return isSingle(path) || isRight(path) || path.startsWith('/graphql') ? doubt : 0
}

/**
 * Who may do what. That somebody has no right is no rare answer, and yet it refuses their word, which may be a veto: it is doubted, and
 * what was there before may be taken away.
 */
function isRight(path: string): boolean {
  return /^\/(repos\/[^/]+\/[^/]+\/collaborators\/[^/]+(\/permission)?|orgs\/[^/]+\/teams\/[^/]+(\/memberships\/[^/]+)?|users\/[^/]+|user\/\d+)$/.test(
    path
  )
}

/** Milliseconds. A run that waits for a decision asks again and again: what was doubted in vain is not doubted each time. */
const believedFor = 10 * 60_000

/** Lists that each repository has, even if they are empty. */
function isAlways(path: string): boolean {
  return /^\/repos\/[^/]+\/[^/]+\/rules\/branches\/.+$/.test(path)
}

/** What is made while we run, and may be asked for before every copy has it. A file that is not there is simply not there. */
function isSingle(path: string): boolean {
  return /^\/repos\/[^/]+\/[^/]+\/((issues|pulls|deployments)\/\d+|issues\/comments\/\d+|actions\/runs\/\d+|git\/(ref|commits|trees)\/.+|compare\/.+)(\/(comments|statuses|jobs|merge|artifacts))?$/.test(
    path
  )
}

/** Undefined where `wanted` says so: the branch of "it is not there" without a catch at every caller. */
export async function unlessStatus<T>(statuses: readonly number[], wanted: Promise<T>): Promise<T | undefined> {
  try {
    return await wanted
  } catch (error) {
    if (error instanceof ApiError && statuses.includes(error.status)) return undefined
    throw error
  }
}

interface GraphqlFailure extends Error {
  readonly errors: readonly { readonly type?: string; readonly message?: string }[]
}

/** GraphQL answers 200 to what it refuses; its error types as the statuses that REST would have given. */
const statusOfType: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  UNPROCESSABLE: 422,
  RATE_LIMITED: 429
}

/** One GraphQL operation; all of ours may be sent twice. `name` is what errors call it. */
export async function graphql<T>(
  github: GitHub,
  name: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  options: Pick<RequestOptions, 'signal'> & {
    readonly reason?: Reason
    /** Where REST has what it asks about: how long an absence is doubted depends on whether that was seen before. */
    readonly about?: string
    /** What the answer must have: a null in its place is an absence like a 404. */
    readonly has?: (answer: T) => unknown
  } = {}
): Promise<T> {
  const path = `/graphql (${name})`
  const send = async () => {
    try {
      const answer = await github.octokit.graphql<T>(query, {
        ...variables,
        request: { ...(options.signal && { signal: options.signal }), retries: 0 }
      })
      if (typeof answer !== 'object' || answer === null)
        throw notUnderstood('POST', path, 'what came in its place is no answer of GraphQL')
      if (options.has && options.has(answer) == null)
        throw new ApiError({ service: 'GitHub', method: 'POST', path, status: 404, detail: 'null in its answer' })
      return answer
    } catch (error) {
      if (error instanceof ApiError) throw error
      if (!isGraphqlFailure(error)) throw asApiError(error, 'POST', path)
      const [first] = error.errors
      throw new ApiError({
        service: 'GitHub',
        method: 'POST',
        path,
        // Its own mishaps have no type.
        status: /^Something went wrong/.test(first?.message ?? '') ? 500 : (statusOfType[first?.type ?? ''] ?? 422),
        ...(first?.message && { detail: first.message })
      })
    }
  }
  return persist(github, send, {
    method: 'POST',
    path: options.about ?? path,
    repeatable: true,
    signal: options.signal
  })
}

function isGraphqlFailure(error: unknown): error is GraphqlFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors)
}
