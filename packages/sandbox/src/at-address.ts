import { type Account, admits, type Certificate } from './digitalocean/index.ts'
import type { Authority, Backend, NameAnswer } from './names/index.ts'

/** The part of the clusters that answers for hosts. */
export interface Ingresses {
  get(id: string):
    | {
        ingress(host: string, path: string): NameAnswer
        /** Whether a ready pod is behind this port of every node. */
        listensOn(nodePort: number): boolean
      }
    | undefined
}

/**
 * What answers at an address of the account: a load balancer that ends TLS with the one certificate of its rule, and hands on to
 * the nodes that pass its health check. With none of them it answers 503 by itself, as DigitalOcean documents it
 * (docs.digitalocean.com/products/networking/load-balancers/support). Undefined: nothing is there.
 */
export function atAddress(
  account: Account,
  clusters: Ingresses,
  authority: Authority,
  address: string
): Backend | undefined {
  const found = account.behind(address)
  if (!found) return undefined
  const { loadBalancer, clusterIds } = found
  const rule = (port: number) => loadBalancer.rules.find(({ entry_port: entry }) => entry === port)
  const certificate = account.certificates.find(rule(443)?.certificate_id ?? '')
  return {
    certificate: certificate && (() => authority.issue(namesOf(certificate), periodOf(account, certificate.notAfter))),
    answer: ({ host, path, isEncrypted }) => {
      if (!isEncrypted && loadBalancer.settings['redirect_http_to_https'] === true)
        return { status: 301, headers: { location: `https://${host}${path}` }, body: '' }
      const target = rule(isEncrypted ? 443 : 80)?.target_port ?? 0
      const droplets = account.dropletsOf(loadBalancer)
      const cluster = droplets.some((droplet) => admits(account, droplet, target, loadBalancer))
        ? clusterIds.map((id) => clusters.get(id)).find((candidate) => candidate?.listensOn(target))
        : undefined
      if (cluster) return cluster.ingress(host, path)
      return {
        status: 503,
        headers: { 'content-type': 'text/html', 'cache-control': 'no-cache' },
        body: '<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>\n'
      }
    }
  }
}

function periodOf(account: Account, notAfter: number): 'current' | 'expired' {
  return notAfter <= account.now() ? 'expired' : 'current'
}

/** What is in one that a person uploaded is not read: it covers its own name. */
function namesOf({ dnsNames, name }: Certificate): readonly string[] {
  return dnsNames.length > 0 ? dnsNames : [name]
}
