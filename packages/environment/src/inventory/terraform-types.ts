import type { ResourceKind } from './resource.ts'

/** What the provider calls the kinds that the account lists. */
export const kindOfType: Readonly<Record<string, ResourceKind>> = {
  digitalocean_certificate: 'certificate',
  digitalocean_database_cluster: 'database',
  digitalocean_droplet: 'droplet',
  digitalocean_firewall: 'firewall',
  digitalocean_kubernetes_cluster: 'cluster',
  digitalocean_loadbalancer: 'load-balancer',
  digitalocean_project: 'project',
  digitalocean_record: 'dns-record',
  digitalocean_tag: 'tag',
  digitalocean_volume: 'volume',
  digitalocean_volume_snapshot: 'volume-snapshot',
  digitalocean_vpc: 'vpc'
}

/** These are parts of another resource, and end with it. */
export const partTypes: ReadonlySet<string> = new Set([
  'digitalocean_database_connection_pool',
  'digitalocean_database_db',
  'digitalocean_database_firewall',
  'digitalocean_database_user',
  'digitalocean_kubernetes_node_pool',
  'digitalocean_loadbalancer_droplets',
  'digitalocean_project_resources',
  'digitalocean_volume_attachment'
])

/** Kinds that can carry our mark. Of the others a state that holds such as do is all the proof that there is. */
export function bearsProof(kind: ResourceKind): boolean {
  return kind !== 'dns-record' && kind !== 'certificate' && kind !== 'tag'
}
