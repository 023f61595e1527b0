import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '@staging-actions/base'

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

/** Stays for so many milliseconds whatever it is told, and keeps writing down what that was: the next step reads it. */
export async function stay(milliseconds: number, directory: string, clock: Clock): Promise<Stay> {
  const started = Date.now()
  const signals: { name: string; at: number }[] = []
  const hear = (name: NodeJS.Signals) => void signals.push({ name, at: Date.now() })
  process.on('SIGINT', hear)
  process.on('SIGTERM', hear)
  try {
    for (;;) {
      const now = Date.now()
      const seen: Stay = { started, signals, lastBeat: now, ended: now - started >= milliseconds }
      await writeFile(join(directory, stayFile), JSON.stringify(seen))
      if (seen.ended) return seen
      await clock.sleep(beat)
    }
  } finally {
    process.off('SIGINT', hear)
    process.off('SIGTERM', hear)
  }
}
