import type { RegistryPlan } from '@staging-actions/digitalocean'
import { day, hoursOfMonth } from './billing.ts'
import type { PriceList } from './price-list.ts'
import type { PaidPart } from './spending.ts'

export const registryKinds = ['registry-plan', 'registry-storage'] as const

interface When {
  readonly prices: PriceList
  /** ISO 8601: no registry of ours is older. */
  readonly at: string
  /** ISO 8601, of the last whole look that was written down. */
  readonly lookedAt: string | undefined
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** The plan of all the account's registries, and what they store beyond it. */
export function registryParts(plan: RegistryPlan, { prices, at, lookedAt, now }: When): readonly PaidPart[] {
  const { slug, monthly = 0 } = plan
  const stored = extraGib(plan, now) * (prices.get('registry-storage-gib') ?? 0)
  // Somebody has pushed since the last look; a day counts as a whole.
  const pushed = Math.max(Date.parse(at), Date.parse(lookedAt ?? at))
  const [planKind, storageKind] = registryKinds
  return [
    {
      ...{ kind: planKind, id: 'plan', name: `${slug} of the account's registries` },
      ...{ hourly: monthly / hoursOfMonth, createdAt: at }
    },
    {
      ...{ kind: storageKind, id: 'plan', name: "of the account's registries", hourly: stored },
      createdAt: new Date(pushed - (pushed % day)).toISOString()
    }
  ]
}

/**
 * GiB that are billed on top today. What the plan includes is of a whole month, 28 days: a registry that lives for fewer days of it has as
 * small a part of it, and one that may be gone tomorrow has no more than its days by now.
 * https://docs.digitalocean.com/products/container-registry/details/pricing/
 */
function extraGib({ storedGib, includedGib, since }: RegistryPlan, now: number): number {
  if (includedGib === undefined) return 0
  const date = new Date(now)
  const month = Date.UTC(date.getUTCFullYear(), date.getUTCMonth())
  const lived = since === undefined ? 0 : Math.max(0, now - Math.max(month, Date.parse(since)))
  const days = Math.min(hoursOfMonth / 24, Math.floor(lived / day))
  return Math.max(0, storedGib - (includedGib * days) / (hoursOfMonth / 24))
}
