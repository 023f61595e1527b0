/** Milliseconds. */
const patience = 60_000
const longestPause = 5_000
/** No answer, or one of a proxy that got none. */
const silence: ReadonlySet<number> = new Set([0, 502, 503, 504])

export interface FailedRequest {
  /** Of the last answer; 0: there was none. */
  readonly status: number
  /** How often it was sent by now. */
  readonly attempt: number
  /** How often at the most it is sent to a service that nothing is known of. */
  readonly most: number
  /** Whether the service has answered this client before. */
  readonly known: boolean
  /** Milliseconds since it was sent first. */
  readonly elapsed: number
}

/**
 * How many milliseconds to wait before a request that may be repeated is sent again; undefined: not again. An address that never
 * answered is given up soon, since it may be wrong. Who has answered before is waited for: an API server that restarts, or whose
 * pod is replaced, is silent for some seconds.
 */
export function retryPause({ status, attempt, most, known, elapsed }: FailedRequest): number | undefined {
  const waits = known && silence.has(status) && elapsed < patience
  return attempt < most || waits ? Math.min(longestPause, 250 * 2 ** (attempt - 1)) : undefined
}
