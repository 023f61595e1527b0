/** What keeps the environment while people decide and no job runs: a lease of the request's own. */
export interface EnvironmentKeeper {
  /** Throws when it cannot be kept: then handing over would be a promise that nobody holds. */
  keep(lease: ApprovalLease): Promise<KeptEnvironment>
  /** Ends the lease; nothing happens when there is none. */
  release(issue: number): Promise<void>
}

export interface KeptEnvironment {
  /** How often it was destroyed. */
  readonly generation: number
}

export interface ApprovalLease {
  readonly issue: number
  readonly issueUrl: string
  /** Milliseconds since the epoch. */
  readonly until: number
}

/** The id of the lease in the ledger. */
export function approvalLeaseId(issue: number): string {
  return `approval-${issue}`
}

/** Longer than the request itself: its end is noticed by an hourly look, and the clean-up takes its time. */
export const leaseGrace = 3 * 3_600_000
