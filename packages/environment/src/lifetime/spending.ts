import type { LedgerDocument } from '../ledger/schema.ts'
import { billedHours, billingOf, mostRoundedUp, roundedUp } from './billing.ts'

const hour = 3_600_000

/** Something that is paid for, as the cloud shows it. */
export interface PaidPart {
  readonly kind: string
  /** Unique within its kind. */
  readonly id: string
  readonly name: string
  /** US dollars an hour; undefined when no price is known, 0 when it is free. */
  readonly hourly?: number | undefined
  /** ISO 8601, if the service says. */
  readonly createdAt?: string | undefined
  /** ISO 8601: what it has beyond what it had came no earlier, and may have come then; undefined: since the last look. */
  readonly grownSince?: string
  /** Parts of it that come and go by themselves, and are billed each: a cluster's nodes, a database's replicas. `own` is the price of the rest. */
  readonly nodes?: readonly PaidPart[]
  readonly own?: number | undefined
  /** A month of it costs as much as its hours, however many. */
  readonly uncapped?: true
}

export type Spending = NonNullable<LedgerDocument['spending']>
type SpendingPart = Spending['parts'][number]

export interface Cost {
  /** US dollars. An estimate from list prices: no traffic, no discounts, no taxes. */
  readonly perHour: number
  /** Of this life of the environment, what is gone by now included. */
  readonly soFar: number
  /** Names of what is not in the sums: it has no known price, or was not looked at. */
  readonly unpriced: readonly string[]
}

/**
 * What has grown is counted from the last look that was written down, and a look is written down where the last one is older than
 * this: growth is counted from so long before it was seen at the most, and each hour's look costs no write.
 */
const written = 6 * hour
/** The same in a ledger that does not know its last look: the reaper looks once an hour. */
const unseen = hour
/**
 * So many parts that are gone are kept one by one: one that was not seen for a while (a list that lags, a tag that somebody took off)
 * goes on where it was, and does not cost a second time from its creation. Of all before them only the cost is kept.
 */
const remembersGone = 200

/**
 * The document with what a look has seen: what is new costs from its creation, what has grown from when it was seen, what is gone
 * no more. The same document when nothing has changed: what costs as before needs no write.
 * @param isComplete whether what was not seen is gone; false: the look did not cover everything
 */
export function withSeen(
  document: LedgerDocument,
  seen: readonly PaidPart[],
  { now, isComplete }: { readonly now: number; readonly isComplete: boolean }
): LedgerDocument {
  const before: Spending = document.spending ?? { settled: 0, parts: [] }
  const lookedAt = before.lookedAt === undefined ? now - unseen : Date.parse(before.lookedAt)
  const known = new Map(before.parts.map((part) => [keyOf(part), part]))
  // Free things are no parts, unless they have cost something: they may again, and nothing for the time between.
  const there = new Map(
    seen
      .flatMap(billedOf)
      .filter((part) => part.hourly !== 0 || isThere(known.get(keyOf(part))))
      .map((part) => [keyOf(part), part])
  )
  const parts: SpendingPart[] = []
  let settled = before.settled
  for (const part of before.parts) {
    const found = there.get(keyOf(part))
    if (found && isMadeAgain(part, found)) {
      settled = round(settled + partCost(part, 0), 6)
      parts.push(begun(found, now))
    } else if (found) parts.push(followed(part, found, { now, lookedAt }))
    else parts.push(isComplete && !part.goneAt ? { ...part, goneAt: iso(now) } : part)
  }
  for (const [key, part] of there) {
    if (known.has(key)) continue
    const first = begun(part, now)
    // Of what was there for nothing: its price has grown.
    const wasFree = part.nodes?.some((node) => known.has(keyOf(node)))
    parts.push(wasFree ? followed({ ...first, hourly: 0 }, part, { now, lookedAt }) : first)
  }
  const isSame = parts.length === before.parts.length && parts.every((part, index) => part === before.parts[index])
  if (isSame && document.spending && !(isComplete && now - lookedAt >= (before.lookedAt ? written : 0))) return document
  const looked = isComplete ? iso(now) : before.lookedAt
  const gone = parts.filter(({ goneAt }) => goneAt).length
  const spending = { settled, parts, ...(looked && { lookedAt: looked }) }
  return { ...document, spending: withRoom(spending, parts.length - gone + remembersGone) }
}

/** An address in a state, or the account's plan, is the same for what is made after the last one was gone: nobody paid for the time between. */
function isMadeAgain({ goneAt }: SpendingPart, { createdAt }: PaidPart): boolean {
  return goneAt !== undefined && createdAt !== undefined && Date.parse(createdAt) > Date.parse(goneAt)
}

/** So many of those that are known to be gone, the longest first. */
export function longestGone<T extends { readonly goneAt?: string | undefined }>(
  all: readonly T[],
  count: number
): readonly T[] {
  return all
    .flatMap((one) => (one.goneAt ? [{ one, at: Date.parse(one.goneAt) }] : []))
    .sort((a, b) => a.at - b.at)
    .slice(0, Math.max(0, count))
    .map(({ one }) => one)
}

/** With so many parts at the most: what is gone for the longest time leaves its cost, as far as it has to. */
export function withRoom(spending: Spending, most: number): Spending {
  const { settled, parts } = spending
  const gone = longestGone(parts, parts.length - most)
  if (gone.length === 0) return spending
  const left = new Set(gone)
  return {
    ...spending,
    settled: round(
      gone.reduce((total, part) => total + partCost(part, 0), settled),
      6
    ),
    parts: parts.filter((part) => !left.has(part))
  }
}

