import { StagingError } from '@staging-actions/base'
import { type GitHub, listRunJobs, type RunJob } from '@staging-actions/github'
import type { Abandoned } from './ledger/abandoned.ts'

/** Milliseconds: GitHub tells the end of a job in whole seconds. */
const fraction = 1000
/** Longer than any hosted job lives (6 h). */
const longest = 7 * 3_600_000

/**
 * When each of them can have been at work at the most: while the jobs of its run went on, as GitHub tells it. The ledger alone says too
 * much, since nobody wrote down when a run was killed, and everyone with write access can forge it. Where GitHub does not say it, a job
 * lives for hours at the most.
 */
export async function boundByRuns(abandoned: readonly Abandoned[], github: GitHub): Promise<readonly Abandoned[]> {
  const asked = new Map<string, ReturnType<typeof jobsOf>>()
  return Promise.all(
    abandoned.map(async (one) => {
      const key = `${one.runId}/${one.attempt}`
      const answer = asked.get(key) ?? jobsOf(one, github)
      asked.set(key, answer)
      return withinJobs(one, await answer)
    })
  )
}

/** None: GitHub does not say it, or the run was deleted. */
async function jobsOf({ runId, attempt }: Abandoned, github: GitHub): Promise<readonly RunJob[]> {
  try {
    return await listRunJobs(github, runId, attempt)
  } catch (error) {
    if (!(error instanceof StagingError) || error.reason === 'cancelled') throw error
    return []
  }
}

function withinJobs(one: Abandoned, jobs: readonly RunJob[]): Abandoned {
  const began = jobs.flatMap(({ startedAt }) => (startedAt === undefined ? [] : [Date.parse(startedAt)]))
  const ended = jobs.flatMap(({ completedAt }) => (completedAt === undefined ? [] : [Date.parse(completedAt)]))
  const isOver = jobs.length > 0 && ended.length === jobs.length
  return {
    ...one,
    since: Math.max(one.since, began.length > 0 ? Math.min(...began) : one.until - longest),
    until: isOver ? Math.min(one.until, Math.max(...ended) + fraction) : one.until
  }
}
