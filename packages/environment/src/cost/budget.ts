const hour = 3_600_000

/** Something that is paid for: as the cloud shows it, or as the ledger says that it was made. */
export interface PaidPart {
  /** US dollars an hour; undefined when no price is known, 0 when it is free. */
  readonly hourly?: number | undefined
  /** ISO 8601, if the service says. */
  readonly createdAt?: string | undefined
  /** When it was written down, ISO 8601. */
  readonly at?: string | undefined
  readonly goneAt?: string | undefined
}

/**
 * Until when (milliseconds since the epoch) all parts stay within `budget` (US dollars), estimated from list prices; undefined
 * when none has a price. Every hour begun is billed, so each part counts as one hour ahead: the budget is not overrun by the
 * hour in which it ends. What a part has grown by counts as if it had been there from the beginning.
 */
export function budgetEnd(parts: readonly PaidPart[], budget: number): number | undefined {
  let perHour = 0
  let begun = 0
  for (const { hourly = 0, createdAt, at, goneAt } of parts) {
    const since = createdAt ?? at
    if (goneAt || since === undefined) continue
    perHour += hourly
    begun += hourly * Date.parse(since)
  }
  return perHour > 0 ? ((budget - perHour) * hour + begun) / perHour : undefined
}
