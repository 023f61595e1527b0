import { RefusedError } from '@staging-actions/base'
import type { DigitalOcean } from '@staging-actions/digitalocean'
import { isOwnerTag } from '../inventory/marks.ts'
import { estimateStacks } from '../lifetime/estimate.ts'
import { type PriceList, priceList, pricesOf } from '../lifetime/price-list.ts'
import { sayDollars } from '../lifetime/say-cost.ts'
import type { Environment } from '../open-environment.ts'
import { readStackNeeds } from '../stacks/stack-needs.ts'

/** Of the environments of all repositories in the account, as their tags tell, without our own. */
interface AccountUse {
  /** Their tags, sorted. */
  readonly environments: readonly string[]
  /** US dollars a day that they cost by list prices, and that ours is going to; both 0 without `account.budget`. */
  readonly perDay: number
  readonly own: number
}

/** One of the caps of the whole account. */
export interface AccountCap {
  readonly setting: 'account.limit' | 'account.budget'
  /** What is there of it, in words. */
  readonly seen: string
  /** Why one environment more is too many, a sentence; undefined: it is not. */
  readonly refusal: string | undefined
}

/**
 * Refuses one environment more than the whole account may have, and one that would make all of them together cost more than they
 * may. There is no lock over repositories: this is asked before the first write, and once more right before anything is made, so
 * only two that begin to make something within the same half minute may both find room.
 */
export async function requireAccountRoom(environment: Environment): Promise<void> {
  const refused = (await observeAccountCaps(environment)).find(({ refusal }) => refusal !== undefined)
  if (refused)
    throw new RefusedError('quota-exceeded', refused.refusal ?? '', { hint: accountCapRemedy(refused.setting) })
}

export function accountCapRemedy(setting: AccountCap['setting']): string {
  return `Destroy one of them with staging-control of its repository, or raise \`${setting}\` in .github/staging.yml.`
}

/** Those that are configured; asks nothing where none is. */
export async function observeAccountCaps(environment: Environment): Promise<readonly AccountCap[]> {
  const { limit, budget } = environment.configuration.account
  return limit === undefined && budget === undefined
    ? []
    : judgeAccountCaps(environment.names.environment, { limit, budget }, await observeAccountUse(environment))
}

function judgeAccountCaps(
  name: string,
  { limit, budget }: Environment['configuration']['account'],
  { environments, perDay, own }: AccountUse
): readonly AccountCap[] {
  const { length } = environments
  const others = `${length} environments of this account are there (${listed(environments)})`
  const all = perDay + own
  const caps: AccountCap[] = []
  if (limit !== undefined)
    caps.push({
      setting: 'account.limit',
      seen: `${length} next to this one, and ${limit} may be`,
      refusal:
        length >= limit
          ? `${name} would be one environment too many for the account: ${others}, and ${limit} may be`
          : undefined
    })
  if (budget !== undefined)
    caps.push({
      setting: 'account.budget',
      seen: `about ${sayDollars(all)} a day with this one, of ${sayDollars(budget)}`,
      refusal:
        all > budget
          ? `${name} would cost about ${sayDollars(own)} a day, and the account's environments together ${sayDollars(all)}, of ${sayDollars(budget)} that they may: ${others}`
          : undefined
    })
  return caps
}

async function observeAccountUse({ digitalocean, names, configuration, context }: Environment): Promise<AccountUse> {
  const isOther = (tag: string) => isOwnerTag(tag) && tag !== names.ownerTag
  const tags = await digitalocean.tags.list()
  // A tag may outlive what bore it.
  const environments = tags
    .filter(({ name, resources }) => isOther(name) && resources?.count !== 0)
    .map(({ name }) => name)
    .sort()
  if (configuration.account.budget === undefined) return { environments, perDay: 0, own: 0 }
  const prices = priceList(await digitalocean.sizes(), configuration.prices)
  const needs = await readStackNeeds(context.workspace, configuration)
  return {
    environments,
    perDay: 24 * (await costOfTagged(digitalocean, prices, isOther)),
    own: 24 * (estimateStacks(needs, prices)?.perHour ?? 0)
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
    ...theirs.map((cluster) => cost.cluster(cluster).hourly),
    ...databases.filter(isTheirs).map((database) => cost.database(database).hourly),
    // They bear no tags.
    ...balancers.filter(({ vpc_uuid }) => vpc_uuid && networks.has(vpc_uuid)).map(cost.loadBalancer),
    ...volumes.filter(isTheirs).map(cost.volume),
    ...droplets.filter((one) => isTheirs(one) && !isNode(one)).map((droplet) => cost.droplet(droplet).hourly)
  ].reduce<number>((total, hourly) => total + (hourly ?? 0), 0)
}

function listed(tags: readonly string[]): string {
  const shown = tags.slice(0, 20).join(', ')
  return tags.length > 20 ? `${shown} and ${tags.length - 20} more` : shown
}
