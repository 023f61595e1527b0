import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ask, makeEnvironmentByApi } from '../../packages/environment/test/api-stack.ts'
import { livingDocument, seedLedgers } from '../../packages/environment/test/seed-ledgers.ts'
import { type StagingActions, startStagingActions } from '../../packages/environment/test/staging-actions.ts'

const minutes = 60_000
let staging: StagingActions
beforeAll(async () => {
  // As the real ones: lists and networks are behind what a request by id says.
  staging = await startStagingActions({ lag: { lists: minutes, members: 3 * minutes } })
}, 300_000)
afterAll(() => staging.cloud.stop())

describe('with real Terraform', () => {
  test('provision, check, provision again, teardown: nothing is left, and a neighbour is untouched', async () => {
    const { cloud, run, succeeding } = staging
    await makeEnvironmentByApi(cloud, { prefix: 'stg-1-staging', tag: 'staging:1:staging', hosts: ['neighbour'] })
    cloud.kernel.clock.advance(10 * minutes)
    await ask(cloud, 'GET', '/v2/kubernetes/clusters')
    const before = await cloud.digitalocean.account.leftovers()

    const made = await succeeding('provision', { reason: 'a test' })
    expect(made.outputs).toMatchObject({
      outcome: 'success',
      created: 'true',
      environment: 'staging',
      'lease-id': 'run-7001'
    })
    expect(Number(made.outputs['cost-per-hour'])).toBeGreaterThan(0.05)
    for (const secret of [cloud.spaces.secretKey, cloud.digitalocean.token, cloud.githubToken])
      expect(made.log.replaceAll(`::add-mask::${secret}`, '')).not.toContain(secret)
    expect(made.summary).toContain('staging is ready')

    const checked = await run('check-staging')
    expect(checked.outputs).toMatchObject({
      state: 'ready',
      ready: 'true',
      exists: 'true',
      'cluster-id': made.outputs['cluster-id']
    })
    expect(checked.summary).toContain('a test')

    const second = { env: { GITHUB_RUN_ID: '7002' } }
    const again = await succeeding('provision', {}, second)
    expect(again.outputs).toMatchObject({ created: 'false', 'cluster-id': made.outputs['cluster-id'] })

    const kept = await run('teardown')
    expect(kept.outputs).toMatchObject({ destroyed: 'false', kept: 'true' })
    expect(JSON.parse(kept.outputs['held-by'] ?? '')).toMatchObject([{ id: 'run-7002' }])
    expect(kept.summary).toMatch(/It may be destroyed from \*\*.* UTC\*\* on, because nobody uses it then/)

    const gone = await succeeding('teardown', {}, second)
    expect(gone.outputs).toMatchObject({ outcome: 'success', destroyed: 'true', kept: 'false', leftovers: '[]' })
    expect(gone.log).not.toContain('terraform did not destroy')
    expect(await cloud.digitalocean.account.leftovers()).toEqual(before)
    expect(cloud.others.keysBeside('acme-terraform-state')).toEqual([])
    expect((await run('check-staging')).outputs).toMatchObject({ state: 'absent' })
  }, 400_000)
})

test('the reaper takes the oldest first, and leaves to the next hour what the services take no requests for', async () => {
  const { cloud, run } = staging
  const hour = 60 * minutes
  await seedLedgers(cloud, [
    livingDocument('newer', 20 * hour),
    livingDocument('oldest', 40 * hour),
    livingDocument('older', 30 * hour)
  ])
  cloud.kernel.faults.add({
    service: 'github',
    method: 'GET',
    path: '/api/v3/rate_limit',
    times: 100,
    when: 'before',
    answer: { status: 200, body: '{"resources":{"core":{"limit":1000,"remaining":150,"reset":0,"used":850}}}' }
  })
  const reaped = await run('teardown', { policy: 'expired' })
  cloud.kernel.faults.clear()
  expect(reaped.exitCode === 0 ? '' : reaped.log).toBe('')
  expect(reaped.log).toMatch(/past their time, the oldest first: oldest \(.*\), older \(.*\), newer \(/)
  expect(reaped.log).toContain(
    '2 more are left to the run of the next hour, since GitHub takes only 150 more requests in this hour: older, newer'
  )
  expect(reaped.summary).toContain('2 more are past their time, and left to the run of the next hour')
  expect(reaped.summary).toContain('oldest was not there')
})
