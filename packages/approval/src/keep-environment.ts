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
  /** Its end where that comes before `until`, or may: `may be destroyed from … on, because …: …`. */
  readonly endsBefore: string | undefined
}

export interface ApprovalLease {
  readonly issue: number
  readonly issueUrl: string
  /** When the time to decide is over, milliseconds since the epoch. */
  readonly until: number
}

/** The id of the lease in the ledger. */
export function approvalLeaseId(issue: number): string {
  return `approval-${issue}`
}
