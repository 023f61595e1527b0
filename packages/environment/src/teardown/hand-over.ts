import { toStagingError } from '@staging-actions/base'
import { isProtected } from '@staging-actions/config'
import { dispatchWorkflow, getDefaultBranch, requireBegun } from '@staging-actions/github'
import { leaseId, liveLeases, withoutLease } from '../ledger/leases.ts'
import { observeOurs } from '../observe.ts'
import {
  isWorthALook,
  type TeardownDeps,
  type TeardownRequest,
  type TornDown,
  teardownEnvironment
} from './teardown-environment.ts'

export interface HandOverRequest extends TeardownRequest {
  /** A workflow file of the default branch that is dispatched as staging-control: `release`, or `destroy` for policy `always`. */
  readonly workflow: string
}

/** Milliseconds: a few requests. What takes longer is no faster than the destroy itself. */
const patience = 60_000
/** Milliseconds that the other run is watched: one that GitHub refuses to begin destroys nothing. */
const beginning = 4_000

/**
 * Teardown for a job that GitHub may kill in the middle: a cancelled run has five minutes, a cluster needs more. A write of the
 * ledger is done here; a destroy is done by a run of its own, which no cancel of this one reaches. So nothing here asks whether
 * this run was cancelled. Where no run can be started it is done here all the same.
 */
export async function handOverTeardown(request: HandOverRequest, deps: TeardownDeps): Promise<TornDown> {
  const { environment, workflow } = request
  const { context, names } = environment
  if (isProtected(names.environment, environment.configuration) || !(await mayDestroy(request)))
    return teardownEnvironment(request, deps)
  const held = await endLease(request)
  try {
    const run = await startTeardown(request, held)
    context.log.info(`the clean-up is a run of its own now: ${run.url}`)
    return { kind: 'handed-over', environment: names.environment, run: run.url }
  } catch (error) {
    context.signal.throwIfAborted()
    context.log.warning(
      `${workflow} of the default branch could not be started, so ${names.environment} is torn down here: ${toStagingError(error).message}. ${remedy}`
    )
    // Whether it is to be kept was decided above, while the lease was there to tell by.
    return teardownEnvironment({ ...request, keepFor: undefined }, deps)
  }
}

const remedy =
  'The file must be on the default branch with `on: workflow_dispatch` and the inputs `action` (with release and destroy among its options), `reason`, `lease` and `environment`, as in docs/adopt.md, and this job needs `permissions: actions: write`.'

/**
 * Our use ends here, before another run is started: the run's lease bears its number, and anyone who runs it again meanwhile takes
 * one of the same number. Answers the lease that is left for the other run to end: one of a request, which nobody takes twice,
 * and ours only where the ledger cannot be written.
 */
async function endLease({ environment, policy, leaseId: given }: HandOverRequest): Promise<string> {
  const { ledger, context } = environment
  if (given !== undefined) return given
  // A destroy asks nobody.
  if (policy === 'always') return ''
  const own = leaseId(context.run.id)
  try {
    await ledger.update(`teardown: released by ${context.actor}`, (current) => {
      const released = withoutLease(current, own)
      return released === current ? undefined : released
    })
    return ''
  } catch (error) {
    context.signal.throwIfAborted()
    context.log.warning(`${own} could not be released here, so the other run does it: ${toStagingError(error).message}`)
    return own
  }
}

/** Where nobody can look it is handed over: the other run looks again, and has the time to. Unless it is to be kept. */
async function mayDestroy(request: HandOverRequest): Promise<boolean> {
  try {
    return await wouldDestroy(request)
  } catch (error) {
    request.environment.context.signal.throwIfAborted()
    if (request.keepFor) throw error
    request.environment.context.log.warning(`what is there could not be looked at: ${toStagingError(error).message}`)
    return true
  }
}

/** What the teardown decides again when it claims. Not where nothing is left: that is over in seconds. */
async function wouldDestroy({ environment, policy, keepFor, ...request }: HandOverRequest): Promise<boolean> {
  const { ledger, context } = environment
  if (keepFor && (await isWorthALook(environment))) return false
  const document = await ledger.read()
  const own = request.leaseId ?? leaseId(context.run.id)
  const others = document ? liveLeases(document, context.clock.now()).filter(({ id }) => id !== own) : []
  if (policy === 'when-unused' && others.length > 0) return false
  return (await observeOurs(environment, document)).resources.length > 0
}

async function startTeardown({ environment, workflow, policy, reason, deadline }: HandOverRequest, lease: string) {
  const { context, github, names } = environment
  const { clock, log } = context
  const ref = await getDefaultBranch(github)
  const run = await dispatchWorkflow(
    github,
    {
      workflow,
      ref,
      // A second release finds the environment gone or in use; a second destroy may meet what a newer push has made meanwhile.
      isHarmless: policy !== 'always',
      inputs: {
        action: policy === 'always' ? 'destroy' : 'release',
        reason: reason || `the end of run ${context.run.id}`,
        lease,
        environment: names.environment
      }
    },
    { clock, log, deadline: deadline.within(patience) }
  )
  await requireBegun(github, run, { workflow, ref }, { clock, deadline, patience: beginning })
  return run
}
