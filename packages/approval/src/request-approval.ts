import { ApiError, assertNever, type Clock, type Logger, renderDuration, StagingError } from '@staging-actions/base'
import type { Promotion } from '@staging-actions/config'
import {
  commentOnIssue,
  compareCommits,
  createIssue,
  ensureLabel,
  type GitHub,
  type Issue,
  listOpenIssues,
  updateIssue,
  whoAmI
} from '@staging-actions/github'
import type { AppReport } from './app-report.ts'
import { readBoxes, setBox, withoutTicks } from './boxes.ts'
import { type Approval, type Decision, decide, type Right, whoTries } from './decide.ts'
import { digestOf, type Marker, parseMarker } from './marker.ts'
import { renderAnswer, renderOutcome } from './render/render-outcome.ts'
import { type RequestView, renderRequest } from './render/render-request.ts'
import { checkApprovers, describeApprovers, findRight, parseApprovers } from './rules.ts'
import { RequestWatch, readRequest, type SeenRequest } from './watch-request.ts'

export const requestLabel = {
  name: 'staging-approval',
  color: 'fbca04',
  description: 'A deployment to staging that waits for a decision'
}

export interface ApprovalRequest {
  readonly environment: string
  /** The commit that was deployed and tested: exactly what an approval is about. */
  readonly sha: string
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string }
  readonly initiator: string
  /** `https://github.com/owner/repo`, no trailing slash. */
  readonly repositoryUrl: string
  readonly apps: readonly AppReport[]
  readonly rules: {
    readonly approvers: readonly string[]
    readonly minimum: number
    /** Milliseconds. */
    readonly timeout: number
    readonly excludeInitiator: boolean
  }
  readonly promotion: Promotion
  /** Milliseconds that this job waits before it hands over with `pending`; 0: it looks once. */
  readonly wait: number
  /** US dollars. */
  readonly costPerHour?: number | undefined
}

export interface ApprovalDeps {
  readonly github: GitHub
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly log: Logger
}

export interface ApprovalResult {
  readonly decision: Decision['kind']
  readonly decidedBy: readonly string[]
  readonly reason: string
  readonly issueNumber: number | undefined
  readonly issueUrl: string
  readonly approvals: readonly Approval[]
  /** Who may decide, for the summary. */
  readonly deciders: string
  readonly missing: number
  /** Milliseconds since the epoch. */
  readonly expiresAt: number | undefined
}

/** Milliseconds between looks: soon after something happened, seldom when nothing does. */
const pause = { first: 2_000, most: 15_000 }

/**
 * Asks people whether `sha` may go to production and waits a while for the answer.
 * One issue a commit and environment: asked again, it is updated in place; older commits' requests are closed.
 */
export async function requestApproval(request: ApprovalRequest, deps: ApprovalDeps): Promise<ApprovalResult> {
  const { github, log } = deps
  const approvers = parseApprovers(request.rules.approvers)
  await checkApprovers(github, approvers)
  const self = await whoAmI(github)
  const open = await findRequests(github, request.environment, self)
  const newer = open.find(({ marker }) => marker.sha !== request.sha && marker.run.id > request.run.id)
  if (newer) {
    log.info(`a newer commit is already waiting in ${newer.issue.url}`)
    return superseded(request, describeApprovers(approvers), newer.marker.sha)
  }
  const existing = open.find(({ marker }) => marker.sha === request.sha)?.issue
  const asked = await openRequest(request, deps, existing, self)
  for (const older of open.filter(({ marker }) => marker.sha !== request.sha))
    await supersede(github, older.issue, request, log)
  return await log.group(`Waiting for a decision in ${asked.issue.url}`, () =>
    waitForDecision(request, deps, asked, self)
  )
}

/** Open requests of this environment that we ourselves opened, whatever else carries the label. */
async function findRequests(
  github: GitHub,
  environment: string,
  self: string
): Promise<{ readonly issue: Issue; readonly marker: Marker }[]> {
  const issues = await orIssuesDisabled(listOpenIssues(github, requestLabel.name))
  return issues
    .filter((issue) => issue.author.login === self)
    .flatMap((issue) => {
      // Good enough to find it: what it decides is read from its history later.
      const marker = parseMarker(issue.body)
      return marker && marker.environment === environment ? [{ issue, marker }] : []
    })
}

