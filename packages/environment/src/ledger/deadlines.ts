import { budgetEnd, type PaidPart } from '../cost/budget.ts'
import { expiresAt } from './leases.ts'
import type { Lease, LedgerDocument } from './schema.ts'

/** Milliseconds each. */
export interface Limits {
  readonly ttl: number
  readonly idle: number
  /** How long a decision may take: what keeps an environment for one is bounded by it. */
  readonly approval: number
  /** US dollars that the environment may cost, estimated; undefined: any. */
  readonly budget: number | undefined
  /** What the cloud shows of it, where somebody has looked: it counts in place of what the ledger says was made. */
  readonly seen?: readonly PaidPart[] | undefined
}

export interface Expiry {
  /** Milliseconds since the epoch: from then on the environment may be destroyed. */
  readonly at: number
  /** Nobody holds it any more; nobody has used it for too long, whoever holds it; its life is over; it has cost what it may. */
  readonly because: 'unused' | 'idle' | 'ttl' | 'budget'
}

/** A pipeline that begins near the end of the environment's life gets this much of it all the same. */
const courtesy = 3_600_000
/** What an approval's lease may outlast the approval by, for the clean-up. */
const approvalGrace = 3_600_000

export function isApprovalLease({ id }: Pick<Lease, 'id'>): boolean {
  return id.startsWith('approval-')
}

/** The environment is wanted from now on: its life begins, unless it goes on. */
export function withLife(document: LedgerDocument, { ttl }: Pick<Limits, 'ttl'>, now: number): LedgerDocument {
  const at = new Date(now).toISOString()
  return {
    ...document,
    life: document.life
      ? { ...document.life, usedAt: at }
      : { since: beginning(document) ?? at, until: new Date(now + ttl).toISOString(), usedAt: at }
  }
}

/** Of what is written down already, though not since when it lives: it is no older than its first entry. */
function beginning({ journal }: LedgerDocument): string | undefined {
  return journal.map(({ at }) => at).sort((a, b) => Date.parse(a) - Date.parse(b))[0]
}

/** Somebody uses it: idle time begins anew. To be part of a write that is made anyway. */
export function withUse(document: LedgerDocument, now: number): LedgerDocument {
  return document.life ? { ...document, life: { ...document.life, usedAt: new Date(now).toISOString() } } : document
}

/** Until when a lease of so many milliseconds lasts (milliseconds since the epoch): not beyond the environment's life. */
export function leaseEnd({ life }: LedgerDocument, duration: number, now: number): number {
  return Math.min(now + duration, life ? Math.max(Date.parse(life.until), now + courtesy) : Number.POSITIVE_INFINITY)
}

/**
 * When the environment may be destroyed, by the ledger alone; undefined: nobody wants it, and nothing is known to be there. An
 * approval's lease makes idle time stand still, and is not cut off by the end of the environment's life: the approval's own
 * time bounds it. Money waits for nobody: a budget is not put off by an approval either.
 */
export function expiryOf(document: LedgerDocument, limits: Limits): Expiry | undefined {
  const expiry = timeOver(document, limits)
  const spent = limits.budget === undefined ? undefined : budgetEnd(limits.seen ?? document.journal, limits.budget)
  return expiry && spent !== undefined && spent < expiry.at ? { at: spent, because: 'budget' } : expiry
}

function timeOver(document: LedgerDocument, limits: Limits): Expiry | undefined {
  const { life, leases, operations, journal, stack } = document
  if (!life && !stack && leases.length + operations.length + journal.length === 0) return undefined
  const latest = expiresAt(document)
  const unused: Expiry = { at: latest ? Date.parse(latest) : 0, because: 'unused' }
  if (!life) return unused
  const end = Date.parse(life.until)
  const decided = Math.max(
    0,
    ...leases
      .filter(isApprovalLease)
      .map(({ until }) => Math.min(Date.parse(until), end + limits.approval + approvalGrace))
  )
  // Of those that come at the same moment the first is told.
  const [first = unused] = [
    { at: end, because: 'ttl' } as const,
    { at: Math.max(Date.parse(life.usedAt), decided) + limits.idle, because: 'idle' } as const,
    unused
  ].sort((a, b) => a.at - b.at)
  return { ...first, at: Math.max(first.at, decided) }
}
