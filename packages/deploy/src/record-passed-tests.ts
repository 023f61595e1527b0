import { makeResult } from '@staging-actions/argocd'
import { InputError, StagingError } from '@staging-actions/base'
import type { App } from '@staging-actions/config/load'
import { appsOf, readConfiguration } from './apps-of.ts'
import type { DeployContext, DeployRequest } from './deploy-request.ts'
import type { Deployed } from './deployed.ts'
import type { Tested } from './record.ts'

/**
 * Deploys nothing: records that the tests of what this run deployed passed. They are about this commit alone: where another run
 * deployed in their midst, nobody can say what they saw.
 * @throws StagingError superseded, with the result of the others
 */
export async function recordPassedTests(request: DeployRequest, context: DeployContext): Promise<Deployed> {
  const configuration = await readConfiguration(request, context)
  const apps = appsOf(request, configuration, context)
  const token = request.githubToken
  if (!token) throw new InputError(['input "github-token" is needed with "tests-passed": it writes the ledger'])
  const { recordTests } = await import('./record.ts')
  const recorded = await recordTests(
    { token, configuration, context },
    apps.map(({ name }) => name)
  )
  const result = { apps: recorded.flatMap((tested) => resultOf(tested, apps)) }
  const overtaken = recorded.filter(({ overtakenBy }) => overtakenBy !== undefined)
  if (overtaken.length === 0) return result
  throw new StagingError(
    'superseded',
    overtaken.map(({ app, problem }) => `the tests of ${app} do not count: ${problem}`).join('\n'),
    { hint: 'Nothing to do if that run is of a newer commit; else start this one again when it is over.', result }
  )
}

function resultOf({ app: name, revision, images, problem }: Tested, apps: readonly App[]): Deployed['apps'] {
  const app = apps.find((candidate) => candidate.name === name)
  if (!app) return []
  const nothing = { kind: 'synced', images, imagesBefore: [], changes: [], steps: [], duration: 0 } as const
  const result = makeResult(nothing, app.application, undefined)
  return [{ ...result, kind: problem ? 'untested' : 'tested', revision, app: name, url: app.url, failure: undefined }]
}