interface AskedRequest {
  readonly issue: Issue
  /** What the issue shows; later texts differ from it in the approvals so far alone. */
  readonly view: RequestView
}

async function openRequest(
  request: ApprovalRequest,
  { github, clock, log }: ApprovalDeps,
  existing: Issue | undefined,
  self: string
): Promise<AskedRequest> {
  const marker: Marker = { ...request, digest: digestOf(request.sha, request.apps) }
  const title = titleOf(request)
  // The first text says until when by our own clock; GitHub's moment of the issue is what decides.
  const view = await makeView(request, marker, github, clock.now() + request.rules.timeout)
  if (!existing) {
    await ensureLabel(github, requestLabel)
    const issue = await orIssuesDisabled(
      createIssue(github, { title, body: renderRequest(view), labels: [requestLabel.name] })
    )
    log.info(`asked for a decision: ${issue.url}`)
    return { issue, view }
  }
  const seen = await readRequest(github, existing, self)
  const same = seen.marker?.digest === marker.digest
  const askedAt = same ? seen.askedAt : clock.now()
  const renewed = { ...view, expiresAt: askedAt + request.rules.timeout }
  log.info(`${same ? 'the same results' : 'new results'} for the request that is open already: ${existing.url}`)
  return { issue: await updateIssue(github, existing.number, { title, body: renderRequest(renewed) }), view: renewed }
}

function titleOf({ environment, sha, apps }: ApprovalRequest): string {
  const names = apps.map(({ app }) => app)
  const list = names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')
  return `Approve ${sha.slice(0, 7)} on ${environment}${list ? `: ${list}` : ''}`
}

async function makeView(
  request: ApprovalRequest,
  marker: Marker,
  github: GitHub,
  expiresAt: number
): Promise<RequestView> {
  const { branch, method, workflow } = request.promotion
  const comparison = await compareCommits(github, branch, request.sha)
  const newest = comparison.commits.at(-1)
  return {
    marker,
    repositoryUrl: request.repositoryUrl,
    runUrl: request.run.url,
    title: newest?.title ?? '',
    initiator: request.initiator,
    authors: [...new Set(comparison.commits.flatMap(({ author }) => author ?? []))],
    commits: comparison.aheadBy,
    compareUrl: `${request.repositoryUrl}/compare/${comparison.mergeBase}...${request.sha}`,
    branch,
    method,
    workflow,
    apps: request.apps.map((app) => ({ ...app, from: app.from ?? comparison.mergeBase })),
    blockedBy: blockers(request.apps),
    deciders: describeApprovers(parseApprovers(request.rules.approvers)),
    minimum: request.rules.minimum,
    expiresAt,
    timeout: request.rules.timeout,
    costPerHour: request.costPerHour,
    approvals: []
  }
}

/** An app without a pass on exactly this commit keeps everything from going out. */
export function blockers(apps: readonly AppReport[]): string[] {
  return apps.flatMap(({ app, outcome }) => {
    if (outcome === 'passed' || outcome === 'unreported') return []
    return [outcome === 'failed' ? `the tests of ${app} failed` : `${app} has no passed tests`]
  })
}

async function supersede(github: GitHub, issue: Issue, by: { readonly sha: string }, log: Logger): Promise<void> {
  const decision: Decision = {
    kind: 'superseded',
    why: `${by.sha.slice(0, 7)} took its place`,
    approvals: [],
    answers: [],
    untick: []
  }
  await commentOnIssue(github, issue.number, renderOutcome(decision, ''))
  await updateIssue(github, issue.number, { state: 'closed', stateReason: 'not_planned' })
  log.info(`closed the older request ${issue.url}`)
}

