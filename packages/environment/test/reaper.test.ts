import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Clock, Deadline, openServerClock, systemClock } from '@staging-actions/base'
import type { WorkflowRun } from '../../sandbox/src/github/index.ts'
import type { ProvisionDeps } from '../src/index.ts'
import { apiStack, makeEnvironmentByApi } from './api-stack.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { files, openRun, type RunOptions } from './open-run.ts'
import { livingDocument, seedLedgers } from './seed-ledgers.ts'

const hour = 3_600_000
const file = '.github/workflows/staging-reaper.yml'
let cloud: Cloud
beforeAll(async () => {
  const workflow = 'on: workflow_dispatch\njobs: { reap: { runs-on: ubuntu-latest, steps: [{ run: echo }] } }\n'
  cloud = await startCloud({ files: { ...files, [file]: workflow } })
})
afterAll(() => cloud.stop())

const inRun = (options?: RunOptions) => openRun(cloud, options)
const settings = (account: string) => ({
  '.github/staging.yml': `${files['.github/staging.yml']}account: { ${account} }\n`
})

/** Environments of which nothing is there any more but their ledgers. */
const live = (...documents: Parameters<typeof livingDocument>[]) =>
  seedLedgers(
    cloud,
    documents.map((one) => livingDocument(...one))
  )

async function ask(method: string, path: string, body?: object) {
  const answer = await fetch(`${cloud.github.apiUrl}/repos/acme/shop${path}`, {
    method,
    headers: { authorization: `Bearer ${cloud.githubToken}` },
    ...(body && { body: JSON.stringify(body) })
  })
  return answer.json() as Promise<unknown>
}

interface Listed {
  readonly number: number
  readonly state: string
  readonly title: string
  readonly body: string
}
const told = async () => (await ask('GET', '/issues?labels=staging-reaper&state=all')) as readonly Listed[]

/** A run of the reaper that ended so many hours ago, as GitHub knows it. */
async function reaperRan(id: number, hoursAgo: number, conclusion: 'success' | 'failure'): Promise<void> {
  const { workflows } = (await ask('GET', '/actions/workflows')) as { workflows: { id: number; path: string }[] }
  const at = new Date(Date.now() - hoursAgo * hour).toISOString()
  const run: WorkflowRun = {
    id,
    number: id,
    attempt: 1,
    workflowId: workflows.find(({ path }) => path === file)?.id ?? 0,
    workflowPath: file,
    name: 'staging-reaper',
    title: 'staging-reaper',
    event: 'schedule',
    ref: 'refs/heads/main',
    sha: cloud.sha,
    actor: 'octocat',
    triggeringActor: 'octocat',
    payload: {},
    status: 'completed',
    conclusion,
    createdAt: at,
    startedAt: at,
    updatedAt: at,
    jobs: [],
    summaries: [],
    problem: undefined
  }
  cloud.github.repository('acme/shop').runs.push(run)
}

describe('a cap for the whole account', () => {
  test('environments of all repositories count by their tags; one more is refused before anything is made', async () => {
    const before = await cloud.digitalocean.account.leftovers()
    // The crowd has environments of other repositories.
    const run = await inRun({ run: 7006, environment: 'one-more', files: settings('limit: 1') })
    await expect(run.provision()).rejects.toMatchObject({
      reason: 'quota-exceeded',
      message: expect.stringMatching(
        /one-more would be one environment too many for the account: .*staging:.*, and 1 may be/
      ),
      hint: expect.stringContaining('`account.limit`')
    })
    const poor = await inRun({ run: 7007, environment: 'one-more', files: settings('budget: 1') })
    await expect(poor.provision()).rejects.toMatchObject({
      reason: 'quota-exceeded',
      message: expect.stringMatching(/of \$1\.00 that they may/),
      hint: expect.stringContaining('`account.budget`')
    })
    expect(await cloud.digitalocean.account.leftovers()).toEqual(before)
    expect(await run.environment.ledger.read()).toBeUndefined()
    // What a push says of it does not count.
    const pushed = await inRun({ run: 7008, environment: 'one-more', files: settings('limit: 900'), isMerged: false })
    expect(pushed.environment.configuration.account).toEqual({ limit: undefined, budget: 1 })
  })
})

