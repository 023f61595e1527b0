import type { Reason } from './reason.ts'

export interface StagingErrorOptions {
  /** One sentence that the reader can act on. */
  readonly hint?: string
  readonly cause?: unknown
  /** What was reached before the failure; `runAction` still writes its outputs and summary. */
  readonly result?: unknown
}

/**
 * The one family of errors that an action may end with.
 * The message says what we were doing to which resource; it never holds a secret.
 */
export class StagingError extends Error {
  readonly reason: Reason
  readonly hint: string | undefined
  readonly result: unknown

  constructor(reason: Reason, message: string, options: StagingErrorOptions = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause })
    this.name = new.target.name
    this.reason = reason
    this.hint = options.hint
    this.result = options.result
  }
}

/** One or more inputs are wrong; every problem names the input, the cause and the remedy. */
export class InputError extends StagingError {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super('invalid-input', problems.join('\n'), { hint: 'Correct the inputs under `with:` in the workflow file.' })
    this.problems = problems
  }
}

export interface ApiErrorDetails {
  /** The service as people call it: GitHub, DigitalOcean, Spaces, Kubernetes, Argo CD. */
  readonly service: string
  readonly method: string
  /** Path without host or query: a query may hold what should not be logged. */
  readonly path: string
  /** HTTP status; 0 when no answer came at all. */
  readonly status: number
  /** The service's own message, if it gave one. */
  readonly detail?: string
  readonly requestId?: string
}

/** A service refused or failed a request. Decide by `status`, never by the text. */
export class ApiError extends StagingError {
  readonly service: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly detail: string | undefined
  readonly requestId: string | undefined

  constructor(details: ApiErrorDetails, options: StagingErrorOptions & { readonly reason?: Reason } = {}) {
    const { service, method, path, status, detail, requestId } = details
    const told =
      status === 0
        ? `${service} did not answer to ${method} ${path}`
        : `${service} answered ${status} to ${method} ${path}`
    const suffix = [detail, requestId && `request ${requestId}`].filter(Boolean).join('; ')
    super(options.reason ?? reasonOf(status), suffix ? `${told}: ${suffix}` : told, options)
    this.service = service
    this.method = method
    this.path = path
    this.status = status
    this.detail = detail
    this.requestId = requestId
  }
}

/** What we waited for did not come before the deadline. */
export class WaitTimeoutError extends StagingError {
  readonly awaited: string
  readonly lastSeen: string
  /** Milliseconds waited. */
  readonly elapsed: number

  constructor(awaited: string, lastSeen: string, elapsed: number, options: StagingErrorOptions = {}) {
    super('timeout', `waited ${Math.round(elapsed / 1000)} s for ${awaited}; last seen: ${lastSeen}`, options)
    this.awaited = awaited
    this.lastSeen = lastSeen
    this.elapsed = elapsed
  }
}

/** We could, but must not: somebody else's resource, a protected name, a newer decision. */
export class RefusedError extends StagingError {}

/** Any thrown value as a StagingError: what is not one already is a defect of ours, and says so. */
export function toStagingError(error: unknown): StagingError {
  if (error instanceof StagingError) return error
  const message = error instanceof Error ? error.message : String(error)
  return new StagingError('internal', message, {
    cause: error,
    hint: 'This is a defect of staging-actions: please report it with the log of this run.'
  })
}

function reasonOf(status: number): Reason {
  if (status === 0) return 'network'
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404 || status === 410) return 'not-found'
  if (status === 409 || status === 412 || status === 422) return 'conflict'
  if (status === 429) return 'rate-limited'
  return 'service-error'
}