async function waitForDecision(
  request: ApprovalRequest,
  deps: ApprovalDeps,
  { issue, view }: AskedRequest,
  self: string
): Promise<ApprovalResult> {
  const { github, clock, log, signal } = deps
  const approvers = parseApprovers(request.rules.approvers)
  const deciders = describeApprovers(approvers)
  const watch = new RequestWatch(github, issue.number, self, () => clock.monotonic())
  const started = clock.monotonic()
  let seen: SeenRequest | undefined
  let said = ''
  let shown: readonly Approval[] = []
  let sleep = pause.first
  for (;;) {
    const look = await watch.look(signal)
    if (look.kind === 'seen') {
      seen = look.seen
      sleep = pause.first
    }
    const now = watch.now() ?? clock.now()
    const decision = await judge(request, look.kind === 'gone' ? undefined : seen, seen, now, self, github, approvers)
    const result = toResult(decision, look.kind === 'gone' ? undefined : issue, deciders, seen, request)
    if (decision.kind !== 'pending') {
      if (look.kind !== 'gone' && seen) await conclude(github, seen, decision, request.promotion.branch)
      log.info(`decision: ${decision.kind}${result.decidedBy.length > 0 ? ` by ${result.decidedBy.join(', ')}` : ''}`)
      return result
    }
    if (seen && look.kind === 'seen') {
      await tidy(github, seen, decision, { ...view, approvals: decision.approvals }, shown, log)
      shown = decision.approvals
    }
    const state = `${decision.approvals.length} of ${request.rules.minimum} approvals`
    if (state !== said) log.info(`waiting for ${deciders}: ${state}`)
    said = state
    const left = request.wait - (clock.monotonic() - started)
    if (left <= 0) {
      log.info(`nobody decided within ${renderDuration(request.wait)}: handing over`)
      return result
    }
    await clock.sleep(Math.min(sleep, left), signal)
    sleep = Math.min(pause.most, sleep * 1.5)
  }
}

async function judge(
  request: ApprovalRequest,
  current: SeenRequest | undefined,
  last: SeenRequest | undefined,
  now: number,
  self: string,
  github: GitHub,
  approvers: ReturnType<typeof parseApprovers>
): Promise<Decision> {
  const seen = current ?? last
  const askedAt = seen?.askedAt ?? now
  const facts = {
    request: {
      sha: request.sha,
      askedAt,
      expiresAt: askedAt + request.rules.timeout,
      initiator: request.initiator,
      self,
      blockedBy: blockers(request.apps),
      issue: current ? issueState(current.issue) : ({ state: 'gone' } as const),
      supersededBy: current && overtaker(request, current)
    },
    comments: seen?.comments ?? [],
    boxEdits: seen?.boxEdits ?? []
  }
  const rights = new Map<string, Right>()
  for (const login of whoTries(facts)) rights.set(login, await findRight(github, approvers, login))
  const { minimum, excludeInitiator } = request.rules
  return decide({ ...facts, now, rules: { minimum, excludeInitiator, rights } })
}

function issueState(issue: Issue) {
  return issue.state === 'open' ? ({ state: 'open' } as const) : ({ state: 'closed', by: issue.closedBy } as const)
}

/** Another run that took this request over, or closed it for a newer commit: then this one decides nothing. */
function overtaker(request: ApprovalRequest, { marker, outcome, issue }: SeenRequest): string | undefined {
  if (!marker || marker.sha !== request.sha) return 'another request'
  if (marker.run.id !== request.run.id || marker.run.attempt !== request.run.attempt)
    return `run ${marker.run.id}, attempt ${marker.run.attempt},`
  return issue.state === 'closed' && outcome === 'superseded' ? 'a newer commit' : undefined
}

/** Answers attempts that do not count, frees boxes, shows approvals so far, and undoes what others wrote into the text. */
async function tidy(
  github: GitHub,
  seen: SeenRequest,
  decision: Decision,
  view: RequestView,
  shown: readonly Approval[],
  log: Logger
): Promise<void> {
  for (const { key, login, text } of decision.answers) {
    if (seen.answered.has(key)) continue
    log.info(`${login}: ${text}`)
    await orLocked(commentOnIssue(github, seen.issue.number, renderAnswer(key, login, text)))
  }
  const { issue, ours } = seen
  const altered = withoutTicks(issue.body) !== withoutTicks(ours)
  if (altered) log.info('somebody altered the text of the request: writing it again')
  const boxes = readBoxes(issue.body)
  const free = decision.untick.some((box) => boxes[box] === true)
  const progress = logins(shown) !== logins(view.approvals)
  if (altered || free || progress) await updateIssue(github, issue.number, { body: renderRequest(view) })
}

