import { at, isObject, list, object, resourcesBelow } from './json.ts'

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
  /** What the plan shows: a variable, a constant of a module, or the key of `for_each`. As it is written: `var.ids`. */
  | { readonly kind: 'known'; readonly name: string; readonly value: unknown }
  /** What a plan does not show: a local value, or one of several in an object. As it is written: `local.web_id`. */
  | { readonly kind: 'hidden'; readonly name: string }
  /** A function of nothing that is named: `timestamp()`, `uuid()`. It is never what the stack makes. */
  | { readonly kind: 'function' }

/** What a resource is set from, by attribute; within a block `rule.value`. What the stack does not set is not among them. */
export type SourcesByAttribute = Readonly<Record<string, readonly ValueSource[]>>

/** A module's part of a plan's configuration, and who calls it; the root has no caller. */
interface Scope {
  readonly module: unknown
  /** `module.shop.` */
  readonly prefix: string
  /** In how many modules it lies. */
  readonly depth: number
  readonly caller: { readonly scope: Scope; readonly call: unknown } | undefined
}

/** Where an expression stands. */
interface Place {
  readonly scope: Scope
  /** The resource, or the call of a module: `each` is its own. */
  readonly owner: unknown
  /** Of the instance that is asked for, by depth; undefined: of any. */
  readonly keys: readonly (string | undefined)[] | undefined
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
  const root: Scope = { module: at(plan, 'configuration', 'root_module'), prefix: '', depth: 0, caller: undefined }
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
  const instances = new Set(
    [...dataIn(plan), ...list(at(plan, 'resource_changes')).flatMap(dataAddress)].map(withoutKeys)
  )
  // What is put off to a later plan is not told.
  const isRead = (address: string) => instances.has(address) || list(at(plan, 'deferred_changes')).length > 0

  const through = (expression: unknown, place: Place, tail: readonly string[]): readonly ValueSource[] => {
    if (isFunction(expression)) return [{ kind: 'function' }]
    const references = longest(list(at(expression, 'references')).map(String))
    // Which of several it is, the plan does not show.
    const [first, ...more] = references
    if (tail.length > 0 && first !== undefined && more.length > 0)
      return [{ kind: 'hidden', name: references.join(', ') }]
    return references.flatMap((reference) => follow([...pathOf(reference), ...tail], place))
  }