/** What the ledger knows to be paid for. One that was written before spending was goes by its journal. */
export function spendingOf({ spending, journal }: Pick<LedgerDocument, 'spending' | 'journal'>): Spending {
  if (spending) return spending
  const parts = journal.flatMap(({ kind, id, name, createdAt, at, goneAt, hourly }) =>
    hourly === undefined || hourly === 0 || goneAt
      ? []
      : [begun({ kind, id, name, hourly, createdAt: createdAt ?? at }, Date.parse(at))]
  )
  return { settled: 0, parts }
}

/** What a look at these kinds would have shown, had it not failed: nothing is gone because nobody could look. */
export function remembered(
  document: Pick<LedgerDocument, 'spending' | 'journal'>,
  kinds: ReadonlySet<string>
): readonly PaidPart[] {
  return spendingOf(document)
    .parts.filter(({ kind, goneAt }) => kinds.has(kind) && !goneAt)
    .map(({ kind, id, name, hourly, since }) => ({ kind, id, name, hourly, createdAt: since }))
}

/** What it costs, and has cost until `now` (milliseconds since the epoch). */
export function costOf(document: Pick<LedgerDocument, 'spending' | 'journal'>, now: number): Cost {
  const { settled, parts } = spendingOf(document)
  const live = parts.filter(({ goneAt }) => !goneAt)
  return {
    perHour: round(
      live.reduce((total, { hourly = 0 }) => total + hourly, 0),
      4
    ),
    soFar: round(
      parts.reduce((total, part) => total + partCost(part, now), settled),
      2
    ),
    unpriced: live.filter(({ hourly }) => hourly === undefined).map(({ kind, name }) => `${kind} ${name}`)
  }
}

/** US dollars of one part until it was gone, or `now`. */
export function partCost(part: SpendingPart, now: number): number {
  const { kind, since, from, spent, hourly = 0, goneAt, uncapped } = part
  const until = Math.max(Date.parse(from), goneAt ? Date.parse(goneAt) : now)
  const hours = billedHours(Date.parse(from), until, uncapped) + roundedUp(kind, Math.max(0, until - Date.parse(since)))
  const cost = spent + hourly * hours
  return hourly > 0 ? Math.max(billingOf(kind).minimum.dollars, cost) : cost
}

/**
 * Until when (milliseconds since the epoch) all parts stay within `budget` (US dollars); undefined when none has a price. What is
 * billed by the hour counts an hour ahead: the budget is not overrun by the hour in which it ends.
 */
export function budgetEnd(document: Pick<LedgerDocument, 'spending' | 'journal'>, budget: number): number | undefined {
  const { settled, parts } = spendingOf(document)
  const live = parts.filter(({ goneAt, hourly = 0 }) => !goneAt && hourly > 0)
  const perHour = live.reduce((total, { hourly = 0 }) => total + hourly, 0)
  if (perHour === 0) return undefined
  const fixed = parts.reduce((total, part) => total + (part.goneAt ? partCost(part, 0) : part.spent), settled)
  const spentAt = (moment: number) =>
    live.reduce((total, { kind, from, spent, hourly = 0, uncapped }) => {
      const more = hourly * (billedHours(Date.parse(from), moment, uncapped) + mostRoundedUp(kind))
      return total + Math.max(billingOf(kind).minimum.dollars - spent, more)
    }, fixed)
  const begins = live.map(({ from }) => Date.parse(from))
  let early = Math.min(...begins)
  // A month's cap leaves out a tenth of its hours at the most.
  let late = Math.ceil(Math.max(...begins) + 1.2 * (Math.max(0, budget) / perHour) * hour) + 1
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (spentAt(middle) <= budget) early = middle
    else late = middle
  }
  return early
}

/** What comes and goes in it is billed from when it came; what is left of its price is its own. */
function billedOf(part: PaidPart): readonly PaidPart[] {
  return part.nodes ? [{ ...part, hourly: part.own }, ...part.nodes] : [part]
}

function isThere(part: SpendingPart | undefined): boolean {
  return part !== undefined && !part.goneAt
}

function begun({ kind, id, name, hourly, createdAt, uncapped }: PaidPart, now: number): SpendingPart {
  const since = createdAt ?? iso(now)
  return {
    ...{ kind, id, name, since, from: since, spent: 0 },
    ...(hourly !== undefined && { hourly: round(hourly, 6) }),
    ...(uncapped && { uncapped })
  }
}

/**
 * As it goes on: at a higher price from the last look on, at a lower one from now; and an hour that has begun is billed at the highest
 * price that it had.
 */
function followed(
  part: SpendingPart,
  { name, hourly, grownSince }: PaidPart,
  { now, lookedAt }: { readonly now: number; readonly lookedAt: number }
): SpendingPart {
  const { goneAt, ...rest } = part
  const there = goneAt || name !== part.name ? { ...rest, name } : part
  // A list without prices takes no price away.
  if (hourly === undefined || round(hourly, 6) === part.hourly) return there
  const price = round(hourly, 6)
  if (part.hourly === undefined) return { ...there, hourly: price }
  const [since, from] = [Date.parse(part.since), Date.parse(part.from)]
  const { unit } = billingOf(part.kind)
  const units = (moment: number) => Math.max(0, moment - since) / unit
  const hasGrown = price > part.hourly
  const grew = Math.min(now, lookedAt, grownSince === undefined ? now : Math.max(from, Date.parse(grownSince)))
  const at = since + unit * (hasGrown ? Math.floor(units(grew)) : Math.ceil(units(now)))
  const spent = part.spent + part.hourly * billedHours(from, at, part.uncapped)
  return { ...there, from: iso(at), spent: round(spent, 6), hourly: price }
}

function keyOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind}/${id}`
}

function iso(moment: number): string {
  return new Date(moment).toISOString()
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
