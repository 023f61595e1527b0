import { isRecord } from '../manifest.ts'
import type { LockedPackage, LockGraph } from './lock-graph.ts'

/** bun.lock: JSON with commas too many, whose keys say where a package is found: `web/is-odd` by the workspace web, `is-odd` by all. */
export function readBunLock(text: string): LockGraph | undefined {
  const json = parse(text)
  const { workspaces, packages, lockfileVersion } = json ?? {}
  if (!isRecord(workspaces) || !isRecord(packages) || typeof lockfileVersion !== 'number' || lockfileVersion > 2)
    return undefined
  const find = (from: readonly string[], name: string): string | undefined => {
    for (let above = from; ; above = above.slice(0, -1)) {
      const key = [...above, name].join('/')
      if (Object.hasOwn(packages, key)) return key
      if (above.length === 0) return undefined
    }
  }
  const keysOf = (from: readonly string[], names: readonly string[]) => names.flatMap((name) => find(from, name) ?? [])
  const locked = new Map<string, LockedPackage>()
  for (const [key, entry] of Object.entries(packages)) {
    if (!Array.isArray(entry)) return undefined
    if (/^.+@workspace:/.test(String(entry[0]))) continue
    const names = needs(entry.find(isRecord) ?? {})
    locked.set(key, { what: JSON.stringify(entry), needs: keysOf(namesIn(key), names) })
  }
  return {
    workspaces: new Map(
      Object.entries(workspaces).map(([folder, entry]) => {
        const workspace = isRecord(entry) ? entry : {}
        const from = typeof workspace['name'] === 'string' ? [workspace['name']] : []
        const development = isRecord(workspace['devDependencies']) ? Object.keys(workspace['devDependencies']) : []
        return [folder, { runtime: keysOf(from, needs(workspace)), development: keysOf(from, development) }]
      })
    ),
    packages: locked,
    settings: JSON.stringify([json?.['trustedDependencies'], json?.['patchedDependencies']])
  }
}

function needs(entry: Readonly<Record<string, unknown>>): readonly string[] {
  return ['dependencies', 'optionalDependencies', 'peerDependencies'].flatMap((part) =>
    isRecord(entry[part]) ? Object.keys(entry[part]) : []
  )
}

/** `@a/b/c` → `@a/b`, `c`. */
function namesIn(key: string): readonly string[] {
  return key.match(/@[^/]+\/[^/]+|[^/]+/g) ?? []
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(text.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, '$1'))
    return isRecord(json) ? json : undefined
  } catch {
    return undefined
  }
}
