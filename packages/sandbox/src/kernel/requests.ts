import type { Restore } from './snapshot.ts'

/** One request as a service saw it; of its headers only the one that names the program: others hold tokens. */
export interface SeenRequest {
  readonly service: string
  readonly method: string
  /** Without the query. */
  readonly path: string
  /** The route's pattern, `/v2/databases/:id`, where one matched. */
  readonly route: string
  readonly status: number
  /** The `user-agent`; empty where nobody reads it. */
  readonly agent: string
  /** Sandbox time, milliseconds since the epoch. */
  readonly at: number
}

export class RequestLog {
  readonly #seen: SeenRequest[] = []

  add(request: SeenRequest): void {
    this.#seen.push(request)
  }

  all(): readonly SeenRequest[] {
    return this.#seen
  }

  clear(): void {
    this.#seen.length = 0
  }

  /** Forgets what comes after. */
  capture(): Restore {
    const { length } = this.#seen
    return () => {
      this.#seen.length = Math.min(this.#seen.length, length)
    }
  }

  /** `{<service>: {total, byRoute: {'GET /v2/…': n}}}` */
  summary(): Record<string, { total: number; byRoute: Record<string, number> }> {
    const summary: Record<string, { total: number; byRoute: Record<string, number> }> = {}
    for (const { service, method, route } of this.#seen) {
      summary[service] ??= { total: 0, byRoute: {} }
      const entry = summary[service]
      entry.total += 1
      entry.byRoute[`${method} ${route}`] = (entry.byRoute[`${method} ${route}`] ?? 0) + 1
    }
    return summary
  }
}
