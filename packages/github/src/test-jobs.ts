import { StagingError, type WaitOptions, waitUntil } from '@staging-actions/base'
import type { GitHub } from './client.ts'
import { isJob, listRunJobs, type RunJob } from './runs.ts'

/** Milliseconds: GitHub's list of a run's jobs lags by seconds behind what has ended. */
export const jobListLag = 60_000

export interface TestJobs {
  readonly run: number
  /** Their name, with `{app}` in it: `deploy-and-test ({app})`. */
  readonly job: string
  readonly apps: readonly string[]
  /** Those of `apps` of which the end of a job is waited for. */
  readonly expected: readonly string[]
}

/**
 * The jobs of a run's last attempt that tested apps, by app; of apps that none tested there is nothing. Needs `actions: read`.
 * @throws WaitTimeoutError, and invalid-configuration where jobs of two callers have one name
 */
export async function awaitTestJobs(
  github: GitHub,
  { run, job, apps, expected }: TestJobs,
  wait: Pick<WaitOptions, 'clock' | 'deadline' | 'log'>
): Promise<ReadonlyMap<string, RunJob>> {
  const nameOf = (app: string) => job.replace('{app}', app)
  return waitUntil<ReadonlyMap<string, RunJob>>(
    async () => {
      const listed = await listRunJobs(github, run)
      const jobs = new Map(
        apps.flatMap((app) => {
          const found = listed.filter(({ name }) => isJob(name, nameOf(app)))
          requireOne(nameOf(app), found)
          return found[0] ? [[app, found[0]] as const] : []
        })
      )
      const open = expected.filter((app) => !jobs.get(app)?.conclusion).map(nameOf)
      return open.length === 0
        ? { kind: 'done', value: jobs }
        : { kind: 'waiting', seen: `GitHub has no end of ${open.join(', ')} yet` }
    },
    { ...wait, awaited: 'the end of the tests', first: 1_000 }
  )
}

/** One run that calls staging-deploy for two environments has jobs of the same name: nobody knows which tested where. */
function requireOne(wanted: string, found: readonly RunJob[]): void {
  const names = [...new Set(found.map(({ name }) => name))]
  if (names.length > 1)
    throw new StagingError(
      'invalid-configuration',
      `this run has several jobs called ${wanted}: ${names.join(', ')}: which of them tested in this environment cannot be told`,
      { hint: 'Call staging-deploy once in a workflow: a workflow file for each environment.' }
    )
}
