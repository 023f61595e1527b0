import { at, isObject, list, object, resourcesBelow } from './json.ts'
import { isLeaf, pathOf } from './value-sources.ts'

/** What may stand in the settings of a provider that is not DigitalOcean's. */
export interface ProviderValues {
  /** `helm`; within a module `module.apps:helm`. */
  readonly provider: string
  /**
   * Texts and numbers that are known of it: literals, variables of the stack, and all that a data source has which it refers to. Like all
   * values of a plan they may be secret.
   */
  readonly values: readonly string[]
  /** It takes something from where a plan does not show it (a local value, a module): then what the stack reads or is given, too. */
  readonly hidden: readonly string[]
}

/** Reads `configuration.provider_config` of a plan as `terraform show -json` prints it. */
export function providerValuesIn(plan: unknown): readonly ProviderValues[] {
  const data = dataValues(plan)
  const variables = Object.fromEntries(
    Object.entries(object(at(plan, 'variables'))).map(([name, variable]) => [name, leaves(at(variable, 'value'))])
  )
  const everything = [...Object.values(variables).flat(), ...[...data.values()].flat()]
  return Object.entries(object(at(plan, 'configuration', 'provider_config'))).flatMap(([provider, config]) => {
    const source = String(at(config, 'full_name') ?? '')
    const expressions = Object.values(object(at(config, 'expressions'))).flatMap(leafExpressions)
    if (source.endsWith('/digitalocean/digitalocean') || expressions.length === 0) return []
    const isRoot = at(config, 'module_address') === undefined
    const values = expressions.flatMap((one) => leaves(at(one, 'constant_value')))
    let isHidden = false
    for (const reference of expressions.flatMap((one) => list(at(one, 'references')).map(String))) {
      const [head = '', ...path] = pathOf(reference)
      const known = head === 'var' && isRoot ? variables[path[0] ?? ''] : undefined
      const read = head === 'data' ? `data.${path.slice(0, 2).join('.')}` : ''
      values.push(...(known ?? []), ...(data.get(read) ?? []))
      // A variable of a module is set by who calls it.
      isHidden ||= ['local', 'module', 'ephemeral'].includes(head) || (head === 'var' && !isRoot)
    }
    return [{ provider, values: [...new Set(values)], hidden: isHidden ? [...new Set(everything)] : [] }]
  })
}

/** By `data.<type>.<name>`, whatever module it lies in: what the plan has read of it, or knows before it is read. */
function dataValues(plan: unknown): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  const add = (resource: unknown, values: unknown) => {
    if (at(resource, 'mode') !== 'data') return
    const name = `data.${String(at(resource, 'type'))}.${String(at(resource, 'name'))}`
    found.set(name, [...(found.get(name) ?? []), ...leaves(values)])
  }
  for (const one of resourcesBelow(at(plan, 'prior_state', 'values', 'root_module'))) add(one, at(one, 'values'))
  for (const one of list(at(plan, 'resource_changes'))) add(one, at(one, 'change', 'after'))
  return found
}

function leafExpressions(expression: unknown): readonly unknown[] {
  if (Array.isArray(expression)) return expression.flatMap(leafExpressions)
  return isLeaf(expression) ? [expression] : Object.values(object(expression)).flatMap(leafExpressions)
}

function leaves(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(leaves)
  if (isObject(value)) return Object.values(value).flatMap(leaves)
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
}
