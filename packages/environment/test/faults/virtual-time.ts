import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers'
import timersPromises from 'node:timers/promises'

const real = {
  Date: globalThis.Date,
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setImmediate: globalThis.setImmediate,
  performanceNow: performance.now.bind(performance)
}

/** The wall clock's, for anyone who watches the play from outside. Milliseconds. */
export const wallClock = { now: real.performanceNow, setTimeout: real.setTimeout, clearTimeout: real.clearTimeout }

interface Alarm {
  at: number
  readonly order: number
  /** Milliseconds between two; undefined: it rings once. */
  readonly every: number | undefined
  /** Whose it is. One of somebody who is dead never rings. */
  readonly owner: { readonly isDead: boolean } | undefined
  ring(): void
}

/**
 * The time of this whole process, ours and the emulators': it stands still while anything is being done, and jumps to the next alarm
 * then. An hour of waiting costs nothing, and no timeout strikes because the machine is slow. Alarms are those of `setTimeout`,
 * `setInterval`, `timers/promises` and `AbortSignal.timeout`, and a socket's `setTimeout` where `onSocket` brings it here.
 */
export class VirtualTime {
  readonly #alarms = new Set<Alarm>()
  #elapsed = 0
  #base = real.Date.now()
  #order = 0
  readonly #owner: () => Alarm['owner']

  /** `owner`: on whose behalf something is being done at the moment. */
  constructor(owner: () => Alarm['owner'] = () => undefined) {
    this.#owner = owner
  }

  /** Milliseconds since the epoch, whole ones as those of `Date.now`: a moment that was written down is not before itself. */
  now(): number {
    return Math.floor(this.#base + this.#elapsed)
  }

  /** Milliseconds since it began; never goes back. */
  monotonic(): number {
    return this.#elapsed
  }

  /** Another date: durations go on as they were. */
  setNow(moment: number): void {
    this.#base = moment - this.#elapsed
  }

  /** The date of the wall clock: what programs of the machine judge certificates by. */
  setReal(): void {
    this.setNow(real.Date.now())
  }

  /** Takes the place of the process's own time, for good. */
  install(): this {
    const time = this
    class VirtualDate extends real.Date {
      constructor(...parts: readonly unknown[]) {
        super(...((parts.length === 0 ? [time.now()] : parts) as []))
      }
      static override now(): number {
        return time.now()
      }
    }
    const setTimeout = (work: (...parts: unknown[]) => void, milliseconds = 0, ...parts: unknown[]) =>
      new Handle(
        time,
        time.#add(() => work(...parts), milliseconds, undefined),
        milliseconds
      )
    const setInterval = (work: (...parts: unknown[]) => void, milliseconds = 0, ...parts: unknown[]) =>
      new Handle(
        time,
        time.#add(() => work(...parts), milliseconds, Math.max(1, milliseconds)),
        milliseconds
      )
    const clear = (handle: unknown) => {
      if (handle instanceof Handle) handle.close()
    }
    const own = { setTimeout, setInterval, clearTimeout: clear, clearInterval: clear }
    Object.assign(globalThis, own, { Date: VirtualDate })
    Object.assign(timers, own)
    Object.assign(timersPromises, {
      setTimeout: (milliseconds = 0, value?: unknown, { signal }: { readonly signal?: AbortSignal } = {}) =>
        time.#sleep(milliseconds, signal).then(() => value)
    })
    performance.now = () => time.monotonic()
    AbortSignal.timeout = (milliseconds) => {
      const controller = new AbortController()
      setTimeout(
        () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')),
        milliseconds
      )
      return controller.signal
    }
    syncBuiltinESMExports()
    return this
  }

  /**
   * Jumps from alarm to alarm for as long as `work` goes on. `isBusy`: whether something is being done that takes no time here.
   * @throws when for `patience` milliseconds of the wall clock nothing is due, and `work` goes on
   */
  async run<T>(work: Promise<T>, isBusy: () => boolean, patience: number): Promise<T> {
    let isOver = false
    const ending = work.finally(() => {
      isOver = true
    })
    ending.catch(() => {})
    for (let seen = real.performanceNow(), calm = 0, busy = 0; !isOver; ) {
      // Who waits for another process need not look all the time.
      await (busy < 50 ? turn() : nap())
      const isStill = !isBusy()
      calm = isStill ? calm + 1 : 0
      busy = isStill ? 0 : busy + 1
      if (calm >= 3) {
        calm = 0
        if (this.#ringNext()) seen = real.performanceNow()
      }
      if (real.performanceNow() - seen > patience) throw new Error('everybody waits, and no alarm is set')
    }
    return ending
  }

  remove(alarm: Alarm): void {
    this.#alarms.delete(alarm)
  }

  rewind(alarm: Alarm, milliseconds: number): void {
    alarm.at = this.#elapsed + milliseconds
    this.#alarms.add(alarm)
  }

  has(alarm: Alarm): boolean {
    return this.#alarms.has(alarm)
  }

  #add(ring: () => void, milliseconds: number, every: number | undefined): Alarm {
    const wait = Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : 0
    const alarm: Alarm = { at: this.#elapsed + wait, order: this.#order++, every, owner: this.#owner(), ring }
    this.#alarms.add(alarm)
    return alarm
  }

  #ringNext(): boolean {
    let next: Alarm | undefined
    for (const alarm of this.#alarms)
      if (alarm.owner?.isDead) this.#alarms.delete(alarm)
      else if (!next || alarm.at < next.at || (alarm.at === next.at && alarm.order < next.order)) next = alarm
    if (!next) return false
    this.#elapsed = Math.max(this.#elapsed, next.at)
    if (next.every === undefined) this.#alarms.delete(next)
    else next.at = this.#elapsed + next.every
    next.ring()
    return true
  }

  #sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const refuse = () => {
        this.#alarms.delete(alarm)
        reject(new DOMException('The operation was aborted', { name: 'AbortError', cause: signal?.reason }))
      }
      const alarm = this.#add(
        () => {
          signal?.removeEventListener('abort', refuse)
          resolve()
        },
        milliseconds,
        undefined
      )
      if (signal?.aborted) refuse()
      else signal?.addEventListener('abort', refuse, { once: true })
    })
  }
}

/** What `setTimeout` returns. */
class Handle {
  readonly #time: VirtualTime
  readonly #alarm: Alarm
  readonly #milliseconds: number

  constructor(time: VirtualTime, alarm: Alarm, milliseconds: number) {
    this.#time = time
    this.#alarm = alarm
    this.#milliseconds = milliseconds
  }

  close(): this {
    this.#time.remove(this.#alarm)
    return this
  }

  refresh(): this {
    this.#time.rewind(this.#alarm, this.#milliseconds)
    return this
  }

  hasRef(): boolean {
    return this.#time.has(this.#alarm)
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  [Symbol.dispose](): void {
    this.close()
  }
}

function turn(): Promise<void> {
  return new Promise((next) => real.setImmediate(next))
}

function nap(): Promise<void> {
  return new Promise((next) => real.setTimeout(next, 1))
}
