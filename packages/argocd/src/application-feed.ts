import type { ApplicationPort, Seen } from './port.ts'

/** The newest state of one Application, pushed by a watch; only the newest counts, so nothing queues up. */
export class ApplicationFeed {
  #latest: Seen | undefined
  #failure: { readonly error: unknown } | undefined
  #wake = () => {}
  readonly #stop = new AbortController()
  readonly #pump: Promise<void>

  constructor(port: ApplicationPort, name: string, signal: AbortSignal) {
    this.#pump = this.#follow(port, name, AbortSignal.any([signal, this.#stop.signal]))
  }

  /** Set once the watch has ended: from then on nothing is pushed. */
  get failure(): { readonly error: unknown } | undefined {
    return this.#failure
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

  async close(): Promise<void> {
    this.#stop.abort(new Error('the feed is closed'))
    await this.#pump
  }

  async #follow(port: ApplicationPort, name: string, signal: AbortSignal): Promise<void> {
    try {
      for await (const seen of port.watch(name, signal)) {
        this.#latest = seen
        this.#wake()
      }
    } catch (error) {
      this.#failure = { error }
      this.#wake()
    }
  }
}
