import { lookAt } from '@staging-actions/base'
import { type GitHub, listRunJobs, type RunJob, runIdOf } from '@staging-actions/github'
import { proveRun, testJob } from './run-proof.ts'

/** Where a record says that an app was deployed and passed. Anybody with write access can write the record. */
export interface TestedVersion {
  readonly revision: string
  /** Address of the run. */
  readonly run: string
}

export type CarriedResult =
  | { readonly kind: 'passed'; readonly revision: string; readonly runUrl: string }
  /** Why, and what helps. */
  | { readonly kind: 'unproven'; readonly why: string }

/**
 * Whether GitHub itself says what the record says: a run at that commit, started as ours are on a branch that is deployed to
 * staging, by a workflow file that nobody edited on the way, whose job for this app succeeded. That nothing of the app has changed
 * since is for detect-changed-apps to say. Needs `actions: read`; costs four requests.
 * @param branch the promotion branch, whose workflow file is the measure
 */
export async function verifyTested(
  github: GitHub,
  app: string,
  { revision, run: address }: TestedVersion,
  branch: string
): Promise<CarriedResult> {
  const id = runIdOf(address)
  if (!id) return unproven('the record names no run')
  const verdict = await lookAt(proveRun(github, { id, sha: revision }, branch))
  if (verdict.kind === 'failed') {
    if (verdict.error.reason === 'forbidden')
      return { kind: 'unproven', why: `${verdict.error.message}: the job needs \`permissions: actions: read\`` }
    throw verdict.error
  }
  return judgeTested(github, app, { id, revision }, verdict.value)
}

async function judgeTested(
  github: GitHub,
  app: string,
  { id, revision }: { readonly id: number; readonly revision: string },
  verdict: Awaited<ReturnType<typeof proveRun>>
): Promise<CarriedResult> {
  if (verdict.kind === 'not-ours') return unproven(verdict.why)
  if (verdict.kind === 'edited')
    return unproven(`run ${id} tested it by a ${verdict.path} that is not the promotion branch's`)
  const jobs = await listRunJobs(github, id, 'all')
  const names = new Set(jobs.map(({ name }) => name).filter((name) => testJob.exec(name)?.[1] === app))
  // Where one run has two callers, each for an environment of its own, nobody can tell which one is meant.
  if (names.size > 1) return unproven(`run ${id} has several jobs that tested it: ${[...names].join(', ')}`)
  const job = lastTest(jobs, app)
  return job?.conclusion === 'success' && verdict.run
    ? { kind: 'passed', revision, runUrl: verdict.run.url }
    : unproven(`its tests did not pass in run ${id}`)
}

function unproven(why: string): CarriedResult {
  return { kind: 'unproven', why: `${why}: re-run all jobs` }
}

/**
 * The last job of the run in which the tests of an app came to an end. A re-run leaves out what passed before, so its newest attempt
 * may know nothing of the app; and one that was cut short says nothing. Pure.
 */
export function lastTest(jobs: readonly RunJob[], app: string): RunJob | undefined {
  return jobs
    .filter(({ name, conclusion = '' }) => testJob.exec(name)?.[1] === app && decided.has(conclusion))
    .reduce<RunJob | undefined>((last, job) => (last && last.attempt > job.attempt ? last : job), undefined)
}

const decided: ReadonlySet<string> = new Set(['success', 'failure', 'timed_out'])
