import type { Lease, LedgerDocument } from '../ledger/schema.ts'
import { type Limits, limitsOf } from './limits.ts'
import { budgetEnd } from './spending.ts'

/** The first moment from which on an environment may be destroyed. */
export interface End {
  /** Milliseconds since the epoch; 0: it may be destroyed at any time, since nobody ever held it. */
  readonly at: number
  /** Nobody holds it any more; nobody has used it for too long; its life is over; it has cost what it may. */
  readonly because: 'unused' | 'idle' | 'ttl' | 'budget'
  /**
   * The same for when the runs and requests that hold it let go of it, which they do when they are over; undefined: nothing depends on them.
   * What people hold by their own word is counted on.
   */
  readonly sooner?: number
  /** US dollars that it may cost: all of it is said by what it costs now, and comes sooner where that grows. */
  readonly budget?: number
}

/** A pipeline that begins near the end of the environment's life gets this much of it all the same. */
const courtesy = 3_600_000
/** Milliseconds that a request's lease may outlast its time to decide: an hourly look notices that it is over, and the clean-up takes its time. */
export const requestGrace = 3 * 3_600_000

export function isApprovalLease({ id }: Pick<Lease, 'id'>): boolean {
  return id.startsWith('approval-')
}

/** The environment is wanted from now on: its life begins, under these limits, unless it goes on. */
export function withLife(document: LedgerDocument, limits: Limits, now: number): LedgerDocument {
  const at = new Date(now).toISOString()
  return {
    ...document,
    life: document.life
      ? { ...document.life, usedAt: at }
      : { since: beginning(document) ?? at, until: new Date(now + limits.ttl).toISOString(), usedAt: at, limits }
  }
}

/** Of what is written down already, though not since when it lives: it is no older than its first entry. */
function beginning({ journal }: LedgerDocument): string | undefined {
  return journal.map(({ at }) => at).sort((a, b) => Date.parse(a) - Date.parse(b))[0]
}

/** Somebody uses it: idle time begins again. To be part of a write that is made anyway. */
export function withUse(document: LedgerDocument, now: number): LedgerDocument {
  return document.life ? { ...document, life: { ...document.life, usedAt: new Date(now).toISOString() } } : document
}

/** Until when a lease of so many milliseconds lasts (milliseconds since the epoch): not beyond the environment's life. */
export function leaseEnd({ life }: LedgerDocument, duration: number, now: number): number {
  return Math.min(now + duration, life ? Math.max(Date.parse(life.until), now + courtesy) : Number.POSITIVE_INFINITY)
}

/**
 * The end of the environment by the ledger, the first of all ends; undefined: nobody wants it, and nothing is known to be there.
 * `configured` counts where the ledger does not say what the environment was made under. What the cloud shows counts when it is
 * entered into the document first (`withSeen`).
 *
 * A request's lease makes idle time stand still, and is not cut off by the end of the environment's life: the request's own time
 * bounds it. A person's lease holds through idle time unless that is configured otherwise. Money waits for nobody.
 */
export function endOf(document: LedgerDocument, configured: Limits): End | undefined {
  const limits = limitsOf(document, configured)
  const end = timeOver(document, limits)
  if (!end) return undefined
  const spent = limits.budget === undefined ? undefined : budgetEnd(document, limits.budget)
  const first: End = {
    ...(spent !== undefined && spent < end.at ? { at: spent, because: 'budget' } : end),
    ...(limits.budget !== undefined && { budget: limits.budget })
  }
  // What a run that failed keeps is let go of once it is run again.
  const people = document.leases.filter(({ byHand, kept }) => byHand && !kept)
  if (people.length === document.leases.length) return first
  const alone = timeOver({ ...document, leases: people }, limits)
  return alone && alone.at < first.at ? { ...first, sooner: alone.at } : first
}

function timeOver(document: LedgerDocument, { idle, idleApplies, approval }: Limits): End | undefined {
  const { life, leases, operations, journal, stack } = document
  if (!life && !stack && leases.length + operations.length + journal.length === 0) return undefined
  const unused: End = { at: latest(leases), because: 'unused' }
  if (!life) return unused
  const decided = decidedBy(leases, Math.max(Date.parse(life.until), Date.parse(life.usedAt)), approval)
  const held = idleApplies === 'unheld' ? latest(leases.filter(({ byHand }) => byHand)) : 0
  const untilIdle = Math.max(Date.parse(life.usedAt), decided) + idle
  const ofIdleTime: End = { at: Math.max(untilIdle, held), because: 'idle' }
  // Of those that come at the same moment the first is told: a person's lease that runs out, before the idle time that it held off.
  const [first = unused] = [
    { at: Date.parse(life.until), because: 'ttl' } as const,
    ...(held >= untilIdle ? [unused, ofIdleTime] : [ofIdleTime, unused])
  ].sort((a, b) => a.at - b.at)
  return { ...first, at: Math.max(first.at, decided) }
}

/**
 * Each request for approval has its own time, counted from when it was made; and that was a use, of an environment that lived.
 * @param lived milliseconds since the epoch: until when it did, or was going to
 */
function decidedBy(leases: readonly Lease[], lived: number, approval: number): number {
  return leases
    .filter(isApprovalLease)
    .map(({ since, until }) => ({ since: Date.parse(since), until: Date.parse(until) }))
    .sort((a, b) => a.since - b.since)
    .reduce(
      (decided, { since, until }) =>
        since > Math.max(lived, decided)
          ? decided
          : Math.max(decided, Math.min(until, since + approval + requestGrace)),
      0
    )
}

function latest(leases: readonly Lease[]): number {
  return Math.max(0, ...leases.map(({ until }) => Date.parse(until)))
}
