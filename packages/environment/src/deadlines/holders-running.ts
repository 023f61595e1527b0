import { findRun, type RunRecord } from '@staging-actions/github'
import type { LedgerDocument } from '../ledger/schema.ts'
import { isApprovalLease } from '../lifetime/end.ts'
import type { Environment } from '../open-environment.ts'

/** What GitHub says of the runs that hold an environment, by the ids of their leases. */
export interface HolderRuns {
  /** No deadline ends what these are in the middle of; those whose lease has run out, too. */
  readonly atWork: ReadonlySet<string>
  readonly over: ReadonlySet<string>
}

/** So many are asked about at once. */
const together = 20
/** Milliseconds that a run between two of its jobs may wait for a runner, and is at work all the same. */
const betweenJobs = 30 * 60_000

/** All holders are asked about, however many they are: to leave one out would be to reap a pipeline that runs. */
export async function holdersRunning(
  { github, context }: Pick<Environment, 'github' | 'context'>,
  document: LedgerDocument | undefined
): Promise<HolderRuns> {
  const asked = (document?.leases ?? []).flatMap(({ id }) => {
    const run = /^run-(\d{1,15})$/.exec(id)?.[1]
    return run === undefined || Number(run) === context.run.id ? [] : [{ id, run: Number(run) }]
  })
  const atWork = new Set<string>()
  const over = new Set<string>()
  for (let start = 0; start < asked.length; start += together)
    await Promise.all(
      asked.slice(start, start + together).map(async ({ id, run }) => {
        const found = await findRun(github, run)
        if (found === undefined || (found !== 'forbidden' && found.status === 'completed')) over.add(id)
        else if (found !== 'forbidden' && isAtWork(found, context.clock.now())) atWork.add(id)
      })
    )
  return { atWork, over }
}

/** One that waits for a person (`waiting`), or for a runner that does not come (`queued`), does nothing that could be interrupted. */
function isAtWork({ status, updatedAt }: RunRecord, now: number): boolean {
  if (status === 'in_progress') return true
  return status !== 'waiting' && now - Date.parse(updatedAt) < betweenJobs
}

/**
 * Without the leases that have run out and whose runs are over. The last to end stays, since it says since when nobody holds the
 * environment, and so do requests': idle time counts from their end. The same document when there are none.
 */
export function withoutDeadLeases(document: LedgerDocument, { over }: HolderRuns, now: number): LedgerDocument {
  const last = Math.max(...document.leases.map(({ until }) => Date.parse(until)))
  const leases = document.leases.filter((lease) => {
    const until = Date.parse(lease.until)
    return until > now || until === last || isApprovalLease(lease) || !over.has(lease.id)
  })
  return leases.length === document.leases.length ? document : { ...document, leases }
}
