import type { Clock } from '@staging-actions/base'
import { findRunProgress, type GitHub } from '@staging-actions/github'
import type { LedgerDocument, Operation } from './ledger/schema.ts'

/** Longer than any hosted job lives (6 h): what is older and cannot be asked after is over. */
const oldest = 7 * 3_600_000
/** A run that has just begun may be unknown to the server that we ask. */
const youngest = 60_000

export interface RunIdentity {
  readonly id: number
  readonly attempt: number
}

interface Deps {
  readonly github: GitHub
  readonly clock: Clock
}

/**
 * The operations whose run still goes on. A runner that was killed cannot say goodbye, so GitHub is asked about each run.
 * Operations of our own run are not asked about: its jobs follow each other, an earlier one that is still there was killed.
 */
export async function runningOperations(
  document: LedgerDocument | undefined,
  run: RunIdentity,
  deps: Deps
): Promise<readonly Operation[]> {
  const others = (document?.operations ?? []).filter((operation) => operation.run.id !== run.id)
  // The legs of a matrix are of one run.
  const asked = new Map<string, ReturnType<typeof findRunProgress>>()
  const progressOf = ({ id, attempt }: RunIdentity) => {
    const key = `${id}/${attempt}`
    const answer = asked.get(key) ?? findRunProgress(deps.github, id, attempt)
    asked.set(key, answer)
    return answer
  }
  const verdicts = await Promise.all(
    others.map(async (operation) => {
      const progress = await progressOf(operation.run)
      if (progress.kind === 'running') return true
      return progress.kind === 'unknown' && deps.clock.now() - Date.parse(operation.since) < oldest
    })
  )
  return others.filter((_, index) => verdicts[index])
}

/**
 * Asks GitHub about the operations of `document`, and tells of any later document's operations whether they are over. One that
 * was not asked about was entered since: it is not over.
 */
export async function verdictOn(
  document: LedgerDocument | undefined,
  run: RunIdentity,
  deps: Deps
): Promise<(operation: Operation) => boolean> {
  const running = new Set((await runningOperations(document, run, deps)).map(({ id }) => id))
  const asked = new Set((document?.operations ?? []).map(({ id }) => id))
  const eldest = deps.clock.now() - youngest
  return ({ id, run: its, since }) =>
    its.id === run.id || (asked.has(id) && !running.has(id) && Date.parse(since) < eldest)
}
