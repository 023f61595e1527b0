import type { App } from '@staging-actions/config/load'
import { type Cause, renderName } from './cause.ts'
import type { ChangedFile } from './diff.ts'
import type { Link } from './links.ts'
import { type Matcher, matcherOf } from './patterns.ts'

/** What a file can be attributed to, at both ends of a comparison. */
export interface AttributionModel {
  readonly apps: readonly App[]
  /** Apps that only the base has. */
  readonly gone: readonly App[]
  /** Folders of workspaces, at either end. */
  readonly packages: readonly string[]
  /** A change here changes every app. */
  readonly global: readonly string[]
  /** A change here changes none, unless it is an app's own. */
  readonly ignored: readonly string[]
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
  /** Why every app changes. */
  readonly everything: Cause | undefined
}

/** Takes files one at a time, in any number, and keeps only what it found. */
export class Attributor {
  readonly #apps: readonly { app: App; own: Matcher; ignored: Matcher }[]
  readonly #global: Matcher
  readonly #ignored: Matcher
  readonly #packages: ReadonlySet<string>
  readonly #judged: ReadonlySet<string>
  readonly #gone: Matcher
  readonly #linked: readonly { readonly link: Link; readonly app?: string; readonly directory?: string }[]
  readonly #found = new Map<string, Cause>()
  readonly #changedPackages = new Map<string, string>()
  #everything: Cause | undefined

  constructor(model: AttributionModel) {
    this.#apps = model.apps.map((app) => ({ app, own: matcherOf(app.paths), ignored: matcherOf(app.ignore) }))
    this.#gone = matcherOf(model.gone.flatMap((app) => app.paths))
    this.#global = matcherOf(model.global)
    this.#ignored = matcherOf(model.ignored)
    this.#packages = new Set(model.packages)
    this.#judged = model.judged
    this.#linked = [
      ...[...model.appLinks].flatMap(([app, links]) => links.map((link) => ({ link, app }))),
      ...[...model.packageLinks].flatMap(([directory, links]) => links.map((link) => ({ link, directory })))
    ]
  }

  take(file: ChangedFile): void {
    const { path } = file
    const rule = this.#global(file)
    if (rule !== undefined) this.#all(`${renderName(path)} (${rule}) counts for every app`)
    this.#follow(path)
    let owned = false
    let counted = false
    for (const { app, own, ignored } of this.#apps) {
      const pattern = own(file)
      if (pattern === undefined) continue
      owned = true
      if (ignored(file) !== undefined) continue
      counted = true
      if (!this.#found.has(app.name)) this.#found.set(app.name, { kind: 'file', file: path, rule: pattern })
    }
    if (owned && !counted) return
    if (!owned && this.#ignored(file) !== undefined) return
    const home = this.#packageOf(path)
    if (home !== undefined && !this.#changedPackages.has(home)) this.#changedPackages.set(home, path)
    if (owned || home !== undefined || rule !== undefined || this.#judged.has(path) || this.#isLinked(path)) return
    if (this.#gone(file) !== undefined) return
    this.#all(`${renderName(path)} belongs to no app`)
  }

  result(): Attribution {
    return { apps: this.#found, packages: this.#changedPackages, everything: this.#everything }
  }

  /** A file that links lead to changes their owners, whatever else it does. */
  #follow(path: string): void {
    for (const { link, app, directory } of this.#linked) {
      if (path !== link.target && !path.startsWith(`${link.target}/`)) continue
      if (app !== undefined && !this.#found.has(app))
        this.#found.set(app, { kind: 'file', file: path, rule: `linked from ${renderName(link.path)}` })
      if (directory !== undefined && !this.#changedPackages.has(directory)) this.#changedPackages.set(directory, path)
    }
  }

  #all(what: string): void {
    this.#everything ??= { kind: 'everything', what }
  }

  #isLinked(path: string): boolean {
    return this.#linked.some(({ link }) => path === link.target || path.startsWith(`${link.target}/`))
  }

  /** The innermost workspace that holds the file. */
  #packageOf(path: string): string | undefined {
    if (this.#packages.size === 0) return undefined
    if (this.#packages.has(path)) return path
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const folder = path.slice(0, slash)
      if (this.#packages.has(folder)) return folder
    }
    return undefined
  }
}
