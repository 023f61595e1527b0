import { expect, test } from '@jest/globals'
import { makeResult } from '@staging-actions/argocd'
import { StagingError } from '@staging-actions/base'
import type { App } from '@staging-actions/config/load'
import { concludeDeploy, type EndedSync } from './deployed.ts'

const calm = { catalog: [], waited: 0, disturbed: {}, unanswered: {}, unremoved: [], revisions: {}, observed: {} }

const app = (name: string, ...dependsOn: string[]) =>
  ({ name, dependsOn, application: name, url: '' }) as unknown as App
const synced = makeResult(
  { kind: 'synced', images: [], digests: [], imagesBefore: [], changes: [], steps: [], duration: 0 },
  'any',
  undefined
)
const well = (name: string, ...dependsOn: string[]): EndedSync => ({
  app: app(name, ...dependsOn),
  outcome: { kind: 'synced', result: synced }
})

test('an app that was not deployed is not tested, nor is what depends on it over others', () => {
  const broken: EndedSync = {
    app: app('database-api'),
    outcome: {
      kind: 'failed',
      error: new StagingError('unhealthy', 'a sentence with ::error:: of somebody’s manifest')
    }
  }
  const ended = [well('web', 'api'), well('api', 'database-api'), broken, well('docs'), well('a', 'b'), well('b', 'a')]
  const failure = (() => {
    try {
      return concludeDeploy(ended, calm)
    } catch (error) {
      return error as StagingError
    }
  })()
  expect(failure).toBeInstanceOf(StagingError)
  expect(failure).toMatchObject({
    reason: 'unhealthy',
    result: {
      untestable: {
        'database-api': 'database-api was not deployed (unhealthy): the job that deploys says why',
        api: 'api depends on database-api, which was not deployed (unhealthy): the job that deploys says why',
        web: 'web depends on database-api, which was not deployed (unhealthy): the job that deploys says why'
      }
    }
  })
  expect(concludeDeploy([well('web', 'api'), well('api')], calm).untestable).toEqual({})
})

test('what stands there is not tested over an app that was not deployed, nor is what depends on it over that', () => {
  const broken: EndedSync = {
    app: app('db'),
    outcome: { kind: 'failed', error: new StagingError('unhealthy', 'no') }
  }
  const catalog = [app('web', 'api'), app('api', 'db'), app('db'), app('docs')]
  const result = (() => {
    try {
      return concludeDeploy([well('web', 'api'), broken], { ...calm, catalog })
    } catch (error) {
      return (error as StagingError).result
    }
  })() as { untestable: Record<string, string> }
  expect(Object.keys(result.untestable).sort()).toEqual(['api', 'db', 'web'])
  expect(result.untestable['web']).toContain('web depends on db, which was not deployed (unhealthy)')
})
