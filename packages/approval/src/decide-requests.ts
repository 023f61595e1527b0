import { assertNever, type Clock, type Logger, StagingError } from '@staging-actions/base'
import type { ProtectedParts } from '@staging-actions/config'
import { issueVerdict, requestMark } from '@staging-actions/environment/ownership'
import {
  commentOnIssue,
  findRunProgress,
  findRunStarters,
  type GitHub,
  getIssueIfChanged,
  unlessStatus,
  viewIssue,
  whoAmI
} from '@staging-actions/github'
import { concludeRequest, tidyRequest } from './apply-decision.ts'
import { describeApprovers, parseApprovers } from './approvers.ts'
import type { Approval, Decision } from './decide.ts'
import { refusedKey, whoTries } from './decide.ts'
import { findRequests, requestLabel } from './find-requests.ts'
import { type Judged, judgeRequest } from './judge-request.ts'
import { approvalLeaseId } from './keep-environment.ts'
import { type Marker, parseMarker } from './marker.ts'
import { renderMissing, renderReminder } from './render/render-outcome.ts'
import { openRights, type Rights } from './rights.ts'
import { proveAskings } from './run-proof.ts'
import type { TeamReader } from './team-reader.ts'
import { noWords, readVerdict } from './verdict.ts'
import { belongsTo, readRequest, type SeenRequest } from './watch-request.ts'

/** Which requests to look at: by number, or all that are open. */
export type Requested = readonly number[] | 'open'

export interface RequestsDeps {
  readonly github: GitHub
  /** The tag of this repository's environment of that name: requests of others are none of ours. */
  readonly ownerOf: (environment: string) => string
  readonly clock: Clock
  readonly log: Logger
}

/** Requests that were handed over, and what became of them. */
export interface RequestsResult {
  readonly kind: 'requests'
  /** Those that have something to decide. */
  readonly requests: readonly number[]
  readonly decided: readonly DecidedRequest[]
}

/** All that the jobs need which finish what was decided. */
export interface DecidedRequest {
  readonly issue: number
  readonly decision: Exclude<Decision['kind'], 'pending'>
  readonly sha: string
  readonly environment: string
  readonly lease: string
  /**
   * Of the environment that it was tested in. Undefined for one that was concluded before: whoever wants that to be finished
   * says so by their own word, and the clean-up of the first try has destroyed the environment.
   */
  readonly generation?: number | undefined
  readonly decidedBy: readonly string[]
  readonly approvals: readonly Approval[]
  readonly reason: string
}

/**
 * Whether a comment that starts a run can be of no account: then nobody is asked about anything. It may be misjudged by a marker
 * that somebody forged; the hourly look reads all of them again.
 */
export function isIdleTalk(event: Readonly<Record<string, unknown>>): boolean {
  const { body } = (event['comment'] ?? {}) as { readonly body?: unknown }
  const { body: request } = (event['issue'] ?? {}) as { readonly body?: unknown }
  if (event['action'] !== 'created' || typeof body !== 'string' || typeof request !== 'string') return false
  return readVerdict(body, parseMarker(request)?.words ?? noWords).kind === 'none'
}

/**
 * Which of the requests have something to decide. Reads issues and nothing else, and changes nothing: whatever an outsider
 * writes into an issue starts no more than this.
 * `again`: one that was concluded already counts too.
 */
