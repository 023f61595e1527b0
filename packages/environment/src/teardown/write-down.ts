import { toStagingError } from '@staging-actions/base'
import { type Resource, resourceKey } from '../inventory/resource.ts'
import { requireGeneration } from '../ledger/generation.ts'
import { withJournal } from '../ledger/journal.ts'
import type { JournalEntry, LedgerDocument } from '../ledger/schema.ts'
import type { Environment, EnvironmentContext } from '../open-environment.ts'
import { noteGone, type RemoveDeps } from './remove.ts'

/** With all that is going to be deleted, so that a run after us, should we be killed, knows what to look for and to report. */
export function withDoomed(
  document: LedgerDocument,
  doomed: readonly Resource[],
  { run, clock }: Pick<EnvironmentContext, 'run' | 'clock'>
): LedgerDocument {
  const isOf = ({ kind, id }: Resource, entry: JournalEntry) => entry.kind === kind && entry.id === id && !entry.goneAt
  const unknown = doomed.filter((one) => !document.journal.some((entry) => isOf(one, entry)))
  // An entry of the provision does not say how it is reached.
  const isReached = (entry: JournalEntry) =>
    entry.addresses === undefined && doomed.find((one) => (one.addresses ?? []).length > 0 && isOf(one, entry))
  if (unknown.length === 0 && !document.journal.some(isReached)) return document
  const journal = document.journal.map((entry) => {
    const one = isReached(entry)
    return one ? { ...entry, ...reachOf(one) } : entry
  })
  const at = new Date(clock.now()).toISOString()
  return withJournal(
    { ...document, journal },
    unknown.map((one) => ({
      kind: one.kind,
      id: one.id,
      name: one.name,
      by: run.url,
      at,
      ...(one.kind === 'dns-record' && one.address !== undefined && { address: one.address }),
      ...(one.zone !== undefined && { zone: one.zone }),
      ...reachOf(one)
    }))
  )
}

function reachOf({ addresses = [] }: Resource): Pick<JournalEntry, 'addresses'> {
  return addresses.length > 0 ? { addresses: [...addresses] } : {}
}

/** What came since the claim; what was written down with it is no write. `what`: for the ledger's history. */
export async function writeDown(
  { ledger, context }: Environment,
  doomed: readonly Resource[],
  { generation, what }: { readonly generation: number; readonly what: string }
): Promise<void> {
  if (doomed.length === 0) return
  await ledger.update(what, (current) => {
    requireGeneration(current, generation, 'deleting anything')
    const next = withDoomed(current, doomed, context)
    return next === current ? undefined : next
  })
}

const taggable = { volume: 'volume', 'volume-snapshot': 'volume_snapshot' } as const

/**
 * Puts our own tag on the volumes and snapshots that our cluster proves to be ours: once it is gone, nothing else would, and a
 * run after us could not tell them from somebody's. Answers `<kind>/<id>` of those on which it could not be put.
 */
export async function markProven(
  { digitalocean, names, context }: Environment,
  doomed: readonly Resource[],
  remove: RemoveDeps
): Promise<ReadonlySet<string>> {
  const due = doomed.flatMap((one) =>
    one.proof === 'cluster' && (one.kind === 'volume' || one.kind === 'volume-snapshot')
      ? [{ one, tagged: { type: taggable[one.kind], id: one.id } }]
      : []
  )
  if (due.length === 0) return new Set()
  const put = async (some: typeof due) => {
    await digitalocean.tags.ensure(names.ownerTag)
    await digitalocean.tags.put(
      names.ownerTag,
      some.map(({ tagged }) => tagged)
    )
  }
  const unmarked = new Set<string>()
  try {
    await put(due)
    return unmarked
  } catch (error) {
    context.signal.throwIfAborted()
    context.log.info(`they could not all be marked as ours at once: ${toStagingError(error).message}`)
  }
  // One that is gone by now has all of them refused.
  await noteGone(
    due.map(({ one }) => one),
    remove
  )
  for (const each of due) {
    const key = resourceKey(each.one)
    if (remove.goneAt.has(key)) continue
    try {
      await put([each])
    } catch (error) {
      context.signal.throwIfAborted()
      unmarked.add(key)
      context.log.warning(
        `the ${each.one.kind} ${each.one.name} (${each.one.id}) could not be marked as ours, so its cluster stays: ${toStagingError(error).message}`
      )
    }
  }
  return unmarked
}
