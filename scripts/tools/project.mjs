import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** Downloads and builds are kept here, by name and version, over clones. */
export const cacheDir = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'staging-actions')

/** A line of progress; on stderr, so that `--json -` style output stays clean. */
export function progress(message) {
  process.stderr.write(`· ${message}\n`)
}

/** Ends with one sentence: what is missing, and how to get it. */
export function fail(message) {
  process.stderr.write(`✗ ${message}\n`)
  process.exit(1)
}
