import type { App } from '@staging-actions/config/load'
import type { Attribution } from './attribute.ts'
import type { Cause } from './cause.ts'
import type { Edge } from './dependencies.ts'

export interface ReachModel {
  readonly apps: readonly App[]
  readonly edges: readonly Edge[]
  /** Whether a devDependency carries a change on to what depends on the package that has it. */
  readonly devDependencies: boolean
  /** The app that a workspace is part of, by the workspace's folder. */
  readonly appsOf: (directory: string) => readonly string[]
}

/** What changed itself. */
type Changed = Pick<Attribution, 'apps' | 'packages' | 'development'>

interface Step {
  readonly name: string
  /** `web` the app, or `packages/ui` the workspace: they may be called alike. */
  readonly app: boolean
  readonly file: string
  readonly chain: readonly string[]
  /** False once a dev edge was taken: the package changes for itself alone. */
  readonly carries: boolean
}

/** From what changed itself to everything that depends on it; each app with the shortest chain that leads to it. */
export function reachApps(attribution: Changed, model: ReachModel): ReadonlyMap<string, Cause> {
  const causes = new Map<string, Cause>(attribution.apps)
  const dependants = new Map<string, Edge[]>()
  for (const edge of model.edges) dependants.set(edge.to, [...(dependants.get(edge.to) ?? []), edge])
  const appDependants = new Map<string, string[]>()
  for (const app of model.apps)
    for (const name of app.dependsOn) appDependants.set(name, [...(appDependants.get(name) ?? []), app.name])

  const seen = new Set<string>()
  const queue: Step[] = [
    ...[...attribution.packages].map(([name, file]) => ({ name, app: false, file, chain: [name], carries: true })),
    ...[...attribution.development].map(([name, file]) => ({
      name,
      app: false,
      file,
      chain: [name],
      carries: model.devDependencies
    })),
    ...[...attribution.apps].map(([name, cause]) => ({
      name,
      app: true,
      file: cause.kind === 'file' ? cause.file : '',
      chain: [name],
      carries: true
    }))
  ]
  for (let step = queue.shift(); step; step = queue.shift()) {
    const key = `${step.app ? 'app' : 'package'} ${step.name} ${step.carries}`
    if (seen.has(key)) continue
    seen.add(key)
    queue.push(...(step.app ? fromApp(step, appDependants) : fromPackage(step, dependants, model)))
    if (step.app && !causes.has(step.name))
      causes.set(step.name, { kind: 'dependency', file: step.file, chain: step.chain })
  }
  return causes
}

function fromApp(step: Step, dependants: ReadonlyMap<string, readonly string[]>): Step[] {
  return (dependants.get(step.name) ?? []).map((name) => ({
    ...step,
    name,
    chain: [...step.chain, name],
    carries: true
  }))
}

function fromPackage(step: Step, dependants: ReadonlyMap<string, readonly Edge[]>, model: ReachModel): Step[] {
  const apps = model.appsOf(step.name).map((name) => ({
    ...step,
    name,
    app: true,
    carries: true
  }))
  if (!step.carries) return apps
  const packages = (dependants.get(step.name) ?? []).map((edge) => ({
    ...step,
    name: edge.from,
    chain: [...step.chain, edge.from],
    carries: !edge.dev || model.devDependencies
  }))
  return [...apps, ...packages]
}
