import type { SyncStep } from './sync-result.ts'

/** What a run does at a time, for the timeline: each step lasts until the next. */
export class Steps {
  readonly #now: () => number
  readonly #started: number
  readonly #begun: { readonly name: string; readonly at: number }[] = []

  constructor(now: () => number) {
    this.#now = now
    this.#started = now()
  }

  /** Milliseconds since the start. */
  elapsed(): number {
    return this.#now() - this.#started
  }

  enter(name: string): void {
    if (this.#begun.at(-1)?.name !== name) this.#begun.push({ name, at: this.elapsed() })
  }

  list(): readonly SyncStep[] {
    return this.#begun.map(({ name, at }, index) => ({
      name,
      from: at,
      to: this.#begun[index + 1]?.at ?? this.elapsed()
    }))
  }
}
