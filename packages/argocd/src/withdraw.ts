import { ApiError, type Clock, type Logger } from '@staging-actions/base'
import type { Application, Operation } from './application.ts'
import { type ApplicationPort, markerName } from './port.ts'
import { isOlder } from './sync-state.ts'

export interface Withdrawal {
  readonly name: string
  /** Nothing older than this resource version says anything. */
  readonly notBefore: string
  readonly isOurs: (operation: Operation) => boolean
  /** Milliseconds that it may take, its end included. */
  readonly within: number
}

/** `asked`: Argo CD was asked to end it; `left`: it is still there; `none`: there was none of ours. */
export type Withdrawn = 'ended' | 'asked' | 'left' | 'none'

const pause = 200

/**
 * Ends the operation that this run started, so that nothing is deployed by it later and the next run does not wait for it. Never
 * throws for what a service says: the run has a failure to tell already.
 */
export async function withdrawOperation(
  { name, notBefore, isOurs, within }: Withdrawal,
  { port, clock, log }: { readonly port: ApplicationPort; readonly clock: Clock; readonly log: Logger }
): Promise<Withdrawn> {
  const over = AbortSignal.timeout(within)
  const late = port.afterwards(over)
  let [tried, asked] = [false, false]
  try {
    while (!over.aborted) {
      const application = await late.find(name)
      if (!application) return tried ? 'ended' : 'none'
      const isStale = isOlder(application.resourceVersion, notBefore)
      if (!isStale && !(application.operation && isOurs(application.operation))) return tried ? 'ended' : 'none'
      if (!isStale) {
        if (!isTerminating(application)) await late.terminate(application)
        tried = true
        asked = application.operationState !== undefined
      }
      await clock.sleep(pause, over)
    }
  } catch (error) {
    if (!over.aborted && !(error instanceof ApiError)) throw error
    if (error instanceof ApiError) log.warning(`${name}: its operation was not ended: ${error.message}`)
  }
  return asked ? 'asked' : 'left'
}

function isTerminating({ operationState }: Application): boolean {
  return operationState?.phase === 'Terminating'
}

/** What tells whose an operation is; undefined: it is of nobody who leaves one. */
export function markerOf(operation: Operation): string | undefined {
  return operation.info.find(({ name }) => name === markerName)?.value
}

/** Of an earlier run of the same repository. Its marker ends with when it was made. */
export function isEarlier(marker: string, ours: string | undefined, since: number): boolean {
  return ours !== undefined && marker.startsWith(ours) && Number(marker.split(' ').at(-1)) <= since
}
