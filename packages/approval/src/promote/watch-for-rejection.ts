import { lookAt, StagingError } from '@staging-actions/base'
import { expectIssue, viewIssue } from '@staging-actions/github'
import { readConclusion } from '../conclusion.ts'
import type { PromotionDeps } from './promotion.ts'

/**
 * Whether the request is still approved. Another run decides that and withdraws a pull request; a branch that is about to be moved has
 * nothing that it could withdraw. Where nobody knows, nothing is promoted: a rejection that is not heard would reach production.
 * @throws StagingError rejected; forbidden without `issues: read`; why GitHub does not show the request
 */
export function watchForRejection(
  issue: number,
  { github }: Pick<PromotionDeps, 'github'>
): PromotionDeps['requireStillWanted'] {
  expectIssue(github, issue)
  return async (doing) => {
    const look = await lookAt(viewIssue(github, issue))
    if (look.kind === 'failed') throw unheard(look.error, issue, doing)
    const conclusion = readConclusion(look.value, look.value.author.login)
    if (conclusion === undefined || conclusion.kind === 'approved') return
    throw new StagingError('rejected', `#${issue} was ${endings[conclusion.kind]} after its approval`, {
      hint: 'Its last comment says by whom. Push again, so that it is deployed, tested and asked about again.'
    })
  }
}

const endings = { rejected: 'rejected', 'timed-out': 'ended', superseded: 'replaced' } as const

function unheard(cause: StagingError, issue: number, doing: string): StagingError {
  return new StagingError(
    cause.reason,
    `whether #${issue} was rejected since its approval is not known, so ${doing} waits: ${cause.message}`,
    {
      cause,
      hint: '`github-token` needs `issues: read` to hear a rejection (`PROMOTION_TOKEN`: "Issues", read-only); no App is asked for that. Then run this again. What GitHub did not answer is asked again by the next run.'
    }
  )
}
