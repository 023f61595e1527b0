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
  /** Its remedy is an environment with limits or a ruleset, which GitHub Free does not have in private repositories. */
  readonly takesPlan?: true
}

export function takesPlan(finding: Finding): Finding {
  return { ...finding, takesPlan: true }
}

/** Says of each remedy that a private repository has it under a paid plan alone. */
export function withPlans(findings: readonly Finding[], isPrivate: boolean): readonly Finding[] {
  return findings.map(({ takesPlan: takes, remedy, ...finding }) => ({
    ...finding,
    ...(remedy !== undefined && {
      remedy:
        takes && isPrivate ? `${remedy} In a private repository that takes GitHub Pro, Team or Enterprise.` : remedy
    })
  }))
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
