import { setTimeout } from 'node:timers/promises'

/** Time as a dependency, so that a test decides how fast it goes. */
export interface Clock {
  /** Milliseconds since the epoch: for what people read. */
  now(): number
  /** Milliseconds since some fixed moment, never going back: for durations. */
  monotonic(): number
  /** Rejects with the signal's reason when it aborts first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
  /** What a server says of the time, as in the header `Date` of its answer. See `openServerClock`. */
  observe?(date: string | undefined): void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: async (milliseconds, signal) => {
    try {
      await setTimeout(milliseconds, undefined, signal ? { signal } : {})
    } catch (error) {
      throw signal?.aborted ? signal.reason : error
    }
  }
}
