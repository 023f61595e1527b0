import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Exchange, RecordedLine } from '../kernel/index.ts'

/** All that one shape of an exchange was seen. */
export interface Recorded {
  readonly service: string
  readonly exchange: Exchange | undefined
  readonly times: number
}

/** Reads a folder that `SANDBOX_RECORD` named, shapes of all its files together. */
export function readRecording(folder: string): readonly Recorded[] {
  const seen = new Map<string, { service: string; exchange: Exchange | undefined; times: number }>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
    const service = file.replace(/-\d+\.jsonl$/, '')
    for (const text of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (text === '') continue
      const line = JSON.parse(text) as RecordedLine
      const key = `${service} ${line.shape}`
      const entry = seen.get(key) ?? { service, exchange: undefined, times: 0 }
      entry.exchange ??= line.exchange
      entry.times += 1
      seen.set(key, entry)
    }
  }
  return [...seen.values()]
}
