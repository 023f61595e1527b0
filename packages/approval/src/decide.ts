import type { Actor } from '@staging-actions/github'
import type { Box, BoxEdit } from './boxes.ts'
import type { Conclusion, Erasure } from './conclusion.ts'
import { readVerdict, type VerdictWords } from './verdict.ts'

export interface DecisionRequest {
  readonly sha: string
  /** Milliseconds since the epoch, by GitHub's clock. A verdict counts from the first to before the second. */
  readonly askedAt: number
  readonly expiresAt: number
  /** Who started the deployment. */
  readonly initiators: readonly string[]
  /** Our own login: what it writes is never a verdict. */
  readonly self: string
  /** Why nobody may approve: `guesstimate has no passed tests`. Empty: nothing does. */
  readonly blockedBy: readonly string[]
  /** The issue as it is now. */
  readonly issue:
    | { readonly state: 'open' }
    /** `by` undefined: GitHub does not say who, not yet or never. `at`: milliseconds since the epoch. */
    | { readonly state: 'closed'; readonly by: Actor | undefined; readonly at?: number | undefined }
    | { readonly state: 'gone' }
  /** The commit or run that took its place. */
  readonly supersededBy?: string | undefined
  /** How we ended it before: for good. */
  readonly concluded?: Conclusion | undefined
  /** Why its text proves nothing any more. */
  readonly voidBecause?: string | undefined
  /** Who changed the text or the title that is shown now. */
  readonly altered?: { readonly by: Actor | undefined; readonly at: string } | undefined
  readonly erasures?: readonly Erasure[] | undefined
}

export interface DecisionComment {
  readonly id: number
  readonly author: Actor
  readonly body: string
  readonly createdAt: string
  readonly edited: boolean
  /** Whether title and text were ours when it was written: what its author read. */
  readonly intact: boolean
}

export interface DecisionRules {
  readonly minimum: number
  readonly excludeInitiator: boolean
  /** What has owners, each of which needs an approval by one of them; what they are called is up to whoever asks. */
  readonly areas: readonly string[]
  readonly words: VerdictWords
  /** By lower-case login; whoever is not in it may not decide. */
  readonly rights: ReadonlyMap<string, Right>
}

export interface Right {
  readonly may: boolean
  /** Why, as people read it: `is a member of @org/leads`, `has no write permission`. */
  readonly why: string
  /** Of the rules' areas, those that an approval by them covers. Undefined: all. */
  readonly owns?: readonly string[]
  /** The commit itself makes them an approver or an owner: theirs must not be the only approval. */
  readonly isAppointed?: boolean
}

export interface Approval {
  readonly login: string
  /** ISO 8601. */
  readonly at: string
  readonly by: 'comment' | 'box'
  readonly reason: string
}

/** Somebody tried something that does not count: what to tell them. */
export interface Answer {
  /** Stays the same however often the decision is made again, so that nobody is told twice. */
  readonly key: string
  readonly login: string
  readonly text: string
}

interface Common {
  readonly approvals: readonly Approval[]
  readonly answers: readonly Answer[]
  /** Boxes that show a tick which does not stand, or which must be free for the next person. */
  readonly untick: readonly Box[]
  /** Somebody closed it who may not decide. */
  readonly reopen: boolean
}

export type Decision = Common &
  (
    | {
        readonly kind: 'pending'
        /** How many more people have to approve. */
        readonly missing: number
        /** Areas of which no owner has approved yet. */
        readonly uncovered: readonly string[]
        /** Who may have said no, where nobody knows: they have to say again what they think. */
        readonly unheard: readonly string[]
        /** All who have approved are made approvers or owners by this very commit. */
        readonly needsOther: boolean
      }
    | { readonly kind: 'approved'; readonly by: readonly string[]; readonly why: string }
    | { readonly kind: 'rejected'; readonly by: readonly string[]; readonly why: string }
    | { readonly kind: 'timed-out'; readonly why: string }
    | { readonly kind: 'superseded'; readonly why: string }
  )

export interface DecisionInput {
  readonly request: DecisionRequest
  readonly comments: readonly DecisionComment[]
  readonly boxEdits: readonly BoxEdit[]
  /** Milliseconds since the epoch, by GitHub's clock. */
  readonly now: number
  readonly rules: DecisionRules
}

