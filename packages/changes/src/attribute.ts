import { posix } from 'node:path'
import type { App } from '@staging-actions/config/load'
import { type Cause, renderName } from './cause.ts'
import { type Claim, Claims } from './claims.ts'
import { type Home, Homes } from './homes.ts'
import { isIn, type Link } from './links.ts'
import type { LockChanges } from './locks/lock-graph.ts'
import { lockNames } from './locks/lock-names.ts'
import { parentOf, pathBelow } from './path-ranges.ts'
import { type Matcher, wholly } from './patterns.ts'
import type { ChangedFile } from './raw-diff.ts'

/** What a file can be attributed to, at both ends of a comparison. */
export interface AttributionModel {
  readonly apps: readonly App[]
  /** Apps that only the base has. */
  readonly gone: readonly App[]
  /** Packages and what paths lead to, at either end. */
  readonly homes: readonly Home[]
  /** A change here changes every app. */
  readonly global: readonly string[]
  /** A change here changes none, unless it is an app's or a package's own: what the patterns of both ends match. */
  readonly ignored: readonly (readonly string[])[]
  /** What the environment is made of, and the folders that it lies in. */
  readonly environment: { readonly isFile: (path: string) => boolean; readonly folders: readonly string[] }
  /** Symbolic links of apps by name, and of packages by folder: what they point at counts as theirs. */
  readonly appLinks: ReadonlyMap<string, readonly Link[]>
  readonly packageLinks: ReadonlyMap<string, readonly Link[]>
  /** Files that are judged by their content elsewhere. */
  readonly judged: ReadonlySet<string>
}

/** A change that some apps say is none of theirs, although it is in a package that they may use. */
export interface PartlyChanged {
  readonly directory: string
  readonly file: string
  readonly except: ReadonlySet<string>
}

export interface Attribution {
  /** The first file that changed each app directly. */
  readonly apps: ReadonlyMap<string, Cause>
  /** The first changed file of each package, by folder. */
  readonly packages: ReadonlyMap<string, string>
  /** The same, of packages that changed for themselves alone: what they are developed with. */
  readonly development: ReadonlyMap<string, string>
  readonly partly: readonly PartlyChanged[]
  /** Why every app changes. */
  readonly everything: Cause | undefined
  /** Why the environment itself is another one: its stacks or its bootstrap. */
  readonly environment: Cause | undefined
  /** Files that nobody says anything about, the first ones. */
  readonly uncovered: readonly string[]
  /** One file of each group of packages that nothing but these covers. */
  readonly unclaimed: readonly { readonly file: string; readonly packages: readonly string[] }[]
}

/** How many uncovered files are named. */
const namedAtMost = 50

/** What holds for all files directly in one folder. */
interface Place {
  readonly folder: string
  readonly claims: readonly Claim[]
  readonly homes: readonly Home[]
  /** What the environment is made of may lie here. */
  readonly isEnvironment: boolean
  /** Links that lead here, above or below. */
  readonly links: readonly OwnedLink[]
  /** Nothing that another file in this folder could be is new: only that it changed. */
  settled: boolean
}

type OwnedLink = { readonly link: Link; readonly app?: string; readonly directory?: string }

/**
 * Takes files one at a time, in any number, and keeps only what it found. git names the files of a folder one after the other,
 * so what holds for a folder is worked out once.
 */
export class Attributor {
  readonly #model: AttributionModel
  readonly #claims: Claims
  readonly #homes: Homes
  readonly #global: Matcher
  readonly #ignored: readonly Matcher[]
  readonly #gone: Matcher
  readonly #links: readonly OwnedLink[]
  readonly #apps = new Map<string, Cause>()
  readonly #changedPackages = new Map<string, string>()
  readonly #development = new Map<string, string>()
  readonly #partly = new Map<string, PartlyChanged>()
  readonly #unclaimed = new Map<string, { readonly file: string; readonly packages: readonly string[] }>()
  readonly #uncovered: string[] = []
  #everything: Cause | undefined
  #environment: Cause | undefined
  #place: Place | undefined

