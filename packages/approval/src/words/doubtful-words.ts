import { sameWord, type VerdictWords } from './verdict-words.ts'

/*
 * What makes a verdict with a reason doubtful. Nobody can tell "fixes #12 after the outage" from "after QA has looked": the answer to
 * both is a question, which costs a comment, and the wrong guess an outage. The lists know English, and the shortest words of six other
 * languages that people fall into.
 */

const conditions =
  'if unless once when whenever after before until pending provided providing assuming supposing depends depending conditional conditionally conditioned contingent otherwise awaiting blocked need needs must'
const conditionPhrases = [
  'as soon as',
  'as long as',
  'so long as',
  'subject to',
  'in case',
  'on condition',
  'or else',
  'has to',
  'have to',
  'will test',
  'will check',
  'will look',
  'will review'
]
const exceptions =
  'but except excepting excluding only without minus however though although yet instead partly partially please pls'
const delays =
  'wait waits waiting hold holds holding later tomorrow tmrw tonight soon noon midnight weekend eod monday tuesday wednesday thursday friday saturday sunday postpone postponed delay delayed defer deferred'
const delayPhrases = ['next week', 'next month', 'end of day', 'for now', 'other than', 'apart from', 'aside from']
const waverings =
  'maybe perhaps probably possibly presumably tentative tentatively unsure undecided kidding joking jk wip tbd todo'
const doubts = 'hopefully might should would could seems uncertain almost nearly mostly'
const doubtPhrases = ['i think', 'i guess', 'i suppose', 'i hope', 'let me', 'in theory', 'kind of', 'sort of']
const noes =
  'no nope nah nay not never none nobody nothing neither nor cannot dont cant wont isnt doesnt didnt shouldnt rejects rejecting declines vetoes vetoed disapprove disapproved disapproval object objection disagree refuse refused revert rollback cancel canceled cancelled abort aborted stop stopped halt halted withdraw retract undo unapprove unapproved'
const elsewhere =
  'nein nicht kein keine nur erst aber wenn falls sobald sofern bevor nachdem bis warte warten wartet morgen später vielleicht ohne außer ausser ' +
  'non pas mais si sauf quand lorsque après avant attends attendez attendre demain ' +
  'pero cuando después despues antes excepto salvo espera esperar hasta mañana quizás ' +
  'quando dopo tranne aspetta aspettate finché domani forse ' +
  'nee niet geen maar als wanneer zodra nadat voordat tenzij wacht misschien ' +
  'não nao mas depois exceto espere até amanhã talvez'

const split = (words: string): readonly string[] => words.split(' ')

/** What follows an approval and is none: a no, a condition, an exception, a delay, a doubt. */
const againstApproval: readonly string[] = [
  ...[conditions, exceptions, delays, waverings, doubts, noes, elsewhere].flatMap(split),
  ...conditionPhrases,
  ...delayPhrases,
  ...doubtPhrases
]

/** Why something is rejected may hold most of those: "the page is empty after the login". Only these are in doubt anywhere. */
const againstRejection: readonly string[] = [
  ...split('unless pending nevermind nvm'),
  ...split(waverings),
  ...['only if', 'as long as', 'so long as', 'subject to', 'provided that', 'not sure', 'for now', 'never mind']
]

/** These are in doubt where a clause begins with them: "once QA has looked, yes". */
const clauseOpenings = ['if', 'once', 'until', 'provided', 'assuming', 'as soon as', 'wait', 'hold', 'not yet']

/** And these where the reason does. */
const reasonOpenings = [
  ...split(
    'when after before but except only later tomorrow yes ok okay sure fine wenn falls sobald erst si quand cuando quando als'
  )
]

/** "No blockers found" is a reason to approve. */
const harmless =
  /(?<![\p{L}\p{N}])(?:no|without|zero)(?: (?:any|more|new|known|open|other|further|visible|breaking|functional))* (?:blockers?|issues?|problems?|regressions?|errors?|failures?|objections?|concerns?|complaints?|bugs?|warnings?|changes?|surprises?|worries)(?: (?:found|seen|left))?(?![\p{L}\p{N}])/gu

