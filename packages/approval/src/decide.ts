import type { Actor } from '@staging-actions/github'
import type { Box, BoxEdit } from './boxes.ts'
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
}

export interface DecisionComment {
  readonly id: number
  readonly author: Actor
  readonly body: string
  readonly createdAt: string
  readonly edited: boolean
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
}

export type Decision = Common &
  (
    | {
        readonly kind: 'pending'
        /** How many more people have to approve. */
        readonly missing: number
        /** Areas of which no owner has approved yet. */
        readonly uncovered: readonly string[]
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
)

/** Logins whose right to decide must be known before `decide`, in lower case. */
export function whoTries(
  input: Pick<DecisionInput, 'request' | 'comments' | 'boxEdits'> & { readonly words: VerdictWords }
): string[] {
  const tries = attempts(input).filter(
    (attempt) =>
      !isBot(attempt.actor) &&
      (attempt.kind === 'box' || readVerdict(attempt.comment.body, input.words).kind !== 'none')
  )
  return [...new Set(tries.map(({ actor }) => actor.login.toLowerCase()))]
}

/** The rules, and nothing else: the same facts always give the same decision, whoever asks and when. */
export function decide(input: DecisionInput): Decision {
  const { request, rules, now } = input
  const standing = weigh(input)
  const approvals = [...standing.approvals.values()]
  const missing = Math.max(0, rules.minimum - approvals.length)
  const uncovered = rules.areas.filter((area) => !approvals.some(({ login }) => covers(rules, login, area)))
  const complete = missing === 0 && uncovered.length === 0
  const shown = standing.shown
  const common: Common = {
    approvals,
    answers: standing.answers,
    untick: (['approve', 'reject'] as const).filter(
      (box) => shown[box] === 'void' || (box === 'approve' && shown[box] === 'stands' && !complete)
    )
  }
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
  if (request.issue.state === 'gone')
    return { ...common, kind: 'rejected', by: [], why: 'the request was deleted or moved away' }
  if (request.issue.state === 'closed' && request.issue.by?.login !== request.self) {
    const { by, at = 0 } = request.issue
    // A name that is missing decides nothing; for good it is only missing of an account that was deleted.
    if (!by && now < at + namelessFor) return { ...common, kind: 'pending', missing, uncovered }
    return { ...common, kind: 'rejected', by: by ? [by.login] : [], why: 'the request was closed without a decision' }
  }
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
  if (request.issue.state === 'closed')
    return { ...common, kind: 'superseded', why: 'its run was cancelled or replaced' }
  if (now >= request.expiresAt) return { ...common, kind: 'timed-out', why: 'nobody decided in time' }
  return { ...common, kind: 'pending', missing, uncovered }
}

/** Milliseconds that a closed request waits for the name of who closed it. */
const namelessFor = 60_000

function covers({ rights }: DecisionRules, login: string, area: string): boolean {
  return rights.get(login.toLowerCase())?.owns?.includes(area) ?? true
}

interface Standing {
  readonly approvals: Map<string, Approval>
  readonly rejections: Map<string, Approval>
  readonly answers: Answer[]
  /** How each box looks now, and whether the tick that it shows counts. */
  readonly shown: Record<Box, 'free' | 'stands' | 'void'>
}

function weigh(input: DecisionInput): Standing {
  const standing: Standing = {
    approvals: new Map(),
    rejections: new Map(),
    answers: [],
    shown: { approve: 'free', reject: 'free' }
  }
  const lastTicker: Partial<Record<Box, string>> = {}
  const refused = new Set<string>()
  for (const attempt of attempts(input)) {
    const login = attempt.actor.login.toLowerCase()
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
      standing.answers.push({ key: keyOf(attempt), login: attempt.actor.login, text: problem.text })
      continue
    }
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
}

function whyNot(
  attempt: Attempt,
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
    return { text: `You may not decide on this: ${right?.why ?? 'your rights could not be read'}.`, once: true }
  if (attempt.at >= request.expiresAt) return { text: 'The time to decide was over.' }
  if (kind === 'unclear')
    return {
      text: 'This approves nothing: an approval is exactly `approve`, or `/approve` with a reason behind it. To reject, begin with `reject`.'
    }
  if (kind === 'reject') return undefined
  if (rules.excludeInitiator && request.initiators.some((login) => login.toLowerCase() === actor.login.toLowerCase()))
    return { text: 'You started this deployment, so somebody else has to approve it.', once: true }
  if (attempt.kind === 'box' && !attempt.edit.intact)
    return { text: 'The text of this request was altered by hand, so the tick does not count. Please tick again.' }
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
    }))
  ]
  return all
    .filter(({ at, actor }) => at >= from && actor.login.toLowerCase() !== request.self.toLowerCase())
    .sort((a, b) => a.at - b.at || a.order - b.order)
}

function isBot({ type, login }: Actor): boolean {
  return type !== 'User' || login.endsWith('[bot]') || login === 'ghost'
}

function keyOf(attempt: Attempt): string {
  return attempt.kind === 'comment'
    ? `comment-${attempt.comment.id}`
    : `box-${attempt.edit.box}-${attempt.iso}-${attempt.actor.login.toLowerCase()}`
}
