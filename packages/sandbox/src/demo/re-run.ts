import type { WorkflowRun } from '../github/index.ts'
import type { World } from './world.ts'

/** Asks GitHub to run the failed jobs again, and those that need them. */
export function reRunFailed(world: World, run: WorkflowRun): Promise<void> {
  return reRun(world, run, 'rerun-failed-jobs')
}

/** Asks GitHub to run all jobs again. */
export function reRunAll(world: World, run: WorkflowRun): Promise<void> {
  return reRun(world, run, 'rerun')
}

async function reRun(world: World, { id }: WorkflowRun, what: string): Promise<void> {
  const { sandbox, repository, developer } = world
  const path = `repos/${repository.fullName}/actions/runs/${id}/${what}`
  const headers = { authorization: `Bearer ${developer.token}` }
  const answer = await fetch(`${sandbox.github.apiUrl}/${path}`, { method: 'POST', headers })
  if (answer.status !== 201) throw new Error(`${what} was refused: ${answer.status} ${await answer.text()}`)
}

/** How the jobs of its newest attempt ended, by name. */
export function jobsOf({ jobs, attempt }: WorkflowRun): Readonly<Record<string, string | null>> {
  const newest = jobs.filter((job) => job.attempt === attempt)
  return Object.fromEntries(
    newest.map(({ name, conclusion }) => [name.replace(/^staging \/ /, '').replace(/ \(.*/, ''), conclusion])
  )
}
