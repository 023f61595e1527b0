import type { GitHub } from './client.ts'
import { request, unlessStatus } from './request.ts'

export interface CheckSummary {
  readonly failed: readonly string[]
  readonly pending: readonly string[]
  /** False when the token may not read checks or statuses: then the lists prove nothing. */
  readonly complete: boolean
}

const bad = ['failure', 'timed_out', 'cancelled', 'action_required', 'startup_failure', 'stale']

/** Check runs and commit statuses of a commit, by name. At most 100 of each. */
export async function summarizeChecks(github: GitHub, sha: string): Promise<CheckSummary> {
  const runs = await unlessStatus(
    [403, 404],
    request(github, 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs', { ref: sha, per_page: 100 })
  )
  const statuses = await unlessStatus(
    [403, 404],
    request(github, 'GET /repos/{owner}/{repo}/commits/{ref}/status', { ref: sha, per_page: 100 })
  )
  const checks = runs?.data.check_runs ?? []
  const marks = statuses?.data.statuses ?? []
  return {
    failed: [
      ...checks.filter((check) => bad.includes(check.conclusion ?? '')).map((check) => check.name),
      ...marks.filter((mark) => mark.state === 'failure' || mark.state === 'error').map((mark) => mark.context)
    ],
    pending: [
      ...checks.filter((check) => check.status !== 'completed').map((check) => check.name),
      ...marks.filter((mark) => mark.state === 'pending').map((mark) => mark.context)
    ],
    complete: runs !== undefined && statuses !== undefined
  }
}
