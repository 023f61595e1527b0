import { copy, isRecord, type JsonRecord, same } from './json.ts'
import { refuse } from './status.ts'

/** RFC 7386. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return copy(patch)
  const result: JsonRecord = isRecord(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key]
    else result[key] = mergePatch(result[key], value)
  }
  return result
}

/** RFC 6902: test, add, replace, remove. A test of a missing path against null holds, as in Kubernetes' library. */
export function jsonPatch(target: JsonRecord, operations: unknown): JsonRecord {
  const result = copy(target)
  if (!Array.isArray(operations)) throw refuse.badRequest('error decoding patch: a JSON patch is a list')
  for (const entry of operations as unknown[]) {
    if (!isRecord(entry)) throw refuse.badRequest('error decoding patch')
    const path = String(entry['path'])
      .split('/')
      .slice(1)
      .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
    const last = path.pop() ?? ''
    let parent: unknown = result
    for (const step of path)
      parent = isRecord(parent) ? parent[step] : Array.isArray(parent) ? (parent as unknown[])[Number(step)] : undefined
    if (entry['op'] === 'test') {
      const found = isRecord(parent)
        ? parent[last]
        : Array.isArray(parent)
          ? (parent as unknown[])[Number(last)]
          : undefined
      if (!same(found ?? null, entry['value'] ?? null)) throw refuse.testFailed()
    } else if (Array.isArray(parent)) {
      const index = last === '-' ? parent.length : Number(last)
      if (entry['op'] === 'add') parent.splice(index, 0, entry['value'])
      else if (entry['op'] === 'replace') parent[index] = entry['value']
      else if (entry['op'] === 'remove') parent.splice(index, 1)
      else throw refuse.badRequest(`error decoding patch: unknown op ${String(entry['op'])}`)
    } else if (isRecord(parent)) {
      if (entry['op'] === 'add' || entry['op'] === 'replace') parent[last] = entry['value']
      else if (entry['op'] === 'remove') {
        if (!(last in parent)) throw refuse.testFailed()
        delete parent[last]
      } else throw refuse.badRequest(`error decoding patch: unknown op ${String(entry['op'])}`)
    } else throw refuse.testFailed()
  }
  return result
}

/** The key by which entries of a list are the same entry; lists not named here are replaced whole. */
const listKeys: Readonly<Record<string, readonly string[]>> = {
  containers: ['name'],
  initContainers: ['name'],
  env: ['name'],
  volumes: ['name'],
  volumeMounts: ['mountPath'],
  ports: ['port', 'containerPort', 'protocol'],
  conditions: ['type'],
  imagePullSecrets: ['name'],
  ownerReferences: ['uid'],
  secrets: ['name']
}

/**
 * Server-side apply and strategic merge: maps are merged, lists by their key. What the same manager applied before
 * and leaves out now goes away.
 */
export function applyMerge(live: unknown, next: unknown, previous: unknown, name = ''): unknown {
  if (isRecord(next)) {
    const result: JsonRecord = isRecord(live) ? { ...live } : {}
    if (isRecord(previous))
      for (const key of Object.keys(previous)) if (!(key in next) && !isRecord(previous[key])) delete result[key]
    if (isRecord(previous))
      for (const key of Object.keys(previous))
        if (!(key in next) && isRecord(previous[key])) {
          const left = applyMerge(result[key], {}, previous[key], key)
          if (isRecord(left) && Object.keys(left).length === 0) delete result[key]
          else result[key] = left
        }
    for (const [key, value] of Object.entries(next)) {
      if (value === null) delete result[key]
      else result[key] = applyMerge(result[key], value, isRecord(previous) ? previous[key] : undefined, key)
    }
    return result
  }
  const keys = listKeys[name]
  if (!Array.isArray(next) || !keys || !next.every(isRecord)) return copy(next)
  const identify = (entry: JsonRecord) =>
    keys.map((key) => String(entry[key] ?? (key === 'protocol' ? 'TCP' : ''))).join('|')
  const lives = (Array.isArray(live) ? live : []).filter(isRecord)
  const befores = (Array.isArray(previous) ? previous : []).filter(isRecord)
  const wanted = new Map(next.map((entry) => [identify(entry), entry]))
  const dropped = new Set(befores.map(identify).filter((key) => !wanted.has(key)))
  const result: unknown[] = []
  for (const entry of lives) {
    const key = identify(entry)
    if (dropped.has(key)) continue
    const change = wanted.get(key)
    result.push(
      change
        ? applyMerge(
            entry,
            change,
            befores.find((before) => identify(before) === key)
          )
        : entry
    )
    wanted.delete(key)
  }
  for (const entry of wanted.values()) result.push(copy(entry))
  return result
}
