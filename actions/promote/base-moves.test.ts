import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { PromotionWorld, permissions } from '../../packages/sandbox/src/testing/promotion-world.ts'

describe('promote, where somebody else pushes', () => {
  test.concurrent('a main with changes of its own was not tested with: base-moved, and nothing happens', async () => {
    await using world = await PromotionWorld.make()
    const { github } = world
    const moved = await github.as('ada').push('main', { 'README.md': 'hello' })
    const { outputs, exitCode, log } = await world.run()
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'base-moved', merged: 'false' })
    expect(exitCode).toBe(1)
    expect(log).toContain('Merge main into the branch')
    expect(await world.tip('main')).toBe(moved)
    expect(world.pulls()).toHaveLength(0)
  })

  test.concurrent('a hotfix that lands while required checks are waited for was not tested with: nothing is merged', async () => {
    await using world = await PromotionWorld.make()
    const { github, repository } = world
    world.rule({ checks: ['ci'], bypass: ['ada'] })
    await world.report('pending')
    const running = world.run()
    const { pull } = await world.pull()
    await world.looksAtPull(2)
    const hotfix = await github.as('ada').push('main', { 'apps/api/index.js': 'fixed' })
    await world.report('success')
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ reason: 'base-moved', merged: 'false', 'production-run-url': '' })
    expect(log).toContain('was not tested with')
    expect([pull.merged, (await world.pull()).state, await world.tip('main')]).toEqual([false, 'closed', hotfix])
    expect(repository.runs).toEqual([])
  })

  test.concurrent('pushed to after a dispatch that failed: production is not started at what nobody tested', async () => {
    await using world = await PromotionWorld.make()
    const { github, repository } = world
    const first = await world.run({}, { permissions: { ...permissions, actions: 'read' } })
    expect(first.outputs).toMatchObject({ merged: 'true', reason: 'forbidden' })
    const pushed = await github.as('ada').push('main', { 'apps/api/index.js': 'fixed' })
    const { outputs, log, summary } = await world.run()
    expect(outputs).toMatchObject({
      reason: 'base-moved',
      merged: 'true',
      'merge-sha': first.outputs['merge-sha'],
      'production-run-url': ''
    })
    expect(log).toContain(`main is at ${pushed.slice(0, 7)} by now`)
    expect(log).toContain('deploy.yml was not started')
    expect(summary).toContain('deploy.yml')
    expect(repository.runs).toEqual([])
    // A revert brings the tested files back: they may go out.
    await github.as('ada').push('main', { 'apps/api/index.js': null })
    expect((await world.run()).outputs).toMatchObject({ outcome: 'already-merged', reason: '' })
    expect(repository.runs).toHaveLength(1)
    // Its run is of the revert, and not of the merge: it is found all the same.
    expect((await world.run()).outputs).toMatchObject({ outcome: 'already-merged', reason: '' })
    expect(repository.runs).toHaveLength(1)
  })

  test.concurrent('merged by hand, it is deployed from the tip, and once, however often that is asked for', async () => {
    await using world = await PromotionWorld.make()
    const { repository, sha } = world
    await world.post('merges', { base: 'main', head: sha })
    const first = await world.run()
    expect(first.outputs).toMatchObject({ outcome: 'already-merged', reason: '' })
    const again = await world.run()
    expect(again.outputs).toMatchObject({ reason: '', 'production-run-url': first.outputs['production-run-url'] })
    expect(repository.runs.map((run) => run.sha)).toEqual([await world.tip('main')])
  })

  test.concurrent.each(['squash', 'rebase'])(
    '%s: one that stopped after the merge is continued, though the branch has other commits',
    async (method) => {
      await using world = await PromotionWorld.make()
      const { repository } = world
      const half = await world.run({ method }, { permissions: { ...permissions, actions: 'read' } })
      expect(half.outputs).toMatchObject({ merged: 'true', reason: 'forbidden' })
      const { outputs } = await world.run({ method })
      expect(outputs).toMatchObject({
        outcome: 'already-merged',
        reason: '',
        'merge-sha': half.outputs['merge-sha'] ?? ''
      })
      expect([world.pulls().length, repository.runs.length]).toEqual([1, 1])
    }
  )

  test.concurrent('a later commit that somebody merged by hand does not go out with an approval of the earlier one', async () => {
    await using world = await PromotionWorld.make()
    const { github, repository, sha } = world
    const later = await github.as('ada').push('staging', { 'apps/web/index.js': 'untested' })
    await world.post('merges', { base: 'main', head: later })
    const { outputs, log } = await world.run({}, { sha })
    expect(outputs).toMatchObject({ reason: 'base-moved', merged: 'true', 'production-run-url': '' })
    expect(log).toContain(`is not what was tested: deploy.yml was not started`)
    expect(repository.runs).toEqual([])
  })

  test.concurrent('a push between the last look and the start: the run that began on it is canceled', async () => {
    await using world = await PromotionWorld.make()
    const { github, kernel, repository } = world
    const path = '/api/v3/repos/acme/shop/actions/workflows/deploy.yml/dispatches'
    kernel.faults.add({ service: 'github', method: 'POST', path, times: 1, when: 'before', answer: { stallMs: 4_000 } })
    const canceled: number[] = []
    github.server.runControl = { cancel: ({ id }) => canceled.push(id), rerun: async () => {} }
    const running = world.run()
    // Its last question before the start: what the workflow can be told.
    const file = '/contents/.github%2Fworkflows%2Fdeploy.yml'
    while (!kernel.requests.all().some((request) => request.path.endsWith(file))) await sleep(50)
    const pushed = await github.as('ada').push('main', { 'apps/api/index.js': 'fixed' })
    const { outputs, log, summary } = await running
    expect(repository.runs).toMatchObject([{ sha: pushed }])
    expect(canceled).toEqual([repository.runs[0]?.id])
    const url = outputs['production-run-url'] ?? ''
    expect(outputs).toMatchObject({ reason: 'base-moved', merged: 'true' })
    expect(url).toMatch(/\/actions\/runs\/\d+$/)
    expect(log).toContain(`${url} began at ${pushed.slice(0, 7)}`)
    expect(log + summary).not.toContain('not started')
    expect(summary).toContain('**The production deploy was canceled**')
  })

  test.concurrent('a release branch that somebody moved is not merged', async () => {
    await using world = await PromotionWorld.make()
    const { github, sha } = world
    const other = await github.as('ada').push(`staging-release/${sha}`, { evil: '1' })
    const { outputs } = await world.run()
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'conflict' })
    expect(await world.tip(`staging-release/${sha}`)).toBe(other)
    expect(await world.tip('main')).not.toBe(other)
  })

  test.concurrent('main changes the same lines in between: merge-conflict, nothing merged, nothing left open', async () => {
    await using world = await PromotionWorld.make()
    const { github, kernel, repository, sha } = world
    const path = '/api/v3/repos/acme/shop/pulls'
    // Held up between the look at main and the pull request.
    kernel.faults.add({ service: 'github', method: 'POST', path, when: 'before', answer: { stallMs: 4_000 } })
    const running = world.run()
    while ((await world.tip(`staging-release/${sha}`)) === undefined) await sleep(50)
    const moved = await github.as('ada').push('main', { 'apps/web/index.js': 'another' })
    const { outputs, exitCode, log, summary } = await running
    expect(outputs).toMatchObject({
      outcome: 'failure',
      reason: 'merge-conflict',
      merged: 'false',
      'merge-sha': '',
      'pull-request': '1',
      'production-run-url': ''
    })
    expect(exitCode).toBe(1)
    expect(log).toContain('Merge main into the branch that is deployed to staging and push')
    expect(summary).toContain('main')
    expect(await world.tip('main')).toBe(moved)
    expect(world.pulls()).toMatchObject([{ state: 'closed', pull: { merged: false } }])
    expect(await world.tip(`staging-release/${sha}`)).toBeUndefined()
    expect(repository.runs).toHaveLength(0)
    // Run again, it says what the look at main says.
    expect((await world.run()).outputs).toMatchObject({ reason: 'base-moved', merged: 'false' })
    expect(world.pulls()).toHaveLength(1)
  })

  test.concurrent('while it waits, somebody moves the branch of the promotion: nothing is merged', async () => {
    await using world = await PromotionWorld.make()
    const { repository, sha, github } = world
    repository.settings.allowAutoMerge = true
    world.rule({ checks: ['ci'] })
    await world.report('pending')
    const before = await world.tip('main')
    const running = world.run()
    const { pull } = await world.pull()
    await world.looksAtPull(2)
    const evil = await github.as('ada').push(`staging-release/${sha}`, { 'apps/web/index.js': 'evil' })
    await world.report('success')
    await world.post(`statuses/${evil}`, { state: 'success', context: 'ci' })
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ reason: 'conflict', merged: 'false' })
    expect(log).toContain(`is at ${evil}, not at the approved commit`)
    expect([pull.merged, await world.tip('main')]).toEqual([false, before])
  })

  test.concurrent('main takes only what is up to date, and has a merge commit that staging lacks: base-moved, tidied', async () => {
    await using world = await PromotionWorld.make()
    const { github, repository } = world
    await world.run()
    world.rule({ checks: ['ci'], strict: true })
    world.sha = await github.as('ada').push('staging', { 'apps/web/index.js': '3' })
    await world.report('success')
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ reason: 'base-moved', merged: 'false' })
    expect(log).toContain('Merge main into the branch')
    expect(repository.issues.at(-1)).toMatchObject({ state: 'closed', pull: { merged: false } })
    expect(await world.tip(`staging-release/${world.sha}`)).toBeUndefined()
  })
})
