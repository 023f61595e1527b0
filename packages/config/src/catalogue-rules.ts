import { isFolder } from './app-catalogue.ts'

/** A problem before its place in the file is known. */
export interface Problem {
  readonly path: readonly (string | number)[]
  readonly message: string
  /** The place is that of the key, not of its value. */
  readonly atKey?: boolean
}

interface NamedApp {
  readonly index: number
  readonly name: string
  readonly dependsOn: readonly unknown[]
}

/**
 * What a schema cannot say of `apps` and `stacks`: unique names, dependencies that exist, no cycles.
 * Takes the file as it is, so that these problems are told along with those of its form.
 */
export function checkCatalogue(file: unknown): Problem[] {
  const apps = entries(file, 'apps')
  return [...repeated('apps', apps), ...repeated('stacks', entries(file, 'stacks')), ...dependencies(apps)]
}

function entries(file: unknown, part: string): NamedApp[] {
  const list = isMapping(file) ? file[part] : undefined
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: unknown, index) => {
    if (!isMapping(entry) || typeof entry['name'] !== 'string') return []
    const dependsOn: unknown = entry['depends-on']
    return [{ index, name: entry['name'], dependsOn: Array.isArray(dependsOn) ? (dependsOn as unknown[]) : [] }]
  })
}

function repeated(part: string, list: readonly NamedApp[]): Problem[] {
  const first = new Map<string, number>()
  return list.flatMap(({ index, name }) => {
    const earlier = first.get(name)
    if (earlier === undefined) {
      first.set(name, index)
      return []
    }
    return [
      { path: [part, index, 'name'], message: `${JSON.stringify(name)} is the name of ${part}[${earlier}] already` }
    ]
  })
}

function dependencies(apps: readonly NamedApp[]): Problem[] {
  const byName = new Map(apps.map((app) => [app.name, app]))
  const unknown = apps.flatMap((app) =>
    app.dependsOn.flatMap((name, at) =>
      typeof name !== 'string' || byName.has(name) || isFolder(name)
        ? []
        : [
            {
              path: ['apps', app.index, 'depends-on', at],
              message: `expected one of the apps ${[...byName.keys()].slice(0, 20).join(', ')}, not ${JSON.stringify(name)}`
            }
          ]
    )
  )
  return [...unknown, ...cycles(apps, byName)]
}

/** One problem a cycle, at the dependency that closes it. */
function cycles(apps: readonly NamedApp[], byName: ReadonlyMap<string, NamedApp>): Problem[] {
  const problems: Problem[] = []
  const done = new Set<string>()
  const visit = (app: NamedApp, chain: readonly string[]): void => {
    if (done.has(app.name)) return
    for (const [at, name] of app.dependsOn.entries()) {
      if (typeof name !== 'string') continue
      const next = byName.get(name)
      if (!next) continue
      const here = [...chain, app.name]
      const start = here.indexOf(name)
      if (start >= 0)
        problems.push({
          path: ['apps', app.index, 'depends-on', at],
          message: `a circle: ${[...here.slice(start), name].join(' → ')}`
        })
      else visit(next, here)
    }
    done.add(app.name)
  }
  for (const app of apps) visit(app, [])
  return problems
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
