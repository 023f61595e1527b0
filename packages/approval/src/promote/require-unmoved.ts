import { StagingError } from '@staging-actions/base'
import { type Comparison, findRef, getCommit } from '@staging-actions/github'
import { type PromotionDeps, type PromotionRequest, reached } from './promotion.ts'

/**
 * Whether a merge makes exactly the tree that was tested: what the branch has beyond the common ancestor changes nothing. A change
 * that the commit has too, by a commit of its own, is not looked into: merged once, it counts. Pure.
 */
export function isUnmoved(
  { status }: Pick<Comparison, 'status'>,
  { method }: Pick<PromotionRequest['promotion'], 'method'>,
  trees: { readonly tip: string; readonly ancestor: string }
): boolean {
  return status !== 'diverged' || (method !== 'fast-forward' && trees.tip === trees.ancestor)
}

/**
 * Nothing untested may go out with it: what the branch has beyond the common ancestor must change nothing.
 * Merge commits of earlier promotions do not (their tree is that of the commit they merged), anything else does.
 * To be asked again right before each effect: checks that are waited for take their time, and a hotfix does not.
 * @throws StagingError base-moved
 */
export async function requireUnmoved(
  request: PromotionRequest,
  comparison: Comparison,
  { github }: PromotionDeps
): Promise<void> {
  const { status, mergeBase, behindBy } = comparison
  if (status !== 'diverged') return
  const { branch } = request.promotion
  const tip = await findRef(github, `heads/${branch}`)
  if (tip === undefined) throw new StagingError('not-found', `there is no branch ${branch} to promote to`)
  const [at, ancestor] = await Promise.all([getCommit(github, tip), getCommit(github, mergeBase)])
  if (isUnmoved(comparison, request.promotion, { tip: at.tree, ancestor: ancestor.tree })) return
  throw baseMoved(
    request,
    `${branch} has ${behindBy} ${behindBy === 1 ? 'commit' : 'commits'} that ${request.sha.slice(0, 7)} was not tested with`
  )
}

export function baseMoved(request: PromotionRequest, message: string): StagingError {
  return new StagingError('base-moved', message, {
    hint: `Merge ${request.promotion.branch} into the branch that is deployed to staging and push: the result is tested and asked about again.`,
    result: reached(request, undefined)
  })
}
