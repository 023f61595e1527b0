import { describe, expect, test } from '@jest/globals'
import type { PlannedChange, ValueSource } from '@staging-actions/terraform'
import { environmentNames } from '../names.ts'
import { objectionsTo } from './judge-plan.ts'
import { selectorsAmong } from './judge-tags.ts'

const names = environmentNames({ environment: 'staging', repositoryId: 4242 })
const tags = [names.ownerTag]
const clusterId = '9cc10173-e9ea-4176-9dbc-a4cee4c4ff30'

type Sketch = Partial<Omit<PlannedChange, 'type'>> & {
  readonly of: string
  readonly owns?: 'state'
  /** Attributes that only the apply shows, and where they come from. */
  readonly open?: Readonly<Record<string, readonly ValueSource[]>>
  /** What the same plan makes. */
  readonly others?: readonly Sketch[]
  readonly late?: readonly string[]
  readonly early?: readonly string[]
  /** What the stack has already, by type: `tag`. */
  readonly kept?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly variables?: Readonly<Record<string, unknown>>
  /** A tag by which a database of somebody's lets droplets in. */
  readonly lets?: string
}
const change = ({
  of: what,
  owns: _,
  open = {},
  others: _others,
  late: _late,
  early: _early,
  kept: _kept,
  variables: _variables,
  lets: _lets,
  ...more
}: Sketch): PlannedChange => ({
  address: `${typeOf(what)}.this`,
  type: typeOf(what),
  actions: ['create'],
  isTainted: false,
  before: undefined,
  after: undefined,
  unknown: Object.fromEntries(Object.keys(open).map((attribute) => [attribute, true])),
  sources: open,
  importing: undefined,
  ...more
})
const typeOf = (what: string) => (/^(random|terraform)_/.test(what) ? what : `digitalocean_${what}`)

/** `database_cluster.this.id`, of the stack. */
const made = (reference: string, ...through: readonly ValueSource[]): readonly ValueSource[] => {
  const [what = '', name, attribute] = reference.split('.')
  return [{ kind: 'resource', address: `${typeOf(what)}.${name}`, type: typeOf(what), attribute, through }]
}
const read = (name: string): readonly ValueSource[] => [{ kind: 'data', name: `data.${name}` }]
const given = (value: unknown): readonly ValueSource[] => [{ kind: 'known', name: 'var.x', value }]
const hidden: readonly ValueSource[] = [{ kind: 'hidden', name: 'local.x' }]
const database: Sketch = { of: 'database_cluster', after: { name: names.database, tags: [names.ownerTag] } }
const replaced = { actions: ['delete', 'create'] } as const
const ours = { before: { id: 'ours' } }
const foreign = { before: { id: 'foreign' } }

type Row = readonly [string, Sketch, string | undefined]

const webTag: Sketch = { of: 'tag', owns: 'state', after: { name: 'web' } }
const hides = 'would bear tags that only the apply shows'
/** Droplets and nodes whose tags a plan does not show, where somebody's load balancer selects by `shop`. */
const hiddenTags: readonly Row[] = [
  [
    'makes a droplet with tags in a local value',
    { of: 'droplet', owns: 'state', after: {}, open: { tags: hidden } },
    hides
  ],
  [
    'makes a droplet with tags in a local value, next to ours',
    { of: 'droplet', after: { name: names.prefix }, open: { tags: [...given(names.ownerTag), ...hidden] } },
    'shop-lb selects its droplets by a tag (shop) that is not ours: write digitalocean_tag.<name>.name'
  ],
  [
    'makes a droplet with a tag that it reads, next to one that it makes',
    {
      of: 'droplet',
      owns: 'state',
      after: {},
      open: { tags: [...read('digitalocean_tag.shop'), ...made('tag.web.id')] },
      others: [webTag]
    },
    hides
  ],
  [
    'makes a droplet with a tag that something hands on',
    { of: 'droplet', owns: 'state', after: {}, open: { tags: made('terraform_data.tags.output') } },
    hides
  ],
  [
    'makes a droplet with a tag of random words',
    { of: 'droplet', owns: 'state', after: {}, open: { tags: made('random_pet.this.id') } },
    hides
  ],
  [
    'makes nodes with tags in a local value',
    {
      of: 'kubernetes_cluster',
      owns: 'state',
      after: { name: names.cluster, tags, node_pool: [{ name: 'a' }] },
      unknown: { node_pool: [{ tags: true }] },
      sources: { 'node_pool.tags': hidden }
    },
    hides
  ],
  [
    'makes pools of which only the apply shows anything',
    {
      of: 'kubernetes_cluster',
      owns: 'state',
      after: { name: names.cluster, tags },
      unknown: { node_pool: true },
      sources: {}
    },
    hides
  ],
  [
    'makes nodes with tags that it reads, in a pool of its own',
    { of: 'kubernetes_node_pool', owns: 'state', after: { cluster_id: 'ours' }, open: { tags: read('x.y') } },
    hides
  ],
  [
    'makes droplets with tags in a local value, as many as it takes',
    {
      of: 'droplet_autoscale',
      owns: 'state',
      after: { name: 'a' },
      unknown: { droplet_template: [{ tags: true }] },
      sources: { 'droplet_template.tags': hidden }
    },
    hides
  ],
  [
    'gives a droplet of ours tags in a local value',
    { of: 'droplet', owns: 'state', actions: ['update'], ...ours, after: { id: 'ours' }, open: { tags: hidden } },
    hides
  ],
  [
    'makes a droplet with the tags of a volume, next to a local value',
    { of: 'droplet', owns: 'state', after: {}, open: { tags: made('volume.data.tags', ...hidden) } },
    hides
  ],
  [
    'makes a droplet with the tags of a volume, which a variable says',
    { of: 'droplet', owns: 'state', after: {}, open: { tags: made('volume.data.tags', ...given('web,shop')) } },
    'could bear the tag shop'
  ],
  [
    'makes a droplet with a tag that the stack has already, next to one that it makes',
    {
      of: 'droplet',
      owns: 'state',
      after: {},
      open: { tags: [...made('tag.this.id'), ...made('tag.web.id')] },
      kept: { tag: { name: 'shop' } }
    },
    'could bear the tag shop'
  ],
  [
    'makes a droplet with all tags that the stack has',
    {
      of: 'droplet',
      owns: 'state',
      after: {},
      open: { tags: [...made('tag.this'), ...made('tag.web.id')] },
      kept: { tag: { name: 'shop' } }
    },
    'could bear the tag shop'
  ],
  [
    'makes a droplet with a tag among those in a variable',
    {
      of: 'droplet',
      owns: 'state',
      after: {},
      open: { tags: [...given({ shop: { tags: ['shop'] } }), ...made('tag.web.id')] },
      others: [webTag]
    },
    'could bear the tag shop'
  ],
  [
    'makes a droplet with the tags that it makes, and its cluster\u2019s',
    {
      of: 'droplet',
      owns: 'state',
      after: {},
      open: { tags: [...made('tag.web.id'), ...made('kubernetes_cluster.this.id'), ...given(names.ownerTag)] },
      others: [webTag]
    },
    undefined
  ],
  [
    'makes a volume with tags in a local value: nobody selects volumes',
    { of: 'volume', after: { name: `${names.prefix}-data` }, open: { tags: hidden } },
    undefined
  ]
]

