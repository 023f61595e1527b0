import type { App } from './configuration.ts'

/**
 * Names of the apps that an app's tests may have met: what it depends on, and what those depend on. All others where one of them
 * does not say what it depends on: silence is no promise.
 */
export function neighborsOf(app: App, apps: readonly App[]): ReadonlySet<string> {
  const byName = new Map(apps.map((one) => [one.name, one]))
  const found = new Set<string>([app.name])
  const others = (names: Iterable<string>) => new Set([...names].filter((name) => name !== app.name))
  // A set hands over what is added while it is walked through.
  for (const name of found) {
    const one = name === app.name ? app : byName.get(name)
    if (!one) continue
    if (!one.saysDependencies) return others(byName.keys())
    for (const next of one.dependsOn) found.add(next)
  }
  return others(found)
}

/** Names of the apps that these depend on, and what those depend on, as far as the catalog says so; those asked for may be among them. */
export function dependenciesOf(asked: readonly App[], apps: readonly App[]): ReadonlySet<string> {
  const byName = new Map(apps.map((one) => [one.name, one]))
  const found = new Set(asked.flatMap(({ dependsOn }) => dependsOn))
  // A set hands over what is added while it is walked through.
  for (const name of found) for (const next of byName.get(name)?.dependsOn ?? []) found.add(next)
  return found
}