  const follow = (path: readonly string[], place: Place): readonly ValueSource[] => {
    const { scope } = place
    const [head = '', name = '', ...rest] = path
    switch (head) {
      case 'var': {
        const { caller } = scope
        if (!caller)
          return [{ kind: 'known', name: `var.${name}`, value: within(at(plan, 'variables', name, 'value'), rest) }]
        const { call } = caller
        const given = at(call, 'expressions', name)
        const constant = given === undefined ? at(scope.module, 'variables', name, 'default') : constantOf(given)
        if (constant !== undefined) return [{ kind: 'known', name: `var.${name}`, value: within(constant, rest) }]
        return through(given, { ...place, scope: caller.scope, owner: call }, rest)
      }
      case 'module': {
        const [output, ...tail] = rest
        const child = childOf(scope, name)
        if (output === undefined) return [{ kind: 'hidden', name: `module.${name}` }]
        const expression = at(child.module, 'outputs', output, 'expression')
        const constant = constantOf(expression)
        if (constant !== undefined)
          return [{ kind: 'known', name: `module.${name}.${output}`, value: within(constant, tail) }]
        return through(expression, anywhereIn(child), tail)
      }
      case 'each':
        return ofEach(name, rest, place)
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

  /** The key of the instance stands in its address; without one it is any of those that it is made for. */
  const ofEach = (name: string, rest: readonly string[], { scope, owner, keys }: Place): readonly ValueSource[] => {
    const key = keys?.[scope.depth]
    if (name === 'key' && key !== undefined) return [{ kind: 'known', name: 'each.key', value: key }]
    return through(at(owner, 'for_each_expression'), { scope, owner: undefined, keys }, name === 'key' ? [] : rest)
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
      through: isLeaf(set) ? through(set, anywhereIn(scope, resource), rest) : []
    }
  }

  return (address) => {
    const { resource, scope } = found.get(withoutKeys(address)) ?? {}
    if (!resource || !scope) return undefined
    const place: Place = { scope, owner: resource, keys: keysIn(address) }
    const all: Record<string, readonly ValueSource[]> = {}
    const readBlock = (block: unknown, path: string) => {
      for (const [key, one] of Object.entries(object(block))) read(one, path === '' ? key : `${path}.${key}`)
    }
    const read = (expression: unknown, path: string) => {
      if (Array.isArray(expression)) for (const block of expression) readBlock(block, path)
      else if (!isLeaf(expression)) readBlock(expression, path)
      else if (!isUnset(expression)) all[path] = [...(all[path] ?? []), ...through(expression, place, [])]
    }
    readBlock(at(resource, 'expressions'), '')
    return all
  }
}

function anywhereIn(scope: Scope, owner?: unknown): Place {
  return { scope, owner, keys: undefined }
}

/** What lies at a path; where a key is not shown (`var.groups["a"].ids`) all of what it would be taken from. */
function within(value: unknown, [key, ...rest]: readonly string[]): unknown {
  return key !== undefined && isObject(value) && Object.hasOwn(value, key) ? within(value[key], rest) : value
}

/** `module.shop["x"].digitalocean_droplet.web["y"]` → x, y */
function keysIn(address: string): readonly (string | undefined)[] {
  const steps = address.matchAll(/(?:module|[\w-]+)\.[\w-]+(?:\[("(?:[^"\\]|\\.)*"|\d+)\])?(?:\.|$)/g)
  return [...steps].map(([, key]) => (key?.startsWith('"') ? unquoted(key) : key))
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text))
  } catch {
    return text
  }
}

/** Addresses of the data sources that a plan has read. */
export function dataIn(plan: unknown): readonly string[] {
  return resourcesBelow(at(plan, 'prior_state', 'values', 'root_module')).flatMap(dataAddress)
}

function dataAddress(resource: unknown): readonly string[] {
  const address = at(resource, 'address')
  return at(resource, 'mode') === 'data' && typeof address === 'string' ? [address] : []
}

function childOf(scope: Scope, name: string): Scope {
  const call = at(scope.module, 'module_calls', name)
  return {
    module: at(call, 'module'),
    prefix: `${scope.prefix}module.${name}.`,
    depth: scope.depth + 1,
    caller: { scope, call }
  }
}

/** Whether it is the expression of an attribute, and no block. An attribute is printed even where nothing is said of it, as `{}`. */
export function isLeaf(expression: unknown): boolean {
  return (
    isFunction(expression) ||
    (isObject(expression) && ('constant_value' in expression || Array.isArray(expression['references'])))
  )
}

/** Neither a constant nor made of anything that has a name: seen of Terraform 1.11 for `uuid()` and `"x-${timestamp()}"`. */
function isFunction(expression: unknown): boolean {
  return (
    isObject(expression) &&
    !('constant_value' in expression) &&
    list(expression['references']).length === 0 &&
    Object.keys(expression).every((key) => key === 'references')
  )
}

function constantOf(expression: unknown): unknown {
  return at(expression, 'constant_value')
}

/** `null` leaves it to the provider. Seen of Terraform 1.11: `"constant_value": null`. */
function isUnset(expression: unknown): boolean {
  return constantOf(expression) === null
}

/** Terraform names each reference with everything that it begins with, the longest first. */
function longest(references: readonly string[]): readonly string[] {
  return references.filter(
    (one, index) =>
      !references.slice(0, index).some((before) => before.startsWith(`${one}.`) || before.startsWith(`${one}[`))
  )
}

/** `module.m["x"].db` → module, m, db */
export function pathOf(reference: string): readonly string[] {
  return withoutKeys(reference).split('.')
}
