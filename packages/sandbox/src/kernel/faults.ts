import { copyState, type Restore } from './snapshot.ts'

/** A wrong turn that a service takes on purpose. */
export interface Fault {
  readonly service: string
  readonly method?: string
  /** Exact path, or a prefix that ends with `*`. */
  readonly path: string
  /** The first matching request it strikes, counted from 1. Default 1. */
  readonly nth?: number
  /** How many from there on. Default 1. */
  readonly times?: number
  /** Before the request has its effect, or after: then the effect stays and only the answer is lost. */
  readonly when: 'before' | 'after'
  readonly answer:
    | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
    | 'reset'
    | { readonly stallMs: number }
}

export class FaultBook {
  #faults: { fault: Fault; seen: number }[] = []

  add(fault: Fault): void {
    this.#faults.push({ fault, seen: 0 })
  }

  clear(): void {
    this.#faults = []
  }

  capture(): Restore {
    const saved = copyState(this.#faults)
    return () => {
      this.#faults = copyState(saved)
    }
  }

  /** Counts the request against every fault that it matches; returns the one that strikes, if any. */
  strike(service: string, method: string, path: string): Fault | undefined {
    let struck: Fault | undefined
    for (const entry of this.#faults) {
      const { fault } = entry
      if (fault.service !== service || (fault.method && fault.method !== method)) continue
      const matches = fault.path.endsWith('*') ? path.startsWith(fault.path.slice(0, -1)) : path === fault.path
      if (!matches) continue
      entry.seen += 1
      const nth = fault.nth ?? 1
      if (!struck && entry.seen >= nth && entry.seen < nth + (fault.times ?? 1)) struck = fault
    }
    return struck
  }
}
