import { ApiError, type Logger } from '@staging-actions/base'
import { commentOnIssue, type GitHub, updateIssue } from '@staging-actions/github'
import { readBoxes, setBox, withoutTicks } from './boxes.ts'
import { wasApproved } from './conclusion.ts'
import type { Decision } from './decision.ts'
import { renderAnswer, renderOutcome } from './render/render-outcome.ts'
import { showApprovals, showDecision, showsRefusal } from './render/render-progress.ts'
import { requestLabel } from './request-label.ts'
import type { SeenRequest } from './watch-request.ts'

/**
 * While it is pending: answers attempts that do not count, frees boxes, shows approvals so far, and undoes what others
 * wrote into text and title, and a closing by somebody who may not decide. All of it is made from our own last version, so that
 * anyone who looks next may go on with it.
 */
export async function tidyRequest(
  github: GitHub,
  seen: SeenRequest,
  decision: Decision,
  minimum: number,
  log: Logger
): Promise<void> {
  await answer(github, seen, decision, log)
  const { issue, ours } = seen
  const wanted = seen.conclusion ? ours : showApprovals(ours, decision.approvals, minimum)
  const altered = withoutTicks(issue.body) !== withoutTicks(ours)
  if (altered) log.info('somebody altered the text of the request: writing it again')
  const boxes = readBoxes(issue.body)
  const free = decision.untick.some((box) => boxes[box] === true)
  const isNew = altered || free || withoutTicks(wanted) !== withoutTicks(ours)
  const { title } = seen.standing
  // Without it no list of ours has the request.
  const unlabeled = !issue.labels.includes(requestLabel.name)
  if (unlabeled) log.info(`somebody took the label ${requestLabel.name} away: it is put back`)
  if (isNew || issue.title !== title || decision.reopen || unlabeled)
    await updateIssue(github, issue.number, {
      ...(isNew && { body: setBox(setBox(wanted, 'approve', false), 'reject', false) }),
      ...(issue.title !== title && { title }),
      ...(decision.reopen && { state: 'open' }),
      ...(unlabeled && { labels: [...issue.labels, requestLabel.name] })
    })
}

/** Says in the issue how it ended, and closes it. */
export async function concludeRequest(
  github: GitHub,
  seen: SeenRequest,
  decision: Decision,
  branch: string,
  log: Logger,
  /** An approval leaves it open: what follows from it closes it. */
  promotionFollows: boolean
): Promise<void> {
  await answer(github, seen, decision, log)
  const { issue, conclusion } = seen
  // Who took the request over goes on with it, unless it was ended for that and not closed.
  if (decision.kind === 'superseded' && conclusion?.kind !== 'superseded') return
  const isUnsaid = conclusion?.isSaid === false && conclusion.kind !== 'approved'
  const isNews =
    conclusion === undefined || isUnsaid || (conclusion.kind === 'approved' && decision.kind !== 'approved')
  const said = isNews
    ? await orLocked(commentOnIssue(github, issue.number, renderOutcome(decision, branch, wasApproved(conclusion))))
    : undefined
  const at = said?.createdAt ?? conclusion?.at ?? new Date().toISOString()
  // Anyone who opens it later sees at the top who decided, when and how; and no tick that did not stand.
  const boxes = readBoxes(issue.body)
  const approve = boxes.approve === true && decision.kind === 'approved'
  // Who ended it, and how, is known when it is said first.
  const isShown = !isNews && decision.kind !== 'approved' && showsRefusal(seen.ours)
  const shown = isShown ? seen.ours : showDecision(seen.ours, decision, at, wasApproved(conclusion))
  const body = setBox(setBox(shown, 'approve', approve), 'reject', boxes.reject ?? false)
  const isNew = seen.ours !== '' && body !== issue.body.replaceAll('\r\n', '\n')
  const stays = decision.kind === 'approved' && promotionFollows
  const opens = stays && decision.reopen
  if (!isNew && !opens && (stays || (issue.state.kind === 'closed' && conclusion !== undefined))) return
  await updateIssue(github, issue.number, {
    ...(isNew && { body }),
    // Closed, nothing would finish it.
    ...(opens && { state: 'open' }),
    ...(stays ? {} : { state: 'closed', stateReason: decision.kind === 'approved' ? 'completed' : 'not_planned' })
  })
}

async function answer(github: GitHub, seen: SeenRequest, decision: Decision, log: Logger): Promise<void> {
  for (const { key, login, text } of decision.answers) {
    if (seen.answered.has(key)) continue
    log.info(`${login}: ${text}`)
    await orLocked(commentOnIssue(github, seen.issue.number, renderAnswer(key, login, text)))
  }
}

/** A locked conversation refuses comments to some tokens; the decision stands without them. */
async function orLocked<T>(wanted: Promise<T>): Promise<T | undefined> {
  try {
    return await wanted
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 403)) throw error
    return undefined
  }
}
