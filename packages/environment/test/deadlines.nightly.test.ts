import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Clock, systemClock } from '@staging-actions/base'
import type { WorkflowRun } from '../../sandbox/src/github/index.ts'
import { ask } from './api-stack.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { destroyed, files, openRun, type RunOptions } from './open-run.ts'

const hour = 3_600_000
let cloud: Cloud
/** Milliseconds that the runs' clocks and the clouds' are ahead of the wall clock. */
let ahead = 0
const clock: Clock = { ...systemClock, now: () => systemClock.now() + ahead }
const later = (milliseconds: number) => {
  ahead += milliseconds
  cloud.kernel.clock.advance(milliseconds)
}

beforeAll(async () => {
  cloud = await startCloud({ files })
})
afterAll(() => cloud.stop())
// DigitalOcean takes 250 requests a minute.
beforeEach(() => later(60_000))
afterEach(async () => {
  expect(await cloud.digitalocean.account.leftovers()).toEqual([])
})

const inRun = (options?: RunOptions) => openRun(cloud, { clock, ...options })
const settings = (environment: string, more = '') => ({
  '.github/staging.yml': (files['.github/staging.yml'] ?? '').replace('domain:', `${environment}, domain:`) + more
})

async function loseLedger(): Promise<void> {
  const { status } = await fetch(`${cloud.github.apiUrl}/repos/acme/shop/git/refs/staging/staging`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${cloud.githubToken}` }
  })
  if (status !== 204) throw new Error(`the ledger was not deleted: ${status}`)
}

/** The run that holds it as GitHub knows it; one that GitHub does not know is over. */
function goingOn(id: number): { end(): void } {
  const { runs } = cloud.github.repository('acme/shop')
  const at = new Date(clock.now()).toISOString()
  const run: WorkflowRun = {
    id,
    number: id,
    attempt: 1,
    workflowId: 1,
    workflowPath: '.github/workflows/staging-deploy.yml',
    name: 'staging-deploy',
    title: 'staging-deploy',
    event: 'push',
    ref: 'refs/heads/staging',
    sha: cloud.sha,
    actor: 'octocat',
    triggeringActor: 'octocat',
    payload: {},
    status: 'in_progress',
    conclusion: null,
    createdAt: at,
    startedAt: at,
    updatedAt: at,
    jobs: [],
    summaries: [],
    problem: undefined
  }
  runs.push(run)
  return {
    end: () => {
      run.status = 'completed'
      run.conclusion = 'success'
    }
  }
}

describe('the end of an environment', () => {
  test('one that nobody uses goes, though it is held; not while the run that holds it goes on', async () => {
    const first = await inRun()
    await first.provision({}, { leaseDuration: 8 * hour })
    const reaper = await inRun({ run: 7090 })
    expect(await reaper.reap()).toMatchObject({ results: [], failures: [] })
    const pipeline = goingOn(7001)
    later(3 * hour)
    expect((await reaper.reap()).results).toEqual([])
    pipeline.end()
    expect((await reaper.reap()).results).toMatchObject([{ kind: 'destroyed', environment: 'staging', leftovers: [] }])
    expect((await reaper.reap()).results).toEqual([])
  })

  test('a look counts as use; the end of its life comes all the same, and is told before; extend moves it', async () => {
    const first = await inRun({ run: 7010 })
    await first.provision({}, { leaseDuration: 24 * hour })
    const [lease] = (await first.check()).holders
    expect(Math.round((Date.parse(lease?.until ?? '') - clock.now()) / hour)).toBe(8)
    for (let hours = 0; hours < 7; hours += 1.5) {
      later(1.5 * hour)
      await first.check({ isUse: true })
    }
    expect(first.lines.join('\n')).toContain('because its time is over then: extend it')
    await expect(first.extend({ duration: 9 * hour })).rejects.toMatchObject({ reason: 'invalid-input' })
    const person = await inRun({ run: 7011, actor: 'hubot' })
    expect(await person.extend({ duration: 3 * hour })).toMatchObject({ id: 'run-7011', holder: 'hubot' })
    later(1.5 * hour)
    const reaper = await inRun({ run: 7090 })
    expect((await reaper.reap()).results).toEqual([])
    later(2 * hour)
    expect((await reaper.reap()).results).toMatchObject([{ kind: 'destroyed' }])
    await expect(person.extend()).rejects.toMatchObject({ reason: 'environment-absent' })
  })

  test('one that has cost what it may goes, though it is held and used', async () => {
    const changed = settings('budget: 1, idle: 20h, ttl: 48h')
    const first = await inRun({ run: 7015, files: changed })
    await first.provision({}, { leaseDuration: 24 * hour })
    const reaper = await inRun({ run: 7091, files: changed })
    later(2 * hour)
    expect((await reaper.reap()).results).toEqual([])
    expect(await first.check()).toMatchObject({ state: 'ready', end: { because: 'budget' } })
    later(6 * hour)
    expect((await reaper.reap()).results).toMatchObject([{ kind: 'destroyed', environment: 'staging', leftovers: [] }])
  })

  test('what the apps claim and nodes that it grew by cost too: the cloud is asked, not the ledger', async () => {
    const changed = settings('budget: 1, idle: 20h, ttl: 48h')
    const first = await inRun({ run: 7016, files: changed })
    const { clusterId } = await first.provision({}, { leaseDuration: 24 * hour })
    const reaper = await inRun({ run: 7091, files: changed })
    later(2 * hour)
    expect((await reaper.reap()).results).toEqual([])
    const { node_pools: pools } = await ask(cloud, 'GET', `/v2/kubernetes/clusters/${clusterId}/node_pools`)
    const [pool] = Object.values(pools ?? {}) as { id: string; name: string }[]
    const resize = (count: number) =>
      ask(cloud, 'PUT', `/v2/kubernetes/clusters/${clusterId}/node_pools/${pool?.id}`, { name: pool?.name, count })
    // Nodes cost from when they came: what they would have cost from the beginning ends nothing.
    await resize(12)
    later(600_000)
    expect(await first.check()).toMatchObject({ state: 'ready', end: { at: expect.any(Number) } })
    expect((await reaper.reap()).results).toEqual([])
    await resize(2)
    expect((await reaper.reap()).results).toEqual([])
    // And what they have cost stays, when they are gone.
    expect((await first.check()).cost.soFar).toBeGreaterThan(0.2)
    await ask(cloud, 'POST', '/v2/volumes', {
      name: 'pvc-of-an-app',
      region: 'nyc3',
      size_gigabytes: 16000,
      tags: [`k8s:${clusterId}`]
    })
    const next = await inRun({ run: 7017, files: changed })
    await next.provision()
    expect(next.lines.join('\n')).toContain('because its budget is used up: raise `environment.budget`')
    expect((await reaper.reap()).results).toMatchObject([{ kind: 'destroyed', environment: 'staging', leftovers: [] }])
  })

  test('what no ledger knows any more is not destroyed by its tag alone: it is told, and goes by the word of a person', async () => {
    const run = await inRun({ run: 7020 })
    await run.provision()
    await loseLedger()
    const reaper = await inRun({ run: 7090 })
    expect((await reaper.reap()).results).toEqual([])
    later(9 * hour)
    await expect(reaper.reap()).rejects.toMatchObject({
      reason: 'leftovers',
      message: expect.stringContaining('staging: no ledger knows staging'),
      result: { results: [], failures: [{ environment: 'staging' }] }
    })
    expect((await cloud.digitalocean.account.leftovers()).map(({ kind }) => kind)).toContain('cluster')
    expect(destroyed(await reaper.teardown({ policy: 'always' })).leftovers).toEqual([])
  })
})

describe('a forged ledger', () => {
  test('of strangers’ leases holds nothing for longer than an environment may live', async () => {
    const run = await inRun({ run: 7025 })
    await run.provision()
    await run.environment.ledger.update('forged', (current) => ({
      ...current,
      life: null,
      operations: [],
      leases: ['run-1', 'approval-1'].map((id) => ({
        id,
        holder: 'mallory',
        run: 'https://example.com',
        branch: 'main',
        reason: 'mine',
        since: '2020-01-01T00:00:00Z',
        until: '2099-01-01T00:00:00Z'
      }))
    }))
    const reaper = await inRun({ run: 7090 })
    expect((await reaper.reap()).results).toEqual([])
    later(9 * hour)
    await expect(reaper.reap()).rejects.toMatchObject({
      reason: 'leftovers',
      message: expect.stringContaining('staging: no ledger knows staging'),
      result: { results: [], failures: [{ environment: 'staging' }] }
    })
    expect((await cloud.digitalocean.account.leftovers()).map(({ kind }) => kind)).toContain('cluster')
    expect(destroyed(await reaper.teardown({ policy: 'always' })).leftovers).toEqual([])
  })
})

describe('a person destroys it', () => {
  test('others who hold it are named, and may object by renewing', async () => {
    const theirs = await inRun({ run: 7030, actor: 'hubot' })
    await theirs.provision({}, { leaseDuration: hour })
    const mine = await inRun({ run: 7031 })
    const refused = mine.teardown({ policy: 'always', grace: 20_000 })
    const objected = expect(refused).rejects.toMatchObject({
      reason: 'environment-busy',
      message: expect.stringContaining('hubot objects')
    })
    while (!(await theirs.environment.ledger.read())?.life?.ending) await new Promise((next) => setTimeout(next, 100))
    expect((await theirs.check()).ending).toMatchObject({ by: mine.environment.context.actor })
    await theirs.extend({ duration: 2 * hour, reason: 'not yet' })
    await objected
    expect((await theirs.environment.ledger.read())?.life?.ending).toBeUndefined()
    expect(mine.lines.join('\n')).toContain('is held by hubot')

    const gone = destroyed(await mine.teardown({ policy: 'always', grace: 1000 }))
    expect(gone.heldBy).toMatchObject([{ holder: 'hubot', reason: 'not yet' }])
  })
})

describe('several environments', () => {
  test('begun at the same moment: never more than the limit, and who gives way leaves nothing that counts', async () => {
    const begin = (name: string, index: number) =>
      inRun({ run: 7050 + index, environment: name, files: settings('limit: 1') })
    const runs = await Promise.all(['preview-4', 'preview-5', 'preview-6'].map(begin))
    const ends = await Promise.allSettled(runs.map((run) => run.provision()))
    const [made, ...more] = runs.filter((_, index) => ends[index]?.status === 'fulfilled')
    expect(more).toEqual([])
    for (const end of ends)
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ reason: 'quota-exceeded' })
    const others = runs.filter((run) => run !== made)
    const ledgers = await Promise.all(others.map(({ environment }) => environment.ledger.read()))
    // They had all seen room, and claimed.
    const nothing = { life: null, leases: [], operations: [], journal: [] }
    expect(ledgers).toMatchObject([nothing, nothing])
    expect((await made?.teardown())?.kind).toBe('destroyed')
  })

  test('live side by side, up to the limit; each goes alone', async () => {
    const one = await inRun({ run: 7040, files: settings('limit: 2') })
    await one.provision()
    const two = await inRun({ run: 7041, environment: 'preview-2', files: settings('limit: 2') })
    await two.provision()
    const three = await inRun({ run: 7042, environment: 'preview-3', files: settings('limit: 2') })
    await expect(three.provision()).rejects.toMatchObject({
      reason: 'quota-exceeded',
      message: expect.stringContaining('preview-2, staging are there, and 2 may be')
    })
    expect(await three.environment.ledger.read()).toBeUndefined()
    expect(destroyed(await two.teardown()).leftovers).toEqual([])
    expect(await one.check()).toMatchObject({ state: 'ready' })
    expect(await two.check()).toMatchObject({ state: 'absent' })
    // Another one that is past its time is seen by any run that comes by; without a reaper's file people are told.
    later(3 * hour)
    const passing = await inRun({ run: 7043, environment: 'preview-2', files: settings('limit: 2') })
    await passing.check()
    expect(passing.lines.join('\n')).toContain('past their time: staging (nobody holds it any longer since')

    const file = '.github/workflows/staging-reaper.yml'
    const workflow = 'on: workflow_dispatch\njobs: { reap: { runs-on: ubuntu-latest, steps: [{ run: echo }] } }\n'
    await cloud.github.as('octocat').push('main', { [file]: workflow }, 'A reaper')
    const { value: token } = cloud.github.tokens.issue({
      login: 'github-actions[bot]',
      kind: 'github-token',
      repository: 'acme/shop',
      permissions: { actions: 'write', contents: 'write' }
    })
    const started: string[] = []
    cloud.github.onEvent(async ({ name, workflowPath }) =>
      name === 'workflow_dispatch' ? [7900 + started.push(workflowPath ?? '')] : []
    )
    const starting = await inRun({ run: 7044, token, environment: 'preview-2', files: settings('limit: 2') })
    await starting.check()
    expect(starting.lines.join('\n')).toMatch(/past their time: staging .*actions\/runs\/\d+ destroys them/)
    expect(started).toEqual([file])
    expect((await passing.reap()).results).toMatchObject([{ environment: 'staging', kind: 'destroyed' }])
  })

  test('another account than the configured one is refused before anything is written', async () => {
    const team = 'team: f81d4fae-7dec-41d0-a765-00a0c91e6bf6'
    const run = await inRun({ run: 7050, environment: 'pinned', files: settings(team) })
    await expect(run.provision()).rejects.toMatchObject({ reason: 'wrong-account' })
    await expect(run.teardown()).rejects.toMatchObject({ reason: 'wrong-account' })
    await expect(run.check()).rejects.toMatchObject({ reason: 'wrong-account' })
    expect(await run.environment.ledger.read()).toBeUndefined()
  })
})
