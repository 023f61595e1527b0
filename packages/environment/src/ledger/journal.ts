import type { JournalEntry, LedgerDocument } from './schema.ts'

/** Enters what is about to be made, or was: an entry without an id is replaced by the one of the same name that has it. */
export function withJournal(document: LedgerDocument, entries: readonly JournalEntry[]): LedgerDocument {
  const kept = document.journal.filter(
    (old) =>
      !entries.some(
        (entry) => entry.kind === old.kind && (old.id === '' ? isSameName(entry, old) : entry.id === old.id)
      )
  )
  const known = entries.filter(
    (entry) => entry.id !== '' || !kept.some((old) => old.kind === entry.kind && isSameName(entry, old) && !old.goneAt)
  )
  return { ...document, journal: [...kept, ...known] }
}

/** In another zone it is another name. */
function isSameName(one: JournalEntry, other: JournalEntry): boolean {
  return one.name === other.name && one.zone === other.zone
}

/** Enters when these were seen to be gone: a check asks for them no more. What ran in a cluster went with it, and is no version to build on. */
export function withGone(
  document: LedgerDocument,
  gone: readonly { readonly kind: string; readonly id: string }[],
  at: string
): LedgerDocument {
  const isGone = ({ kind, id }: JournalEntry) => gone.some((one) => one.kind === kind && one.id === id)
  const clusterIsGone = document.journal.some((entry) => entry.kind === 'cluster' && !entry.goneAt && isGone(entry))
  return {
    ...document,
    journal: document.journal.map((entry) => (!entry.goneAt && isGone(entry) ? { ...entry, goneAt: at } : entry)),
    apps: clusterIsGone ? {} : document.apps
  }
}
