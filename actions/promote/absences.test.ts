import { describe, expect, test } from '@jest/globals'
import { PromotionWorld, permissions } from '../../packages/sandbox/src/testing/promotion-world.ts'

/* What GitHub does not find, or lists as empty, for a moment does not decide what goes out and how. */

const root = '/api/v3/repos/acme/shop'
const missing = { status: 404, body: '{"message":"Not Found"}' }
const nothing = { status: 200, body: '[]' }

describe('promote, where one answer lacks what is there,', () => {
  test.concurrent('of the rules and of the production workflow: it is started as ever', async () => {
    await using world = await PromotionWorld.make()
    for (const nth of [1, 3])
      for (const file of ['.github%2Fstaging.yml', '.github%2Fworkflows%2Fdeploy.yml'])
        world.kernel.faults.add({
          service: 'github',
          path: `${root}/contents/${file}`,
          nth,
          when: 'before',
          answer: missing
        })
    const { outputs } = await world.run()
    expect(outputs).toMatchObject({ outcome: 'merged', reason: '' })
    expect(outputs['production-run-url']).toContain('/actions/runs/')
    expect(world.repository.runs).toHaveLength(1)
  })

  test.concurrent('of the pull request that was squashed: the branch has not moved, it has the commit', async () => {
    await using world = await PromotionWorld.make()
    const half = await world.run({ method: 'squash' }, { permissions: { ...permissions, actions: 'read' } })
    expect(half.outputs).toMatchObject({ merged: 'true', reason: 'forbidden' })
    const path = `${root}/pulls`
    world.kernel.faults.add({ service: 'github', method: 'GET', path, times: 2, when: 'before', answer: nothing })
    const { outputs } = await world.run({ method: 'squash' })
    expect(outputs).toMatchObject({ outcome: 'already-merged', reason: '', 'merge-sha': half.outputs['merge-sha'] })
    expect(world.repository.runs).toHaveLength(1)
  })

  test.concurrent('of the run that it started before: it starts no second one', async () => {
    await using world = await PromotionWorld.make()
    const first = await world.run()
    const path = `${root}/actions/workflows/deploy.yml/runs`
    const answer = { status: 200, body: '{"total_count":0,"workflow_runs":[]}' }
    world.kernel.faults.add({ service: 'github', path, times: 3, when: 'before', answer })
    const { outputs } = await world.run()
    expect(outputs).toMatchObject({ reason: '', 'production-run-url': first.outputs['production-run-url'] })
    expect(world.repository.runs).toHaveLength(1)
  })

  test.concurrent('of the required checks: who may bypass the rules still waits for them', async () => {
    await using world = await PromotionWorld.make()
    world.rule({ approvals: 1, checks: ['ci'], bypass: ['github-actions[bot]'] })
    const path = `${root}/rules/branches/main`
    world.kernel.faults.add({ service: 'github', path, nth: 2, when: 'before', answer: nothing })
    const running = world.run()
    await world.looksAtPull(4)
    expect((await world.pull()).pull.merged).toBe(false)
    await world.report('success')
    expect((await running).outputs).toMatchObject({ outcome: 'merged' })
  })

  test.concurrent('of the merge queue: who may bypass it is still put into it', async () => {
    await using world = await PromotionWorld.make()
    world.repository.settings.branchRules = { main: [{ type: 'merge_queue' }] }
    world.rule({ checks: [], bypass: ['github-actions[bot]'] })
    const path = `${root}/rules/branches/main`
    world.kernel.faults.add({ service: 'github', path, when: 'before', answer: nothing })
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ outcome: 'merged' })
    expect(log).toContain('merge queue')
    expect(world.kernel.requests.all().filter(({ method }) => method === 'PUT')).toEqual([])
  })
})
