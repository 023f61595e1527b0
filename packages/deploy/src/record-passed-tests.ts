import { makeResult } from '@staging-actions/argocd'
import { InputError, StagingError, waitUntil } from '@staging-actions/base'
import type { App } from '@staging-actions/config/load'
import { appsOf, readConfiguration } from './apps-of.ts'
import type { DeployContext, DeployRequest } from './deploy-request.ts'
import type { Deployed } from './deployed.ts'
import type { Tested } from './record.ts'

/**
 * Deploys nothing: records that the tests of what this run deployed passed. They are about this commit alone: where another run
 * deployed in their midst, nobody can say what they saw. With `testsJob` GitHub's record of the jobs says which passed; a failed one
 * is no failure here.
 * @throws StagingError superseded, with the result of the others
 */
export async function recordPassedTests(request: DeployRequest, context: DeployContext): Promise<Deployed> {
  const configuration = await readConfiguration(request, context)
  const apps = appsOf(request, configuration, context)
  const token = request.githubToken
  if (!token) throw new InputError(['input "github-token" is needed with "tests-passed": it writes the ledger'])
  const { recordTests } = await import('./record.ts')
  const names = apps.map(({ name }) => name)
  const passed = request.testsJob === undefined ? names : await passedJobs(names, request.testsJob, token, context)
  const failed = names.filter((name) => !passed.includes(name))
  const recorded = [
    ...(passed.length > 0 ? await recordTests({ token, configuration, context }, passed, request.generation) : []),
    ...failed.map((app): Tested => ({ app, revision: '', images: [], problem: 'its tests did not pass' }))
  ]
  const result = { apps: recorded.flatMap((tested) => resultOf(tested, apps)), untestable: {} }
  const overtaken = recorded.filter(({ overtakenBy }) => overtakenBy !== undefined)
  if (overtaken.length === 0) return result
  throw new StagingError(
    'superseded',
    overtaken.map(({ app, problem }) => `the tests of ${app} do not count: ${problem}`).join('\n'),
    { hint: 'Nothing to do if that run is of a newer commit; else start this one again when it is over.', result }
  )
}

/** Milliseconds: GitHub's list of a run's jobs lags by seconds behind what has ended. */
const patience = 60_000

/** The apps whose job of this run ended well, by GitHub's own record. */
async function passedJobs(
  apps: readonly string[],
  pattern: string,
  token: string,
  context: DeployContext
): Promise<readonly string[]> {
  const { repository, run, clock, log } = context
  const { isJob, listRunJobs } = await import('@staging-actions/github')
  const github = { octokit: await context.github(token), owner: repository.owner, repo: repository.name }
  const jobName = (app: string) => pattern.replace('{app}', app)
  return waitUntil<readonly string[]>(
    async () => {
      const jobs = await listRunJobs(github, run.id)
      const jobOf = (app: string) => jobs.find(({ name }) => isJob(name, jobName(app)))
      const open = apps.filter((app) => !jobOf(app)?.conclusion)
      return open.length === 0
        ? { kind: 'done', value: apps.filter((app) => jobOf(app)?.conclusion === 'success') }
        : { kind: 'waiting', seen: `GitHub has no end of ${open.map(jobName).join(', ')} yet` }
    },
    { awaited: 'the end of the tests', clock, deadline: context.deadline(patience), log, first: 1_000 }
  )
}

function resultOf({ app: name, revision, images, problem }: Tested, apps: readonly App[]): Deployed['apps'] {
  const app = apps.find((candidate) => candidate.name === name)
  if (!app) return []
  const nothing = {
    kind: 'synced',
    images,
    digests: [],
    imagesBefore: [],
    changes: [],
    steps: [],
    duration: 0
  } as const
  const result = makeResult(nothing, app.application, undefined)
  return [{ ...result, kind: problem ? 'untested' : 'tested', revision, app: name, url: app.url, failure: undefined }]
}