describe('a cap for the whole account, once more right before anything is made', () => {
  test.each([
    ['account.limit', 'limit: 1', /: (\d+) environments/, (seen: number) => `limit: ${seen + 1}`],
    ['account.budget', 'budget: 1', /together \$([\d.]+)/, (seen: number) => `budget: ${seen + 0.5}`]
  ] as const)('%s: who was overtaken in between makes nothing', async (setting, none, form, room) => {
    const repository = setting === 'account.limit' ? 71 : 72
    const environment = `overtaken-${repository}`
    const full = await inRun({ run: 7100 + repository, environment, files: settings(none) })
    const [, seen] = form.exec(await full.provision().then(String, String)) ?? []
    const run = await inRun({ run: 7200 + repository, environment, files: settings(room(Number(seen))) })
    const story: string[] = []
    const openTerraform: ProvisionDeps['openTerraform'] = async ({ variables }) => ({
      ...apiStack(cloud, variables, story),
      plan: async () => {
        // Another repository's run, which found room a moment ago as we did, has begun to make things.
        await makeEnvironmentByApi(cloud, { prefix: `stg-${repository}-late`, tag: `staging:${repository}:late` })
        return { isClean: false, changes: [], file: '' }
      }
    })
    await expect(run.provision({ openTerraform })).rejects.toMatchObject({
      reason: 'quota-exceeded',
      message: expect.stringContaining(`staging:${repository}:late`),
      hint: expect.stringContaining(`\`${setting}\``)
    })
    expect(story).not.toContain('apply')
    expect((await run.environment.ledger.read())?.operations).toEqual([])
  })
})

describe('who watches the reaper', () => {
  test('a run that comes by tells of one that failed, in one issue that mentions the holders; its success closes it', async () => {
    await live(['staging', hour, ['octocat', 'github-actions[bot]']])
    await reaperRan(7801, 2, 'success')
    const passing = await inRun()
    expect(await passing.check()).toMatchObject({ reaper: { problem: undefined } })
    expect(await told()).toEqual([])

    await reaperRan(7802, 1, 'failure')
    const next = await inRun({ run: 7011 })
    const checked = await next.check()
    expect(checked.reaper?.problem).toMatch(/staging-reaper.yml ended with failure \(\S+7802\)/)
    expect(checked.reaper?.lastSucceeded).toBeDefined()
    expect(next.lines.join('\n')).toContain('nothing ends what is past its time')
    await (await inRun({ run: 7002 })).check()
    const [issue, ...more] = await told()
    expect(more).toEqual([])
    expect(issue).toMatchObject({ state: 'open', title: 'staging-reaper does not look after the staging environments' })
    expect(issue?.body).toContain('@octocat: you hold one of these.')
    expect(issue?.body).toMatch(/\| staging \| \d{4}-\d\d-\d\d \d\d:\d\d UTC \| octocat, /)

    await (await inRun({ run: 7003 })).reap()
    expect(await told()).toMatchObject([{ number: issue?.number, state: 'closed' }])
  })
})

