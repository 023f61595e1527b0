import { describe, expect, test } from '@jest/globals'
import type { PlannedChange } from '@staging-actions/terraform'
import { environmentNames } from '../names.ts'
import { objectionsTo } from './judge-plan.ts'

const names = environmentNames({ environment: 'staging', repositoryId: 4242 })
const tags = [names.ownerTag]
const clusterId = '9cc10173-e9ea-4176-9dbc-a4cee4c4ff30'

type Sketch = Partial<Omit<PlannedChange, 'type'>> & { readonly of: string; readonly owns?: 'state' }
const change = ({ of: what, owns: _, ...more }: Sketch): PlannedChange => ({
  address: `digitalocean_${what}.this`,
  type: `digitalocean_${what}`,
  actions: ['create'],
  isTainted: false,
  before: undefined,
  after: undefined,
  importing: undefined,
  ...more
})
const replaced = { actions: ['delete', 'create'] } as const
const ours = { before: { id: 'ours' } }
const foreign = { before: { id: 'foreign' } }

/** What a plan would do, and a part of the objection; undefined: it may. */
const table: readonly [string, Sketch, string | undefined][] = [
  ['makes ours', { of: 'database_cluster', after: { name: names.database, tags } }, undefined],
  ['makes a part of ours', { of: 'database_db', after: { name: 'app' } }, undefined],
  ['makes a firewall of our database', { of: 'database_firewall', after: { cluster_id: 'ours' } }, undefined],
  [
    "makes a firewall of somebody's database, whose rules it replaces",
    { of: 'database_firewall', after: { cluster_id: 'foreign' } },
    'a part of the database foreign'
  ],
  [
    "adds nodes to somebody's cluster",
    { of: 'kubernetes_node_pool', after: { cluster_id: 'foreign' } },
    'a part of the cluster foreign'
  ],
  [
    "detaches somebody's volume",
    { of: 'volume_attachment', ...replaced, before: { volume_id: 'foreign' } },
    'a part of the volume foreign'
  ],
  [
    'owns by its state, and shares a database with others',
    { of: 'database_db', owns: 'state', after: { cluster_id: 'foreign', name: 'app' } },
    undefined
  ],
  ["sets somebody's database", { of: 'database_postgresql_config', after: { cluster_id: 'foreign' } }, 'a part of'],
  ["copies somebody's database", { of: 'database_replica', after: { cluster_id: 'foreign' } }, 'a part of'],
  ['makes a tag of ours', { of: 'tag', after: { name: names.ownerTag } }, undefined],
  ['makes another tag of ours', { of: 'tag', after: { name: `${names.prefix}-web` } }, undefined],
  ["takes over somebody's tag", { of: 'tag', after: { name: 'production' } }, 'would be called production'],
  ["takes over a sister's tag", { of: 'tag', after: { name: 'stg-39u-staging2-web' } }, 'would be called'],
  [
    'takes over a tag of a sister whose name begins like ours',
    { of: 'tag', after: { name: `${environmentNames({ environment: 'staging-2', repositoryId: 4242 }).prefix}-web` } },
    'would be called stg-39u-staging--2-web'
  ],
  [
    "takes over somebody's tag, in a stack that owns by its state",
    { of: 'tag', owns: 'state', after: { name: 'Production' } },
    'the tag Production, which others bear'
  ],
  ['makes a tag that nobody bears, there', { of: 'tag', owns: 'state', after: { name: 'web' } }, undefined],
  ['deletes a tag that is not ours', { of: 'tag', actions: ['delete'], ...foreign }, 'is not proven to be ours'],
  [
    'moves ours into its project',
    { of: 'project_resources', after: { project: 'ours', resources: ['do:kubernetes:ours', 'do:space:held'] } },
    undefined
  ],
  [
    "moves somebody's droplet into its project",
    { of: 'project_resources', after: { project: 'ours', resources: ['do:droplet:11'] } },
    'would move do:droplet:11 into its project'
  ],
  [
    "moves somebody's zone into its project",
    { of: 'project', owns: 'state', after: { resources: ['do:domain:example.com'] } },
    'would move do:domain:example.com'
  ],
  [
    'leaves in its project what is there',
    {
      of: 'project_resources',
      actions: ['update'],
      before: { id: 'ours', project: 'ours', resources: ['do:droplet:11'] },
      after: { project: 'ours', resources: ['do:droplet:11', 'do:dbaas:ours'] }
    },
    undefined
  ],
  [
    "becomes the account's default project",
    { of: 'project', after: { name: names.project, description: names.ownerTag, is_default: true } },
    'the default project'
  ],
  [
    'aims a firewall at our droplets',
    { of: 'firewall', after: { name: `${names.prefix}-fw`, tags: [`k8s:${clusterId}`, names.ownerTag] } },
    undefined
  ],
  [
    "aims a firewall at somebody's droplets",
    { of: 'firewall', after: { name: `${names.prefix}-fw`, tags: ['production'] } },
    'close what bears the tag production'
  ],
  [
    'aims a firewall at the nodes of every cluster',
    { of: 'firewall', owns: 'state', after: { name: 'nodes', tags: ['k8s:worker'] } },
    'close what bears the tag k8s:worker'
  ],
  [
    "aims a firewall at somebody's droplet",
    { of: 'firewall', owns: 'state', after: { name: 'fw', droplet_ids: [11] } },
    'close the droplet 11'
  ],
  [
    "gives an address to somebody's droplet",
    { of: 'reserved_ip_assignment', after: { ip_address: 'held', droplet_id: 11 } },
    'give an address to the droplet 11'
  ],
  [
    'takes an address that leads to somebody',
    { of: 'reserved_ip_assignment', owns: 'state', after: { ip_address: '203.0.113.7', droplet_id: 'ours' } },
    'take the address 203.0.113.7'
  ],
  [
    'gives an address of its own to our droplet',
    { of: 'reserved_ip_assignment', after: { ip_address: 'held', droplet_id: 'ours' } },
    undefined
  ],
  [
    "makes a droplet with somebody's volume",
    { of: 'droplet', owns: 'state', after: { name: 'web', tags, volume_ids: ['foreign'] } },
    'attach the volume foreign'
  ],
  [
    "replaces the policy of somebody's bucket",
    { of: 'spaces_bucket_policy', owns: 'state', after: { bucket: 'acme-assets' } },
    'replace what is set in the bucket acme-assets'
  ],
  [
    "puts an object into somebody's bucket",
    { of: 'spaces_bucket_object', after: { bucket: 'acme-assets', key: 'index.html' } },
    'overwrite an object of the bucket acme-assets'
  ],
  [
    'puts an object into its own bucket',
    { of: 'spaces_bucket_object', after: { bucket: 'held', key: 'a' } },
    undefined
  ],
  [
    "publishes somebody's bucket",
    { of: 'cdn', after: { origin: 'acme-assets.nyc3.digitaloceanspaces.com' } },
    'publish the bucket'
  ],
  ['publishes its own bucket', { of: 'cdn', after: { origin: 'held.nyc3.digitaloceanspaces.com' } }, undefined],
  [
    "adds an alert to somebody's check",
    { of: 'uptime_alert', after: { check_id: 'foreign', name: 'down' } },
    'add an alert to the check foreign'
  ],
  [
    'lets DigitalOcean make records of a certificate',
    {
      of: 'loadbalancer',
      owns: 'state',
      after: { name: 'lb', forwarding_rule: [{ certificate_name: 'www' }], disable_lets_encrypt_dns_records: false }
    },
    'disable_lets_encrypt_dns_records = true'
  ],
  [
    'does not let it',
    {
      of: 'loadbalancer',
      owns: 'state',
      after: { name: 'lb', forwarding_rule: [{ certificate_name: 'www' }], disable_lets_encrypt_dns_records: true }
    },
    undefined
  ],
  [
    "attaches our volume to somebody's droplet",
    { of: 'volume_attachment', after: { volume_id: 'ours', droplet_id: 11 } },
    'attach a volume to the droplet 11'
  ],
  ["connects somebody's network", { of: 'vpc_peering', after: { vpc_ids: ['ours', 'foreign'] } }, 'connect the VPC'],
  [
    'connects a network that it shares',
    { of: 'vpc_peering', owns: 'state', after: { vpc_ids: ['ours', 'foreign'] } },
    undefined
  ],
  [
    'renames ours',
    { of: 'kubernetes_cluster', actions: ['update'], ...ours, after: { name: 'live', tags } },
    'would be called live'
  ],
  [
    'replaces a cluster with all that was ever attached to it',
    { of: 'kubernetes_cluster', ...replaced, before: { id: 'ours', destroy_all_associated_resources: true } },
    'set destroy_all_associated_resources = false'
  ],
  [
    'keeps a cluster from taking that along',
    {
      of: 'kubernetes_cluster',
      actions: ['update'],
      before: { id: 'ours', destroy_all_associated_resources: true },
      after: { name: names.cluster, tags, destroy_all_associated_resources: false }
    },
    undefined
  ],
  ['makes what no provider of ours knows', { of: 'x_bucket', after: { name: 'assets' } }, undefined],
  [
    'makes a cluster under another name',
    { of: 'kubernetes_cluster', after: { name: 'staging', tags } },
    'would be called staging'
  ],
  [
    'makes a cluster under a sister environment\u2019s name',
    { of: 'kubernetes_cluster', after: { name: 'stg-39u-staging2-x', tags } },
    'would be called'
  ],
  [
    'makes a database without our tag',
    { of: 'database_cluster', after: { name: names.database, tags: ['x'] } },
    'tags = [var.owner_tag]'
  ],
  [
    'makes a database without any tag',
    { of: 'database_cluster', after: { name: names.database, tags: null } },
    'tags = [var.owner_tag]'
  ],
  [
    'makes what has tags that are not known yet',
    { of: 'database_cluster', after: { name: names.database } },
    undefined
  ],
  [
    'makes a load balancer that aims elsewhere',
    { of: 'loadbalancer', after: { name: names.loadBalancer, droplet_tag: 'web' } },
    'droplet_tag = var.owner_tag'
  ],
  [
    'makes a VPC that does not say whose it is',
    { of: 'vpc', after: { name: names.vpc, description: '' } },
    'description = var.owner_tag'
  ],
  [
    'makes a VPC that says whose it is',
    { of: 'vpc', after: { name: names.vpc, description: `for ${names.ownerTag}` } },
    undefined
  ],
  ['makes a droplet under another name', { of: 'droplet', after: { name: 'jump', tags } }, 'would be called jump'],
  ['makes a firewall under another name', { of: 'firewall', after: { name: 'office' } }, 'would be called office'],
  [
    'makes a snapshot without our tag',
    { of: 'volume_snapshot', after: { name: 'backup', tags: [] } },
    'tags = [var.owner_tag]'
  ],
  [
    'makes a database without name and tag, in a stack that owns by its state',
    { of: 'database_cluster', owns: 'state', after: { name: 'staging', tags: null } },
    undefined
  ],
  [
    'makes a cluster without our tag, even there',
    { of: 'kubernetes_cluster', owns: 'state', after: { name: names.cluster, tags: ['x'] } },
    'tags = [var.owner_tag]'
  ],
  [
    'deletes what is not ours, even there',
    { of: 'firewall', owns: 'state', actions: ['delete'], ...foreign },
    'would be deleted, and is not proven'
  ],
  ['deletes ours', { of: 'firewall', actions: ['delete'], ...ours }, undefined],
  [
    'deletes what is not ours',
    { of: 'firewall', actions: ['delete'], ...foreign },
    'would be deleted, and is not proven'
  ],
  ['replaces what is not ours', { of: 'vpc', ...replaced, ...foreign }, 'would be replaced, and is not proven'],
  [
    'replaces a cluster of ours',
    { of: 'kubernetes_cluster', ...replaced, ...ours, after: { name: names.cluster, tags } },
    undefined
  ],
  [
    'replaces ours, the new one first (create_before_destroy)',
    { of: 'firewall', actions: ['create', 'delete'], ...ours, after: { name: `${names.prefix}-fw`, tags } },
    undefined
  ],
  [
    'replaces what is not ours, the new one first',
    { of: 'firewall', actions: ['create', 'delete'], ...foreign, after: { name: `${names.prefix}-fw`, tags } },
    'would be replaced, and is not proven'
  ],
  [
    'replaces a volume, the new one first: the data does not come along',
    { of: 'volume', actions: ['create', 'delete'], ...ours, after: { name: `${names.prefix}-data`, tags } },
    'with its data'
  ],
  ['replaces a database of ours', { of: 'database_cluster', ...replaced, ...ours }, 'with its data'],
  [
    'replaces a database of ours that never came up',
    { of: 'database_cluster', ...replaced, ...ours, isTainted: true, after: { name: names.database, tags } },
    undefined
  ],
  [
    'deletes a database within ours',
    { of: 'database_db', actions: ['delete'], before: { id: 'x/database/app' } },
    'with its data'
  ],
  ['deletes a volume of ours', { of: 'volume', actions: ['delete'], ...ours }, 'with its data'],
  ['changes what is not ours', { of: 'vpc', actions: ['update'], ...foreign }, 'would be changed, and is not proven'],
  ['changes ours', { of: 'vpc', actions: ['update'], ...ours }, undefined],
  ['takes over by our own adoption', { of: 'vpc', actions: [], importing: 'ours' }, undefined],
  [
    'takes over what our own adoption does not',
    { of: 'vpc', actions: [], importing: 'foreign' },
    'taken over by an import block'
  ],
  [
    'takes over and replaces',
    { of: 'database_cluster', ...replaced, importing: 'foreign', ...foreign },
    'taken over by an import block'
  ]
]

describe('a plan that', () => {
  test.each(table)('%s', (_, sketch, objection) => {
    const objections = objectionsTo({
      changes: [change(sketch)],
      names,
      imports: [{ to: 'digitalocean_vpc.this', id: 'ours' }],
      isOurs: (_kind, id) => id === 'ours',
      mayHold: (_kind, id) => id === 'ours' || id === clusterId,
      isHeld: (id) => id === 'held',
      borneTags: ['production'],
      owns: sketch.owns ?? 'tags'
    })
    if (objection === undefined) expect(objections).toEqual([])
    else expect(objections).toEqual([expect.stringContaining(objection)])
  })
})
