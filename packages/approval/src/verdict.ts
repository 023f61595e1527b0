/** What a comment says about a request. Approval is strict, rejection lenient: a wrong "no" costs a minute, a wrong "yes" an outage. */
export type Verdict =
  | { readonly kind: 'approve'; readonly reason: string }
  | { readonly kind: 'reject'; readonly reason: string }
  /** It looks as if it was meant to approve, and does not: people are told so. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'none' }

const approvals = ['approve', 'approved', 'lgtm', 'ship it', 'shipit']

/** Longest first, so that `rejected` is not read as `reject` and a rest. */
const rejections = [
  "don't approve",
  'do not approve',
  'dont approve',
  'not approved',
  'not approve',
  'disapprove',
  'disapproved',
  "don't ship",
  'do not ship',
  "don't merge",
  'do not merge',
  "don't deploy",
  'do not deploy',
  'rejecting',
  'rejected',
  'reject',
  'declined',
  'decline',
  'denied',
  'deny',
  'veto',
  'abort',
  'block',
  'stop'
].sort((a, b) => b.length - a.length)

/** A bare "no" rejects; "no idea what this is" does not. */
const bare = ['no', 'nope', 'nack']

const decoration = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{P}|\p{S}|\p{Cf}|\p{Variation_Selector}|\s/u

export function readVerdict(comment: string): Verdict {
  const text = comment.normalize('NFKC').replaceAll('\u2019', "'").trim()
  const lower = text.toLowerCase()
  const command = /^\/(approve|reject|deny)(?:\s+([\s\S]*))?$/.exec(lower)
  if (command) {
    const reason = text.slice((command[1] ?? '').length + 1).trim()
    return { kind: command[1] === 'approve' ? 'approve' : 'reject', reason }
  }
  // A quotation repeats what somebody else said.
  if (lower.startsWith('>') || lower.startsWith('`')) return { kind: 'none' }
  const plain = undecorated(lower)
  if (approvals.includes(plain)) return { kind: 'approve', reason: '' }
  if (bare.includes(plain)) return { kind: 'reject', reason: '' }
  const opening = fromFirstLetter(text)
  const rejection = rejections.find((word) => beginsWith(opening.toLowerCase(), word))
  if (rejection) return { kind: 'reject', reason: withoutLeadingPunctuation(opening.slice(rejection.length)) }
  const bareNo = /^(?:no|nope|nack)\s*[,.!;:\u2013\u2014-]\s*([\s\S]*)$/i.exec(opening)
  if (bareNo) return { kind: 'reject', reason: (bareNo[1] ?? '').trim() }
  if (looksLikeApproval(opening.toLowerCase())) return { kind: 'unclear' }
  return { kind: 'none' }
}

function looksLikeApproval(text: string): boolean {
  return (
    approvals.some((word) => beginsWith(text, word)) ||
    /\bi(?:'d| would| do| hereby)? (?:approve|am approving)\b/.test(text)
  )
}

function beginsWith(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\p{N}_]/u.test(text.slice(word.length))
}

/** Without the punctuation, emoji and blanks around it; those inside stay. */
function undecorated(text: string): string {
  const characters = Array.from(text)
  let start = 0
  let end = characters.length
  while (start < end && decoration.test(characters[start] ?? '')) start += 1
  while (end > start && decoration.test(characters[end - 1] ?? '')) end -= 1
  return characters.slice(start, end).join('').replace(/\s+/g, ' ')
}

function fromFirstLetter(text: string): string {
  const characters = Array.from(text)
  const first = characters.findIndex((character) => !decoration.test(character))
  return first < 0 ? '' : characters.slice(first).join('')
}

function withoutLeadingPunctuation(text: string): string {
  return text.replace(/^[\s,.:;!\u2013\u2014-]+/, '').trim()
}
