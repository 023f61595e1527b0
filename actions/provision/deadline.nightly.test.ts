import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type StagingActions, startStagingActions } from '../../packages/environment/test/staging-actions.ts'

const never = 1e12
let staging: StagingActions
beforeAll(async () => {
  staging = await startStagingActions()
}, 300_000)
afterAll(() => staging.cloud.stop())

const asleep = { status: 429, headers: { 'retry-after': '2400' }, body: '{"id":"too_many_requests","message":"later"}' }
const oneMinute = async (action: string, onOutput: (text: string) => void = () => {}) => {
  const began = performance.now()
  const ended = await staging.run(action, { 'timeout-minutes': '1' }, { onOutput })
  expect(performance.now() - began).toBeLessThan(180_000)
  const keys = [...(staging.cloud.spaces.buckets.get('acme-terraform-state')?.keys() ?? [])]
  expect(keys.filter((key) => key.endsWith('.tflock'))).toEqual([])
  return ended
}

/** One story: each chapter goes on with what the one before left. */
describe('one minute is three at the most', () => {
  test('for a create whose database never comes, and whose provider is told to wait for 40 minutes', async () => {
    const { cloud } = staging
    Object.assign(cloud.digitalocean.account.times, { database: never })
    // The first is asked to see whether the token may.
    const path = '/v2/load_balancers'
    cloud.kernel.faults.add({ service: 'digitalocean', method: 'POST', path, nth: 2, when: 'before', answer: asleep })
    // While DigitalOcean says that it is not there, the provider looks on for ever.
    const absent = { status: 404, body: '{"id":"not_found","message":"no such database"}' }
    const { outputs, log } = await oneMinute('provision', (text) => {
      if (!text.includes('digitalocean_database_cluster.this: create begins')) return
      const databases = { service: 'digitalocean', method: 'GET', path: '/v2/databases/*', times: 10_000 }
      cloud.kernel.faults.add({ ...databases, when: 'before', answer: absent })
    })
    cloud.kernel.faults.clear()
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'timeout' })
    expect(log).toMatch(/the deadline of 60 s passed, during terraform apply of/)
    for (const what of ['digitalocean_database_cluster', 'digitalocean_loadbalancer'])
      expect(log).toMatch(new RegExp(`during terraform apply of .*${what}\\S* \\(create, for \\d+ s\\)`))
    expect(log).toContain('ending its terraform-provi')
    expect(log).toContain('released the claim')
  }, 300_000)

  test('for the next create, which waits for that database', async () => {
    const { outputs, log } = await oneMinute('provision')
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'timeout' })
    expect(log).toMatch(/waited \d+ s for the database stg-39u-staging-db to be online; last seen: creating/)
  }, 300_000)

  test('for a create whose state is in a bucket that does not answer', async () => {
    const { cloud } = staging
    const late = cloud.digitalocean.account.databases.all().find(({ name }) => name === 'stg-39u-staging-db')
    if (late) Object.assign(late, { readyAt: 0 })
    Object.assign(cloud.digitalocean.account.times, { database: 0 })
    const path = '/acme-terraform-state/4242/staging/staging.tfstate'
    const answer = { stallMs: 3_600_000 }
    cloud.kernel.faults.add({ service: 'spaces', method: 'PUT', path, times: 100, when: 'before', answer })
    const began = performance.now()
    const { outputs, log } = await staging.run('provision', { 'timeout-minutes': '1' })
    expect(performance.now() - began).toBeLessThan(180_000)
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'timeout' })
    expect(log).toContain('terraform apply still does not end: killing it')
    cloud.kernel.faults.clear()
    expect((await staging.succeeding('provision')).outputs).toMatchObject({ outcome: 'success' })
  }, 600_000)

  test('for a destroy whose provider is told to wait for 40 minutes; the next one goes on', async () => {
    const { cloud } = staging
    const path = '/v2/vpcs/*'
    const times = 10_000
    cloud.kernel.faults.add({ service: 'digitalocean', method: 'DELETE', path, times, when: 'before', answer: asleep })
    const { outputs, log } = await oneMinute('teardown')
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'leftovers' })
    expect(log).toMatch(/during terraform destroy of .*digitalocean_vpc\S* \(delete, for \d+ s\)/)
    cloud.kernel.faults.clear()
    expect((await staging.succeeding('teardown')).outputs).toMatchObject({ destroyed: 'true', leftovers: '[]' })
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  }, 600_000)
})
