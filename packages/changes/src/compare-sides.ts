import { posix } from 'node:path'
import { type App, environmentFolders, isEnvironmentFile } from '@staging-actions/config/load'
import { type Attribution, Attributor } from './attribute.ts'
import { type Cause, renderName } from './cause.ts'
import { type Edge, packageEdges } from './dependencies.ts'
import { type Home, publishedForms } from './homes.ts'
import type { Since } from './judge-together.ts'
import { isIn, type Link } from './links.ts'
import type { LockChanges } from './locks/lock-graph.ts'
import { edgesOfMentions, mentionedHomes } from './mentions/mention-edges.ts'
import { type Matcher, prepareMatchers } from './patterns.ts'
import { type Reached, type ReachModel, reaching } from './reach.ts'
import type { Side } from './side.ts'

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
  /** Between the packages of the head. */
  readonly edges: readonly Edge[]
  /** What the lock files say, by path, where that is known: then a change of theirs is no change of everything. */
  readonly locks: ReadonlyMap<string, LockChanges>
  /** What production has by now: an app's entry or a setting that is there as it is in the head has gone out already. */
  readonly promoted?: Side | undefined
}

export async function compareSides(base: Side, head: Side, options: CompareOptions): Promise<Comparison> {
  const sides = [base.configuration, head.configuration]
  const names = new Set(head.apps.map(({ name }) => name))
  const promoted = options.promoted ?? base
  const gone = base.apps.filter(({ name }) => !names.has(name) && promoted.apps.some((app) => app.name === name))
  const homes = homesOf([base, head])
  const mentions = [...head.mentions, ...base.mentions]
  const mentioned = mentionedHomes(mentions, homes)
  // A commit must not take itself out of sight: what counts by either side's rules counts.
  const global = [...new Set(sides.flatMap(({ changes }) => changes.global))]
  const ignored = sides.map(({ changes }) => changes.ignore)
  const inApps = [...head.apps, ...gone].flatMap((app) => [...app.paths, ...app.ignore])
  const matcherOf = await prepareMatchers([
    ...global,
    ...ignored.flat(),
    ...inApps,
    ...homes.flatMap(({ files }) => publishedForms(files))
  ])
  const model = {
    apps: head.apps,
    gone,
    homes: [...homes, ...mentioned],
    global,
    ignored,
    environment: {
      isFile: (path: string) => sides.some((configuration) => isEnvironmentFile(path, configuration)),
      folders: sides.flatMap(environmentFolders)
    },
    appLinks: head.appLinks,
    packageLinks: head.packageLinks,
    judged: new Set([posix.normalize(options.configPath), ...options.locks.keys()])
  }
  const attributor = new Attributor(model, matcherOf)
  for (const [path, changes] of options.locks) attributor.takeLock(path, changes)
  if ([base, promoted].every((side) => environmentOf(side) !== environmentOf(head)))
    attributor.takeEnvironment("the stacks' settings differ")
  return {
    attributor,
    finish: () => {
      const edges = distinct([
        ...options.edges,
        ...packageEdges(base.packages, { satisfies: options.satisfies }),
        ...head.modules.edges,
        ...base.modules.edges,
        ...linkEdges(head.packageLinks, homes)
      ])
      const used = usedBy([base, head], linkEdges(head.appLinks, homes))
      const reach = { apps: head.apps, edges, used, appsOf: appsOf(head.apps, matcherOf) }
      for (const file of unreached(attributor.result(), reach)) attributor.cover(file)
      const attribution = attributor.result()
      const said = edgesOfMentions(mentions, { homes, edges, apps: head.apps, matcherOf })
      const full = { ...reach, edges: [...edges, ...said.edges], used: together(used, said.used) }
      const { causes: reached, root } = reaching({ ...full, carriesDevelopment: carrying([base, head]) })(attribution)
      const causes = new Map(reached)
      const everything = attribution.everything ?? (root && rootCause(root))
      const entries = new Map(catalogueCauses(promoted.apps, head.apps))
      for (const [name, cause] of catalogueCauses(base.apps, head.apps))
        if (!causes.has(name) && entries.has(name)) causes.set(name, cause)
      if (everything) for (const { name } of head.apps) if (!causes.has(name)) causes.set(name, everything)
      const { environment, uncovered } = attribution
      return { apps: base.apps, causes, gone, environment, uncovered }
    }
  }
}

