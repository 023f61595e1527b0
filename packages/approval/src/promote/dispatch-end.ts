import { ApiError, lookAt, type Reason, StagingError, WaitTimeoutError } from '@staging-actions/base'
import { triggersOf } from '@staging-actions/config'
import { findWorkflowState, readFileAt } from '@staging-actions/github'
import type { PromotionDeps, PromotionResult } from './promotion.ts'

/**
 * Why the production workflow was not started, as an end that a person can act on. The merge is done whatever becomes of the deploy:
 * the outputs say so. GitHub answers 422 or 403 to several things: the workflow itself is asked which one it is.
 */
export async function asDispatchEnd(
  error: unknown,
  workflow: string,
  result: PromotionResult,
  { github }: Pick<PromotionDeps, 'github'>
): Promise<unknown> {
  if (!(error instanceof StagingError) || error.reason === 'base-moved') return error
  const end = (reason: Reason, message: string, hint: string) =>
    new StagingError(reason, message, {
      cause: error,
      result,
      hint: `${hint} The merge is done; run this again to start the deploy.`
    })
  if (error instanceof WaitTimeoutError)
    return end(
      'timeout',
      `${workflow} did not start in time: GitHub took the request, and no run has appeared (${error.lastSeen})`,
      `Look at its runs in the Actions tab, and at https://www.githubstatus.com. A run that appears later is found then, and not started twice.`
    )
  if (!(error instanceof ApiError))
    return end(error.reason, error.message, error.hint ?? `Look whether ${workflow} was started.`)
  if (error.status === 404)
    return end(
      'not-found',
      `there is no workflow ${workflow} to start`,
      'Correct `promotion.workflow`: the file must be on the default branch.'
    )
  if (error.status !== 422 && error.status !== 403)
    return end(error.reason, error.message, 'GitHub failed to start it.')
  const [state, text] = await Promise.all([
    lookAt(findWorkflowState(github, workflow)),
    lookAt(readFileAt(github, `.github/workflows/${workflow}`, result.branch))
  ])
  if (state.kind === 'seen' && state.value?.startsWith('disabled'))
    return end(
      'conflict',
      `${workflow} is disabled (${state.value.replaceAll('_', ' ')}): nobody can start it`,
      `Enable it in the Actions tab (Actions → ${workflow} → Enable workflow).`
    )
  if (text.kind === 'seen' && text.value !== undefined && !Object.hasOwn(triggersOf(text.value), 'workflow_dispatch'))
    return end(
      'conflict',
      `${workflow} has no \`workflow_dispatch\` on ${result.branch}: it cannot be started after the merge`,
      'Add `workflow_dispatch:` below its `on:`, without required inputs but `commit`, `images` and `request`.'
    )
  if (error.status === 403)
    return end('forbidden', `the token may not start ${workflow}`, 'The job needs `permissions: actions: write`.')
  return end(
    'conflict',
    `${workflow} cannot be started by hand: ${error.detail ?? 'refused'}`,
    'Give it `on: workflow_dispatch` without required inputs but `commit`, `images` and `request`.'
  )
}
