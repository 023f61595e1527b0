import { posix } from 'node:path'
import type { App, Configuration } from '@staging-actions/config/load'
import { type Attribution, Attributor } from './attribute.ts'
import type { Cause } from './cause.ts'
import { type Edge, workspaceEdges } from './dependencies.ts'
import type { Link } from './links.ts'
import type { LockChanges } from './npm-lock.ts'
import { type Matcher, prepareMatchers } from './patterns.ts'
import { reachApps } from './reach.ts'
import { lockFile, type Side } from './side.ts'

/** Everything about two sides but the files: made before git is done, asked with each file, answered at the end. */
export interface Comparison {
  readonly attributor: Attributor
  /** Why each app of the head changed, and those that are gone. */
  finish(): {
    readonly causes: ReadonlyMap<string, Cause>
    readonly deleted: readonly string[]
    readonly attribution: Attribution
  }
}

export interface CompareOptions {
  readonly configPath: string
  readonly satisfies: (version: string, range: string) => boolean
  /** What the lock files say, where that is known: then a change of theirs is no change of everything. */
  readonly lock: LockChanges | undefined
  readonly onRefused?: (from: string, to: string, range: string) => void
}

export async function compareSides(base: Side, head: Side, options: CompareOptions): Promise<Comparison> {
  const { configuration } = head
  const names = new Set(head.apps.map(({ name }) => name))
  const gone = base.apps.filter(({ name }) => !names.has(name))
  const packages = [...new Set([...base.packages, ...head.packages].map(({ directory }) => directory))]
  const { global } = configuration.changes
  const ignored = [...configuration.changes.ignore, ...environmentFolders(configuration)]
  const inApps = [...head.apps, ...gone].flatMap((app) => [...app.paths, ...app.ignore])
  const matcherOf = await prepareMatchers([...global, ...ignored, ...inApps])
  const model = {
    apps: head.apps,
    gone,
    packages,
    global,
    ignored,
    appLinks: joined(base.appLinks, head.appLinks, names),
    packageLinks: joined(base.packageLinks, head.packageLinks),
    judged: new Set([posix.normalize(options.configPath), ...(options.lock ? [lockFile] : [])])
  }
  const attributor = new Attributor(model, matcherOf)
  if (options.lock) attributor.takeLock(lockFile, options.lock)
  return {
    attributor,
    finish: () => {
      const attribution = attributor.result()
      const edges = [
        ...workspaceEdges(head.packages, options.satisfies, options.onRefused),
        ...workspaceEdges(base.packages, options.satisfies)
      ]
      const causes = new Map(
        reachApps(attribution, {
          apps: head.apps,
          edges: distinct(edges),
          devDependencies: configuration.changes.devDependencies,
          appsOf: appsOf(head.apps, matcherOf)
        })
      )
      for (const [name, cause] of catalogueCauses(base.apps, head.apps)) if (!causes.has(name)) causes.set(name, cause)
      if (attribution.everything)
        for (const { name } of head.apps) if (!causes.has(name)) causes.set(name, attribution.everything)
      return { causes, deleted: gone.map(({ name }) => name), attribution }
    }
  }
}

/** The links of both ends: one that is gone led to something that counted before. */
function joined(
  base: ReadonlyMap<string, readonly Link[]>,
  head: ReadonlyMap<string, readonly Link[]>,
  only?: ReadonlySet<string>
): ReadonlyMap<string, readonly Link[]> {
  const keys = [...new Set([...base.keys(), ...head.keys()])].filter((key) => only?.has(key) ?? true)
  return new Map(keys.map((key) => [key, [...(head.get(key) ?? []), ...(base.get(key) ?? [])]]))
}

/** Stacks and bootstrap are the environment's: provision applies them, whatever the apps. */
function environmentFolders({ stacks, bootstrap }: Configuration): string[] {
  return [...stacks.map(({ directory }) => directory), bootstrap.directory].map((folder) => `${folder}/**`)
}

function catalogueCauses(base: readonly App[], head: readonly App[]): [string, Cause][] {
  const before = new Map(base.map((app) => [app.name, JSON.stringify(app)]))
  return head.flatMap((app): [string, Cause][] => {
    const entry = before.get(app.name)
    if (entry === JSON.stringify(app)) return []
    const what = entry === undefined ? 'new in the catalogue' : 'its entry in the catalogue changed'
    return [[app.name, { kind: 'catalogue', what }]]
  })
}

/** A workspace is part of an app when its manifest is one of the app's own files. */
function appsOf(
  apps: readonly App[],
  matcherOf: (patterns: readonly string[]) => Matcher
): (directory: string) => readonly string[] {
  const matchers = apps.map((app) => ({ name: app.name, own: matcherOf(app.paths) }))
  const known = new Map<string, readonly string[]>()
  return (directory) => {
    const found =
      known.get(directory) ??
      matchers
        .filter(({ own }) => own({ path: `${directory}/package.json`, submodule: false }) !== undefined)
        .map(({ name }) => name)
    known.set(directory, found)
    return found
  }
}

function distinct(edges: readonly Edge[]): Edge[] {
  return [...new Map(edges.map((edge) => [`${edge.from}\0${edge.to}\0${edge.dev}`, edge])).values()]
}
