import { type Clock, type Logger, lookAt, renderDuration, StagingError } from '@staging-actions/base'
import type { Promotion } from '@staging-actions/config'
import {
  createIssue,
  ensureLabel,
  type GitHub,
  getRepositorySettings,
  type Issue,
  unlessStatus,
  updateIssue,
  whoAmI
} from '@staging-actions/github'
import type { AppReport } from './app-report.ts'
import { concludeRequest, tidyRequest } from './apply-decision.ts'
import { type ApprovalResult, toResult } from './approval-result.ts'
import { describeApprovers, parseApprovers } from './approvers.ts'
import { readBoxes, setBox } from './boxes.ts'
import type { Decision } from './decision.ts'
import { closeReplaced, findRequests, orIssuesDisabled, readOpenRequest } from './find-requests.ts'
import { type Judges, judgeRequest } from './judge-request.ts'
import { type EnvironmentKeeper, leaseGrace } from './keep-environment.ts'
import { digestOf, type Marker, withMarker } from './marker.ts'
import { closeOlder, findSame, joinTwin, type SameRequest } from './other-requests.ts'
import { type RequestView, renderRequest } from './render/render-request.ts'
import { renderTitle } from './render/subject.ts'
import { requestLabel } from './request-label.ts'
import { openRights, type Rights } from './rights.ts'
import type { TeamReader } from './team-reader.ts'
import { RequestWatch, type SeenRequest } from './watch-request.ts'
import type { VerdictWords } from './words/verdict-words.ts'

export interface ApprovalRequest {
  readonly environment: string
  /** The environment's tag, which names the repository too. */
  readonly owner: string
  /** The commit that was deployed and tested: exactly what an approval is about. */
  readonly sha: string
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string }
  readonly initiator: string
  /** `https://github.com/owner/repo`, no trailing slash. */
  readonly repositoryUrl: string
  readonly apps: readonly AppReport[]
  /** Changed files that no rule says anything about, the first ones. */
  readonly uncovered: readonly string[]
  /** Apps that production has and the commit has not. */
  readonly gone: readonly string[]
  /** Digest of the stacks and the bootstrap that all of it was tested on. */
  readonly stack: string | undefined
  readonly rules: {
    readonly approvers: readonly string[]
    readonly minimum: number
    /** Milliseconds. */
    readonly timeout: number
    readonly excludeInitiator: boolean
    readonly words: VerdictWords
  }
  /** The request's text with `${…}` where its parts go; undefined: our own. */
  readonly template: string | undefined
  /** Of the issue, in addition to our own label. */
  readonly labels: readonly string[]
  readonly assignees: readonly string[]
  /** `@user` or `@org/team`. */
  readonly mentions: readonly string[]
  readonly promotion: Promotion
  /** An approval leaves the request open until its promotion has ended. */
  readonly promotionFollows: boolean
  /** Of the configuration; undefined: where it is by default. */
  readonly configPath: string | undefined
  /** Milliseconds that this job waits before it hands over with `pending`; 0: it looks once. */
  readonly wait: number
  /** US dollars. */
  readonly costPerHour?: number | undefined
  /** As the pipeline's provision gave it; undefined: the one that is there at the hand-over. */
  readonly generation: number | undefined
}

export interface ApprovalDeps {
  readonly github: GitHub
  readonly teams: TeamReader
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly log: Logger
  readonly keeper: EnvironmentKeeper
}

/** Milliseconds between looks: soon after something happened, seldom when nothing does. */
const pause = { first: 2_000, most: 15_000 }

/** Milliseconds after which GitHub's lists show what was opened. */
const listLag = 10_000

/**
 * Asks people whether `sha` may go to production and waits a while for the answer.
 * One issue a commit and environment: asked again, it is updated in place; older commits' requests are closed.
 */
export async function requestApproval(request: ApprovalRequest, deps: ApprovalDeps): Promise<ApprovalResult> {
  try {
    return await askAndWait(request, deps)
  } catch (error) {
    throw await asArchived(error, request, deps)
  }
}

