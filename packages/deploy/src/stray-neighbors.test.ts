import { expect, test } from '@jest/globals'
import type { ApplicationPort } from '@staging-actions/argocd'
import { silentLogger } from '@staging-actions/base'
import type { App } from '@staging-actions/config/load'
import { withDoubted } from '@staging-actions/environment/composition'
import { emptyDocument } from '../../environment/src/ledger/schema.ts'
import type { DeployRequest } from './deploy-request.ts'
import { strayNeighbors } from './stray-neighbors.ts'

const [sha, other] = ['a'.repeat(40), 'b'.repeat(40)]
const app = (name: string, dependsOn?: readonly string[]): App => ({
  ...{ name, directory: name, paths: [], ignore: [], application: `staging-${name}`, url: '' },
  ...{ test: { command: '', results: '' }, tests: 'required' },
  ...{ dependsOn: dependsOn ?? [], saysDependencies: dependsOn !== undefined }
})
const empty = emptyDocument({ environment: 'staging', repositoryId: 1 })
const meant = { sha, branches: ['main', 'refs/heads/staging'] }

interface Shown {
  readonly target: string
  readonly status: string
  /** What it is compared with. */
  readonly revision: string
  /** What was synced last; undefined: nothing was. */
  readonly synced?: string
}

const portOf = (shown: Shown | undefined, asked: string[] = []): ApplicationPort =>
  ({
    find: async (name: string) => {
      asked.push(name)
      if (!shown) return undefined
      const { target: targetRevision, status, revision, synced } = shown
      return {
        ...{ name, health: 'Degraded', sync: { status, revision }, sources: [{ path: 'p', targetRevision }] },
        ...{ operationState: synced === undefined ? undefined : { revision: synced }, resources: [] }
      }
    }
  }) as never

const look = (port: ApplicationPort, catalog: readonly App[], document: typeof empty | undefined = empty) => {
  const request = { app: ['web'], observe: [], standing: new Map(), dryRun: false } as unknown as DeployRequest
  return strayNeighbors(request, catalog, document, { port, log: silentLogger, meant })
}

test.each<[string, Shown | undefined, string | undefined]>([
  ['is not there', undefined, undefined],
  ['was never synced', { target: 'idea', status: 'OutOfSync', revision: other }, undefined],
  ['follows production', { target: 'main', status: 'Synced', revision: other, synced: other }, undefined],
  ['follows the default branch', { target: '', status: 'Synced', revision: other, synced: other }, undefined],
  [
    'follows the branch of the commit',
    { target: 'staging', status: 'Synced', revision: other, synced: other },
    undefined
  ],
  ['is this commit’s', { target: sha, status: 'Synced', revision: sha, synced: sha }, undefined],
  [
    'differs from its manifests alone',
    { target: 'main', status: 'OutOfSync', revision: other, synced: other },
    undefined
  ],
  [
    'was set to another branch',
    { target: 'idea', status: 'Synced', revision: other, synced: other },
    `follows idea: it is at ${other}, which is neither production's version nor this commit's`
  ],
  [
    'was left by an earlier record',
    { target: other, status: 'OutOfSync', revision: other, synced: other },
    `follows ${other}: it is at ${other}, which is neither production's version nor this commit's`
  ],
  [
    'was synced to another branch once',
    { target: 'main', status: 'OutOfSync', revision: sha, synced: other },
    `was synced to ${other}, which is not what main has`
  ]
])('a neighbor that no run has deployed and that %s', async (_, shown, why) => {
  const found = await look(portOf(shown), [app('web'), app('api')])
  expect([...found]).toEqual(why === undefined ? [] : [['api', `no run has deployed it, and staging-api ${why}`]])
})

test('only neighbors that the record does not know are asked about, where there is a record', async () => {
  const asked: string[] = []
  const port = portOf(undefined, asked)
  const entry = { revision: other, images: [], run: 'runs/1', at: '2026-01-01T00:00:00.000Z', tested: false }
  await look(port, [app('web', ['api', 'db']), app('api', []), app('db', []), app('mail', [])], {
    ...empty,
    apps: { db: entry }
  })
  expect(asked).toEqual(['staging-api'])
})

test('it is written down as uncertain, unless a run has deployed it meanwhile', () => {
  const doubts = new Map([['api', 'why']])
  const by = { runUrl: 'runs/2', now: 0 }
  expect(withDoubted(empty, doubts, new Map(), by).apps['api']).toMatchObject({ uncertain: 'runs/2', inexact: 'why' })
  const entry = { revision: sha, images: [], run: 'runs/1', at: '2026-01-01T00:00:00.000Z', tested: false }
  const document = { ...empty, apps: { api: entry } }
  expect(withDoubted(document, doubts, new Map(), by)).toEqual(document)
})