const droplet: Sketch = { of: 'droplet', after: { name: names.prefix, tags } }
const firewall: Sketch = { of: 'firewall', after: { name: `${names.prefix}-fw`, tags } }
const balancer: Sketch = {
  of: 'loadbalancer',
  after: { name: names.loadBalancer, droplet_tag: names.ownerTag, disable_lets_encrypt_dns_records: true }
}
/** Lists that a plan does not show, since one of their elements is not known yet. */
const hiddenLists: readonly Row[] = [
  ...(
    [
      ['what it makes alone', {}, undefined],
      ['data that can be no droplet', { early: ['data.digitalocean_vpc.main'] }, undefined],
      [
        'early data',
        { early: ['data.digitalocean_droplets.all'] },
        'where the stack reads data.digitalocean_droplets.all'
      ],
      ['early data of a module', { early: ['module.x.data.digitalocean_droplet.web["a"]'] }, 'module.x.data'],
      ['what a program said', { early: ['data.external.ids'] }, 'data.external.ids'],
      ['late data', { late: ['data.digitalocean_droplet.web'] }, 'where the stack reads'],
      ['the id in a variable', { variables: { jump: 487654321 } }, 'next to var.jump, which may name'],
      ['ids in a variable', { variables: { jump: [{ ids: ['487654321'] }] } }, 'next to var.jump, which may name'],
      ['ids in the text of a variable', { variables: { jump: '487654321,487654322' } }, 'next to var.jump'],
      ['variables that are no ids', { variables: { region: 'nyc3', size: 's-1vcpu-1gb', nodes: 3 } }, undefined],
      ['what hands on values', { kept: { terraform_data: { output: '11' } } }, 'close the droplet that only the apply']
    ] as const
  ).map(
    ([what, more, objection]): Row => [
      `aims a firewall at droplets in a local value, next to ${what}`,
      { ...firewall, ...more, open: { droplet_ids: hidden }, others: [droplet] },
      objection
    ]
  ),
  [
    'sends its visitors to droplets in a local value, next to early data',
    { ...balancer, open: { droplet_ids: hidden }, others: [droplet], early: ['data.digitalocean_droplets.all'] },
    'send its visitors to the droplet that only the apply shows'
  ],
  [
    'sends its visitors to droplets in a local value that it makes',
    { ...balancer, open: { droplet_ids: hidden }, others: [droplet] },
    undefined
  ],
  [
    'leaves it to the service who gets its visitors: the variable for it is null',
    { ...balancer, open: { droplet_ids: given(null), target_load_balancer_ids: [] } },
    undefined
  ],
  [
    'leaves that to the service by a condition',
    { ...balancer, open: { droplet_ids: [...given(false), ...given([487654321])] } },
    undefined
  ],
  [
    "sends its visitors to somebody's droplet",
    { ...balancer, after: { ...balancer.after, droplet_ids: [11] } },
    'send its visitors to the droplet 11'
  ],
  [
    "sends its visitors to somebody's load balancer",
    { ...balancer, after: { ...balancer.after, target_load_balancer_ids: ['foreign'] } },
    'send its visitors to the load balancer foreign'
  ],
  [
    'connects networks in a local value, next to early data',
    {
      of: 'vpc_peering',
      after: {},
      open: { vpc_ids: hidden },
      others: [{ of: 'vpc', after: { name: names.vpc, description: names.ownerTag } }],
      early: ['data.digitalocean_vpc.production']
    },
    'connect the VPC that only the apply shows'
  ],
  [
    'moves into its project what is in a local value, next to early data',
    {
      of: 'project_resources',
      after: { project: 'ours' },
      open: { resources: hidden },
      others: [droplet],
      early: ['data.digitalocean_domain.production']
    },
    'where the stack reads data.digitalocean_domain.production'
  ],
  [
    'moves into its project what is in a local value, next to a URN in a variable',
    {
      of: 'project_resources',
      after: { project: 'ours' },
      open: { resources: hidden },
      others: [droplet],
      variables: { keep: 'do:dbaas:foreign' }
    },
    'next to var.keep'
  ],
  [
    'attaches volumes in a local value, next to early data',
    {
      ...droplet,
      open: { volume_ids: hidden },
      others: [{ of: 'volume', after: { name: `${names.prefix}-data`, tags } }],
      early: ['data.digitalocean_droplet.production']
    },
    'attach the volume that only the apply shows'
  ],
  [
    'aims a firewall at tags in a local value: any variable could be one',
    {
      ...firewall,
      after: { name: `${names.prefix}-fw` },
      open: { tags: hidden },
      others: [{ of: 'tag', after: { name: names.ownerTag } }],
      variables: { stage: 'production' }
    },
    'next to var.stage, which may name what is not proven to be ours): write digitalocean_tag.<name>.name'
  ],
  [
    'aims a firewall at droplets that are the keys of something',
    {
      ...firewall,
      open: { droplet_ids: [...made('droplet.this.id'), ...given('487654321')] },
      others: [droplet]
    },
    'next to var.x'
  ],
  [
    'aims a firewall at droplets somewhere in a variable, next to one that it makes',
    {
      ...firewall,
      open: { droplet_ids: [...made('droplet.this.id'), ...given({ web: { ids: '487654321 487654322' } })] },
      others: [droplet]
    },
    'next to var.x'
  ]
]