/** "A non-breaking change", which is no French. */
const prefix = /(?<![\p{L}\p{N}])non-(?=\p{L})/gu

/** "I cannot approve this" is a reason to reject. */
const refusal = /(?:(?:not|never|cannot|can't|don't|won't|n't) |dis|un)approved?(?![\p{L}\p{N}])/gu

const contraction = /(?<![\p{L}\p{N}])\p{L}+n't(?![\p{L}\p{N}])/u
/** "Fix the header first." */
const first = /(?<![\p{L}\p{N}])first(?=\s*(?:[.,;:!)]|$))/u
/** "In an hour", "from 17:00". */
const time =
  /(?<![\p{L}\p{N}])(?:(?:in|within) (?:an?|half an?|a few|\d+|one|two|three|four|five|ten) ?(?:min(?:ute)?s?|h(?:(?:ou)?rs?)?|days?|weeks?)|(?:at|from|around|by|past|um|ab) \d{1,2}(?::\d\d| ?[ap]\.?m| ?h| ?o'clock| ?uhr))(?![\p{L}\p{N}])/u
const question = /[?¿؟‽❓❔]/u
const noEmoji = /[👎❌🚫⛔🛑✋🙅🔴🤔🤨🧐😬😕🙁☹😟😢😭😡🤷🙃🤞⚠🚧⏸⏳⌛💥❗❕‼✖❎✗✘]/u
const yesEmoji = /[👍✅🚀✔☑🆗💯🟢]/u
const shortcode = /:[a-z0-9_+-]*[a-z_+-][a-z0-9_+-]*:/u
const cheerful =
  /:(?:\+1|thumbsup|white_check_mark|heavy_check_mark|rocket|shipit|ship|tada|sparkles|100|ok_hand|green_circle):/gu

/**
 * What in the reason of a verdict makes it doubtful, as it stands there; undefined: nothing does. Pure.
 * @param reason of an approval, or of a rejection or a withdrawal
 * @param words of the repository, as `wordsOf` gives them
 */
export function doubtIn(reason: string, of: 'approve' | 'reject', words: VerdictWords): string | undefined {
  const text = sameWord(reason.normalize('NFKC').replace(/\p{Cf}/gu, '')).replaceAll('\n', ' \n ')
  const asked = question.exec(text)?.[0]
  if (asked !== undefined) return asked
  return of === 'approve' ? doubtOfApproval(text, words) : doubtOfRejection(text, words)
}

function doubtOfApproval(text: string, { reject }: VerdictWords): string | undefined {
  const said = text.replace(harmless, ' ').replace(prefix, ' ').replace(cheerful, ' ')
  return (
    noEmoji.exec(said)?.[0] ??
    shortcode.exec(said)?.[0] ??
    contraction.exec(said)?.[0] ??
    first.exec(said)?.[0] ??
    firstOf(said, [...againstApproval, ...reject]) ??
    time.exec(said)?.[0]
  )
}

function doubtOfRejection(text: string, { approve }: VerdictWords): string | undefined {
  const said = text.replace(refusal, ' ')
  const clauses = said.split(/[.,;:!()\n–—]+/).map((clause) => clause.trim())
  return (
    yesEmoji.exec(said)?.[0] ??
    new RegExp(cheerful.source, 'u').exec(said)?.[0] ??
    firstOf(said, [...againstRejection, ...approve, 'approve', 'approved', 'lgtm', 'ship it']) ??
    clauseOpenings.find((word) => clauses.some((clause) => begins(clause, word))) ??
    reasonOpenings.find((word) => begins(clauses.find(Boolean) ?? '', word))
  )
}

function begins(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\p{N}']/u.test(text.slice(word.length))
}

/** The word that comes first in the text. */
function firstOf(text: string, words: readonly string[]): string | undefined {
  const found = words.map((word) => ({ word, at: positionOf(text, word) })).filter(({ at }) => at >= 0)
  return found.sort((a, b) => a.at - b.at)[0]?.word
}

/** Where it stands as a word of its own; -1: nowhere. */
function positionOf(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ''
    if (!/[\p{L}\p{N}]/u.test(before) && begins(text.slice(at), word)) return at
  }
  return -1
}
