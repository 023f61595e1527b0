import { expect, test } from '@jest/globals'
import { parsePlan } from './plan.ts'

const refers = (...references: readonly string[]) => ({ references })
const resource = (address: string, expressions: object, more: object = {}) => ({ address, expressions, ...more })

/** What Terraform 1.11 prints of a stack, as far as it is read. */
const root_module = {
  resources: [
    resource('digitalocean_database_cluster.db', { name: refers('each.key'), size: { constant_value: 'small' } }),
    resource('digitalocean_database_firewall.plain', {
      cluster_id: refers(
        'digitalocean_database_cluster.db["a.b"].id',
        'digitalocean_database_cluster.db["a.b"]',
        'digitalocean_database_cluster.db'
      ),
      rule: [{ type: { constant_value: 'tag' }, value: refers('digitalocean_tag.t.id', 'digitalocean_tag.t') }],
      unset: { constant_value: null },
      timeouts: [{}]
    }),
    resource('digitalocean_database_db.function', { cluster_id: {} }),
    resource('digitalocean_database_db.function_references', { cluster_id: refers() }),
    resource('digitalocean_database_db.next_to_function', {
      cluster_id: refers('digitalocean_database_cluster.db', 'module.shop.clock', 'module.shop')
    }),
    resource('digitalocean_database_db.constant_output', {
      cluster_id: refers('digitalocean_database_cluster.db', 'module.shop.constant', 'module.shop')
    }),
    resource('digitalocean_database_db.keyed', {
      cluster_id: refers('digitalocean_database_cluster.db', 'each.key')
    }),
    resource(
      'digitalocean_database_db.each',
      { cluster_id: refers('each.value') },
      {
        for_each_expression: refers('digitalocean_database_cluster.db["a"].id', 'digitalocean_database_cluster.db["a"]')
      }
    ),
    resource(
      'digitalocean_database_db.by_local_key',
      { cluster_id: refers('each.key') },
      { for_each_expression: refers('local.ids') }
    ),
    resource('digitalocean_database_db.of_keyed', {
      cluster_id: refers('digitalocean_database_db.by_local_key["a"].cluster_id')
    }),
    resource('digitalocean_database_db.of_groups', { cluster_id: refers('var.groups[0].id', 'var.groups[0]') }),
    resource('digitalocean_database_db.of_group', { cluster_id: refers('var.group.id', 'var.group') }),
    resource('digitalocean_database_db.local', { cluster_id: refers('local.db') }),
    resource('digitalocean_database_db.late', {
      cluster_id: refers('data.digitalocean_database_cluster.all.id', 'data.digitalocean_database_cluster.all')
    }),
    resource('digitalocean_database_db.create_or_reuse', {
      cluster_id: refers(
        'digitalocean_database_cluster.db[0].id',
        'digitalocean_database_cluster.db[0]',
        'digitalocean_database_cluster.db',
        'data.digitalocean_database_cluster.shared[0].id',
        'data.digitalocean_database_cluster.shared[0]',
        'data.digitalocean_database_cluster.shared'
      )
    }),
    resource('digitalocean_database_db.output', {
      cluster_id: refers('module.shop["x"].cluster_id', 'module.shop["x"]', 'module.shop')
    }),
    resource('digitalocean_database_db.one_of', {
      cluster_id: refers('module.shop["x"].all.id', 'module.shop["x"].all', 'module.shop["x"]', 'module.shop')
    }),
    resource('digitalocean_database_db.any', { cluster_id: refers('module.shop', 'each.key') }),
    resource('digitalocean_firewall.list', {
      droplet_ids: refers('var.ids', 'digitalocean_droplet.web', 'count.index', 'path.module', 'terraform.workspace')
    })
  ],
  module_calls: {
    shop: {
      expressions: {
        id: refers('digitalocean_database_cluster.db["a"].id', 'digitalocean_database_cluster.db["a"]'),
        keyed: refers('digitalocean_database_cluster.db', 'each.key'),
        constant: { constant_value: 'b' },
        whole: refers('digitalocean_database_cluster.db["a"]', 'digitalocean_database_cluster.db')
      },
      module: {
        resources: [
          resource('digitalocean_database_db.in', { cluster_id: refers('var.id') }),
          resource('digitalocean_database_db.of_whole', { cluster_id: refers('var.whole.id', 'var.whole') }),
          resource('digitalocean_database_db.by_key', { cluster_id: refers('var.keyed') }),
          resource('digitalocean_database_db.by_default', { cluster_id: refers('var.other') }),
          resource('digitalocean_database_db.by_constant_default', { cluster_id: refers('var.default') }),
          resource('digitalocean_database_db.by_constant', { cluster_id: refers('var.constant') })
        ],
        variables: { default: { default: 'a' }, constant: { default: 'a' }, other: {} },
        outputs: {
          clock: { expression: {} },
          constant: { expression: { constant_value: 'c' } },
          cluster_id: {
            expression: refers('digitalocean_database_db.in.cluster_id', 'digitalocean_database_db.in')
          },
          all: { expression: refers('var.id', 'digitalocean_vpc.here.id', 'digitalocean_vpc.here') }
        }
      }
    }
  }
}
const db = (attribute?: string) => ({
  kind: 'resource',
  address: 'digitalocean_database_cluster.db',
  type: 'digitalocean_database_cluster',
  attribute,
  through: []
})
const clusterIdOf = (address: string) => {
  const resource_changes = [{ address, mode: 'managed', type: 'x', change: { actions: ['create'] } }]
  const variables = {
    ids: { value: [11] },
    groups: { value: [{ id: 'a' }, { id: 'b' }] },
    group: { value: { id: 'a', region: 'nyc3' } }
  }
  const read = { mode: 'data', address: 'data.digitalocean_database_cluster.all[0]' }
  const prior_state = { values: { root_module: { child_modules: [{ resources: [read] }] } } }
  return parsePlan(JSON.stringify({ variables, configuration: { root_module }, resource_changes, prior_state }))
    .changes[0]?.sources
}