/** GitHub still shows an archived repository and takes nothing more: neither our word, nor a merge. */
async function asArchived(error: unknown, { rules }: ApprovalRequest, { github }: ApprovalDeps): Promise<unknown> {
  if (!(error instanceof StagingError) || !['forbidden', 'ledger-unwritable'].includes(error.reason)) return error
  const settings = await lookAt(getRepositorySettings(github))
  if (settings.kind === 'failed' || !settings.value.isArchived) return error
  const why = 'the repository is archived'
  const decision: Decision = { kind: 'rejected', by: [], why, approvals: [], answers: [], untick: [], reopen: false }
  return new StagingError('forbidden', `${why}: nothing can be decided or merged in it`, {
    cause: error,
    hint: 'Unarchive it in its settings and run this again: what was approved before does not count.',
    result: toResult(decision, undefined, describeApprovers(parseApprovers(rules.approvers)), undefined)
  })
}

async function askAndWait(request: ApprovalRequest, deps: ApprovalDeps): Promise<ApprovalResult> {
  const { github, log } = deps
  const { sha, promotion } = request
  const approvers = parseApprovers(request.rules.approvers)
  const rights = await openRights({ approvers, branch: promotion.branch, sha, configPath: request.configPath }, deps)
  const self = await whoAmI(github)
  const open = await findRequests(github, self, request.owner)
  for (const newer of open.filter(({ marker }) => marker.sha !== sha && marker.run.id > request.run.id)) {
    // What an issue shows now may be anybody's: only its history says that it is a request of ours.
    const { marker } = (await readOpenRequest(github, newer, self)) ?? {}
    if (!marker || marker.sha === sha || marker.run.id <= request.run.id) continue
    log.info(`a newer commit is already waiting in ${newer.issue.url}`)
    return superseded(request, describeApprovers(approvers), marker.sha)
  }
  const asked = await openRequest(request, deps, await findSame(open, request, deps, self), rights)
  await closeOlder(open, request, deps, self)
  return await log.group(`Waiting for a decision in ${asked.issue.url}`, () =>
    waitForDecision(request, deps, asked, { self, rights })
  )
}

interface AskedRequest {
  readonly issue: Issue
  readonly marker: Marker
  /** An earlier run handed it over: a lease of its own may keep the environment. */
  readonly wasHandedOver: boolean
}

async function openRequest(
  request: ApprovalRequest,
  { github, clock, log }: ApprovalDeps,
  existing: SameRequest | undefined,
  rights: Rights
): Promise<AskedRequest> {
  // The first text says until when by our own clock; GitHub's moment of the issue is what decides.
  const marker: Marker = {
    ...request,
    digest: digestOf(request.sha, request.apps),
    until: clock.now() + request.rules.timeout,
    waiting: 'job',
    blockedBy: blockers(request.apps),
    words: request.rules.words
  }
  const title = renderTitle(
    request,
    request.apps.map(({ app }) => app)
  )
  const view = makeView(request, marker, rights)
  if (!existing) {
    await ensureLabel(github, requestLabel)
    const issue = await openIssue(github, request, { title, body: renderRequest(view) }, log)
    log.info(`asked for a decision: ${issue.url}`)
    return { issue, marker, wasHandedOver: false }
  }
  const { seen } = existing
  const same = seen.marker?.digest === marker.digest
  const until = same ? (seen.marker?.until ?? marker.until) : clock.now() + request.rules.timeout
  const renewed = { ...marker, until }
  log.info(`${same ? 'the same results' : 'new results'} for the request that is open already: ${existing.issue.url}`)
  const body = renderRequest({ ...view, marker: renewed })
  const issue = await updateIssue(github, existing.issue.number, { title, body })
  return { issue, marker: renewed, wasHandedOver: existing.marker.waiting === 'events' }
}

/** Somebody who may not be assigned any more must not keep anybody from deciding. */
async function openIssue(
  github: GitHub,
  { labels, assignees }: ApprovalRequest,
  text: { readonly title: string; readonly body: string },
  log: Logger
): Promise<Issue> {
  const wanted = { ...text, labels: [requestLabel.name, ...labels] }
  if (assignees.length === 0) return orIssuesDisabled(createIssue(github, wanted))
  const made = await orIssuesDisabled(
    unlessStatus([422], createIssue(github, { ...wanted, assignees: assignees.slice(0, 10) }))
  )
  if (made) return made
  log.warning(`not all of ${assignees.join(', ')} can be assigned: correct \`approval.assignees\``)
  return createIssue(github, wanted)
}

