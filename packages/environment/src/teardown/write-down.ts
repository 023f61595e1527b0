import { toStagingError } from '@staging-actions/base'
import type { Resource } from '../inventory/resource.ts'
import { requireGeneration } from '../ledger/generation.ts'
import { withJournal } from '../ledger/journal.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment, EnvironmentContext } from '../open-environment.ts'

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
    unknown.map(({ kind, id, name, address, zone }) => ({
      kind,
      id,
      name,
      by: run.url,
      at,
      ...(kind === 'dns-record' && address !== undefined && { address }),
      ...(zone !== undefined && { zone })
    }))
  )
}

/** What came since the claim; what was written down with it is no write. */
export async function writeDown(
  { ledger, context }: Environment,
  doomed: readonly Resource[],
  generation: number
): Promise<void> {
  await ledger.update(`teardown: ${doomed.length} resources are to go`, (current) => {
    requireGeneration(current, generation, 'deleting anything')
    const next = withDoomed(current, doomed, context)
    return next === current ? undefined : next
  })
}

/**
 * Puts our own tag on the volumes and snapshots that our cluster proves to be ours: once it is gone, nothing else would, and a
 * run after us could not tell them from somebody's.
 */
export async function markProven(
  { digitalocean, names, context }: Environment,
  doomed: readonly Resource[]
): Promise<void> {
  const types = { volume: 'volume', 'volume-snapshot': 'volume_snapshot' } as const
  const proven = doomed.flatMap(({ kind, id, proof }) =>
    proof === 'cluster' && (kind === 'volume' || kind === 'volume-snapshot') ? [{ type: types[kind], id }] : []
  )
  if (proven.length === 0) return
  try {
    await digitalocean.tags.ensure(names.ownerTag)
    await digitalocean.tags.put(names.ownerTag, proven)
  } catch (error) {
    context.signal.throwIfAborted()
    context.log.warning(
      `${proven.length} volumes and snapshots could not be marked as ours (${toStagingError(error).message}): if this run is killed, the next one cannot tell whose they are`
    )
  }
}
