import { type WaitOptions, waitUntil } from '@staging-actions/base'
import type { GitHub } from './client.ts'
import { isJob, listRunJobs, type RunJob } from './runs.ts'

/**
 * The jobs of a run's last attempt, once GitHub's list knows the end of those of these names: it lags by seconds behind what has
 * ended. Needs `actions: read`.
 * @throws WaitTimeoutError
 */
export async function awaitEndedJobs(
  github: GitHub,
  run: number,
  names: readonly string[],
  wait: Pick<WaitOptions, 'awaited' | 'clock' | 'deadline' | 'log'>
): Promise<readonly RunJob[]> {
  return waitUntil<readonly RunJob[]>(
    async () => {
      const jobs = await listRunJobs(github, run)
      const open = names.filter((key) => !jobs.find(({ name }) => isJob(name, key))?.conclusion)
      return open.length === 0
        ? { kind: 'done', value: jobs }
        : { kind: 'waiting', seen: `GitHub has no end of ${open.join(', ')} yet` }
    },
    { ...wait, first: 1_000 }
  )
}
