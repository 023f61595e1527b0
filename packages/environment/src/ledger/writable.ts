import { longestGone, withRoom } from '../lifetime/spending.ts'
import { LedgerError } from './ledger-error.ts'
import { atMost, type LedgerDocument, renderDocument } from './schema.ts'

/** Bytes that a ledger may have: what has more is not read. It has some ten thousand. */
export const mostBytes = 1 << 20
/** Bytes that only a destroy may fill, which writes down what it deletes: an environment that nobody can destroy is the worst of all. */
const spareBytes = mostBytes / 8

/**
 * As it may be written, so that it can be read again: what is known to be gone for the longest time leaves the journal where that
 * becomes too long, and of what was paid for its cost is kept.
 * @throws LedgerError where it still is too much.
 */
export function writable(
  document: LedgerDocument,
  ref: string
): { readonly document: LedgerDocument; readonly text: string } {
  const room = document.operations.some(({ kind }) => kind === 'teardown') ? mostBytes : mostBytes - spareBytes
  const counted = withoutGone(document, atMost.journal, atMost.parts)
  const text = renderDocument(counted)
  if (bytesOf(text) <= room) return within(counted, text, ref)
  const shortest = withoutGone(counted, 0, 0)
  const shorter = renderDocument(shortest)
  if (bytesOf(shorter) <= room) return within(shortest, shorter, ref)
  throw tooMuch(`${ref} would have ${bytesOf(shorter)} bytes; ${room} may be`)
}

function within(document: LedgerDocument, text: string, ref: string): { document: LedgerDocument; text: string } {
  const { journal, leases, operations, apps, spending } = document
  const counts = [
    ['resources', journal.length, atMost.journal],
    ['leases', leases.length, atMost.leases],
    ['operations', operations.length, atMost.operations],
    ['apps', Object.keys(apps).length, atMost.apps],
    ['parts that are paid for', spending?.parts.length ?? 0, atMost.parts]
  ] as const
  const over = counts.filter(([, count, allowed]) => count > allowed)
  if (over.length === 0) return { document, text }
  throw tooMuch(
    `${ref} would hold ${over.map(([what, count, allowed]) => `${count} ${what}, of ${allowed} that may be`).join('; ')}`
  )
}

function tooMuch(message: string): LedgerError {
  return new LedgerError('ledger-unwritable', message, {
    hint: 'Destroy the environment in staging-control and create it again; make it smaller, or several of it.'
  })
}

/** Without what is gone, the longest first, as far as there is more than `entries` and `paid`. */
function withoutGone(document: LedgerDocument, entries: number, paid: number): LedgerDocument {
  const { journal, spending } = document
  const forgotten = new Set(longestGone(journal, journal.length - entries))
  return {
    ...document,
    ...(forgotten.size > 0 && { journal: journal.filter((entry) => !forgotten.has(entry)) }),
    ...(spending && { spending: withRoom(spending, paid) })
  }
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text)
}
