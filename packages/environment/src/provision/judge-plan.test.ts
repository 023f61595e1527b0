import { describe, expect, test } from '@jest/globals'
import type { PlannedChange } from '@staging-actions/terraform'
import { environmentNames } from '../names.ts'
import { objectionsTo } from './judge-plan.ts'

const names = environmentNames({ environment: 'staging', repositoryId: 4242 })
const tags = [names.ownerTag]

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
      mayHold: (_kind, id) => id === 'ours',
      owns: sketch.owns ?? 'tags'
    })
    if (objection === undefined) expect(objections).toEqual([])
    else expect(objections).toEqual([expect.stringContaining(objection)])
  })
})