type Attempt = { readonly at: number; readonly iso: string; readonly actor: Actor; readonly order: number } & (
  | { readonly kind: 'comment'; readonly comment: DecisionComment }
  | { readonly kind: 'box'; readonly edit: BoxEdit }
  /** Its actor is the author of a comment that somebody else deleted. */
  | { readonly kind: 'erased'; readonly erasure: Erasure }
)

/** Logins whose right to decide must be known before `decide`, in lower case. */
export function whoTries(
  input: Pick<DecisionInput, 'request' | 'comments' | 'boxEdits'> & { readonly words: VerdictWords }
): string[] {
  const tries = attempts(input).filter(
    (attempt) =>
      !isBot(attempt.actor) &&
      (attempt.kind !== 'comment' || readVerdict(attempt.comment.body, input.words).kind !== 'none')
  )
  const logins = [...tries.map(({ actor }) => actor.login), ...closer(input.request)]
  return [...new Set(logins.map((login) => login.toLowerCase()))]
}

/** Who closed it in our place, as far as GitHub says. */
function closer({ issue, self }: DecisionRequest): string[] {
  return issue.state === 'closed' && issue.by && issue.by.login !== self ? [issue.by.login] : []
}

/** The rules, and nothing else: the same facts always give the same decision, whoever asks and when. */
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

/** Whoever changed what people read is told that it changed nothing. Bots are not: they might answer. */
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

interface Standing {
  readonly approvals: Map<string, Approval>
  readonly rejections: Map<string, Approval>
  readonly answers: Answer[]
  /** Logins, as GitHub spells them: those who may have said no without anybody knowing. */
  readonly unheard: Set<string>
  /** How each box looks now, and whether the tick that it shows counts. */
  readonly shown: Record<Box, 'free' | 'stands' | 'void'>
}

function weigh(input: DecisionInput): Standing {
  const standing: Standing = {
    approvals: new Map(),
    rejections: new Map(),
    answers: [],
    unheard: new Set(),
    shown: { approve: 'free', reject: 'free' }
  }
  const lastTicker: Partial<Record<Box, string>> = {}
  const refused = new Set<string>()
  for (const attempt of attempts(input)) {
    const login = attempt.actor.login.toLowerCase()
    if (attempt.kind === 'erased') {
      hear(standing, attempt, input.rules)
      continue
    }
    if (attempt.kind === 'box' && !attempt.edit.ticked) {
      withdraw(standing, attempt, lastTicker)
      continue
    }
    const wanted = attempt.kind === 'box' ? attempt.edit.box : readVerdict(attempt.comment.body, input.rules.words)
    const kind = typeof wanted === 'string' ? wanted : wanted.kind
    if (kind === 'none') continue
    const problem = whyNot(attempt, kind, input)
    if (attempt.kind === 'box') {
      standing.shown[attempt.edit.box] = problem ? 'void' : 'stands'
      if (!problem) lastTicker[attempt.edit.box] = login
    }
    if (problem) {
      // Bots are never answered (they might answer back), and nobody is told twice that he may not decide.
      if (isBot(attempt.actor) || (problem.once && refused.has(login))) continue
      if (problem.once) refused.add(login)
      if (problem.mayBeNo) standing.unheard.add(attempt.actor.login)
      standing.answers.push({ key: problem.key ?? keyOf(attempt), login: attempt.actor.login, text: problem.text })
      continue
    }
    standing.unheard.delete(attempt.actor.login)
    const verdict: Approval = {
      login: attempt.actor.login,
      at: attempt.iso,
      by: attempt.kind,
      reason: typeof wanted === 'object' && 'reason' in wanted ? wanted.reason : ''
    }
    const book = kind === 'reject' ? standing.rejections : standing.approvals
    if (!book.has(login)) book.set(login, verdict)
  }
  return standing
}

/** A comment that somebody else deleted may have been a rejection: its author has to say again what they think. */
function hear(
  { unheard, answers }: Standing,
  { erasure, ...attempt }: Attempt & { readonly kind: 'erased' },
  { rights }: DecisionRules
): void {
  const { login } = erasure.author
  if (isBot(erasure.author) || !rights.get(login.toLowerCase())?.may) return
  unheard.add(login)
  const who = erasure.by && !isBot(erasure.by) ? erasure.by.login : 'somebody else'
  const text = `A comment of yours was deleted by ${who}. It may have said no, so nothing is approved until you say again what you think: \`approve\` or \`reject\`.`
  answers.push({ key: keyOf({ ...attempt, erasure }), login, text })
}

