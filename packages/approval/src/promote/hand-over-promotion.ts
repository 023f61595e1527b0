import { lookAt, StagingError } from '@staging-actions/base'
import { compareCommits, dispatchWorkflow, getDefaultBranch } from '@staging-actions/github'
import { contains } from './promote.ts'
import { type HandOver, type PromotionDeps, type PromotionResult, reached } from './promotion.ts'

/** What keeps the environment until the other run has promoted. */
export interface TestedEnvironment {
  /** Before the other run is started, which ends it. */
  keep(request: HandOver): Promise<void>
  giveBack(issue: number): Promise<void>
}

/**
 * Starts the default branch's own workflow, which reads the decision again and merges: the merging token is not where the pushed
 * commit's file runs. What the branch has already is only finished there, so no destroy stops that.
 * Until it is promoted, the request keeps the environment: a promotion that fails can be looked into, as one by this run could.
 */
export async function handOverPromotion(
  request: HandOver,
  { environment, ...deps }: PromotionDeps & { readonly environment: TestedEnvironment }
): Promise<PromotionResult> {
  const { github, log } = deps
  const { sha, promotion, workflow, decisionIssue } = request
  if (!contains(await compareCommits(github, promotion.branch, sha)))
    await deps.requireStillWanted(`starting ${workflow}`)
  const ref = await getDefaultBranch(github)
  try {
    const kept = await lookAt(environment.keep(request))
    deps.deadline.signal.throwIfAborted()
    if (kept.kind === 'failed')
      log.warning(`the environment may go before ${workflow} has promoted: ${kept.error.message}`)
    const run = await dispatchWorkflow(
      github,
      { workflow, ref, inputs: { issue: String(decisionIssue) }, isHarmless: true },
      deps
    )
    log.info(`${workflow} on ${ref} promotes what #${decisionIssue} approved: ${run.url}`)
    return { ...reached(request, undefined), handedOverTo: run.url }
  } catch (cause) {
    await lookAt(environment.giveBack(decisionIssue))
    if (!(cause instanceof StagingError)) throw cause
    throw new StagingError(cause.reason, `${workflow} was not started: ${cause.message}`, {
      cause,
      hint: `It must be on ${ref} with \`on: workflow_dispatch\` and the input \`issue\`, and the job needs \`permissions: actions: write\`. Or start it by hand with issue ${decisionIssue}.`,
      result: reached(request, undefined)
    })
  }
}
