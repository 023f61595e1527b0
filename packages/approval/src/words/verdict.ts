import { doubtIn } from './doubtful-words.ts'
import { isReason, readNear } from './near-words.ts'
import { ownLines, withoutEdges, withoutQuotes } from './own-line.ts'
import { cheerCodes, cheers, noWords, sameWord, type VerdictWords, wordsOf } from './verdict-words.ts'

/** What a comment says about a request. Both verdicts are exact: a wrong yes is an outage, a wrong no an hour of work. */
export type Verdict =
  | { readonly kind: 'approve'; readonly reason: string }
  | { readonly kind: 'reject'; readonly reason: string }
  /** Takes the author's own approval back. */
  | { readonly kind: 'withdraw' }
  /**
   * It looks as if it was meant to decide, and does not: its author is asked. `isFaint`: only where they may decide, since everybody
   * says such things. `because`: what in its reason is in doubt, as it stands there.
   */
  | {
      readonly kind: 'unclear'
      readonly like: 'approve' | 'reject'
      readonly isFaint?: true
      readonly because?: string | undefined
    }
  | { readonly kind: 'none' }

/** The rules are in verdict-words.ts, as people read them; what they come to, text by text, in texts.yml. */
export function readVerdict(comment: string, own: VerdictWords): Verdict {
  const words = wordsOf(own)
  const lines = ownLines(comment)
  const reasoned = readReasoned(lines)
  const because = reasoned && doubtIn(reasoned.reason, reasoned.kind === 'approve' ? 'approve' : 'reject', words)
  if (reasoned && because === undefined)
    return reasoned.kind === 'withdraw' ? { kind: 'withdraw' } : { kind: reasoned.kind, reason: reasoned.reason }
  const verdict = readWord(lines, words) ?? readDoubt(withoutQuotes(lines), words)
  return verdict.kind === 'unclear' && because !== undefined ? { ...verdict, because } : verdict
}

/** A command with a reason. What takes one's own approval back may be followed by anything that explains it. */
function readReasoned(
  lines: readonly string[]
): { readonly kind: 'approve' | 'reject' | 'withdraw'; readonly reason: string } | undefined {
  const line = withoutEdges(lines[0] ?? '')
  const why = withoutEdges(/^\/?reject:([\s\S]+)$/i.exec([line, ...lines.slice(1)].join('\n'))?.[1] ?? '')
  if (isReason(why)) return { kind: 'reject', reason: why }
  if (lines.length !== 1) return undefined
  const reason = withoutEdges(/^\/approve:(.+)$/i.exec(line)?.[1] ?? '')
  if (isReason(reason)) return { kind: 'approve', reason }
  const rest = withdrawal.exec(line)?.[1]
  return rest === undefined ? undefined : { kind: 'withdraw', reason: withoutEdges(rest) }
}

const withdrawal = /^\/(?:unapprove|approve\s+cancel)((?:[.!:\s].*)?)$/i

function readWord(lines: readonly string[], { approve, reject }: VerdictWords): Verdict | undefined {
  const line = withoutEdges(lines[0] ?? '')
  if (lines.length !== 1 || line.length > longest) return undefined
  const word = sameWord(withoutMarks(line))
  // A word that is in both lists rejects.
  if (word === '/reject' || reject.includes(word)) return { kind: 'reject', reason: '' }
  const cheered = sameWord(withoutCheers(withoutMarks(withoutCheers(line))))
  if (cheered === '/approve' || approve.includes(cheered)) return { kind: 'approve', reason: '' }
  return undefined
}

/** Characters of a word with all that may follow it. */
const longest = 200

/** Without one run of periods and exclamation marks at its end. */
function withoutMarks(text: string): string {
  return withoutEdges(text.replace(/[.!]+$/, ''))
}

const cheer = new RegExp(
  `(?:\\s*(?:${[...cheers, ...cheerCodes].map((one) => one.replace(/[+]/g, '\\$&')).join('|')})[\\u{1f3fb}-\\u{1f3ff}]?\\ufe0f?)+$`,
  'u'
)

