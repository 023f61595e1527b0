import { posix } from 'node:path'
import { type App, environmentFolders, isEnvironmentFile } from '@staging-actions/config/load'
import { type Attribution, Attributor } from './attribute.ts'
import type { Cause } from './cause.ts'
import { type Edge, workspaceEdges } from './dependencies.ts'
import type { Since } from './judge-together.ts'
import type { Link } from './links.ts'
import type { LockChanges } from './npm-lock.ts'
import { type Matcher, prepareMatchers } from './patterns.ts'
import { type ReachModel, reachApps } from './reach.ts'
import { lockFile, type Side } from './side.ts'

/** Everything about two sides but the files: made before git is done, asked with each file, answered at the end. */
export interface Comparison {
  readonly attributor: Attributor
  /** Why each app of the head changed, and those that are gone. */
  finish(): Compared
}

export interface Compared extends Since {
  /** Files that no rule of either side says anything about, the first ones: they count for every app. */
  readonly uncovered: readonly string[]
}

export interface CompareOptions {
  readonly configPath: string
  readonly satisfies: (version: string, range: string) => boolean
  /** What the lock files say, where that is known: then a change of theirs is no change of everything. */
  readonly lock: LockChanges | undefined
  readonly onRefused?: (from: string, to: string, range: string) => void
}

export async function compareSides(base: Side, head: Side, options: CompareOptions): Promise<Comparison> {
  const sides = [base.configuration, head.configuration]
  const names = new Set(head.apps.map(({ name }) => name))
  const gone = base.apps.filter(({ name }) => !names.has(name))
  const packages = [...new Set([...base.packages, ...head.packages].map(({ directory }) => directory))]
  // A commit must not take itself out of sight: what counts by either side's rules counts.
  const global = [...new Set(sides.flatMap(({ changes }) => changes.global))]
  const ignored = sides.map(({ changes }) => changes.ignore)
  const inApps = [...head.apps, ...gone].flatMap((app) => [...app.paths, ...app.ignore])
  const matcherOf = await prepareMatchers([...global, ...ignored.flat(), ...inApps])
  const model = {
    apps: head.apps,
    gone,
    packages,
    global,
    ignored,
    environment: {
      isFile: (path: string) => sides.some((configuration) => isEnvironmentFile(path, configuration)),
      folders: sides.flatMap(environmentFolders)
    },
    appLinks: joined(base.appLinks, head.appLinks, names),
    packageLinks: joined(base.packageLinks, head.packageLinks),
    judged: new Set([posix.normalize(options.configPath), ...(options.lock ? [lockFile] : [])])
  }
  const attributor = new Attributor(model, matcherOf)
  if (options.lock) attributor.takeLock(lockFile, options.lock)
  if (environmentOf(base) !== environmentOf(head)) attributor.takeEnvironment("the stacks' settings differ")
  return {
    attributor,
    finish: () => {
      const edges = distinct([
        ...workspaceEdges(head.packages, options.satisfies, options.onRefused),
        ...workspaceEdges(base.packages, options.satisfies)
      ])
      const reach = { apps: head.apps, edges, appsOf: appsOf(head.apps, matcherOf) }
      for (const file of unreached(attributor.result(), reach)) attributor.cover(file)
      const attribution = attributor.result()
      const devDependencies = sides.some(({ changes }) => changes.devDependencies)
      const causes = new Map(reachApps(attribution, { ...reach, devDependencies }))
      for (const [name, cause] of catalogueCauses(base.apps, head.apps)) if (!causes.has(name)) causes.set(name, cause)
      if (attribution.everything)
        for (const { name } of head.apps) if (!causes.has(name)) causes.set(name, attribution.everything)
      const { environment, uncovered } = attribution
      return { apps: base.apps, causes, gone, environment, uncovered }
    }
  }
}

/**
 * A file of each changed workspace that no app has to do with: not even by what others are developed with, which is a rule of the
 * repository's own.
 */
function unreached({ homes }: Attribution, reach: Omit<ReachModel, 'devDependencies'>): readonly string[] {
  return [...homes].flatMap(([directory, file]) => {
    const changed = { apps: new Map(), packages: new Map([[directory, file]]), development: new Map() }
    return reachApps(changed, { ...reach, devDependencies: true }).size > 0 ? [] : [file]
  })
}

function environmentOf({ configuration: { stacks, bootstrap, environment } }: Side): string {
  return JSON.stringify([stacks, bootstrap, environment.region, environment.domain])
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
