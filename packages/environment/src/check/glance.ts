import { isKubernetesName } from '../inventory/marks.ts'
import { memberKinds } from '../inventory/members.ts'
import { type Resource, resourceKinds } from '../inventory/resource.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import { priceList, pricesOf } from '../lifetime/price-list.ts'
import { spendingOf } from '../lifetime/spending.ts'
import { findTeam, type Observed } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import { isNeeded } from '../state.ts'

/**
 * A look in four requests: it answers only when all that the last provision wrote down is seen to be there, in the very
 * network, under our tag, with the records pointing where they did. Undefined: something is otherwise, and everything has to be
 * looked at. A network with members cannot be deleted, so its members prove it.
 */
export async function glanceAtOurs(environment: Environment, document: LedgerDocument): Promise<Observed | undefined> {
  const { digitalocean, names, configuration } = environment
  const { domain } = configuration.environment
  const entries = document.journal.filter((entry) => isNeeded(entry) && entry.id !== '' && !entry.goneAt)
  const network = entries.find(({ kind }) => kind === 'vpc')
  const records = entries.filter(({ kind }) => kind === 'dns-record')
  if (!document.stack || !network || (records.length > 0 && !domain)) return undefined
  const [teamUuid, clusters, members, zone] = await Promise.all([
    findTeam(digitalocean),
    digitalocean.clusters.list(),
    digitalocean.vpcs.findMembers(network.id),
    records.length > 0 && domain ? digitalocean.domains.findRecords(domain) : []
  ])
  const cluster = clusters.find(({ id }) => entries.some((entry) => entry.kind === 'cluster' && entry.id === id))
  if (
    cluster?.name !== names.cluster ||
    !cluster.tags.includes(names.ownerTag) ||
    cluster.vpc_uuid !== network.id ||
    cluster.status.state !== 'running' ||
    // What an earlier one left can lie anywhere.
    document.journal.some(({ kind, id }) => kind === 'cluster' && id !== '' && id !== cluster.id)
  )
    return undefined
  const prices = priceList(
    Object.entries(document.stack.prices ?? {}).map(([slug, hourly]) => ({
      slug,
      price_hourly: hourly,
      price_monthly: 0
    })),
    configuration.prices
  )
  // What nodes of another size cost only the whole look shows.
  if (cluster.node_pools.some(({ size }) => prices.get(size) === undefined)) return undefined
  const cost = pricesOf(prices)
  const billed = spendingOf(document).parts
  const inside: Resource[] = []
  for (const { urn, name, created_at } of members ?? []) {
    const [, type = '', id = ''] = urn.split(':')
    const kind = memberKinds[type]
    const isIt = (one: { readonly kind: string; readonly id: string }) => one.kind === kind && one.id === id
    const [known, part] = [entries.find(isIt), billed.find(isIt)]
    if (!kind || !(known || part)) {
      // Kubernetes made another load balancer: a member does not say what it costs.
      if (kind === 'load-balancer' && isKubernetesName(kind, name)) return undefined
      // What is not written down may be anybody's.
      continue
    }
    const priced = kind === 'cluster' ? cost.cluster(cluster) : undefined
    // Of all else only the whole look sees the price: it costs what it did then.
    const hourly = priced ? priced.hourly : (part ?? known)?.hourly
    const createdAt = created_at ?? known?.createdAt
    inside.push({
      kind,
      id,
      name,
      proof: 'name and tag',
      ...priced,
      ...(hourly !== undefined && { hourly }),
      ...(createdAt && { createdAt })
    })
  }
  const pointing = records.filter(({ id, address }) =>
    (zone ?? []).some((record) => String(record.id) === id && record.data === address)
  )
  const seen = (kind: string, id: string) =>
    kind === 'vpc' ||
    inside.some((resource) => resource.kind === kind && resource.id === id) ||
    pointing.some((record) => kind === 'dns-record' && record.id === id)
  if (!entries.every(({ kind, id }) => seen(kind, id))) return undefined
  const free = [network, ...pointing].flatMap(({ kind, id, name, createdAt }): Resource[] => {
    const known = resourceKinds.find((one) => one === kind)
    return known ? [{ kind: known, id, name, proof: 'name and tag', hourly: 0, ...(createdAt && { createdAt }) }] : []
  })
  return {
    teamUuid,
    resources: [...inside, ...free],
    madeByCluster: [],
    makers: [],
    paid: [...inside, ...free],
    listedStill: [],
    doubts: [],
    lent: [],
    cluster,
    addresses: [],
    nodePrices: document.stack.prices ?? {}
  }
}
