import type { Configuration } from '@staging-actions/config'
import type { LedgerDocument } from '../ledger/schema.ts'

/** What ends an environment. Times are milliseconds. */
export interface Limits {
  readonly ttl: number
  readonly idle: number
  /** `unheld`: an environment that a person holds is not ended by idle time while that lease lasts. */
  readonly idleApplies: 'unheld' | 'always'
  /** How long a decision may take: what keeps an environment for one is bounded by it. */
  readonly approval: number
  /** US dollars that one life of it may cost, estimated; undefined: any. */
  readonly budget: number | undefined
}

/** As they are configured now. */
export function configuredLimits({ environment, approval }: Pick<Configuration, 'environment' | 'approval'>): Limits {
  const { ttl, idle, idleApplies, budget } = environment
  return { ttl, idle, idleApplies, approval: approval.timeout, budget }
}

/**
 * Those that the environment was made under: what people were told by them stays true when the configuration changes.
 * `configured` counts where no ledger has them yet.
 */
export function limitsOf({ life }: Pick<LedgerDocument, 'life'>, configured: Limits): Limits {
  return life?.limits ? { ...life.limits, budget: life.limits.budget } : configured
}

/**
 * A person renews: what is configured more generously by now counts from here on. What was promised to others is never cut
 * short by it.
 */
export function widened(own: Limits, today: Limits): Limits {
  return {
    ttl: Math.max(own.ttl, today.ttl),
    idle: Math.max(own.idle, today.idle),
    idleApplies: own.idleApplies === 'unheld' ? 'unheld' : today.idleApplies,
    approval: Math.max(own.approval, today.approval),
    budget: own.budget === undefined || today.budget === undefined ? undefined : Math.max(own.budget, today.budget)
  }
}
