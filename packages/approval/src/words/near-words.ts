/*
 * What people write where a word that decides would stand. None of it decides anything; an approver who writes it is asked, so that
 * nobody waits for an approval that was never given, and no promotion goes out over somebody's "wait".
 */

const yes =
  /^(?:yes|yep|yeah|ok|okay|sure|fine|\+1|go|go ahead|go for it|good to go|looks good|looks good to me|ship-it|please (?:approve|ship it)|:(?:\+1|thumbsup|shipit|rocket|white_check_mark|heavy_check_mark):)$/
const no =
  /^(?:-1|nah|nay|not so fast|please (?:don't|do not|reject|decline)|(?:don't|dont|do not)|this (?:is|was) (?:rejected|declined|denied|vetoed)|i (?:object|disagree)|let's not|(?:no|nope)(?: (?:no|nope|way|go|wait|thanks|never|please|sir))+|:(?:-1|thumbsdown|x|no_entry|no_entry_sign|octagonal_sign):)$/
/** The beginning of many a sentence: they count where nothing but a mark or a new line follows. */
const opening =
  /^\/?(?:wait|hold|hold on|hold off|hold it|not yet|not now|revert|cancel|unapprove)(?:$|\s*[^\p{L}\p{N}\s'-]|\s*\n)/u

const yesEmoji = /[👍✅🚀✔☑🆗💯🟢]/u
const noEmoji = /[👎❌🚫⛔🛑✋🙅🔴]/u

/**
 * Whether a whole comment is such a text, and of which kind.
 * @param text in one spelling (`sameWord`)
 */
export function readNear(text: string): 'approve' | 'reject' | undefined {
  const said = text.replace(/^(?:@[\w-]+(?:\[bot\])?[\s,:]*)+/, '').replace(/[\s.!]+$/, '')
  if (!/[\p{L}\p{N}]/u.test(said)) return noEmoji.test(said) ? 'reject' : yesEmoji.test(said) ? 'approve' : undefined
  if (no.test(said) || opening.test(said)) return 'reject'
  return yes.test(said) ? 'approve' : undefined
}

const condition =
  /(?<![\p{L}\p{N}])(?:not (?:yet|now|before|until|till|unless)|only (?:if|when|after|once)|unless|(?:don't|dont|do not|never) (?:merge|ship|deploy|release|promote|approve)|(?:wait|hold) (?:for|until|till))(?![\p{L}\p{N}])/u
const conditionalStart =
  /^(?:not(?! only)|no|nope|don't|dont|do not|never|if|once|after|when|until|till|except|wait|hold|stop|cancel|reject|but|provided|tomorrow|later)(?![\p{L}\p{N}])/u
/** "No blockers found" is a reason to approve; "no" alone is none. */
const harmlessNo = /^no \p{L}/u

/** Whether a reason to approve takes the approval back, or puts it off. */
export function isConditional(text: string): boolean {
  return condition.test(text) || (conditionalStart.test(text) && !harmlessNo.test(text))
}

/** What a reason has to have: something that is read, and nothing that is hidden. */
export function isReason(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !text.includes('<!--')
}

/** Whether a line below the mark of a signature says more than who wrote: a condition, a word that decides, a postscript. */
export function saysMore(line: string): boolean {
  const text = line.trim().toLowerCase()
  return isConditional(text) || /^(?:p\.?s\b|n\.?b\b|reject|approve|no[.!]*$)/.test(text)
}
