import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { git } from '../../packages/sandbox/src/github/git.ts'
import { dequeue } from '../../packages/sandbox/src/github/merge-queue.ts'
import { PromotionWorld } from '../../packages/sandbox/src/testing/promotion-world.ts'

describe('a merge queue', () => {
  /** With a required check, which has passed on the head. What the queue would merge has to pass it, too. */
  async function queued(world: PromotionWorld, inputs: Record<string, string> = {}) {
    world.repository.settings.branchRules = { main: [{ type: 'merge_queue' }] }
    world.rule({ checks: ['ci'], bypass: ['ada'] })
    await world.report('success')
    const running = world.run(inputs)
    const { pull } = await world.pull()
    while (!pull.queue?.group) await sleep(50)
    return { running, pull, group: pull.queue.group.head }
  }

  test.concurrent('merges it, with what was tested', async () => {
    await using world = await PromotionWorld.make()
    world.repository.settings.mergeCommitMessage = 'PR_BODY'
    const { running, group } = await queued(world, { 'approved-by': 'grace' })
    expect(await world.tip('main')).not.toBe(group)
    await world.report('success', 'ci', group)
    expect((await running).outputs).toMatchObject({ outcome: 'merged', 'merge-sha': group })
    expect(await world.tree(group)).toBe(await world.tree(world.sha))
    expect(world.repository.runs).toMatchObject([{ workflowPath: '.github/workflows/deploy.yml', sha: group }])
    // The queue takes no message: the record comes with the description, where the repository says so.
    const show = ['log', '-1', '--format=%(trailers:only,unfold)', 'main']
    const trailers = await git(world.repository.directory, show)
    expect(trailers).toContain(`Tested-commit: ${world.sha}\nApproved-by: grace\n`)
  })

  test.concurrent('takes it out when a check of it fails, which is named; the next run puts it in again', async () => {
    await using world = await PromotionWorld.make()
    const { running, pull, group } = await queued(world)
    await world.report('failure', 'ci', group)
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ reason: 'checks-failed', merged: 'false', 'pull-request': '1' })
    expect(log).toContain(`no more: ci failed on ${group.slice(0, 7)}, what main would have got`)
    expect((await world.pull()).state).toBe('open')
    const again = world.run()
    while (!pull.queue?.group) await sleep(50)
    await world.report('success', 'ci', pull.queue.group.head)
    expect((await again).outputs).toMatchObject({ outcome: 'merged', 'pull-request': '1' })
  })

  test.concurrent('in which something else comes first: base-moved, and it is taken out', async () => {
    await using world = await PromotionWorld.make()
    const { running, pull } = await queued(world)
    const tip = await world.github.as('ada').push('main', { 'hotfix.txt': 'now' })
    const { outputs } = await running
    expect(outputs).toMatchObject({ reason: 'base-moved', merged: 'false' })
    expect([pull.queue, await world.tip('main')]).toEqual([undefined, tip])
  })

  test.concurrent('out of which a person takes it: told who, and nothing is merged', async () => {
    await using world = await PromotionWorld.make()
    const { running, pull } = await queued(world)
    dequeue(world.github.server, await world.pull(), pull, 'ada', 'manual')
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ reason: 'merge-refused', merged: 'false' })
    expect(log).toMatch(/no more: ada took it out[\s\S]*Ask ada why/)
  })

  test.concurrent('without required checks: merges it, and production starts at what came of it', async () => {
    await using world = await PromotionWorld.make()
    world.repository.settings.branchRules = { main: [{ type: 'merge_queue' }] }
    const { outputs } = await world.run()
    expect(outputs).toMatchObject({ outcome: 'merged', 'merge-sha': (await world.tip('main')) ?? '' })
    expect(world.repository.runs).toMatchObject([{ sha: outputs['merge-sha'] }])
  })

  test.concurrent('of the branch protection of old, which no ruleset tells of, is found at the first refusal', async () => {
    await using world = await PromotionWorld.make()
    world.repository.settings.queuedBranches = ['main']
    expect((await world.run()).outputs).toMatchObject({ outcome: 'merged', merged: 'true' })
    expect((await world.pull()).pull.queuedAt).toBeDefined()
  })

  test.concurrent('in which another run has put it: both wait, it is merged once and production starts once', async () => {
    await using world = await PromotionWorld.make()
    const { running, group } = await queued(world)
    const other = world.run()
    await world.looksAtPull(4)
    await world.report('success', 'ci', group)
    for (const { outputs } of await Promise.all([running, other]))
      expect(outputs).toMatchObject({ merged: 'true', reason: '', 'merge-sha': group })
    expect(world.repository.runs).toMatchObject([{ sha: group }])
  })

  test.concurrent('and a destroy while it waits there: it is taken out, and nothing is merged', async () => {
    await using world = await PromotionWorld.make()
    const { running, pull, group } = await queued(world, { generation: '0' })
    await world.destroyed(1)
    expect((await running).outputs).toMatchObject({ reason: 'superseded', merged: 'false' })
    await world.report('success', 'ci', group)
    expect([pull.queue, pull.merged]).toEqual([undefined, false])
  })
})
