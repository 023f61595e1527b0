import type { Reason } from './reason.ts'

/**
 * `ok` was seen to be right; `warning` works and costs something (a weaker protection, a feature less); `problem` would fail later;
 * `unknown` could not be looked at.
 */
export type FindingState = 'ok' | 'warning' | 'problem' | 'unknown'

/** One row of a preflight. */
export interface Finding {
  /** `DigitalOcean`, `promotion` … */
  readonly area: string
  /** What was looked at: `token`, `droplet limit`. */
  readonly check: string
  readonly state: FindingState
  /** What was seen, one clause. */
  readonly seen: string
  /** What to do, one sentence; always there for a problem. */
  readonly remedy?: string
  /** Of a problem: what an action would fail with later. */
  readonly reason?: Reason
}

export function fine(area: string, check: string, seen: string): Finding {
  return { area, check, state: 'ok', seen }
}

export function warning(area: string, check: string, seen: string, remedy: string): Finding {
  return { area, check, state: 'warning', seen, remedy }
}

export function problem(area: string, check: string, reason: Reason, seen: string, remedy: string): Finding {
  return { area, check, state: 'problem', seen, remedy, reason }
}

export function unknown(area: string, check: string, seen: string, remedy: string): Finding {
  return { area, check, state: 'unknown', seen, remedy }
}
