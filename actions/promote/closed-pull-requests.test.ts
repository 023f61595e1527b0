import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { PromotionWorld, permissions } from '../../packages/sandbox/src/testing/promotion-world.ts'

/** As the account of that name closes and opens pull requests. */
async function set(world: PromotionWorld, login: string, state: 'open' | 'closed'): Promise<void> {
  const app = { kind: 'app', repository: 'acme/shop', permissions: { 'pull-requests': 'write' } } as const
  const token = login.endsWith('[bot]')
    ? world.github.tokens.issue({ login, ...app }).value
    : world.github.as(login).token
  const answer = await fetch(`${world.github.apiUrl}/repos/acme/shop/pulls/1`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ state })
  })
  expect(answer.status).toBe(200)
}

describe('the pull request of a promotion that waits', () => {
  /** Left open by an earlier try, whose review is missing. */
  async function left(world: PromotionWorld) {
    world.rule({ approvals: 1 })
    expect((await world.run()).outputs).toMatchObject({ reason: 'needs-review', 'pull-request': '1' })
    await world.post('pulls/1/reviews', { event: 'APPROVE' })
  }

  test.concurrent('closed by a person between two runs: who did is told, and no other one is opened; opened again, it merges', async () => {
    await using world = await PromotionWorld.make()
    await left(world)
    await set(world, 'ada', 'closed')
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ reason: 'rejected', merged: 'false' })
    expect(log).toMatch(/ada closed \S+\/pull\/1 without merging it[\s\S]*Ask ada why[\s\S]*reopen the pull request/)
    expect(world.pulls()).toHaveLength(1)
    await set(world, 'ada', 'open')
    expect((await world.run()).outputs).toMatchObject({ outcome: 'merged', 'pull-request': '1' })
  })

  test.concurrent('closed by a person, and GitHub does not tell yet by whom, but of an earlier closing by a bot: it is not merged', async () => {
    await using world = await PromotionWorld.make()
    await left(world)
    await set(world, 'stale[bot]', 'closed')
    await set(world, 'stale[bot]', 'open')
    const issue = world.repository.issues.find(({ number }) => number === 1)
    if (!issue) throw new Error('there is no pull request')
    const earlier = issue.events.splice(0).map((event) => ({ ...event, at: '2026-01-01T00:00:00Z' }))
    await set(world, 'ada', 'closed')
    const [closing] = issue.events.splice(0)
    if (!closing) throw new Error('there is no closing')
    issue.events.push(...earlier)
    let isOver = false
    const running = world.run().finally(() => {
      isOver = true
    })
    const asked = () => world.kernel.requests.all().filter(({ path }) => path === '/api/graphql').length
    for (const before = asked(); asked() < before + 3 && !isOver; ) await sleep(50)
    issue.events.push(closing)
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ reason: 'rejected', merged: 'false' })
    expect(log).toContain('ada closed ')
    expect(world.pulls()).toHaveLength(1)
  })

  test.concurrent('closed by a bot between two runs: another one takes its place', async () => {
    await using world = await PromotionWorld.make()
    await left(world)
    await set(world, 'stale[bot]', 'closed')
    world.repository.rules.length = 0
    expect((await world.run()).outputs).toMatchObject({ outcome: 'merged', 'pull-request': '2' })
  })

  test.concurrent('closed by a bot while its checks run: it is opened again, and merges', async () => {
    await using world = await PromotionWorld.make()
    world.rule({ checks: ['ci'] })
    await world.report('pending')
    const running = world.run()
    await world.pull()
    await world.looksAtPull(2)
    await set(world, 'stale[bot]', 'closed')
    while ((await world.pull()).state === 'closed') await sleep(50)
    await world.report('success')
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ outcome: 'merged', 'pull-request': '1' })
    expect(log).toContain('a bot had closed it: it is open again')
  })
})

