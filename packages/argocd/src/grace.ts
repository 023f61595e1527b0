import type { ResourceProblem } from './port.ts'

/** Milliseconds. */
export const usualGrace = 30_000

/** What looks hopeless may get well: it is final once it has stayed so, without a change, for a while. */
export class Grace {
  readonly #milliseconds: number
  /** Since when each has been so, by its key. */
  #since = new Map<string, number>()

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds
  }

  /** With all that is wrong at a monotonic time: what has been hopeless for long enough. */
  spent(problems: readonly ResourceProblem[], now: number): ResourceProblem | undefined {
    const hopeless = problems.filter(({ terminal }) => terminal)
    this.#since = new Map(hopeless.map((problem) => [keyOf(problem), this.#since.get(keyOf(problem)) ?? now]))
    return hopeless.find((problem) => now - (this.#since.get(keyOf(problem)) ?? now) >= this.#milliseconds)
  }
}

/** Messages change with every attempt. */
function keyOf({ kind, namespace, name }: ResourceProblem): string {
  return `${kind}/${namespace}/${name}`
}