export async function lookAtRequests(
  { requested, again }: { readonly requested: Requested; readonly again: boolean },
  deps: RequestsDeps
): Promise<RequestsResult> {
  const { github, log } = deps
  const self = await whoAmI(github)
  const requests: number[] = []
  for (const number of await numbersOf(requested, self, deps)) {
    const seen = await findRequest(number, self, deps)
    if (!seen) continue
    if (seen.conclusion && !again) {
      log.info(`#${number} is over: ${seen.conclusion.kind}`)
      continue
    }
    const { marker, issue, boxEdits, askedAt, standing, erasures } = seen
    const tries = whoTries({
      request: {
        sha: marker.sha,
        askedAt,
        expiresAt: marker.until,
        initiators: [],
        self,
        blockedBy: [],
        issue: { state: 'open' },
        erasures
      },
      comments: issue.comments.map((comment) => ({ ...comment, intact: true })),
      boxEdits,
      words: marker.words
    })
    // Who was refused may say so as often as they like. Whether they may by now is asked by the hour.
    const isHourly = requested === 'open' || again
    const heard = tries.filter((login) => isHourly || !seen.answered.has(refusedKey(login)))
    const why =
      issue.state.kind === 'closed'
        ? 'it was closed'
        : heard.length > 0
          ? `${heard.join(', ')} said something`
          : (standing.voidBecause ??
            (standing.altered
              ? 'its text or its title was changed'
              : seen.now >= marker.until
                ? 'its time is over'
                : isReminderDue(seen)
                  ? 'half of its time is over'
                  : undefined))
    log.info(`#${number}: ${why ?? 'nobody has said anything yet'}`)
    if (why !== undefined) requests.push(number)
  }
  return { kind: 'requests', requests, decided: [] }
}

/**
 * Decides about requests whose job handed them over or died: from GitHub's own records and the promotion branch's rules,
 * by the same rules as the job that waits. Concludes what is decided and answers what does not count.
 */
export async function decideRequests(
  {
    requested,
    again,
    gate,
    configPath
  }: {
    readonly requested: Requested
    readonly again: boolean
    readonly gate: Pick<ProtectedParts, 'approval' | 'promotion'>
    readonly configPath: string | undefined
  },
  deps: RequestsDeps & { readonly teams: TeamReader }
): Promise<RequestsResult> {
  const { github, log } = deps
  const approvers = parseApprovers(gate.approval.approvers)
  const self = await whoAmI(github)
  const rightsOf = ({ marker }: Known) =>
    openRights({ approvers, branch: gate.promotion.branch, sha: marker.sha, configPath }, deps)
  const requests: number[] = []
  const decided: DecidedRequest[] = []
  for (const number of await numbersOf(requested, self, deps)) {
    const seen = await findRequest(number, self, deps)
    if (!seen) continue
    // One that was concluded waits for nobody: its run may even be the one that asks us to finish.
    const ours = seen.conclusion ? again : await isOurs(seen.marker, number, deps)
    if (!ours) continue
    requests.push(number)
    const decision = await decideOne(seen, gate, self, await rightsOf(seen))
    if (decision.kind === 'pending') {
      log.info(`#${number}: ${renderMissing(decision)}`)
      await tidyRequest(github, seen, decision, gate.approval.minimum, log)
      if (isReminderDue(seen)) await remind(seen, describeApprovers(approvers), deps)
      continue
    }
    await concludeRequest(github, seen, decision, gate.promotion.branch, log)
    log.info(`#${number}: ${decision.kind}`)
    decided.push(describe(number, seen, decision))
  }
  return { kind: 'requests', requests, decided }
}

/** Once, when half of the time is over. */
function isReminderDue({ now, askedAt, marker, answered }: Known): boolean {
  return now >= (askedAt + marker.until) / 2 && !answered.has(reminderKey(marker))
}

function reminderKey({ digest }: Marker): string {
  return `reminder-${digest}`
}

async function remind({ issue, marker }: Known, deciders: string, { github, log }: RequestsDeps): Promise<void> {
  const text = renderReminder(reminderKey(marker), deciders, marker.until)
  // A locked conversation takes no comment from some tokens: then there is no reminder.
  await unlessStatus([403], commentOnIssue(github, issue.number, text))
  log.info(`#${issue.number}: reminded ${deciders}`)
}

async function numbersOf(
  requested: Requested,
  self: string,
  { github, ownerOf }: RequestsDeps
): Promise<readonly number[]> {
  if (requested !== 'open') return requested
  const found = await findRequests(github, self)
  return found.filter(({ marker }) => marker.owner === ownerOf(marker.environment)).map(({ issue }) => issue.number)
}

type Known = SeenRequest & {
  readonly marker: Marker
  /** By GitHub's clock, milliseconds since the epoch. */
  readonly now: number
}

