import { lookAt, StagingError } from '@staging-actions/base'
import { commentOnIssue, type GitHub, selfAmong, viewIssue } from '@staging-actions/github'
import { issueVerdict, requestMark } from '../inventory/github-ownership.ts'
import type { Lease } from '../ledger/schema.ts'
import { isApprovalLease } from '../lifetime/end.ts'
import type { Environment } from '../open-environment.ts'
import { plain } from './plain-text.ts'

/**
 * Says in the requests that wait for a decision that the environment goes which they are about: anyone who approves afterwards
 * promotes nothing by it. That it could not be said keeps nothing from going on. The ledger says which issues they are, and anyone with
 * write access can forge it: what is no request of ours gets no comment.
 */
export async function tellRequests(
  { github, names, context }: Environment,
  leases: readonly Lease[],
  reason: string
): Promise<void> {
  const why = reason ? ` (${plain(reason)})` : ''
  for (const { id } of leases.filter(isApprovalLease)) {
    const number = /^approval-([1-9]\d{0,9})$/.exec(id)?.[1]
    if (number === undefined) continue
    const text = `${plain(context.actor)} destroys ${names.environment}, where this was tested${why}. An approval from now on promotes nothing by itself: push again, or start staging-decision by hand with the number ${number} once it is approved.`
    const told = await lookAt(tellRequest(github, Number(number), text))
    if (told.kind === 'failed') context.log.info(`#${number} was not told about it: ${told.error.message}`)
  }
}

async function tellRequest(github: GitHub, number: number, text: string): Promise<void> {
  const issue = await viewIssue(github, number)
  // One that is closed waits for nobody: it is being promoted, or cleaned up.
  if (issue.state.kind === 'closed') return
  const verdict = issueVerdict(issue, requestMark, await selfAmong(github, [issue.author]))
  if (verdict.kind !== 'ours') throw new StagingError('conflict', `it is no request of ours: ${verdict.because}`)
  await commentOnIssue(github, number, text)
}
