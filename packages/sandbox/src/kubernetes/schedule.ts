import type { SandboxClock } from '../kernel/index.ts'

/**
 * Work at moments of the sandbox's clock. Looks at least four times a second while anything is due at all,
 * so that a jump of the clock is noticed.
 */
export class Schedule {
  readonly #clock: SandboxClock
  #entries: { at: number; work: () => void | Promise<void> }[] = []
  #timer: NodeJS.Timeout | undefined
  #closed = false
  readonly #onError: (error: unknown) => void

  constructor(clock: SandboxClock, onError: (error: unknown) => void) {
    this.#clock = clock
    this.#onError = onError
  }

  /** `milliseconds` of sandbox time. */
  after(milliseconds: number, work: () => void | Promise<void>): void {
    if (this.#closed) return
    this.#entries.push({ at: this.#clock.now() + milliseconds, work })
    this.#arm()
  }

  close(): void {
    this.#closed = true
    this.#entries = []
    clearTimeout(this.#timer)
  }

  #arm(): void {
    clearTimeout(this.#timer)
    if (this.#entries.length === 0) return
    const soonest = Math.min(...this.#entries.map((entry) => entry.at))
    const wait = Math.max(0, (soonest - this.#clock.now()) / this.#clock.scale)
    this.#timer = setTimeout(() => this.#run(), Math.min(wait, 250))
    this.#timer.unref()
  }

  #run(): void {
    const now = this.#clock.now()
    const due = this.#entries.filter((entry) => entry.at <= now)
    this.#entries = this.#entries.filter((entry) => entry.at > now)
    for (const { work } of due) {
      try {
        Promise.resolve(work()).catch(this.#onError)
      } catch (error) {
        this.#onError(error)
      }
    }
    this.#arm()
  }
}
