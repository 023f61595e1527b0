import type { Application } from './application.ts'
import type { ApplicationPort, ResourceProblem } from './port.ts'

/** Milliseconds that a kubelet waits at the most between two attempts to pull an image, and some. */
const longestBackOff = 330_000

/**
 * A back-off may be of an attempt before the image was there: only one that failed since our operation began says anything. Where
 * nobody shows the events of pods, the longest back-off is waited for. `elapsed`: since this run began.
 */
export async function withFreshPulls(
  problems: readonly ResourceProblem[],
  application: Application,
  port: Pick<ApplicationPort, 'lastPullFailure'>,
  elapsed: number
): Promise<readonly ResourceProblem[]> {
  const began = Date.parse(application.operationState?.startedAt ?? '')
  return Promise.all(
    problems.map(async (problem) => {
      const { pull } = problem
      // Times are in whole seconds. A pod that is not older has tried since.
      if (!pull || Number.isNaN(began) || Date.parse(pull.since) >= began || elapsed > longestBackOff) return problem
      const failed = await port.lastPullFailure(application, { ...problem, uid: pull.uid })
      return failed !== undefined && failed > began
        ? problem
        : { ...problem, terminal: false, message: `${problem.message}; it is not tried again yet since this run began` }
    })
  )
}
