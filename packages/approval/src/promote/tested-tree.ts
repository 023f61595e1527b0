import { lookAt, StagingError } from '@staging-actions/base'
import { getCommit, listPullsOf } from '@staging-actions/github'
import { baseHasQueue } from './mergeability.ts'
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
  const company = await findCompany(mergeSha, request, result, deps)
  throw withheld(
    `${branch} moved while ${short(request.sha)} was being merged: ${short(mergeSha)}${company.names} is not what was tested`,
    `The production deploy was not started. Look at ${short(mergeSha)}. ${remedy(request)}${company.advice}`,
    result
  )
}

/** What came to the branch with it, for people. */
export interface Company {
  /** ` (#13)`; empty where nobody knows. */
  readonly names: string
  /** Begins with a space; empty without a merge queue. */
  readonly advice: string
}

/** A merge queue brings several pull requests in one push; each of them is merged as a commit of its own. */
export async function findCompany(
  commit: string,
  { promotion: { branch } }: PromotionRequest,
  { pullRequest }: PromotionResult,
  { github }: Pick<PromotionDeps, 'github'>
): Promise<Company> {
  const [pulls, hasQueue] = await Promise.all([
    lookAt(listPullsOf(github, commit)),
    pullRequest !== undefined && baseHasQueue(github, { number: pullRequest, baseRef: branch })
  ])
  const others = pulls.kind === 'seen' ? pulls.value.filter((number) => number !== pullRequest) : []
  return {
    names: others.length === 0 ? '' : ` (${others.map((number) => `#${number}`).join(', ')})`,
    advice: hasQueue
      ? ` The merge queue of ${branch} may merge several pull requests at once: set "Maximum pull requests to merge" and "Build concurrency" of it to 1.`
      : ''
  }
}

/** A push in the moment of the start: the run began at a commit that nobody tested, and was told to end. It may have done something. */
export function untestedRun(at: string, request: PromotionRequest, result: PromotionResult): StagingError {
  const { sha, promotion } = request
  const { branch, workflow } = promotion
  return withheld(
    `${branch} was pushed to while ${workflow} was being started: ${result.productionRunUrl} began at ${short(at)}, which has ${short(sha)} and is not what was tested. It was told to cancel`,
    `Look at that run: what it did before it heard of it is done. Then look at ${short(at)}. ${remedy(request)}`,
    result
  )
}

/** Production is withheld: it would start at a commit that nobody tested. */
export function untestedTip(
  tip: string,
  { names, advice }: Company,
  request: PromotionRequest,
  result: PromotionResult
): StagingError {
  const { sha, promotion } = request
  const { branch, workflow } = promotion
  return withheld(
    `${branch} is at ${short(tip)}${names} by now, which has ${short(sha)} and is not what was tested: ${workflow} was not started`,
    `A workflow starts at the tip of its branch. Where ${short(tip)} is a later promotion, that one starts it. Else look at it. ${remedy(request)}${advice}`,
    result
  )
}

/**
 * A staging branch that only takes the promotion branch's commits in equals it: nothing differs from production's branch, so nobody
 * is asked, and nothing is started.
 */
function remedy({ approved, promotion: { branch, workflow } }: PromotionRequest): string {
  const apps = Object.keys(approved.images)
  const which = apps.length > 0 ? ` (${apps.slice(0, 20).join(', ')})` : ''
  const byHand =
    workflow === undefined ? '' : `, or start ${workflow} by hand on ${branch}, with the images of the request`
  return `Then merge ${branch} into staging and push a commit that changes these apps${which}: the merge alone differs from ${branch} in nothing, and nobody is asked about it. Or revert${byHand}.`
}

function withheld(message: string, hint: string, result: PromotionResult): StagingError {
  return new StagingError('base-moved', message, { hint, result: { ...result, withheld: message } })
}

function short(sha: string): string {
  return sha.slice(0, 7)
}
