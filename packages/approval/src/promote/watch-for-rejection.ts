import { lookAt, StagingError } from '@staging-actions/base'
import { viewIssue } from '@staging-actions/github'
import { readConclusion } from '../conclusion.ts'
import type { PromotionDeps } from './promotion.ts'

/**
 * Whether the request was rejected since it was approved. Another run decides that and withdraws a pull request; a branch that is about
 * to be moved has nothing that it could withdraw. It makes promoting only harder: a token that may not read issues goes on.
 * @throws StagingError rejected
 */
export function watchForRejection(
  issue: number,
  { github, log }: Pick<PromotionDeps, 'github' | 'log'>
): () => Promise<void> {
  let isHidden = false
  return async () => {
    if (isHidden) return
    const look = await lookAt(viewIssue(github, issue))
    if (look.kind === 'failed') {
      isHidden = look.error.reason === 'forbidden' || look.error.reason === 'not-found'
      log.info(`whether #${issue} was rejected is not known: ${look.error.message}`)
      return
    }
    const conclusion = readConclusion(look.value, look.value.author.login)
    if (conclusion?.kind !== 'rejected') return
    throw new StagingError('rejected', `#${issue} was rejected after its approval`, {
      hint: 'Its last comment says by whom. Push again, so that it is deployed, tested and asked about again.'
    })
  }
}
