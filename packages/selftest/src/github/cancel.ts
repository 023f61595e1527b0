import { lookAt, waitUntil } from '@staging-actions/base'
import { commitMark } from '@staging-actions/environment/ownership'
import {
  createMark,
  createRef,
  deleteRef,
  findRun,
  type GitHub,
  isJob,
  listWorkflowRuns,
  request
} from '@staging-actions/github'
import type { Experiment } from '../experiment.ts'
import { notSeen, type Sighting, saw } from '../sighting.ts'
import type { GitHubGround } from './ground.ts'

const named = 'github/dispatch-names-the-run'
const listed = 'github/a-dispatched-run-is-listed'
const quiet = 'github/events-of-github-token-start-nothing'
const concluded = 'github/a-cancelled-run-ends-as-cancelled'
const killed = 'github/a-cancelled-run-is-killed-after-five-minutes'

/** Milliseconds that a busy account may take to give both jobs a runner: `seconds` of the steps that stay is no less. */
const toBegin = 10 * 60_000

export interface CancelGround extends GitHubGround {
  /** The file that is dispatched, and the branch that it is on. */
  readonly workflow: string
  readonly branch: string
  readonly sha: string
  /** What the other run is told. */
  readonly inputs: Readonly<Record<string, string>>
  /** Whether a job of it stays until GitHub kills it. */
  readonly waitForKill: boolean
}

/** The branch whose push must start nothing; without the leading `refs/`. */
export function selftestBranch(run: number): string {
  return `heads/staging-selftest/${run}`
}

/** Starts another run, cancels it when its jobs are where they should be, and waits for its end. `onRun` is told its id. */
export function cancel(onRun: (id: number) => void): Experiment<CancelGround> {
  return {
    name: 'a run that is dispatched, and cancelled',
    beliefs: [named, listed, quiet, concluded, killed],
    run: async (ground) => {
      const { github, clock, log, deadline, run, workflow, branch } = ground
      const watched = selftestBranch(run)
      const isPushed = await createMark(github, `Self-test of run ${run}\n\n${commitMark('selftest')}\n`, ground.sha)
        .then((mark) => createRef(github, watched, mark))
        .catch(() => false)
      const before = new Set((await listWorkflowRuns(github, workflow, dispatched(branch))).map(({ id }) => id))
      const started = clock.monotonic()
      const answer = await request(github, 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
        workflow_id: workflow,
        ref: branch,
        inputs: { ...ground.inputs },
        return_run_details: true
      })
      const id = await waitUntil<number>(
        async () => {
          const runs = await listWorkflowRuns(github, workflow, dispatched(branch))
          const found = runs.find((one) =>
            answer.status === 200 ? one.id === Number(answer.data.workflow_run_id) : !before.has(one.id)
          )
          return found ? { kind: 'done', value: found.id } : { kind: 'waiting', seen: 'not in the list' }
        },
        { awaited: 'the dispatched run to be listed', clock, log, deadline: deadline.within(120_000), most: 2_000 }
      )
      onRun(id)
      const listedAfter = clock.monotonic() - started
      const cancelIt = () => request(github, 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel', { run_id: id })
      try {
        await waitUntil(async () => whereTheJobsAre(await jobsOf(github, id)), {
          awaited: 'the jobs of the other run to be where they are to be cancelled',
          clock,
          log,
          deadline: deadline.within(toBegin),
          most: 5_000
        })
      } catch (error) {
        // Its jobs would stay for what never comes.
        await lookAt(cancelIt())
        throw error
      }
      // A step counts as in progress before its program has begun: that has to hear the cancel.
      await clock.sleep(15_000)
      const asked = clock.monotonic()
      await cancelIt()
      const conclusion = await waitUntil(
        async () => {
          const seen = await findRun(github, id)
          return typeof seen === 'object' && seen.status === 'completed'
            ? { kind: 'done', value: seen.conclusion ?? 'none' }
            : { kind: 'waiting', seen: typeof seen === 'object' ? seen.status : 'not to be seen' }
        },
        { awaited: 'the cancelled run to end', clock, log, deadline, most: 5_000 }
      )
      const lasted = (clock.monotonic() - asked) / 1000
      const pushes = (await listWorkflowRuns(github, workflow, { event: 'push' })).filter(
        ({ createdAt }) => Date.parse(createdAt) > Date.now() - (clock.monotonic() - started) - 60_000
      )
      if (isPushed) await deleteRef(github, watched)
      return [
        saw(
          named,
          'the run’s id in the answer',
          answer.status === 200 ? 'its id in the answer' : `${answer.status}`,
          answer.status === 200
        ),
        saw(listed, 'within 120 s', `after ${(listedAfter / 1000).toFixed(1)} s`, true),
        isPushed
          ? saw(quiet, 'no run', `${pushes.length || 'no'} run`, pushes.length === 0)
          : notSeen(quiet, 'no run', 'the branch for it could not be made'),
        saw(concluded, 'cancelled', conclusion, conclusion === 'cancelled'),
        judgeKill(ground.waitForKill, lasted)
      ]
    }
  }
}

const dispatched = (branch: string) => ({ branch, event: 'workflow_dispatch' })

function judgeKill(waited: boolean, seconds: number): Sighting {
  const expected = 'after 300 s'
  const seen = `the run ended ${Math.round(seconds)} s after the cancel`
  return waited
    ? saw(killed, expected, seen, seconds > 270 && seconds < 390)
    : notSeen(killed, expected, `not waited for; ${seen}`)
}

interface Job {
  readonly name: string
  readonly status: string
  readonly steps?: readonly { readonly name: string; readonly status: string }[]
}

async function jobsOf(github: GitHub, run: number): Promise<readonly Job[]> {
  const { data } = await request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', {
    run_id: run,
    per_page: 100
  })
  return data.jobs as readonly Job[]
}

/** Both jobs are in the step that stays, and the one that waits for them has not begun. */
function whereTheJobsAre(jobs: readonly Job[]) {
  const staying = ['interrupted', 'always'].filter((key) =>
    jobs.some(
      ({ name, steps }) =>
        isJob(name, key) && steps?.some((step) => step.name === 'Stay' && step.status === 'in_progress')
    )
  )
  return staying.length === 2
    ? ({ kind: 'done', value: undefined } as const)
    : ({ kind: 'waiting', seen: `staying: ${staying.join(', ') || 'none'}` } as const)
}

/** Whether the run's job of that name has come to its end: a cancel has reached it, and is no secret any more. */
export async function isJobOver(github: GitHub, run: number, job: string): Promise<boolean> {
  return (await jobsOf(github, run)).some(({ name, status }) => isJob(name, job) && status === 'completed')
}
