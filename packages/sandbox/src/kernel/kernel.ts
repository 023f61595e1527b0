import { EventEmitter } from 'node:events'
import { SandboxClock } from './clock.ts'
import { type Fault, FaultBook, type Held } from './faults.ts'
import { Random } from './random.ts'
import type { Exchange } from './recording.ts'
import { RequestLog } from './requests.ts'
import { RudenessBook } from './rudeness.ts'
import type { Restore } from './snapshot.ts'

/** What every emulator shares: time, chance, wrong turns, manners, and the record of what was asked. */
export interface Kernel {
  readonly clock: SandboxClock
  readonly random: Random
  readonly faults: FaultBook
  readonly rude: RudenessBook
  readonly requests: RequestLog
  /**
   * `event` for anyone who tells the story; `exchange` for anyone who judges what services were asked and answered; `strike` when a fault
   * strikes, before it does anything, and `held` when it holds an answer back.
   */
  readonly events: EventEmitter<{ event: [SandboxEvent]; exchange: [Exchange]; strike: [Fault]; held: [Held] }>
}

/** Something that a person would want to see happen. */
export interface SandboxEvent {
  /** Sandbox time, milliseconds since the epoch. */
  readonly at: number
  readonly service: string
  /** `cluster created`, `issue opened`, `job started` … */
  readonly kind: string
  readonly text: string
  readonly data?: Readonly<Record<string, unknown>>
}

export interface KernelOptions {
  readonly seed?: number
  readonly timeScale?: number
  /** Services are as rude as real ones were seen to be: true, or the names of some kinds. Default false. */
  readonly rude?: boolean | readonly string[]
}

export function makeKernel(options: KernelOptions = {}): Kernel {
  return {
    clock: new SandboxClock(options.timeScale ?? 1),
    random: new Random(options.seed ?? 1),
    faults: new FaultBook(),
    rude: new RudenessBook(options.seed ?? 1, options.rude),
    requests: new RequestLog(),
    events: new EventEmitter()
  }
}

/** Time, chance, wrong turns, manners and the record of requests. */
export function captureKernel({ clock, random, faults, rude, requests }: Kernel): Restore {
  const moment = clock.now()
  const { state } = random
  const restores = [faults.capture(), rude.capture(), requests.capture()]
  return () => {
    clock.setNow(moment)
    random.state = state
    for (const restore of restores) void restore()
  }
}
