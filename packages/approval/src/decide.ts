import { isBot, peopleWhoTry } from './attempts.ts'
import { judgeClosing } from './closing.ts'
import type { Answer, Common, Decision, DecisionInput, DecisionRequest, DecisionRules } from './decision.ts'
import { weigh } from './weigh.ts'
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
  const enough = missing === 0 && uncovered.length === 0 && !needsOther
  const complete = enough && unheard.length === 0
  const shown = standing.shown
  const closing = judgeClosing(input, standing)
  const common: Common = {
    approvals,
    answers: [
      ...standing.answers,
      ...tellAltered(request),
      ...(closing.kind === 'undone' && closing.answer ? [closing.answer] : [])
    ],
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
  if (request.concluded && request.concluded.kind !== 'approved')
    return concludedAs({ ...request.concluded, kind: request.concluded.kind }, common, request.self)
  if (request.voidBecause !== undefined) return { ...common, kind: 'rejected', by: [], why: request.voidBecause }
  if (request.issue.state === 'gone')
    return { ...common, kind: 'rejected', by: [], why: 'the request was deleted or moved away' }
  if (closing.kind === 'rejects') {
    const { rejection } = closing
    return { ...common, kind: 'rejected', by: [rejection.login], rejection, why: rejection.reason }
  }
  if (closing.kind === 'unsettled') return pending
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
  // In doubt nothing goes out, and an hour of work is not destroyed either.
  if (request.concluded && unheard.length > 0 && request.blockedBy.length === 0) return pending
  if (request.concluded)
    return { ...common, kind: 'rejected', by: [], why: 'what approved it before does not count any more' }
  if (now >= request.expiresAt) return { ...common, kind: 'timed-out', why: 'nobody decided in time' }
  return pending
}

/** What a request that is over stays: what was said or deleted since then changes nothing. */
function concludedAs(
  { kind, isSaid }: { readonly kind: 'rejected' | 'timed-out' | 'superseded'; readonly isSaid: boolean },
  common: Common,
  self: string
): Decision {
  const why = isSaid
    ? 'it was rejected before, and that is final'
    : `something that writes as ${self} closed it as not planned, and that is final: push again to be asked again`
  return kind === 'rejected'
    ? { ...common, kind, by: [], why }
    : { ...common, kind, why: 'it was over before, and that is final' }
}

/** Anyone who changed what people read is told that it changed nothing. Bots are not: they might answer. */
function tellAltered({ altered }: DecisionRequest): Answer[] {
  if (!altered?.by || isBot(altered.by)) return []
  const text =
    'You changed the title or the text of this request. Both were written again: what was said in the meantime does not count, since nobody knows what its author had read.'
  return [{ key: `altered-${altered.at}`, login: altered.by.login, text }]
}

function covers({ rights }: DecisionRules, login: string, area: string): boolean {
  return rights.get(login.toLowerCase())?.owns?.includes(area) ?? true
}

function isAppointed({ rights }: DecisionRules, login: string): boolean {
  return rights.get(login.toLowerCase())?.isAppointed === true
}
