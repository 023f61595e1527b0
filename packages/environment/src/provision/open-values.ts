import { type Plan, type PlannedChange, type ValueSource, withoutKeys } from '@staging-actions/terraform'
import { leaves, valuesAt } from '../inventory/planned-values.ts'
import { mayGive, type Target } from '../inventory/targets.ts'

/** What stands in a sentence for a name that nobody knows yet. */
export const nobodyKnows = 'that only the apply shows'

/** What a plan shows of where its values can come from. */
export type PlanFacts = Pick<Plan, 'changes' | 'late' | 'early' | 'kept' | 'variables'>

/** Whether the stack sets an attribute, or something in it, to what only the apply shows; within a block `vpcs.vpc_uuid`. */
export function isOpen({ unknown, sources }: PlannedChange, attribute: string): boolean {
  const path = attribute.split('.')
  // Of a block that is made by `dynamic` a plan does not show that it is set.
  return isUnknownAt(unknown, path) && (path.length > 1 || Object.hasOwn(sources, attribute))
}

/** Whether all blocks of a name are unknown that the stack writes: `domains`, `spec.domain`. One that it does not write may be the service's choice. */
export function isOpenBlock({ unknown, sources }: PlannedChange, block: string): boolean {
  const isWhole = valuesAt(unknown, block.split('.')).some((one) => one === true)
  return isWhole && Object.keys(sources).some((one) => one === block || one.startsWith(`${block}.`))
}

function isUnknownAt(unknown: unknown, [key, ...rest]: readonly string[]): boolean {
  if (unknown === true) return true
  if (Array.isArray(unknown)) return unknown.some((one) => isUnknownAt(one, key === undefined ? [] : [key, ...rest]))
  if (typeof unknown !== 'object' || unknown === null) return false
  return key === undefined
    ? Object.values(unknown).some((one) => isUnknownAt(one, []))
    : isUnknownAt((unknown as Readonly<Record<string, unknown>>)[key], rest)
}

export function sourcesOf({ sources }: PlannedChange, attribute: string): readonly ValueSource[] {
  return sources[attribute] ?? []
}

/**
 * Whether a value can come only from what this stack makes, or holds: it refers to nothing but that. What a reference was put through (a
 * function, a condition, a literal next to it in a list) no plan shows. `isWithin`: of a value that may stand in a list.
 */
export function isOfThisStack(
  sources: readonly ValueSource[],
  target: Target,
  { plan, isWithin }: { readonly plan: PlanFacts; readonly isWithin: ((value: unknown) => boolean) | undefined }
): boolean {
  const isOne = (source: ValueSource): boolean => {
    switch (source.kind) {
      case 'resource':
        return names(source, target) || (source.through.length > 0 && source.through.every(isOne))
      case 'known':
        return isWithin?.(source.value) !== false
      case 'hidden':
        return canOnlyBeMade(target, plan) && (isWithin === undefined || hidesNone(target, plan, isWithin))
      case 'data':
      case 'function':
        return false
    }
  }
  return sources.some(({ kind }) => kind !== 'known') && sources.every(isOne)
}

/** Whether a reference is to an id of a target. */
export function names(
  { type, attribute }: Pick<ValueSource & { kind: 'resource' }, 'type' | 'attribute'>,
  { types }: Target
): boolean {
  return Object.entries(types).some(
    ([one, attributes]) =>
      (one.endsWith('_') ? type.startsWith(one) : type === one) &&
      (attribute === undefined || attributes.includes(attribute))
  )
}

/**
 * A local value is not shown, and what is not known of it comes from something that this plan reads or makes. Where it reads nothing that
 * could be it, makes such a thing, and has nothing that only hands values on, it is that.
 */
function canOnlyBeMade(target: Target, { changes, late = [] }: PlanFacts): boolean {
  const made = changes.filter(({ actions }) => actions.includes('create'))
  return (
    !late.some((address) => mayGive(address, target)) &&
    made.some(({ type }) => names({ type, attribute: undefined }, target)) &&
    !made.some(({ type }) => type === 'terraform_data')
  )
}

/**
 * One unknown element hides a whole list, and so the known ones that a local value puts next to it: of data, of a variable, or of what
 * only hands values on. A literal is not seen.
 */
