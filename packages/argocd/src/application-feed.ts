import type { Seen } from './port.ts'

/** The newest state of one Application, pushed by a watch; only the newest counts, so nothing queues up. */
export class ApplicationFeed {
  #latest: Seen | undefined
  #failure: { readonly error: unknown } | undefined
  #wake = () => {}

  /** Set once the watch has ended: from then on nothing is pushed. */
  get failure(): { readonly error: unknown } | undefined {
    return this.#failure
  }

  push(seen: Seen): void {
    this.#latest = seen
    this.#wake()
  }

  fail(error: unknown): void {
    this.#failure = { error }
    this.#wake()
  }

  /** The newest state since the last call, if there is one. */
  take(): Seen | undefined {
    const seen = this.#latest
    this.#latest = undefined
    return seen
  }

  /** Resolves when something new is there, or after so many milliseconds. */
  async wait(milliseconds: number): Promise<void> {
    if (this.#latest) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
