import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Deadline, type StagingError, systemClock } from '@staging-actions/base'
import { type Cloud, startCloud } from './cloud.ts'
import { files, openRun } from './open-run.ts'

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({ files })
})
afterEach(() => cloud.stop())

describe('a deletion that is refused', () => {
  test.each([
    ['for good, by a token without the scope', 403],
    ['for good, by an answer that nobody expects', 400],
    ['again and again, as if it were in use', 409]
  ])(
    '%s (%d): what proves it to be ours stays with it, all else goes, and the teardown fails with what is left',
    async (_, status) => {
      const run = await openRun(cloud)
      await run.provision()
      cloud.kernel.faults.add({
        service: 'digitalocean',
        method: 'DELETE',
        path: '/v2/domains/*',
        times: 10_000,
        when: 'before',
        answer: { status, body: '{"id":"refused","message":"not this one"}' }
      })
      const failed = await run
        .teardown({ deadline: new Deadline(systemClock, 15_000) })
        .catch((error: StagingError) => error)
      expect(failed).toMatchObject({ reason: 'leftovers' })
      const left = (await cloud.digitalocean.account.leftovers()).map(({ kind }) => kind)
      expect([...new Set(left)].sort()).toEqual(['load-balancer', 'project', 'record', 'tag', 'vpc'])
      expect(run.lines).toContainEqual(
        expect.stringMatching(/^warning: the dns-record A web\.staging .*is still there/)
      )
    }
  )

  test('for a while, by a load balancer that is still at work: it is asked again until it goes', async () => {
    const run = await openRun(cloud)
    await run.provision()
    cloud.kernel.faults.add({
      service: 'digitalocean',
      method: 'DELETE',
      path: '/v2/load_balancers/*',
      times: 3,
      when: 'before',
      answer: {
        status: 403,
        body: '{"id":"forbidden","message":"Load Balancer can\'t be updated while it processes previous actions"}'
      }
    })
    await run.teardown()
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
    expect(run.lines.filter((line) => line.includes('is still there'))).toEqual([])
  })

  test('and what cannot be looked at is not called gone', async () => {
    const run = await openRun(cloud)
    await run.provision()
    cloud.kernel.faults.add({
      service: 'digitalocean',
      method: 'GET',
      path: '/v2/vpcs/*',
      times: 10_000,
      when: 'before',
      answer: { status: 403, body: '{"id":"forbidden","message":"no scope"}' }
    })
    const failed = await run.teardown().catch((error: StagingError) => error)
    expect(failed).toMatchObject({ reason: 'leftovers', message: expect.stringContaining('vpc stg-39u-staging-vpc') })
    const left = (await cloud.digitalocean.account.leftovers()).map(({ kind }) => kind)
    expect([...new Set(left)].sort()).toEqual(['tag', 'vpc'])
  })
})
