import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { git } from '../../packages/sandbox/src/github/git.ts'
import { dequeue, enqueue } from '../../packages/sandbox/src/github/merge-queue.ts'
import type { PullRequest } from '../../packages/sandbox/src/github/state.ts'
import { PromotionWorld } from '../../packages/sandbox/src/testing/promotion-world.ts'

describe('a merge queue', () => {
  /** With a required check, which has passed on the head. What the queue would merge has to pass it, too. */
  function ruled(world: PromotionWorld, parameters: Record<string, unknown> = {}) {
    world.repository.settings.branchRules = { main: [{ type: 'merge_queue', parameters }] }
    world.rule({ checks: ['ci'], bypass: ['ada'] })
  }

  async function queued(
    world: PromotionWorld,
    inputs: Record<string, string> = {},
    parameters: Record<string, unknown> = {}
  ) {
    ruled(world, parameters)
    await world.report('success')
    const running = world.run(inputs)
    const { pull } = await world.pull()
    return { running, pull, group: await built(pull) }
  }

  /** The commit that the queue made for it. */
  async function built(pull: PullRequest): Promise<string> {
    while (!pull.queue?.group) await sleep(50)
    return pull.queue.group.head
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
    await world.report('success', 'ci', await built(pull))
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

  test.concurrent('that takes it out for a reason of its own: told in its words', async () => {
    await using world = await PromotionWorld.make()
    const { running, pull, group } = await queued(world)
    await world.report('pending', 'ci', group)
    const reason = 'branch_protection_failure'
    dequeue(world.github.server, await world.pull(), pull, 'github-merge-queue[bot]', reason)
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ reason: 'merge-refused', merged: 'false' })
    expect(log).toContain('no more: branch protection failure')
  })

  test.concurrent('without required checks: merges it, and production starts at what came of it', async () => {
    await using world = await PromotionWorld.make()
    world.repository.settings.branchRules = { main: [{ type: 'merge_queue' }] }
    const { outputs } = await world.run()
    expect(outputs).toMatchObject({ outcome: 'merged', 'merge-sha': (await world.tip('main')) ?? '' })
    expect(world.repository.runs).toMatchObject([{ sha: outputs['merge-sha'] }])
  })

  test.concurrent('of classic branch protection, which no ruleset tells of, is found at the first refusal', async () => {
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

  /** Somebody's own pull request to main. */
  async function another(world: PromotionWorld) {
    const sha = await world.github.as('ada').push('ada/docs', { 'docs.txt': 'ada' })
    await world.report('success', 'ci', sha)
    await world.post('pulls', { title: 'Docs', head: 'ada/docs', base: 'main' })
    const issue = world.pulls().at(-1)
    const pull = issue?.pull
    if (!issue || !pull) throw new Error('no pull request was opened')
    const put = (jump = false) =>
      enqueue(
        world.github.server,
        world.repository,
        world.github.tokens.issue({ login: 'ada', kind: 'user' }),
        issue,
        pull,
        jump
      )
    return { issue, pull, put }
  }

  /** The promotion runs, and somebody's pull request was in the queue before. */
  async function behindAnother(world: PromotionWorld) {
    ruled(world)
    await world.report('success')
    const ada = await another(world)
    await ada.put()
    const running = world.run()
    const { pull } = await world.pull(2)
    const theirs = await built(ada.pull)
    await world.looksAtPull(3)
    return { running, pull, ada, theirs }
  }

  test.concurrent('in which somebody comes after it, and both land in one push: production is withheld, and told with whom', async () => {
    await using world = await PromotionWorld.make()
    const minimum = { min_entries_to_merge: 2 }
    const { running, pull, group } = await queued(world, {}, minimum)
    const ada = await another(world)
    await ada.put()
    const other = await built(ada.pull)
    await world.report('success', 'ci', group)
    await world.report('success', 'ci', other)
    const { outputs, log } = await running
    expect(outputs).toMatchObject({
      reason: 'base-moved',
      merged: 'true',
      'merge-sha': group,
      'production-run-url': ''
    })
    expect([pull.merged, ada.pull.merged, await world.tip('main')]).toEqual([true, true, other])
    expect(log).toContain(`main is at ${other.slice(0, 7)} (#${ada.issue.number}) by now`)
    expect(log).toContain('set "Maximum pull requests to merge" and "Build concurrency" of it to 1')
    expect(world.repository.runs).toEqual([])
  })

  test.concurrent('in which somebody else is already: it is put there only once they are out, alone', async () => {
    await using world = await PromotionWorld.make()
    const { running, pull, ada, theirs } = await behindAnother(world)
    expect(pull.queue).toBeUndefined()
    await world.report('failure', 'ci', theirs)
    const head = await built(pull)
    expect(await world.tree(head)).toBe(await world.tree(world.sha))
    await world.report('success', 'ci', head)
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ outcome: 'merged', 'merge-sha': head })
    expect(log).toContain(`#${ada.issue.number} is in the merge queue of main`)
    expect([ada.pull.merged, pull.enqueued]).toEqual([false, 1])
  })

  test.concurrent('in which somebody else is already, and is merged: base-moved, and it was never put there', async () => {
    await using world = await PromotionWorld.make()
    const { running, pull, ada, theirs } = await behindAnother(world)
    await world.report('success', 'ci', theirs)
    expect((await running).outputs).toMatchObject({ reason: 'base-moved', merged: 'false' })
    expect([ada.pull.merged, pull.enqueued]).toEqual([true, undefined])
  })

  test.concurrent('in which somebody jumps ahead of it: it is taken out until they are gone', async () => {
    await using world = await PromotionWorld.make()
    const { running, pull, group } = await queued(world)
    const ada = await another(world)
    await ada.put(true)
    while (pull.queue) await sleep(50)
    // What the queue had made of it with the other's files is no use to anybody.
    await world.report('success', 'ci', group)
    dequeue(world.github.server, ada.issue, ada.pull, 'ada', 'manual')
    const head = await built(pull)
    expect(await world.tree(head)).toBe(await world.tree(world.sha))
    await world.report('success', 'ci', head)
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ outcome: 'merged', 'merge-sha': await world.tip('main') })
    expect(log).toContain('is taken out of the merge queue: what main would get is not what was tested')
  })

  test.concurrent.each([
    ['a review', { approvals: 1 }, 'needs-review', /needs a review before it may be merged[\s\S]*stays open/],
    ['a review of code owners', { codeOwners: true }, 'needs-review', /one of them has to give it/],
    ['signed commits', { signatures: true }, 'merge-refused', /takes signed commits only[\s\S]*bypass list/]
  ] as const)('that wants %s first: named with its remedy', async (_, rules, reason, words) => {
    await using world = await PromotionWorld.make()
    world.repository.settings.branchRules = { main: [{ type: 'merge_queue' }] }
    world.rule(rules)
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ reason, merged: 'false', 'pull-request': '1' })
    expect(log).toMatch(words)
    expect((await world.pull()).state).toBe('open')
  })
})
