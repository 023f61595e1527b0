import type { WorkspacePackage } from '../workspaces.ts'

/** What a lock file resolves: all packages, and which of them each workspace asks for. */
export interface LockGraph {
  /** By folder, from that of the lock file; the root is `''`. */
  readonly workspaces: ReadonlyMap<string, Asked>
  readonly packages: ReadonlyMap<string, LockedPackage>
  /** What else in the file decides what is installed, for everybody. */
  readonly settings: string
}

export interface Asked {
  /** Keys of `packages`. */
  readonly runtime: readonly string[]
  /** Those that only its development needs. */
  readonly development: readonly string[]
}

export interface LockedPackage {
  /** Name, version and content: where it lies does not matter. */
  readonly what: string
  readonly needs: readonly string[]
}

/** What a change of a lock file means for each workspace, by folder. The root is `''`. */
export interface LockChanges {
  /** What the workspace runs with resolves to something else. */
  readonly runtime: ReadonlySet<string>
  /** Only what it is developed with does. */
  readonly development: ReadonlySet<string>
  /** Something differs that no workspace asks for. */
  readonly unnamed: boolean
}

/**
 * The graph of a lock file's text; undefined when it is none that the reader knows: then nobody can say.
 * @param workspaces with folders from that of the lock file, the root among them: some formats do not say what they ask for
 */
export type LockReader = (text: string, workspaces: readonly WorkspacePackage[]) => LockGraph | undefined

/** Compares what every workspace's dependencies resolve to, through any number of packages. Other workspaces are not gone into. */
export function compareGraphs(before: LockGraph, after: LockGraph): LockChanges {
  const [old, current] = [new Closures(before), new Closures(after)]
  const folders = [...new Set([...before.workspaces.keys(), ...after.workspaces.keys()])]
  const runtime = folders.filter((folder) => !same(old.runtime(folder), current.runtime(folder)))
  const development = folders.filter((folder) => !same(old.all(folder), current.all(folder)))
  return {
    runtime: new Set(runtime),
    development: new Set(development.filter((folder) => !runtime.includes(folder))),
    unnamed: before.settings !== after.settings || !same(old.unnamed(), current.unnamed())
  }
}

/** What differs from both of two other ends. */
export function commonChanges(one: LockChanges, other: LockChanges): LockChanges {
  const all = ({ runtime, development }: LockChanges) => new Set([...runtime, ...development])
  const within = (list: ReadonlySet<string>, limit: ReadonlySet<string>) =>
    new Set([...list].filter((folder) => limit.has(folder)))
  const runtime = within(one.runtime, other.runtime)
  const either = within(all(one), all(other))
  return {
    runtime,
    development: new Set([...either].filter((folder) => !runtime.has(folder))),
    unnamed: one.unnamed && other.unnamed
  }
}

class Closures {
  readonly #graph: LockGraph

  constructor(graph: LockGraph) {
    this.#graph = graph
  }

  runtime(folder: string): ReadonlySet<string> {
    return this.#reached(this.#graph.workspaces.get(folder)?.runtime ?? [])
  }

  all(folder: string): ReadonlySet<string> {
    const { runtime = [], development = [] } = this.#graph.workspaces.get(folder) ?? {}
    return this.#reached([...runtime, ...development])
  }

  /** What is in the file and nobody asks for may be anybody's. */
  unnamed(): ReadonlySet<string> {
    const asked = [...this.#graph.workspaces.values()]
    const named = this.#reached(asked.flatMap(({ runtime, development }) => [...runtime, ...development]))
    return new Set([...this.#graph.packages.values()].map(({ what }) => what).filter((what) => !named.has(what)))
  }

  #reached(keys: readonly string[]): ReadonlySet<string> {
    const found = new Set<string>()
    // A set hands over what is added while it is walked through.
    const seen = new Set(keys)
    for (const key of seen) {
      const entry = this.#graph.packages.get(key)
      if (entry) found.add(entry.what)
      for (const need of entry?.needs ?? []) seen.add(need)
    }
    return found
  }
}

function same(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((item) => right.has(item))
}
