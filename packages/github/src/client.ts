import type { Octokit } from '@octokit/core'
import { ApiError, answeredInstead, type Clock, isPage, whatIs } from '@staging-actions/base'

/** One repository on one GitHub, and the right to speak to it. Octokit is made by the action kit, with retries. */
export interface GitHub {
  readonly octokit: Octokit
  readonly owner: string
  readonly repo: string
  /** What pauses between doubted answers are measured by. Undefined: the system's. */
  readonly clock?: Clock | undefined
}

/** GitHub's error as ours: by status, with its request id, and never with the request's headers. */
export function asApiError(error: unknown, method: string, path: string): unknown {
  if (error instanceof ApiError || !(error instanceof Error) || !('status' in error)) return error
  const { status, response } = error as {
    status: number
    response?: { headers?: Record<string, string>; data?: { message?: string } | string }
  }
  const data = response?.data
  if ((status === 404 || status === 410) && isPage(data))
    return notUnderstood(method, path, `what came in its place, with ${status}, is no JSON: ${whatIs(data)}`)
  const requestId = response?.headers?.['x-github-request-id']
  const detail = typeof data === 'string' ? undefined : data?.message
  return new ApiError({
    service: 'GitHub',
    method,
    path,
    status: response ? status : 0,
    ...(detail && { detail }),
    ...(requestId && { requestId })
  })
}

/**
 * All that we ask for is JSON, and holds something: an object, or a list, with how many there are or without. Octokit gives as text what
 * it cannot read.
 * @throws ApiError as of an answer that was lost: whether anything was done, nobody knows
 */
export function requireJson(
  { status, data }: { readonly status: number; readonly data: unknown },
  method: string,
  path: string
): void {
  const hasBody = status < 300 && status !== 204 && status !== 205
  if (hasBody && typeof data === 'string')
    throw notUnderstood(method, path, `what came in its place is no JSON: ${whatIs(data)}`)
  // Who makes a variable is answered with an empty object, and with 202 what is only taken down.
  const mayBeHollow = status === 202 || (method === 'POST' && path.endsWith('/variables'))
  if (hasBody && !mayBeHollow && isHollow(data)) throw notUnderstood(method, path, 'its answer holds nothing')
}

/** Nothing at all, or the number of what should be there without a list of it. */
function isHollow(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return true
  const values = Object.values(data)
  return !Array.isArray(data) && (values.length === 0 || ('total_count' in data && !values.some(Array.isArray)))
}

export function notUnderstood(method: string, path: string, detail: string): ApiError {
  return answeredInstead({ service: 'GitHub', method, path }, detail)
}
