import { lookAt, StagingError } from '@staging-actions/base'
import {
  compareCommits,
  dispatchWorkflow,
  expectIssue,
  type GitHub,
  getDefaultBranch,
  requireBegun,
  updateIssue,
  viewIssue,
  whoAmI
} from '@staging-actions/github'
import { withMarker } from '../marker.ts'
import { readRequest } from '../watch-request.ts'
import { contains } from './promote.ts'
import { type HandOver, type PromotionDeps, type PromotionResult, reached } from './promotion.ts'

/** What keeps the environment until the other run has promoted. */
export interface TestedEnvironment {
  /** Before the other run is started, which ends it. */
  keep(request: HandOver): Promise<void>
  giveBack(issue: number): Promise<void>
}

/** Milliseconds that the other run is watched: one that GitHub refuses to begin promotes nothing. */
const beginning = 4_000

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
    const told = await lookAt(leaveToOthers(github, decisionIssue))
    if (told.kind === 'failed')
      log.warning(
        `the hourly look may take #${decisionIssue} for stopped until ${workflow} has begun: ${told.error.message}. The job needs \`permissions: issues: write\`.`
      )
    const run = await dispatchWorkflow(
      github,
      { workflow, ref, inputs: { issue: String(decisionIssue) }, isHarmless: true },
      deps
    )
    await requireBegun(github, run, { workflow, ref }, { ...deps, patience: beginning })
    log.info(`${workflow} on ${ref} promotes what #${decisionIssue} approved: ${run.url}`)
    return { ...reached(request, undefined), handedOverTo: run.url }
  } catch (cause) {
    await lookAt(environment.giveBack(decisionIssue))
    if (!(cause instanceof StagingError)) throw cause
    throw new StagingError(cause.reason, `${workflow} was not started: ${cause.message}`, {
      cause,
      hint: `It must be on ${ref} with \`on: workflow_dispatch\` and the input \`issue\`, and the job needs \`permissions: actions: write\`. Or start it by hand with issue ${decisionIssue}; its hourly look promotes it, too.`,
      result: reached(request, undefined)
    })
  }
}

/**
 * Before this run can end: from here on any look at the request promotes it, and none asks whether this run has. Else the hourly look
 * would find it over, and the other run not begun.
 */
async function leaveToOthers(github: GitHub, issue: number): Promise<void> {
  expectIssue(github, issue)
  const view = await viewIssue(github, issue)
  const { ours, marker } = readRequest(view, view.author.login)
  if (marker?.waiting !== 'job') return
  const self = await whoAmI(github)
  // By another account it would be no word of ours, and would make the request void.
  if (view.author.login !== self)
    throw new StagingError('forbidden', `${view.author.login} wrote #${issue}, and this token is ${self}`)
  await updateIssue(github, issue, { body: withMarker(ours, { ...marker, waiting: 'events' }) })
}