  constructor(model: AttributionModel, matcherOf: (patterns: readonly string[]) => Matcher) {
    this.#model = model
    this.#claims = new Claims(model.apps, matcherOf)
    this.#homes = new Homes(model.homes, model.ignored, matcherOf)
    this.#global = matcherOf(model.global)
    this.#ignored = model.ignored.map((patterns) => wholly(matcherOf(patterns)))
    this.#gone = matcherOf(model.gone.flatMap((app) => app.paths))
    this.#links = [
      ...[...model.appLinks].flatMap(([app, links]) => links.map((link) => ({ link, app }))),
      ...[...model.packageLinks].flatMap(([directory, links]) => links.map((link) => ({ link, directory })))
    ]
  }

  /** The rules, in the order in which the README of the action has them. */
  take(file: ChangedFile): void {
    const place = this.#placeOf(file)
    if (place.settled) return
    const { path } = file
    const rule = this.#global(file)
    if (rule !== undefined) this.#all(`${renderName(path)} (${rule}) counts for every app`)
    const linked = this.#follow(place, path)
    const claims = [...place.claims, ...this.#claims.byName(file)]
    const refused = claims.filter(({ owner }) => owner.ignored(file) !== undefined).map(({ owner }) => owner)
    for (const { owner, rule } of claims)
      if (!refused.includes(owner) && !this.#apps.has(owner.name))
        this.#apps.set(owner.name, { kind: 'file', file: path, rule })
    const ignored = claims.length === 0 && this.#ignored.every((matches) => matches(file) !== undefined)
    const homes = this.#homesOf(place, file).filter(
      (home) =>
        !refused.some(({ directory }) => directory === home.directory) &&
        !(ignored && this.#homes.leavesOut(home, file))
    )
    for (const { directory } of homes) this.#changed(directory, path, new Set(refused.map(({ name }) => name)))
    if (place.isEnvironment && this.#model.environment.isFile(path)) {
      this.#environment ??= { kind: 'everything', what: `${renderName(path)} is part of the environment` }
      if (claims.length === 0) return
    }
    if (ignored) return
    this.#settle(place, file)
    if (claims.length > 0 || rule !== undefined || linked || this.#model.judged.has(path)) return
    // What went with its app is told by the app. What stays behind when only the app leaves the catalog is anybody's.
    if (file.deleted && this.#gone(file) !== undefined) return
    this.#leave(
      path,
      homes.filter(({ isMentioned }) => !isMentioned)
    )
  }

  /** Packages that a lock file resolves to something else. Those of its root are for all of its workspaces. */
  takeLock(file: string, changes: LockChanges): void {
    const root = parentOf(file)
    const at = (folder: string) => pathBelow(root, folder)
    const shared = changes.runtime.has('') || changes.development.has('')
    if (root === '' && shared) this.#all(`${file} resolves packages of the root differently, and those are everybody's`)
    if (root === '' && changes.unnamed)
      this.#all(`${file} resolves packages that no workspace names, and those may be anybody's`)
    const runtime = [...changes.runtime, ...(shared || changes.unnamed ? [''] : [])].map(at).filter(Boolean)
    for (const directory of runtime) this.#changed(directory, file)
    for (const directory of [...changes.development].map(at).filter(Boolean)) this.#development.set(directory, file)
  }

  result(): Attribution {
    return {
      apps: this.#apps,
      packages: this.#changedPackages,
      development: this.#development,
      partly: [...this.#partly.values()],
      everything: this.#everything,
      environment: this.#environment,
      uncovered: this.#uncovered,
      unclaimed: [...this.#unclaimed.values()]
    }
  }

  /** The environment is another one although none of its files changed. */
  takeEnvironment(what: string): void {
    this.#environment ??= { kind: 'everything', what }
  }

  /** A file that nobody says anything about counts for everybody. */
  cover(path: string): void {
    if (this.#uncovered.length < namedAtMost) this.#uncovered.push(path)
    this.#all(
      lockNames.includes(posix.basename(path))
        ? `${renderName(path)} differs, and whom that concerns is not known`
        : `${renderName(path)} belongs to no app`
    )
  }

  #all(what: string): void {
    this.#everything ??= { kind: 'everything', what }
  }

  #placeOf({ path, submodule }: ChangedFile): Place {
    // A submodule is a folder of its own.
    const folder = submodule ? path : parentOf(path)
    if (this.#place?.folder === folder) return this.#place
    const isEnvironment = this.#model.environment.folders.some((part) => isIn(folder, part))
    const links = this.#links.filter(
      ({ link }) => folder === '' || isIn(link.target, folder) || isIn(folder, link.target)
    )
    const homes = this.#homes.above(folder)
    this.#place = { folder, claims: this.#claims.inFolder(folder), homes, isEnvironment, links, settled: false }
    return this.#place
  }

  #homesOf(place: Place, { path }: ChangedFile): readonly Home[] {
    const own = path === place.folder ? undefined : this.#homes.file(path)
    return own ? [own, ...place.homes] : place.homes
  }

  /** @param except apps that say that this file is none of theirs */
  #changed(directory: string, file: string, except: ReadonlySet<string> = new Set()): void {
    const key = [directory, ...except].join('\0')
    if (except.size === 0 && !this.#changedPackages.has(directory)) this.#changedPackages.set(directory, file)
    else if (except.size > 0 && !this.#partly.has(key)) this.#partly.set(key, { directory, file, except })
  }

  /** Nobody claims this file: its packages may, or it is anybody's. */
  #leave(path: string, homes: readonly Home[]): void {
    if (homes.length === 0) this.cover(path)
    const packages = homes.map(({ directory }) => directory)
    const key = packages.join('\0')
    if (packages.length > 0 && !this.#unclaimed.has(key)) this.#unclaimed.set(key, { file: path, packages })
  }

  /** A file that folders claim without exceptions says all that its neighbors could. */
  #settle(place: Place, { submodule }: ChangedFile): void {
    place.settled =
      !submodule &&
      !place.isEnvironment &&
      place.claims.length > 0 &&
      place.claims.every(({ owner }) => owner.ignoresNone) &&
      this.#model.global.length === 0 &&
      !this.#claims.hasGlobs &&
      place.links.length === 0 &&
      !this.#homes.hasFilesIn(place.folder)
  }

  /** A file that links lead to changes their owners, whatever else it does. */
  #follow(place: Place, path: string): boolean {
    let linked = false
    for (const { link, app, directory } of place.links) {
      if (!isIn(path, link.target)) continue
      linked = true
      if (app !== undefined && !this.#apps.has(app))
        this.#apps.set(app, { kind: 'file', file: path, rule: `linked from ${renderName(link.path)}` })
      if (directory !== undefined) this.#changed(directory, path)
    }
    return linked
  }
}
