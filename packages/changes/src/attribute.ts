import type { App } from '@staging-actions/config/load'
import { type Cause, renderName } from './cause.ts'
import { type Claim, Claims, foldersFrom } from './claims.ts'
import type { Link } from './links.ts'
import type { LockChanges } from './npm-lock.ts'
import { type Matcher, wholly } from './patterns.ts'
import type { ChangedFile } from './raw-diff.ts'

const lockFiles = new Set([
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'bun.lockb'
])

/** What a file can be attributed to, at both ends of a comparison. */
export interface AttributionModel {
  readonly apps: readonly App[]
  /** Apps that only the base has. */
  readonly gone: readonly App[]
  /** Folders of workspaces, at either end. */
  readonly packages: readonly string[]
  /** A change here changes every app. */
  readonly global: readonly string[]
  /** A change here changes none, unless it is an app's own: what the patterns of both ends match. */
  readonly ignored: readonly (readonly string[])[]
  /** What the environment is made of, and the folders that it lies in. */
  readonly environment: { readonly isFile: (path: string) => boolean; readonly folders: readonly string[] }
  /** Symbolic links of apps by name, and of workspaces by folder: what they point at counts as theirs. */
  readonly appLinks: ReadonlyMap<string, readonly Link[]>
  readonly packageLinks: ReadonlyMap<string, readonly Link[]>
  /** Files that are judged by their content elsewhere. */
  readonly judged: ReadonlySet<string>
}

export interface Attribution {
  /** The first file that changed each app directly. */
  readonly apps: ReadonlyMap<string, Cause>
  /** The first changed file of each workspace, by folder. */
  readonly packages: ReadonlyMap<string, string>
  /** The same, of workspaces that changed for themselves alone: what they are developed with. */
  readonly development: ReadonlyMap<string, string>
  /** Why every app changes. */
  readonly everything: Cause | undefined
  /** Why the environment itself is another one: its stacks or its bootstrap. */
  readonly environment: Cause | undefined
  /** Files that nobody says anything about, the first ones. */
  readonly uncovered: readonly string[]
  /** One file of each workspace, by folder, that nothing but its workspace covers. */
  readonly homes: ReadonlyMap<string, string>
}

/** How many uncovered files are named. */
const namedAtMost = 50

/** What holds for all files directly in one folder. */
interface Place {
  readonly folder: string
  readonly claims: readonly Claim[]
  readonly home: string | undefined
  /** What the environment is made of may lie here. */
  readonly isEnvironment: boolean
  /** Nothing that another file in this folder could be is new: only that it changed. */
  settled: boolean
}

/**
 * Takes files one at a time, in any number, and keeps only what it found. git names the files of a folder one after the other,
 * so what holds for a folder is worked out once.
 */
export class Attributor {
  readonly #model: AttributionModel
  readonly #claims: Claims
  readonly #packages: ReadonlySet<string>
  readonly #global: Matcher
  readonly #ignored: readonly Matcher[]
  readonly #gone: Matcher
  readonly #links: readonly { readonly link: Link; readonly app?: string; readonly directory?: string }[]
  readonly #apps = new Map<string, Cause>()
  readonly #changedPackages = new Map<string, string>()
  readonly #development = new Map<string, string>()
  readonly #homes = new Map<string, string>()
  readonly #uncovered: string[] = []
  #everything: Cause | undefined
  #environment: Cause | undefined
  #place: Place | undefined

