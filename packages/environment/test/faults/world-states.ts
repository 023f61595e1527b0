import type { Reason } from '@staging-actions/base'
import { git } from '../../../sandbox/src/github/git.ts'
import { forgeLedger } from '../../../sandbox/src/testing/forge-ledger.ts'
import type { Ended } from './judge.ts'
import { type PhaseName, phaseNames } from './phase-names.ts'
import type { Run, World } from './world.ts'

/** A world that is not as it was left when a phase begins. */
export interface WorldState {
  readonly name: string
  readonly phases: readonly PhaseName[]
  lay(world: World, run: Run): Promise<void>
  /** What the run may not have ended as, a sentence each. */
  judge(ended: Ended): readonly string[]
  /** What a person does before the next run, as the error told them to. */
  mend?(world: World): Promise<void>
}

const stateKey = '4242/staging/staging.tfstate'
const bucketOf = ({ cloud }: World) => {
  const bucket = cloud.spaces.buckets.get('acme-terraform-state')
  if (!bucket) throw new Error('there is no bucket')
  return bucket
}
const put = (world: World, key: string, text: string) =>
  void bucketOf(world).set(key, { body: Buffer.from(text), etag: '"1"', at: 0, type: 'application/json' })

/** Done, or an error with one of these reasons. */
const endsAs =
  (...reasons: readonly Reason[]) =>
  (ended: Ended): readonly string[] =>
    ended.kind === 'failed' && !reasons.includes(ended.error.reason)
      ? [`${ended.error.reason} does not name the cause: ${ended.error.message}`]
      : []
const mustFail =
  (...reasons: readonly Reason[]) =>
  (ended: Ended): readonly string[] =>
    ended.kind === 'failed'
      ? endsAs(...reasons)(ended)
      : [`it ended as ${ended.kind}, and should have failed with ${reasons.join(' or ')}`]

/** The first one of ours that is made from now on. */
function whenMade({ cloud }: World, kind: 'cluster' | 'database', work: (id: string) => void): void {
  const { events } = cloud.kernel
  const listen = ({
    kind: what,
    data
  }: {
    readonly kind: string
    readonly data?: Readonly<Record<string, unknown>>
  }) => {
    if (what !== `${kind} created`) return
    events.off('event', listen)
    // It is on its shelf when the others have been told, too.
    queueMicrotask(() => work(String(data?.['id'])))
  }
  events.on('event', listen)
}

const withEnvironment: readonly PhaseName[] = ['reuse', 'destroy', 'expire']
const cloudFault = (world: World, method: string, path: string, status: number, body: unknown, nth = 1) =>
  world.cloud.kernel.faults.add({
    service: 'digitalocean',
    method,
    path,
    nth,
    times: Number.POSITIVE_INFINITY,
    when: 'before',
    answer: { status, body: JSON.stringify(body) }
  })

export const worldStates: readonly WorldState[] = [
  {
    name: 'state-lost',
    phases: withEnvironment,
    lay: async (world) => void bucketOf(world).delete(stateKey),
    judge: endsAs()
  },
  {
    name: 'state-corrupt',
    phases: withEnvironment,
    lay: async (world) => put(world, stateKey, '{"version": 4, "resources": ['),
    // Nobody can say what it holds: it is never deleted, and the destroy is not green over it.
    judge: endsAs('leftovers', 'service-error'),
    mend: async (world) => void bucketOf(world).delete(stateKey)
  },
  {
    name: 'state-newer',
    phases: withEnvironment,
    lay: async (world) => put(world, stateKey, '{"version": 5, "resources": []}'),
    judge: endsAs('leftovers', 'service-error'),
    mend: async (world) => void bucketOf(world).delete(stateKey)
  },
  {
    name: 'state-locked-by-living',
    phases: ['create', 'destroy', 'expire'],
    lay: async (world) =>
      put(
        world,
        `${stateKey}.tflock`,
        JSON.stringify({
          ID: 'a',
          Operation: 'OperationTypeApply',
          Who: 'ada@laptop',
          Created: new Date().toISOString()
        })
      ),
    judge: mustFail('state-locked'),
    mend: async (world) => void bucketOf(world).delete(`${stateKey}.tflock`)
  },
  {
    name: 'ledger-lost',
    phases: ['reuse', 'deploy', 'destroy', 'expire'],
    lay: async ({ cloud }) => {
      await git(cloud.github.repository('acme/shop').directory, ['update-ref', '-d', 'refs/staging/staging'])
    },
    judge: endsAs('leftovers')
  },
  {
    name: 'ledger-garbage',
    phases: phaseNames,
    lay: async ({ cloud }) => forgeLedger(cloud.github.repository('acme/shop').directory, 'no document'),
    judge: endsAs('ledger-newer', 'ledger-unwritable', 'conflict', 'service-error'),
    mend: async ({ cloud }) => {
      await git(cloud.github.repository('acme/shop').directory, ['update-ref', '-d', 'refs/staging/staging'])
    }
  },
  {
    name: 'ledger-huge',
    phases: ['create', 'destroy'],
    lay: async ({ cloud }) =>
      forgeLedger(cloud.github.repository('acme/shop').directory, {
        schema: 1,
        environment: 'staging',
        repositoryId: 4242,
        teamUuid: null,
        generation: 0,
        life: null,
        leases: [],
        operations: [],
        stack: null,
        apps: {},
        journal: Array.from({ length: 20_000 }, (_, index) => ({
          kind: 'volume',
          id: `forged-${index}`,
          name: `forged-${index}`,
          by: 'https://example.com',
          at: '2026-11-01T00:00:00Z'
        }))
      }),
    judge: endsAs('leftovers', 'ledger-newer', 'ledger-unwritable'),
    mend: async ({ cloud }) => {
      await git(cloud.github.repository('acme/shop').directory, ['update-ref', '-d', 'refs/staging/staging'])
    }
  },
  {
    // The next create replaces it.
    name: 'cluster-in-error',
    phases: ['create'],
    lay: async (world) =>
      whenMade(world, 'cluster', (id) => {
        const cluster = world.cloud.digitalocean.account.clusters.find(id)
        if (cluster) cluster.failure = 'there is no capacity for it'
      }),
    judge: mustFail('terraform-failed', 'timeout', 'service-error', 'not-ready', 'quota-exceeded')
  },
  {
    name: 'database-never-online',
    phases: ['create'],
    lay: async (world) =>
      whenMade(world, 'database', (id) => {
        const database = world.cloud.digitalocean.account.databases.find(id)
        if (database) Object.assign(database, { readyAt: Number.POSITIVE_INFINITY })
      }),
    judge: mustFail('timeout'),
    // It comes at last.
    mend: async ({ cloud }) => {
      for (const database of cloud.digitalocean.account.databases.all())
        if (database.readyAt === Number.POSITIVE_INFINITY) Object.assign(database, { readyAt: Date.now() })
    }
  },
  {
    name: 'cluster-quota',
    phases: ['create'],
    lay: async (world) =>
      cloudFault(world, 'POST', '/v2/kubernetes/clusters', 422, {
        id: 'unprocessable_entity',
        message: 'creating this will exceed your droplet limit'
      }),
    judge: mustFail('quota-exceeded')
  },
  {
    name: 'database-quota',
    phases: ['create'],
    lay: async (world) =>
      cloudFault(world, 'POST', '/v2/databases', 422, {
        id: 'unprocessable_entity',
        message: 'cluster limit exceeded'
      }),
    judge: mustFail('quota-exceeded')
  }
]