function logins(approvals: readonly Approval[]): string {
  return approvals.map(({ login }) => login).join(',')
}

async function conclude(github: GitHub, seen: SeenRequest, decision: Decision, branch: string): Promise<void> {
  const { issue, answered } = seen
  for (const { key, login, text } of decision.answers)
    if (!answered.has(key)) await orLocked(commentOnIssue(github, issue.number, renderAnswer(key, login, text)))
  // Who took the request over goes on with it.
  if (decision.kind === 'superseded') return
  if (seen.outcome === undefined) await orLocked(commentOnIssue(github, issue.number, renderOutcome(decision, branch)))
  const boxes = readBoxes(issue.body)
  const wrong = boxes.approve === true && decision.kind !== 'approved'
  await updateIssue(github, issue.number, {
    ...(wrong && { body: setBox(issue.body, 'approve', false) }),
    state: 'closed',
    stateReason: decision.kind === 'approved' ? 'completed' : 'not_planned'
  })
}

function toResult(
  decision: Decision,
  issue: Issue | undefined,
  deciders: string,
  seen: SeenRequest | undefined,
  request: ApprovalRequest
): ApprovalResult {
  const common = {
    decision: decision.kind,
    issueNumber: issue?.number,
    issueUrl: issue?.url ?? '',
    approvals: decision.approvals,
    deciders,
    missing: 0,
    expiresAt: seen && seen.askedAt + request.rules.timeout
  }
  switch (decision.kind) {
    case 'approved':
    case 'rejected':
      return { ...common, decidedBy: decision.by, reason: decision.why }
    case 'timed-out':
    case 'superseded':
      return { ...common, decidedBy: [], reason: decision.why }
    case 'pending':
      return { ...common, decidedBy: [], reason: '', missing: decision.missing }
    default:
      return assertNever(decision)
  }
}

function superseded(request: ApprovalRequest, deciders: string, by: string): ApprovalResult {
  return {
    decision: 'superseded',
    decidedBy: [],
    reason: `${by.slice(0, 7)} took the place of ${request.sha.slice(0, 7)}`,
    issueNumber: undefined,
    issueUrl: '',
    approvals: [],
    deciders,
    missing: 0,
    expiresAt: undefined
  }
}

async function orIssuesDisabled<T>(wanted: Promise<T>): Promise<T> {
  try {
    return await wanted
  } catch (cause) {
    if (cause instanceof ApiError && cause.status === 410)
      throw new StagingError('issues-disabled', 'there is no place to ask: the repository has no issues', {
        cause,
        hint: 'Switch issues on in the settings of the repository.'
      })
    throw cause
  }
}

/** A locked conversation refuses comments to some tokens; the decision stands without them. */
async function orLocked(wanted: Promise<unknown>): Promise<void> {
  try {
    await wanted
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 403)) throw error
  }
}

/** After a cancelled run: whoever opens the issue must not find boxes that lead nowhere. */
export async function closeCancelledRequest(
  request: Pick<ApprovalRequest, 'environment' | 'run'>,
  { github, log }: Pick<ApprovalDeps, 'github' | 'log'>
): Promise<void> {
  const self = await whoAmI(github)
  for (const { issue, marker } of await findRequests(github, request.environment, self)) {
    if (marker.run.id !== request.run.id || marker.run.attempt !== request.run.attempt) continue
    const decision: Decision = {
      kind: 'superseded',
      why: 'its run was cancelled',
      approvals: [],
      answers: [],
      untick: []
    }
    await commentOnIssue(github, issue.number, renderOutcome(decision, ''))
    await updateIssue(github, issue.number, { state: 'closed', stateReason: 'not_planned' })
    log.info(`closed ${issue.url}: its run was cancelled`)
  }
}
