import type { SandboxClock } from './clock.ts'

/** So many requests in so many milliseconds of sandbox time. */
export interface Allowance {
  readonly most: number
  readonly milliseconds: number
}

export interface RateLimit {
  readonly most: number
  readonly used: number
  readonly remaining: number
  /** When there is room again: sandbox time, milliseconds since the epoch. */
  readonly resetAt: number
  /** Counts a request, or says that there is no room for it. */
  take(cost?: number): boolean
}

/** A window that opens with the first request and closes, all at once, when its time is over. */
export class FixedWindow implements RateLimit {
  readonly most: number
  readonly #clock: SandboxClock
  readonly #milliseconds: number
  #from: number
  #used = 0

  constructor(clock: SandboxClock, { most, milliseconds }: Allowance) {
    this.#clock = clock
    this.most = most
    this.#milliseconds = milliseconds
    this.#from = clock.now()
  }

  get used(): number {
    this.#roll()
    return this.#used
  }

  get remaining(): number {
    return Math.max(0, this.most - this.used)
  }

  get resetAt(): number {
    this.#roll()
    return this.#from + this.#milliseconds
  }

  take(cost = 1): boolean {
    this.#roll()
    if (this.#used + cost > this.most) return false
    this.#used += cost
    return true
  }

  #roll(): void {
    const now = this.#clock.now()
    if (now - this.#from < this.#milliseconds && this.#used > 0) return
    this.#from = now
    this.#used = 0
  }
}

/** Each request counts until it is so old: room comes back one by one. */
export class SlidingWindow implements RateLimit {
  readonly most: number
  readonly #clock: SandboxClock
  readonly #milliseconds: number
  readonly #moments: number[] = []

  constructor(clock: SandboxClock, { most, milliseconds }: Allowance) {
    this.#clock = clock
    this.most = most
    this.#milliseconds = milliseconds
  }

  get used(): number {
    const oldest = this.#clock.now() - this.#milliseconds
    while (this.#moments[0] !== undefined && this.#moments[0] <= oldest) this.#moments.shift()
    return this.#moments.length
  }

  get remaining(): number {
    return Math.max(0, this.most - this.used)
  }

  get resetAt(): number {
    return (this.used > 0 ? (this.#moments[0] ?? 0) : this.#clock.now()) + this.#milliseconds
  }

  take(cost = 1): boolean {
    if (this.used + cost > this.most) return false
    for (let count = 0; count < cost; count += 1) this.#moments.push(this.#clock.now())
    return true
  }
}
