import type { Clock } from './clock.ts'
import type { Deadline } from './deadline.ts'
import { WaitTimeoutError } from './errors.ts'
import type { Logger } from './logger.ts'

export type Observation<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** `seen` is what a person reads: it is logged when it changes. */
  | { readonly kind: 'waiting'; readonly seen: string }

export interface WaitOptions {
  /** Noun phrase: "the cluster to be running". */
  readonly awaited: string
  readonly clock: Clock
  readonly deadline: Deadline
  readonly log: Logger
  /** Milliseconds before the second look; grows by half each time. Default 250. */
  readonly first?: number
  /** Milliseconds between looks at the most. Default 10 000. */
  readonly most?: number
}

/** Looks again and again, more and more seldom, until it is done or the deadline passes. */
export async function waitUntil<T>(observe: () => Promise<Observation<T>>, options: WaitOptions): Promise<T> {
  const { awaited, clock, deadline, log, first = 250, most = 10_000 } = options
  const started = clock.monotonic()
  let pause = first
  let lastSeen = ''
  for (;;) {
    const observation = await observe()
    if (observation.kind === 'done') return observation.value
    if (observation.seen !== lastSeen) {
      lastSeen = observation.seen
      log.info(`waiting for ${awaited}: ${lastSeen}`)
    }
    if (deadline.remaining() <= pause) throw new WaitTimeoutError(awaited, lastSeen, clock.monotonic() - started)
    await clock.sleep(pause, deadline.signal)
    pause = Math.min(most, pause * 1.5)
  }
}
