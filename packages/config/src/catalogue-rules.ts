import { isFolder, placeholders } from './folder-apps.ts'

/** A problem before its place in the file is known. */
export interface Problem {
  readonly path: readonly (string | number)[]
  readonly message: string
  /** The place is that of the key, not of its value. */
  readonly atKey?: boolean
}

export interface NamedApp {
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
  const isOpen = apps.some(({ name }) => isFolder(name))
  return [
    ...repeated('apps', apps),
    ...repeated('stacks', entries(file, 'stacks')),
    ...byFolder(file),
    // With a glob the names are known only where the folders are: see `appCatalogue`.
    ...(isOpen ? [] : dependencyProblems(apps))
  ]
}

/** What an entry for many apps cannot say, and what an entry for one app cannot. */
function byFolder(file: unknown): Problem[] {
  const list = isMapping(file) && Array.isArray(file['apps']) ? (file['apps'] as unknown[]) : []
  return list.flatMap((entry, index): Problem[] => {
    if (!isMapping(entry) || typeof entry['name'] !== 'string') return []
    const { name } = entry
    const { app: placeholder } = placeholders
    const at = (key: string, message: string) =>
      entry[key] === undefined ? [] : [{ path: ['apps', index, key], message }]
    const isSame = (key: string) => typeof entry[key] === 'string' && !entry[key].includes(placeholder)
    if (!isFolder(name))
      return typeof entry['application'] === 'string' && entry['application'].includes(placeholder)
        ? at('application', `${placeholder} stands for a name only where the entry's name is a glob of folders`)
        : []
    const own = 'write it in an entry with a name of its own'
    return [
      ...at('paths', `the folders of ${name} are the paths: ${own}`),
      ...(entry['tests'] === 'none' ? at('tests', `an app without tests has to be named: ${own}`) : []),
      ...(isSame('application') ? at('application', `expected ${placeholder} in it, since each app has its own`) : []),
      ...(isSame('url') ? at('url', `expected ${placeholder} in it, since each app has its own`) : [])
    ]
  })
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

export function dependencyProblems(apps: readonly NamedApp[]): Problem[] {
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
