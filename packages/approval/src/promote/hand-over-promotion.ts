import { StagingError } from '@staging-actions/base'
import { compareCommits, dispatchWorkflow, getDefaultBranch } from '@staging-actions/github'
import { contains } from './promote.ts'
import { type HandOver, type PromotionDeps, type PromotionResult, reached } from './promotion.ts'

/**
 * Starts the default branch's own workflow, which reads the decision anew and merges: the merging token is not where the pushed
 * commit's file runs. What the branch has already is only finished there, so no destroy stops that.
 */
export async function handOverPromotion(request: HandOver, deps: PromotionDeps): Promise<PromotionResult> {
  const { github, log } = deps
  const { sha, promotion, workflow, decisionIssue } = request
  if (!contains(await compareCommits(github, promotion.branch, sha)))
    await deps.requireNotDestroyed(`starting ${workflow}`)
  const ref = await getDefaultBranch(github)
  try {
    const run = await dispatchWorkflow(
      github,
      { workflow, ref, inputs: { issue: String(decisionIssue) }, isHarmless: true },
      deps
    )
    log.info(`${workflow} on ${ref} promotes what #${decisionIssue} approved: ${run.url}`)
    return { ...reached(request, undefined), handedOverTo: run.url }
  } catch (cause) {
    if (!(cause instanceof StagingError)) throw cause
    throw new StagingError(cause.reason, `${workflow} was not started: ${cause.message}`, {
      cause,
      hint: `It must be on ${ref} with \`on: workflow_dispatch\` and the input \`issue\`, and the job needs \`permissions: actions: write\`. Or start it by hand with issue ${decisionIssue}.`,
      result: reached(request, undefined)
    })
  }
}