function hidesNone(
  target: Target,
  { early = [], kept = [], variables = {} }: PlanFacts,
  isWithin: (value: unknown) => boolean
): boolean {
  return (
    !early.some((address) => mayGive(address, target)) &&
    !kept.some(({ type }) => type === 'terraform_data') &&
    Object.values(variables).every(isWithin)
  )
}

/** Values that are known of what a value is made of: the prefix of a name, a tag of its own. */
export function knownParts(
  sources: readonly ValueSource[],
  { changes, kept = [] }: Pick<PlanFacts, 'changes' | 'kept'>
): readonly unknown[] {
  const all = [...changes.map(({ address, after }) => ({ address, values: after ?? {} })), ...kept]
  return sources.flatMap((source): readonly unknown[] => {
    if (source.kind === 'known') return leaves(source.value)
    if (source.kind !== 'resource') return []
    const { type, attribute = 'id', address } = source
    // The provider's id of these is their name.
    const key = attribute === 'id' && ['digitalocean_tag', 'digitalocean_domain'].includes(type) ? 'name' : attribute
    return all.flatMap((one) =>
      withoutKeys(one.address) === address && Object.hasOwn(one.values, key) ? leaves(one.values[key]) : []
    )
  })
}

/** Where it comes from, as a clause in a sentence: `, from local.web_id`. `data`: from which a local value may be. */
export function said(sources: readonly ValueSource[], data: readonly string[] = []): string {
  const told = sources.flatMap((source) => {
    if (source.kind === 'known') return []
    if (source.kind === 'data') return [`${source.name}, which is read then`]
    if (source.kind === 'function') return ['a function, such as timestamp() or uuid()']
    if (source.kind === 'hidden')
      return [
        `${source.name}, which no plan shows${data.length > 0 ? `, where the stack reads ${data.slice(0, 3).join(', ')}` : ''}`
      ]
    return [`${source.address}${source.attribute === undefined ? '' : `.${source.attribute}`}`]
  })
  return told.length > 0 ? `, from ${[...new Set(told)].join(' and ')}` : ''
}

/** What to write in its place. */
export function remedyFor({ types }: Target): string {
  const [[type = '', [attribute = 'id'] = []] = []] = Object.entries(types)
  const example = type.endsWith('_')
    ? 'the `urn` of what this stack makes'
    : `${type}.<name>.${attribute} of this stack`
  return `write ${example}, or what is known before`
}

/** Whether a value is of data that the apply reads. */
export function isLate(source: ValueSource, { late = [] }: Pick<PlanFacts, 'late'>): boolean {
  return source.kind === 'data' && late.some((address) => `.${withoutKeys(address)}`.endsWith(`.${source.name}`))
}

/**
 * Whether a value holds something random that this plan makes: nothing that is there already can be called so. Next to what the apply
 * reads it may be one of two.
 */
export function isNewName(sources: readonly ValueSource[], plan: Pick<PlanFacts, 'changes' | 'late'>): boolean {
  const { changes } = plan
  if (sources.some((source) => isLate(source, plan))) return false
  return sources.some((source) => {
    if (source.kind !== 'resource') return false
    const { type, attribute = '', address } = source
    const chance = Object.hasOwn(chances, type) ? chances[type] : undefined
    const drawn = changes.filter(
      (change) => change.actions.includes('create') && withoutKeys(change.address) === address
    )
    if (!chance?.results.includes(attribute) || drawn.length === 0) return false
    const { length } = chance
    return length === undefined || drawn.every(({ after }) => Number(after?.[length.attribute]) >= length.least)
  })
}

interface Chance {
  readonly results: readonly string[]
  /** How long it must be that nobody has the same; undefined: it always is. */
  readonly length: { readonly attribute: string; readonly least: number } | undefined
}

/** Of the provider hashicorp/random. Its words (`random_pet`) and small numbers may well be somebody's. */
const chances: Readonly<Record<string, Chance>> = {
  random_id: {
    results: ['hex', 'dec', 'id', 'b64_url', 'b64_std'],
    length: { attribute: 'byte_length', least: 4 }
  },
  random_password: { results: ['result'], length: { attribute: 'length', least: 6 } },
  random_string: { results: ['id', 'result'], length: { attribute: 'length', least: 6 } },
  random_uuid: { results: ['id', 'result'], length: undefined }
}
