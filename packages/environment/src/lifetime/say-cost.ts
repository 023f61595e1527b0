import { renderDuration } from '@staging-actions/base'
import { plain } from '../outside/plain-text.ts'
import { pricesAsOf } from './billing.ts'
import type { Estimate } from './estimate.ts'
import type { Cost } from './spending.ts'

/** What people read of a cost, wherever they read it: Markdown, with names that others have given. */

const hour = 3_600_000

/** `$2.50` */
export function sayDollars(amount: number): string {
  return `$${amount.toFixed(2)}`
}

/** `costs about $0.13 an hour` */
export function sayPerHour({ perHour }: Pick<Cost, 'perHour'>, emphasis = ''): string {
  return `costs about ${emphasis}${sayDollars(perHour)} an hour${emphasis}`
}

/** `costs about $0.13 an hour, $1.20 so far (without terraform digitalocean_app.web: no known price)` */
export function sayCostSoFar(cost: Cost): string {
  return `${sayPerHour(cost)}, ${sayDollars(cost.soFar)} so far${inBrackets(cost)}`
}

/** The same of what has only begun. */
export function sayCost(cost: Pick<Cost, 'perHour' | 'unpriced'>): string {
  return `${sayPerHour(cost)}${inBrackets(cost)}`
}

/** Of one that is gone: `It cost about $1.20, without …: no known price.` */
export function sayTotal({ soFar, unpriced }: Pick<Cost, 'soFar' | 'unpriced'>): string {
  const without = sayUnpriced(unpriced)
  return `It cost about ${sayDollars(soFar)}${without && `, ${without}`}.`
}

/** A clause, empty where all has a price. */
export function sayUnpriced(unpriced: Cost['unpriced']): string {
  return unpriced.length > 0 ? `without ${unpriced.map(plain).join(', ')}: no known price` : ''
}

/** To those who decide. `time`: milliseconds that they have, in which it costs what it does now. */
export function sayCostOfWaiting(perHour: number, time: number): string {
  return `Staging ${sayPerHour({ perHour })} while it waits; ${sayDollars((perHour * time) / hour)} if nobody decides and it costs no more than now.`
}

/** For a log. */
export function sayUncounted(budget: number, unpriced: Cost['unpriced']): string {
  return `the budget of $${budget} does not count ${unpriced.join(', ')}, of which no price is known: set it in \`prices\` of .github/staging.yml`
}

/** Before anything is made. */
export function sayEstimate({ perHour, without }: Estimate): string {
  return `it is going to cost about ${sayDollars(perHour)} an hour, ${sayDollars(perHour * 24)} a day, without ${without.join(', ')} (list prices of ${pricesAsOf})`
}

/** Of the same estimate. */
export function sayBudgetLasts(budget: number, { perHour }: Pick<Estimate, 'perHour'>): string {
  return `the budget of $${budget} lasts about ${renderDuration((budget / perHour) * hour)}`
}

function inBrackets({ unpriced }: Pick<Cost, 'unpriced'>): string {
  const without = sayUnpriced(unpriced)
  return without && ` (${without})`
}