/** Undefined for whatever is no request of ours, with a word on why. */
async function findRequest(
  number: number,
  self: string,
  { github, ownerOf, clock, log }: RequestsDeps
): Promise<Known | undefined> {
  const asked = await unlessStatus([404, 410], getIssueIfChanged(github, number, undefined))
  const issue = asked?.value && belongsTo(asked.value, github) ? await viewIssue(github, number) : undefined
  const not = !issue
    ? 'it was deleted or moved away'
    : issue.author.login !== self
      ? `${issue.author.login} opened it, not ${self}`
      : !issue.labels.includes(requestLabel.name)
        ? `it has no label ${requestLabel.name}`
        : undefined
  if (not !== undefined || !issue) {
    log.info(`#${number} is no request of ours: ${not}`)
    return undefined
  }
  const seen = readRequest(issue, self)
  const verdict = issueVerdict(issue, requestMark, self)
  // What was asked at first says whose it is. What was written over it makes the request void, and is told there.
  const marker = seen.marker ?? seen.standing.askings[0]?.marker
  const isOurs = verdict.kind === 'ours' && marker?.owner === ownerOf(marker?.environment ?? '')
  if (marker && isOurs) return { ...seen, marker, now: asked?.at ?? clock.now() }
  log.info(
    `#${number} is no request of ours: ${
      verdict.kind !== 'ours'
        ? verdict.because
        : marker
          ? `it asks about ${marker.owner}`
          : `nothing that ${self} wrote asks for a decision`
    }`
  )
  return undefined
}

/** Not while the job of its run still waits: that one decides. A job that died decides nothing any more. */
async function isOurs({ waiting, run }: Marker, number: number, { github, log }: RequestsDeps): Promise<boolean> {
  if (waiting === 'events') return true
  const progress = await findRunProgress(github, run.id, run.attempt)
  switch (progress.kind) {
    case 'running':
      log.info(`#${number}: run ${run.id} waits for it itself`)
      return false
    case 'unknown':
      throw new StagingError('forbidden', `the token may not see whether run ${run.id} still waits for #${number}`, {
        hint: 'The job needs `permissions: actions: read`.'
      })
    case 'finished':
    case 'missing':
      log.info(`#${number}: run ${run.id} is over without having decided`)
      return true
    default:
      return assertNever(progress)
  }
}

/** What people said decides only where GitHub's own record of the run that asked agrees with what they were asked. */
async function decideOne(
  seen: Known,
  { approval, promotion }: Pick<ProtectedParts, 'approval' | 'promotion'>,
  self: string,
  rights: Rights
): Promise<Decision> {
  const { marker, askedAt, standing } = seen
  const judged: Judged = {
    sha: marker.sha,
    askedAt,
    // What people were told, but never longer than the rules allow.
    expiresAt: Math.min(marker.until, askedAt + approval.timeout),
    // The text was written by the pushed commit's own workflow file: GitHub's record of the run is asked too.
    initiators: [marker.initiator, ...(await findRunStarters(rights.github, marker.run.id))],
    blockedBy: marker.blockedBy,
    supersededBy: seen.conclusion?.kind === 'superseded' ? 'a newer commit' : undefined,
    minimum: approval.minimum,
    excludeInitiator: approval.excludeInitiator,
    words: approval.words
  }
  const judge = (more: Partial<Judged>) => judgeRequest({ ...judged, ...more }, seen, false, seen.now, { self, rights })
  const decision = await judge({})
  if (decision.kind !== 'approved') return decision
  const askings = standing.askings.filter(({ at }) => Date.parse(at) >= askedAt)
  const { voidBecause, blockedBy } = await proveAskings(rights.github, askings, promotion.branch)
  if (voidBecause === undefined && blockedBy.length === 0) return decision
  return judge({ voidBecause, blockedBy: [...marker.blockedBy, ...blockedBy] })
}

function describe(
  issue: number,
  { marker: { sha, environment, generation }, conclusion }: Known,
  decision: Exclude<Decision, { readonly kind: 'pending' }>
): DecidedRequest {
  return {
    issue,
    decision: decision.kind,
    sha,
    environment,
    lease: approvalLeaseId(issue),
    generation: conclusion ? undefined : generation,
    decidedBy: 'by' in decision ? decision.by : [],
    approvals: decision.approvals,
    reason: decision.why
  }
}