describe('what was rejected after its approval', () => {
  test.concurrent('is taken out of the merge queue and closed, with its branch', async () => {
    await using world = await PromotionWorld.make()
    world.repository.settings.branchRules = { main: [{ type: 'merge_queue' }] }
    world.rule({ checks: ['ci'] })
    await world.report('success')
    const before = await world.tip('main')
    const running = world.run()
    const { pull } = await world.pull()
    while (!pull.queue?.group) await sleep(50)
    const group = pull.queue.group.head
    const { outputs, log } = await world.run({ withdraw: 'true' })
    expect(outputs).toMatchObject({ reason: 'rejected', merged: 'false' })
    expect(log).toContain('was rejected after its approval')
    await world.report('success', 'ci', group)
    expect((await running).outputs).toMatchObject({ merged: 'false' })
    expect([pull.queue, (await world.pull()).state, await world.tip('main')]).toEqual([undefined, 'closed', before])
    expect(await world.tip(`staging-release/${world.sha}`)).toBeUndefined()
  })

  test.concurrent('and that somebody else opened: it leaves the queue and stays open, and is withdrawn once it is closed', async () => {
    await using world = await PromotionWorld.make()
    world.repository.settings.branchRules = { main: [{ type: 'merge_queue' }] }
    world.rule({ checks: ['ci'] })
    await world.report('success')
    const head = `staging-release/${world.sha}`
    await world.post('git/refs', { ref: `refs/heads/${head}`, sha: world.sha })
    await world.post('pulls', { title: 'Mine', body: 'Please', head, base: 'main' })
    const running = world.run()
    const { pull } = await world.pull()
    while (!pull.queue?.group) await sleep(50)
    const { outputs, log } = await world.run({ withdraw: 'true' })
    expect(outputs).toMatchObject({ reason: 'conflict', merged: 'false' })
    expect(log).toMatch(/pull\/1 was rejected, and is still open: ada opened it[\s\S]*close the pull request/)
    expect([pull.queue, (await world.pull()).state]).toEqual([undefined, 'open'])
    await set(world, 'ada', 'closed')
    expect((await world.run({ withdraw: 'true' })).outputs).toMatchObject({ reason: 'rejected' })
    expect((await running).outputs).toMatchObject({ merged: 'false' })
  })

  test.concurrent('while a fast-forward waits for a check: main stays where it is', async () => {
    await using world = await PromotionWorld.make()
    world.rule({ checks: ['ci'], pullRequests: false, bypass: ['github-actions[bot]'] })
    await world.report('pending')
    const token = world.github.tokens.issue({
      login: 'github-actions[bot]',
      kind: 'github-token',
      repository: 'acme/shop',
      permissions: { issues: 'write' }
    }).value
    const write = async (path: string, body: unknown) => {
      const headers = { authorization: `Bearer ${token}` }
      const url = `${world.github.apiUrl}/repos/acme/shop/${path}`
      const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
      expect(answer.status).toBe(201)
    }
    await write('issues', { title: 'Deploy?', body: 'Deploy?' })
    await write('issues/1/comments', { body: '<!-- staging-actions:outcome approved -->\n**Approved**' })
    const before = await world.tip('main')
    const running = world.run({ method: 'fast-forward', 'decision-issue': '1' })
    while (!world.kernel.requests.all().some(({ path }) => path.endsWith('/rules/branches/main'))) await sleep(50)
    await write('issues/1/comments', { body: '<!-- staging-actions:outcome rejected -->\n**Rejected**' })
    await world.report('success')
    expect((await running).outputs).toMatchObject({ reason: 'rejected', merged: 'false' })
    expect(await world.tip('main')).toBe(before)
  })

  test.concurrent.each([
    ['merge', 'none'],
    ['fast-forward', 'none'],
    ['merge', 'unavailable']
  ] as const)('is not heard (%s, issues: %s): nothing is merged, and what to do is told', async (method, issues) => {
    await using world = await PromotionWorld.make()
    await world.github.as('ada').openIssue('Deploy?', 'Deploy?')
    const before = await world.tip('main')
    if (issues === 'unavailable') {
      const answer = { status: 403, body: '{"message":"Resource not accessible by integration"}' }
      world.kernel.faults.add({ service: 'github', method: 'POST', path: '/api/graphql', when: 'before', answer })
    }
    const { issues: _, ...without } = permissions
    const { outputs, log } = await world.run({ method, 'decision-issue': '1' }, { permissions: without })
    expect(outputs).toMatchObject({ reason: 'forbidden', merged: 'false' })
    expect(log).toMatch(/whether #1 was rejected since its approval is not known[\s\S]*needs `issues: read`/)
    expect([world.pulls(), await world.tip('main')]).toEqual([[], before])
  })

  test.concurrent('and is in no list yet: it is found by its branch, and closed', async () => {
    await using world = await PromotionWorld.make()
    world.rule({ approvals: 1 })
    expect((await world.run()).outputs).toMatchObject({ reason: 'needs-review' })
    const path = '/api/v3/repos/acme/shop/pulls'
    const answer = { status: 200, body: '[]' }
    world.kernel.faults.add({ service: 'github', method: 'GET', path, times: 2, when: 'before', answer })
    expect((await world.run({ withdraw: 'true' })).outputs).toMatchObject({ reason: 'rejected' })
    expect((await world.pull()).state).toBe('closed')
  })

  test.concurrent('and cannot be closed: that is told, and the next try withdraws it', async () => {
    await using world = await PromotionWorld.make()
    world.rule({ approvals: 1 })
    expect((await world.run()).outputs).toMatchObject({ reason: 'needs-review' })
    const path = '/api/v3/repos/acme/shop/pulls/1'
    const answer = { status: 403, body: '{"message":"Resource not accessible by integration"}' }
    world.kernel.faults.add({ service: 'github', method: 'PATCH', path, times: 1, when: 'before', answer })
    const { outputs, log } = await world.run({ withdraw: 'true' })
    expect(outputs).toMatchObject({ reason: 'conflict', merged: 'false' })
    expect(log).toMatch(/pull\/1 was rejected and could not be withdrawn[\s\S]*close the pull request/)
    expect((await world.run({ withdraw: 'true' })).outputs).toMatchObject({ reason: 'rejected' })
    expect((await world.pull()).state).toBe('closed')
  })

  test.concurrent.each(['merge', 'fast-forward'])('and has begun nothing by %s: nothing is begun', async (method) => {
    await using world = await PromotionWorld.make()
    const before = await world.tip('main')
    const { outputs } = await world.run({ withdraw: 'true', method })
    expect(outputs).toMatchObject({ reason: 'rejected', merged: 'false' })
    expect([world.pulls(), await world.tip('main')]).toEqual([[], before])
  })

  test.concurrent('and is merged already: it is finished, and production started', async () => {
    await using world = await PromotionWorld.make()
    const first = await world.run({ workflow: 'none.yml' })
    expect(first.outputs).toMatchObject({ merged: 'true', reason: 'not-found' })
    expect((await world.run({ withdraw: 'true' })).outputs).toMatchObject({ outcome: 'already-merged' })
    expect(world.repository.runs).toHaveLength(1)
  })
})
