import { ApiError } from '@staging-actions/base'
import type { GitHub } from './client.ts'
import { request, unlessStatus } from './request.ts'
import { seenBy } from './seen.ts'

export type RunProgress =
  | { readonly kind: 'running'; readonly status: string }
  | { readonly kind: 'finished'; readonly conclusion: string }
  /** Deleted, or never there. */
  | { readonly kind: 'missing' }
  /** The token may not look: it lacks `actions: read`. */
  | { readonly kind: 'unknown' }

/** Somebody named it: that it is not there is doubted as long as of one that was seen. */
export function expectRun({ octokit, owner, repo }: GitHub, run: number): void {
  seenBy(octokit).paths.add(`/repos/${owner}/${repo}/actions/runs/${run}`)
}

/** How far one attempt of a workflow run is. An attempt that a newer one follows is finished. */
export async function findRunProgress(github: GitHub, run: number, attempt: number): Promise<RunProgress> {
  const found = await findRun(github, run)
  if (found === 'forbidden') return { kind: 'unknown' }
  if (found === undefined) return { kind: 'missing' }
  // Of an attempt that has only just begun the answer may still be about the one before it.
  if (found.attempt < attempt && attempt < Number.MAX_SAFE_INTEGER) return { kind: 'running', status: 'queued' }
  if (found.attempt > attempt) return { kind: 'finished', conclusion: 'superseded' }
  if (found.status === 'completed') return { kind: 'finished', conclusion: found.conclusion ?? 'unknown' }
  return { kind: 'running', status: found.status }
}

/** The id in a run's address, `https://…/actions/runs/<id>`, also of one attempt or job of it; undefined where there is none. */
export function runIdOf(address: string): number | undefined {
  const id = /\/actions\/runs\/(\d{1,15})(?:\/|$)/.exec(address)?.[1]
  return id === undefined ? undefined : Number(id)
}

export interface RunRecord {
  readonly id: number
  readonly url: string
  readonly workflowId: number
  /** What started it, as GitHub spells it: push, pull_request … */
  readonly event: string
  /** Of the file in the repository, without what it was read at: `.github/workflows/deploy.yml`. */
  readonly path: string
  readonly headSha: string
  /** The branch or tag by its short name: GitHub does not say which of the two. Undefined: the commit of a fork that is gone. */
  readonly headBranch: string | undefined
  /** `owner/name` of where the commit was pushed to: a fork, for a pull request from one. */
  readonly headRepository: string
  /** Files of the workflows that it calls, as `owner/name/.github/workflows/file.yml`. */
  readonly referenced: readonly string[]
  readonly attempt: number
  readonly status: string
  readonly conclusion: string | undefined
  /** ISO 8601: when it, or one of its jobs, last changed. */
  readonly updatedAt: string
}

/** `forbidden`: the token lacks `actions: read`. */
export async function findRun(github: GitHub, run: number): Promise<RunRecord | undefined | 'forbidden'> {
  try {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: run })
    return {
      id: Number(data.id),
      url: data.html_url,
      workflowId: data.workflow_id,
      event: data.event,
      path: withoutRef(data.path),
      headSha: data.head_sha,
      headBranch: data.head_branch ?? undefined,
      headRepository: data.head_repository?.full_name ?? '',
      referenced: (data.referenced_workflows ?? []).map(({ path }) => withoutRef(path)),
      attempt: data.run_attempt ?? 1,
      status: data.status ?? 'unknown',
      conclusion: data.conclusion ?? undefined,
      updatedAt: data.updated_at
    }
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined
    if (error instanceof ApiError && error.status === 403) return 'forbidden'
    throw error
  }
}

/** Asks for the end of a run. One that is over by now is no error. Needs `actions: write`. */
export async function cancelRun(github: GitHub, run: number): Promise<void> {
  await unlessStatus([409], request(github, 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel', { run_id: run }))
}

/**
 * How many runs for pull requests of this commit wait until a person who may write lets them go; 0 also where the token lacks
 * `actions: read`. GitHub lists them as over, without a job, and no check of theirs shows (https://github.com/dtzp555-max/ocp/issues/335).
 */
export async function countHeldRuns(github: GitHub, headSha: string): Promise<number> {
  const held = { head_sha: headSha, event: 'pull_request', status: 'action_required' } as const
  const answer = await unlessStatus([403], request(github, 'GET /repos/{owner}/{repo}/actions/runs', held))
  return answer?.data.total_count ?? 0
}

/** GitHub adds to some paths what they were read at: `acme/shop/.github/workflows/ci.yml@refs/heads/main`. */
function withoutRef(path: string): string {
  return path.split('@', 1)[0] ?? path
}

export interface RunJob {
  readonly id: number
  /** A called workflow's job is `<calling job> / <its name>`. */
  readonly name: string
  /** Of the run; a job that a re-run keeps is listed again under the new one. */
  readonly attempt: number
  readonly conclusion: string | undefined
  /** ISO 8601; undefined before it has. */
  readonly startedAt: string | undefined
  readonly completedAt: string | undefined
}

/** Whether a job of that name is the one that its workflow calls so: a called workflow's is `<calling job> / <its name>`. */
export function isJob(name: string, key: string): boolean {
  return name === key || name.endsWith(` / ${key}`)
}

/** All pages. `attempt` undefined: of the newest attempt of the run; `all`: of each. */
export async function listRunJobs(github: GitHub, run: number, attempt?: number | 'all'): Promise<readonly RunJob[]> {
  const jobs: RunJob[] = []
  for (let page = 1; ; page += 1) {
    const range = { run_id: run, per_page: 100, page }
    const { data } =
      typeof attempt !== 'number'
        ? await request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', {
            ...range,
            ...(attempt && { filter: attempt })
          })
        : await request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs', {
            ...range,
            attempt_number: attempt
          })
    jobs.push(
      ...data.jobs.map((job) => ({
        id: Number(job.id),
        name: job.name,
        attempt: job.run_attempt ?? 1,
        conclusion: job.conclusion ?? undefined,
        startedAt: job.started_at || undefined,
        completedAt: job.completed_at ?? undefined
      }))
    )
    if (data.jobs.length < 100) return jobs
  }
}
