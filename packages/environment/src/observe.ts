import type { DigitalOcean, DigitalOceanCluster } from '@staging-actions/digitalocean'
import { type PriceList, priceList } from './cost/price-list.ts'
import { attribute, type LentAddress } from './inventory/attribute.ts'
import { listAccount } from './inventory/listing.ts'
import type { Resource } from './inventory/resource.ts'
import type { EnvironmentNames } from './names.ts'
import type { Environment } from './open-environment.ts'

/** What is there, as the cloud says it at one moment. */
export interface Observed {
  readonly teamUuid: string
  readonly resources: readonly Resource[]
  readonly foreign: readonly Resource[]
  readonly lent: readonly LentAddress[]
  readonly cluster: DigitalOceanCluster | undefined
  /** Addresses of our load balancers. */
  readonly addresses: readonly string[]
  /** US dollars an hour by the size slugs of its nodes. */
  readonly nodePrices: Readonly<Record<string, number>>
}

/** Our environment, as it is configured. */
export function observeOurs(
  { names, configuration, digitalocean }: Environment,
  formerTags?: ReadonlySet<string>
): Promise<Observed> {
  return observeEnvironment(
    {
      names,
      domain: configuration.environment.domain,
      prices: configuration.prices,
      ...(formerTags && { formerTags })
    },
    digitalocean
  )
}

/** The team that a token belongs to; accounts of before teams have none, and are one by themselves. */
export async function findTeam(digitalocean: DigitalOcean): Promise<string> {
  const account = await digitalocean.account()
  return account.team?.uuid ?? account.uuid
}

interface ObserveRequest {
  readonly names: EnvironmentNames
  readonly domain: string | undefined
  readonly prices: Readonly<Record<string, number>>
  /** See `attribute`. */
  readonly formerTags?: ReadonlySet<string>
}

async function observeEnvironment(
  { names, domain, prices, formerTags }: ObserveRequest,
  digitalocean: DigitalOcean
): Promise<Observed> {
  const [teamUuid, listing] = await Promise.all([findTeam(digitalocean), listAccount(digitalocean, domain)])
  const list: PriceList = priceList(listing.sizes, prices)
  const { ours, foreign, lent } = attribute(listing, names, list, formerTags)
  const ids = new Set(ours.map(({ kind, id }) => `${kind}/${id}`))
  const resources = ours.map((resource) =>
    resource.kind === 'dns-record' && domain ? { ...resource, zone: domain } : resource
  )
  const cluster = listing.clusters.find(({ id }) => ids.has(`cluster/${id}`))
  return {
    teamUuid,
    resources,
    foreign,
    lent,
    cluster,
    nodePrices: Object.fromEntries(
      (cluster?.node_pools ?? []).flatMap(({ size }): [string, number][] => {
        const price = list.get(size)
        return price === undefined ? [] : [[size, price]]
      })
    ),
    addresses: listing.loadBalancers
      .filter(({ id, ip }) => ids.has(`load-balancer/${id}`) && ip)
      .map(({ ip }) => ip ?? '')
  }
}
