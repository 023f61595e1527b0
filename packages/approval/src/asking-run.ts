import { assertNever, StagingError } from '@staging-actions/base'
import { expectRun, findRunProgress } from '@staging-actions/github'
import type { Known, RequestsDeps } from './known-request.ts'

/** How the run that asked is, where its job decides or promotes: `none` where that is left to others. */
export type AskingRun = 'none' | 'running' | 'stopped' | 'over'

/**
 * Not while the job of its run still waits: that one decides. A job that died decides nothing any more, and what its run was to promote
 * goes on here. A person who canceled the run, or deleted it, has stopped that.
 */
export async function findAskingRun(
  { marker, conclusion, issue }: Known,
  again: boolean,
  { github, log }: RequestsDeps
): Promise<AskingRun> {
  // One that was concluded waits for nobody: its run may even be the one that asks us to finish.
  if (marker.waiting !== 'job' || (again && conclusion)) return 'none'
  const { run } = marker
  // If its run were taken for finished, what it is promoting right now would be stopped.
  expectRun(github, run.id)
  // A job that promotes may be run again by itself, and asks nothing then.
  const attempt = conclusion ? Number.MAX_SAFE_INTEGER : run.attempt
  const progress = await findRunProgress(github, run.id, attempt)
  switch (progress.kind) {
    case 'running':
      log.info(`#${issue.number}: run ${run.id} ${conclusion ? 'goes on with it' : 'waits for it'} itself`)
      return 'running'
    case 'unknown':
      throw new StagingError(
        'forbidden',
        `the token may not see whether run ${run.id} still waits for #${issue.number}`,
        {
          hint: 'The job needs `permissions: actions: read`.'
        }
      )
    case 'missing':
      return 'stopped'
    case 'finished':
      log.info(`#${issue.number}: run ${run.id} is over without having ${conclusion ? 'finished it' : 'decided'}`)
      return progress.conclusion === 'cancelled' ? 'stopped' : 'over'
    default:
      return assertNever(progress)
  }
}