test.each<[string, string, unknown]>([
  ['what it names', 'digitalocean_database_firewall.plain', [db('id')]],
  [
    'one of several, by the key of the instance',
    'digitalocean_database_db.keyed["1\\"a\\".b"]',
    [db(), { kind: 'known', name: 'each.key', value: '1"a".b' }]
  ],
  [
    'the key of a module\u2019s instance',
    'module.shop["x"].digitalocean_database_db.by_key',
    [db(), { kind: 'known', name: 'each.key', value: 'x' }]
  ],
  [
    'what the keys of something else are made of',
    'digitalocean_database_db.of_keyed',
    [
      {
        kind: 'resource',
        address: 'digitalocean_database_db.by_local_key',
        type: 'digitalocean_database_db',
        attribute: 'cluster_id',
        through: [{ kind: 'hidden', name: 'local.ids' }]
      }
    ]
  ],
  [
    'a part of a variable, by a key that is not shown',
    'digitalocean_database_db.of_groups',
    [{ kind: 'known', name: 'var.groups', value: [{ id: 'a' }, { id: 'b' }] }]
  ],
  ['a part of a variable', 'digitalocean_database_db.of_group', [{ kind: 'known', name: 'var.group', value: 'a' }]],
  ['what it is made for each of', 'digitalocean_database_db.each["x[\\"1\\"].y"]', [db('id')]],
  ['a local value, which is not shown', 'digitalocean_database_db.local', [{ kind: 'hidden', name: 'local.db' }]],
  [
    'a data source',
    'digitalocean_database_db.late',
    [{ kind: 'data', name: 'data.digitalocean_database_cluster.all' }]
  ],
  ['a data source of which there is none', 'digitalocean_database_db.create_or_reuse', [db('id')]],
  ['what a module is given', 'module.shop["x"].digitalocean_database_db.in', [db('id')]],
  ['an attribute of what a module is given', 'module.shop["x"].digitalocean_database_db.of_whole', [db('id')]],
  ['a variable of a module that nothing sets', 'module.shop["x"].digitalocean_database_db.by_default', []],
  [
    'the default of a module',
    'module.shop["x"].digitalocean_database_db.by_constant_default',
    [{ kind: 'known', name: 'var.default', value: 'a' }]
  ],
  [
    'a constant that a module is given',
    'module.shop["x"].digitalocean_database_db.by_constant',
    [{ kind: 'known', name: 'var.constant', value: 'b' }]
  ],
  [
    'a constant output',
    'digitalocean_database_db.constant_output',
    [db(), { kind: 'known', name: 'module.shop.constant', value: 'c' }]
  ],
  ['a function of nothing', 'digitalocean_database_db.function', [{ kind: 'function' }]],
  ['a function of nothing', 'digitalocean_database_db.function_references', [{ kind: 'function' }]],
  ['the output of a module that is one', 'digitalocean_database_db.next_to_function', [db(), { kind: 'function' }]],
  [
    'an output, and what that is set from',
    'digitalocean_database_db.output',
    [
      {
        kind: 'resource',
        address: 'module.shop.digitalocean_database_db.in',
        type: 'digitalocean_database_db',
        attribute: 'cluster_id',
        through: [db('id')]
      }
    ]
  ],
  [
    'one of the values of an output',
    'digitalocean_database_db.one_of',
    [{ kind: 'hidden', name: 'var.id, digitalocean_vpc.here.id' }]
  ],
  ['any output', 'digitalocean_database_db.any', [{ kind: 'hidden', name: 'module.shop' }]]
])('a value is followed to %s', (_, address, sources) => {
  expect(clusterIdOf(address)?.['cluster_id']).toEqual(sources)
})

