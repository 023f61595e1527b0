import { ApplicationFeed } from './application-feed.ts'
import type { ApplicationPort } from './port.ts'

/** One watch for all the Applications of a run, begun when the first of them is followed. */
export class ApplicationWatch {
  readonly #port: ApplicationPort
  readonly #feeds: ReadonlyMap<string, ApplicationFeed>
  readonly #signal: AbortSignal
  readonly #stop = new AbortController()
  #pump: Promise<void> | undefined

  constructor(port: ApplicationPort, names: readonly string[], signal: AbortSignal) {
    this.#port = port
    this.#feeds = new Map(names.map((name) => [name, new ApplicationFeed()]))
    this.#signal = AbortSignal.any([signal, this.#stop.signal])
  }

  follow(name: string): ApplicationFeed {
    this.#pump ??= this.#run()
    return this.#feeds.get(name) ?? new ApplicationFeed()
  }

  async close(): Promise<void> {
    this.#stop.abort(new Error('the watch is closed'))
    await this.#pump
  }

  async #run(): Promise<void> {
    try {
      for await (const seen of this.#port.watch([...this.#feeds.keys()], this.#signal)) {
        const name = seen.kind === 'deleted' ? seen.name : seen.application.name
        this.#feeds.get(name)?.push(seen)
      }
    } catch (error) {
      for (const feed of this.#feeds.values()) feed.fail(error)
    }
  }
}
