/** Where people make a token and see its scopes. */
export const tokenPage = 'https://cloud.digitalocean.com/account/api/tokens'

/** Scopes of a DigitalOcean token that one route needs, and what fails without them. */
export interface NeededScopes {
  /** The route needs all of them. */
  readonly scopes: readonly string[]
  /** `METHOD /path`, as the published API document (digitalocean/openapi) writes it; the first one is asked to see whether the token may. */
  readonly routes: readonly string[]
  /** A sentence about provision, argocd-sync or teardown. */
  readonly breaks: string
  /** Terraform's resource types that need it; undefined: the actions do, whatever the stacks hold. */
  readonly types?: readonly string[]
  /** Where DigitalOcean says so, if it is not the operation's own `security`. */
  readonly source?: string
}

const unseen = (what: string) => `check-staging, provision and teardown cannot see ${what}`
const undeletable = (what: string) =>
  `teardown cannot delete ${what}: they would be billed until somebody does it by hand`
const uncreatable = (what: string) => `provision cannot create ${what}`

const cluster = ['digitalocean_kubernetes_cluster', 'digitalocean_kubernetes_node_pool']
const database = [
  'digitalocean_database_cluster',
  'digitalocean_database_connection_pool',
  'digitalocean_database_db',
  'digitalocean_database_firewall',
  'digitalocean_database_replica',
  'digitalocean_database_user'
]
const described = 'description of the field in the published API document'

/**
 * Every scope that the actions' own requests need, and those of Terraform's DigitalOcean provider (2.99.1) for the resource types
 * that infra/ uses. A test holds it against the published document where that is given, and the sandbox's demo plays with a token
 * that has these scopes and no others.
 *
 * DigitalOcean's console adds by itself what a scope requires (`actions:read`, `image:read`; docs.digitalocean.com/reference/api/scopes):
 * no request of ours needs those.
 */