const cluster: Sketch = { of: 'kubernetes_cluster', after: { name: names.cluster, tags, node_pool: [{ name: 'a' }] } }
const pool: Sketch = { of: 'kubernetes_node_pool', after: { cluster_id: 'ours', name: 'b' } }
/** Nodes bear tags that no stack writes. */
const tagsOfNodes: readonly Row[] = [
  ...['k8s', 'K8s:Worker', 'terraform:default-node-pool'].map(
    (lets): Row => [
      `makes a cluster where somebody's database goes by ${lets}`,
      { ...cluster, lets },
      'by which the database orders lets droplets in: it is not proven to be ours. Let it go by the tag k8s:<id of its own cluster>'
    ]
  ),
  ["makes a pool where somebody's database goes by k8s:worker", { ...pool, lets: 'k8s:worker' }, 'the tag k8s:worker'],
  [
    "makes a second pool where somebody's database goes by the tag of first ones",
    { ...pool, lets: 'terraform:default-node-pool' },
    undefined
  ],
  [
    "makes a cluster where somebody's firewall goes by its own cluster",
    { ...cluster, lets: 'k8s:0b000000-0000-4000-8000-000000000002' },
    undefined
  ],
  [
    "makes a droplet where somebody's database goes by k8s",
    { of: 'droplet', after: { name: names.prefix, tags }, lets: 'k8s' },
    undefined
  ],
  ['changes a cluster that is there', { ...cluster, actions: ['update'], ...ours, lets: 'k8s' }, undefined]
]

const credentials = (after: object, more: Partial<Sketch> = {}): Sketch => ({
  of: 'container_registry_docker_credentials',
  after: { registry_name: 'acme', ...after },
  ...more
})
const pushes =
  'would be a key that pushes over the images of a registry which is not proven to be ours: write write = false'
const keysToRegistries: readonly Row[] = [
  ["makes a key that pushes into somebody's registry", credentials({ write: true }), pushes],
  [
    "makes a key of which only the apply shows whether it pushes into somebody's",
    credentials({}, { open: { write: hidden } }),
    pushes
  ],
  [
    'makes a key that pushes into a registry that is read then',
    { of: 'container_registry_docker_credentials', after: { write: true }, open: { registry_name: read('x.y') } },
    pushes
  ],
  ["makes a key that only pulls from somebody's registry", credentials({ write: false }), undefined],
  ["makes a key that pulls from somebody's registry", credentials({ write: null }), undefined],
  ['makes a key that pushes into its own registry', credentials({ registry_name: 'held', write: true }), undefined],
  [
    'makes a registry, and a key that pushes into it',
    credentials(
      { write: true },
      { others: [{ of: 'container_registry', after: { name: 'acme', subscription_tier_slug: 'basic' } }] }
    ),
    undefined
  ]
]

