import { StagingError } from '@staging-actions/base'
import { type GitHub, listRunJobs, type RunJob } from '@staging-actions/github'
import type { Abandoned } from './ledger/abandoned.ts'

/** Milliseconds: GitHub tells the end of a job in whole seconds. */
const fraction = 1000
/** Longer than any hosted job lives (6 h). */
const longest = 7 * 3_600_000

/**
 * When each of them can have been at work at the most: while the jobs of its run went on, as GitHub tells it. The ledger alone says too
 * much, since nobody wrote down when a run was killed, and everyone with write access can forge it. One whose run GitHub does not know
 * was never there, or is too old to matter.
 */
export async function boundByRuns(abandoned: readonly Abandoned[], github: GitHub): Promise<readonly Abandoned[]> {
  const asked = new Map<string, ReturnType<typeof jobsOf>>()
  const bounded = await Promise.all(
    abandoned.map(async (one): Promise<readonly Abandoned[]> => {
      const key = `${one.runId}/${one.attempt}`
      const answer = asked.get(key) ?? jobsOf(one, github)
      asked.set(key, answer)
      const jobs = await answer
      if (jobs === 'missing') return []
      return [withinJobs(one, jobs)]
    })
  )
  return bounded.flat()
}

/** None: GitHub does not say it. */
async function jobsOf({ runId, attempt }: Abandoned, github: GitHub): Promise<readonly RunJob[] | 'missing'> {
  try {
    return await listRunJobs(github, runId, attempt)
  } catch (error) {
    if (!(error instanceof StagingError) || error.reason === 'cancelled') throw error
    return error.reason === 'not-found' ? 'missing' : []
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