export const neededScopes: readonly NeededScopes[] = [
  { scopes: ['account:read'], routes: ['GET /v2/account'], breaks: 'nobody can say whose token it is' },
  { scopes: ['regions:read'], routes: ['GET /v2/regions'], breaks: 'sizes cannot be read' },
  { scopes: ['sizes:read', 'regions:read'], routes: ['GET /v2/sizes'], breaks: unseen('what nodes cost') },

  {
    scopes: ['kubernetes:read'],
    routes: [
      'GET /v2/kubernetes/clusters',
      'GET /v2/kubernetes/clusters/{cluster_id}',
      'GET /v2/kubernetes/options',
      'GET /v2/kubernetes/clusters/{cluster_id}/destroy_with_associated_resources'
    ],
    breaks: unseen('clusters')
  },
  {
    scopes: ['kubernetes:access_cluster'],
    routes: [
      'GET /v2/kubernetes/clusters/{cluster_id}/kubeconfig',
      'GET /v2/kubernetes/clusters/{cluster_id}/credentials'
    ],
    breaks: 'provision and argocd-sync cannot enter the cluster'
  },
  {
    scopes: ['kubernetes:delete'],
    routes: [
      'DELETE /v2/kubernetes/clusters/{cluster_id}/destroy_with_associated_resources/dangerous',
      'DELETE /v2/kubernetes/clusters/{cluster_id}'
    ],
    breaks: undeletable('clusters')
  },
  {
    scopes: ['kubernetes:create'],
    routes: ['POST /v2/kubernetes/clusters'],
    breaks: uncreatable('clusters'),
    types: cluster
  },
  {
    scopes: ['kubernetes:update'],
    routes: [
      'PUT /v2/kubernetes/clusters/{cluster_id}',
      'PUT /v2/kubernetes/clusters/{cluster_id}/node_pools/{node_pool_id}'
    ],
    breaks: 'provision cannot change a cluster or its nodes',
    types: cluster
  },

  {
    scopes: ['database:read'],
    routes: [
      'GET /v2/databases',
      'GET /v2/databases/{database_cluster_uuid}',
      'GET /v2/databases/{database_cluster_uuid}/replicas',
      'GET /v2/databases/options'
    ],
    breaks: unseen('databases')
  },
  {
    scopes: ['database:delete'],
    routes: ['DELETE /v2/databases/{database_cluster_uuid}'],
    breaks: undeletable('databases')
  },
  {
    scopes: ['database:create'],
    routes: [
      'POST /v2/databases',
      'POST /v2/databases/{database_cluster_uuid}/dbs',
      'POST /v2/databases/{database_cluster_uuid}/pools',
      'POST /v2/databases/{database_cluster_uuid}/users'
    ],
    breaks: uncreatable('databases'),
    types: database
  },
  {
    scopes: ['database:update'],
    routes: ['PUT /v2/databases/{database_cluster_uuid}/firewall', 'PUT /v2/databases/{database_cluster_uuid}/resize'],
    breaks: 'provision cannot close a database to the internet, nor change it',
    types: database
  },
  {
    scopes: ['database:update', 'database:view_credentials'],
    routes: ['GET /v2/databases/metrics/credentials'],
    breaks: 'the apps get a database without user and password: DigitalOcean leaves both out of its answers',
    types: database,
    source: `${described}: database_connection.user and .password, database_user.password`
  },

  {
    scopes: ['load_balancer:read'],
    routes: ['GET /v2/load_balancers', 'GET /v2/load_balancers/{lb_id}'],
    breaks: unseen('load balancers')
  },
  {
    scopes: ['load_balancer:delete'],
    routes: ['DELETE /v2/load_balancers/{lb_id}'],
    breaks: undeletable('load balancers')
  },
  {
    scopes: ['load_balancer:create'],
    routes: ['POST /v2/load_balancers'],
    breaks: uncreatable('load balancers'),
    types: ['digitalocean_loadbalancer']
  },
  {
    scopes: ['load_balancer:update'],
    routes: ['PUT /v2/load_balancers/{lb_id}'],
    breaks: 'provision cannot change a load balancer',
    types: ['digitalocean_loadbalancer']
  },

  {
    scopes: ['vpc:read'],
    routes: ['GET /v2/vpcs', 'GET /v2/vpcs/{vpc_id}', 'GET /v2/vpcs/{vpc_id}/members'],
    breaks: `${unseen('networks')}, and nothing can be created in one`,
    source: `the operation, and the ${described}: vpc_uuid, private_network_uuid`
  },
  { scopes: ['vpc:delete'], routes: ['DELETE /v2/vpcs/{vpc_id}'], breaks: 'teardown leaves the network' },
  {
    scopes: ['vpc:create'],
    routes: ['POST /v2/vpcs'],
    breaks: uncreatable('networks'),
    types: ['digitalocean_vpc']
  },
  {
    scopes: ['vpc:update'],
    routes: ['PUT /v2/vpcs/{vpc_id}'],
    breaks: 'provision cannot change the name or description of a network',
    types: ['digitalocean_vpc']
  },

  {
    scopes: ['tag:read'],
    routes: ['GET /v2/tags', 'GET /v2/tags/{tag_id}'],
    breaks: 'nothing shows whose it is: what carries our tag is taken for somebody else’s',
    source: `the operation, and the ${described}: tags`
  },
  {
    scopes: ['tag:create'],
    routes: ['POST /v2/tags'],
    breaks: 'provision cannot mark what is ours, and creates nothing that carries a tag',
    source: `the operation, and the ${described}: tags`
  },
  { scopes: ['tag:delete'], routes: ['DELETE /v2/tags/{tag_id}'], breaks: 'teardown leaves the tags' },
  {
    scopes: ['image:read'],
    routes: ['GET /v2/images'],
    breaks:
      'Terraform’s provider crashes: DigitalOcean leaves images out of a tag, and the provider counts them all the same',
    types: ['digitalocean_tag'],
    source: `${described}: tag.resources.images`
  },

  {
    scopes: ['project:read'],
    routes: ['GET /v2/projects', 'GET /v2/projects/{project_id}', 'GET /v2/projects/{project_id}/resources'],
    breaks: unseen('projects')
  },
  { scopes: ['project:delete'], routes: ['DELETE /v2/projects/{project_id}'], breaks: 'teardown leaves the project' },
  {
    scopes: ['project:create'],
    routes: ['POST /v2/projects'],
    breaks: uncreatable('projects'),
    types: ['digitalocean_project']
  },
  {
    scopes: ['project:assign_resource'],
    // The default project is always there, so that its 403 can only mean the token.
    routes: ['POST /v2/projects/default/resources', 'POST /v2/projects/{project_id}/resources'],
    breaks:
      'provision fails when it puts cluster, database and load balancer into the project, with all of them made and billed',
    types: ['digitalocean_project', 'digitalocean_project_resources'],
    source: `the operation, and the ${described}: project_id`
  },

  {
    scopes: ['domain:read'],
    routes: [
      'GET /v2/domains',
      'GET /v2/domains/{domain_name}/records',
      'GET /v2/domains/{domain_name}/records/{domain_record_id}'
    ],
    breaks: unseen('DNS records')
  },
  {
    scopes: ['domain:delete'],
    routes: ['DELETE /v2/domains/{domain_name}/records/{domain_record_id}'],
    breaks: 'teardown leaves DNS records that point at an address that is nobody’s'
  },
  {
    scopes: ['domain:create'],
    routes: ['POST /v2/domains/{domain_name}/records'],
    breaks: 'provision cannot give the apps their names',
    types: ['digitalocean_record']
  },
  {
    scopes: ['domain:update'],
    routes: ['PUT /v2/domains/{domain_name}/records/{domain_record_id}'],
    breaks: 'provision cannot point a name at another address',
    types: ['digitalocean_record']
  },

  {
    scopes: ['certificate:read'],
    routes: ['GET /v2/certificates'],
    breaks: `${unseen('certificates')}, and no load balancer can be given one`
  },
  {
    scopes: ['certificate:delete'],
    routes: ['DELETE /v2/certificates/{certificate_id}'],
    breaks: 'teardown leaves a certificate that the environment made',
    types: ['digitalocean_certificate']
  },
  {
    scopes: ['certificate:create'],
    routes: ['POST /v2/certificates'],
    breaks: uncreatable('certificates'),
    types: ['digitalocean_certificate']
  },

  {
    scopes: ['droplet:read'],
    routes: ['GET /v2/droplets'],
    breaks: unseen('Droplets, and how many the account allows')
  },
  { scopes: ['droplet:delete'], routes: ['DELETE /v2/droplets/{droplet_id}'], breaks: undeletable('Droplets') },
  { scopes: ['block_storage:read'], routes: ['GET /v2/volumes'], breaks: unseen('volumes') },
  { scopes: ['block_storage:delete'], routes: ['DELETE /v2/volumes/{volume_id}'], breaks: undeletable('volumes') },
  { scopes: ['snapshot:read'], routes: ['GET /v2/snapshots'], breaks: unseen('snapshots') },
  {
    scopes: ['snapshot:read', 'block_storage_snapshot:read'],
    routes: ['GET /v2/snapshots/{snapshot_id}'],
    breaks: 'teardown cannot prove that a snapshot is gone'
  },
  {
    scopes: ['image:delete', 'snapshot:delete'],
    routes: ['DELETE /v2/snapshots/{snapshot_id}'],
    breaks: undeletable('snapshots')
  },
  { scopes: ['firewall:read'], routes: ['GET /v2/firewalls'], breaks: unseen('firewalls') },
  { scopes: ['firewall:delete'], routes: ['DELETE /v2/firewalls/{firewall_id}'], breaks: 'teardown leaves firewalls' },
  {
    scopes: ['reserved_ip:read'],
    routes: ['GET /v2/reserved_ips'],
    breaks: 'teardown cannot tell of an address that is left behind'
  }
]

/** The rows that stacks of these resource types need; undefined: their types are not known, and all count. */
export function scopesFor(types: ReadonlySet<string> | undefined): readonly NeededScopes[] {
  return neededScopes.filter((row) => !types || !row.types || row.types.some((type) => types.has(type)))
}

/** Each scope of these rows once. */
export function scopeNames(rows: readonly NeededScopes[] = neededScopes): readonly string[] {
  return [...new Set(rows.flatMap(({ scopes }) => scopes))]
}
