import { findRunProgress } from '@staging-actions/github'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'

/** The ids of leases whose run still goes on, as GitHub says: of those that have run out, too. */
export async function holdersRunning(
  { github, context }: Pick<Environment, 'github' | 'context'>,
  document: LedgerDocument | undefined
): Promise<ReadonlySet<string>> {
  const asked = (document?.leases ?? []).flatMap(({ id }) => {
    const run = /^run-(\d{1,15})$/.exec(id)?.[1]
    return run === undefined || Number(run) === context.run.id ? [] : [{ id, run: Number(run) }]
  })
  const progress = await Promise.all(
    // Whichever attempt it is: each of them releases the lease at its end.
    asked.slice(0, 20).map(({ run }) => findRunProgress(github, run, Number.MAX_SAFE_INTEGER))
  )
  return new Set(asked.flatMap(({ id }, index) => (progress[index]?.kind === 'running' ? [id] : [])))
}