function makeView(
  request: ApprovalRequest,
  marker: Marker,
  { approvers, ownership, comparison, gateChanges }: Rights
): RequestView {
  const { branch, method, workflow } = request.promotion
  const newest = comparison.commits.at(-1)
  return {
    marker,
    repositoryUrl: request.repositoryUrl,
    runUrl: request.run.url,
    title: newest?.title ?? '',
    authors: [...new Set(comparison.commits.flatMap(({ author }) => author ?? []))],
    commits: comparison.aheadBy,
    compareUrl: `${request.repositoryUrl}/compare/${comparison.mergeBase}...${request.sha}`,
    branch,
    method,
    workflow,
    apps: request.apps.map((app) => ({ ...app, from: app.from ?? comparison.mergeBase })),
    deciders: describeApprovers(approvers),
    uncovered: request.uncovered,
    gone: request.gone,
    stack: request.stack,
    areas: ownership?.kind === 'known' ? ownership.areas : [],
    gate: gateChanges,
    words: request.rules.words,
    template: request.template,
    minimum: request.rules.minimum,
    timeout: request.rules.timeout,
    costPerHour: request.costPerHour,
    mentions: request.mentions,
    approvals: []
  }
}

/** An app without a pass on exactly this commit keeps everything from going out. */
function blockers(apps: readonly AppReport[]): string[] {
  return apps.flatMap(({ app, outcome, doubt }) => {
    if (outcome === 'passed' || outcome === 'unreported' || outcome === 'none') return []
    if (outcome === 'failed') return [`the tests of ${app} failed`]
    return [`${app} has no passed tests${doubt ? ` (${doubt})` : ''}`]
  })
}

async function waitForDecision(
  request: ApprovalRequest,
  deps: ApprovalDeps,
  asked: AskedRequest,
  judges: Judges
): Promise<ApprovalResult> {
  const { issue, marker, wasHandedOver } = asked
  const { github, clock, log, signal, keeper } = deps
  const deciders = describeApprovers(judges.rights.approvers)
  const watch = new RequestWatch(github, issue.number, judges.self, () => clock.monotonic())
  const started = clock.monotonic()
  let seen: SeenRequest | undefined
  let said = ''
  let alone = false
  let handedOver = false
  let sleep = pause.first
  for (;;) {
    const look = await watch.look(signal)
    if (look.kind === 'seen') {
      seen = look.seen
      sleep = pause.first
    }
    const gone = look.kind === 'gone'
    const now = watch.now() ?? clock.now()
    const decision = await judge(request, marker, seen, gone, now, judges)
    const until = seen && seen.askedAt + request.rules.timeout
    const result = toResult(decision, gone ? undefined : issue, deciders, until, request.apps)
    if (decision.kind !== 'pending') {
      if (!gone && seen)
        await concludeRequest(github, seen, decision, request.promotion.branch, log, request.promotionFollows)
      // Not for the run that took it over: the lease is theirs now.
      if ((wasHandedOver || handedOver) && !takenOver(request, seen)) await keeper.release(issue.number)
      log.info(`decision: ${decision.kind}${result.decidedBy.length > 0 ? ` by ${result.decidedBy.join(', ')}` : ''}`)
      return result
    }
    if (seen && look.kind === 'seen') await tidyRequest(github, seen, decision, request.rules.minimum, log)
    const state = `${decision.approvals.length} of ${request.rules.minimum} approvals`
    if (state !== said) log.info(`waiting for ${deciders}: ${state}`)
    said = state
    if (handedOver) return result
    const waited = clock.monotonic() - started
    const left = request.wait - waited
    if (!alone && (waited > listLag || left <= 0)) {
      // Who asked at the same moment was in no list yet.
      alone = true
      const open = await findRequests(github, judges.self, request.owner)
      await closeOlder(open, request, deps, judges.self)
      const twin = await joinTwin(open, request, issue, deps, judges.self)
      if (twin)
        return await waitForDecision(request, deps, await openRequest(request, deps, twin, judges.rights), judges)
    }
    if (left <= 0) {
      await handOver(issue, seen, marker, deps)
      log.info(`nobody decided within ${renderDuration(request.wait)}: anyone who decides now starts the rest`)
      // Once more: what was decided before the text said so started nothing that would have dared to act on it.
      handedOver = true
      continue
    }
    await clock.sleep(Math.min(sleep, left), signal)
    sleep = Math.min(pause.most, sleep * 1.5)
  }
}

