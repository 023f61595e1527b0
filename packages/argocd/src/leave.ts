import { ApiError, StagingError } from '@staging-actions/base'
import { sameSources, withVersion } from './sources.ts'
import type { SyncState } from './sync-state.ts'
import { isEarlier, markerOf, type Withdrawn, withdrawOperation } from './withdraw.ts'

/** Milliseconds: a runner ends a cancelled run after seven seconds and a half. */
const most = { cancelled: 2000, failed: 15_000 }

/** What a run that did not come to its end leaves: no operation of its own, and no version that would go out by itself later. */
export async function leave(state: SyncState, error: unknown): Promise<Withdrawn> {
  if (!state.asked) return 'none'
  const isCancelled = error instanceof StagingError && error.reason === 'cancelled'
  if (state.isBlocked) await putBack(state, most.failed)
  const { marker, ours } = state.request
  const withdrawn = await withdrawOperation(
    {
      name: state.name,
      notBefore: state.notBefore,
      isOurs: (operation) => {
        const of = markerOf(operation)
        // What auto-sync began with our version while it waits for a window would deploy it later: the version goes back too.
        if (of === undefined) return state.isBlocked && operation.initiatedBy.automated === true
        return of === marker || isEarlier(of, ours, state.since)
      },
      within: isCancelled ? most.cancelled : most.failed
    },
    state.deps
  )
  if (withdrawn === 'ended') state.deps.log.info(`${state.name}: its operation was ended`)
  if (withdrawn === 'left') state.deps.log.warning(`${state.name}: its operation is still there, and may go on`)
  return withdrawn
}

/** The sources as they were, unless somebody has changed them since. */
async function putBack(state: SyncState, within: number): Promise<void> {
  const { sourcesBefore: before, request, deps } = state
  if (!before) return
  const over = AbortSignal.timeout(within)
  const port = deps.port.afterwards(over)
  try {
    while (!over.aborted) {
      const application = await port.find(state.name)
      if (!application || !sameSources(application.sources, withVersion(application, request.version))) return
      const result = await port.set(application, before)
      if (result.kind === 'started') deps.log.info(`${state.name}: its source is as it was before`)
      if (result.kind === 'refused') deps.log.warning(`${state.name}: its source stays as set: ${result.message}`)
      if (result.kind !== 'busy') return
      await deps.clock.sleep(200, over)
    }
  } catch (error) {
    if (!over.aborted && !(error instanceof ApiError)) throw error
    deps.log.warning(`${state.name}: its source could not be set back`)
  }
}
