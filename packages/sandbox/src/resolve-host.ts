import type { Account } from './digitalocean/index.ts'
import type { NameHandler } from './names/index.ts'

/** The part of the clusters that answers for hosts. */
export interface Ingresses {
  get(id: string): { ingress(host: string, path: string): ReturnType<NameHandler> } | undefined
}

/**
 * The way of a request from a name to a pod: a record in the account's zones, the load balancer at its address, a cluster
 * whose nodes are behind it. Each step that is missing is seen as a person would see it; undefined: there is no such name.
 */
export function resolveHost(account: Account, clusters: Ingresses, host: string): NameHandler | undefined {
  const [address] = account.lookUp(host)
  if (!address) return undefined
  const found = account.behind(address)
  if (!found) return () => failure(504, `nothing answers at ${address}`)
  const encrypted = found.loadBalancer.rules.some((rule) => rule.entry_port === 443 && rule.certificate_id)
  if (!encrypted) return () => failure(502, `the load balancer ${found.loadBalancer.name} has no certificate`)
  const cluster = found.clusterIds.map((id) => clusters.get(id)).find((candidate) => candidate !== undefined)
  if (!cluster) return () => failure(503, `no node behind the load balancer ${found.loadBalancer.name}`)
  return ({ path }) => cluster.ingress(host, path)
}

function failure(status: number, body: string): Awaited<ReturnType<NameHandler>> {
  return { status, headers: { 'content-type': 'text/plain' }, body: `${body}\n` }
}