  constructor(model: AttributionModel, matcherOf: (patterns: readonly string[]) => Matcher) {
    this.#model = model
    this.#claims = new Claims(model.apps, matcherOf)
    this.#packages = new Set(model.packages)
    this.#global = matcherOf(model.global)
    this.#ignored = model.ignored.map((patterns) => wholly(matcherOf(patterns)))
    this.#gone = matcherOf(model.gone.flatMap((app) => app.paths))
    this.#links = [
      ...[...model.appLinks].flatMap(([app, links]) => links.map((link) => ({ link, app }))),
      ...[...model.packageLinks].flatMap(([directory, links]) => links.map((link) => ({ link, directory })))
    ]
  }

  take(file: ChangedFile): void {
    const place = this.#placeOf(file)
    if (place.settled) return
    const { path } = file
    const rule = this.#global(file)
    if (rule !== undefined) this.#all(`${renderName(path)} (${rule}) counts for every app`)
    const linked = this.#follow(path)
    const claims = [...place.claims, ...this.#claims.byName(file)]
    const counted = claims.filter(({ owner }) => owner.ignored(file) === undefined)
    for (const claim of counted)
      if (!this.#apps.has(claim.owner.name))
        this.#apps.set(claim.owner.name, { kind: 'file', file: path, rule: claim.rule })
    if (place.isEnvironment && this.#model.environment.isFile(path)) {
      this.#environment ??= { kind: 'everything', what: `${renderName(path)} is part of the environment` }
      if (claims.length === 0) return
    }
    if (claims.length > 0 && counted.length === 0) return
    if (claims.length === 0 && this.#ignored.every((matches) => matches(file) !== undefined)) return
    if (place.home !== undefined && !this.#changedPackages.has(place.home)) this.#changedPackages.set(place.home, path)
    this.#settle(place, file)
    if (claims.length > 0 || rule !== undefined || linked || this.#model.judged.has(path)) return
    // What went with its app is told by the app. What stays behind when only the app leaves the catalogue is anybody's.
    if (file.deleted && this.#gone(file) !== undefined) return
    if (place.home === undefined) this.cover(path)
    else if (!this.#homes.has(place.home)) this.#homes.set(place.home, path)
  }

  /** Workspaces that a lock file resolves anew. The root's packages are everybody's. */
  takeLock(file: string, changes: LockChanges): void {
    if (changes.runtime.has('') || changes.development.has(''))
      this.#all(`${file} resolves packages of the root anew, and those are everybody's`)
    for (const directory of changes.runtime)
      if (!this.#changedPackages.has(directory)) this.#changedPackages.set(directory, file)
    for (const directory of changes.development) this.#development.set(directory, file)
  }

  result(): Attribution {
    return {
      apps: this.#apps,
      packages: this.#changedPackages,
      development: this.#development,
      everything: this.#everything,
      environment: this.#environment,
      uncovered: this.#uncovered,
      homes: this.#homes
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
      lockFiles.has(path)
        ? `${path} differs, and whom that concerns is not known`
        : `${renderName(path)} belongs to no app`
    )
  }

  #all(what: string): void {
    this.#everything ??= { kind: 'everything', what }
  }

  #placeOf({ path, submodule }: ChangedFile): Place {
    // A submodule is a folder of its own.
    const folder = submodule ? path : path.slice(0, Math.max(0, path.lastIndexOf('/')))
    if (this.#place?.folder === folder) return this.#place
    const home = foldersFrom(folder).find((above) => this.#packages.has(above))
    const isEnvironment = this.#model.environment.folders.some((part) => `${folder}/`.startsWith(`${part}/`))
    this.#place = { folder, claims: this.#claims.inFolder(folder), home, isEnvironment, settled: false }
    return this.#place
  }

  /** A file that folders claim without exceptions says all that its neighbours could. */
  #settle(place: Place, { submodule }: ChangedFile): void {
    const { global } = this.#model
    place.settled =
      !submodule &&
      !place.isEnvironment &&
      place.claims.length > 0 &&
      place.claims.every(({ owner }) => owner.ignoresNone) &&
      global.length === 0 &&
      !this.#claims.hasGlobs &&
      this.#links.length === 0
  }

  /** A file that links lead to changes their owners, whatever else it does. */
  #follow(path: string): boolean {
    let linked = false
    for (const { link, app, directory } of this.#links) {
      if (path !== link.target && !path.startsWith(`${link.target}/`)) continue
      linked = true
      if (app !== undefined && !this.#apps.has(app))
        this.#apps.set(app, { kind: 'file', file: path, rule: `linked from ${renderName(link.path)}` })
      if (directory !== undefined && !this.#changedPackages.has(directory)) this.#changedPackages.set(directory, path)
    }
    return linked
  }
}
