import { StagingError, WaitTimeoutError } from '@staging-actions/base'
import { ApplicationWatch } from './application-watch.ts'
import { Following } from './following.ts'
import { leave } from './leave.ts'
import { startOperation } from './start-operation.ts'
import { explainInterruption, explainTimeout } from './sync-failures.ts'
import type { SyncDeps, SyncRequest } from './sync-request.ts'
import type { SyncResult } from './sync-result.ts'
import { SyncState } from './sync-state.ts'

/**
 * Puts an Application at a version and returns when it is really there: our operation (or another's of just that version)
 * ended well, the status is about it, everything is healthy, and the images asked for run.
 * A run that fails ends the operation that it started: nothing goes on without it.
 * @throws StagingError unknown-application, sync-failed, unhealthy, operation-in-progress, timeout, conflict; with a SyncResult.
 */
export async function syncApplication(request: SyncRequest, deps: SyncDeps): Promise<SyncResult> {
  const state = new SyncState(request, deps)
  const { deadline, port } = state.deps
  const watch = deps.watch ?? new ApplicationWatch(port, [request.application], deadline.signal)
  const follow = () => watch.follow(request.application)
  state.steps.enter('starting the sync')
  try {
    const wanted = await startOperation(state, follow)
    return await new Following(state, follow, wanted).untilThere()
  } catch (error) {
    // The deadline's own error knows nothing of what was waited for.
    const isBare = deadline.passed() && !(error instanceof WaitTimeoutError) && isTimeout(error)
    const failure = isBare ? await explainTimeout(state) : error
    throw explainInterruption(state, failure, await leave(state, failure))
  } finally {
    if (!deps.watch) await watch.close()
  }
}

function isTimeout(error: unknown): boolean {
  return (
    (error instanceof StagingError && error.reason === 'timeout') ||
    (error instanceof Error && error.name === 'AbortError')
  )
}