/** Taking a tick away takes back what it stood for: an approval whoever does it, a rejection only by its own author. */
function withdraw(
  standing: Standing,
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

interface Problem {
  readonly text: string
  /** Told once a person, however often they try. */
  readonly once?: boolean
  /** Of the answer; by default the attempt's own. */
  readonly key?: string
  /** A rejection that does not count keeps everybody from approving until its author speaks again. */
  readonly mayBeNo?: boolean
}

function whyNot(
  attempt: Exclude<Attempt, { readonly kind: 'erased' }>,
  kind: 'approve' | 'reject' | 'unclear',
  { request, rules }: DecisionInput
): Problem | undefined {
  const { actor } = attempt
  if (isBot(actor)) return { text: 'A bot cannot decide.' }
  if (attempt.kind === 'comment' && attempt.comment.edited)
    return {
      text: 'This comment was edited, and others may edit comments too, so it does not count. Please write a new one.'
    }
  const right = rules.rights.get(actor.login.toLowerCase())
  if (!right?.may)
    return {
      text: `You may not decide on this: ${right?.why ?? 'your rights could not be read'}.`,
      once: true,
      key: refusedKey(actor.login)
    }
  if (attempt.at >= request.expiresAt) return { text: 'The time to decide was over.' }
  if (kind === 'unclear')
    return {
      text: 'This approves nothing: an approval is exactly `approve`, or `/approve` with a reason behind it. To reject, begin with `reject`.'
    }
  const intact = attempt.kind === 'box' ? attempt.edit.intact : attempt.comment.intact
  if (kind === 'reject') {
    if (intact) return undefined
    const text =
      'The title or the text of this request was not ours when you said this, so it is not taken for a rejection. Look at it again; until you approve or reject, nobody else can approve it either.'
    return { text, mayBeNo: true }
  }
  if (rules.excludeInitiator && request.initiators.some((login) => login.toLowerCase() === actor.login.toLowerCase()))
    return { text: 'You started this deployment, so somebody else has to approve it.', once: true }
  if (!intact)
    return {
      text: 'The title or the text of this request was not ours when you said this, so it does not count. Look at it again, and say it again.'
    }
  if (request.blockedBy.length > 0)
    return { text: `This cannot be approved: ${request.blockedBy.join('; ')}.`, once: true }
  return undefined
}

function attempts({
  request,
  comments,
  boxEdits
}: Pick<DecisionInput, 'request' | 'comments' | 'boxEdits'>): Attempt[] {
  // GitHub's moments are whole seconds.
  const from = Math.floor(request.askedAt / 1000) * 1000
  const all: Attempt[] = [
    ...comments.map((comment, order) => ({
      kind: 'comment' as const,
      at: Date.parse(comment.createdAt),
      iso: comment.createdAt,
      actor: comment.author,
      order,
      comment
    })),
    ...boxEdits.map((edit, order) => ({
      kind: 'box' as const,
      at: Date.parse(edit.at),
      iso: edit.at,
      actor: edit.editor,
      order,
      edit
    })),
    ...(request.erasures ?? []).map((erasure, order) => ({
      kind: 'erased' as const,
      at: Date.parse(erasure.at),
      iso: erasure.at,
      actor: erasure.author,
      order,
      erasure
    }))
  ]
  return all
    .filter(({ at, actor }) => at >= from && actor.login.toLowerCase() !== request.self.toLowerCase())
    .sort((a, b) => a.at - b.at || a.order - b.order)
}

function isBot({ type, login }: Actor): boolean {
  return type !== 'User' || login.endsWith('[bot]') || login === 'ghost'
}

/** Key of the one answer to somebody who may not decide. */
export function refusedKey(login: string): string {
  return `refused-${login.toLowerCase()}`
}

function keyOf(attempt: Attempt): string {
  if (attempt.kind === 'erased') return `erased-${attempt.iso}-${attempt.actor.login.toLowerCase()}`
  return attempt.kind === 'comment'
    ? `comment-${attempt.comment.id}`
    : `box-${attempt.edit.box}-${attempt.iso}-${attempt.actor.login.toLowerCase()}`
}
