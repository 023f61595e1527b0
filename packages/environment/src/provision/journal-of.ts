import type { PlannedChange } from '@staging-actions/terraform'
import { canonicalName, shortName } from '../dns/zone.ts'
import type { Resource } from '../inventory/resource.ts'
import { kindOfType } from '../inventory/terraform-types.ts'
import { requireGeneration } from '../ledger/generation.ts'
import type { JournalEntry, LedgerDocument } from '../ledger/schema.ts'
import type { Observed } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import { isLasting } from '../state.ts'

/**
 * Enters the DNS records that a plan is going to make, before it makes them. A record bears no mark: one that leads to our load
 * balancer, under a name that we were about to give, is ours even when the run that made it was killed before anybody wrote its id
 * down. A name under which somebody's record leads there already is not entered.
 */
export async function writeRecordsAhead(
  { ledger, context }: Environment,
  generation: number,
  changes: readonly PlannedChange[],
  { doubts }: Pick<Observed, 'doubts'>
): Promise<void> {
  const at = new Date(context.clock.now()).toISOString()
  const planned = changes.flatMap(({ type, actions, importing, after }): JournalEntry[] => {
    const { type: what, name, domain } = after ?? {}
    if (kindOfType[type] !== 'dns-record' || !actions.includes('create') || importing !== undefined) return []
    if (typeof what !== 'string' || typeof name !== 'string' || typeof domain !== 'string') return []
    // As the service will list it.
    const [short, zone] = [shortName(name, domain), canonicalName(domain)]
    const entry = { kind: 'dns-record', id: '', name: `${what} ${short}`, by: context.run.url, at, zone }
    return doubts.some((one) => one.kind === entry.kind && one.name === entry.name && one.zone === zone) ? [] : [entry]
  })
  if (planned.length === 0) return
  await ledger.update(`provision: about to make ${planned.length} DNS records`, (current) => {
    requireGeneration(current, generation, 'making DNS records')
    // Also next to one of that name that was made before: it may have been deleted by hand.
    const isKnown = (entry: JournalEntry) =>
      current.journal.some(
        ({ kind, id, name, zone }) => id === '' && kind === entry.kind && name === entry.name && zone === entry.zone
      )
    const due = planned.filter((entry) => !isKnown(entry))
    return due.length === 0 ? undefined : { ...current, journal: [...current.journal, ...due] }
  })
}

/** What is complete is known by its id, and no more by what was planned. */
export function withoutPlannedRecords(document: LedgerDocument): LedgerDocument {
  return { ...document, journal: document.journal.filter(({ kind, id }) => kind !== 'dns-record' || id !== '') }
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
