import { toStagingError } from '@staging-actions/base'
import type { Resource } from '../inventory/resource.ts'
import { withJournal } from '../ledger/journal.ts'
import type { JournalEntry, LedgerDocument } from '../ledger/schema.ts'
import type { Observed } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import { isLasting } from '../state.ts'
import { newRecords } from './adopt.ts'

/**
 * Records that came during this run and lead to our load balancer, after a failure: nobody else can have known its address (see
 * `newRecords`). Without this a run after us could not tell them from somebody's, where no state holds them either.
 */
export async function writeRecordsDown(
  { ledger, context }: Environment,
  before: Pick<Observed, 'doubts'>,
  observe: () => Promise<Pick<Observed, 'doubts'>>
): Promise<void> {
  // A run that was cancelled has no time to look: its terraform has stored what it made.
  if (context.signal.aborted) return
  try {
    const at = new Date(context.clock.now()).toISOString()
    const made = newRecords(before, await observe()).flatMap(({ kind, id, name, address, zone }): JournalEntry[] =>
      address && zone ? [{ kind, id, name, by: context.run.url, at, address, zone }] : []
    )
    if (made.length > 0)
      await ledger.update(`provision: ${made.length} records were made`, (current) => withJournal(current, made))
  } catch (error) {
    context.log.warning(`records that were made are not in the ledger: ${toStagingError(error).message}`)
  }
}

export function newBalancers({ resources }: Observed, { journal }: LedgerDocument): readonly Resource[] {
  return resources.filter(
    (one) => isOfCluster(one) && !journal.some(({ kind, id }) => kind === one.kind && id === one.id)
  )
}

function isOfCluster({ kind, proof }: Resource): boolean {
  return kind === 'load-balancer' && proof === 'cluster'
}

/** What must stay there, or a check calls the environment degraded; and what a run must know that finds the cluster gone. */
export function journalOf(
  { context }: Environment,
  { resources }: Pick<Observed, 'resources'>
): readonly JournalEntry[] {
  const at = new Date(context.clock.now()).toISOString()
  return resources
    .filter((resource) => isLasting(resource) || isOfCluster(resource) || resource.proof === 'state')
    .map(({ kind, id, name, createdAt, hourly, address, zone, proof }) => ({
      kind,
      id,
      name,
      by: context.run.url,
      at,
      ...(createdAt !== undefined && { createdAt }),
      ...(hourly !== undefined && { hourly }),
      ...(address !== undefined && { address }),
      ...(zone !== undefined && { zone }),
      ...(proof === 'state' && { owned: true as const })
    }))
}
