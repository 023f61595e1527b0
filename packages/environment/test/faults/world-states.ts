import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reason } from '@staging-actions/base'
import { git } from '../../../sandbox/src/github/git.ts'
import { forgeLedger } from '../../../sandbox/src/testing/forge-ledger.ts'
import type { Ended } from './judge.ts'
import { type PhaseName, phaseNames } from './phase-names.ts'
import { syntaxError } from './played-terraform.ts'
import type { Run, World } from './world.ts'

/** A world that is not as it was left when a phase begins. */
export interface WorldState {
  readonly name: string
  readonly phases: readonly PhaseName[]
  /** Of the checkouts, next to those of the repository. */
  readonly files?: Readonly<Record<string, string>>
  lay(world: World, run: Run): Promise<void>
  /** What the run may not have ended as, a sentence each. */
  judge(ended: Ended): readonly string[]
  /** Reasons that the next run may end with, since a person has to say a word first: the destroy at the end is one. */
  readonly nextMay?: readonly Reason[]
  /** What a person does before the next run, as the error told them to. */
  repair?(world: World): Promise<void>
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

const threeStacks: Readonly<Record<string, string>> = {
  '.github/staging.yml': `version: 1
environment: { name: staging, domain: example.com }
stacks:
${['network', 'cluster', 'data'].map((name) => `  - { name: ${name}, directory: infra/${name}, backend: { bucket: acme-terraform-state } }`).join('\n')}
bootstrap: { directory: infra/bootstrap }
apps: [{ name: web }]
`,
  'infra/network/main.tf': '# played\n',
  'infra/cluster/main.tf': '# played\n',
  'infra/data/main.tf': '# played\n'
}

async function loseLedger({ cloud }: World): Promise<void> {
  await git(cloud.github.repository('acme/shop').directory, ['update-ref', '-d', 'refs/staging/staging'])
}

/** The run and its Terraform end in the middle of an apply. */
async function killedInApply(run: Run, world: World): Promise<void> {
  const { faults, events } = world.cloud.kernel
  faults.add({
    service: 'digitalocean',
    method: 'POST',
    path: '/v2/kubernetes/clusters',
    when: 'after',
    answer: { stallMs: Number.POSITIVE_INFINITY }
  })
  const struck = new Promise((resolve) => events.once('strike', resolve))
  run.provision().catch(() => {})
  await struck
  run.kill()
  faults.clear()
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
    repair: async (world) => void bucketOf(world).delete(stateKey)
  },
  {
    // As one that was cut off when it was written.
    name: 'state-empty',
    phases: withEnvironment,
    lay: async (world) => put(world, stateKey, ''),
    judge: endsAs()
  },
  {
    name: 'state-newer',
    phases: withEnvironment,
    lay: async (world) => put(world, stateKey, '{"version": 5, "resources": []}'),
    judge: endsAs('leftovers', 'service-error'),
    repair: async (world) => void bucketOf(world).delete(stateKey)
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
    repair: async (world) => void bucketOf(world).delete(`${stateKey}.tflock`)
  },
  {
    // By what a killed run left on this machine, whose operation the ledger knows: the kinds `killed` and `terraform-killed` lay those.
    name: 'state-locked-by-dead',
    phases: ['create'],
    lay: async (world, run) => {
      const doomed = await world.openRun(6999)
      await world.play(() => killedInApply(doomed, world))
      void run
    },
    judge: endsAs()
  },
  {
    // Terraform by the checkout's stack is impossible: one that names only providers does it.
    name: 'broken-branch',
    phases: ['destroy', 'expire'],
    lay: async (_, run) =>
      writeFile(join(run.environment.context.workspace, 'infra/staging/main.tf'), `${syntaxError}\n`),
    judge: endsAs()
  },
  {
    name: 'three-stacks',
    phases: ['create', 'abandon'],
    files: threeStacks,
    lay: async () => {},
    judge: endsAs()
  },
  {
    name: 'ledger-lost',
    phases: ['reuse', 'deploy', 'destroy', 'expire'],
    lay: loseLedger,
    judge: endsAs('leftovers'),
    // What no ledger knows the reaper leaves to people.
    nextMay: ['leftovers']
  },
  {
    name: 'ledger-garbage',
    phases: phaseNames,
    lay: async ({ cloud }) => forgeLedger(cloud.github.repository('acme/shop').directory, 'no document'),
    judge: endsAs('ledger-broken', 'leftovers'),
    repair: loseLedger
  },
  {
    // A record costs nothing but a refusal: what it names of other people's stays.
    name: 'ledger-forged',
    phases: ['reuse', 'destroy', 'expire'],
    lay: async (world, run) => {
      const document = await world.play(() => run.environment.ledger.read())
      const { account } = world.cloud.digitalocean
      const at = '2026-11-01T00:00:00Z'
      const named = account
        .shelves()
        .flatMap(([kind, shelf]) =>
          ['cluster', 'database', 'vpc', 'volume', 'load-balancer', 'droplet'].includes(kind)
            ? shelf.all().map(({ id, name }) => ({ kind, id, name, by: 'mallory', at, owned: true as const }))
            : []
        )
      await forgeLedger(world.cloud.github.repository('acme/shop').directory, { ...document, journal: named })
    },
    judge: endsAs('leftovers', 'foreign-environment'),
    repair: loseLedger
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
    judge: endsAs('ledger-broken', 'leftovers'),
    repair: loseLedger
  },
  {
    // The next create replaces it.
    name: 'cluster-in-error',
    phases: ['create', 'abandon'],
    lay: async (world) =>
      whenMade(world, 'cluster', (id) => {
        const cluster = world.cloud.digitalocean.account.clusters.find(id)
        if (cluster) cluster.failure = 'there is no capacity for it'
      }),
    judge: mustFail('terraform-failed', 'timeout', 'service-error', 'not-ready', 'quota-exceeded')
  },
  {
    name: 'database-never-online',
    phases: ['create', 'abandon'],
    lay: async (world) =>
      whenMade(world, 'database', (id) => {
        const database = world.cloud.digitalocean.account.databases.find(id)
        if (database) Object.assign(database, { readyAt: Number.POSITIVE_INFINITY })
      }),
    judge: mustFail('timeout'),
    // It comes at last.
    repair: async ({ cloud }) => {
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
