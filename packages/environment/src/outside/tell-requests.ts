import { lookAt } from '@staging-actions/base'
import { commentOnIssue, getIssueIfChanged } from '@staging-actions/github'
import { isApprovalLease } from '../ledger/deadlines.ts'
import type { Lease } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { plain } from './plain-text.ts'

/**
 * Says in the requests that wait for a decision that the environment goes which they are about: whoever approves afterwards
 * promotes nothing by it. That it could not be said keeps nothing from going on.
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
    const seen = await lookAt(getIssueIfChanged(github, Number(number), undefined))
    // One that is closed waits for nobody: it is being promoted, or cleaned up.
    if (seen.kind === 'seen' && seen.value.value?.state === 'closed') continue
    const text = `${plain(context.actor)} destroys ${names.environment}, where this was tested${why}. An approval from now on promotes nothing by itself: push again, or start staging-decision by hand with the number ${number} once it is approved.`
    const told = await lookAt(commentOnIssue(github, Number(number), text))
    if (told.kind === 'failed') context.log.info(`#${number} was not told of it: ${told.error.message}`)
  }
}
