import { copyState, type Restore } from './snapshot.ts'

/** A wrong turn that a service takes on purpose. */
export interface Fault {
  readonly service: string
  readonly method?: string
  /** Exact path, a prefix that ends with `*`, or a route as the record of requests has it: `/v2/databases/:id`. */
  readonly path: string
  /** The first matching request it strikes, counted from 1. Default 1. */
  readonly nth?: number
  /** How many from there on; Infinity where all of them. Default 1. */
  readonly times?: number
  /** Before the request has its effect, or after: then the effect stays and only the answer is lost. */
  readonly when: 'before' | 'after'
  readonly answer:
    | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
    | 'reset'
    /** What the same question was answered the last time before, where `FaultBook.remembers`; else as it is. */
    | 'stale'
    /** Infinity: until the client gives up. */
    | { readonly stallMs: number }
}

/** A request whose answer is being held back. */
export interface Held {
  /** One of the book's, or a rudeness. */
  readonly fault: Pick<Fault, 'when' | 'answer'> & Partial<Pick<Fault, 'service'>> & { readonly path: string | RegExp }
  /** Breaks its connection. */
  drop(): void
  /** Told when it is held no more. */
  onOver(work: () => void): void
}

export class FaultBook {
  /** Whether answers are kept for `stale` ones. Default false. */
  remembers = false
  #faults: { fault: Fault; seen: number; matches: (path: string) => boolean }[] = []
  #answers = new Map<string, string>()

  add(fault: Fault): void {
    this.#faults.push({ fault, seen: 0, matches: pathMatcher(fault.path) })
  }

  clear(): void {
    this.#faults = []
  }

  capture(): Restore {
    const saved = copyState(this.#faults)
    const answers = new Map(this.#answers)
    return () => {
      this.#faults = copyState(saved)
      this.#answers = new Map(answers)
    }
  }

  /** Keeps the answer to a question, and says what it was the last time before. */
  remember(question: string, answer: string): string | undefined {
    const before = this.#answers.get(question)
    this.#answers.set(question, answer)
    return before
  }

  /** Counts the request against every fault that it matches; returns the one that strikes, if any. */
  strike(service: string, method: string, path: string): Fault | undefined {
    let struck: Fault | undefined
    for (const entry of this.#faults) {
      const { fault } = entry
      if (fault.service !== service || (fault.method && fault.method !== method)) continue
      if (!entry.matches(path)) continue
      entry.seen += 1
      const nth = fault.nth ?? 1
      if (!struck && entry.seen >= nth && entry.seen < nth + (fault.times ?? 1)) struck = fault
    }
    return struck
  }
}

/** Whether a path is meant by a fault's: see `Fault.path`. */
export function pathMatcher(pattern: string): (path: string) => boolean {
  if (!pattern.includes('/:'))
    return pattern.endsWith('*') ? (path) => path.startsWith(pattern.slice(0, -1)) : (path) => path === pattern
  const source = pattern
    .replace(/:\w+(?:\{(.+?)\})?/g, (_, limits?: string) => `\0${limits ?? '[^/]+'}\0`)
    .split('\0')
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*$/, '.*')))
    .join('')
  const form = new RegExp(`^${source}$`)
  return (path) => form.test(path)
}
