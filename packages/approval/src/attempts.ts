import type { Actor } from '@staging-actions/github'
import type { BoxEdit } from './boxes.ts'
import { type Conclusion, closesAsNo, type Erasure, type PersonsClosing } from './conclusion.ts'
import type { DecisionComment, DecisionInput } from './decision.ts'
import { readVerdict } from './words/verdict.ts'
import type { VerdictWords } from './words/verdict-words.ts'

/** Something that a person did to a request, and that may mean something. `order`: among those of its kind. */
export type Attempt = { readonly at: number; readonly iso: string; readonly actor: Actor; readonly order: number } & (
  | { readonly kind: 'comment'; readonly comment: DecisionComment }
  | { readonly kind: 'box'; readonly edit: BoxEdit }
  /** Its actor is the author of a comment that somebody else deleted, or wrote over. */
  | { readonly kind: 'erased'; readonly erasure: Erasure }
  /** It comes after what was said with it. */
  | { readonly kind: 'closed'; readonly closing: PersonsClosing }
)

/** Where attempts are looked for. */
export type Doings = Pick<DecisionInput, 'comments' | 'boxEdits'> & {
  readonly request: Pick<DecisionInput['request'], 'askedAt' | 'self' | 'erasures' | 'closings' | 'concluded'>
}

/** Logins of people who tried something, in lower case. */
export function peopleWhoTry(input: Doings & { readonly words: VerdictWords }): ReadonlySet<string> {
  const tries = attempts(input).filter(
    (attempt) =>
      !isBot(attempt.actor) &&
      (attempt.kind !== 'comment' || readVerdict(attempt.comment.body, input.words).kind !== 'none')
  )
  return new Set(tries.map(({ actor }) => actor.login.toLowerCase()))
}

/** Milliseconds: what comes so soon after it was sent with it. "Close with comment" makes both, in any order. */
export const saidAfter = 10_000

/** In the order in which they count: since it was asked, and nothing of ours. */
export function attempts({ request, comments, boxEdits }: Doings): Attempt[] {
  // GitHub's moments are whole seconds.
  const from = Math.floor(request.askedAt / 1000) * 1000
  const all: Attempt[] = [
    ...comments
      .filter((comment) => !isOverwritten(comment))
      .map((comment, order) => ({
        kind: 'comment' as const,
        at: Date.parse(comment.createdAt),
        iso: comment.createdAt,
        actor: comment.author,
        order,
        comment
      })),
    ...boxEdits.map((edit, order) => ({
      kind: 'box' as const,
      at: Date.parse(edit.at),
      iso: edit.at,
      actor: edit.editor,
      order,
      edit
    })),
    ...[...(request.erasures ?? []), ...comments.filter(isOverwritten).map(asErasure)].map((erasure, order) => ({
      kind: 'erased' as const,
      at: Date.parse(erasure.at),
      iso: erasure.at,
      actor: erasure.author,
      order,
      erasure
    })),
    ...(request.closings ?? [])
      .filter((closing) => isInDoubt(closing, request.concluded) && !isBot(closing.by))
      .map((closing, order) => ({
        kind: 'closed' as const,
        at: Date.parse(closing.at) + saidAfter,
        iso: closing.at,
        actor: closing.by,
        order,
        closing
      }))
  ]
  return all
    .filter(({ at, actor }) => at >= from && actor.login.toLowerCase() !== request.self.toLowerCase())
    .sort((a, b) => a.at - b.at || a.order - b.order)
}

/**
 * Whether its author may have to be asked. What says no decides by itself, unless somebody else opened it again before that was seen.
 * Once it is decided, people close it as done.
 */
function isInDoubt({ reason, reopenedBy }: PersonsClosing, concluded: Conclusion | undefined): boolean {
  if (!reopenedBy) return concluded === undefined && !closesAsNo(reason)
  return concluded === undefined || (concluded.kind === 'approved' && closesAsNo(reason))
}

/** By somebody else than its author, who may have said something else. */
function isOverwritten({ author, edited, lastEdit }: DecisionComment): boolean {
  return edited && lastEdit !== undefined && lastEdit.by?.login.toLowerCase() !== author.login.toLowerCase()
}

function asErasure({ author, createdAt, lastEdit }: DecisionComment): Erasure {
  return { kind: 'edited', author, by: lastEdit?.by, at: lastEdit?.at ?? createdAt }
}

export function isBot({ type, login }: Actor): boolean {
  return type !== 'User' || login.endsWith('[bot]') || login === 'ghost'
}

/** Whether it rejects, or may have been meant to. */
export function mayBeNo(attempt: Attempt, words: VerdictWords): boolean {
  if (attempt.kind === 'box') return attempt.edit.box === 'reject' && attempt.edit.ticked
  if (attempt.kind === 'closed') return attempt.closing.reopenedBy !== undefined
  if (attempt.kind === 'erased') return true
  const said = readVerdict(attempt.comment.body, words)
  return said.kind === 'reject' || (said.kind === 'unclear' && said.like === 'reject')
}

/** Key of the one answer to somebody who may not decide. */
export function refusedKey(login: string): string {
  return `refused-${login.toLowerCase()}`
}

/** Of the answer to it. */
export function keyOf(attempt: Attempt): string {
  if (attempt.kind === 'closed') return `closed-${Date.parse(attempt.closing.at)}`
  if (attempt.kind === 'erased') return `erased-${attempt.iso}-${attempt.actor.login.toLowerCase()}`
  return attempt.kind === 'comment'
    ? `comment-${attempt.comment.id}`
    : `box-${attempt.edit.box}-${attempt.iso}-${attempt.actor.login.toLowerCase()}`
}
