import type { Clock } from './clock.ts'
import { StagingError } from './errors.ts'

/**
 * One moment after which nothing more is begun. Its signal reaches every request and every sleep,
 * and aborts at that moment or when the parent (a cancelled run) aborts, whichever is first.
 */
export class Deadline {
  readonly signal: AbortSignal
  readonly #clock: Clock
  readonly #started: number
  readonly #milliseconds: number
  readonly #timer: AbortController

  constructor(clock: Clock, milliseconds: number, parent?: AbortSignal) {
    this.#clock = clock
    this.#started = clock.monotonic()
    this.#milliseconds = milliseconds
    this.#timer = new AbortController()
    this.signal = parent ? AbortSignal.any([parent, this.#timer.signal]) : this.#timer.signal
    const timer = setTimeout(
      () =>
        this.#timer.abort(new StagingError('timeout', `the deadline of ${Math.round(milliseconds / 1000)} s passed`)),
      Math.min(milliseconds, 2 ** 31 - 1)
    )
    timer.unref()
  }

  /** Milliseconds since the start. */
  elapsed(): number {
    return this.#clock.monotonic() - this.#started
  }

  /** Milliseconds left, never below 0. */
  remaining(): number {
    return Math.max(0, this.#milliseconds - this.elapsed())
  }

  passed(): boolean {
    return this.remaining() === 0
  }

  /** A deadline inside this one, shorter or not; `signal` ends it, too. */
  within(milliseconds: number, signal?: AbortSignal): Deadline {
    // Where it would end with this one, this one's end is told: nobody knows the other number.
    const end = milliseconds < this.remaining() ? milliseconds : this.remaining() + tie
    return new Deadline(this.#clock, end, signal ? AbortSignal.any([this.signal, signal]) : this.signal)
  }
}

/** Milliseconds: two timers of one moment fire in any order. */
const tie = 50
