import { lookAt, StagingError } from '@staging-actions/base'
import { selfAmong, viewIssue } from '@staging-actions/github'
import { issueVerdict, requestMark } from '../inventory/github-ownership.ts'
import type { Lease } from '../ledger/schema.ts'
import { isApprovalLease } from '../lifetime/end.ts'
import type { Environment } from '../open-environment.ts'
import { tellOnce } from './dashboard.ts'
import { plain } from './plain-text.ts'

interface Telling {
  /** Of them those of requests. */
  readonly leases: readonly Lease[]
  /** Below the request of this number. */
  readonly text: (number: number) => string
  /** The same is told once a day. */
  readonly once: string
}

/**
 * Says something in the requests that wait for a decision in the environment. That it could not be said keeps nothing from going on. The
 * ledger says which issues they are, and anyone with write access can forge it: what is no request of ours gets no comment.
 */
export async function tellRequests(environment: Environment, { leases, text, once }: Telling): Promise<void> {
  for (const { id } of leases.filter(isApprovalLease)) {
    const number = Number(/^approval-([1-9]\d{0,9})$/.exec(id)?.[1])
    if (!number) continue
    const told = await lookAt(tellRequest(environment, number, { text: text(number), once }))
    if (told.kind === 'failed') environment.context.log.info(`#${number} was not told about it: ${told.error.message}`)
  }
}

/** Anyone who approves afterwards promotes nothing by it. */
export function destroyedUnder(environment: string, actor: string, reason: string): (number: number) => string {
  const why = reason ? ` (${plain(reason)})` : ''
  return (number) =>
    `${plain(actor)} destroys ${environment}, where this was tested${why}. An approval from now on promotes nothing by itself: push again, or start staging-decision by hand with the number ${number} once it is approved.`
}

async function tellRequest(
  environment: Environment,
  number: number,
  told: { readonly text: string; readonly once: string }
): Promise<void> {
  const { github } = environment
  const issue = await viewIssue(github, number)
  // One that is closed waits for nobody: it is being promoted, or cleaned up.
  if (issue.state.kind === 'closed') return
  const verdict = issueVerdict(issue, requestMark, await selfAmong(github, [issue.author]))
  if (verdict.kind !== 'ours') throw new StagingError('conflict', `it is no request of ours: ${verdict.because}`)
  await tellOnce(environment, number, told)
}
