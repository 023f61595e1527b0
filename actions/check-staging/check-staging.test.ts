import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { LedgerDocument } from '../../packages/environment/src/index.ts'
import { ask, makeEnvironmentByApi } from '../../packages/environment/test/api-stack.ts'
import { type Cloud, startCloud } from '../../packages/environment/test/cloud.ts'
import { livingDocument, seedLedgers } from '../../packages/environment/test/seed-ledgers.ts'
import { publishedLimits } from '../../packages/sandbox/src/digitalocean/index.ts'
import { pushImages } from '../../packages/sandbox/src/digitalocean/registries.ts'
import { runActionProcess } from '../../packages/sandbox/src/testing/run-action.ts'

const configuration = `version: 1
environment: { name: staging, domain: example.com }
apps:
  - { name: web }
prices: { aws_eip: 1 }
`
let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({ files: { '.github/staging.yml': configuration }, limits: publishedLimits })
})
afterEach(() => cloud.stop())

const check = (inputs: Record<string, string> = {}, env: Record<string, string> = {}) =>
  runActionProcess('check-staging', {
    inputs: { 'github-token': cloud.githubToken, 'digitalocean-token': cloud.digitalocean.token, ...inputs },
    env: { ...cloud.env, ...env }
  })

describe('check-staging', () => {
  test('says that there is nothing, and changes nothing', async () => {
    const { exitCode, outputs, summary, log } = await check()
    expect({ exitCode, log }).toMatchObject({ exitCode: 0 })
    expect(outputs).toMatchObject({ outcome: 'success', exists: 'false', state: 'absent', ready: 'false', reason: '' })
    expect(summary).toContain('staging is absent')
    const changes = cloud.kernel.requests
      .all()
      .filter(({ method, service }) => method !== 'GET' && service === 'digitalocean')
    expect(changes).toEqual([])
  })

  test('an environment that nobody completed is orphaned, and what it costs is said', async () => {
    const { clusterId } = await makeEnvironmentByApi(cloud, {
      prefix: 'stg-39u-staging',
      tag: 'staging:4242:staging',
      hosts: ['web.staging']
    })
    cloud.kernel.clock.advance(3_600_000)
    const { outputs, summary } = await check()
    expect(outputs).toMatchObject({ exists: 'true', state: 'orphaned', ready: 'false', 'cluster-id': clusterId })
    expect(JSON.parse(outputs['urls'] ?? '')).toEqual({ web: 'https://web.staging.example.com' })
    expect(Number(outputs['cost-so-far'])).toBeGreaterThan(0.05)
    expect(summary).toContain('nobody holds it')
  })

  test('the cost is that of all that is billed: standby nodes, storage that grew, replicas', async () => {
    const { held } = await makeEnvironmentByApi(cloud, { prefix: 'stg-39u-staging', tag: 'staging:4242:staging' })
    const hourly = async () => Number(/costs about \$([\d.]+) an hour/.exec((await check()).summary)?.[1])
    const before = await hourly()
    const database = held.find(({ type }) => type === 'digitalocean_database_cluster')?.id
    await ask(cloud, 'PUT', `/v2/databases/${database}/resize`, {
      ...{ size: 'db-s-1vcpu-2gb', num_nodes: 2, storage_size_mib: 50 * 1024 }
    })
    await ask(cloud, 'POST', `/v2/databases/${database}/replicas`, {
      ...{ name: 'copy', size: 'db-s-2vcpu-4gb', storage_size_mib: 61_440 }
    })
    const more = (2 * (30.45 + 20 * 0.215) + 60.9 - 15.15) / 672
    expect(Math.abs((await hourly()) - before - more)).toBeLessThan(0.011)
  })

  test('replicas that nobody may look at for a while go on costing what they did', async () => {
    const { held } = await makeEnvironmentByApi(cloud, { prefix: 'stg-39u-staging', tag: 'staging:4242:staging' })
    await seedLedgers(cloud, [livingDocument('staging', 60_000, ['octocat'])])
    const path = `/v2/databases/${held.find(({ type }) => type === 'digitalocean_database_cluster')?.id}/replicas`
    await ask(cloud, 'POST', path, { name: 'copy', size: 'db-s-2vcpu-4gb', storage_size_mib: 61_440 })
    const cost = async () => /costs about (\$[\d.]+ an hour, \$[\d.]+ so far)/.exec((await check()).summary)?.[1]
    await check()
    cloud.kernel.clock.advance(3 * 3_600_000)
    const seen = await cost()
    cloud.kernel.faults.add({
      ...{ service: 'digitalocean', method: 'GET', path, times: 100, when: 'before' },
      answer: { status: 403, body: '{"id":"forbidden","message":"You are not authorized to perform this operation"}' }
    })
    expect(await cost()).toBe(seen)
    cloud.kernel.clock.advance(2 * 3_600_000)
    const later = await cost()
    cloud.kernel.faults.clear()
    // Neither gone meanwhile, nor counted a second time.
    expect(await cost()).toBe(later)
  })

  test('what only a Terraform state knows of is named, and no part of the budget', async () => {
    await makeEnvironmentByApi(cloud, { prefix: 'stg-39u-staging', tag: 'staging:4242:staging' })
    const living = livingDocument('staging', 60_000, ['octocat'])
    const at = new Date().toISOString()
    const life = living.life && {
      ...living.life,
      limits: { ttl: 1e8, idle: 1e8, idleApplies: 'unheld' as const, approval: 1e8, budget: 5 }
    }
    const state = { kind: 'state', id: 'lineage', name: 'https://nyc3.example.com/acme/4242/staging', by: 'run', at }
    await seedLedgers(cloud, [{ ...living, life, journal: [{ ...state, holds: ['digitalocean_app.web'] }] }])
    const { summary, log } = await check()
    expect(summary).toContain('(without terraform digitalocean&#95;app.web: no known price)')
    expect(log).toContain('the budget of $5 does not count terraform digitalocean_app.web, of which no price is known')
    expect(summary).toContain('before that if it comes to cost more than now, since its budget is $5')
  })

  test('priced things of a state are billed once, however their number changes, and not while they are gone', async () => {
    const living = livingDocument('staging', 60_000, ['octocat'])
    const file = ['-C', cloud.github.repository('acme/shop').directory, 'show', 'refs/staging/staging:environment.json']
    /** So many hours pass, an apply leaves so many, and a person looks: what they read then. */
    const costWith = async (count: number, hours: number) => {
      const written = hours === 0 ? JSON.stringify(living) : execFileSync('git', file, { encoding: 'utf8' })
      const earlier = (time: string) => new Date(Date.parse(time) - hours * 3_600_000).toISOString()
      const document: LedgerDocument = JSON.parse(written.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, earlier))
      const at = new Date().toISOString()
      const state = { kind: 'state', id: 'lineage', name: 'https://nyc3.example.com/acme/4242/staging', by: 'run', at }
      const holds = Array.from({ length: count }, (_, index) => `aws_eip.one[${index}]`)
      await seedLedgers(cloud, [{ ...document, journal: [{ ...state, holds }] }])
      return Number((await check()).outputs['cost-so-far'])
    }
    expect(await costWith(20, 0)).toBe(20)
    // Their second hour has begun. One more than are named counts from the last look.
    expect(await costWith(21, 1.5)).toBe(42)
    expect(await costWith(20, 1)).toBe(63)
    // The hour in which they went is billed.
    expect(await costWith(0, 1)).toBe(83)
    expect(await costWith(0, 5)).toBe(83)
    // At the address of one that is long gone: the hour that begins.
    expect(await costWith(1, 5)).toBe(84)
    expect(await costWith(1, 1)).toBe(85)
  })

  test('a container registry of a stack costs what the plan of the account does, and what it stores beyond', async () => {
    await makeEnvironmentByApi(cloud, { prefix: 'stg-39u-staging', tag: 'staging:4242:staging' })
    const living = livingDocument('staging', 60_000, ['octocat'])
    const at = new Date().toISOString()
    const state = { kind: 'state', id: 'lineage', name: 'https://nyc3.example.com/acme/4242/staging', by: 'run', at }
    const held = { ...state, holds: ['digitalocean_container_registry.images'] }
    await seedLedgers(cloud, [{ ...living, journal: [held] }])
    const perHour = async () => Number(/costs about \$([\d.]+) an hour/.exec((await check()).summary)?.[1])
    // Nobody has made it yet: its price is not known, and named.
    expect((await check()).summary).toContain(
      '(without terraform digitalocean&#95;container&#95;registry.images: no known price)'
    )
    const before = await perHour()
    await ask(cloud, 'POST', '/v2/registries', { name: 'images', subscription_tier_slug: 'professional' })
    const { summary } = await check()
    expect(summary).not.toContain('without')
    expect(await perHour()).toBeCloseTo(before + 20 / 672, 2)
    pushImages(cloud.digitalocean.account, 'images', 5100 * 2 ** 30)
    // On its first day nothing of a month's storage is included.
    expect(await perHour()).toBeCloseTo(before + (20 + 5100 * 0.02) / 672, 2)
    cloud.kernel.faults.add({
      ...{ service: 'digitalocean', method: 'GET', path: '/v2/registries', times: 100, when: 'before' },
      answer: { status: 403, body: '{"id":"forbidden","message":"You are not authorized to perform this operation"}' }
    })
    const blind = await check()
    expect(blind.log).toContain("what the plan of the account's registries costs could not be seen")
    expect(blind.summary).toMatch(new RegExp(`costs about \\$${(before + 122 / 672).toFixed(2)} an hour`))
  })

  test('each lease is named by its id, to be released by it; the look of a bot or of a schedule is no use', async () => {
    await makeEnvironmentByApi(cloud, { prefix: 'stg-39u-staging', tag: 'staging:4242:staging' })
    await seedLedgers(cloud, [livingDocument('staging', 3_600_000, ['octocat', 'hubot'])])
    const { summary, outputs } = await check({}, { GITHUB_ACTOR: 'dependabot[bot]' })
    expect(summary).toMatch(
      /\| used by \| from \| for \| until \| lease \|[\s\S]*octocat.*\| run-1 \|\n.*hubot.*\| run-2 \|/
    )
    expect(JSON.parse(outputs['holders'] ?? '[]')).toMatchObject([{ id: 'run-1' }, { id: 'run-2' }])
    const scheduled = await check({}, { GITHUB_EVENT_NAME: 'schedule' })
    expect(scheduled.outputs['expires-at']).toBe(outputs['expires-at'])
    const used = await check()
    expect(used.log).toContain('this look counts as use')
    expect(Date.parse(used.outputs['expires-at'] ?? '')).toBeGreaterThan(Date.parse(outputs['expires-at'] ?? ''))
  })

  test("another repository's environment of the same name is not seen", async () => {
    await makeEnvironmentByApi(cloud, { prefix: 'stg-1-staging', tag: 'staging:1:staging' })
    expect((await check()).outputs).toMatchObject({ state: 'absent', exists: 'false' })
  })

  test('nor is one whose name only begins like ours', async () => {
    await makeEnvironmentByApi(cloud, { prefix: 'stg-39u-staging--db', tag: 'staging:4242:staging-db' })
    expect((await check()).outputs).toMatchObject({ state: 'absent' })
    expect((await check({ environment: 'staging-db' })).outputs).toMatchObject({ state: 'orphaned' })
  })

  test('our name without our tag is foreign', async () => {
    await ask(cloud, 'POST', '/v2/databases', {
      name: 'stg-39u-staging-db',
      engine: 'pg',
      size: 'db-s-1vcpu-1gb',
      region: 'nyc3',
      num_nodes: 1
    })
    const { outputs, summary } = await check()
    expect(outputs).toMatchObject({ outcome: 'success', state: 'foreign' })
    expect(summary).toContain('stg-39u-staging-db')
  })

  test('a wrong token is said to be one, and not shown', async () => {
    const { exitCode, outputs, log } = await check({ 'digitalocean-token': 'dop_v1_wrong' })
    expect(exitCode).toBe(1)
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'unauthorized' })
    expect(log.replace('::add-mask::dop_v1_wrong', '')).not.toContain('dop_v1_wrong')
  })

  test('limits: it waits as long as it is told, says so, and goes on', async () => {
    const { kernel, digitalocean, github, githubToken } = cloud
    const ask = async (url: string, token: string, times: number) => {
      for (let done = 0; done < times; done += 50)
        await Promise.all(
          Array.from({ length: 50 }, () => fetch(url, { headers: { authorization: `Bearer ${token}` } }))
        )
    }
    /** The clouds' clock runs faster from its first word on, so that the test need not sit the limit out. */
    const checkWith = async (scale: number) => {
      const run = await runActionProcess('check-staging', {
        inputs: { 'github-token': githubToken, 'digitalocean-token': digitalocean.token },
        env: cloud.env,
        onOutput: () => kernel.clock.setScale(scale)
      })
      kernel.clock.setScale(1)
      expect({ exitCode: run.exitCode, log: run.log }).toMatchObject({ exitCode: 0 })
      expect(run.outputs).toMatchObject({ state: 'absent' })
      return run.log
    }
    await ask(`${digitalocean.url}/v2/account`, digitalocean.token, 250)
    expect(await checkWith(20)).toMatch(/DigitalOcean limits requests: again in \d+ s/)
    const repository = `${github.apiUrl}/repos/acme/shop`
    await ask(repository, githubToken, 900)
    expect(await checkWith(20)).toMatch(/GitHub's secondary rate limit reached at .*: again in \d+ s/)
    kernel.clock.advance(60_000)
    await ask(repository, githubToken, 150)
    expect(await checkWith(1200)).toMatch(/GitHub's primary rate limit reached at .*: again in \d+ s/)
  })

  test('all that is wrong with the inputs is said at once', async () => {
    const { outputs, log } = await check({ 'github-token': '', 'digitalocean-token': '' })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'invalid-input' })
    expect(log).toContain('github-token')
    expect(log).toContain('digitalocean-token')
  })
})
