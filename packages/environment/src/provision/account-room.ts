import { RefusedError } from '@staging-actions/base'
import type { DigitalOcean } from '@staging-actions/digitalocean'
import { estimateStacks } from '../cost/estimate.ts'
import { type PriceList, priceList, pricesOf } from '../cost/price-list.ts'
import { isOwnerTag } from '../inventory/marks.ts'
import type { Environment } from '../open-environment.ts'
import { readStackNeeds } from '../stacks/stack-needs.ts'

/** Of the environments of all repositories in the account, as their tags tell, without one of them. */
interface AccountUse {
  /** Their tags, sorted. */
  readonly environments: readonly string[]
  /** US dollars a day; undefined where nobody asked. */
  readonly perDay: number | undefined
}

/**
 * Refuses, before the first write, one environment more than the whole account may have, and one that would make all of them
 * together cost more than they may. There is no lock over repositories: two that begin in the same minute may both find room.
 */
export async function requireAccountRoom(environment: Environment): Promise<void> {
  const { configuration, names, digitalocean, context } = environment
  const { limit, budget } = configuration.account
  if (limit === undefined && budget === undefined) return
  const prices = budget === undefined ? undefined : priceList(await digitalocean.sizes(), configuration.prices)
  const { environments, perDay = 0 } = await observeAccountUse(environment, prices)
  const others = `${environments.length} environments of this account are there (${listed(environments)})`
  if (limit !== undefined && environments.length >= limit)
    throw new RefusedError(
      'quota-exceeded',
      `${names.environment} would be one environment too many for the account: ${others}, and ${limit} may be`,
      {
        hint: 'Destroy one of them with staging-control of its repository, or raise `account.limit` in .github/staging.yml.'
      }
    )
  if (budget === undefined || !prices) return
  const needs = await readStackNeeds(context.workspace, configuration)
  const own = (estimateStacks(needs, prices)?.perHour ?? 0) * 24
  if (perDay + own <= budget) return
  throw new RefusedError(
    'quota-exceeded',
    `${names.environment} would cost about $${own.toFixed(2)} a day, and the account's environments together $${(perDay + own).toFixed(2)}, of $${budget.toFixed(2)} that they may: ${others}`,
    {
      hint: 'Destroy one of them with staging-control of its repository, or raise `account.budget` in .github/staging.yml.'
    }
  )
}

/** With `prices` a look is taken at what is billed, too. */
async function observeAccountUse(
  { digitalocean, names }: Pick<Environment, 'digitalocean' | 'names'>,
  prices: PriceList | undefined
): Promise<AccountUse> {
  const isOther = (tag: string) => isOwnerTag(tag) && tag !== names.ownerTag
  const tags = await digitalocean.tags.list()
  // A tag may outlive what bore it.
  const environments = tags
    .filter(({ name, resources }) => isOther(name) && resources?.count !== 0)
    .map(({ name }) => name)
    .sort()
  return {
    environments,
    perDay: prices && 24 * (await costOfTagged(digitalocean, prices, isOther))
  }
}

/** US dollars an hour, without what has no price. */
async function costOfTagged(
  digitalocean: DigitalOcean,
  prices: PriceList,
  isOther: (tag: string) => boolean
): Promise<number> {
  const [clusters, databases, balancers, volumes, droplets] = await Promise.all([
    digitalocean.clusters.list(),
    digitalocean.databases.list(),
    digitalocean.loadBalancers.list(),
    digitalocean.volumes.list(),
    digitalocean.droplets.list()
  ])
  const cost = pricesOf(prices)
  const isTheirs = ({ tags }: { readonly tags: readonly string[] }) => tags.some(isOther)
  const theirs = clusters.filter(isTheirs)
  const networks = new Set(theirs.flatMap(({ vpc_uuid }) => vpc_uuid ?? []))
  // Nodes bear their cluster's tags, and are priced with it.
  const isNode = ({ tags }: { readonly tags: readonly string[] }) => tags.includes('k8s')
  return [
    ...theirs.map(cost.cluster),
    ...databases.filter(isTheirs).map(cost.database),
    // They bear no tags.
    ...balancers.filter(({ vpc_uuid }) => vpc_uuid && networks.has(vpc_uuid)).map(cost.loadBalancer),
    ...volumes.filter(isTheirs).map(cost.volume),
    ...droplets.filter((one) => isTheirs(one) && !isNode(one)).map(cost.droplet)
  ].reduce<number>((total, hourly) => total + (hourly ?? 0), 0)
}

function listed(tags: readonly string[]): string {
  const shown = tags.slice(0, 20).join(', ')
  return tags.length > 20 ? `${shown} and ${tags.length - 20} more` : shown
}
