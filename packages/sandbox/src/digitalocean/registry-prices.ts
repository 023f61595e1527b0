import { hoursAMonth, monthlyPrices, registryTiers } from './catalogue.ts'
import { monthOf } from './invoice.ts'
import type { PricedLife } from './prices.ts'
import type { Registry } from './resources.ts'

const day = 24 * 3_600_000
const daysAMonth = hoursAMonth / 24

type Tier = (typeof registryTiers)[Registry['tier']]

/** A time in which nothing of the account's registries changed. Milliseconds since the epoch. */
interface Span {
  readonly from: number
  readonly until: number
  readonly tier: Tier
  /** GiB, of all of them. */
  readonly stored: number
  /** Of the first registry of this subscription, and which subscription it is. */
  readonly subscription: string
}

/** To be called before a registry's plan or storage changes. */
export function settleRegistry(item: Registry, now: number): void {
  const { tier, storageBytes } = item
  item.phases = [...(item.phases ?? []), { from: item.pricedFrom ?? item.createdAt, until: now, tier, storageBytes }]
  item.pricedFrom = now
}

/**
 * What the registries are billed (products/container-registry/details/pricing): one plan for all of them, a new one when the first is made
 * after the last was gone; and by the day what they store beyond it. What a plan includes is of 28 days: of a month in which a registry
 * lived for fewer of them it has as small a part, which nobody knows before the month is over or the registry gone. To the customer's
 * disadvantage: only whole days count for it, and each day that has begun is billed, at the most that was stored in it.
 */
export function registryLives(registries: readonly Registry[], now: number): readonly PricedLife[] {
  const spans = spansOf(registries, now)
  const plans = spans.map(
    ({ from, until, tier, subscription: id }): PricedLife => ({
      ...{ kind: 'registry', id, from, until },
      hourly: tier.monthly / hoursAMonth
    })
  )
  const months = Map.groupBy(daysOf(spans), monthOf)
  const stored = [...months].flatMap(([month, days]) => {
    const lived = overlap(spans, month, monthOf(month + 32 * day))
    const share = Math.min(daysAMonth, Math.floor(lived / day)) / daysAMonth
    return days.map((from): PricedLife => {
      const extra = spans
        .filter((span) => span.from < from + day && span.until > from)
        .map(({ tier, stored }) => (tier.monthly > 0 ? stored - (tier.storageBytes / 2 ** 30) * share : 0))
      const hourly = (Math.max(0, ...extra) * monthlyPrices.registryStorageGib) / hoursAMonth
      return { kind: 'registry-storage', id: 'plan', hourly, from, until: from + day }
    })
  })
  return [...plans, ...stored].filter(({ hourly }) => hourly > 0)
}

function spansOf(registries: readonly Registry[], now: number): readonly Span[] {
  const phases = registries.flatMap((item) => {
    const { id, tier, storageBytes, phases: past = [] } = item
    const current = { from: item.pricedFrom ?? item.createdAt, until: Math.min(now, item.goneAt ?? now) }
    return [...past, { ...current, tier, storageBytes }].map((phase) => ({ ...phase, id }))
  })
  const moments = [...new Set(phases.flatMap(({ from, until }) => [from, until]))].sort((a, b) => a - b)
  const spans: Span[] = []
  let subscriptions = 0
  for (const [index, from] of moments.entries()) {
    const until = moments[index + 1] ?? from
    const there = phases.filter((phase) => phase.from <= from && phase.until >= until && until > from)
    const [first] = there
    if (!first) continue
    const before = spans.at(-1)
    const isNew = before?.until !== from
    if (isNew) subscriptions += 1
    spans.push({
      ...{ from, until, tier: registryTiers[first.tier] },
      stored: there.reduce((sum, { storageBytes }) => sum + storageBytes, 0) / 2 ** 30,
      subscription: isNew ? (subscriptions > 1 ? `${first.id}#${subscriptions}` : first.id) : before.subscription
    })
  }
  return spans
}

/** The first moments of all days, in UTC, in which there was a registry. */
function daysOf(spans: readonly Span[]): readonly number[] {
  const days = new Set<number>()
  for (const { from, until } of spans) for (let at = from - (from % day); at < until; at += day) days.add(at)
  return [...days]
}

function overlap(spans: readonly Span[], from: number, until: number): number {
  return spans.reduce((sum, span) => sum + Math.max(0, Math.min(span.until, until) - Math.max(span.from, from)), 0)
}