function withoutCheers(text: string): string {
  return text.replace(cheer, '')
}

const decoration =
  /^(?:<\/?[a-z][^<>\n]{0,99}>|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{P}|\p{S}|\p{Cf}|\p{Variation_Selector}|\s)+/u

/** They begin many a sentence that rejects nothing: what follows them tells. */
const openings = ['no', 'nope', 'nack']
const commands = ['stop', 'abort', 'block']
const object = /^\s+(?:the|this|that|it|everything|all|now|please|deploy|deploying|merging|shipping)(?![\p{L}\p{N}])/u
const negation =
  /^(?:please )?(?:(?:i|we) )?(?:(?:don't|dont|do not|never|cannot|can't|must not|should not|shouldn't|won't|will not) (?:approve|ship|merge|deploy|promote|release)|not (?:approve|approved|approving|lgtm)|disapproved?|rejecting)(?![\p{L}\p{N}])/u
const intention =
  /^(?:and )?(?:i(?:'d| would| will|'ll| do| hereby| can| could)? (?:approve|reject)|(?:i am|i'm) (?:approving|rejecting))(?![\p{L}\p{N}])/u

const most = 1_000

/** Whether it could have been meant as a verdict. It is asked about once too often rather than once too seldom. */
function readDoubt(said: string, { approve, reject }: VerdictWords): Verdict {
  // How it begins and how it ends tells: what somebody writes between may be long.
  const ends = said.length > 2 * most ? `${said.slice(0, most)}\n${said.slice(-most)}` : said
  const text = sameWord(ends.normalize('NFKC'))
  // A block of code, a picture and a numbered list show something; they say nothing.
  if (/^(?:```|~~~|!\[|\d+[.)]\s)/.test(text)) return { kind: 'none' }
  const opening = undecorated(text.replace(/^(?:@[\w-]+(?:\[bot\])?[\s,:]*)+/, ''))
  const closing = text
    .split(/[.!?\n,;:]+/)
    .map((part) => undecorated(part).trim())
    .findLast((part) => part !== '')
  const yes = [...approve, ...wordsOf(noWords).approve]
  const clearNo = reject.filter((word) => !openings.includes(word))
  const means = intention.exec(opening)?.[0] ?? ''
  const near = readNear(text)
  const isNo =
    text.startsWith('/unapprove') ||
    beginsWith(text, '/approve cancel') ||
    clearNo.some((word) => beginsWith(opening, word) || closing === word) ||
    [...openings, ...commands].some((word) => beginsWith(opening, word) && stands(opening.slice(word.length), word)) ||
    negation.test(opening) ||
    means.includes('reject')
  if (isNo) return { kind: 'unclear', like: 'reject' }
  const isYes = yes.some((word) => beginsWith(opening, word) || closing === word) || means !== ''
  if (!isYes) return near ? { kind: 'unclear', like: near, isFaint: true } : { kind: 'none' }
  return { kind: 'unclear', like: clearNo.some((word) => occurs(text, word)) ? 'reject' : 'approve' }
}

/** Whether such a word says something by itself: nothing, a mark or a new line follows, or what is to be stopped. */
function stands(rest: string, word: string): boolean {
  // `No. 1` is a number.
  if (/^\.\s*\d/.test(rest)) return false
  return /^(?:\s*$|\s*\n|\s*[^\p{L}\p{N}\s])/u.test(rest) || (commands.includes(word) && object.test(rest))
}

function undecorated(text: string): string {
  return text.replace(/^\s*(?:[-*+] )?\[[x ]\]/, '').replace(decoration, '')
}

function beginsWith(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\p{N}]/u.test(text.slice(word.length))
}

function occurs(text: string, word: string): boolean {
  return text.split(/[^\p{L}\p{N}_' ]+| /u).includes(word)
}
