import type { Resource } from '../inventory/resource.ts'

export interface Cost {
  /** US dollars. An estimate from list prices: no traffic, no discounts, no taxes. */
  readonly perHour: number
  readonly soFar: number
  /** Names of what is not in the sums: it has no known price, or was not looked at. */
  readonly unpriced: readonly string[]
}

/** What the resources cost from their creation until `now` (milliseconds since the epoch). */
export function costOf(resources: readonly Resource[], now: number): Cost {
  const unpriced = resources.filter(({ hourly }) => hourly === undefined).map(({ name }) => name)
  const perHour = resources.reduce((total, { hourly }) => total + (hourly ?? 0), 0)
  const soFar = resources.reduce((total, resource) => total + resourceCost(resource, now), 0)
  return { perHour: round(perHour, 4), soFar: round(soFar, 2), unpriced }
}

/** US dollars of one resource; every hour begun counts, as it is billed. */
export function resourceCost({ hourly, createdAt }: Resource, now: number): number {
  if (!hourly || !createdAt) return 0
  const hours = Math.max(1, Math.ceil((now - Date.parse(createdAt)) / 3_600_000))
  return hourly * hours
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
