import { createHash } from 'node:crypto'
import type { Fault } from './faults.ts'
import type { Restore } from './snapshot.ts'

/** One way in which a real service is less kind than its documents say. */
export interface Rudeness {
  /** `<service>.<kind>`, as `--rude-kind` takes it. */
  readonly name: string
  /** Who has seen it on the real service. */
  readonly source: string
  /** Of the requests that it can meet, how many it does: 0 to 1. */
  readonly rate: number
  /** Milliseconds of sandbox time that it lasts at most; undefined: one answer. */
  readonly most?: number
}

/** A rudeness that replaces the whole answer to a request. */
export interface RudeAnswer extends Rudeness {
  readonly methods: readonly string[]
  readonly path: RegExp
  /** Before the request has its effect, or after: then only the answer is lost. */
  readonly when: Fault['when']
  readonly answer: Fault['answer']
  /** Never twice in a row, nor after another rudeness to the same request: a second attempt is answered well. */
  readonly alone?: boolean
  /** Requests that it leaves alone, by their headers. */
  readonly spares?: (headers: Headers) => boolean
}

/** So many rude answers in a row to the same request, at the most: nothing stays wrong for ever. */
const mostInARow = 2

/**
 * Which kinds of rudeness are played, and whom they meet. What happens to a request depends on the seed, the request and how often
 * it was made before, and on nothing else: the same seed plays the same story as far as the requests are the same.
 */
export class RudenessBook {
  readonly #seed: number
  readonly #played: 'all' | ReadonlySet<string>
  #asked = new Map<string, number>()
  #inARow = new Map<string, number>()
  #struck = new Map<string, number>()

  /** `played`: true for all kinds, or their names; by default everybody is polite. */
  constructor(seed: number, played: boolean | readonly string[] = false) {
    this.#seed = seed
    this.#played = played === true ? 'all' : new Set(played === false ? [] : played)
  }

  /** Whether any kind is played. */
  get isOn(): boolean {
    return this.#played === 'all' || this.#played.size > 0
  }

  plays({ name }: Rudeness): boolean {
    return this.#played === 'all' || this.#played.has(name)
  }

  /** Undefined when `key` is spared this time; else a number from 0 to below 1: how badly it is met. */
  draw(rudeness: Rudeness, key: string): number | undefined {
    if (!this.plays(rudeness)) return undefined
    const counted = `${rudeness.name} ${stable(key)}`
    const time = (this.#asked.get(counted) ?? 0) + 1
    this.#asked.set(counted, time)
    const [whether, how] = numbersOf(`${this.#seed} ${counted} ${time}`)
    if (whether >= rudeness.rate) return undefined
    this.#struck.set(rudeness.name, (this.#struck.get(rudeness.name) ?? 0) + 1)
    return how
  }

  /** How many milliseconds `key` is behind; 0: not at all. */
  lag(rudeness: Rudeness, key: string): number {
    const drawn = this.draw(rudeness, key)
    return drawn === undefined ? 0 : Math.ceil(drawn * (rudeness.most ?? 0))
  }

  /** What strikes a request, if anything does. */
  strike(
    answers: readonly RudeAnswer[],
    request: { readonly method: string; readonly path: string; readonly headers: Headers }
  ): RudeAnswer | undefined {
    if (!this.isOn) return undefined
    const { method, path, headers } = request
    const key = `${method} ${stable(path)}`
    const row = this.#inARow.get(key) ?? 0
    const meets = ({ methods, path: pattern, spares }: RudeAnswer) =>
      methods.includes(method) && pattern.test(path) && !spares?.(headers)
    const struck =
      row < mostInARow
        ? answers.find((answer) => meets(answer) && !(answer.alone && row > 0) && this.draw(answer, key) !== undefined)
        : undefined
    this.#inARow.set(key, struck ? row + 1 : 0)
    return struck
  }

  /** How often each kind has struck. */
  tally(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#struck].sort(([a], [b]) => a.localeCompare(b)))
  }

  capture(): Restore {
    const saved = [new Map(this.#asked), new Map(this.#inARow), new Map(this.#struck)] as const
    return () => {
      this.#asked = new Map(saved[0])
      this.#inARow = new Map(saved[1])
      this.#struck = new Map(saved[2])
    }
  }
}

/** Without what is another in every play: commits, ids that a service hands out. */
function stable(key: string): string {
  return key.replace(/\b[0-9a-f]{40}\b|\b[0-9a-f]{8}-[0-9a-f-]{27}\b|\b\d{4,}\b/g, '*')
}

function numbersOf(text: string): readonly [number, number] {
  const digest = createHash('sha256').update(text).digest()
  return [digest.readUInt32BE(0) / 2 ** 32, digest.readUInt32BE(4) / 2 ** 32]
}
