/** Puts a part of the sandbox back to what it was; as often as one likes. */
export type Restore = () => void | Promise<void>

/** Something whose state can be kept and put back. */
export interface Restorable {
  capture(): Restore | Promise<Restore>
}

/**
 * A copy that shares nothing that changes: maps, sets, arrays and records are copied, all the way down. Functions, bytes
 * and instances of classes are shared; nothing here keeps state in them.
 */
export function copyState<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copyState(item)])) as T
  if (value instanceof Set) return new Set([...value].map(copyState)) as T
  if (Array.isArray(value)) return value.map(copyState) as T
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyState(item)])) as T
}

/** Puts a copy of `saved` into `target` without making it another object: others hold it. */
export function putBack(target: object, saved: object): void {
  if (target instanceof Map && saved instanceof Map) {
    target.clear()
    for (const [key, item] of saved) target.set(key, copyState(item))
  } else if (target instanceof Set && saved instanceof Set) {
    target.clear()
    for (const item of saved) target.add(copyState(item))
  } else if (Array.isArray(target) && Array.isArray(saved)) target.splice(0, target.length, ...saved.map(copyState))
  else {
    const fields = target as Record<string, unknown>
    for (const key of Object.keys(fields)) if (!(key in saved)) delete fields[key]
    for (const [key, item] of Object.entries(saved)) {
      const current = fields[key]
      const held = typeof current === 'object' && current !== null && typeof item === 'object' && item !== null
      if (held) putBack(current, item)
      else fields[key] = copyState(item)
    }
  }
}

/** Of several parts, in their order. */
export async function captureAll(parts: readonly Restorable[]): Promise<Restore> {
  const restores: Restore[] = []
  for (const part of parts) restores.push(await part.capture())
  return async () => {
    for (const restore of restores) await restore()
  }
}
