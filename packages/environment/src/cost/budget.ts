import type { JournalEntry } from '../ledger/schema.ts'

const hour = 3_600_000

/**
 * Until when (milliseconds since the epoch) what the last complete provision made stays within `budget` (US dollars), estimated from
 * list prices; undefined when nothing of it has a price. Every hour begun is billed, so each part counts as one hour ahead: the
 * budget is not overrun by the hour in which it ends. What Kubernetes claims for the apps is not in it.
 */
export function budgetEnd(journal: readonly JournalEntry[], budget: number): number | undefined {
  let perHour = 0
  let begun = 0
  for (const { hourly = 0, createdAt, at, goneAt } of journal) {
    if (goneAt) continue
    perHour += hourly
    begun += hourly * Date.parse(createdAt ?? at)
  }
  return perHour > 0 ? ((budget - perHour) * hour + begun) / perHour : undefined
}
