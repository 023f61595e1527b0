import { StagingError } from '@staging-actions/base'
import { type Comparison, compareCommits, fastForwardRef, findPull, lookFor, waitMerged } from '@staging-actions/github'
import { awaitChecks } from './await-checks.ts'
import { mergeByPull } from './merge-by-pull.ts'
import { asMergeEnd } from './merge-end.ts'
import { type PromotionDeps, type PromotionRequest, type PromotionResult, reached } from './promotion.ts'
import { releaseBranch, removeReleaseBranch } from './release-branch.ts'
import { requireUnmoved } from './require-unmoved.ts'
import { startProduction } from './start-production.ts'
import { requireMergedAsTested } from './tested-tree.ts'

/**
 * Brings exactly `sha` to the promotion branch and starts the production deploy.
 * Run again after any end, it goes on where the last one stopped: merged once, dispatched once.
 */
export async function promote(request: PromotionRequest, deps: PromotionDeps): Promise<PromotionResult> {
  const landed = await land(request, deps)
  await requireMergedAsTested(request, landed, deps)
  return startProduction(request, landed, deps)
}

async function land(request: PromotionRequest, deps: PromotionDeps): Promise<PromotionResult> {
  const { branch } = request.promotion
  const comparison = await compareCommits(deps.github, branch, request.sha)
  if (contains(comparison) || (await isLandedOtherwise(request, comparison, deps))) return findLanded(request, deps)
  let isBranchMade = false
  const branchMade = () => {
    isBranchMade = true
  }
  try {
    return await bring(request, comparison, deps, branchMade)
  } catch (error) {
    // Two approvals in the same second are two runs: what one of them is refused, the other has done by then. And what was squashed
    // looks like a branch that moved, until a list shows its pull request.
    const patience = error instanceof StagingError && error.reason === 'base-moved' ? 10_000 : 0
    const now = await compareCommits(deps.github, branch, request.sha).catch(() => comparison)
    const landed = async () => contains(now) || (await isLandedOtherwise(request, now, deps)) || undefined
    if (await lookFor(landed, { patience, clock: deps.github.clock }).catch(() => undefined))
      return findLanded(request, deps, isBranchMade)
    throw error
  }
}

/** Does the branch have all that the commit has? */
export function contains({ status }: Comparison): boolean {
  return status === 'identical' || status === 'behind'
}

/** A squash and a rebase bring the files and not the commit: that it was merged is known to its pull request alone. */
async function isLandedOtherwise(
  { sha, promotion }: PromotionRequest,
  { status }: Comparison,
  { github }: PromotionDeps
): Promise<boolean> {
  if (status !== 'diverged') return false
  const pull = await findPull(github, releaseBranch(sha), promotion.branch)
  return pull?.merged === true && pull.headSha === sha
}

/** `branchMade` is called once the release branch is made by this run. */
async function bring(
  request: PromotionRequest,
  comparison: Comparison,
  deps: PromotionDeps,
  branchMade: () => void
): Promise<PromotionResult> {
  const { github, log } = deps
  const { sha, promotion } = request
  const { branch } = promotion
  if (promotion.method !== 'fast-forward') return mergeByPull(request, comparison, deps, branchMade)
  try {
    await deps.requireStillWanted(`moving ${branch}`)
    await requireUnmoved(request, comparison, deps)
    await awaitChecks(request, deps)
    await requireUnmoved(request, await compareCommits(github, branch, sha), deps)
    await deps.requireStillWanted(`moving ${branch}`)
    await fastForwardRef(github, `heads/${branch}`, sha)
  } catch (error) {
    throw await asMergeEnd(error, request, comparison, undefined, github)
  }
  log.info(`${branch} is now at ${sha}`)
  return { ...reached(request, undefined), merged: true, mergeSha: sha }
}

/** What another run of ours, or a person, merged already. */
async function findLanded(
  request: PromotionRequest,
  deps: PromotionDeps,
  isBranchMade = false
): Promise<PromotionResult> {
  const { github, log } = deps
  const { sha, promotion } = request
  log.info(`${promotion.branch} already contains ${sha}`)
  const find = () => findPull(github, releaseBranch(sha), promotion.branch)
  // Taken for "merged by hand" a pull request that no list shows yet would give another commit, and a second production deploy.
  const found = await (promotion.method === 'fast-forward' ? find() : lookFor(find, { clock: github.clock }))
  const pull = found && (await waitMerged(github, found.number, { ...deps, deadline: deps.deadline.within(60_000) }))
  await removeReleaseBranch(github, sha, { byThisRun: isBranchMade, pull }, log)
  // Without a pull request of ours it was fast-forwarded, or merged by hand as part of something else.
  return { ...reached(request, pull), merged: true, mergeSha: pull?.mergeSha ?? sha, already: true }
}
