import type { App } from '@staging-actions/config/load'
import type { Attribution } from './attribute.ts'
import type { Cause } from './cause.ts'
import type { Edge } from './dependencies.ts'

export interface ReachModel {
  readonly apps: readonly App[]
  readonly edges: readonly Edge[]
  /** Folders that an app uses without being a part of them, by the app's name. */
  readonly used: ReadonlyMap<string, readonly string[]>
  /** Whether what a package is developed with carries a change on to what depends on the package, by its folder. */
  readonly carriesDevelopment: (directory: string) => boolean
  /** The apps that a package is part of, by the package's folder. */
  readonly appsOf: (directory: string) => readonly string[]
}

/** What changed itself. */
type Changed = Pick<Attribution, 'apps' | 'packages' | 'development' | 'partly'>

export interface Reached {
  readonly causes: ReadonlyMap<string, Cause>
  /** The chain from a changed file to what the repository's root asks for: that is everybody's. */
  readonly root: { readonly file: string; readonly chain: readonly string[] } | undefined
}

interface Step {
  readonly name: string
  /** `web` the app, or `packages/ui` the package: they may be called alike. */
  readonly app: boolean
  readonly file: string
  readonly chain: readonly string[]
  /** False once a dev edge was taken: the package changes for itself alone. */
  readonly carries: boolean
}

/** From what changed itself to everything that depends on it; each app with the shortest chain that leads to it. */
export function reaching(model: ReachModel): (changed: Changed) => Reached {
  const graph = new Graph(model)
  return (changed) => reachApps(changed, graph, model)
}

function reachApps(changed: Changed, graph: Graph, model: ReachModel): Reached {
  const starts = [
    ...[...changed.packages].map(([name, file]) => startOf({ name, file })),
    ...[...changed.development].map(([name, file]) => startOf({ name, file, carries: model.carriesDevelopment(name) })),
    ...[...changed.apps].map(([name, cause]) =>
      startOf({ name, app: true, file: cause.kind === 'file' ? cause.file : '' })
    )
  ]
  const causes = new Map<string, Cause>(changed.apps)
  let { root } = graph.follow(starts, causes, new Set())
  for (const { directory: name, file, except } of changed.partly)
    root ??= graph.follow([startOf({ name, file })], causes, except).root
  return { causes, root }
}

/** What changed itself: mostly a package, for anyone who uses it. */
function startOf(start: Pick<Step, 'name' | 'file'> & Partial<Step>): Step {
  return { app: false, chain: [start.name], carries: true, ...start }
}

class Graph {
  readonly #model: ReachModel
  readonly #dependants = new Map<string, Edge[]>()
  readonly #users = new Map<string, string[]>()
  readonly #appDependants = new Map<string, string[]>()
  readonly #packagesOf = new Map<string, string[]>()

  constructor(model: ReachModel) {
    this.#model = model
    for (const edge of model.edges) add(this.#dependants, edge.to, edge)
    for (const [app, folders] of model.used) for (const folder of folders) add(this.#users, folder, app)
    const directories = new Set([...model.edges.map(({ to }) => to), ...this.#users.keys()])
    for (const { name, directory, dependsOn } of model.apps) {
      for (const other of dependsOn) add(this.#appDependants, other, name)
      if (directories.has(directory)) add(this.#packagesOf, name, directory)
    }
  }

  /** Adds to `causes` what is not there yet. @param except apps that are not to be reached: they say that this is none of theirs. */
  follow(starts: readonly Step[], causes: Map<string, Cause>, except: ReadonlySet<string>): Pick<Reached, 'root'> {
    const seen = new Set<string>()
    const queue = [...starts]
    let root: Reached['root']
    for (let step = queue.shift(); step; step = queue.shift()) {
      const { name, app, file, chain } = step
      if (!app && name === '') root ??= { file, chain }
      const key = `${app ? 'app' : 'package'} ${name} ${step.carries}`
      if (seen.has(key) || (app && except.has(name))) continue
      seen.add(key)
      queue.push(...(app ? this.#fromApp(step) : this.#fromPackage(step)))
      if (app && !causes.has(name)) causes.set(name, { kind: 'dependency', file, chain })
    }
    return { root }
  }

  /** What depends on the app, and on its package: a file of the app need not lie in the package's folder. */
  #fromApp(step: Step): Step[] {
    const apps = this.#appDependants.get(step.name) ?? []
    const packages = step.carries ? (this.#packagesOf.get(step.name) ?? []) : []
    return [
      ...apps.map((name) => ({ ...step, name, chain: [...step.chain, name], carries: true })),
      ...packages.map((name) => ({ ...step, name, app: false }))
    ]
  }

  #fromPackage(step: Step): Step[] {
    const apps = this.#model.appsOf(step.name).map((name) => ({ ...step, name, app: true }))
    if (!step.carries) return apps
    const users = (this.#users.get(step.name) ?? []).map((name) => ({
      ...step,
      name,
      app: true,
      chain: [...step.chain, name]
    }))
    const packages = (this.#dependants.get(step.name) ?? []).map((edge) => ({
      ...step,
      name: edge.from,
      chain: edge.from === '' ? step.chain : [...step.chain, edge.from],
      carries: !edge.dev || this.#model.carriesDevelopment(edge.from)
    }))
    return [...apps, ...users, ...packages]
  }
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
