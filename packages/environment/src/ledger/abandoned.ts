import type { JournalEntry, LedgerDocument, Operation } from './schema.ts'

/** An operation that ended without a word: what it was in the middle of may be half done. */
export interface Abandoned {
  /** URL of its run. */
  readonly run: string
  /** GitHub's id of the run, and which attempt of it. */
  readonly runId: number
  readonly attempt: number
  /** Milliseconds since the epoch: when it began, and when it was certainly over. */
  readonly since: number
  readonly until: number
  /** Host name of its machine; undefined: nobody wrote it down, and no lock is recognized as its own. */
  readonly machine: string | undefined
}

const kind = 'interrupted'

/** Kept for anyone who comes next, when the operation itself leaves the ledger. */
export function interruption(operation: Operation, now: number): JournalEntry {
  return {
    kind,
    id: operation.id,
    name: operation.kind,
    by: operation.run.url,
    at: operation.since,
    ...(operation.machine !== undefined && { machine: operation.machine }),
    goneAt: new Date(now).toISOString()
  }
}

/**
 * What was interrupted, and which operations are dropped now because their run is over. The ledger can be forged: nothing of it is still
 * going on, and what does not name a run is none.
 */
export function abandonedIn(before: LedgerDocument, dropped: readonly Operation[], now: number): readonly Abandoned[] {
  return [
    ...before.journal
      .filter((entry) => entry.kind === kind)
      .flatMap(({ id, by, at, goneAt, machine }): Abandoned[] => {
        const [, runId, attempt] = /^[a-z]+-(\d{1,15})-(\d{1,9})(?:-|$)/.exec(id) ?? []
        if (runId === undefined) return []
        const until = Math.min(goneAt ? Date.parse(goneAt) : now, now)
        return [{ run: by, runId: Number(runId), attempt: Number(attempt), since: Date.parse(at), until, machine }]
      }),
    ...dropped.map(({ run, since, machine }) => ({
      run: run.url,
      runId: run.id,
      attempt: run.attempt,
      since: Date.parse(since),
      until: now,
      machine
    }))
  ]
}

/** All is in order again. What the operation `own` says of itself stays: it could not give a lock back. */
export function withoutInterruptions(document: LedgerDocument, own: string): LedgerDocument {
  return { ...document, journal: document.journal.filter((entry) => entry.kind !== kind || entry.id === own) }
}
