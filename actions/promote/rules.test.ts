import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import type { AppKey } from '../../packages/sandbox/src/github/index.ts'
import { PromotionWorld, permissions, workflow } from '../../packages/sandbox/src/testing/promotion-world.ts'

describe('promote under the rules of a branch', () => {
  test.concurrent('a repository that forbids Actions to open pull requests: needs-app-token', async () => {
    await using world = await PromotionWorld.make()
    const { repository } = world
    repository.settings.allowActionsPullRequests = false
    expect((await world.run()).outputs).toMatchObject({
      outcome: 'failure',
      reason: 'needs-app-token',
      merged: 'false'
    })
  })

  test.concurrent('pull requests are switched off: merge-refused, and what to do', async () => {
    await using world = await PromotionWorld.make()
    world.repository.settings.hasPullRequests = false
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ reason: 'merge-refused', merged: 'false' })
    expect(log).toContain('pull requests are switched off in this repository')
    expect((await world.run({ method: 'fast-forward' })).outputs).toMatchObject({ outcome: 'merged' })
  })

  test.concurrent.each(['merge', 'fast-forward'])(
    'a private repository whose plan has no rules: %s brings what was tested all the same',
    async (method) => {
      await using world = await PromotionWorld.make()
      world.repository.settings.hasRulesInPlan = false
      expect((await world.run({ method })).outputs).toMatchObject({ outcome: 'merged', merged: 'true' })
      expect(await world.tree((await world.tip('main')) ?? '')).toBe(await world.tree(world.sha))
    }
  )

  test.concurrent('a change of workflow files: needs-app-token', async () => {
    await using world = await PromotionWorld.make()
    const { github } = world
    const changed = await github.as('ada').push('staging', { '.github/workflows/deploy.yml': `${workflow}# changed\n` })
    const { outputs, log } = await world.run({}, { sha: changed })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'needs-app-token' })
    expect(log).toContain('workflow files')
  })

  test.concurrent('required checks are waited for, and never left to auto-merge, which somebody armed on it before', async () => {
    await using world = await PromotionWorld.make()
    const { repository, sha, github } = world
    repository.settings.allowAutoMerge = true
    world.rule({ checks: ['ci'] })
    await world.report('success', 'another')
    // An earlier try of ours, which left its pull request open.
    await world.report('failure')
    expect((await world.run()).outputs).toMatchObject({ reason: 'checks-failed' })
    const { pull } = await world.pull()
    pull.autoMerge = { token: github.tokens.issue({ login: 'ada', kind: 'user' }), method: 'merge', at: '' }
    await world.report('pending')
    const running = world.run()
    while (pull.autoMerge) await sleep(50)
    await world.looksAtPull(3)
    expect(pull.merged).toBe(false)
    await world.report('success')
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ outcome: 'merged', merged: 'true' })
    expect(log).toContain('checks are running: ci')
    expect(await world.tree((await world.tip('main')) ?? '')).toBe(await world.tree(sha))
    expect(repository.runs).toHaveLength(1)
  })

  test.concurrent.each([
    'A conversation must be resolved before this pull request can be merged.',
    'All comments must be resolved.'
  ])('a conversation that nobody has resolved (%s): merge-refused at once, with what to do', async (refuses) => {
    await using world = await PromotionWorld.make()
    world.rule({ refuses })
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ reason: 'merge-refused', merged: 'false', 'pull-request': '1' })
    expect(log).toMatch(/has conversations that nobody has resolved[\s\S]*press "Resolve conversation"/)
    expect((await world.pull()).state).toBe('open')
  })

  test.concurrent('signed commits only: merge-refused, with the commits that are not', async () => {
    await using world = await PromotionWorld.make()
    world.rule({ signatures: true })
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ reason: 'merge-refused', merged: 'false', 'pull-request': '1' })
    expect(log).toContain(`1 of ${world.github.url}/acme/shop/pull/1 is not: ${world.sha.slice(0, 7)}`)
  })

  test.concurrent('a linear history: merge-refused by a merge commit; squashed, it merges with what was tested', async () => {
    await using world = await PromotionWorld.make()
    world.rule({ linear: true })
    expect((await world.run()).outputs).toMatchObject({ reason: 'merge-refused', merged: 'false' })
    expect((await world.run({ method: 'squash' })).outputs).toMatchObject({ outcome: 'merged' })
    expect(await world.tree((await world.tip('main')) ?? '')).toBe(await world.tree(world.sha))
  })

  test.concurrent('a ruleset that lets nobody make staging-release/**: needs-app-token, and nothing is left', async () => {
    await using world = await PromotionWorld.make()
    world.rule({ branch: 'staging-release/**', pullRequests: false, creation: true })
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ reason: 'needs-app-token', merged: 'false' })
    expect(log).toContain('Cannot create ref due to creations being restricted')
    expect(log).toContain('A ruleset covers `staging-release/**` (creation)')
    expect(world.pulls()).toEqual([])
  })

  test.concurrent('a review of code owners: needs-review', async () => {
    await using world = await PromotionWorld.make()
    world.rule({ codeOwners: true })
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ reason: 'needs-review', merged: 'false' })
    expect(log).toContain('where the rule wants code owners, one of them has to give it')
  })

  test.concurrent('it merges itself; a check that is not required may fail', async () => {
    await using world = await PromotionWorld.make()
    world.rule({ checks: ['ci'] })
    await world.report('failure', 'flaky')
    await world.report('pending')
    const running = world.run()
    await world.pull()
    await world.report('success')
    expect((await running).outputs).toMatchObject({ outcome: 'merged' })
  })

  test.concurrent('a required check that GitHub holds, since GITHUB_TOKEN opened the pull request: a warning says what to press', async () => {
    await using world = await PromotionWorld.make()
    world.checkedBy = '.github/workflows/ci.yml'
    world.rule({ checks: ['ci'] })
    const running = world.run()
    await world.pull()
    await world.looksAtPull(3)
    const [held] = world.repository.runs
    if (!held) throw new Error('the pull request started nothing')
    expect(held).toMatchObject({ sha: world.sha, conclusion: 'action_required', jobs: [] })
    held.conclusion = 'success'
    await world.report('success')
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ outcome: 'merged', merged: 'true' })
    expect(log).toContain(
      `::warning::not merged yet: no check of this name was reported yet: ci. GitHub holds a workflow run of ${world.github.url}/acme/shop/pull/1`
    )
    expect(log).toContain('press "Approve workflows to run" there')
  })

  test.concurrent('a required check that fails: checks-failed, the pull request stays for another try', async () => {
    await using world = await PromotionWorld.make()
    world.rule({ checks: ['ci'] })
    await world.report('pending')
    const running = world.run()
    const { pull } = await world.pull()
    await world.looksAtPull(3)
    await world.report('failure')
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ reason: 'checks-failed', merged: 'false', 'pull-request': '1' })
    expect(log).toContain('checks are running: ci')
    expect(log).toContain('failed: ci')
    // Nothing may merge by itself later, when nobody compares trees any more.
    expect(pull.autoMerge).toBeUndefined()
    expect((await world.pull()).state).toBe('open')
    await world.report('success')
    expect((await world.run()).outputs).toMatchObject({ outcome: 'merged', 'pull-request': '1' })
  })

  test.concurrent('a required review: needs-review; once somebody has approved, the next run merges', async () => {
    await using world = await PromotionWorld.make()
    world.rule({ approvals: 1 })
    const first = await world.run()
    expect(first.outputs).toMatchObject({ reason: 'needs-review', merged: 'false', 'pull-request': '1' })
    expect(first.log).toContain('The decision on the issue is no review')
    expect((await world.pull()).state).toBe('open')
    const { checks: _, statuses: __, ...blind } = permissions
    expect((await world.run({}, { permissions: blind })).outputs).toMatchObject({ reason: 'needs-review' })
    await world.post('pulls/1/reviews', { event: 'APPROVE' })
    expect((await world.run()).outputs).toMatchObject({ outcome: 'merged', 'pull-request': '1' })
  })

  test.concurrent('a branch that takes pull requests only refuses a fast-forward: needs-app-token', async () => {
    await using world = await PromotionWorld.make()
    world.rule({})
    const { outputs, log } = await world.run({ method: 'fast-forward' })
    expect(outputs).toMatchObject({ reason: 'needs-app-token', merged: 'false' })
    expect(log).toContain('Changes must be made through a pull request')
  })

  test.concurrent.each([
    ['a ruleset', false],
    ['classic branch protection', true]
  ] as const)(
    'a fast-forward waits for the checks that %s requires of the commit, also where the token may bypass it',
    async (_, isClassic) => {
      await using world = await PromotionWorld.make()
      world.rule({ checks: ['ci'], pullRequests: false, isClassic, bypass: ['github-actions[bot]'] })
      await world.report('failure', 'another')
      await world.report('pending')
      const before = await world.tip('main')
      const running = world.run({ method: 'fast-forward' })
      while (!world.kernel.requests.all().some(({ path }) => path === '/api/graphql')) await sleep(50)
      expect(await world.tip('main')).toBe(before)
      await world.report('success')
      const { outputs, log } = await running
      expect(outputs).toMatchObject({ outcome: 'merged', 'merge-sha': world.sha })
      expect(log).toContain('checks are running: ci')
      expect(await world.tip('main')).toBe(world.sha)
    }
  )

  test.concurrent('a fast-forward whose required check fails, or which the token may not read: main stays where it is', async () => {
    await using world = await PromotionWorld.make()
    world.rule({ checks: ['ci'], pullRequests: false, bypass: ['github-actions[bot]'] })
    const before = await world.tip('main')
    await world.report('failure')
    const failed = await world.run({ method: 'fast-forward' })
    expect(failed.outputs).toMatchObject({ reason: 'checks-failed', merged: 'false' })
    expect(failed.log).toContain(`checks that main requires failed on ${world.sha.slice(0, 7)}: ci`)
    const { checks: _, statuses: __, ...blind } = permissions
    const unread = await world.run({ method: 'fast-forward' }, { permissions: blind })
    expect(unread.outputs).toMatchObject({ reason: 'forbidden', merged: 'false' })
    expect(unread.log).toContain('`permissions: checks: read` and `statuses: read`')
    expect(await world.tip('main')).toBe(before)
  })

  test.concurrent('a fast-forward to a branch with a merge queue: needs-app-token', async () => {
    await using world = await PromotionWorld.make()
    world.repository.settings.branchRules = { main: [{ type: 'merge_queue' }] }
    const { outputs, log } = await world.run({ method: 'fast-forward' })
    expect(outputs).toMatchObject({ reason: 'needs-app-token', merged: 'false' })
    expect(log).toContain('Changes must be made through the merge queue')
  })

  test.concurrent('the strong set-up: an App that may bypass the review merges workflow files too, but no failing check', async () => {
    await using world = await PromotionWorld.make()
    const { github } = world
    const app = github.createApp({
      slug: 'promoter',
      org: 'acme',
      permissions: {
        actions: 'write',
        checks: 'read',
        contents: 'write',
        'pull-requests': 'write',
        statuses: 'read',
        workflows: 'write'
      }
    })
    const asApp = ({ appId, privateKey }: AppKey) => ({ 'app-id': appId, 'app-private-key': privateKey })
    world.rule({ approvals: 1, checks: ['ci'], bypass: ['promoter[bot]'] })
    world.sha = await github.as('ada').push('staging', { '.github/workflows/deploy.yml': `${workflow}# changed\n` })
    await world.report('failure')
    expect((await world.run(asApp(app), { sha: world.sha })).outputs).toMatchObject({ reason: 'checks-failed' })
    await world.report('success')
    const { outputs } = await world.run(asApp(app), { sha: world.sha })
    expect(outputs).toMatchObject({ outcome: 'merged', 'pull-request': '1' })
    expect((await world.pull()).author).toBe('promoter[bot]')
    const elsewhere = github.createApp({ slug: 'other', org: 'else', permissions: { contents: 'write' } })
    const wrong = await world.run(asApp(elsewhere))
    expect(wrong.outputs).toMatchObject({ reason: 'needs-app-token' })
    expect(wrong.log).toContain('Is it installed on this repository')
  })

  test.concurrent('a way of merging that the repository does not allow is said at once', async () => {
    await using world = await PromotionWorld.make()
    world.repository.settings.mergeMethods.merge = false
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ reason: 'invalid-configuration', merged: 'false', 'pull-request': '1' })
    expect(log).toContain('main does not take pull requests by merge')
    expect((await world.run({ method: 'squash' })).outputs).toMatchObject({ outcome: 'merged', 'pull-request': '1' })
  })
})
