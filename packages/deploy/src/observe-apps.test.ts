import { describe, expect, test } from '@jest/globals'
import type { ObservedApplication } from '@staging-actions/argocd'
import { type Clock, Deadline, silentLogger } from '@staging-actions/base'
import type { App } from '@staging-actions/config/load'
import { emptyDocument } from '../../environment/src/ledger/schema.ts'
import { differenceOf, observeApps } from './observe-apps.ts'

const [sha, other] = ['a'.repeat(40), 'b'.repeat(40)]
const image = (name: string, sign = '1') => `ghcr.io/acme/${name}@sha256:${sign.repeat(64)}`
const api: App = {
  ...{ name: 'api', directory: 'api', paths: [], ignore: [], application: 'staging-api', url: '' },
  ...{ test: { command: '', results: '' }, tests: 'required', dependsOn: [], saysDependencies: true }
}
const entry = { revision: sha, images: [], run: 'runs/1', at: '2026-01-01T00:00:00.000Z', tested: true }
const setup = { digest: 's1', ofManifest: undefined, otherRevisions: [] }
const calm: ObservedApplication = {
  ...{ revision: sha, targetRevision: sha, syncedRevision: sha, syncStatus: 'Synced', setup, isSetAsMade: undefined },
  ...{ overrides: new Map(), isMoving: false, unsettled: undefined, digests: [image('api')] }
}
const known = { ...entry, setup: 's1', digests: [image('api')] }

describe('a standing app', () => {
  test.each<
    [string, Partial<ObservedApplication>, Partial<typeof known> & { otherRevisions?: string[] }, RegExp | undefined]
  >([
    ['is as its record says', {}, {}, undefined],
    ['is at another commit', { revision: other }, {}, /it is at b+, and the record says a+/],
    ['is set otherwise', { setup: { ...setup, digest: 's2' } }, {}, /what it is set to was changed/],
    [
      'has another image tag',
      { overrides: new Map([['helm.parameters.image.tag', `sha-${other}`]]) },
      {},
      /its image tag is of b+/
    ],
    [
      'has another image',
      { overrides: new Map([['kustomize.images.api', `api:sha-${other}`]]) },
      {},
      /its image tag is of b+/
    ],
    [
      'got another commit of its values',
      { setup: { ...setup, otherRevisions: [other] } },
      { otherRevisions: [sha] },
      /another of its sources has moved on/
    ],
    ['is not healthy', { unsettled: 'it is Synced and Degraded', digests: [] }, {}, /it is Synced and Degraded/],
    ['has no pods any more', { digests: [] }, {}, /none of its pods runs ghcr.io\/acme\/api any more/],
    [
      'lacks one of its images',
      {},
      { digests: [image('api'), image('job')] },
      /none of its pods runs ghcr.io\/acme\/job/
    ],
    ['runs another build', { digests: [image('api', '2')] }, {}, /another build of ghcr.io\/acme\/api/],
    ['has no pods, as it had none', { digests: [] }, { digests: [] }, undefined]
  ])('%s', (_, seen, recorded, why) => {
    const difference = differenceOf(api, { ...calm, ...seen }, sha, { ...known, ...recorded })
    if (why === undefined) expect(difference).toBeUndefined()
    else expect(difference?.why).toMatch(why)
  })

  test('whose record is of an older version, which knows less', () => {
    expect(differenceOf(api, { ...calm, setup: { ...setup, digest: 's2' } }, sha, entry)).toBeUndefined()
  })
})

/** Argo CD shows it as Progressing for so many milliseconds, then so; time passes with each sleep. */
async function lookFor(moves: number, then: object | Error, meanwhile: object = { health: 'Progressing' }) {
  let time = 0
  const clock: Clock = {
    now: () => time,
    monotonic: () => time,
    sleep: async (milliseconds) => {
      time += milliseconds
    }
  }
  const shown = {
    ...{ name: 'staging-api', uid: 'u', health: 'Healthy', sync: { status: 'Synced', revision: sha } },
    ...{ operationState: { revision: sha, revisions: [] }, sources: [{ path: 'p' }], resources: [] }
  }
  const port = {
    find: async () => {
      if (time < moves) return { ...shown, ...meanwhile }
      if (then instanceof Error) throw then
      return { ...shown, ...then }
    },
    live: async () => ({ workloads: [], problems: [] })
  }
  const document = { ...emptyDocument({ environment: 'staging', repositoryId: 1 }), apps: { api: entry } }
  const deps = { port: port as never, clock, log: silentLogger, meant: { sha, branches: [] } }
  const deadline = new Deadline(clock, 600_000)
  const request = { observe: [], app: [], standing: new Map([['api', entry]]), dryRun: false }
  const { differing } = await observeApps(request, [api], document, { ...deps, deadline })
  return { why: differing.get('api'), time }
}

describe('one that is on its way', () => {
  test('is waited for, and counts as it is then', async () => {
    expect(await lookFor(60_000, {})).toMatchObject({ why: undefined, time: 60_000 })
    expect(await lookFor(60_000, { health: 'Degraded' })).toMatchObject({ why: 'it is Synced and Degraded' })
  })

  test('is waited for where Argo CD could not compare: git did not answer it', async () => {
    const unknown = { sync: { status: 'Unknown', revision: sha } }
    expect(await lookFor(60_000, {}, unknown)).toEqual({ why: undefined, time: 60_000 })
  })

  test('is named with what is not as it has to be', async () => {
    const deployment = (status: object) => ({ kind: 'Deployment', name: 'api', syncStatus: 'Synced', ...status })
    const service = { kind: 'Service', name: 'api', syncStatus: 'Synced', healthStatus: 'Healthy' }
    const out = { status: 'OutOfSync', revision: sha }
    const seen = { sync: out, resources: [service, deployment({ syncStatus: 'OutOfSync' })] }
    expect(await lookFor(0, seen)).toMatchObject({ why: 'it is OutOfSync and Healthy: Deployment api' })
    const ill = { health: 'Degraded', resources: [service, deployment({ healthStatus: 'Degraded' })] }
    expect(await lookFor(0, ill)).toMatchObject({ why: 'it is Synced and Degraded: Deployment api' })
  })

  test('is given up after three minutes', async () => {
    expect(await lookFor(900_000, {})).toEqual({ why: 'it is Synced and Progressing', time: 180_000 })
  })

  test('is not waited for where waiting does not help', async () => {
    expect(await lookFor(0, { health: 'Degraded' })).toEqual({ why: 'it is Synced and Degraded', time: 0 })
  })

  test('of which Argo CD does not answer is not known to be there', async () => {
    expect(await lookFor(0, new Error('no'))).toMatchObject({ why: 'Argo CD could not be asked about it' })
  })
})
