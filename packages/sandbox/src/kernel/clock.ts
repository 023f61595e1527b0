/**
 * The sandbox's own time. `scale` 60 makes an hour last a minute; `advance` jumps.
 * Emulators never keep timers for slow work: they compare moments of this clock whenever they are asked.
 */
export class SandboxClock {
  #scale: number
  #origin = Date.now()
  #base = this.#origin
  #jumped = 0

  constructor(scale = 1) {
    this.#scale = scale
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return this.#base + (Date.now() - this.#origin) * this.#scale
  }

  iso(): string {
    return new Date(this.now()).toISOString().replace(/\.\d+Z$/, 'Z')
  }

  get scale(): number {
    return this.#scale
  }

  setScale(scale: number): void {
    this.#base = this.now()
    this.#origin = Date.now()
    this.#scale = scale
  }

  /** Goes back to a moment; the scale stays. */
  setNow(moment: number): void {
    this.#base = moment
    this.#origin = Date.now()
  }

  /** How long somebody outside waits, by the wall clock, until the sandbox reaches a moment of its time. Milliseconds. */
  wallUntil(moment: number): number {
    return Math.max(0, moment - this.now()) / this.#scale
  }

  advance(milliseconds: number): void {
    this.#base += milliseconds
    this.#jumped += milliseconds
  }

  /** What the clock on a machine's wall shows, milliseconds since the epoch: it jumps along, and knows nothing of the scale. */
  wall(): number {
    return Date.now() + this.#jumped
  }
}
