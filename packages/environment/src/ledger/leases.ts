import type { Lease, LedgerDocument } from './schema.ts'

/** Keyed on the run, not on the actor: one person may well want the environment twice. */
export function leaseId(run: number): string {
  return `run-${run}`
}

/** Adds the lease; one with the same id is replaced, so that a repeated write changes nothing. */
export function withLease(document: LedgerDocument, lease: Lease): LedgerDocument {
  return { ...document, leases: [...document.leases.filter(({ id }) => id !== lease.id), lease] }
}

export function withoutLease(document: LedgerDocument, id: string): LedgerDocument {
  if (!document.leases.some((lease) => lease.id === id)) return document
  return { ...document, leases: document.leases.filter((lease) => lease.id !== id) }
}

/** Those that have not run out at `now` (milliseconds since the epoch). */
export function liveLeases(document: LedgerDocument, now: number): readonly Lease[] {
  return document.leases.filter(({ until }) => Date.parse(until) > now)
}

/** When the last lease runs out: the environment may be destroyed from then on. */
export function expiresAt(document: LedgerDocument): string | undefined {
  return document.leases
    .map(({ until }) => until)
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1)
}
