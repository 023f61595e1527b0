import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Clock, Deadline, systemClock } from '@staging-actions/base'
import type { ProvisionDeps } from '../src/index.ts'
import { apiStack, makeEnvironmentByApi } from './api-stack.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { files } from './open-run.ts'
import { type Listed, reaperFile, reaperTools, reaperWorkflow } from './reaper-tools.ts'

const hour = 3_600_000
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud({ files: { ...files, [reaperFile]: reaperWorkflow } })
})
afterAll(() => cloud.stop())

const { inRun, live, ask, reaperRan } = reaperTools(() => cloud)
const settings = (account: string) => ({
  '.github/staging.yml': `${files['.github/staging.yml']}account: { ${account} }\n`
})

const told = async () => (await ask('GET', '/issues?labels=staging-reaper&state=all')) as readonly Listed[]

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
    // The reaper of a later test has no time for it.
    await run.teardown()
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
