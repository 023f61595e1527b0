import type { Octokit } from '@octokit/core'
import { ApiError, type Clock } from '@staging-actions/base'

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
  if (!(error instanceof Error) || !('status' in error)) return error
  const { status, response } = error as {
    status: number
    response?: { headers?: Record<string, string>; data?: { message?: string } }
  }
  const requestId = response?.headers?.['x-github-request-id']
  const detail = response?.data?.message
  return new ApiError({
    service: 'GitHub',
    method,
    path,
    status: response ? status : 0,
    ...(detail && { detail }),
    ...(requestId && { requestId })
  })
}