/** What a plan would do, and a part of the objection; undefined: it may. */
const table: readonly Row[] = [
  ...keysToRegistries,
  [
    "gives somebody's agent other knowledge, by the old name of the type",
    { of: 'genai_agent_knowledge_base_attachment', after: { agent_uuid: 'foreign' } },
    'give the agent foreign other knowledge'
  ],
  [
    'gives its own agent other knowledge, by the old name of the type',
    { of: 'genai_agent_knowledge_base_attachment', after: {}, open: { agent_uuid: made('genai_agent.this.id') } },
    undefined
  ],
  ...tagsOfNodes,
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
  [
    'replaces the rules of a database that others share with it, in a stack that owns by its state',
    { of: 'database_firewall', owns: 'state', after: { cluster_id: 'foreign' } },
    'a part of the database foreign'
  ],
  [
    "takes somebody's volume, in a stack that owns by its state",
    { of: 'volume_attachment', owns: 'state', after: { volume_id: 'foreign', droplet_id: 'ours' } },
    'a part of the volume foreign'
  ],
  [
    "adds nodes to somebody's cluster, in a stack that owns by its state",
    { of: 'kubernetes_node_pool', owns: 'state', after: { cluster_id: 'foreign' } },
    'a part of the cluster foreign'
  ],
  [
    "takes the firewall of somebody's database along to ours",
    { of: 'database_firewall', ...replaced, before: { cluster_id: 'foreign' }, after: { cluster_id: 'ours' } },
    'a part of the database foreign'
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
  [
    "takes over a tag that somebody's firewall aims at, in a stack that owns by its state",
    { of: 'tag', owns: 'state', after: { name: 'aimed' } },
    'the tag aimed, which others bear or go by'
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
    "puts ours into somebody's project",
    { of: 'project_resources', after: { project: 'foreign', resources: ['do:kubernetes:ours'] } },
    'a part of the project foreign'
  ],
  [
    "puts ours into somebody's project, in a stack that owns by its state",
    { of: 'project_resources', owns: 'state', after: { project: 'foreign', resources: ['do:kubernetes:ours'] } },
    undefined
  ],
  [
    "moves somebody's out of a project that it shares",
    {
      of: 'project_resources',
      owns: 'state',
      actions: ['update'],
      before: { id: 'foreign', project: 'foreign', resources: ['do:droplet:11', 'do:dbaas:ours'] },
      after: { project: 'foreign', resources: ['do:dbaas:ours'] }
    },
    'would move do:droplet:11 out of its project, which is not proven to be ours'
  ],
  [
    "moves somebody's out of its project, where only the apply shows who stays",
    {
      of: 'project',
      actions: ['update'],
      before: { id: 'ours', resources: ['do:droplet:11'] },
      after: { id: 'ours', name: names.project, description: names.ownerTag },
      open: { resources: made('kubernetes_cluster.this.urn') }
    },
    'would move do:droplet:11 out of its project'
  ],
  [
    "moves somebody's out of a project that it shares, at its end",
    {
      of: 'project_resources',
      owns: 'state',
      actions: ['delete'],
      before: { id: 'foreign', project: 'foreign', resources: ['do:droplet:11'] }
    },
    'would move do:droplet:11 out'
  ],
  [
    'moves its own out of a project that it shares',
    {
      of: 'project_resources',
      owns: 'state',
      actions: ['delete'],
      before: { id: 'foreign', project: 'foreign', resources: ['do:dbaas:ours'] }
    },
    undefined
  ],
  [
    "takes along to another project what is somebody's",
    {
      of: 'project_resources',
      ...replaced,
      before: { id: 'x', project: 'ours', resources: ['do:droplet:11'] },
      after: { project: 'ours', resources: ['do:droplet:11'] }
    },
    'would move do:droplet:11'
  ],
  [
    'moves into its project a bucket that is called like a droplet',
    { of: 'project_resources', after: { project: 'ours', resources: ['do:space:bucket-1'] } },
    undefined
  ],
  [
    'moves into its project a zone that is called like its bucket',
    { of: 'project_resources', after: { project: 'ours', resources: ['do:domain:bucket-1'] } },
    'would move do:domain:bucket-1'
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
    'lets production into our droplets',
    {
      of: 'firewall',
      after: {
        name: `${names.prefix}-fw`,
        tags,
        inbound_rule: [{ protocol: 'tcp', source_tags: ['production'], source_droplet_ids: [11] }],
        outbound_rule: [{ protocol: 'tcp', destination_tags: ['production'] }]
      }
    },
    undefined
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
    "gives an IPv6 address to somebody's droplet",
    { of: 'reserved_ipv6', after: { region_slug: 'nyc3', droplet_id: 11 } },
    'give an address to the droplet 11'
  ],
  [
    'takes an IPv6 address that leads to somebody',
    { of: 'reserved_ipv6_assignment', after: { ip: '2001:db8::7', droplet_id: 'ours' } },
    'take the address 2001:db8::7'
  ],
  [
    "attaches somebody's share",
    { of: 'nfs_attachment', owns: 'state', after: { share_id: 'foreign', vpc_id: 'ours' } },
    'attach the share foreign'
  ],
  [
    "opens somebody's share",
    { of: 'nfs_access_point', after: { share_id: 'foreign', vpc_id: 'ours' } },
    'open the share foreign'
  ],
  [
    "writes logs into somebody's bucket",
    { of: 'spaces_bucket_logging', after: { bucket: 'held', target_bucket: 'acme-logs' } },
    'write logs into the bucket acme-logs'
  ],
  [
    "changes the rules of a firewall that aims at somebody's droplets already",
    {
      of: 'firewall',
      actions: ['update'],
      before: { id: 'ours', droplet_ids: [11] },
      after: { name: `${names.prefix}-fw`, tags, droplet_ids: [11] }
    },
    'close the droplet 11'
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
    "makes a key to somebody's bucket",
    { of: 'spaces_key', after: { name: 'ci', grant: [{ bucket: 'acme-assets', permission: 'readwrite' }] } },
    'make a key to the bucket acme-assets'
  ],
  [
    'makes a key to its own bucket',
    { of: 'spaces_key', after: { name: 'ci', grant: [{ bucket: 'held', permission: 'read' }] } },
    undefined
  ],
  [
    'makes a key to every bucket',
    { of: 'spaces_key', owns: 'state', after: { name: 'ci', grant: [{ bucket: '', permission: 'fullaccess' }] } },
    'a key to every bucket of the account: write permission = "readwrite"'
  ],
  [
    'makes a key to every bucket, next to its own',
    {
      of: 'spaces_key',
      after: {
        name: 'ci',
        grant: [
          { bucket: 'held', permission: 'read' },
          { bucket: 'held', permission: 'fullaccess' }
        ]
      }
    },
    'a key to every bucket'
  ],
  [
    'opens a key of its own to every bucket',
    {
      of: 'spaces_key',
      actions: ['update'],
      before: { id: 'DO00', grant: [{ bucket: 'held', permission: 'read' }] },
      after: { id: 'DO00', grant: [{ bucket: '', permission: 'readwrite' }] }
    },
    'a key to every bucket'
  ],
  [
    'makes a key that may do what only the apply shows',
    {
      of: 'spaces_key',
      after: { name: 'ci', grant: [{ bucket: 'held' }] },
      unknown: { grant: [{ permission: true }] },
      sources: { 'grant.permission': hidden }
    },
    'a key to every bucket'
  ],
  [
    'makes a key to a bucket that a dynamic block names',
    {
      of: 'spaces_key',
      after: { name: 'ci', grant: [{ permission: 'read' }] },
      unknown: { grant: [{ bucket: true }] },
      sources: {}
    },
    'make a key to the bucket that only the apply shows'
  ],
  ['makes a key to nothing', { of: 'spaces_key', after: { name: 'ci', grant: [] } }, undefined],
  [
    'makes a key to a bucket that it reads then',
    {
      of: 'spaces_key',
      after: { name: 'ci', grant: [{ permission: 'read' }] },
      unknown: { grant: [{ bucket: true }] },
      sources: { 'grant.bucket': read('x.y') }
    },
    'make a key to the bucket that only the apply shows'
  ],
  [
    "makes an app on somebody's database",
    { of: 'app', after: { spec: [{ database: [{ cluster_name: 'orders', production: true }] }] } },
    'connect to the database orders, which is not proven to be ours'
  ],
  [
    'makes an app on our database',
    { of: 'app', after: { spec: [{ database: [{ cluster_name: names.database, production: true }] }] } },
    undefined
  ],
  [
    'makes an app on a database that it makes, and on one for development',
    {
      of: 'app',
      owns: 'state',
      after: { spec: [{ database: [{ cluster_name: 'new', production: true }, { name: 'dev' }] }] },
      others: [{ of: 'database_cluster', owns: 'state', after: { name: 'new', tags } }]
    },
    undefined
  ],
  [
    'makes an app on a database that it shares',
    { of: 'app', owns: 'state', after: { spec: [{ database: [{ cluster_name: 'orders' }] }] } },
    undefined
  ],
  [
    'makes an app on a database that it reads then',
    {
      of: 'app',
      after: { spec: [{ database: [{ production: true }] }] },
      unknown: { spec: [{ database: [{ cluster_name: true }] }] },
      sources: { 'spec.database.cluster_name': read('x.y') }
    },
    'connect to the database that only the apply shows'
  ],
  [
    "makes an app that writes its logs into somebody's database",
    {
      of: 'app',
      after: { spec: [{ worker: [{ log_destination: [{ open_search: [{ cluster_name: 'logs' }] }] }] }] }
    },
    'write logs into the database logs'
  ],
  [
    'makes an app of which the services are not known',
    { of: 'app', after: { spec: [{}] }, unknown: { spec: [{ service: true }] }, sources: {} },
    undefined
  ],
  [
    "keeps knowledge in somebody's database",
    { of: 'gradientai_knowledge_base', after: { name: 'kb', database_id: 'foreign' } },
    'keep its knowledge in the database foreign'
  ],
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
    'lets it by a certificate of a domain that the same plan makes',
    {
      of: 'loadbalancer',
      owns: 'state',
      after: { name: 'lb', domains: [{ name: 'a.example.com', is_managed: false }] },
      unknown: { domains: [{ certificate_name: true, certificate_id: true }] },
      sources: { 'domains.name': [], 'domains.certificate_name': made('certificate.this.id') }
    },
    'disable_lets_encrypt_dns_records = true'
  ],
  [
    'lets it by domains of which only the apply shows anything',
    {
      of: 'loadbalancer',
      owns: 'state',
      after: { name: 'lb' },
      unknown: { domains: true },
      sources: { 'domains.name': read('x.y'), 'domains.certificate_name': made('certificate.this.id') }
    },
    'disable_lets_encrypt_dns_records = true'
  ],
  [
    'lets it by rules of which only the apply shows anything',
    { of: 'loadbalancer', owns: 'state', after: { name: 'lb' }, unknown: { forwarding_rule: true }, sources: {} },
    'disable_lets_encrypt_dns_records = true'
  ],
  [
    'has a domain without a certificate, and leaves the other domains to the service',
    {
      of: 'loadbalancer',
      owns: 'state',
      after: { name: 'lb', domains: [{ name: 'a.example.com' }] },
      unknown: { domains: [{ certificate_name: true, certificate_id: true }] },
      sources: { 'domains.name': [] }
    },
    undefined
  ],
  [
    'leaves it to the service whether there are domains',
    {
      of: 'loadbalancer',
      owns: 'state',
      after: { name: 'lb', forwarding_rule: [{ entry_protocol: 'http' }] },
      unknown: { domains: true, forwarding_rule: [{ certificate_name: true }] },
      sources: { 'forwarding_rule.entry_protocol': [] }
    },
    undefined
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
    'replaces such a cluster, which did not come up',
    {
      of: 'kubernetes_cluster',
      ...replaced,
      isTainted: true,
      before: { id: 'ours', destroy_all_associated_resources: true }
    },
    'attached to it: destroy the environment in staging-control'
  ],
  [
    'forgets what stays, billed',
    { of: 'droplet', actions: ['forget'], ...ours },
    'digitalocean_droplet.this (ours) would leave our state and stay'
  ],
  ['forgets what another provider made', { of: 'x_bucket', actions: ['forget'], ...ours }, 'would leave our state'],
  ['forgets what is nowhere else', { of: 'random_id', actions: ['forget'], ...ours }, undefined],
  [
    "changes what the account's registries cost",
    {
      of: 'container_registry',
      actions: ['update'],
      before: { id: 'acme', subscription_tier_slug: 'professional' },
      after: { id: 'acme', subscription_tier_slug: 'starter' }
    },
    "the plan of the whole account's registries"
  ],
  [
    'makes a registry with another plan than the account has',
    { of: 'container_registry', after: { name: 'stg', subscription_tier_slug: 'professional' } },
    'would change the plan of the whole account\'s registries, which is basic: write subscription_tier_slug = "basic"'
  ],
  [
    'makes a registry with a plan that only the apply shows',
    { of: 'container_registries', after: { name: 'stg' }, open: { subscription_tier_slug: hidden } },
    'which is basic'
  ],
  [
    'makes a registry with the plan that the account has',
    { of: 'container_registries', after: { name: 'stg', subscription_tier_slug: 'basic' } },
    undefined
  ],
  [
    'changes something else of a registry',
    {
      of: 'container_registries',
      actions: ['update'],
      before: { id: 'acme', subscription_tier_slug: 'basic' },
      after: { id: 'acme', subscription_tier_slug: 'basic' }
    },
    undefined
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
    'makes a database whose tags are a local value',
    { of: 'database_cluster', after: { name: names.database }, open: { tags: hidden } },
    undefined
  ],
  [
    'makes a database with our tag and one that it makes',
    {
      of: 'database_cluster',
      after: { name: names.database },
      open: { tags: [...given(names.ownerTag), ...made('tag.web.id')] }
    },
    undefined
  ],
  [
    'makes a database with a tag that it makes, which is ours',
    {
      of: 'database_cluster',
      after: { name: names.database },
      open: { tags: made('tag.this.id') },
      others: [{ of: 'tag', after: { name: names.ownerTag } }]
    },
    undefined
  ],
  [
    'makes a database with tags that it reads then',
    { of: 'database_cluster', after: { name: names.database }, open: { tags: read('digitalocean_tags.all') } },
    'tags = [var.owner_tag]'
  ],
  [
    'makes a droplet with something random in its name',
    { of: 'droplet', after: { tags }, open: { name: [...given(names.prefix), ...made('random_pet.this.id')] } },
    undefined
  ],
  [
    'makes a droplet with a random name alone',
    { of: 'droplet', after: { tags }, open: { name: made('random_pet.this.id') } },
    'would be called as only the apply shows'
  ],
  [
    'makes a load balancer that aims at a tag of the same plan',
    {
      of: 'loadbalancer',
      after: { name: names.loadBalancer },
      open: { droplet_tag: made('tag.this.id') },
      others: [{ of: 'tag', after: { name: names.ownerTag } }]
    },
    undefined
  ],
  [
    'makes a load balancer that aims at something else of the same plan',
    {
      of: 'loadbalancer',
      after: { name: names.loadBalancer },
      open: { droplet_tag: made('tag.this.id') },
      others: [{ of: 'tag', after: { name: `${names.prefix}-web` } }]
    },
    'droplet_tag = var.owner_tag'
  ],
  ['makes a tag with our prefix', { of: 'tag', open: { name: given(names.prefix) }, after: {} }, undefined],
  [
    'makes a tag with our prefix or what it reads then',
    {
      of: 'tag',
      open: { name: [...given(names.prefix), ...read('digitalocean_tags.all')] },
      after: {},
      late: ['module.x.data.digitalocean_tags.all[0]']
    },
    'as only the apply shows'
  ],
  ['makes a tag that it reads then', { of: 'tag', open: { name: read('x.y') }, after: {} }, 'as only the apply shows'],
  [
    'makes a tag that it reads then, in a stack that owns by its state',
    { of: 'tag', owns: 'state', open: { name: hidden }, after: {} },
    'as only the apply shows'
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
  [
    'makes a droplet to which somebody\u2019s load balancer would send its visitors',
    { of: 'droplet', after: { name: names.prefix, tags: [names.ownerTag, 'shop'] } },
    'would bear the tag shop, by which the load balancer shop-lb selects its droplets'
  ],
  [
    'makes nodes of that kind',
    {
      of: 'kubernetes_cluster',
      owns: 'state',
      after: { name: names.cluster, tags, node_pool: [{ name: 'a', tags: ['terraform', 'shop'] }] }
    },
    'would bear the tag shop'
  ],
  [
    'makes nodes of that kind in a pool of its own',
    { of: 'kubernetes_node_pool', owns: 'state', after: { cluster_id: 'ours', tags: ['shop'] } },
    'would bear the tag shop'
  ],
  [
    'makes droplets of that kind as many as it takes',
    { of: 'droplet_autoscale', owns: 'state', after: { name: 'a', droplet_template: [{ tags: ['shop'] }] } },
    'would bear the tag shop'
  ],
  [
    'makes a droplet of that kind by a variable, next to a tag that it makes',
    {
      of: 'droplet',
      owns: 'state',
      after: { name: 'a' },
      open: { tags: [...given(['shop']), ...made('tag.web.id')] }
    },
    'could bear the tag shop'
  ],
  ...hiddenTags,
  ...hiddenLists,
  [
    'makes a droplet that bears another owner\u2019s tag too',
    { of: 'droplet', after: { name: names.prefix, tags: [names.ownerTag, 'staging:1:staging'] } },
    'would bear the tag staging:1:staging, which says that it is somebody else'
  ],
  [
    'makes a volume that bears another cluster\u2019s tag too',
    {
      of: 'volume',
      owns: 'state',
      after: { name: 'data', tags: ['k8s:11111111-e9ea-4176-9dbc-a4cee4c4ff30'] }
    },
    'would bear the tag k8s:11111111'
  ],
  [
    'makes a pool whose nodes bear another owner\u2019s tag',
    {
      of: 'kubernetes_cluster',
      after: { name: names.cluster, tags, node_pool: [{ tags: ['staging:4242:staging-2'] }] }
    },
    'would bear the tag staging:4242:staging-2'
  ],
  [
    'makes a database with another owner\u2019s tag in a variable, next to one that it makes',
    {
      of: 'database_cluster',
      after: { name: names.database },
      open: { tags: [...given([names.ownerTag, 'staging:1:live']), ...made('tag.web.id')] }
    },
    'would bear the tag staging:1:live'
  ],
  [
    'makes a volume that bears our cluster\u2019s tag',
    { of: 'volume', after: { name: `${names.prefix}-data`, tags: [names.ownerTag, `k8s:${clusterId}`] } },
    undefined
  ],
  [
    'leaves the tags as they are of what Kubernetes has tagged for a cluster that is gone',
    {
      of: 'volume',
      actions: ['update'],
      before: { id: 'ours', tags: [names.ownerTag, 'k8s:11111111-e9ea-4176-9dbc-a4cee4c4ff30'] },
      after: {
        name: `${names.prefix}-data`,
        tags: [names.ownerTag, 'k8s:11111111-e9ea-4176-9dbc-a4cee4c4ff30']
      }
    },
    undefined
  ],
  [
    'makes a VPC that names a sister environment as its owner',
    { of: 'vpc', after: { name: names.vpc, description: 'staging:4242:staging-2' } },
    'description = var.owner_tag'
  ],
  [
    'makes a VPC that names two owners',
    { of: 'vpc', after: { name: names.vpc, description: `staging:1:staging ${names.ownerTag}` } },
    'description = var.owner_tag'
  ],
  [
    'makes a droplet with a tag by which nobody selects',
    { of: 'droplet', after: { name: names.prefix, tags: [names.ownerTag, 'terraform'] } },
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
  [
    'makes a firewall of the database that it makes',
    { of: 'database_firewall', after: {}, open: { cluster_id: made('database_cluster.this.id') }, others: [database] },
    undefined
  ],
  [
    'makes a firewall of one of several that it makes',
    { of: 'database_firewall', after: {}, open: { cluster_id: made('database_cluster.this') } },
    undefined
  ],
  [
    'makes a firewall of the replica that it makes',
    { of: 'database_firewall', after: {}, open: { cluster_id: made('database_replica.this.uuid') } },
    undefined
  ],
  [
    'makes a firewall of the database of a part of it',
    {
      of: 'database_firewall',
      after: {},
      open: { cluster_id: made('database_db.app.cluster_id', ...made('database_cluster.this.id')) }
    },
    undefined
  ],
  [
    'makes a firewall of a database that it reads then',
    { of: 'database_firewall', after: {}, open: { cluster_id: read('digitalocean_database_cluster.all') } },
    'would be a part of the database that only the apply shows (cluster_id, from data.digitalocean_database_cluster.all, which is read then): write digitalocean_database_cluster.<name>.id'
  ],
  [
    'makes a firewall of a database of which it was told',
    { of: 'database_firewall', after: {}, open: { cluster_id: made('terraform_data.id.output') } },
    'from terraform_data.id.output'
  ],
  [
    'sets the policy of a bucket that a function of nothing names, next to one that it makes',
    {
      of: 'spaces_bucket_policy',
      after: {},
      open: { bucket: [{ kind: 'function' }] },
      others: [{ of: 'spaces_bucket', after: { name: 'stg' } }]
    },
    '(bucket, from a function, such as timestamp() or uuid())'
  ],
  [
    'makes a droplet with a tag that a function of nothing says',
    { of: 'droplet', owns: 'state', after: {}, open: { tags: [{ kind: 'function' }] } },
    hides
  ],
  [
    'makes a tag that a function of nothing names, in a stack that owns by its state',
    { of: 'tag', owns: 'state', after: {}, open: { name: [{ kind: 'function' }] } },
    'would be called as only the apply shows (name, from a function'
  ],
  [
    'makes a firewall of a database that a function says',
    { of: 'database_firewall', after: {}, open: { cluster_id: given('x') } },
    'that only the apply shows (cluster_id)'
  ],
  [
    "makes a firewall of something else's id",
    { of: 'database_firewall', after: {}, open: { cluster_id: made('vpc.this.id') } },
    'from digitalocean_vpc.this.id'
  ],
  [
    'makes a firewall of the database in a local value',
    { of: 'database_firewall', after: {}, open: { cluster_id: hidden }, others: [database] },
    undefined
  ],
  [
    'makes a firewall of a local value where no database is made',
    { of: 'database_firewall', after: {}, open: { cluster_id: hidden } },
    'from local.x, which no plan shows'
  ],
  [
    'makes a firewall of a local value where something is read then',
    { of: 'database_firewall', after: {}, open: { cluster_id: hidden }, others: [database], late: ['data.x.y'] },
    'from local.x, which no plan shows, where the stack reads data.x.y'
  ],
  [
    'makes a firewall of a local value where something is read then that can be no database',
    {
      of: 'database_firewall',
      after: {},
      open: { cluster_id: hidden },
      others: [database],
      late: ['data.digitalocean_database_ca.this', 'module.data.data.digitalocean_vpc.main["a.b"]']
    },
    undefined
  ],
  ...[
    'digitalocean_database_cluster.x',
    'digitalocean_projects.x',
    'http.x',
    'external.x',
    'terraform_remote_state.x'
  ].map(
    (name): Row => [
      `makes a firewall of a local value where ${name} is read then`,
      {
        of: 'database_firewall',
        after: {},
        open: { cluster_id: hidden },
        others: [database],
        late: ['data.digitalocean_database_ca.this', `data.${name}`]
      },
      `where the stack reads data.${name})`
    ]
  ),
  [
    'makes a firewall of a local value where something hands on values',
    {
      of: 'database_firewall',
      after: {},
      open: { cluster_id: hidden },
      others: [database, { of: 'terraform_data', after: {} }]
    },
    'from local.x'
  ],
  [
    'shares a database that it reads then, in a stack that owns by its state',
    { of: 'database_db', owns: 'state', after: {}, open: { cluster_id: read('x.y') } },
    undefined
  ],
  [
    'moves into its project what it makes',
    {
      of: 'project_resources',
      after: { project: 'ours' },
      open: { resources: [...made('kubernetes_cluster.this.urn'), ...made('spaces_bucket.this.urn')] }
    },
    undefined
  ],
  [
    'moves into its project what it looks up',
    {
      of: 'project_resources',
      after: { project: 'ours' },
      open: { resources: [...made('kubernetes_cluster.this.urn'), ...read('digitalocean_droplet.web')] }
    },
    'would move the resource that only the apply shows into its project (resources, from digitalocean_kubernetes_cluster.this.urn and data.digitalocean_droplet.web, which is read then)'
  ],
  [
    'moves into its project what a variable names, next to what it makes',
    {
      of: 'project_resources',
      after: { project: 'ours' },
      open: { resources: [...made('kubernetes_cluster.this.urn'), ...given(['do:droplet:11'])] }
    },
    '(resources, from digitalocean_kubernetes_cluster.this.urn, next to var.x, which names what is not proven to be ours)'
  ],
  ...['example.com', 'Example.com', 'acme-assets', '192.0.2.9', ['eu', 'acme-assets']].map(
    (value): Row => [
      `moves into its project what ${value} in a variable makes of a URN, next to what it makes`,
      {
        of: 'project_resources',
        after: { project: 'ours' },
        open: { resources: [...made('kubernetes_cluster.this.urn'), ...given(value)] }
      },
      'next to var.x, which names what is not proven to be ours'
    ]
  ),
  [
    'moves into its project its own bucket by its name in a variable, next to what it makes',
    {
      of: 'project_resources',
      after: { project: 'ours' },
      open: { resources: [...made('kubernetes_cluster.this.urn'), ...given('held'), ...given('new.example.com')] }
    },
    undefined
  ],
  [
    'moves into its project what is in a local value, where a variable names a zone',
    {
      of: 'project_resources',
      after: { project: 'ours' },
      open: { resources: hidden },
      others: [droplet],
      variables: { domain: 'example.com' }
    },
    'next to var.domain, which may name'
  ],
  [
    'moves into its project what it makes, by a condition on a variable',
    {
      of: 'project_resources',
      after: { project: 'ours' },
      open: { resources: [...made('kubernetes_cluster.this.urn'), ...given('staging')] }
    },
    undefined
  ],
  [
    'aims a firewall at one of the droplets that it makes, by the number or the region in a variable',
    {
      of: 'firewall',
      after: { name: `${names.prefix}-fw`, tags },
      open: { droplet_ids: [...made('droplet.web'), ...given(0), ...given('nyc3')] }
    },
    undefined
  ],
  [
    'aims a firewall at a droplet in a variable, next to one that it makes',
    {
      of: 'firewall',
      after: { name: `${names.prefix}-fw`, tags },
      open: { droplet_ids: [...made('droplet.web.id'), ...given([487654321])] }
    },
    'next to var.x, which names what is not proven to be ours'
  ],
  [
    'leaves it to the service what is in its project',
    {
      of: 'project',
      after: { name: names.project, description: names.ownerTag },
      unknown: { resources: true },
      sources: {}
    },
    undefined
  ],
  [
    'aims a firewall at the droplets and nodes that it makes',
    {
      of: 'firewall',
      after: { name: `${names.prefix}-fw` },
      open: {
        droplet_ids: [...made('droplet.web'), ...made('kubernetes_cluster.this.node_pool')],
        tags: [...given(names.ownerTag), ...made('tag.web.id'), ...made('kubernetes_cluster.this.id')]
      }
    },
    undefined
  ],
  [
    'aims a firewall at droplets that it reads then',
    {
      of: 'firewall',
      after: { name: 'fw', tags },
      owns: 'state',
      open: { droplet_ids: read('digitalocean_droplets.all') }
    },
    'close the droplet that only the apply shows'
  ],
  [
    'aims a firewall at one of whom the plan knows, next to one that it makes',
    {
      of: 'firewall',
      after: { name: `${names.prefix}-fw`, tags, droplet_ids: [11, null] },
      unknown: { droplet_ids: [false, true] },
      sources: { droplet_ids: made('droplet.web.id') }
    },
    'close the droplet 11'
  ],
  [
    'sets the policy of a bucket that it makes',
    { of: 'spaces_bucket_policy', after: {}, open: { bucket: made('spaces_bucket.this.id') } },
    undefined
  ],
  [
    'sets the policy of a bucket that it reads then',
    { of: 'spaces_bucket_policy', after: {}, open: { bucket: read('digitalocean_spaces_buckets.all') } },
    'replace what is set in the bucket that only the apply shows'
  ],
  [
    'gives its own droplet an address that it makes',
    {
      of: 'reserved_ip_assignment',
      after: {},
      open: { ip_address: made('reserved_ip.this.ip_address'), droplet_id: made('droplet.this.id') }
    },
    undefined
  ],
  [
    'makes our project the default by what it reads then',
    {
      of: 'project',
      after: { name: names.project, description: names.ownerTag },
      open: { is_default: read('x.y') }
    },
    'the default project'
  ],
  [
    'leads what leaves a network that a block names',
    { of: 'vpc_nat_gateway', after: { name: 'gw', vpcs: [{ vpc_uuid: 'foreign' }] } },
    'lead what leaves the VPC foreign'
  ],
  [
    'leads what leaves a network that only the apply shows',
    { of: 'vpc_nat_gateway', after: { vpcs: [{}] }, unknown: { vpcs: [{ vpc_uuid: true }] }, sources: {} },
    'lead what leaves the VPC that only the apply shows'
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
  [
    'replaces a bucket of ours, and empties it for that',
    { of: 'spaces_bucket', ...replaced, before: { id: 'held', name: 'held', force_destroy: true } },
    'would be replaced, with its objects'
  ],
  [
    'replaces a bucket that the service deletes only when it is empty',
    { of: 'spaces_bucket', ...replaced, before: { id: 'held', name: 'held', force_destroy: false } },
    undefined
  ],
  [
    'replaces a zone of ours',
    { of: 'domain', ...replaced, before: { id: 'a.example.com', name: 'a.example.com' } },
    'would be replaced, with all its records'
  ],
  ['deletes a registry', { of: 'container_registry', actions: ['delete'], before: { id: 'acme' } }, 'with its images'],
  ['deletes a share', { of: 'nfs', actions: ['delete'], before: { id: 'x' } }, 'with its data'],
  [
    'replaces a copy of our database',
    { of: 'database_replica', ...replaced, before: { id: 'x', cluster_id: 'ours' }, after: { cluster_id: 'ours' } },
    undefined
  ],
  [
    'deletes an object that it made',
    { of: 'spaces_bucket_object', actions: ['delete'], before: { id: 'x', bucket: 'held' } },
    undefined
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
      changes: [sketch, ...(sketch.others ?? [])].map(change),
      late: sketch.late ?? [],
      early: sketch.early ?? [],
      kept: Object.entries(sketch.kept ?? {}).map(([what, values]) => ({
        address: `${typeOf(what)}.this`,
        type: typeOf(what),
        values
      })),
      variables: sketch.variables ?? {},
      names,
      imports: [{ to: 'digitalocean_vpc.this', id: 'ours' }],
      isOurs: (_kind, id) => id === 'ours',
      mayHold: (_kind, id) => id === 'ours' || id === clusterId,
      isOurName: (kind, name) => kind === 'database' && name === names.database,
      isHeld: (type, id) => id === 'held' || (type === 'digitalocean_spaces_bucket' && id === 'bucket-1'),
      members: [
        'do:domain:example.com',
        'do:space:acme-assets',
        'do:space:held',
        'do:app:shop',
        'do:floatingip:192.0.2.9'
      ],
      usedTags: ['production', 'Aimed'],
      foreignClusters: [],
      registryTier: 'basic',
      selectors: [
        { tag: 'shop', told: 'the load balancer shop-lb selects its droplets' },
        ...(sketch.lets === undefined ? [] : [{ tag: sketch.lets, told: 'the database orders lets droplets in' }])
      ],
      owns: sketch.owns ?? 'tags'
    })
    if (objection === undefined) expect(objections).toEqual([])
    else expect(objections).toEqual([expect.stringContaining(objection)])
  })
})

test("who of somebody's goes by a tag of droplets", () => {
  const rules = (tag: string) => [
    { type: 'tag', value: tag },
    { type: 'k8s', value: 'jobs' }
  ]
  const account = {
    balancers: [
      { id: 'ours', name: 'lb', tag: 'web' },
      { id: '1', name: 'shop-lb', tag: 'Shop' }
    ],
    firewalls: [
      { id: '2', name: 'office', tags: ['desk', 'web'], sourceTags: ['jump'], destinationTags: ['api'] },
      { id: 'ours', name: 'fw', tags: ['worker'], sourceTags: ['worker'], destinationTags: [] }
    ],
    databases: [
      { id: 'ours', name: 'staging', rules: rules('ci') },
      { id: '3', name: 'orders', rules: rules('api') }
    ]
  }
  expect(selectorsAmong(account, (_kind, id) => id === 'ours')).toEqual([
    { tag: 'Shop', told: 'the load balancer shop-lb selects its droplets' },
    { tag: 'desk', told: 'the firewall office selects its droplets' },
    { tag: 'web', told: 'the firewall office selects its droplets' },
    { tag: 'jump', told: 'the firewall office lets droplets in' },
    { tag: 'api', told: 'the database orders lets droplets in' }
  ])
})
