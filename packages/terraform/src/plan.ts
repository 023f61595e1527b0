import { at, isObject, list, object } from './json.ts'
import { type ProviderValues, providerValuesIn } from './provider-values.ts'
import { dataIn, readSources, type SourcesByAttribute } from './value-sources.ts'

export type PlannedAction = 'create' | 'read' | 'update' | 'delete' | 'forget' | 'no-op'

/** What a plan would do to one resource. Of sensitive values, too: they are held in memory and told to nobody. */
export interface PlannedChange {
  readonly address: string
  readonly type: string
  /** Two of them, `delete` and `create`: it is replaced. `forget`: it stays, and leaves the state. None: it is only imported. */
  readonly actions: readonly PlannedAction[]
  /** It is replaced because its creation had failed. */
  readonly isTainted: boolean
  /** Attributes as they are; undefined: it is not there yet. */
  readonly before: Readonly<Record<string, unknown>> | undefined
  /** Attributes as planned, as far as they are known: what is not is left out, and `null` within a list. */
  readonly after: Readonly<Record<string, unknown>> | undefined
  /** By attribute, what only the apply shows: `true`, or within a list or a block the same again. Where the service chooses, too. */
  readonly unknown: Readonly<Record<string, unknown>>
  /** By attribute, where the stack takes it from; one that the stack does not set is not among them. */
  readonly sources: SourcesByAttribute
  /** The id by which an import block takes it over; without one its identity as JSON. */
  readonly importing: string | undefined
}

/** A plan that can be applied as it was judged. */
export interface Plan {
  /** Nothing is to be done. */
  readonly isClean: boolean
  /** Of managed resources, and only those that something happens to. */
  readonly changes: readonly PlannedChange[]
  /** Data sources that are read during the apply: `module.shop.data.digitalocean_droplet.web`. Default: none. */
  readonly late?: readonly string[]
  /** Data sources that the plan has read: `data.digitalocean_droplets.all[0]`. Default: none. */
  readonly early?: readonly string[]
  /** Managed resources to which nothing happens. Default: none. */
  readonly kept?: readonly KeptResource[]
  /** Values of the stack's own variables, not those of its modules. Default: none. */
  readonly variables?: Readonly<Record<string, unknown>>
  /** What the stack sets in the providers of DigitalOcean by itself, instead of leaving it to the environment. Default: nothing. */
  readonly settings?: readonly ProviderSetting[]
  /** What may stand in the settings of other providers. Default: nothing. */
  readonly providers?: readonly ProviderValues[]
  /** Absolute path; removed when the Terraform is closed. */
  readonly file: string
}

export interface KeptResource {
  readonly address: string
  readonly type: string
  /** Attributes. Sensitive ones, too. */
  readonly values: Readonly<Record<string, unknown>>
}

export interface ProviderSetting {
  /** `digitalocean.west`; within a module `module.dns:digitalocean`. */
  readonly provider: string
  /** `token` */
  readonly name: string
  /** Undefined: it is not plain from the plan. Like all values of a plan it may be secret. */
  readonly value: string | undefined
}

const actions: readonly PlannedAction[] = ['create', 'read', 'update', 'delete', 'forget', 'no-op']

/** A plan as `terraform show -json` prints it. */
export function parsePlan(text: string): Required<Omit<Plan, 'isClean' | 'file'>> {
  const plan: unknown = JSON.parse(text)
  return {
    changes: changesIn(plan),
    late: lateIn(plan),
    early: dataIn(plan),
    kept: keptIn(plan),
    variables: variablesIn(plan),
    settings: settingsIn(plan),
    providers: providerValuesIn(plan)
  }
}

function settingsIn(plan: unknown): readonly ProviderSetting[] {
  const providers = at(plan, 'configuration', 'provider_config')
  if (!isObject(providers)) return []
  return Object.entries(providers).flatMap(([provider, config]) => {
    const source = at(config, 'full_name')
    const expressions = at(config, 'expressions')
    if (typeof source !== 'string' || !source.endsWith('/digitalocean/digitalocean') || !isObject(expressions))
      return []
    return Object.entries(expressions).map(([name, expression]): ProviderSetting => {
      const constant = at(expression, 'constant_value')
      if (typeof constant === 'string') return { provider, name, value: constant }
      const [reference, ...more] = list(at(expression, 'references')).map(String)
      const variable = more.length === 0 ? /^var\.(\w[\w-]*)$/.exec(reference ?? '')?.[1] : undefined
      // A module's variables are its own.
      const isRoot = at(config, 'module_address') === undefined
      const value = variable && isRoot ? at(plan, 'variables', variable, 'value') : undefined
      return { provider, name, value: typeof value === 'string' ? value : undefined }
    })
  })
}

function changesIn(plan: unknown): readonly PlannedChange[] {
  const sourcesOf = readSources(plan)
  return entriesIn(plan).flatMap((entry): PlannedChange[] => {
    const { address, type, mode, action_reason: reason } = entry
    const change = isObject(entry['change']) ? entry['change'] : {}
    if (mode !== 'managed' || typeof address !== 'string' || typeof type !== 'string') return []
    const importing = importedIn(change['importing'])
    const listed: readonly unknown[] = Array.isArray(change['actions']) ? change['actions'] : []
    const known = actions.filter((action) => listed.includes(action) && action !== 'no-op')
    if (known.length === 0 && importing === undefined) return []
    const unknown = isObject(change['after_unknown']) ? change['after_unknown'] : {}
    return [
      {
        address,
        type,
        actions: known,
        isTainted: reason === 'replace_because_tainted',
        before: isObject(change['before']) ? change['before'] : undefined,
        after: isObject(change['after']) ? change['after'] : undefined,
        unknown,
        // Of one that no configuration names, anything may be set from anywhere.
        sources: sourcesOf(address) ?? Object.fromEntries(Object.keys(unknown).map((name) => [name, []])),
        importing
      }
    ]
  })
}

/** An import block names an id or, since Terraform 1.12, an `identity` of several attributes. */
function importedIn(importing: unknown): string | undefined {
  if (!isObject(importing)) return undefined
  const { id, identity } = importing
  return typeof id === 'string' ? id : JSON.stringify(identity ?? importing)
}

function lateIn(plan: unknown): readonly string[] {
  return entriesIn(plan).flatMap(({ address, mode, action_reason: reason }) =>
    // What stands in a check is seen by that check alone.
    mode === 'data' && reason !== 'read_because_check_nested' && typeof address === 'string' ? [address] : []
  )
}

function keptIn(plan: unknown): readonly KeptResource[] {
  return entriesIn(plan).flatMap((entry): KeptResource[] => {
    const { address, type, mode } = entry
    const after = at(entry, 'change', 'after')
    const isKept = list(at(entry, 'change', 'actions')).every((action) => action === 'no-op')
    return mode === 'managed' && isKept && typeof address === 'string' && typeof type === 'string' && isObject(after)
      ? [{ address, type, values: after }]
      : []
  })
}

function variablesIn(plan: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(object(at(plan, 'variables'))).map(([name, variable]) => [name, at(variable, 'value')])
  )
}

function entriesIn(plan: unknown): readonly Record<string, unknown>[] {
  return list(at(plan, 'resource_changes')).filter(isObject)
}
