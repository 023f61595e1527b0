import { stat } from 'node:fs/promises'
import type { Clock } from '@staging-actions/base'

interface Sleeper {
  readonly at: number
  readonly order: number
  wake(): void
}

/** Time that stands still while anything is being done, and jumps to the next sleeper then: days pass in seconds. */
export class VirtualTime implements Clock {
  #now: number
  #order = 0
  readonly #sleepers = new Set<Sleeper>()

  constructor(start: number) {
    this.#now = start
  }

  now(): number {
    return this.#now
  }

  monotonic(): number {
    return this.#now
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const sleeper: Sleeper = {
        at: this.#now + Math.max(0, milliseconds),
        order: this.#order++,
        wake: () => {
          this.#sleepers.delete(sleeper)
          signal?.removeEventListener('abort', abort)
          resolve()
        }
      }
      const abort = () => {
        this.#sleepers.delete(sleeper)
        reject(signal?.reason)
      }
      if (signal?.aborted) return reject(signal.reason)
      signal?.addEventListener('abort', abort, { once: true })
      this.#sleepers.add(sleeper)
    })
  }

  /** Runs until the work is over. Throws when everybody waits for nothing. */
  async run<T>(work: Promise<T>): Promise<T> {
    let isOver = false
    const ending = work.finally(() => {
      isOver = true
    })
    ending.catch(() => {})
    for (let seen = Date.now(); !isOver; ) {
      await settle()
      if (isOver) break
      const next = [...this.#sleepers].reduce<Sleeper | undefined>(
        (first, one) => (first && (first.at - one.at || first.order - one.order) < 0 ? first : one),
        undefined
      )
      if (next) {
        seen = Date.now()
        this.#now = Math.max(this.#now, next.at)
        next.wake()
      } else if (Date.now() - seen > 10_000) throw new Error('everybody waits, and nobody sleeps')
    }
    return ending
  }
}

/**
 * Until what can be done now is done, reading of files included: on a busy machine a file takes its time, and no hours must pass
 * meanwhile.
 */
async function settle(): Promise<void> {
  do {
    await new Promise((next) => setImmediate(next))
    await stat('.')
    await new Promise((next) => setImmediate(next))
  } while (process.getActiveResourcesInfo().some((resource) => /^(FSReq|CloseReq)/.test(resource)))
}
