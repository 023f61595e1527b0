/** What a comment says about a request. Approval is strict, rejection lenient: a wrong "no" costs a minute, a wrong "yes" an outage. */
export type Verdict =
  | { readonly kind: 'approve'; readonly reason: string }
  | { readonly kind: 'reject'; readonly reason: string }
  /** It looks as if it was meant to approve, and does not: people are told so. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'none' }

/** Words of a repository's own. `/approve` and `/reject` work whatever they are. */
export interface VerdictWords {
  /** In place of ours; empty: ours. */
  readonly approve: readonly string[]
  /** Beside ours: one that rejects too much costs little. */
  readonly reject: readonly string[]
}

export const noWords: VerdictWords = { approve: [], reject: [] }

const approvals = ['approve', 'approved', 'lgtm', 'ship it', 'shipit']

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
]

/** A bare "no" rejects; "no idea what this is" does not. */
const bare = ['no', 'nope', 'nack']

const decoration = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{P}|\p{S}|\p{Cf}|\p{Variation_Selector}|\s/u

export function readVerdict(comment: string, own: VerdictWords): Verdict {
  const words = wordsOf(own)
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
  if (bare.includes(plain)) return { kind: 'reject', reason: '' }
  const opening = fromFirstLetter(text)
  const rejection = words.reject.find((word) => beginsWith(opening.toLowerCase(), word))
  if (rejection) return { kind: 'reject', reason: withoutLeadingPunctuation(opening.slice(rejection.length)) }
  if (words.approve.includes(plain)) return { kind: 'approve', reason: '' }
  const bareNo = /^(?:no|nope|nack)\s*[,.!;:\u2013\u2014-]\s*([\s\S]*)$/i.exec(opening)
  if (bareNo) return { kind: 'reject', reason: (bareNo[1] ?? '').trim() }
  if (looksLikeApproval(opening.toLowerCase(), words.approve)) return { kind: 'unclear' }
  return { kind: 'none' }
}

function wordsOf({ approve, reject }: VerdictWords): VerdictWords {
  const normal = (word: string) =>
    word.normalize('NFKC').replaceAll('\u2019', "'").toLowerCase().trim().replace(/\s+/g, ' ')
  return {
    approve: approve.length > 0 ? approve.map(normal) : approvals,
    // Longest first, so that `rejected` is not read as `reject` and a rest.
    reject: [...rejections, ...reject.map(normal)].sort((a, b) => b.length - a.length)
  }
}

function looksLikeApproval(text: string, words: readonly string[]): boolean {
  return (
    words.some((word) => beginsWith(text, word)) ||
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
