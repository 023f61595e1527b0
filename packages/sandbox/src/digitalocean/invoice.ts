import { hoursAMonth } from './catalogue.ts'
import type { PricedLife } from './prices.ts'

/** One resource's line of one month. */
export interface InvoiceItem {
  readonly kind: string
  readonly id: string
  /** US dollars. */
  readonly amount: number
  /** Hours that are billed of it. */
  readonly hours: number
  readonly from: number
  readonly until: number
}

const second = 1000
const hour = 3600 * second

/** Some time at one price. */
interface Piece {
  readonly at: number
  readonly hours: number
  readonly price: number
}

/**
 * The service's own rules of billing, as its pages say them, and to the customer's disadvantage where they say nothing. They are written
 * down here a second time, from the pages and not from the product, so that the two can disagree:
 * - a Droplet: each second, 60 of them or a cent at the least (products/droplets/details/pricing);
 * - all else: each hour begun, at the highest price that it had in it, since a resize has a line of its own
 *   (products/networking/load-balancers/details/pricing); a snapshot a cent at the least (products/snapshots/details/pricing);
 * - what container registries store beyond their plan: each day begun (registry-prices.ts);
 * - 672 hours of a calendar month at the most, those that cost most (products/kubernetes/details/pricing), but of sizes of which a month
 *   costs as much as all of its hours (GPU Droplets in `/v2/sizes`).
 * @param month its first moment, milliseconds since the epoch
 */
export function invoiceOf(lives: readonly PricedLife[], month: number): readonly InvoiceItem[] {
  const end = monthAfter(month)
  const byResource = Map.groupBy(lives, ({ kind, id }) => `${kind}/${id}`)
  return [...byResource.values()].flatMap((spans) => {
    const [first] = spans
    const pieces = first?.kind === 'droplet' ? inSeconds(spans, month, end) : inHours(spans, month, end)
    if (!first || pieces.length === 0) return []
    const { kind, id, uncapped } = first
    const billed = uncapped ? pieces : costliest(pieces)
    const amount = billed.reduce((total, { hours, price }) => total + hours * price, 0)
    const least = kind === 'droplet' || kind === 'snapshot' ? 0.01 : 0
    return {
      ...{ kind, id, amount: Math.max(least, amount) },
      hours: billed.reduce((total, { hours }) => total + hours, 0),
      from: Math.max(month, Math.min(...spans.map(({ from }) => from))),
      until: Math.min(end, Math.max(...spans.map(({ until }) => until)))
    }
  })
}

/** US dollars of all months. */
export function owed(lives: readonly PricedLife[]): number {
  const begins = lives.map(({ from }) => from)
  const ends = Math.max(...lives.map(({ until }) => until))
  let total = 0
  if (lives.length > 0)
    for (let month = monthOf(Math.min(...begins)); month <= ends; month = monthAfter(month))
      total += invoiceOf(lives, month).reduce((sum, { amount }) => sum + amount, 0)
  return total
}

/** The beginning of a moment's month. */
export function monthOf(moment: number): number {
  const date = new Date(moment)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth())
}

function monthAfter(month: number): number {
  return monthOf(month + 32 * 24 * hour)
}

/** What began and was gone within a minute counts for one. */
function inSeconds(spans: readonly PricedLife[], month: number, end: number): readonly Piece[] {
  const lived = spans.reduce((total, { from, until }) => total + until - from, 0)
  return spans.flatMap(({ from, until, hourly: price }, index) => {
    const [begins, ends] = [Math.max(from, month), Math.min(until, end)]
    if (begins > ends || from >= end || (begins === ends && from < month)) return []
    const missing = index === 0 ? Math.max(0, 60 * second - lived) : 0
    return [{ at: begins, hours: (Math.ceil((ends - begins) / second) * second + missing) / hour, price }]
  })
}

/** Hours are counted from its creation, and are of the month in which they begin. */
function inHours(spans: readonly PricedLife[], month: number, end: number): readonly Piece[] {
  const created = Math.min(...spans.map(({ from }) => from))
  const gone = Math.max(...spans.map(({ until }) => until))
  const pieces: Piece[] = []
  for (let at = created; at < gone || at === created; at += hour) {
    if (at < month || at >= end) continue
    const within = spans.filter(({ from, until }) => from < at + hour && (until > at || from === at))
    pieces.push({ at, hours: 1, price: Math.max(0, ...within.map(({ hourly }) => hourly)) })
  }
  return pieces
}

function costliest(pieces: readonly Piece[]): readonly Piece[] {
  let left = hoursAMonth
  return [...pieces]
    .sort((a, b) => b.price - a.price)
    .map((piece) => {
      const hours = Math.min(left, piece.hours)
      left -= hours
      return { ...piece, hours }
    })
}