/**
 * Files in packages that no app has to do with: not even by what others are developed with, which is a rule of the repository's own.
 */
function unreached({ unclaimed }: Attribution, reach: Omit<ReachModel, 'carriesDevelopment'>): readonly string[] {
  if (unclaimed.length === 0) return []
  const reached = reaching({ ...reach, carriesDevelopment: () => true })
  return unclaimed.flatMap(({ file, packages }) => {
    const changed = {
      apps: new Map(),
      packages: new Map(packages.map((directory) => [directory, file])),
      development: new Map(),
      partly: []
    }
    const { causes, root } = reached(changed)
    return causes.size > 0 || root ? [] : [file]
  })
}

/** What a root asks for belongs to everybody. */
function rootCause({ file, chain }: NonNullable<Reached['root']>): Cause {
  const what = `${renderName(file)}: ${chain.map(renderName).join(' → ')} → the root's manifest, whose dependencies are everybody's`
  return { kind: 'everything', what }
}

/** All packages of both ends, and what apps say that they use, each once. */
function homesOf(sides: readonly Side[]): readonly Home[] {
  const ends = sides.map(({ packages }) => packages)
  const directories = new Set([
    ...ends.flatMap(({ byFolder, bare }) => [...byFolder.keys(), ...bare]),
    ...sides.flatMap(({ modules, apps }) => [...modules.folders, ...apps.flatMap(({ uses = [] }) => uses)])
  ])
  const roots = new Set(ends.flatMap(({ projects }) => projects.map(({ root }) => root)))
  return [...directories].map((directory) => ({
    directory,
    isRoot: roots.has(directory),
    files: ends.flatMap(({ byFolder }) => byFolder.get(directory)?.manifest.files ?? [])
  }))
}

/** Whether what a package is developed with is in what its users get, by either end. */
function carrying(ends: readonly Side[]): (directory: string) => boolean {
  const settings = ends.map(({ configuration }) => configuration.changes.devDependencies)
  if (settings.includes(true)) return () => true
  if (!settings.includes('libraries')) return () => false
  return (directory) => ends.some(({ packages }) => packages.byFolder.get(directory)?.manifest.isBuilt === true)
}

/** The folders that apps use, by app: by their own word, or by a link. */
function usedBy(sides: readonly Side[], links: readonly Edge[]): ReadonlyMap<string, readonly string[]> {
  const said = sides.flatMap(({ apps }) =>
    apps.flatMap(({ name, uses = [] }) => uses.map((to) => ({ from: name, to })))
  )
  const byApp = Map.groupBy([...said, ...links], ({ from }) => from)
  return new Map([...byApp].map(([app, edges]) => [app, edges.map(({ to }) => to)]))
}

function together(one: ReadonlyMap<string, readonly string[]>, other: ReadonlyMap<string, readonly string[]>) {
  return new Map(
    [...one.keys(), ...other.keys()].map((app) => [app, [...(one.get(app) ?? []), ...(other.get(app) ?? [])]])
  )
}

/** A link to a package, or into it, uses all that the package uses. */
function linkEdges(links: ReadonlyMap<string, readonly Link[]>, homes: readonly Home[]): readonly Edge[] {
  return [...links].flatMap(([from, list]) =>
    list.flatMap(({ target }) =>
      homes
        .filter(({ directory }) => directory !== from && isIn(target, directory))
        .map(({ directory: to }) => ({ from, to, dev: false }))
    )
  )
}

function environmentOf({ configuration: { stacks, bootstrap, environment } }: Side): string {
  return JSON.stringify([stacks, bootstrap, environment.region, environment.domain])
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
