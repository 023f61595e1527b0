import { describe, expect, test } from '@jest/globals'
import type { DigitalOceanCluster } from '@staging-actions/digitalocean'
import { decideProvision } from './decide.ts'
import type { Doubt } from './inventory/attribute.ts'
import type { Resource } from './inventory/resource.ts'
import { emptyDocument, type LedgerDocument, type Operation } from './ledger/schema.ts'
import type { Observed } from './observe.ts'

const empty = emptyDocument({ environment: 'staging', repositoryId: 4242 })
const at = '2026-11-01T10:00:00Z'
const cluster = (state: string) =>
  ({ id: 'c-1', name: 'stg-39u-staging-cluster', status: { state } }) as DigitalOceanCluster
const clusterResource: Resource = { kind: 'cluster', id: 'c-1', name: 'stg-39u-staging-cluster', proof: 'name and tag' }
const vpc: Resource = { kind: 'vpc', id: 'v-1', name: 'stg-39u-staging-vpc', proof: 'name and description' }
const doubt = (isInTheWay: boolean): Doubt => ({
  ...clusterResource,
  because: 'it lacks our tag',
  url: 'page',
  isInTheWay
})
const nothing: Observed = {
  teamUuid: 'team',
  resources: [],
  madeByCluster: [],
  makers: [],
  paid: [],
  listedStill: [],
  doubts: [],
  lent: [],
  cluster: undefined,
  addresses: [],
  nodePrices: {}
}
const with_ = (state: string, more: readonly Resource[] = []): Observed => ({
  ...nothing,
  cluster: cluster(state),
  resources: [clusterResource, ...more]
})
const complete: LedgerDocument = {
  ...empty,
  teamUuid: 'team',
  stack: { commit: 'abc', digest: 'd' },
  journal: [{ kind: 'cluster', id: 'c-1', name: 'stg-39u-staging-cluster', by: 'run', at }]
}
const operation = (kind: Operation['kind']): Operation => ({
  id: kind,
  kind,
  run: { id: 9, attempt: 1, url: 'run' },
  actor: 'hubot',
  since: at
})

const table: readonly [string, Partial<Parameters<typeof decideProvision>[0]>, object][] = [
  ['nothing there', {}, { kind: 'create' }],
  ['everything there', { observed: with_('running'), ledger: complete }, { kind: 'reuse', clusterId: 'c-1' }],
  ['the stacks were changed', { observed: with_('running'), ledger: complete, digest: 'other' }, { kind: 'adopt' }],
  [
    'an apply of other stacks ended half way, and those of before are wanted again',
    {
      observed: with_('running'),
      ledger: { ...complete, stack: { commit: 'abc', digest: 'd', uncertain: 'runs/7' } }
    },
    { kind: 'adopt', because: 'nobody knows what is there: its last apply did not end well in runs/7' }
  ],
  ['a create that never ended', { observed: with_('running') }, { kind: 'adopt' }],
  ['a cluster still being made, by nobody', { observed: with_('provisioning') }, { kind: 'adopt' }],
  [
    'a cluster being made by another run',
    { observed: with_('provisioning'), others: [operation('provision')] },
    { kind: 'wait' }
  ],
  ['a network alone', { observed: { ...nothing, resources: [vpc] } }, { kind: 'adopt' }],
  ['a broken cluster', { observed: with_('error'), ledger: complete }, { kind: 'adopt' }],
  [
    'something made is missing',
    {
      observed: with_('running'),
      ledger: {
        ...complete,
        journal: [...complete.journal, { kind: 'database', id: 'db-1', name: 'stg-39u-staging-db', by: 'run', at }]
      }
    },
    { kind: 'adopt', because: 'missing: database stg-39u-staging-db' }
  ],
  [
    'being deleted',
    { observed: with_('deleting'), ledger: complete },
    { kind: 'wait', seen: 'the cluster is being deleted' }
  ],
  [
    'another run destroys it',
    { observed: with_('running'), ledger: complete, others: [operation('teardown')] },
    { kind: 'wait' }
  ],
  [
    'another run deploys to it',
    { observed: with_('running'), ledger: complete, others: [operation('deploy')] },
    { kind: 'reuse' }
  ],
  [
    'a stranger by our name',
    { observed: { ...nothing, doubts: [doubt(true)] } },
    { kind: 'refuse', reason: 'foreign-environment' }
  ],
  [
    'something in doubt that is in nobody’s way',
    { observed: { ...nothing, doubts: [doubt(false)] } },
    { kind: 'create' }
  ],
  ['a token of another team', { ledger: { ...empty, teamUuid: 'other' } }, { kind: 'refuse', reason: 'wrong-account' }]
]

describe('what a provision decides', () => {
  test.each(table)('%s', (_, situation, expected) => {
    expect(decideProvision({ observed: nothing, ledger: empty, others: [], digest: 'd', ...situation })).toMatchObject(
      expected
    )
  })
})
