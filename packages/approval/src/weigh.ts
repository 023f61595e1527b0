import { type Attempt, attempts, isBot, keyOf, refusedKey } from './attempts.ts'
import type { Box } from './boxes.ts'
import { doubtClosing } from './closing.ts'
import type { Answer, Approval, DecisionInput, DecisionRules, Right } from './decision.ts'
import { readVerdict, type Verdict } from './words/verdict.ts'
import { renderQuestion } from './words/verdict-words.ts'

/** What all that was tried comes to. */
export interface Weighed {
  readonly approvals: Map<string, Approval>
  readonly rejections: Map<string, Approval>
  readonly answers: Answer[]
  /** Logins, as GitHub spells them: those who may have said no without anybody knowing. */
  readonly unheard: Set<string>
  /** How each box looks now, and whether the tick that it shows counts. */
  readonly shown: Record<Box, 'free' | 'stands' | 'void'>
  /** Closings next to which their author approved; milliseconds since the epoch. */
  readonly doubted: Set<number>
}

export function weigh(input: DecisionInput): Weighed {
  const standing: Weighed = {
    approvals: new Map(),
    rejections: new Map(),
    answers: [],
    unheard: new Set(),
    shown: { approve: 'free', reject: 'free' },
    doubted: new Set()
  }
  /** When each of them last said what approves, or may have been meant to. */
  const lastYes = new Map<string, number>()
  const lastTicker: Partial<Record<Box, string>> = {}
  const told = new Set<string>()
  for (const attempt of attempts(input)) {
    const login = attempt.actor.login.toLowerCase()
    if (attempt.kind === 'erased') {
      hear(standing, attempt, input.rules)
      continue
    }
    if (attempt.kind === 'closed') {
      doubtClosing(standing, attempt, lastYes.get(login), input.rules)
      continue
    }
    if (attempt.kind === 'box' && !attempt.edit.ticked) {
      withdraw(standing, attempt, lastTicker)
      continue
    }
    const said: Verdict =
      attempt.kind === 'box'
        ? { kind: attempt.edit.box, reason: '' }
        : readVerdict(attempt.comment.body, input.rules.words)
    if (said.kind === 'none') continue
    if (said.kind === 'approve' || (said.kind === 'unclear' && said.like === 'approve')) lastYes.set(login, attempt.at)
    // Everybody says "wait" or "+1": only who may decide is asked what they mean.
    if (said.kind === 'unclear' && said.isFaint && !input.rules.rights.get(login)?.may) continue
    const problem =
      said.kind === 'withdraw' ? takeBack(standing, attempt, lastTicker, input) : whyNot(attempt, said, input)
    if (attempt.kind === 'box') {
      standing.shown[attempt.edit.box] = problem ? 'void' : 'stands'
      if (!problem) lastTicker[attempt.edit.box] = login
    }
    if (problem) {
      // Bots are never answered (they might answer back), and nobody is told twice that they may not decide.
      if (isBot(attempt.actor)) continue
      if (problem.clears) standing.unheard.delete(attempt.actor.login)
      if (problem.once && told.has(login)) continue
      if (problem.once) told.add(login)
      if (problem.mayBeNo) standing.unheard.add(attempt.actor.login)
      standing.answers.push({ key: problem.key ?? keyOf(attempt), login: attempt.actor.login, text: problem.text })
      continue
    }
    if (said.kind !== 'approve' && said.kind !== 'reject') continue
    standing.unheard.delete(attempt.actor.login)
    const verdict: Approval = { login: attempt.actor.login, at: attempt.iso, by: attempt.kind, reason: said.reason }
    const book = said.kind === 'reject' ? standing.rejections : standing.approvals
    if (!book.has(login)) book.set(login, verdict)
  }
  return standing
}

/** A comment that somebody else deleted may have been a rejection: its author has to say again what they think. */
function hear(
  { unheard, answers }: Weighed,
  { erasure, ...attempt }: Attempt & { readonly kind: 'erased' },
  { rights }: DecisionRules
): void {
  const { login } = erasure.author
  if (isBot(erasure.author) || !rights.get(login.toLowerCase())?.may) return
  unheard.add(login)
  const who = erasure.by && !isBot(erasure.by) ? erasure.by.login : 'somebody else'
  const did = erasure.kind === 'edited' ? 'edited' : 'deleted'
  const text = `A comment of yours was ${did} by ${who}. It may have said no, so nothing is approved until you say again what you think: \`approve\` or \`reject\`.`
  answers.push({ key: keyOf({ ...attempt, erasure }), login, text })
}

