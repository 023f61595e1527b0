import { makeResult } from '@staging-actions/argocd'
import { InputError, StagingError } from '@staging-actions/base'
import { type App, appsIn } from '@staging-actions/config/load'
import { compositionOf, type TestEnds, type Verdict } from '@staging-actions/environment/composition'
import type { LedgerDocument } from '@staging-actions/environment/ledger'
import { appsOf, readConfiguration } from './apps-of.ts'
import type { DeployContext, DeployRequest } from './deploy-request.ts'
import type { Deployed } from './deployed.ts'
import { recordTests } from './record.ts'
import { secondLook } from './second-look.ts'
import { surroundingsOf } from './surroundings-of.ts'
import { inexactRemedy } from './what-runs.ts'

/**
 * Deploys nothing: records that the tests of these apps passed at this commit. They are about this commit alone: where another run
 * deployed in their midst, nobody can say what they saw. With `testsJob` GitHub's record of the jobs says which passed; a failed one
 * is no failure here.
 * @throws StagingError superseded, sync-failed or ledger-unwritable, with the result of the others
 */
export async function recordPassedTests(request: DeployRequest, context: DeployContext): Promise<Deployed> {
  const configuration = await readConfiguration(request, context)
  const catalog = appsIn(context.workspace, configuration)
  const apps = appsOf(request, configuration, context, catalog)
  const token = request.githubToken
  if (!token) throw new InputError(['input "github-token" is needed with "tests-passed": it writes the ledger'])
  const names = apps.map(({ name }) => name)
  const ends: TestEnds =
    request.testsJob === undefined || names.length === 0
      ? { passed: names, failed: [] }
      : await endsOf(names, request.testsJob, token, context)
  const { passed, failed } = ends
  const access = { token, configuration, context }
  const surroundings = surroundingsOf(request, context, catalog, apps)
  const recorded =
    passed.length + failed.length > 0 || surroundings.standing
      ? await recordTests(
          access,
          ends,
          surroundings,
          await secondLook(request, access, catalog, passed),
          request.generation
        )
      : undefined
  const problemOf = (name: string): string | undefined => {
    if (!passed.includes(name)) return 'its tests did not pass'
    if (!recorded) return 'the ledger could not be written'
    return recorded.verdicts.find(({ app }) => app === name)?.disturbance?.why
  }
  for (const name of passed) {
    const problem = problemOf(name)
    if (problem && recorded)
      context.log.warning(`${name} is not recorded as tested: ${problem}. The next push tests it again.`)
  }
  const result: Deployed = {
    apps: apps.map((app) => resultOf(app, problemOf(app.name), recorded?.document)),
    revisions: {},
    observed: {},
    untestable: {},
    composition: recorded && compositionOf(recorded.document, context.sha)
  }
  const disturbed = (recorded?.verdicts ?? []).filter((verdict) => endsRun(verdict, request))
  if (disturbed.length === 0) return result
  const isOurs = disturbed.every(({ disturbance }) => disturbance?.ours)
  const isInexact = disturbed.some(({ disturbance }) => disturbance?.ours === 'inexact')
  throw new StagingError(
    isOurs ? 'sync-failed' : 'superseded',
    disturbed.map(({ app, disturbance }) => `the tests of ${app} do not count: ${disturbance?.why}`).join('\n'),
    {
      hint: isInexact
        ? `What to do: ${inexactRemedy}.`
        : isOurs
          ? 'The job that deploys says why; re-run all jobs when that is corrected.'
          : 'Nothing to do if that run is of a newer commit; else start this one again when it is over.',
      result
    }
  )
}

/** Where nobody looked what surrounds an app, only what another run did to the app itself ends this one. */
function endsRun({ disturbance }: Verdict, { standing }: DeployRequest): boolean {
  if (!disturbance) return false
  return standing !== undefined || (disturbance.by !== undefined && !disturbance.ours)
}

/** How the jobs of this run ended, by GitHub's own record. A job that was cut short says nothing of its app. */
async function endsOf(
  apps: readonly string[],
  pattern: string,
  token: string,
  context: DeployContext
): Promise<TestEnds> {
  const { repository, run, clock, log } = context
  const { awaitTestJobs, jobListLag } = await import('@staging-actions/github')
  const github = { octokit: await context.github(token), owner: repository.owner, repo: repository.name }
  const wait = { clock, deadline: context.deadline(jobListLag), log }
  const jobs = await awaitTestJobs(github, { run: run.id, job: pattern, apps, expected: apps }, wait)
  const ended = (...conclusions: readonly (string | null | undefined)[]) =>
    apps.filter((app) => conclusions.includes(jobs.get(app)?.conclusion))
  return { passed: ended('success'), failed: ended('failure', 'timed_out') }
}

function resultOf(
  app: App,
  problem: string | undefined,
  document: LedgerDocument | undefined
): Deployed['apps'][number] {
  const { revision = '', images = [] } = problem ? {} : (document?.apps[app.name] ?? {})
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
  return {
    ...result,
    kind: problem ? 'untested' : 'tested',
    revision,
    app: app.name,
    url: app.url,
    failure: undefined
  }
}
