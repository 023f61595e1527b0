import { toStagingError } from '@staging-actions/base'
import { dispatchWorkflow, getDefaultBranch } from '@staging-actions/github'
import { leaseId, liveLeases } from '../ledger/leases.ts'
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

/**
 * Teardown for a job that GitHub may kill in the middle: a cancelled run has five minutes, a cluster needs more. A write of the
 * ledger is done here; a destroy is done by a run of its own, which no cancel of this one reaches. So nothing here asks whether
 * this run was cancelled. Where no run can be started it is done here all the same.
 */
export async function handOverTeardown(request: HandOverRequest, deps: TeardownDeps): Promise<TornDown> {
  const { environment, workflow } = request
  const { context, names } = environment
  if (request.isProtected || !(await mayDestroy(request))) return teardownEnvironment(request, deps)
  try {
    const run = await startTeardown(request)
    context.log.info(`the clean-up is a run of its own now: ${run.url}`)
    return { kind: 'handed-over', environment: names.environment, run: run.url }
  } catch (error) {
    context.signal.throwIfAborted()
    context.log.warning(
      `${workflow} of the default branch could not be started, so ${names.environment} is torn down here: ${toStagingError(error).message}`
    )
    return teardownEnvironment(request, deps)
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

async function startTeardown({ environment, workflow, policy, reason, deadline, ...request }: HandOverRequest) {
  const { context, github, names } = environment
  return dispatchWorkflow(
    github,
    {
      workflow,
      ref: await getDefaultBranch(github),
      // A second release finds nothing of ours to release; a second destroy may meet what a newer push has made meanwhile.
      isHarmless: policy !== 'always',
      inputs: {
        action: policy === 'always' ? 'destroy' : 'release',
        reason: reason || `the end of run ${context.run.id}`,
        lease: request.leaseId ?? leaseId(context.run.id),
        environment: names.environment
      }
    },
    { clock: context.clock, log: context.log, deadline: deadline.within(patience) }
  )
}
