import { StagingError } from '@staging-actions/base'
import { ApplicationWatch } from './application-watch.ts'
import { syncApplication } from './sync-application.ts'
import type { SyncDeps, SyncRequest } from './sync-request.ts'
import type { SyncResult } from './sync-result.ts'

export type SyncOutcome =
  | { readonly kind: 'synced'; readonly result: SyncResult }
  | { readonly kind: 'failed'; readonly error: StagingError }

/**
 * Several Applications side by side, over one port and one watch; each ends as `syncApplication` ends, in the order of the requests.
 * One that fails does not stop the others.
 */
export async function syncApplications(
  requests: readonly SyncRequest[],
  deps: Omit<SyncDeps, 'watch'>
): Promise<readonly SyncOutcome[]> {
  const names = requests.map(({ application }) => application)
  const watch = new ApplicationWatch(deps.port, names, deps.deadline.signal)
  try {
    return await Promise.all(
      requests.map(async (request): Promise<SyncOutcome> => {
        try {
          return { kind: 'synced', result: await syncApplication(request, { ...deps, watch }) }
        } catch (error) {
          if (!(error instanceof StagingError)) throw error
          return { kind: 'failed', error }
        }
      })
    )
  } finally {
    await watch.close()
  }
}
