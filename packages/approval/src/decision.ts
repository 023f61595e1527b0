import type { Actor } from '@staging-actions/github'
import type { Box, BoxEdit } from './boxes.ts'
import type { Conclusion, Erasure, PersonsClosing } from './conclusion.ts'
import type { VerdictWords } from './words/verdict-words.ts'

export interface DecisionRequest {
  readonly sha: string
  /** Milliseconds since the epoch, by GitHub's clock. A verdict counts from the first to before the second. */
  readonly askedAt: number
  readonly expiresAt: number
  /** Who started the deployment. */
  readonly initiators: readonly string[]
  /** Our own login: what it writes is never a verdict. */
  readonly self: string
  /** Why nobody may approve: `guesstimate has no passed tests`. Empty: nothing does. */
  readonly blockedBy: readonly string[]
  /** The issue as it is now. */
  readonly issue:
    | { readonly state: 'open' }
    /** `by` undefined: GitHub does not say who, not yet or never. `at`: milliseconds since the epoch. */
    | {
        readonly state: 'closed'
        readonly by: Actor | undefined
        readonly at?: number | undefined
        /** As GitHub spells it: COMPLETED, NOT_PLANNED, DUPLICATE. */
        readonly reason?: string | undefined
      }
    | { readonly state: 'gone' }
  /** The commit or run that took its place. */
  readonly supersededBy?: string | undefined
  /** How we ended it before: for good. */
  readonly concluded?: Conclusion | undefined
  /** Why its text proves nothing any more. */
  readonly voidBecause?: string | undefined
  /** Who changed the text or the title that is shown now. */
  readonly altered?: { readonly by: Actor | undefined; readonly at: string } | undefined
  readonly erasures?: readonly Erasure[] | undefined
  readonly closings?: readonly PersonsClosing[] | undefined
}

export interface DecisionComment {
  readonly id: number
  readonly author: Actor
  readonly body: string
  readonly createdAt: string
  readonly edited: boolean
  /** The last edit; `by` undefined: GitHub does not say who. */
  readonly lastEdit?: { readonly at: string; readonly by: Actor | undefined } | undefined
  /** Whether title and text were ours when it was written: what its author read. */
  readonly intact: boolean
}

export interface DecisionRules {
  readonly minimum: number
  readonly excludeInitiator: boolean
  /** What has owners, each of which needs an approval by one of them; what they are called is up to the caller. */
  readonly areas: readonly string[]
  readonly words: VerdictWords
  /** By lower-case login; anyone who is not in it may not decide. */
  readonly rights: ReadonlyMap<string, Right>
}

export interface Right {
  readonly may: boolean
  /** Why, as people read it: `is a member of @org/leads`, `has no write permission`. */
  readonly why: string
  /** Of the rules' areas, those that an approval by them covers. Undefined: all. */
  readonly owns?: readonly string[]
  /** The commit itself makes them an approver or an owner: theirs must not be the only approval. */
  readonly isAppointed?: boolean
}

export interface Approval {
  readonly login: string
  /** ISO 8601. */
  readonly at: string
  readonly by: 'comment' | 'box'
  readonly reason: string
}

export interface Rejection extends Omit<Approval, 'by'> {
  readonly by: Approval['by'] | 'closing'
}

/** Somebody tried something that does not count: what to tell them. */
export interface Answer {
  /** Stays the same however often the decision is made again, so that nobody is told twice. */
  readonly key: string
  readonly login: string
  readonly text: string
}

export interface Common {
  readonly approvals: readonly Approval[]
  readonly answers: readonly Answer[]
  /** Boxes that show a tick which does not stand, or which must be free for the next person. */
  readonly untick: readonly Box[]
  /** Somebody closed it who may not decide. */
  readonly reopen: boolean
}

export type Decision = Common &
  (
    | {
        readonly kind: 'pending'
        /** How many more people have to approve. */
        readonly missing: number
        /** Areas of which no owner has approved yet. */
        readonly uncovered: readonly string[]
        /** Who may have said no, where nobody knows: they have to say again what they think. */
        readonly unheard: readonly string[]
        /** All who have approved are made approvers or owners by this very commit. */
        readonly needsOther: boolean
      }
    | { readonly kind: 'approved'; readonly by: readonly string[]; readonly why: string }
    | {
        readonly kind: 'rejected'
        readonly by: readonly string[]
        readonly why: string
        /** When and how, where somebody said so. */
        readonly rejection?: Rejection
      }
    | { readonly kind: 'timed-out'; readonly why: string }
    | { readonly kind: 'superseded'; readonly why: string }
  )

export interface DecisionInput {
  readonly request: DecisionRequest
  readonly comments: readonly DecisionComment[]
  readonly boxEdits: readonly BoxEdit[]
  /** Milliseconds since the epoch, by GitHub's clock. */
  readonly now: number
  readonly rules: DecisionRules
}
