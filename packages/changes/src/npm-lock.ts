/** What a change of package-lock.json means for each workspace, by folder. The root is `''`. */
export interface LockChanges {
  /** What the workspace runs with resolves to something else. */
  readonly runtime: ReadonlySet<string>
  /** Only what it is developed with does. */
  readonly development: ReadonlySet<string>
  /** Something differs that no workspace asks for. */
  readonly unnamed: boolean
}

/**
 * Compares what every workspace's dependencies resolve to, transitively, as node would find them. Where a package lies
 * (hoisting) does not matter, only which version and content it is.
 * @returns undefined when one of the files is none that npm 7 or later writes: then nobody can say.
 */
export function compareLocks(base: string, head: string): LockChanges | undefined {
  const [before, after] = [parseLock(base), parseLock(head)]
  if (!before || !after) return undefined
  const workspaces = new Set([...before.workspaces(), ...after.workspaces()])
  const differ = (development: boolean) =>
    [...workspaces].filter((folder) => !same(before.resolved(folder, development), after.resolved(folder, development)))
  const runtime = new Set(differ(false))
  return {
    runtime,
    development: new Set(differ(true).filter((folder) => !runtime.has(folder))),
    unnamed: !same(before.unnamed(), after.unnamed())
  }
}

interface Entry {
  readonly name?: string
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

class Lock {
  readonly #packages: ReadonlyMap<string, Entry>

  constructor(packages: ReadonlyMap<string, Entry>) {
    this.#packages = packages
  }

  workspaces(): string[] {
    return [...this.#packages.keys()].filter((key) => !/(^|\/)node_modules\//.test(key))
  }

  /** Names with versions and contents, of all that the workspace reaches; other workspaces are not gone into. */
  resolved(workspace: string, development: boolean): ReadonlySet<string> {
    const found = new Set<string>()
    const seen = new Set<string>()
    const visit = (key: string, names: Iterable<string>) => {
      for (const name of names) {
        const target = this.#find(key, name)
        if (target === undefined || seen.has(target)) continue
        seen.add(target)
        const entry = this.#packages.get(target)
        if (!entry || entry.link) continue
        found.add(describe(name, entry))
        visit(target, needs(entry, false))
      }
    }
    const entry = this.#packages.get(workspace)
    if (entry) visit(workspace, needs(entry, development))
    return found
  }

  /** What is in the file and no workspace reaches. */
  unnamed(): ReadonlySet<string> {
    const named = new Set<string>()
    for (const workspace of this.workspaces()) for (const what of this.resolved(workspace, true)) named.add(what)
    const all = [...this.#packages].filter(([key, { link }]) => /(^|\/)node_modules\//.test(key) && !link)
    return new Set(all.map(([key, entry]) => describe(nameIn(key), entry)).filter((what) => !named.has(what)))
  }

  /** The way that node looks for a package: in node_modules here, then in each folder above. */
  #find(from: string, name: string): string | undefined {
    for (let folder = from; ; folder = parentOf(folder)) {
      const key = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
      if (this.#packages.has(key)) return key
      if (folder === '') return undefined
    }
  }
}

function describe(name: string, { version, resolved, integrity }: Entry): string {
  return `${name} ${version} ${resolved ?? ''} ${integrity ?? ''}`
}

function nameIn(key: string): string {
  return key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

function needs(entry: Entry, development: boolean): string[] {
  return Object.keys({
    ...entry.peerDependencies,
    ...entry.optionalDependencies,
    ...entry.dependencies,
    ...(development && entry.devDependencies)
  })
}

function parentOf(folder: string): string {
  const inner = folder.lastIndexOf('/node_modules/')
  const slash = folder.lastIndexOf('/')
  if (inner >= 0 && /^(@[^/]+\/)?[^/]+$/.test(folder.slice(inner + '/node_modules/'.length)))
    return folder.slice(0, inner)
  return slash < 0 || folder.startsWith('node_modules/') ? '' : folder.slice(0, slash)
}

function parseLock(text: string): Lock | undefined {
  try {
    const json = JSON.parse(text) as { lockfileVersion?: unknown; packages?: unknown }
    const { lockfileVersion, packages } = json
    if (lockfileVersion !== 2 && lockfileVersion !== 3) return undefined
    if (typeof packages !== 'object' || packages === null) return undefined
    const entries = Object.entries(packages as Record<string, unknown>)
    if (entries.some(([, entry]) => typeof entry !== 'object' || entry === null)) return undefined
    return new Lock(new Map(entries as [string, Entry][]))
  } catch {
    return undefined
  }
}

function same(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((item) => right.has(item))
}
