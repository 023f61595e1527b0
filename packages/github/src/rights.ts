import { ApiError } from '@staging-actions/base'
import type { GitHub } from './client.ts'
import { request } from './request.ts'

/** What a workflow's `permissions` give a token. */
export type WriteRight = 'actions' | 'deployments' | 'issues' | 'pull-requests'

const noRef = 'staging-actions/no-such-ref'

/**
 * The status with which GitHub refuses a request that could do nothing if it were allowed: 403 tells that the right is missing (for
 * pull requests also that the repository does not let Actions open any), 410 that issues are switched off, 422 that it is there.
 */
export async function refusalOf(github: GitHub, right: WriteRight, workflow = 'none.yml'): Promise<number> {
  try {
    await asks[right](github, workflow)
    return 200
  } catch (error) {
    if (error instanceof ApiError) return error.status
    throw error
  }
}

/** They do nothing, however often they are sent. */
const often = { repeatable: true }

const asks: Readonly<Record<WriteRight, (github: GitHub, workflow: string) => Promise<unknown>>> = {
  actions: (github, workflow) =>
    request(
      github,
      'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
      { workflow_id: workflow, ref: noRef },
      often
    ),
  deployments: (github) =>
    request(
      github,
      'POST /repos/{owner}/{repo}/deployments',
      { ref: noRef, environment: 'preflight', auto_merge: false, required_contexts: [] },
      often
    ),
  // An issue without a title is none.
  issues: (github) => request(github, 'POST /repos/{owner}/{repo}/issues', { title: '' }, often),
  'pull-requests': (github) =>
    request(github, 'POST /repos/{owner}/{repo}/pulls', { title: 'preflight', head: noRef, base: noRef }, often)
}
