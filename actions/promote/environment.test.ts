import { describe, expect, test } from '@jest/globals'
import { git } from '../../packages/sandbox/src/github/git.ts'
import { PromotionWorld, permissions } from '../../packages/sandbox/src/testing/promotion-world.ts'

describe('promote and the environment that was tested in', () => {
  test.concurrent('an environment that was destroyed since: superseded, and nothing happens; what is merged is only finished', async () => {
    await using world = await PromotionWorld.make()
    const { repository, sha } = world
    await world.destroyed(1)
    const main = await world.tip('main')
    for (const method of ['merge', 'fast-forward']) {
      const { outputs, exitCode, log } = await world.run({ generation: '0', method })
      expect(outputs).toMatchObject({ outcome: 'failure', reason: 'superseded', merged: 'false' })
      expect(exitCode).toBe(1)
      expect(log).toMatch(
        /the environment was destroyed meanwhile \(generation 0 → 1\)[\s\S]*start staging-decision by hand/
      )
    }
    expect([await world.tip('main'), await world.tip(`staging-release/${sha}`)]).toEqual([main, undefined])
    expect([world.pulls(), repository.runs]).toEqual([[], []])
    // What cannot be read is no leave.
    await world.destroyed(0, 99)
    expect((await world.run({ generation: '0' })).outputs).toMatchObject({ reason: 'ledger-newer', merged: 'false' })
    await world.destroyed(1)
    await world.asked(5)
    const stopped = { generation: '1', 'decision-issue': '5' }
    const half = await world.run(stopped, { permissions: { ...permissions, actions: 'read' } })
    expect(half.outputs).toMatchObject({ merged: 'true', reason: 'forbidden' })
    await world.destroyed(2)
    expect((await world.run(stopped)).outputs).toMatchObject({ outcome: 'already-merged', reason: '' })
    expect(repository.runs).toHaveLength(1)
  })

  test.concurrent('what was tested was tested: what somebody puts into the environment afterwards stops no promotion', async () => {
    await using world = await PromotionWorld.make()
    const at = new Date().toISOString()
    const byHand = { revision: 'e'.repeat(40), images: [], run: 'runs/9', at, branch: 'idea', by: 'ada', tested: false }
    // Another branch's version of the app, and one that the commit has deleted.
    await world.destroyed(0, 1, [], { web: { ...byHand, uncertain: 'runs/9' }, old: byHand })
    const { outputs } = await world.run({ generation: '0' })
    expect(outputs).toMatchObject({ outcome: 'merged', reason: '' })
    expect(await git(world.repository.directory, ['rev-parse', 'main^{tree}'])).toBe(
      await git(world.repository.directory, ['rev-parse', `${world.sha}^{tree}`])
    )
  })

  test.concurrent('destroyed while it waits for a check: nothing merges any more, and no pull request stays open', async () => {
    await using world = await PromotionWorld.make()
    world.rule({ checks: ['ci'] })
    await world.report('pending')
    // Where there is no ledger, nothing was ever destroyed.
    const running = world.run({ generation: '0' })
    const { pull } = await world.pull()
    await world.looksAtPull(1)
    await world.destroyed(1)
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ reason: 'superseded', merged: 'false', 'pull-request': '1' })
    expect(log).toContain('stopped before merging')
    expect([pull.autoMerge, pull.merged, (await world.pull()).state]).toEqual([undefined, false, 'closed'])
    await world.report('success')
    expect(pull.merged).toBe(false)
    // Somebody's own word: without a generation it goes out all the same.
    expect((await world.run()).outputs).toMatchObject({ outcome: 'merged' })
  })

  test.concurrent('hands over to the workflow that reads the decision again, unless a destroy came in between', async () => {
    await using world = await PromotionWorld.make()
    const { repository } = world
    const main = await world.tip('main')
    const only = { permissions: { contents: 'write', actions: 'write' } as const }
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const lease = { id: 'run-77', holder: 'ada', run: 'runs/77', branch: 'staging', reason: '', since: until, until }
    await world.destroyed(0, 1, [lease])
    const input = { 'hand-over-to': 'decide.yml', 'decision-issue': '5', generation: '0' }
    const wrong = await world.run({ 'hand-over-to': 'decide.yml' }, only)
    expect([wrong.outputs['reason'], wrong.log]).toEqual([
      'invalid-input',
      expect.stringContaining('input "decision-issue" is needed')
    ])
    const missing = await world.run({ ...input, 'hand-over-to': 'absent.yml' }, only)
    expect(missing.outputs['reason']).toBe('not-found')
    expect(missing.log).toMatch(/absent.yml was not started[\s\S]*Or start it by hand with issue 5/)
    expect([repository.runs, await world.leases()]).toEqual([[], ['run-77']])
    world.beginsNothing = true
    const refused = await world.run(input, only)
    expect(refused.outputs['reason']).toBe('conflict')
    expect(refused.log).toContain('GitHub took the start of decide.yml and refused to begin the run')
    expect(await world.leases()).toEqual(['run-77'])
    world.beginsNothing = false
    repository.runs.length = 0
    const { outputs, summary } = await world.run(input, only)
    // The request keeps the environment until the other run has promoted, and cleans up.
    expect(await world.leases()).toEqual(['approval-5'])
    expect(outputs).toMatchObject({ outcome: 'handed-over', merged: 'false', reason: '' })
    expect(repository.runs).toMatchObject([
      { workflowPath: '.github/workflows/decide.yml', payload: { inputs: { issue: '5' } } }
    ])
    expect(summary).toContain(`actions/runs/${repository.runs[0]?.id}`)
    expect([await world.tip('main'), world.pulls()]).toEqual([main, []])
    await world.destroyed(1)
    expect((await world.run(input, only)).outputs['reason']).toBe('superseded')
    expect(repository.runs).toHaveLength(1)
    // That it cannot be kept stops no promotion; where the run holds nothing, nothing is written.
    await world.destroyed(0, 1, [lease])
    const less = await world.run(input, { permissions: { contents: 'read', actions: 'write' } })
    expect(less.outputs['outcome']).toBe('handed-over')
    expect(less.log).toContain('the environment may go before decide.yml has promoted')
    await world.destroyed(0)
    expect((await world.run(input, only)).outputs['outcome']).toBe('handed-over')
    expect(await world.leases()).toEqual([])
  })
})
