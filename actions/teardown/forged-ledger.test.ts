import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { ask, makeEnvironmentByApi } from '../../packages/environment/test/api-stack.ts'
import { type StagingActions, startStagingActions } from '../../packages/environment/test/staging-actions.ts'

const run = promisify(execFile)
let staging: StagingActions
/** All that another repository's environment consists of, in the same account. */
let neighbour: Awaited<ReturnType<StagingActions['cloud']['digitalocean']['account']['leftovers']>>

beforeAll(async () => {
  staging = await startStagingActions()
  await makeEnvironmentByApi(staging.cloud, { prefix: 'stg-1-staging', tag: 'staging:1:staging', hosts: ['neighbour'] })
  staging.cloud.kernel.clock.advance(600_000)
  await ask(staging.cloud, 'GET', '/v2/kubernetes/clusters')
  neighbour = await staging.cloud.digitalocean.account.leftovers()
}, 300_000)
afterAll(() => staging.cloud.stop())

let before: string
/** Anyone who may push can write whatever he likes. */
async function forge(document: object | string): Promise<void> {
  const { cloud } = staging
  const folder = await mkdtemp(join(cloud.directory, 'forger-'))
  const git = async (...args: string[]) =>
    (
      await run('git', ['-C', folder, '-c', 'user.name=mallory', '-c', 'user.email=m@example.com', ...args])
    ).stdout.trim()
  await git('init', '--quiet')
  await writeFile(join(folder, 'environment.json'), typeof document === 'string' ? document : JSON.stringify(document))
  await git('add', '.')
  await git('commit', '--quiet', '-m', 'forged')
  const url = new URL(`${cloud.github.url}/acme/shop`)
  url.username = 'x-access-token'
  url.password = cloud.githubToken
  await git('push', '--quiet', '--force', url.href, 'HEAD:refs/staging/staging')
  before = await git('rev-parse', 'HEAD')
}

async function ledgerCommit(): Promise<string> {
  const answer = await fetch(`${staging.cloud.github.apiUrl}/repos/acme/shop/git/ref/staging/staging`, {
    headers: { authorization: `Bearer ${staging.cloud.githubToken}` }
  })
  return ((await answer.json()) as { object: { sha: string } }).object.sha
}

const document = {
  schema: 1,
  environment: 'staging',
  repositoryId: 4242,
  teamUuid: null,
  generation: 3,
  life: null,
  leases: [],
  operations: [],
  journal: [],
  apps: {},
  stack: null
}

describe('a forged ledger harms nothing', () => {
  beforeEach(async () => {
    expect(await staging.cloud.digitalocean.account.leftovers()).toEqual(neighbour)
  })

  test("of another cluster's id: it is not taken for ours, and stays", async () => {
    const journal = neighbour
      .filter(({ kind }) => ['cluster', 'database', 'vpc'].includes(kind))
      .map(({ kind, id, name }) => ({ kind, id, name, by: 'me', at: '2026-11-01T00:00:00Z' }))
    await forge({ ...document, journal, stack: { commit: 'a', digest: 'b' } })
    const { outputs } = await staging.run('check-staging')
    expect(outputs).toMatchObject({ 'cluster-id': '', ready: 'false' })
    const destroy = await staging.run('teardown', { policy: 'always' })
    expect(destroy.outputs).toMatchObject({ outcome: 'failure', reason: 'leftovers', destroyed: 'false' })
    // Nobody is led to delete by hand what is somebody else's.
    expect(destroy.log).toContain(
      'still there, and not touched, since the ledger alone says that it is of staging, which nothing proves: '
    )
    expect(destroy.log).toContain('look at each before you delete anything')
    expect(destroy.log).not.toContain('still there after the destroy')
    expect(destroy.summary).toContain('nothing proves that it is ours')
    expect(destroy.summary).toMatch(/The ledger of staging names \d+ things that nothing proves to be of it/)
    expect(await staging.cloud.digitalocean.account.leftovers()).toEqual(neighbour)
  })

  test('of a foreign team: every action refuses it, and writes nothing', async () => {
    await forge({ ...document, teamUuid: 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6' })
    for (const action of ['check-staging', 'provision', 'teardown'])
      expect((await staging.run(action)).outputs).toMatchObject({ outcome: 'failure', reason: 'wrong-account' })
    expect(await ledgerCommit()).toBe(before)
  })

  test('of a newer schema: every action refuses it, and rewrites nothing; the reaper leaves it alone, and fails by it', async () => {
    await forge({ ...document, schema: 99 })
    for (const action of ['check-staging', 'provision', 'teardown'])
      expect((await staging.run(action)).outputs).toMatchObject({ outcome: 'failure', reason: 'ledger-newer' })
    const reaper = await staging.run('teardown', { policy: 'expired' })
    expect(reaper.outputs).toMatchObject({ outcome: 'failure', reason: 'ledger-newer', destroyed: 'false' })
    expect(reaper.log).toContain('staging is left alone')
    expect(await ledgerCommit()).toBe(before)
  })

  test('that is none: every action refuses it in a moment and says what to do; a destroy goes on without it', async () => {
    await forge('nonsense')
    for (const action of ['check-staging', 'provision', 'teardown']) {
      const { outputs, log } = await staging.run(action)
      expect(outputs).toMatchObject({ outcome: 'failure', reason: 'ledger-broken' })
      expect(log).toContain('`create` with `discard-ledger` starts a new one')
    }
    expect(await ledgerCommit()).toBe(before)
    const destroy = await staging.run('teardown', { policy: 'always' })
    expect(destroy.outputs).toMatchObject({ outcome: 'success', destroyed: 'true' })
    expect(destroy.log).toContain('is destroyed without its ledger')
    expect((await staging.run('check-staging')).outputs).toMatchObject({ state: 'absent' })

    // Bounded before it is read: twelve minutes and 2.5 GB, else.
    const at = '2026-11-01T00:00:00Z'
    const journal = Array.from({ length: 150_000 }, (_, index) => ({
      kind: 'volume',
      id: `v-${index}`,
      name: 'x',
      by: 'x',
      at
    }))
    await forge({ ...document, journal })
    const refused = await staging.run('check-staging')
    expect(refused.outputs).toMatchObject({ outcome: 'failure', reason: 'ledger-broken' })
    expect(refused.log).toContain('environment.json has')
    expect((await staging.run('teardown', { policy: 'always' })).outputs).toMatchObject({ destroyed: 'true' })
  })

  test("of strangers' leases and operations: nobody waits for them, and nothing of the account is theirs", async () => {
    const until = '2099-01-01T00:00:00Z'
    await forge({
      ...document,
      leases: [{ id: 'x', holder: 'mallory', run: 'x', branch: 'x', reason: '@everyone', since: until, until }],
      operations: [
        {
          id: 'x',
          kind: 'teardown',
          run: { id: 1, attempt: 1, url: 'x' },
          actor: 'mallory',
          since: '2026-01-01T00:00:00Z'
        }
      ]
    })
    const checked = await staging.run('check-staging')
    expect(checked.outputs).toMatchObject({ state: 'absent' })
    expect(checked.summary).not.toContain('@everyone')
    expect((await staging.run('teardown')).outputs).toMatchObject({ kept: 'true', destroyed: 'false' })
    expect((await staging.run('teardown', { policy: 'always' })).outputs).toMatchObject({ destroyed: 'true' })
  })
})
