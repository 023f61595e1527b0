import type { Endpoints } from '@octokit/types'
import type { Clock, Deadline, Logger } from '@staging-actions/base'
import { waitUntil } from '@staging-actions/base'
import type { GitHub } from './client.ts'
import { request } from './request.ts'

export interface StartedRun {
  readonly id: number
  readonly url: string
  readonly headSha: string
  readonly event: string
  readonly status: string
  readonly conclusion: string | undefined
  readonly createdAt: string
}

type RunData =
  Endpoints['GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs']['response']['data']['workflow_runs'][number]

/** Runs of one workflow file on a branch, newest first; at most 50. */
export async function listWorkflowRuns(
  github: GitHub,
  workflow: string,
  filter: { readonly branch?: string; readonly headSha?: string; readonly event?: string } = {}
): Promise<StartedRun[]> {
  const { data } = await request(github, 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
    workflow_id: workflow,
    per_page: 50,
    ...(filter.branch && { branch: filter.branch }),
    ...(filter.headSha && { head_sha: filter.headSha }),
    ...(filter.event && { event: filter.event })
  })
  return data.workflow_runs.map(readRun)
}

/**
 * Starts a workflow on a branch and returns the run that came of it.
 * GitHub answers a dispatch before there is a run, so the run is found as one that was not there before.
 */
export async function dispatchWorkflow(
  github: GitHub,
  dispatch: {
    readonly workflow: string
    /** Branch or tag, by its short name. */
    readonly ref: string
    readonly inputs?: Readonly<Record<string, string>>
  },
  wait: { readonly clock: Clock; readonly deadline: Deadline; readonly log: Logger }
): Promise<StartedRun> {
  const { workflow, ref, inputs } = dispatch
  const filter = { branch: ref, event: 'workflow_dispatch' }
  const before = new Set((await listWorkflowRuns(github, workflow, filter)).map((run) => run.id))
  await request(
    github,
    'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
    { workflow_id: workflow, ref, ...(inputs && { inputs: { ...inputs } }) },
    // A repeated dispatch would start a second run.
    { retries: 0 }
  )
  return waitUntil(
    async () => {
      const run = (await listWorkflowRuns(github, workflow, filter)).find((found) => !before.has(found.id))
      return run ? { kind: 'done', value: run } : { kind: 'waiting', seen: 'no run yet' }
    },
    { awaited: `the run of ${workflow} to appear`, first: 500, most: 5_000, ...wait }
  )
}

function readRun(data: RunData): StartedRun {
  return {
    id: Number(data.id),
    url: data.html_url,
    headSha: data.head_sha,
    event: data.event,
    status: data.status ?? 'unknown',
    conclusion: data.conclusion ?? undefined,
    createdAt: data.created_at
  }
}
