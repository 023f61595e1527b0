/** How DigitalOcean bills a kind, as its pages say in `pricesAsOf`. */
export interface BillingRule {
  /** Milliseconds that are billed for each of them begun. */
  readonly unit: number
  /** Milliseconds and US dollars that are billed at the least; the higher of the two. */
  readonly minimum: { readonly time: number; readonly dollars: number }
}

const second = 1000
const hour = 3_600_000

/**
 * Droplets and nodes of a cluster are billed by the second since January 2026, 60 seconds or $0.01 at the least
 * (docs.digitalocean.com/products/kubernetes/details/pricing, .../droplets/details/pricing). All else is billed for each hour begun.
 */
const perSecond: BillingRule = { unit: second, minimum: { time: 60 * second, dollars: 0.01 } }
const perHour: BillingRule = { unit: hour, minimum: { time: hour, dollars: 0 } }

export function billingOf(kind: string): BillingRule {
  return kind === 'node' || kind === 'droplet' ? perSecond : perHour
}

/** Hours of a calendar month that are billed at the most (same pages). */
export const hoursOfMonth = 672

/** Hours billed between two moments (milliseconds since the epoch): all but what the months' caps leave out. */
export function billedHours(from: number, until: number): number {
  let hours = 0
  for (let start = from; start < until; ) {
    const date = new Date(start)
    const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1)
    const end = Math.min(next, until)
    hours += Math.min(hoursOfMonth, (end - start) / hour)
    start = end
  }
  return hours
}

/** Hours by which what lived for so many milliseconds is rounded up. */
export function roundedUp(kind: string, lived: number): number {
  const { unit, minimum } = billingOf(kind)
  const billed = Math.max(minimum.time, Math.ceil(lived / unit) * unit)
  return (billed - lived) / hour
}

/** Hours by which a part is billed ahead at the most. */
export function mostRoundedUp(kind: string): number {
  const { unit, minimum } = billingOf(kind)
  return Math.max(unit, minimum.time) / hour
}