/** Taking a tick away takes back what it stood for: an approval no matter who does it, a rejection only by its own author. */
function withdraw(
  standing: Weighed,
  attempt: Attempt & { readonly kind: 'box' },
  lastTicker: Partial<Record<Box, string>>
): void {
  const { box } = attempt.edit
  const login = attempt.actor.login.toLowerCase()
  const ticker = lastTicker[box]
  if (standing.shown[box] === 'stands' && ticker !== undefined) {
    const book = box === 'approve' ? standing.approvals : standing.rejections
    const mayTakeBack = box === 'approve' || login === ticker
    if (mayTakeBack && book.get(ticker)?.by === 'box') book.delete(ticker)
  }
  standing.shown[box] = 'free'
}

/** `/unapprove`: one's own approval, however it was given. Once it is decided, nothing is taken back any more. */
function takeBack(
  standing: Weighed,
  attempt: Attempt & { readonly kind: 'comment' | 'box' },
  lastTicker: Partial<Record<Box, string>>,
  { request, rules }: DecisionInput
): Problem | undefined {
  if (isBot(attempt.actor)) return { text: 'A bot cannot decide.' }
  if (attempt.kind === 'comment' && attempt.comment.edited) return edited
  const login = attempt.actor.login.toLowerCase()
  const right = rules.rights.get(login)
  if (!right?.may) return refused(attempt.actor.login, right)
  if (request.concluded && attempt.at >= Date.parse(request.concluded.at))
    return {
      text: 'This is decided already: an approval cannot be taken back any more. `reject` still stops what has not gone out.'
    }
  if (!standing.approvals.delete(login)) return { text: 'There is no approval of yours here that could be taken back.' }
  if (standing.shown.approve === 'stands' && lastTicker.approve === login) standing.shown.approve = 'void'
  return undefined
}

interface Problem {
  readonly text: string
  /** Told once a person, however often they try. */
  readonly once?: boolean
  /** Of the answer; by default the attempt's own. */
  readonly key?: string
  /** A rejection that does not count keeps everybody from approving until its author speaks again. */
  readonly mayBeNo?: boolean
  /** It is no approval that counts, and yet no rejection: what its author said before is heard. */
  readonly clears?: boolean
}

const edited: Problem = {
  text: 'This comment was edited, and others may edit comments too, so it does not count. Please write a new one.'
}

function refused(login: string, right: Right | undefined): Problem {
  return {
    text: `You may not decide on this: ${right?.why ?? 'your rights could not be read'}.`,
    once: true,
    key: refusedKey(login)
  }
}

function whyNot(
  attempt: Attempt & { readonly kind: 'comment' | 'box' },
  said: Extract<Verdict, { readonly kind: 'approve' | 'reject' | 'unclear' }>,
  { request, rules }: DecisionInput
): Problem | undefined {
  const { actor } = attempt
  if (isBot(actor)) return { text: 'A bot cannot decide.' }
  if (attempt.kind === 'comment' && attempt.comment.edited) return edited
  const right = rules.rights.get(actor.login.toLowerCase())
  if (!right?.may) return refused(actor.login, right)
  // What was approved in time waits for its promotion, and can be stopped until then.
  if (attempt.at >= request.expiresAt && request.concluded?.kind !== 'approved')
    return { text: 'The time to decide was over.' }
  if (said.kind === 'unclear')
    return { text: renderQuestion(said.like, rules.words, said.because), mayBeNo: said.like === 'reject' }
  const intact = attempt.kind === 'box' ? attempt.edit.intact : attempt.comment.intact
  if (said.kind === 'reject') {
    if (intact) return undefined
    const text =
      'The title or the text of this request was not ours when you said this, so it is not taken for a rejection. Look at it again; until you approve or reject, nobody else can approve it either.'
    return { text, mayBeNo: true }
  }
  if (!intact)
    return {
      text: 'The title or the text of this request was not ours when you said this, so it does not count. Look at it again, and say it again.'
    }
  if (rules.excludeInitiator && request.initiators.some((login) => login.toLowerCase() === actor.login.toLowerCase()))
    return { text: 'You started this deployment, so somebody else has to approve it.', once: true, clears: true }
  if (request.blockedBy.length > 0)
    return { text: `This cannot be approved: ${request.blockedBy.join('; ')}.`, once: true, clears: true }
  return undefined
}
