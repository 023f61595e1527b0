import { doubtIn } from './doubtful-words.ts'
import { noWords, wordsOf } from './verdict-words.ts'

/*
 * What people write where a word that decides would stand. None of it decides anything; an approver who writes it is asked, so that
 * nobody waits for an approval that was never given, and no promotion goes out over somebody's "wait".
 */

const yes =
  /^(?:(?:yes|yep|yeah|ok|okay|sure)(?: please)?|fine|go|go ahead|go for it|good to go|looks good|looks good to me|ship-it|please (?:approve|ship it)|:(?:\+1|thumbsup|shipit|rocket|white_check_mark|heavy_check_mark):|\+1(?: \p{L}+){0,3})$/u
const no =
  /^(?:nah|nay|not so fast|not (?:ok|okay|good)|never|(?:please|pls) (?:don't|do not|reject|decline|hold|wait)|(?:don't|dont|do not)|this (?:is|was) (?:rejected|declined|denied|vetoed)|let's not|(?:no|nope)(?: (?:no|nope|way|go|wait|thanks|never|please|sir))+)$/
/** These begin no sentence that means something else. */
const noStart =
  /^(?:-1|:(?:-1|thumbsdown|x|no_entry|no_entry_sign|octagonal_sign):|i (?:object|disagree|refuse|unapprove|withdraw)|i take (?:my approval|it|that) back|(?:changes requested|request(?:ing)? changes|needs work|unable to approve|un-?approved?))(?![\p{L}\p{N}])/u
/** The beginning of many a sentence: they count where a mark, a new line or what is to be stopped follows, or nothing. */
const opening =
  /^\/?(?:wait|hold|hold on|hold off|hold it|not yet|not now|revert|rollback|roll back|cancel|withdraw|retract|objection|abort mission)(?:$|\s+(?:this|it|that|everything|please|pls)(?![\p{L}\p{N}])|\s*[^\p{L}\p{N}\s'-]|\s+[-–—]|\s*\n)/u

const yesEmoji = /[👍✅🚀✔☑🆗💯🟢]/u
const noEmoji = /[👎❌🚫⛔🛑✋🙅🔴]/u
const noEmojiFirst = /^[👎❌🚫⛔🛑✋🙅🔴]/u

/**
 * Whether a whole comment is such a text, and of which kind.
 * @param text in one spelling (`sameWord`)
 */
export function readNear(text: string): 'approve' | 'reject' | undefined {
  const said = text.replace(/^(?:@[\w-]+(?:\[bot\])?[\s,:]*)+/, '').replace(/[\s.!]+$/, '')
  if (!/[\p{L}\p{N}]/u.test(said)) return noEmoji.test(said) ? 'reject' : yesEmoji.test(said) ? 'approve' : undefined
  if (no.test(said) || noStart.test(said) || noEmojiFirst.test(said) || opening.test(said)) return 'reject'
  return yes.test(said.replace(/(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\s)+$/u, ''))
    ? 'approve'
    : undefined
}

/** What a reason has to have: something that is read, and nothing that is hidden. */
export function isReason(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !text.includes('<!--')
}

/** "Monday to Friday": when somebody works. */
const hours =
  /(?:mon|tues|wednes|thurs|fri|satur|sun)day\s*(?:-|–|to|through)\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day/giu
const mail = /(?<!\p{L})(?:e-?mails?|message|communication|nachricht|courriel|correo)(?!\p{L})/iu
const notice =
  /confidential|privileged|intended (?:recipient|only for|solely for)|addressee|printing|viruses|vertraulich|adressat|empfänger|destinataire|destinatario/iu
/** What a notice about mail never speaks of. */
const ours =
  /approv|reject|deploy|ship|merg|releas|promot|production|staging|(?<!\p{L})(?:qa|wait|hold|stop|tests?)(?!\p{L})/iu

/** A signature without the legal notice about the mail itself that companies put below it: one paragraph, full of "if" and "not". */
export function withoutNotices(signature: readonly string[]): readonly string[] {
  const from = signature.findIndex((line) => mail.test(line))
  if (from < 0) return signature
  const blank = signature.findIndex((line, index) => index > from && line.trim() === '')
  const end = blank < 0 ? signature.length : blank
  const text = signature.slice(from, end).join(' ')
  const rest = withoutNotices(signature.slice(end))
  const isNotice = notice.test(text) && !ours.test(text)
  return [...signature.slice(0, isNotice ? from : end), ...rest]
}

/** Whether a line below the mark of a signature says more than who wrote: a condition, a word that decides, a postscript. */
export function saysMore(line: string): boolean {
  return (
    doubtIn(line.replace(hours, ''), 'approve', wordsOf(noWords)) !== undefined ||
    /^(?:p\.?s\b|n\.?b\b|approve)/.test(line.trim().toLowerCase())
  )
}
