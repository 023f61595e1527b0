import type { Endpoints } from '@octokit/types'
import { ApiError, type Reason } from '@staging-actions/base'
import { asApiError, type GitHub } from './client.ts'

type Parameters<R extends keyof Endpoints> = Omit<Endpoints[R]['parameters'], 'owner' | 'repo'>

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined
  readonly headers?: Readonly<Record<string, string>>
  /**
   * How often the transport repeats a 409, 5xx or network error by itself. Default 3.
   * 0 for requests whose 409 is an answer and not a mishap.
   */
  readonly retries?: number
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
  try {
    const answer = await octokit.request(
      route as never,
      {
        ...values,
        ...(options.headers && { headers: options.headers }),
        request: {
          ...(options.signal && { signal: options.signal }),
          ...(options.retries !== undefined && { retries: options.retries })
        }
      } as never
    )
    return answer as Endpoints[R]['response']
  } catch (error) {
    const [method = '', template = ''] = route.split(' ')
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURI(String(values[name] ?? '')))
    throw asApiError(error, method, path)
  }
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

/** One GraphQL operation. `name` is what errors call it. */
export async function graphql<T>(
  github: GitHub,
  name: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  options: RequestOptions & { readonly reason?: Reason } = {}
): Promise<T> {
  try {
    return await github.octokit.graphql<T>(query, {
      ...variables,
      request: { ...(options.signal && { signal: options.signal }) }
    })
  } catch (error) {
    if (!isGraphqlFailure(error)) throw asApiError(error, 'POST', `/graphql (${name})`)
    const [first] = error.errors
    throw new ApiError({
      service: 'GitHub',
      method: 'POST',
      path: `/graphql (${name})`,
      status: statusOfType[first?.type ?? ''] ?? 422,
      ...(first?.message && { detail: first.message })
    })
  }
}

function isGraphqlFailure(error: unknown): error is GraphqlFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors)
}