describe('what lives longer, or shorter, than it was told', () => {
  const repository = () => cloud.github.repository('acme/shop')
  const pipeline = async (id: number, minutesAgo: number) => {
    await reaperRan(id, minutesAgo / 60, 'success')
    const run = repository().runs.find((one) => one.id === id)
    if (!run) throw new Error('it has not run')
    return Object.assign(run, { workflowId: 0, workflowPath: 'pipeline.yml', status: 'in_progress', conclusion: null })
  }

  test('its holders are mentioned before the end without a dashboard, too, once', async () => {
    await live(['ending', hour, ['octocat', 'hubot']])
    for (const run of [7026, 7027]) await (await inRun({ run, environment: 'ending' })).reap()
    const notices = (await ask('GET', '/issues?labels=staging-notice&state=open')) as readonly Listed[]
    const notice = notices.find(({ title }) => title === 'Staging environment: the end of ending')
    const comments = (await ask('GET', `/issues/${notice?.number}/comments`)) as readonly { readonly body: string }[]
    expect(comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(
        /^<!-- .* -->\n@octocat @hubot: it may be destroyed from .* UTC on, because nobody uses it then: extend it in staging-control/
      )
    ])
  })

  test('the 23rd holder’s run keeps it; one that waits for a person, or for a runner, does not', async () => {
    const holders = Array.from({ length: 23 }, (_, index) => `person-${index}`)
    const { leases, ...rest } = livingDocument('crowded', 10 * hour, holders)
    const crowded = { ...rest, leases: leases.map((lease, index) => ({ ...lease, id: `run-${7700 + index}` })) }
    await seedLedgers(cloud, [crowded])
    const last = await pipeline(7722, 600)
    const reaper = await inRun({ run: 7020, environment: 'crowded' })
    const reaped = async () => (await reaper.reap()).results.map(({ environment }) => environment)
    expect(await reaped()).not.toContain('crowded')
    expect(reaper.lines.join('\n')).toContain('crowded is still held by a run that goes on')
    // Those whose runs are over leave the ledger; the one that is at work stays, and so does the last.
    const left = (await reaper.environment.ledger.read())?.leases.map(({ id }) => id)
    expect(left).toContain('run-7722')
    // Between two jobs for a moment; then for hours.
    Object.assign(last, { status: 'queued', updatedAt: new Date(Date.now() - 10 * 60_000).toISOString() })
    expect(await reaped()).not.toContain('crowded')
    last.updatedAt = new Date(Date.now() - 2 * hour).toISOString()
    expect(await reaped()).toContain('crowded')
    await seedLedgers(cloud, [crowded])
    Object.assign(last, { status: 'waiting', updatedAt: new Date().toISOString() })
    expect(await reaped()).toContain('crowded')
  })

  test('a runner whose clock is three hours ahead ends nothing: time is what the servers say', async () => {
    await live(['early', hour, ['octocat']])
    const lines: string[] = []
    const wrong = { ...systemClock, now: () => systemClock.now() + 3 * hour }
    const clock = openServerClock(wrong, { warning: (line) => lines.push(line) })
    const reaper = await inRun({ run: 7021, environment: 'early', clock })
    expect((await reaper.reap()).results.map(({ environment }) => environment)).not.toContain('early')
    expect(lines).toEqual([expect.stringContaining('the clock of this machine is 180 min ahead of the servers')])
  })

  test('a ledger that nobody can read fails the reaper, each time', async () => {
    await seedLedgers(cloud, [{ ...livingDocument('broken', hour), schema: 99 } as never])
    for (const run of [7022, 7023])
      await expect((await inRun({ run })).reap()).rejects.toMatchObject({
        reason: 'ledger-newer',
        result: { failures: [{ environment: 'broken' }] }
      })
    const { status } = await fetch(`${cloud.github.apiUrl}/repos/acme/shop/git/refs/staging/broken`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${cloud.githubToken}` }
    })
    expect(status).toBe(204)
  })

  test('something of somebody’s under a name of ours is named each time, and left', async () => {
    const { account } = cloud.digitalocean
    const home = account.vpcs.all().find(({ isDefault }) => !isDefault)
    if (!home) throw new Error('there is no network')
    const theirs = account.vpcs.add({
      ...home,
      ...account.fresh(account.uuid(), 'stg-39u-theirs-vpc', []),
      description: ''
    })
    for (const run of [7024, 7025]) {
      const reaper = await inRun({ run })
      await reaper.reap()
      expect(
        reaper.lines.filter((line) => line.includes(`stg-39u-theirs-vpc (${theirs.id}) is left as it is`))
      ).toHaveLength(1)
    }
    account.vpcs.remove(theirs, 0)
  })
})

describe('a reaper with little time', () => {
  test('counts first, takes the oldest first, and leaves the rest to the next hour', async () => {
    await live(['staging', hour, ['octocat']], ['newer', 10 * hour], ['oldest', 30 * hour], ['older', 20 * hour])
    const run = await inRun({ run: 7004 })
    // Each environment takes most of its time.
    let passed = 0
    const clock: Clock = { ...systemClock, monotonic: () => systemClock.monotonic() + passed }
    const open = async (name: string) => {
      passed += 50_000
      return (await inRun({ run: 7004, environment: name })).environment
    }
    const reaped = await run.reap({ open, deadline: new Deadline(clock, 60_000) })
    expect(reaped).toMatchObject({
      results: [{ kind: 'destroyed', environment: 'oldest' }],
      failures: [],
      postponed: ['older', 'newer']
    })
    const story = run.lines.join('\n')
    expect(story).toMatch(/past their time, the oldest first: oldest \(.*\), older \(.*\), newer \(/)
    expect(story).toMatch(
      /warning: 2 more are left to the run of the next hour, since only .* of its time are left: older, newer/
    )
    expect((await run.reap()).results).toMatchObject([{ environment: 'older' }, { environment: 'newer' }])
  })

  test('40 that are past their time cost few requests until their turn', async () => {
    await live(...Array.from({ length: 40 }, (_, index): [string, number] => [`many-${index}`, (10 + index) * hour]))
    const run = await inRun({ run: 7005 })
    const { digitalocean } = run.environment
    await digitalocean.account()
    const before = digitalocean.requestsLeft ?? 0
    let passed = 0
    const clock: Clock = { ...systemClock, monotonic: () => systemClock.monotonic() + passed }
    const open = async (name: string) => {
      passed += 50_000
      return (await inRun({ run: 7005, environment: name })).environment
    }
    const reaped = await run.reap({ open, deadline: new Deadline(clock, 60_000) })
    expect(reaped.postponed).toHaveLength(39)
    await digitalocean.account()
    expect(before - (digitalocean.requestsLeft ?? 0)).toBeLessThan(120)
  })
})

/** A whole environment of somebody's for each name, on the shelves themselves: what production has there, in a network of its own. */
function populate(names: readonly string[]): void {
  const { account } = cloud.digitalocean
  const [home] = account.vpcs.all().filter(({ name }) => name === 'production')
  const of = <T extends { readonly name: string }>(items: readonly T[], name: string): T => {
    const found = items.find((one) => one.name.startsWith(name))
    if (!found) throw new Error(`production has no ${name}`)
    return found
  }
  const cluster = of(account.clusters.all(), 'production')
  const database = of(account.databases.all(), 'production-db')
  const balancer = of(account.loadBalancers.all(), 'production-lb')
  const node = of(account.droplets.all(), 'production-pool-1')
  const volume = of(account.volumes.all(), 'pvc-')
  const zone = account.domains.all().find(({ name }) => name === 'example.com')
  if (!home || !zone) throw new Error('there is no production')
  for (const name of names) {
    const owner = `staging:777000:${name}`
    const fresh = (what: string, tags: readonly string[], id = account.uuid()) =>
      account.fresh(id, `stg-gzh-${name}-${what}`, tags)
    const vpc = account.vpcs.add({ ...home, ...fresh('vpc', []), description: owner })
    const made = account.clusters.add({ ...cluster, ...fresh('cluster', [owner]), vpcId: vpc.id })
    const tags = ['k8s', `k8s:${made.id}`, owner]
    for (let count = 0; count < 2; count += 1) {
      account.droplets.add({ ...node, ...fresh('node', tags, String(account.nextNumber())), vpcId: vpc.id })
      account.volumes.add({ ...volume, ...account.fresh(account.uuid(), `pvc-${account.uuid()}`, [`k8s:${made.id}`]) })
    }
    account.databases.add({ ...database, ...fresh('db', [owner]), vpcId: vpc.id })
    const { ip } = account.loadBalancers.add({ ...balancer, ...fresh('lb', []), vpcId: vpc.id, dropletTag: owner })
    for (const app of ['web', 'api'])
      zone.records.push({
        ...zone.records[0],
        id: account.nextNumber(),
        type: 'A',
        name: `${app}.${name}`,
        data: ip
      } as (typeof zone.records)[number])
  }
}

test('a look at one of 500 environments of the repository, in an account with as many clusters, is soon over', async () => {
  const names = Array.from({ length: 500 }, (_, index) => `preview-${index}`)
  await live(...names.map((name): [string, number, string[]] => [name, hour, ['octocat']]))
  populate(names)
  const run = await inRun({ run: 7009, environment: 'preview-7' })
  const before = process.cpuUsage()
  expect(await run.check()).toMatchObject({ state: 'absent', holders: [{ holder: 'octocat' }] })
  const { user, system } = process.cpuUsage(before)
  // What it takes on a quiet machine, the clouds' part included: most of the time goes there. Two seconds were seen.
  expect((user + system) / 1e6).toBeLessThan(5)
})
