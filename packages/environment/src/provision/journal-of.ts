import type { Resource } from '../inventory/resource.ts'
import type { JournalEntry, LedgerDocument } from '../ledger/schema.ts'
import type { Observed } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import { isLasting } from '../state.ts'

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
