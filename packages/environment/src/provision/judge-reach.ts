import type { PlannedChange } from '@staging-actions/terraform'
import { clusterIn } from '../inventory/marks.ts'
import { wordsIn } from '../inventory/planned-values.ts'
import { isSettled, type Reach, type ReachRule, reachesBy, reachRulesOf } from '../inventory/reaches.ts'
import { looksLike, mayGive, member, memberOf, type Target, targets } from '../inventory/targets.ts'
import { isBoundPart, partOf, wholeOf } from '../inventory/terraform-types.ts'
import type { PlanView } from './judge-plan.ts'
import { isOurTag } from './judge-tags.ts'
import { isOfThisStack, isOpen, nobodyKnows, remedyFor, said, sourcesOf } from './open-values.ts'

/** What a change would do to something that it is not itself, and that is not proven to be ours, one sentence each. */
export function reachesBeyond(change: PlannedChange, view: PlanView): readonly string[] {
  const isMade = change.actions.includes('create') || change.actions.includes('update')
  const rules = reachRulesOf(change.type)
  const reached = isMade ? rules.flatMap((rule) => beyondByRule(change, rule, view)) : []
  const left = rules.flatMap((rule) => leftBehind(change, rule, view))
  return [...partOfOthers(change, view), ...reached, ...left].slice(0, 1)
}

/** What a list has no more: the provider moves into the default project what is taken out of another one. */
function leftBehind(change: PlannedChange, rule: ReachRule, view: PlanView): readonly string[] {
  const { address, actions, before, after } = change
  const { takenOut: what } = rule
  if (!what) return []
  const isReplaced = actions.includes('delete')
  const stay = isReplaced ? [] : reachesBy({ ...rule, what }, after)
  const left = reachesBy({ ...rule, what }, before).find(
    (one) => !stay.some((other) => other.what === one.what) && !isWithinReach(one, rule, view)
  )
  return left ? [`${address} would ${left.what}, which is not proven to be ours`] : []
}

/** A part of somebody's: a firewall of a database replaces all rules that it had, and its end takes them all. */
function partOfOthers(change: PlannedChange, view: PlanView): readonly string[] {
  const { address, type, before, after } = change
  const { mayHold, owns } = view
  const [kind, attribute] = partOf(type) ?? []
  if (!kind || !attribute || !isBoundPart(type, owns)) return []
  const { noun } = targets[kind]
  const stranger = [after, before]
    .flatMap((attributes) => wholeOf(type, attributes ?? {}, owns) ?? [])
    .find((whole) => !mayHold(whole.kind, whole.id))
  if (stranger) return [`${address} would be a part of the ${noun} ${stranger.id}, which is not proven to be ours`]
  return openly(change, { attribute, target: targets[kind], what: `be a part of the ${noun} ${nobodyKnows}` }, view)
}

function beyondByRule(change: PlannedChange, rule: ReachRule, view: PlanView): readonly string[] {
  const { address, actions, before, after } = change
  const had = isSettled(rule) && !actions.includes('delete') ? reachesBy(rule, before) : []
  const foreign = reachesBy(rule, after).find(
    (one) => !had.some(({ what }) => what === one.what) && !isWithinReach(one, rule, view)
  )
  if (foreign) return [`${address} would ${foreign.what}, which is not proven to be ours`]
  const { attribute, target, isList, isOptional, what } = rule
  if (isOptional && !Object.hasOwn(change.sources, attribute)) return []
  const isWithin = (value: unknown) => {
    const words = wordsIn(value)
    const ids = words.filter((one) => looksLike(target, one))
    if (target !== member) return ids.every((id) => isWithinReach({ target, id }, rule, view))
    const urns = [...ids, ...words.flatMap((word) => namedBy(word, view))]
    return urns.every((urn) => isWithinReach(memberOf(urn), rule, view))
  }
  const open = { attribute, target, what: what(`the ${target.noun} ${nobodyKnows}`) }
  return openly(change, { ...open, ...(isList && { isWithin }) }, view)
}

/** Whether a plan does not show what it puts into a project, and more than what it makes could be among it. */
export function hidesMembers(change: PlannedChange): boolean {
  return reachRulesOf(change.type).some(
    ({ target, attribute }) =>
      target === member &&
      isOpen(change, attribute) &&
      sourcesOf(change, attribute).some((one) => one.kind !== 'resource' || one.through.length > 0)
  )
}

/** What a word makes of a URN of which the stack writes the rest: `"do:space:${var.bucket}"`. Of names no form tells. */
function namedBy(word: string, { members }: PlanView): readonly string[] {
  return members.filter((urn) => memberOf(urn).id.toLowerCase() === word.toLowerCase())
}

/** Where the plan does not show the id. */
function openly(
  change: PlannedChange,
  open: {
    readonly attribute: string
    readonly target: Target
    readonly what: string
    readonly isWithin?: (value: unknown) => boolean
  },
  plan: PlanView
): readonly string[] {
  const { attribute, target, what, isWithin } = open
  const sources = sourcesOf(change, attribute)
  if (!isOpen(change, attribute) || isOfThisStack(sources, target, { plan, isWithin })) return []
  // Of known values alone a list is known, but for one that is null: then the service chooses. Of blocks a plan does not show all.
  if (isWithin && !attribute.includes('.') && sources.every(({ kind }) => kind === 'known')) return []
  const isGiving = (address: string) => mayGive(address, target)
  const isHidden = sources.some(({ kind }) => kind === 'hidden')
  const data = [...(plan.late ?? []), ...((isWithin && plan.early) ?? [])].filter(isGiving)
  const given = isHidden
    ? Object.entries(plan.variables ?? {}).map(([name, value]) => ({ name: `var.${name}`, value }))
    : sources.filter((one) => one.kind === 'known')
  const foreign = given.filter(({ value }) => isWithin?.(value) === false).map(({ name }) => name)
  const next =
    foreign.length > 0
      ? `, next to ${foreign.slice(0, 3).join(' and ')}, which ${isHidden ? 'may name' : 'names'} what is not proven to be ours`
      : ''
  return [`${change.address} would ${what} (${attribute}${said(sources, data)}${next}): ${remedyFor(target)}`]
}

function isWithinReach(
  { target, id }: Pick<Reach, 'target' | 'id'>,
  { isShared }: ReachRule,
  { changes, names, mayHold, isOurName, isHeld, owns }: PlanView
): boolean {
  const { kind, types } = target
  const isPlanned = changes.some(
    ({ type, actions, after }) =>
      Object.hasOwn(types, type) &&
      types[type]?.includes('name') &&
      actions.includes('create') &&
      after?.['name'] === id
  )
  if (isPlanned) return true
  if (!kind) return Object.keys(types).some((type) => isHeld(type, id))
  if (target === targets.databaseName && isOurName(kind, id)) return true
  if (mayHold(kind, id) || (isShared && owns === 'state')) return true
  if (kind !== 'tag') return false
  const cluster = clusterIn(id)
  return isOurTag(id, names) || (cluster !== undefined && mayHold('cluster', cluster))
}
