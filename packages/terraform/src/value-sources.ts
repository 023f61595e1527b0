import { at, isObject, list, object } from './json.ts'

/** Where a stack takes a value from that only the apply shows. */
export type ValueSource =
  | {
      readonly kind: 'resource'
      /** In the configuration, so without the keys of `count` and `for_each`: `module.shop.digitalocean_tag.web`. */
      readonly address: string
      readonly type: string
      /** `id`; undefined: of all that it has (`digitalocean_tag.web[*].id`, or a `for`). */
      readonly attribute: string | undefined
      /** What the attribute is set from, where the stack sets it. */
      readonly through: readonly ValueSource[]
    }
  /** A data source, as it is written: `data.digitalocean_droplet.web`. */
  | { readonly kind: 'data'; readonly name: string }
  /** A variable of the stack, with its value. */
  | { readonly kind: 'variable'; readonly name: string; readonly value: unknown }
  /** What a plan does not show: a local value, or one of several in an object. As it is written: `local.web_id`. */
  | { readonly kind: 'hidden'; readonly name: string }

/** What a resource is set from, by attribute; within a block `rule.value`. What the stack does not set is not among them. */
export type SourcesByAttribute = Readonly<Record<string, readonly ValueSource[]>>

/** A module's part of a plan's configuration, and who calls it; the root has no caller. */
interface Scope {
  readonly module: unknown
  /** `module.shop.` */
  readonly prefix: string
  readonly caller: { readonly scope: Scope; readonly call: unknown } | undefined
}

/** The address in the configuration of something that a plan names: without the keys of `count` and `for_each`. */
export function withoutKeys(address: string): string {
  return address.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, '')
}

/**
 * Reads the configuration of a plan as `terraform show -json` prints it. It has what each expression refers to, and neither the expression
 * itself nor any local value: what could be a literal next to a reference is not seen.
 * Source: developer.hashicorp.com/terraform/internals/json-format#configuration-representation
 */
export function readSources(plan: unknown): (address: string) => SourcesByAttribute | undefined {
  const root: Scope = { module: at(plan, 'configuration', 'root_module'), prefix: '', caller: undefined }
  const found = new Map<string, { readonly resource: unknown; readonly scope: Scope }>()
  const enter = (scope: Scope) => {
    for (const resource of list(at(scope.module, 'resources'))) {
      const address = at(resource, 'address')
      if (typeof address === 'string') found.set(scope.prefix + address, { resource, scope })
    }
    for (const name of Object.keys(object(at(scope.module, 'module_calls')))) enter(childOf(scope, name))
  }
  enter(root)

  // With `count = 0` a data source gives nothing: `try(digitalocean_vpc.this[0].id, data.digitalocean_vpc.shared[0].id)`.
  const instances = dataIn(plan)
  // What is put off to a later plan is not told.
  const isRead = (address: string) => instances.has(address) || list(at(plan, 'deferred_changes')).length > 0

  /** `owner`: the resource or the call of a module that the expression stands in: `each` is its own. */
  const through = (
    expression: unknown,
    scope: Scope,
    owner: unknown,
    tail: readonly string[]
  ): readonly ValueSource[] => {
    const references = longest(list(at(expression, 'references')).map(String))
    // Which of several it is, the plan does not show.
    const [first, ...more] = references
    if (tail.length > 0 && first !== undefined && more.length > 0)
      return [{ kind: 'hidden', name: references.join(', ') }]
    return references.flatMap((reference) => follow([...pathOf(reference), ...tail], scope, owner))
  }

  const follow = (path: readonly string[], scope: Scope, owner: unknown): readonly ValueSource[] => {
    const [head = '', name = '', ...rest] = path
    switch (head) {
      case 'var': {
        const { caller } = scope
        if (!caller) return [{ kind: 'variable', name, value: at(plan, 'variables', name, 'value', ...rest) }]
        return through(at(caller.call, 'expressions', name), caller.scope, caller.call, rest)
      }
      case 'module': {
        const [output, ...tail] = rest
        const child = childOf(scope, name)
        if (output === undefined) return [{ kind: 'hidden', name: `module.${name}` }]
        return through(at(child.module, 'outputs', output, 'expression'), child, undefined, tail)
      }
      case 'each':
        return name === 'value' ? through(at(owner, 'for_each_expression'), scope, undefined, rest) : []
      case 'count':
      case 'path':
      case 'self':
      case 'terraform':
        return []
      case 'data':
        return isRead(`${scope.prefix}data.${name}.${rest[0]}`)
          ? [{ kind: 'data', name: `data.${name}.${rest[0]}` }]
          : []
      case 'local':
      case 'ephemeral':
        return [{ kind: 'hidden', name: path.slice(0, head === 'local' ? 2 : 3).join('.') }]
      default:
        return [ofResource(head, name, rest, scope)]
    }
  }

  const ofResource = (
    type: string,
    name: string,
    [attribute, ...rest]: readonly string[],
    scope: Scope
  ): ValueSource => {
    const address = `${scope.prefix}${type}.${name}`
    const { resource } = found.get(address) ?? {}
    const set = attribute === undefined ? undefined : at(resource, 'expressions', attribute)
    return {
      kind: 'resource',
      address,
      type,
      attribute,
      through: isLeaf(set) ? through(set, scope, resource, rest) : []
    }
  }

  return (address) => {
    const { resource, scope } = found.get(withoutKeys(address)) ?? {}
    if (!resource || !scope) return undefined
    const all: Record<string, readonly ValueSource[]> = {}
    const read = (expression: unknown, path: string) => {
      if (Array.isArray(expression)) for (const one of expression) read(one, path)
      else if (isLeaf(expression)) all[path] = [...(all[path] ?? []), ...through(expression, scope, resource, [])]
      else for (const [key, one] of Object.entries(object(expression))) read(one, path === '' ? key : `${path}.${key}`)
    }
    read(at(resource, 'expressions'), '')
    return all
  }
}

/** Configuration addresses of the data sources that a plan has read, or the apply will. */
function dataIn(plan: unknown): ReadonlySet<string> {
  const resourcesIn = (module: unknown): readonly unknown[] => [
    ...list(at(module, 'resources')),
    ...list(at(module, 'child_modules')).flatMap(resourcesIn)
  ]
  const all = [
    ...resourcesIn(at(plan, 'prior_state', 'values', 'root_module')),
    ...resourcesIn(at(plan, 'planned_values', 'root_module')),
    ...list(at(plan, 'resource_changes'))
  ]
  return new Set(
    all.flatMap((one) => {
      const address = at(one, 'address')
      return at(one, 'mode') === 'data' && typeof address === 'string' ? [withoutKeys(address)] : []
    })
  )
}

function childOf(scope: Scope, name: string): Scope {
  const call = at(scope.module, 'module_calls', name)
  return { module: at(call, 'module'), prefix: `${scope.prefix}module.${name}.`, caller: { scope, call } }
}

function isLeaf(expression: unknown): boolean {
  return isObject(expression) && ('constant_value' in expression || Array.isArray(expression['references']))
}

/** Terraform names each reference with everything that it begins with, the longest first. */
function longest(references: readonly string[]): readonly string[] {
  return references.filter(
    (one, index) =>
      !references.slice(0, index).some((before) => before.startsWith(`${one}.`) || before.startsWith(`${one}[`))
  )
}

/** `module.m["x"].db` → module, m, db */
function pathOf(reference: string): readonly string[] {
  return withoutKeys(reference).split('.')
}
