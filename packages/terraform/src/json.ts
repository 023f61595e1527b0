/* Reading what terraform prints as JSON, of which no version says everything. */

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What lies at a path; undefined: nothing does. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, key) => (isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined),
    value
  )
}

/** All resources of a module, as `terraform show -json` prints a state's values, and of those in it. */
export function resourcesBelow(module: unknown): readonly unknown[] {
  return [...list(at(module, 'resources')), ...list(at(module, 'child_modules')).flatMap(resourcesBelow)]
}

export function object(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {}
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
