import type { Diagnostic } from './diagnostic.ts'
import { isObject } from './json.ts'

/** Who holds the state's lock, as terraform tells it. */
export interface LockInfo {
  readonly id: string
  readonly operation: string
  /** user@host */
  readonly who: string
  readonly created: string
}

/** Terraform has no code for it: the summary is the one thing that tells a lock from another failure. */
const summary = 'Error acquiring the state lock'

/** Undefined when nobody holds it: a lock that could not be written has the same summary, and names no holder. */
export function lockInfo(diagnostics: readonly Diagnostic[]): LockInfo | undefined {
  const found = diagnostics.find((diagnostic) => diagnostic.summary === summary)
  if (!found || !/^\s*ID:\s*\S/m.test(found.detail)) return undefined
  const field = (name: string) => new RegExp(`^\\s*${name}:\\s*(.*)$`, 'm').exec(found.detail)?.[1]?.trim() ?? ''
  return { id: field('ID'), operation: field('Operation'), who: field('Who'), created: field('Created') }
}

/** A lock as the `s3` backend lays it next to the state. One that says nothing is a lock all the same. */
export function parseLock(text: string): LockInfo {
  const lock = parseObject(text)
  const field = (name: string) => {
    const value = lock[name]
    return typeof value === 'string' ? value : 'unknown'
  }
  return { id: field('ID'), operation: field('Operation'), who: field('Who'), created: field('Created') }
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}
