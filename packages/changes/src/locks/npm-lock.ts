import { pathBelow } from '../path-ranges.ts'
import type { LockedPackage, LockGraph } from './lock-graph.ts'

/** package-lock.json and npm-shrinkwrap.json, as npm 7 and later write them. Packages are found as node would find them. */
export function readNpmLock(text: string): LockGraph | undefined {
  const entries = parse(text)
  if (!entries) return undefined
  const isPackage = (key: string) => /(^|\/)node_modules\//.test(key)
  const keysOf = (from: string, names: readonly string[]) => names.flatMap((name) => find(entries, from, name) ?? [])
  const packages = new Map<string, LockedPackage>()
  for (const [key, entry] of entries) {
    if (!isPackage(key) || entry.link) continue
    const name = key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const what = `${name} ${entry.version} ${entry.resolved ?? ''} ${entry.integrity ?? ''}`
    packages.set(key, { what, needs: keysOf(key, needs(entry)) })
  }
  const workspaces = [...entries].filter(([key]) => !isPackage(key))
  return {
    workspaces: new Map(
      workspaces.map(([folder, entry]) => [
        folder,
        {
          runtime: keysOf(folder, needs(entry)),
          development: keysOf(folder, Object.keys(entry.devDependencies ?? {}))
        }
      ])
    ),
    packages,
    settings: ''
  }
}

interface Entry {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

function needs(entry: Entry): readonly string[] {
  return Object.keys({ ...entry.peerDependencies, ...entry.optionalDependencies, ...entry.dependencies })
}

/** The way that node looks for a package: in node_modules here, then in each folder above. */
function find(entries: ReadonlyMap<string, Entry>, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = parentOf(folder)) {
    const key = pathBelow(folder, `node_modules/${name}`)
    if (entries.has(key)) return key
    if (folder === '') return undefined
  }
}

function parentOf(folder: string): string {
  const inner = folder.lastIndexOf('/node_modules/')
  const slash = folder.lastIndexOf('/')
  if (inner >= 0 && /^(@[^/]+\/)?[^/]+$/.test(folder.slice(inner + '/node_modules/'.length)))
    return folder.slice(0, inner)
  return slash < 0 || folder.startsWith('node_modules/') ? '' : folder.slice(0, slash)
}

function parse(text: string): ReadonlyMap<string, Entry> | undefined {
  try {
    const json = JSON.parse(text) as { lockfileVersion?: unknown; packages?: unknown }
    const { lockfileVersion, packages } = json
    if (lockfileVersion !== 2 && lockfileVersion !== 3) return undefined
    if (typeof packages !== 'object' || packages === null) return undefined
    const entries = Object.entries(packages as Record<string, unknown>)
    if (entries.some(([, entry]) => typeof entry !== 'object' || entry === null)) return undefined
    return new Map(entries as [string, Entry][])
  } catch {
    return undefined
  }
}
