import { type Attempt, isBot, keyOf, saidAfter } from './attempts.ts'
import { closesAsNo } from './conclusion.ts'
import type { Answer, DecisionInput, DecisionRules, Rejection } from './decision.ts'
import type { Weighed } from './weigh.ts'
import { renderClosingQuestion } from './words/verdict-words.ts'

type Closing =
  | { readonly kind: 'none' }
  /** GitHub does not say yet who closed it, or what they said with it. */
  | { readonly kind: 'unsettled' }
  | { readonly kind: 'rejects'; readonly rejection: Rejection }
  /** By somebody whose word decides nothing, or who says something else at the same time. `answer`: who closed it is told why. */
  | { readonly kind: 'undone'; readonly answer?: Answer }

/**
 * To close a request is to reject it, for those who may decide, unless they approve it, too: "Close with comment" is one click. As "not
 * planned" or as a duplicate it says no whatever else they say.
 */
export function judgeClosing({ request, rules, now }: DecisionInput, { approvals, doubted }: Weighed): Closing {
  const { issue, self, concluded } = request
  if (issue.state !== 'closed' || issue.by?.login === self) return { kind: 'none' }
  const { by, at = 0 } = issue
  // Without a name nothing is decided; it stays missing only where the account was deleted.
  if (!by) return { kind: now < at + namelessFor ? 'unsettled' : 'undone' }
  if (isBot(by)) return { kind: 'undone' }
  const login = by.login.toLowerCase()
  const right = rules.rights.get(login)
  if (!right?.may) {
    const text = `You may not decide on this (${right?.why ?? 'your rights could not be read'}), so closing it decides nothing: it is open again.`
    return { kind: 'undone', answer: { key: `closed-${at}`, login: by.login, text } }
  }
  if (!closesAsNo(issue.reason)) {
    // What is approved is closed as done by people, too.
    if (concluded?.kind === 'approved') return { kind: 'none' }
    if (doubted.has(at) || approvals.has(login)) return { kind: 'undone' }
    // What they said with it may not be there yet.
    if (now < at + saidAfter) return { kind: 'unsettled' }
  }
  const reason = `the request was closed ${concluded ? 'before it was promoted' : 'without a decision'}`
  return { kind: 'rejects', rejection: { login: by.login, at: new Date(at).toISOString(), by: 'closing', reason } }
}

/** Milliseconds that a closed request waits for the name of who closed it. */
const namelessFor = 60_000

/** Milliseconds: what somebody said so long before they closed it belongs to the closing. */
const saidBefore = 60_000

/**
 * Somebody who closes it and approves it may have meant to close it as done; and of whom somebody else has opened it again before that
 * was seen, nobody knows whether they still mean no. They have to say what they mean.
 */
export function doubtClosing(
  { approvals, unheard, answers, doubted }: Weighed,
  attempt: Attempt & { readonly kind: 'closed' },
  lastYes: number | undefined,
  { rights, words }: DecisionRules
): void {
  const { closing, actor } = attempt
  const at = Date.parse(closing.at)
  const { login } = actor
  if (!rights.get(login.toLowerCase())?.may) return
  if (
    !closing.reopenedBy &&
    !approvals.has(login.toLowerCase()) &&
    (lastYes === undefined || lastYes < at - saidBefore)
  )
    return
  doubted.add(at)
  unheard.add(login)
  answers.push({ key: keyOf(attempt), login, text: renderClosingQuestion(words, closing.reopenedBy?.login) })
}
