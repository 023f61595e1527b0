import { StagingError } from '@staging-actions/base'
import { claimDeploy } from '../../src/deploy/claim-deploy.ts'
import { extendLease, provisionEnvironment, reapEnvironments, teardownEnvironment } from '../../src/index.ts'
import { leaseId, withLease, withoutLease } from '../../src/ledger/leases.ts'
import { withUse } from '../../src/lifetime/end.ts'
import type { Run, World } from './world.ts'

const minute = 60_000
/** How what somebody begins may end. Anything else is a defect. */
const lawful = ['superseded', 'environment-busy', 'environment-absent', 'cancelled', 'timeout', 'not-found']
const people = ['octocat', 'hubot', 'ada']

/** What people and pipelines do, each as its workflow does it. */
export const actions = {
  /** staging-deploy: provision, deploy and test, then either an approval that outlives the run, or the end. */
  pipeline: async (world: World, run: Run) => {
    await inJob(world, run, async () => {
      const { generation } = await provision(run, world.hours(1, 4))
      // What follows waits for all of them, also where one has failed, as jobs with `needs` do.
      const deploys = await Promise.allSettled(
        ['web', 'api', 'docs']
          .slice(0, 1 + Math.floor(world.random() * 3))
          .map((app) => deploy(world, run, app, generation))
      )
      const failed = deploys.find((one) => one.status === 'rejected')
      if (failed) throw failed.reason
      const tests = world.random() < 0.8 ? world.hours(0.1, 0.7) : world.hours(2.5, 5)
      await world.time.sleep(tests, run.cancel.signal)
      if (world.random() < 0.3) await keepForApproval(world, run)
    })
    await teardown(world, run.cancel.signal.aborted ? world.openRun('bot') : run, 'when-unused', leaseId(run.id))
  },
  create: (world: World, run: Run) => inJob(world, run, () => provision(run, world.hours(0.5, 12))),
  deploy: (world: World, run: Run) =>
    inJob(world, run, () => deploy(world, run, world.pick(['web', 'api']) ?? 'web', undefined)),
  extend: (world: World, run: Run) =>
    inJob(world, run, () =>
      extendLease({ environment: run.environment, duration: world.hours(0.5, 8), leaseId: undefined, reason: 'more' })
    ),
  release: async (world: World, run: Run) => {
    const lease = world.pick((world.ledger.newest()?.leases ?? []).filter(({ holder }) => holder === run.actor))
    await teardown(world, run, 'when-unused', lease?.id ?? 'run-1')
  },
  destroy: (world: World, run: Run) =>
    teardown(world, run, 'always', 'run-1', world.random() < 0.5 ? 10 * minute : undefined),
  reap: async (world: World, run: Run) => {
    world.words.set(run.id, { policy: 'expired', lease: '' })
    await inJob(world, run, () =>
      reapEnvironments(
        {
          environment: run.environment,
          open: async () => run.environment,
          reason: undefined,
          deadline: run.deadline()
        },
        run.deps
      )
    )
  },
  cancel: async (world: World) => {
    world
      .pick([...world.runs.values()].filter(({ goesOn }) => goesOn))
      ?.cancel.abort(new StagingError('cancelled', 'the run was cancelled'))
  },
  crash: async (world: World) => {
    world.pick([...world.runs.values()].filter(({ goesOn }) => goesOn))?.kill()
  }
}

export function somebody(world: World): string {
  return world.pick(people) ?? 'octocat'
}

/** Whatever becomes of it, the job ends: by itself, or because its runner is gone. */
async function inJob(world: World, run: Run, work: () => Promise<unknown>): Promise<void> {
  try {
    await Promise.race([work(), run.death])
  } catch (error) {
    if (!(error instanceof StagingError) || !lawful.includes(error.reason)) {
      world.broken.push(`run ${run.id} ended by a defect: ${error instanceof Error ? error.stack : String(error)}`)
    }
  }
}

async function provision(run: Run, leaseDuration: number) {
  return provisionEnvironment(
    {
      environment: run.environment,
      reason: 'a test',
      leaseDuration,
      deadline: run.deadline(),
      repositoryToken: undefined
    },
    run.deps
  )
}

async function deploy(world: World, run: Run, app: string, generation: number | undefined): Promise<void> {
  const { environment, id } = run
  const { ledger, github, context } = environment
  const deadline = run.deadline(20 * minute)
  const claim = await claimDeploy(
    {
      apps: [{ app, application: `staging-${app}` }],
      run: context.run,
      actor: run.actor,
      branch: 'staging',
      shared: 'replace',
      generation,
      deadline
    },
    { ledger, github, clock: context.clock, log: context.log }
  )
  if (!claim) return
  const known = generation ?? world.ledger.newest()?.generation ?? 0
  const stop = AbortSignal.any([claim.signal, run.cancel.signal])
  let hasEnded = false
  try {
    for (let effects = 0; effects < 4; effects += 1) {
      await world.time.sleep(world.random() * minute, stop)
      if (run.isDead) await new Promise(() => {})
      world.deploying.set(`${app} by ${id}`, run)
      world.deployEffect(run, app, known)
    }
    await ledger.update(`deploy ${app}`, (current) => {
      const rest = claim.ended(current)
      hasEnded = true
      return withUse(rest, world.now())
    })
  } finally {
    world.deploying.delete(`${app} by ${id}`)
    claim.stop()
    if (!hasEnded) await claim.release()
  }
}

/** What request-approval writes when it hands over, its lease in place of the run's own, and a run of staging-decision when it is decided, or nobody decides. */
async function keepForApproval(world: World, run: Run): Promise<void> {
  const id = `approval-${run.id}`
  const until = world.now() + world.hours(1, 10)
  await run.environment.ledger.update(`approval: keep while #${run.id} waits`, (current) =>
    withLease(withoutLease(withUse(current, world.now()), leaseId(run.id)), {
      id,
      holder: `approval #${run.id}`,
      run: run.environment.context.run.url,
      branch: 'staging',
      reason: 'waits for a decision',
      since: new Date(world.now()).toISOString(),
      until: new Date(until).toISOString()
    })
  )
  const decide = async () => {
    await world.time.sleep(world.random() * (until - world.now()))
    const decision = world.openRun(somebody(world))
    await inJob(world, decision, () =>
      decision.environment.ledger.update(`approval: #${run.id} is over`, (current) =>
        withoutLease(withUse(current, world.now()), id)
      )
    )
    await teardown(world, decision, 'when-unused', leaseId(decision.id))
  }
  world.later.push(decide())
}

async function teardown(
  world: World,
  run: Run,
  policy: 'when-unused' | 'always',
  lease: string,
  grace?: number
): Promise<void> {
  world.words.set(run.id, { policy, lease })
  await inJob(world, run, () =>
    teardownEnvironment(
      {
        environment: run.environment,
        policy,
        leaseId: lease,
        reason: 'a test',
        keepFor: undefined,
        deadline: run.deadline(),
        grace
      },
      run.deps
    )
  )
  if (world.busy.get(run.id) === 'delete') world.busy.delete(run.id)
  run.goesOn = false
}