test('what a stack does not set has no source; what it sets to a constant has none that matters', () => {
  const sources = clusterIdOf('digitalocean_database_firewall.plain')
  expect(Object.keys(sources ?? {})).toEqual(['cluster_id', 'rule.type', 'rule.value'])
  expect(sources?.['rule.type']).toEqual([])
  expect(clusterIdOf('digitalocean_firewall.list[0]')?.['droplet_ids']).toEqual([
    { kind: 'known', name: 'var.ids', value: [11] },
    expect.objectContaining({ address: 'digitalocean_droplet.web', attribute: undefined })
  ])
})

test('of what no configuration names, all that is unknown may come from anywhere', () => {
  const change = { actions: ['create'], after_unknown: { id: true, bucket: true } }
  const resource_changes = [{ address: 'x.y', mode: 'managed', type: 'x', change }]
  expect(parsePlan(JSON.stringify({ resource_changes })).changes).toMatchObject([
    { unknown: { id: true, bucket: true }, sources: { id: [], bucket: [] } }
  ])
})

test('what the plan has read, what it leaves as it is, and the values of its variables are told', () => {
  const change = (...actions: readonly string[]) => ({ actions, after: { name: 'shop' } })
  const plan = {
    variables: { ids: { value: [11] } },
    prior_state: { values: { root_module: { resources: [{ mode: 'data', address: 'data.x.early[0]' }] } } },
    resource_changes: [
      { address: 'digitalocean_tag.kept', mode: 'managed', type: 'digitalocean_tag', change: change('no-op') },
      { address: 'digitalocean_tag.made', mode: 'managed', type: 'digitalocean_tag', change: change('create') }
    ]
  }
  expect(parsePlan(JSON.stringify(plan))).toMatchObject({
    early: ['data.x.early[0]'],
    kept: [{ address: 'digitalocean_tag.kept', type: 'digitalocean_tag', values: { name: 'shop' } }],
    variables: { ids: [11] }
  })
})

test('data that only the apply reads is told, but for what stands in a check', () => {
  const entry = (address: string, action_reason: string) => ({ address, action_reason, mode: 'data', type: 'x' })
  const resource_changes = [
    entry('data.x.late', 'read_because_dependency_pending'),
    entry('data.x.checked', 'read_because_check_nested')
  ]
  expect(parsePlan(JSON.stringify({ resource_changes })).late).toEqual(['data.x.late'])
})
