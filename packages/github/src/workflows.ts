import type { Endpoints } from '@octokit/types'
import type { Clock, Deadline, Logger } from '@staging-actions/base'
import { StagingError, WaitTimeoutError, waitUntil } from '@staging-actions/base'
import type { GitHub } from './client.ts'
import { fullRef } from './refs.ts'
import { request, unlessStatus } from './request.ts'
import { expectRun } from './runs.ts'
import { isLost, strongDoubt } from './settling.ts'

export interface StartedRun {
  readonly id: number
  readonly url: string
  readonly headSha: string
  readonly event: string
  readonly status: string
  readonly conclusion: string | undefined
  readonly createdAt: string
  /** ISO 8601: when it, or one of its jobs, last changed; of a run that is over, when its newest attempt ended. */
  readonly updatedAt: string
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
 * GitHub names the run when asked to; an older server answers before there is one, and it is found as one that was not there
 * before. The same when the answer is lost: then it is sent again only if no run appears within a minute, or at once if the dispatch
 * says that a second run does no harm.
 */
export async function dispatchWorkflow(
  github: GitHub,
  dispatch: Dispatch,
  wait: { readonly clock: Clock; readonly deadline: Deadline; readonly log: Logger }
): Promise<{ readonly id: number; readonly url: string }> {
  const { workflow, ref } = dispatch
  requireRoom(dispatch)
  const runs = () => listWorkflowRuns(github, workflow, { branch: ref, event: 'workflow_dispatch' })
  const before = await runs()
  // Ids rise, and a list that is behind ends earlier: what is younger than all that were there is new (apache/airflow#71305).
  const newest = Math.max(0, ...before.map(({ id }) => id))
  const known = new Set(before.map(({ id }) => id))
  const findNew = async () => (await runs()).find(({ id }) => id > newest && !known.has(id))
  const signal = wait.deadline.signal
  for (let attempt = 1; ; attempt += 1) {
    try {
      // 422 may mean that this server does not know the parameter; nothing was started then, so asking again is safe.
      const answer =
        (await unlessStatus([422], start(github, dispatch, true))) ?? (await start(github, dispatch, false))
      if (answer.status === 200) {
        const id = Number(answer.data.workflow_run_id)
        expectRun(github, id)
        return { id, url: answer.data.html_url }
      }
      break
    } catch (error) {
      if (!isLost(error) || attempt === 4) throw error
      wait.log.info(`nobody knows whether ${workflow} was started: ${error instanceof Error ? error.message : ''}`)
    }
    const found = dispatch.isHarmless
      ? undefined
      : await appear(findNew, workflow, strongDoubt.other, wait).catch(asNone)
    if (found) return found
    await wait.clock.sleep(500 * attempt, signal)
  }
  return appear(findNew, workflow, 120_000, wait)
}

/** Characters of all inputs together: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows */
const mostInput = 65_535

/** @throws StagingError invalid-input, before anything is asked */
function requireRoom({ workflow, inputs = {} }: Dispatch): void {
  const size = JSON.stringify(inputs).length
  if (size <= mostInput) return
  const count = (characters: number) => characters.toLocaleString('en-US')
  const [[name, value] = ['', '']] = Object.entries(inputs).sort(([, a], [, b]) => b.length - a.length)
  throw new StagingError(
    'invalid-input',
    `${workflow} cannot be started with ${count(size)} characters of inputs: GitHub takes ${count(mostInput)}, and \`${name}\` alone has ${count(value.length)}`,
    {
      hint: `Make \`${name}\` shorter, or take that input out of the \`workflow_dispatch\` of ${workflow} and let it find out by itself.`
    }
  )
}

/** How a run ended that GitHub took and never began: it has no job, and nothing of it ever runs. */
const notBegun = 'startup_failure'

/**
 * The runs of a list that did something or may still: not those that GitHub refused at their start, for a called workflow that is not
 * there, more rights than the caller has, an action that a policy forbids (https://github.com/fullsend-ai/fullsend/issues/1919).
 */
export function thatBegan(runs: readonly StartedRun[]): readonly StartedRun[] {
  return runs.filter(({ conclusion }) => conclusion !== notBegun)
}

/**
 * @param patience milliseconds that a run which waits for a runner is looked at: GitHub refuses one at its start within seconds
 * @throws StagingError conflict when GitHub has refused it
 */
export async function requireBegun(
  github: GitHub,
  run: { readonly id: number; readonly url: string },
  { workflow, ref }: Pick<Dispatch, 'workflow' | 'ref'>,
  { clock, deadline, patience }: { readonly clock: Clock; readonly deadline: Deadline; readonly patience: number }
): Promise<void> {
  const since = clock.monotonic()
  for (;;) {
    const runs = await listWorkflowRuns(github, workflow, { branch: ref, event: 'workflow_dispatch' })
    const found = runs.find(({ id }) => id === run.id)
    if (found?.conclusion === notBegun)
      throw new StagingError(
        'conflict',
        `GitHub took the start of ${workflow} and refused to begin the run: ${run.url}`,
        {
          hint: `Open that run: it says why, such as a called workflow or an action that is not there or that a policy forbids, or \`permissions\` that the caller does not give. Correct ${workflow}, or Settings → Actions.`
        }
      )
    if ((found && found.status !== 'queued') || clock.monotonic() - since >= patience) return
    await clock.sleep(1_500, deadline.signal)
  }
}

/** @param patience milliseconds */
function appear(
  find: () => Promise<StartedRun | undefined>,
  workflow: string,
  patience: number,
  wait: { readonly clock: Clock; readonly deadline: Deadline; readonly log: Logger }
): Promise<StartedRun> {
  return waitUntil(
    async () => {
      const run = await find()
      return run ? { kind: 'done', value: run } : { kind: 'waiting', seen: 'no run yet' }
    },
    {
      awaited: `the run of ${workflow} to appear`,
      first: 500,
      most: 5_000,
      ...wait,
      deadline: wait.deadline.within(patience)
    }
  )
}

function asNone(error: unknown): undefined {
  if (error instanceof WaitTimeoutError) return undefined
  throw error
}

interface Dispatch {
  /** The file's name. */
  readonly workflow: string
  /** A branch, by its short name. */
  readonly ref: string
  readonly inputs?: Readonly<Record<string, string>>
  /** A second run of it finds nothing left to do. */
  readonly isHarmless?: boolean
}

function start(github: GitHub, { workflow, ref, inputs }: Dispatch, details: boolean) {
  return request(github, 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
    workflow_id: workflow,
    ref: fullRef(ref),
    ...(inputs && { inputs: { ...inputs } }),
    ...(details && { return_run_details: true })
  })
}

function readRun(data: RunData): StartedRun {
  return {
    id: Number(data.id),
    url: data.html_url,
    headSha: data.head_sha,
    event: data.event,
    status: data.status ?? 'unknown',
    conclusion: data.conclusion ?? undefined,
    createdAt: data.created_at,
    updatedAt: data.updated_at
  }
}

/**
 * As GitHub spells it: active, disabled_manually, disabled_inactivity, disabled_fork, deleted. Undefined: there is none, or the token
 * may not look.
 */
export async function findWorkflowState(github: GitHub, workflow: string): Promise<string | undefined> {
  const path = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}'
  return (await unlessStatus([403, 404], request(github, path, { workflow_id: workflow })))?.data.state
}

/** Logins of those who started the run: the first time, and the newest attempt. Undefined: GitHub does not show it, or not to this token. */
export async function findRunStarters(github: GitHub, run: number): Promise<readonly string[] | undefined> {
  const answer = await unlessStatus(
    [403, 404],
    request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: run })
  )
  if (!answer) return undefined
  const { actor, triggering_actor: again } = answer.data
  return [...new Set([actor?.login, again?.login].flatMap((login) => login ?? []))]
}
