import { type Clock, type Logger, toStagingError } from '@staging-actions/base'
import { requireGeneration } from '../ledger/generation.ts'
import type { Ledger } from '../ledger/open-ledger.ts'

export interface GenerationWatch {
  /** Aborts when a destroy began: an apply of twenty minutes must not go on until its end. */
  readonly signal: AbortSignal
  throwIfSuperseded(): void
  stop(): void
}

const interval = 15_000

/** Looks into the ledger now and then while something long is going on. Looking costs one request as long as nothing changes. */
export function watchGeneration(
  ledger: Ledger,
  generation: number,
  { clock, log, signal }: { readonly clock: Clock; readonly log: Logger; readonly signal: AbortSignal }
): GenerationWatch {
  const superseded = new AbortController()
  const stopped = new AbortController()
  const either = AbortSignal.any([signal, stopped.signal])
  const look = async () => {
    while (!either.aborted) {
      await clock.sleep(interval, either)
      const document = await ledger.read().catch((error: unknown) => {
        log.debug(`the ledger could not be read: ${toStagingError(error).message}`)
        return undefined
      })
      if (!document) continue
      try {
        requireGeneration(document, generation, 'the work was complete')
      } catch (error) {
        superseded.abort(error)
        return
      }
    }
  }
  // It ends by its own sleep being aborted: that is no error.
  void look().catch(() => {})
  return {
    signal: superseded.signal,
    throwIfSuperseded: () => superseded.signal.throwIfAborted(),
    stop: () => stopped.abort()
  }
}
