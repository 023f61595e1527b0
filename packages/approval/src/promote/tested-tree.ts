import { StagingError } from '@staging-actions/base'
import { getCommit } from '@staging-actions/github'
import type { PromotionDeps, PromotionRequest, PromotionResult } from './promotion.ts'

/**
 * Whether a commit has exactly the files that were tested. A merge makes a commit of its own; what it holds is compared, since no
 * API of GitHub's merges only onto a base that is named.
 */
export async function isTested(
  commit: string,
  { sha }: Pick<PromotionRequest, 'sha'>,
  { github }: Pick<PromotionDeps, 'github'>
): Promise<boolean> {
  if (commit === sha) return true
  const [there, tested] = await Promise.all([getCommit(github, commit), getCommit(github, sha)])
  return there.tree === tested.tree
}

/** @throws StagingError base-moved when what the promotion branch got is not what was tested */
export async function requireMergedAsTested(
  request: PromotionRequest,
  result: PromotionResult,
  deps: PromotionDeps
): Promise<void> {
  const { mergeSha } = result
  const { branch } = request.promotion
  if (mergeSha === undefined || mergeSha === request.sha) return
  if (await isTested(mergeSha, request, deps)) {
    deps.log.info(`what ${branch} got is exactly what was tested`)
    return
  }
  throw withheld(
    `${branch} moved while ${short(request.sha)} was being merged: ${short(mergeSha)} is not what was tested`,
    `The production deploy was not started. Look at ${short(mergeSha)}; then push to staging again, or revert.`,
    result
  )
}

/** A push in the moment of the start: the run began at a commit that nobody tested, and was told to end. It may have done something. */
export function untestedRun(
  at: string,
  { sha, promotion: { branch, workflow } }: PromotionRequest,
  result: PromotionResult
): StagingError {
  return withheld(
    `${branch} was pushed to while ${workflow} was being started: ${result.productionRunUrl} began at ${short(at)}, which has ${short(sha)} and is not what was tested. It was told to cancel`,
    `Look at that run: what it did before it heard of it is done. Then look at ${short(at)}, and push to staging again, so that it is tested; or revert.`,
    result
  )
}

/** Production is withheld: it would start at a commit that nobody tested. */
export function untestedTip(
  tip: string,
  { sha, promotion: { branch, workflow } }: PromotionRequest,
  result: PromotionResult
): StagingError {
  return withheld(
    `${branch} is at ${short(tip)} by now, which has ${short(sha)} and is not what was tested: ${workflow} was not started`,
    `A workflow starts at the tip of its branch. Where ${short(tip)} is a later promotion, that one starts it. Else look at it; then push to staging again, so that it is tested, or start ${workflow} by hand.`,
    result
  )
}

function withheld(message: string, hint: string, result: PromotionResult): StagingError {
  return new StagingError('base-moved', message, { hint, result: { ...result, withheld: message } })
}

function short(sha: string): string {
  return sha.slice(0, 7)
}
