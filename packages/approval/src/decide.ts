import type { Answer, Common, Decision, DecisionInput, DecisionRequest, DecisionRules } from './decision.ts'
import { isBot, peopleWhoTry, weigh } from './weigh.ts'
import type { VerdictWords } from './words/verdict-words.ts'

/** Logins whose right to decide must be known before `decide`, in lower case. */
export function whoTries(
  input: Pick<DecisionInput, 'request' | 'comments' | 'boxEdits'> & { readonly words: VerdictWords }
): string[] {
  return [...new Set([...peopleWhoTry(input), ...closer(input.request).map((login) => login.toLowerCase())])]
}

/** Who closed it in our place, as far as GitHub says. */
function closer({ issue, self }: DecisionRequest): string[] {
  return issue.state === 'closed' && issue.by && issue.by.login !== self ? [issue.by.login] : []
}

/** The rules, and nothing else: the same facts always give the same decision, no matter who asks and when. */
export function decide(input: DecisionInput): Decision {
  const { request, rules, now } = input
  const standing = weigh(input)
  const approvals = [...standing.approvals.values()]
  const missing = Math.max(0, rules.minimum - approvals.length)
  const uncovered = rules.areas.filter((area) => !approvals.some(({ login }) => covers(rules, login, area)))
  const unheard = [...standing.unheard]
  const needsOther = approvals.length > 0 && approvals.every(({ login }) => isAppointed(rules, login))
  const complete = missing === 0 && uncovered.length === 0 && unheard.length === 0 && !needsOther
  const shown = standing.shown
  const closing = judgeClosing(input)
  const common: Common = {
    approvals,
    answers: [...standing.answers, ...tellAltered(request), ...closing.answers],
    untick: (['approve', 'reject'] as const).filter(
      (box) => shown[box] === 'void' || (box === 'approve' && shown[box] === 'stands' && !complete)
    ),
    reopen: closing.kind === 'undone'
  }
  const pending = { ...common, kind: 'pending', missing, uncovered, unheard, needsOther } as const
  if (request.supersededBy !== undefined)
    return { ...common, kind: 'superseded', why: `${request.supersededBy} took its place` }
  const [rejection] = standing.rejections.values()
  if (rejection)
    return {
      ...common,
      kind: 'rejected',
      by: [rejection.login],
      rejection,
      why: rejection.reason || `rejected by ${rejection.by === 'box' ? 'ticking the box' : 'a comment'}`
    }
  if (request.concluded && request.concluded.kind !== 'approved') return concludedAs(request.concluded.kind, common)
  if (request.voidBecause !== undefined) return { ...common, kind: 'rejected', by: [], why: request.voidBecause }
  if (request.issue.state === 'gone')
    return { ...common, kind: 'rejected', by: [], why: 'the request was deleted or moved away' }
  if (closing.kind === 'rejects')
    return { ...common, kind: 'rejected', by: closing.by, why: 'the request was closed without a decision' }
  if (closing.kind === 'nameless') return pending
  if (complete && request.blockedBy.length === 0)
    return {
      ...common,
      kind: 'approved',
      by: approvals.map((approval) => approval.login),
      why: approvals
        .map((approval) => approval.reason)
        .filter(Boolean)
        .join('; ')
    }
  if (request.concluded)
    return { ...common, kind: 'rejected', by: [], why: 'what approved it before does not count any more' }
  if (now >= request.expiresAt) return { ...common, kind: 'timed-out', why: 'nobody decided in time' }
  return pending
}

/** What a request that is over stays: what was said or deleted since then changes nothing. */
function concludedAs(kind: 'rejected' | 'timed-out' | 'superseded', common: Common): Decision {
  return kind === 'rejected'
    ? { ...common, kind, by: [], why: 'it was rejected before, and that is final' }
    : { ...common, kind, why: 'it was over before, and that is final' }
}

type Closing = { readonly answers: readonly Answer[] } & (
  | { readonly kind: 'none' }
  /** GitHub does not say yet who closed it. */
  | { readonly kind: 'nameless' }
  | { readonly kind: 'rejects'; readonly by: readonly string[] }
  /** By somebody whose word decides nothing. */
  | { readonly kind: 'undone' }
)

/** To close a request is to reject it, for those who may decide. */
function judgeClosing({ request, rules, now }: DecisionInput): Closing {
  const { issue, self } = request
  const answers: readonly Answer[] = []
  if (issue.state !== 'closed' || issue.by?.login === self) return { kind: 'none', answers }
  const { by, at = 0 } = issue
  // A name that is missing decides nothing; for good it is only missing of an account that was deleted.
  if (!by) return { kind: now < at + namelessFor ? 'nameless' : 'undone', answers }
  const right = rules.rights.get(by.login.toLowerCase())
  if (right?.may && !isBot(by)) return { kind: 'rejects', by: [by.login], answers }
  if (isBot(by)) return { kind: 'undone', answers }
  const text = `You may not decide on this (${right?.why ?? 'your rights could not be read'}), so closing it decides nothing: it is open again.`
  return { kind: 'undone', answers: [{ key: `closed-${at}`, login: by.login, text }] }
}

/** Anyone who changed what people read is told that it changed nothing. Bots are not: they might answer. */
function tellAltered({ altered }: DecisionRequest): Answer[] {
  if (!altered?.by || isBot(altered.by)) return []
  const text =
    'You changed the title or the text of this request. Both were written again: what was said in the meantime does not count, since nobody knows what its author had read.'
  return [{ key: `altered-${altered.at}`, login: altered.by.login, text }]
}

/** Milliseconds that a closed request waits for the name of who closed it. */
const namelessFor = 60_000

function covers({ rights }: DecisionRules, login: string, area: string): boolean {
  return rights.get(login.toLowerCase())?.owns?.includes(area) ?? true
}

function isAppointed({ rights }: DecisionRules, login: string): boolean {
  return rights.get(login.toLowerCase())?.isAppointed === true
}
