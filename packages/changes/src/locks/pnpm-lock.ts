import { type Line, linesOf } from './indented-lines.ts'
import type { Asked, LockedPackage, LockGraph } from './lock-graph.ts'

/** Parts that decide what is installed, and say it nowhere else. */
const settings = new Set([
  'lockfileVersion',
  'settings',
  'packageExtensionsChecksum',
  'pnpmfileChecksum',
  'ignoredOptionalDependencies'
])
const dependencyParts = new Set(['dependencies', 'optionalDependencies'])

/** pnpm-lock.yaml as pnpm 8 (version 6) and 9 and later (version 9) write it for workspaces. */
export function readPnpmLock(text: string): LockGraph | undefined {
  if (!/^lockfileVersion: '?[69]\.\d+'?$/m.test(text) || /^---/m.test(text)) return undefined
  const lines = linesOf(text, new Set([0, 2, 4, 6]))
  return lines && new Reader(lines).graph()
}

class Reader {
  readonly #asked = new Map<string, { runtime: [string, string][]; development: [string, string][] }>()
  readonly #resolutions = new Map<string, string>()
  readonly #needs = new Map<string, [string, string][]>()
  readonly #settings: string[] = []

  constructor(lines: readonly Line[]) {
    const path = ['', '', '', '']
    for (const line of lines) {
      if (line.depth <= 6) path.splice(line.depth / 2, 4, line.key, '', '', '')
      this.#take(path, line)
    }
  }

  /** Undefined where it names a package that it does not have. */
  graph(): LockGraph | undefined {
    let complete = this.#asked.size > 0
    const keysOf = (named: readonly [string, string][]) =>
      named.flatMap(([name, version]) => {
        if (version.startsWith('link:')) return []
        const key = [`${name}@${version}`, `/${name}@${version}`, version].find((candidate) =>
          this.#needs.has(candidate)
        )
        if (key === undefined) complete = false
        return key ?? []
      })
    const packages = new Map<string, LockedPackage>()
    for (const [key, needs] of this.#needs) {
      const resolution = this.#resolutions.get(key) ?? this.#resolutions.get(key.replace(/\(.*$/, '')) ?? ''
      packages.set(key, { what: `${key} ${resolution}`, needs: keysOf(needs) })
    }
    const workspaces = new Map<string, Asked>()
    for (const [folder, { runtime, development }] of this.#asked)
      workspaces.set(folder, { runtime: keysOf(runtime), development: keysOf(development) })
    return complete ? { workspaces, packages, settings: this.#settings.join('\n') } : undefined
  }

  #take([section = '', entry = '', part = '', name = '']: readonly string[], { depth, value, text }: Line): void {
    if (settings.has(section)) this.#settings.push(text)
    if (section === 'importers') this.#takeImporter(entry === '.' ? '' : entry, part, name, depth, text)
    if (section !== 'packages' && section !== 'snapshots') return
    if (depth === 2) this.#needs.set(entry, this.#needs.get(entry) ?? [])
    if (depth >= 4 && part === 'resolution')
      this.#resolutions.set(entry, `${this.#resolutions.get(entry) ?? ''}${text}`)
    if (depth === 6 && dependencyParts.has(part)) this.#needs.get(entry)?.push([name, value])
  }

  #takeImporter(folder: string, part: string, name: string, depth: number, text: string): void {
    const asked = this.#asked.get(folder) ?? { runtime: [], development: [] }
    this.#asked.set(folder, asked)
    const version = depth === 8 ? /^ {8}version: (.*)$/.exec(text)?.[1] : undefined
    if (version === undefined) return
    const named: [string, string] = [name, version.replace(/^(['"])(.*)\1$/, '$2')]
    if (part === 'devDependencies') asked.development.push(named)
    else if (dependencyParts.has(part)) asked.runtime.push(named)
  }
}
