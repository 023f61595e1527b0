import { findRun, type GitHub, listRunJobs, runIdOf } from '@staging-actions/github'

/** Where a record says that an app was deployed and passed. Anybody with write access can write the record. */
export interface TestedVersion {
  readonly revision: string
  /** Address of the run. */
  readonly run: string
}

export type CarriedResult =
  | { readonly kind: 'passed'; readonly revision: string; readonly runUrl: string }
  | { readonly kind: 'unproven'; readonly why: string }

/**
 * Whether GitHub itself says what the record says: a run of this very workflow, in this repository, at that commit, whose job
 * for this app succeeded. That nothing of the app has changed since is for detect-changed-apps to say.
 * Needs `actions: read`; costs three requests.
 * @param thisRun the run that asks
 */
export async function verifyTested(
  github: GitHub,
  app: string,
  { revision, run: address }: TestedVersion,
  thisRun: number
): Promise<CarriedResult> {
  const id = runIdOf(address)
  const unproven = (why: string): CarriedResult => ({ kind: 'unproven', why })
  if (!id) return unproven('the record names no run')
  const [run, own] = await Promise.all([findRun(github, id), findRun(github, thisRun)])
  if (run === 'forbidden' || own === 'forbidden')
    return unproven('the token may not read runs: it lacks `actions: read`')
  if (!run) return unproven(`run ${id} is gone`)
  if (run.workflowId !== own?.workflowId) return unproven(`run ${id} is of another workflow`)
  if (run.event === 'pull_request' || run.headSha !== revision)
    return unproven(`run ${id} did not test ${revision.slice(0, 7)}`)
  const wanted = `deploy-and-test (${app})`
  const jobs = await listRunJobs(github, id)
  const job = jobs.find(({ name }) => name === wanted || name.endsWith(` / ${wanted}`))
  return job?.conclusion === 'success'
    ? { kind: 'passed', revision, runUrl: run.url }
    : unproven(`its tests did not pass in run ${id}`)
}