/** First the lease, then the word: from the word on, nobody holds the environment but the lease. */
async function handOver(
  issue: Issue,
  seen: SeenRequest | undefined,
  marker: Marker,
  { github, keeper }: ApprovalDeps
): Promise<void> {
  const kept = await keeper.keep({ issue: issue.number, issueUrl: issue.url, until: marker.until + leaseGrace })
  const generation = marker.generation ?? kept.generation
  const body = withMarker(seen?.ours ?? issue.body, { ...marker, generation, waiting: 'events' })
  await updateIssue(github, issue.number, { body: keepTicks(body, seen?.issue.body ?? issue.body) })
}

/** A tick that is there stays in sight: who made it is in the history either way. */
function keepTicks(body: string, shown: string): string {
  const boxes = readBoxes(shown)
  return setBox(setBox(body, 'approve', boxes.approve ?? false), 'reject', boxes.reject ?? false)
}

function judge(
  request: ApprovalRequest,
  marker: Marker,
  seen: SeenRequest | undefined,
  gone: boolean,
  now: number,
  judges: Judges
): Promise<Decision> {
  const askedAt = seen?.askedAt ?? now
  return judgeRequest(
    {
      sha: request.sha,
      askedAt,
      expiresAt: askedAt + request.rules.timeout,
      initiators: [request.initiator],
      blockedBy: marker.blockedBy,
      supersededBy: gone || !seen ? undefined : overtaker(request, seen),
      minimum: request.rules.minimum,
      excludeInitiator: request.rules.excludeInitiator,
      words: request.rules.words
    },
    seen,
    gone,
    now,
    judges
  )
}

/** Another run that took this request over, or closed it for a newer commit: then this one decides nothing. */
function overtaker(request: ApprovalRequest, seen: SeenRequest): string | undefined {
  const { marker, conclusion, issue } = seen
  if (!marker || marker.sha !== request.sha) return 'another request'
  if (takenOver(request, seen)) return `run ${marker.run.id}, attempt ${marker.run.attempt},`
  return issue.state.kind === 'closed' && conclusion?.kind === 'superseded' ? 'a newer commit' : undefined
}

function takenOver({ run }: ApprovalRequest, seen: SeenRequest | undefined): boolean {
  const by = seen?.marker?.run
  return by !== undefined && (by.id !== run.id || by.attempt !== run.attempt)
}

function superseded(request: ApprovalRequest, deciders: string, by: string): ApprovalResult {
  const why = `${by.slice(0, 7)} took the place of ${request.sha.slice(0, 7)}`
  const decision: Decision = { kind: 'superseded', why, approvals: [], answers: [], untick: [], reopen: false }
  return toResult(decision, undefined, deciders, undefined)
}

/** After a cancelled run: anyone who opens the issue must not find boxes that lead nowhere. */
export async function closeCancelledRequest(
  request: Pick<ApprovalRequest, 'owner' | 'run'>,
  { github, log, keeper }: Pick<ApprovalDeps, 'github' | 'log' | 'keeper'>
): Promise<void> {
  const self = await whoAmI(github)
  for (const found of await findRequests(github, self, request.owner)) {
    const { issue, marker } = found
    if (marker.run.id !== request.run.id || marker.run.attempt !== request.run.attempt) continue
    if (!(await closeReplaced(github, found, self, 'its run was cancelled'))) continue
    if (marker.waiting === 'events') await keeper.release(issue.number)
    log.info(`closed ${issue.url}: its run was cancelled`)
  }
}
