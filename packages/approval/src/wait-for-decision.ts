import { renderDuration } from '@staging-actions/base'
import { commentOnIssue, type Issue, unlessStatus, updateIssue } from '@staging-actions/github'
import { concludeRequest, tidyRequest } from './apply-decision.ts'
import type { ApprovalDeps, ApprovalRequest } from './approval-request.ts'
import { type ApprovalResult, toResult } from './approval-result.ts'
import { describeApprovers } from './approvers.ts'
import { readBoxes, setBox } from './boxes.ts'
import type { Decision } from './decision.ts'
import { findRequests } from './find-requests.ts'
import { type Judges, judgeRequest } from './judge-request.ts'
import { type Marker, withMarker } from './marker.ts'
import { type AskedRequest, openRequest } from './open-request.ts'
import { closeOlder, joinTwin } from './other-requests.ts'
import { renderEarlierEnd } from './render/render-outcome.ts'
import { RequestWatch, type SeenRequest } from './watch-request.ts'

/** Milliseconds between looks: soon after something happened, seldom when nothing does. */
const pause = { first: 2_000, most: 15_000 }

/** Milliseconds after which GitHub's lists show what was opened. */
const listLag = 10_000

/** Until people have decided, or this job's time for it is over and the request is handed over to their next word. */
export async function waitForDecision(
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
  { github, keeper, log }: ApprovalDeps
): Promise<void> {
  const kept = await keeper.keep({ issue: issue.number, issueUrl: issue.url, until: marker.until })
  const generation = marker.generation ?? kept.generation
  const body = withMarker(seen?.ours ?? issue.body, { ...marker, generation, waiting: 'events' })
  await updateIssue(github, issue.number, { body: keepTicks(body, seen?.issue.body ?? issue.body) })
  const key = `ends-before-${marker.digest}`
  if (kept.endsBefore === undefined || seen?.answered.has(key)) return
  // A locked conversation takes no comment from some tokens: the log says it all the same.
  log.warning(`the environment ${kept.endsBefore}`)
  await unlessStatus([403], commentOnIssue(github, issue.number, renderEarlierEnd(key, kept.endsBefore)))
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
