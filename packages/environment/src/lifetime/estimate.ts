import type { StackNeeds } from '../stacks/stack-needs.ts'
import { mayCost } from './held-parts.ts'
import { databaseKey, type PriceList } from './price-list.ts'

export interface Estimate {
  /** US dollars, of what is known. */
  readonly perHour: number
  /** What is not in it. */
  readonly without: readonly string[]
}

/** Of these the variables tell. */
const known: readonly string[] = [
  'digitalocean_database_cluster',
  'digitalocean_kubernetes_cluster',
  'digitalocean_loadbalancer'
]

/** What the stacks are going to cost, as far as their variables tell what they make. Undefined: they tell nothing. */
export function estimateStacks(needs: StackNeeds, prices: PriceList): Estimate | undefined {
  const parts: readonly [string, string | undefined, number][] = [
    ['nodes', needs.nodeSize, needs.nodes ?? 1],
    ['database', needs.databaseSize && databaseKey(needs.databaseSize), 1],
    ['load balancer', needs.nodeSize && 'load-balancer', 1]
  ]
  if (parts.every(([, slug]) => slug === undefined)) return undefined
  const priced = parts.map(([part, slug, count]) => {
    const price = slug === undefined ? undefined : prices.get(slug)
    return { part, hourly: price === undefined ? undefined : price * count }
  })
  return {
    perHour: priced.reduce((total, { hourly = 0 }) => total + hourly, 0),
    without: [
      ...priced.filter(({ hourly }) => hourly === undefined).map(({ part }) => part),
      ...[...(needs.types ?? [])].filter((type) => mayCost(type) && !known.includes(type)).sort(),
      'what Kubernetes makes for the apps'
    ]
  }
}
