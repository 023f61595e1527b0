import type { ProtectedParts } from '@staging-actions/config'
import { commentOnIssue, unlessStatus, whoAmI } from '@staging-actions/github'
import { concludeRequest, tidyRequest } from './apply-decision.ts'
import { describeApprovers, parseApprovers } from './approvers.ts'
import { type AskingRun, findAskingRun } from './asking-run.ts'
import { attempts, type Doings, isBot, keyOf, mayBeNo, peopleWhoTry, refusedKey } from './attempts.ts'
import { isUnfinished, tellStopped } from './conclude-promotion.ts'
import { wasApproved } from './conclusion.ts'
import { type DecidedRequest, describe, type RequestsResult } from './decided-request.ts'
import type { Decision } from './decision.ts'
import { judgeHandedOver } from './judge-handed-over.ts'
import {
  findRequest,
  findSettled,
  forEachRequest,
  type Known,
  numbersOf,
  type Requested,
  type RequestsDeps
} from './known-request.ts'
import { type Marker, parseMarker, withMarker } from './marker.ts'
import { renderMissing, renderReminder } from './render/render-outcome.ts'
import { requestLabel } from './request-label.ts'
import { openRights } from './rights.ts'
import type { TeamReader } from './team-reader.ts'
import { readVerdict } from './words/verdict.ts'
import { noWords } from './words/verdict-words.ts'

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
  const over: number[] = []
  const look = async (number: number) => {
    const seen = await findRequest(number, self, deps)
    if (!seen) return
    if (seen.conclusion && !again) {
      const isPending = isUnfinished(seen)
      const isClosed = seen.issue.state.kind === 'closed'
      const isWaiting = !isClosed && seen.conclusion.kind === 'approved'
      const rest = isWaiting ? ', and not promoted yet' : ', and what follows from it is not finished'
      log.info(`#${number} is ${seen.conclusion.kind}${isPending ? rest : ''}`)
      // The others are tried again every hour.
      const isStopped = isPending && mayBeStopped(seen)
      if (isPending && (requested === 'open' || isClosed || isStopped)) requests.push(number)
      if (isClosed && !isPending) over.push(number)
      return
    }
    const tries = peopleWhoTry({ ...doingsOf(seen), words: seen.marker.words })
    // Who was refused may say so as often as they like. Whether they may by now is asked by the hour.
    const isHourly = requested === 'open' || again
    const heard = [...tries].filter((login) => isHourly || !seen.answered.has(refusedKey(login)))
    const why = whyDecide(seen, heard)
    log.info(`#${number}: ${why ?? 'nobody has said anything yet'}`)
    if (why !== undefined) requests.push(number)
  }
  await forEachRequest(await numbersOf(requested, self, deps), look, deps)
  return { kind: 'requests', requests, over, decided: [] }
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
    configPath,
    promotionFollows
  }: {
    readonly requested: Requested
    readonly again: boolean
    readonly gate: Pick<ProtectedParts, 'approval' | 'promotion'>
    readonly configPath: string | undefined
    /** What is approved stays open until `concludePromotion` says how its promotion ended. */
    readonly promotionFollows: boolean
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
  const settle = async (number: number) => {
    const found = await findSettled(number, self, deps)
    if (!found) return
    const run = await findAskingRun(found, again, deps)
    // What its job did at its end may be newer.
    const seen = run === 'none' ? found : await findRequest(number, self, deps)
    if (!seen || !isOurs(seen, run, again)) return
    if (run === 'stopped' && seen.conclusion?.kind === 'approved') {
      log.info(`#${number}: run ${seen.marker.run.id} was stopped before it had promoted it`)
      await tellStopped(seen, deps)
      requests.push(number)
      decided.push(describe(number, seen, stoppedDecision, again, true))
      return
    }
    const decision = await judgeHandedOver(seen, gate, self, await rightsOf(seen))
    // Its own run promotes, and hears nobody: only what stops it is done for it.
    const stops =
      decision.kind === 'rejected' && (decision.rejection !== undefined || seen.conclusion?.kind !== 'approved')
    if (run === 'running' && !stops) return
    requests.push(number)
    if (decision.kind === 'pending') {
      log.info(`#${number}: ${renderMissing(decision)}`)
      await tidyRequest(github, seen, decision, gate.approval.minimum, log)
      if (!seen.conclusion && isReminderDue(seen)) await remind(seen, describeApprovers(approvers), deps)
      return
    }
    const shown = decision.kind === 'approved' && promotionFollows ? takenOver(seen) : seen
    await concludeRequest(github, shown, decision, gate.promotion.branch, log, promotionFollows)
    log.info(`#${number}: ${decision.kind}`)
    decided.push(describe(number, seen, decision, again))
  }
  await forEachRequest(await numbersOf(requested, self, deps), settle, deps)
  return { kind: 'requests', requests, decided }
}

/** Whether there is anything for this run to do about it. */
function isOurs(seen: Known, run: AskingRun, again: boolean): boolean {
  const { conclusion, issue } = seen
  if (run !== 'running') return !conclusion || again || isUnfinished(seen)
  // It asks, promotes and closes itself.
  if (conclusion?.kind === 'approved') return issue.state.kind === 'closed' || mayBeStopped(seen)
  return wasApproved(conclusion) && isUnfinished(seen)
}

/** What is approved is this run's to promote from here on: no later look asks whether the run that asked has done it. */
function takenOver(seen: Known): Known {
  return { ...seen, ours: withMarker(seen.ours, { ...seen.marker, waiting: 'events' }) }
}

/** Of a request whose own run was to promote it, and was stopped. */
const stoppedDecision: Decision & { readonly kind: 'approved' } = {
  ...{ kind: 'approved', by: [], why: 'the run that was to promote it was stopped' },
  ...{ approvals: [], answers: [], untick: [], reopen: false }
}

/** Whether somebody said after the approval, and was not answered, what may stop its promotion. */
function mayBeStopped(seen: Known): boolean {
  const { marker, answered } = seen
  return attempts(doingsOf(seen)).some((attempt) => {
    const isAnswered = answered.has(keyOf(attempt)) || answered.has(refusedKey(attempt.actor.login))
    return !isAnswered && !isBot(attempt.actor) && mayBeNo(attempt, marker.words)
  })
}

/** As a look sees it: only a decision asks whether the text was ours when something was said. */
function doingsOf({ issue, boxEdits, askedAt, erasures, closings, conclusion }: Known): Doings {
  const comments = issue.comments.map((comment) => ({ ...comment, intact: true }))
  const undone = closings.filter(({ reopenedBy }) => reopenedBy)
  const request = { askedAt, self: issue.author.login, erasures, closings: undone, concluded: conclusion }
  return { request, comments, boxEdits }
}

/** What there is to decide, or to set right, about a request. `heard`: who said something that counts. */
function whyDecide(seen: Known, heard: readonly string[]): string | undefined {
  const { marker, issue, standing, now } = seen
  if (issue.state.kind === 'closed') return 'it was closed'
  if (heard.length > 0) return `${heard.join(', ')} said something`
  if (standing.voidBecause !== undefined) return standing.voidBecause
  if (standing.altered) return 'its text or its title was changed'
  if (now >= marker.until) return 'its time is over'
  if (!issue.labels.includes(requestLabel.name)) return 'its label was taken away'
  return isReminderDue(seen) ? 'half of its time is over' : undefined
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
