import type { DigitalOcean } from '@staging-actions/digitalocean'
import { type Resource, type ResourceKind, sameResource } from '../inventory/resource.ts'
import { withJournal } from '../ledger/journal.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Observed } from '../observe.ts'
import type { EnvironmentContext } from '../open-environment.ts'

/**
 * All that is going to be deleted: what was observed, and what the service says was made for our cluster. It says so only as
 * long as the cluster lives; afterwards nothing shows whose a volume was.
 */
export async function recordDoomed(observed: Observed, digitalocean: DigitalOcean): Promise<readonly Resource[]> {
  const doomed = [...observed.resources]
  for (const { id } of observed.resources.filter(({ kind }) => kind === 'cluster')) {
    const associated = await digitalocean.clusters.associatedResources(id)
    const groups: readonly [ResourceKind, readonly { id: string; name: string }[]][] = [
      ['load-balancer', associated?.load_balancers ?? []],
      ['volume', associated?.volumes ?? []],
      ['volume-snapshot', associated?.volume_snapshots ?? []]
    ]
    for (const [kind, found] of groups)
      for (const one of found) {
        const resource: Resource = { kind, id: one.id, name: one.name, proof: 'cluster' }
        if (!doomed.some((other) => sameResource(other, resource))) doomed.push(resource)
      }
  }
  return doomed
}

/** With all that is going to be deleted, so that a run after us, should we be killed, knows what to look for and to report. */
export function withDoomed(
  document: LedgerDocument,
  doomed: readonly Resource[],
  { run, clock }: Pick<EnvironmentContext, 'run' | 'clock'>
): LedgerDocument {
  const unknown = doomed.filter(
    ({ kind, id }) => !document.journal.some((entry) => entry.kind === kind && entry.id === id && !entry.goneAt)
  )
  if (unknown.length === 0) return document
  const at = new Date(clock.now()).toISOString()
  return withJournal(
    document,
    unknown.map(({ kind, id, name }) => ({ kind, id, name, by: run.url, at }))
  )
}
