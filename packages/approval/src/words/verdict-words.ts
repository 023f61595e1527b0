/*
 * The words that decide, and the sentences that tell people about them. The README of request-approval, docs/words.md, the request
 * itself and the answers to unclear comments are all made from these.
 */

import { code } from '../render/foreign-text.ts'

/** Words of a repository's own. `/approve` and `reject` work whatever they are. */
export interface VerdictWords {
  /** In place of ours; empty: ours. */
  readonly approve: readonly string[]
  /** Next to ours. */
  readonly reject: readonly string[]
}

export const noWords: VerdictWords = { approve: [], reject: [] }

const approvals = ['approve', 'approved', 'lgtm', 'ship it', 'shipit']

const rejections = ['reject', 'rejected', 'no', 'nope', 'nack', 'decline', 'declined', 'deny', 'denied', 'veto']

/** What may follow a word that approves. Any other emoji may say anything. */
export const cheers = ['👍', '✅', '🚀']

/** The same as people type them, and as GitHub shows them. */
export const cheerCodes = [':+1:', ':thumbsup:', ':white_check_mark:', ':rocket:']

/** The words of a repository, as `sameWord` writes them. */
export function wordsOf({ approve, reject }: VerdictWords): VerdictWords {
  return {
    approve: approve.length > 0 ? approve.map(sameWord) : approvals,
    reject: [...rejections, ...reject.map(sameWord)]
  }
}

/** One spelling for words that differ in case, in blanks or in the apostrophe that a phone makes of `'`. */
export function sameWord(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .toLowerCase()
    .trim()
    .replace(/[^\S\n]+/g, ' ')
}

/** Each rule of what a comment means, as one Markdown sentence. */
export function renderRules(own: VerdictWords): readonly string[] {
  const { approve, reject } = wordsOf(own)
  return [
    `**It approves** when the whole comment is one of ${listed(approve)} or \`/approve\`, in upper or lower case, with nothing after it but periods, exclamation marks, ${cheers.join(' ')}. A reason goes after \`/approve:\`, on the same line. One that holds a question mark, a no, a doubt or a condition (\`not\`, \`denied\`, \`maybe\`, \`if\`, \`after\`, \`once\`, \`but\`, \`only\`, 👎) approves nothing, whatever it is about: nobody can tell \`fixes #12 after the outage\` from \`after QA has looked\`.`,
    `**It rejects** when the whole comment is one of ${listed(reject)} or \`/reject\`. A reason goes after \`reject:\` or \`/reject:\`; one with a question mark, a yes or a condition (\`once it is fixed, ship it\`) is asked about.`,
    '**It takes your own approval back**, as long as nothing is decided, when it begins with `/unapprove` or `/approve cancel`; a reason may follow, as after a rejection. Your box is unticked, too.',
    'A mail signature (after a line `-- `, or `Sent from my …`) and quoted text below or above the one line do not matter. Between quoted text and the line below it stands an empty line, as Markdown needs one.',
    "**Anything else decides nothing.** If it looks as if it was meant to, it is answered once, with a question, and the request stays open. Where an approver may have meant no (`wait`, 👎), nobody else's approval counts until that person has written `approve` or `reject`, or deleted the comment."
  ]
}

/**
 * To an author who may have meant to approve, or to reject.
 * @param because what in the reason is in doubt
 */
export function renderQuestion(like: 'approve' | 'reject', own: VerdictWords, because?: string): string {
  const word = code(wordsOf(own).approve[0] ?? 'approve')
  const why = because === undefined ? '' : `: ${code(because)} in it may be a no, a question or a condition`
  return like === 'approve'
    ? `This approves nothing, and the request stays open${why}. Did you mean to approve? Then write a new comment that says ${word} and nothing else, or \`/approve: your reason\`${because === undefined ? '' : ' without such a word'}.`
    : `This rejects nothing, and the request stays open${why}. Did you mean to reject? Then write a new comment that says \`reject\` and nothing else, or \`reject: your reason\`. If not, write ${word}, or delete your comment: until then nobody else's approval counts.`
}

/** To somebody who closed a request and approved it, or whose closing `reopenedBy` has undone. */
export function renderClosingQuestion(own: VerdictWords, reopenedBy?: string): string {
  const word = code(wordsOf(own).approve[0] ?? 'approve')
  const why = reopenedBy
    ? `You closed this, which rejects it, and ${code(reopenedBy)} opened it again before that was seen: nothing is decided, and it stays open.`
    : 'You closed this and approved it. Closing it rejects, so nobody can tell which of the two you mean: nothing is decided, and it is open again.'
  return `${why} Write ${word} or \`reject\`, as a new comment and nothing else; until then nobody's approval counts. To reject by closing, close it as not planned.`
}

/** How to decide by a comment, in a request. */
export function renderHowTo(own: VerdictWords): string {
  const word = code(wordsOf(own).approve[0] ?? 'approve')
  return `Or comment ${word} (with a reason: \`/approve: why\`), or \`reject\` (\`reject: why\`). Closing the issue rejects it, too, unless you approve it as well: then it is opened again, and you are asked.`
}

function listed(words: readonly string[]): string {
  return words.map(code).join(', ')
}
