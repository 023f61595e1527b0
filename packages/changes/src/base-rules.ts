import { isSha, isZero } from './checkout.ts'
import type { PushedEvent } from './event.ts'

/** One way to find what to compare with. They are tried in order; the log says why one was left. */
export type BaseRule =
  /** A commit that the event or an input names. */
  | { readonly kind: 'commit'; readonly sha: string; readonly name: string }
  /** The first parent of the head, where the test merge of a pull request whose own head is `source` is checked out. */
  | { readonly kind: 'merge-parent'; readonly target: string; readonly source: string | undefined }
  | { readonly kind: 'merge-base'; readonly branch: string }
  /** A branch or tag that an input names. */
  | { readonly kind: 'ref'; readonly ref: string }
  /** Everything is new. */
  | { readonly kind: 'all'; readonly why: string }
  /** The event brings no commit. */
  | { readonly kind: 'nothing'; readonly why: string }

export interface BaseQuestion {
  /** The input: `before`, `merge-base`, `all`, a sha, a branch or a tag. */
  readonly base: string | undefined
  readonly event: PushedEvent
  readonly promotionBranch: string
}

/**
 * The rules for an app that the ledger has no base for.
 * What an input names outright has no successor: when it cannot be found, the action fails.
 */
export function baseRules({ base, event, promotionBranch }: BaseQuestion): readonly BaseRule[] {
  if (event.deleted) return [{ kind: 'nothing', why: `${event.ref} was deleted` }]
  const nothingElse: BaseRule = { kind: 'all', why: 'there is nothing to compare with' }
  const mergeBase: BaseRule[] = [promotionBranch, event.defaultBranch]
    .filter((branch, index, all) => branch !== undefined && all.indexOf(branch) === index)
    .map((branch) => ({ kind: 'merge-base', branch: branch ?? '' }))
  const before: BaseRule[] =
    event.before === undefined ? [] : [{ kind: 'commit', sha: event.before, name: "the push's before" }]
  if (base === 'all') return [{ kind: 'all', why: 'the input "base" says so' }]
  if (base === 'before') return [...before, ...mergeBase, nothingElse]
  if (base === 'merge-base') return [...mergeBase, nothingElse]
  if (base !== undefined && isSha(base)) return [{ kind: 'commit', sha: base, name: 'the input "base"' }]
  if (base !== undefined) return [{ kind: 'ref', ref: base }]
  if (event.target !== undefined)
    return event.name === 'merge_group'
      ? [{ kind: 'commit', sha: event.target, name: "the merge group's base" }, ...mergeBase, nothingElse]
      : [{ kind: 'merge-parent', target: event.target, source: event.source }, ...mergeBase, nothingElse]
  // On a branch itself the merge base is the head: only the push says what is new.
  const isPushed = (branch: string) => event.before !== undefined && event.ref === `refs/heads/${branch}`
  if (isPushed(promotionBranch)) return [...before, nothingElse]
  return [
    ...mergeBase.filter((rule) => rule.kind !== 'merge-base' || !isPushed(rule.branch)),
    ...before.filter((rule) => rule.kind === 'commit' && !isZero(rule.sha)),
    nothingElse
  ]
}
