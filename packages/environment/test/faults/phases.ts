import { Deadline } from '@staging-actions/base'
import { makeOctokit } from '../../../action-kit/src/github.ts'
import { deployApps } from '../../../deploy/src/index.ts'
import type { Restore } from '../../../sandbox/src/kernel/index.ts'
import { destroyed } from '../open-run.ts'
import type { Call } from './calls.ts'
import type { PhaseName } from './phase-names.ts'
import { type Run, runPatience, type Stage, World } from './world.ts'

export interface Phase {
  readonly name: PhaseName
  /** Where the world stands when it begins. */
  readonly from: keyof Checkpoints
  /** The run that is disturbed. */
  readonly run: number
  /** What it does. */
  work(run: Run, world: World): Promise<unknown>
  /** The next ordinary run, by its own id. */
  next(run: Run, world: World): Promise<unknown>
  /** After that. Default: a person destroys it. */
  last?(run: Run, world: World): Promise<unknown>
  /** Whether the next run is a destroy: then it is not green over anything that is left. */
  readonly nextDestroys?: true
  /** Whether a call of it is tried; default: each. */
  isTried?(call: Pick<Call, 'method' | 'isTerraforms'>): boolean
  /** Milliseconds that it may take, all in all. */
  readonly most: number
  /** Milliseconds that the date jumps by in it. */
  readonly jump?: number
}

export interface Checkpoints {
  /** Nothing of ours is there, and nobody has asked. */
  readonly empty: Restore
  /** Made by run 7001, which holds it. */
  readonly made: Restore
  /** The same with Argo CD and an Application. */
  readonly platform: Restore
  /** The app is deployed. */
  readonly deployed: Restore
}

const minutes = 60_000
const hour = 60 * minutes
/** After the deadline what is in flight is finished, what was made is written down, and people are told. */
const ending = 3 * minutes

export const phases: Readonly<Record<PhaseName, Phase>> = {
  create: {
    name: 'create',
    from: 'empty',
    run: 7001,
    work: (run) => run.provision(),
    next: (run) => run.provision(),
    most: runPatience + ending
  },
  // A create that nobody goes on with: what it made, and did not write down, is found by the destroy alone.
  abandon: {
    name: 'abandon',
    from: 'empty',
    run: 7001,
    work: (run) => run.provision(),
    next: async (run) => destroyed(await run.teardown({ policy: 'always' })),
    nextDestroys: true,
    // Of the others `create` has told how it ends.
    isTried: ({ method, isTerraforms }) => isTerraforms && method !== 'GET',
    most: runPatience + ending
  },
  reuse: {
    name: 'reuse',
    from: 'made',
    run: 7002,
    work: (run) => run.provision(),
    next: (run) => run.provision(),
    most: runPatience + ending
  },
  deploy: {
    name: 'deploy',
    from: 'platform',
    run: 7001,
    work: (run, world) => deploy(run, world, 'v1'),
    next: (run, world) => deploy(run, world, 'v2'),
    most: deployMinutes() * minutes + ending
  },
  destroy: {
    name: 'destroy',
    from: 'deployed',
    run: 7001,
    work: async (run) => destroyed(await run.teardown()),
    next: async (run) => destroyed(await run.teardown({ policy: 'always' })),
    nextDestroys: true,
    most: runPatience + ending
  },
  expire: {
    name: 'expire',
    from: 'deployed',
    run: 7090,
    work: async (run, world) => {
      world.jump(9 * hour)
      return run.reap()
    },
    jump: 9 * hour,
    next: async (run, world) => {
      world.jump(hour)
      return run.reap()
    },
    most: runPatience + ending
  }
}

function deployMinutes(): number {
  return 15
}

/** argocd-sync of the one app. */
async function deploy(run: Run, { cloud }: World, imageTag: string): Promise<unknown> {
  const { context } = run.environment
  return deployApps(
    {
      app: ['web'],
      environment: undefined,
      generation: undefined,
      application: undefined,
      configPath: undefined,
      server: undefined,
      authToken: undefined,
      serverCa: [],
      serverHeaders: undefined,
      kubeconfig: undefined,
      digitaloceanToken: cloud.digitalocean.token,
      githubToken: cloud.githubToken,
      remove: [],
      observe: [],
      answering: [],
      standing: undefined,
      stackDigest: undefined,
      revision: undefined,
      imageTag,
      helmParameters: [],
      kustomizeImages: [],
      testsJob: undefined,
      waitFor: [],
      registryAuth: undefined,
      prune: false,
      dryRun: false,
      terminateAfterMinutes: undefined,
      graceSeconds: 30,
      timeoutMinutes: deployMinutes(),
      appTimeoutMinutes: undefined
    },
    {
      ...context,
      fetch: globalThis.fetch,
      github: async (token) => makeOctokit(token, cloud.github.apiUrl, context.log),
      deadline: (milliseconds) => new Deadline(context.clock, milliseconds, context.signal),
      mask: () => {}
    }
  )
}

/** A world, and all the moments at which a phase begins. */
export async function prepare(stage: Stage): Promise<{ readonly world: World; readonly checkpoints: Checkpoints }> {
  // Each world that was killed hours later would make the next one's certificates of a later day.
  stage.time.setReal()
  const world = await World.open(stage)
  const maker = await world.openRun(7001)
  // What lists say before anything is there: a stale one may say it again.
  await world.play(() => maker.check())
  await world.wait(2 * minutes)
  const empty = await world.capture()
  await world.play(() => maker.provision())
  await world.wait(2 * minutes)
  const made = await world.capture()
  await world.play(() => installPlatform(world))
  world.jump(10 * minutes)
  const platform = await world.capture()
  await world.play(() => deploy(maker, world, 'v0'))
  await world.wait(2 * minutes)
  const deployed = await world.capture()
  return { world, checkpoints: { empty, made, platform, deployed } }
}

async function installPlatform({ cloud }: World): Promise<void> {
  const cluster = cloud.clusters.all()[0]
  if (!cluster) throw new Error('there is no cluster of ours')
  cluster.argocd.install()
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  cluster.create({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'shop', namespace: 'argocd', labels: { 'argocd.argoproj.io/secret-type': 'repository' } },
    data: {
      url: base64('https://github.com/acme/shop.git'),
      username: base64('git'),
      password: base64(cloud.githubToken)
    }
  })
  cluster.create({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name: 'staging-web', namespace: 'argocd' },
    spec: {
      project: 'default',
      source: { repoURL: 'https://github.com/acme/shop.git', path: 'apps/web/chart', targetRevision: 'main' },
      destination: { server: 'https://kubernetes.default.svc', namespace: 'web' },
      syncPolicy: { syncOptions: ['CreateNamespace=true'] }
    }
  })
}
