import type { BaseRule } from './base-rules.ts'
import { isZero } from './checkout.ts'
import type { PushedEvent } from './event.ts'

/** What the head will most likely be compared with, as far as the event and the checkout's refs tell. */
export type LikelyBase =
  | { readonly kind: 'commit'; readonly sha: string }
  | { readonly kind: 'first-parent' }
  | { readonly kind: 'fork'; readonly tip: string }

export interface Known {
  readonly event: PushedEvent
  /** The commit that is looked at. */
  readonly sha: string
  /** The tip of a branch of the checkout's remote. */
  readonly tipOf: (branch: string) => string | undefined
}

/** Undefined when there is no good guess, or nothing will be compared. */
export function likelyBase(rules: readonly BaseRule[], { event, sha, tipOf }: Known): LikelyBase | undefined {
  const rule = rules.find((candidate) => candidate.kind !== 'commit' || !isZero(candidate.sha))
  switch (rule?.kind) {
    case 'commit':
      return { kind: 'commit', sha: rule.sha }
    case 'merge-parent':
      return /^refs\/pull\/\d+\/merge$/.test(event.ref) ? { kind: 'first-parent' } : { kind: 'fork', tip: rule.target }
    case 'merge-base': {
      const tip = tipOf(rule.branch)
      return tip === undefined || tip === sha ? undefined : { kind: 'fork', tip }
    }
    default:
      return undefined
  }
}
