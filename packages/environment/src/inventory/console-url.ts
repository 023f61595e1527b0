import type { Resource, ResourceKind } from './resource.ts'

const pages: Readonly<Record<ResourceKind, (resource: Pick<Resource, 'id' | 'zone'>) => string>> = {
  'dns-record': ({ zone = '' }) => `networking/domains/${encodeURIComponent(zone)}`,
  'load-balancer': ({ id }) => `networking/load_balancers/${id}`,
  database: ({ id }) => `databases/${id}`,
  cluster: ({ id }) => `kubernetes/clusters/${id}`,
  droplet: ({ id }) => `droplets/${id}`,
  // These have a list, and no page of their own.
  'volume-snapshot': () => 'images/snapshots/volumes',
  volume: () => 'volumes',
  firewall: ({ id }) => `networking/firewalls/${id}/rules`,
  certificate: () => 'account/security',
  vpc: ({ id }) => `networking/vpc/${id}`,
  project: ({ id }) => `projects/${id}`,
  tag: ({ id }) => `tags/${encodeURIComponent(id)}`
}

/** The page of DigitalOcean's control panel on which a person sees it. */
export function consoleUrl(resource: Pick<Resource, 'kind' | 'id' | 'zone'>): string {
  return `https://cloud.digitalocean.com/${pages[resource.kind](resource)}`
}
