import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Clock, lookAt } from '@staging-actions/base'

/** What a step saw that was told to end, and did not. Moments are milliseconds since the epoch. */
export interface Stay {
  readonly started: number
  readonly signals: readonly { readonly name: string; readonly at: number }[]
  /** It lived until then at least. */
  readonly lastBeat: number
  /** It came to its own end. */
  readonly ended: boolean
}

export const stayFile = 'selftest-stay.json'
const beat = 200

export interface StayOptions {
  /** Milliseconds at the most. */
  readonly most: number
  /** What it stays for; asked every few seconds. One that fails is asked again. Undefined: nothing but a signal that kills ends it. */
  readonly isOver?: (() => Promise<boolean>) | undefined
  readonly directory: string
  readonly clock: Clock
}

/** Milliseconds: a repository's workflows share a thousand requests an hour. */
const pause = 5_000

/** Stays whatever it is told, and keeps writing down what that was: the next step reads it. */
export async function stay({ most, isOver, directory, clock }: StayOptions): Promise<Stay> {
  const started = Date.now()
  const signals: { name: string; at: number }[] = []
  const hear = (name: NodeJS.Signals) => void signals.push({ name, at: Date.now() })
  process.on('SIGINT', hear)
  process.on('SIGTERM', hear)
  let over = false
  const ask = async (asked: Promise<boolean>) => {
    const seen = await lookAt(asked)
    over ||= seen.kind === 'seen' && seen.value
  }
  const asking = isOver && setInterval(() => void ask(isOver()), pause)
  try {
    for (;;) {
      const now = Date.now()
      const seen: Stay = { started, signals, lastBeat: now, ended: over || now - started >= most }
      await writeFile(join(directory, stayFile), JSON.stringify(seen))
      if (seen.ended) return seen
      await clock.sleep(beat)
    }
  } finally {
    clearInterval(asking)
    process.off('SIGINT', hear)
    process.off('SIGTERM', hear)
  }
}
