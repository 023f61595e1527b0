import { lookAt, StagingError } from '@staging-actions/base'
import { getRepositorySettings, whoAmI } from '@staging-actions/github'
import type { ApprovalDeps, ApprovalRequest } from './approval-request.ts'
import { type ApprovalResult, toResult } from './approval-result.ts'
import { describeApprovers, parseApprovers } from './approvers.ts'
import type { Decision } from './decision.ts'
import { closeReplaced, findRequests, readOpenRequest } from './find-requests.ts'
import { openRequest } from './open-request.ts'
import { closeOlder, findSame } from './other-requests.ts'
import { openRights } from './rights.ts'
import { waitForDecision } from './wait-for-decision.ts'

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
