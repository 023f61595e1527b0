import { describe, expect, test } from '@jest/globals'
import { ApprovalWorld as World } from '../../packages/sandbox/src/testing/approval-world.ts'
import { runActionProcess } from '../../packages/sandbox/src/testing/run-action.ts'

const follows = { 'promotion-follows': 'true' }

async function look(world: World, requests = '1') {
  const { outputs } = await world.run({ requests, 'look-only': 'true' }, { run: 90 })
  return outputs['requests']
}

async function decide(world: World, inputs: Record<string, string> = {}) {
  const { outputs } = await world.run({ requests: '[1]', ...follows, ...inputs }, { run: 92 })
  const list = (name: string) => JSON.parse(outputs[name] ?? '[]') as Record<string, unknown>[]
  return { decided: list('decided'), promotions: list('promotions') }
}

/** What promote said at its end. */
async function ended(world: World, outputs: Record<string, string>) {
  await world.run({ requests: '1', promotion: JSON.stringify(outputs) }, { run: 91 })
}

/** By an event, after the job that asked was over. */
async function approved(world: World) {
  await world.run({ 'wait-minutes': '0', 'minimum-approvals': '1' })
  const issue = await world.opened()
  await world.github.as('ada').comment(1, 'approve')
  expect((await decide(world)).promotions).toHaveLength(1)
  return issue
}

/** By the job that asks, whose run promotes then. */
async function approvedByJob(world: World) {
  const asking = world.run({ ...follows, 'minimum-approvals': '1' })
  const issue = await world.opened()
  await world.github.as('ada').comment(1, 'approve')
  expect((await asking).outputs).toMatchObject({ decision: 'approved' })
  return issue
}

/** The run that asked. */
function setRun(world: World, conclusion: 'success' | 'failure' | 'cancelled' | null): void {
  const run = world.repository.runs.find(({ id }) => id === 77)
  Object.assign(run ?? {}, { status: conclusion ? 'completed' : 'in_progress', conclusion })
}

const promoted = expect.objectContaining({ decision: 'approved', withdrawn: false })

describe('while a promotion waits', () => {
  test.concurrent('`reject` is heard by the event, and not by the hour', async () => {
    await using world = await World.make()
    await approved(world)
    await world.github.as('grace').comment(1, 'Great work, everybody')
    expect(await look(world)).toBe('[]')
    await world.github.as('grace').comment(1, 'reject: the price is wrong')
    expect(await look(world)).toBe('[1]')
    const { decided, promotions } = await decide(world)
    expect(decided).toEqual([expect.objectContaining({ decision: 'rejected', decidedBy: ['grace'], withdrawn: true })])
    expect(promotions).toEqual(decided)
  })

  test.concurrent('what may be a no is asked about: nothing is promoted or destroyed until its author has spoken', async () => {
    await using world = await World.make()
    const issue = await approved(world)
    await world.github.as('grace').comment(1, 'No, looks good')
    expect(await look(world)).toBe('[1]')
    expect(await decide(world)).toEqual({ decided: [], promotions: [] })
    await world.answered(issue, '@grace This rejects nothing, and the request stays open')
    expect(issue.state).toBe('open')
    expect(issue.body).toContain('**Approved** by `ada`')
    // Who was asked is not asked again.
    expect(await look(world)).toBe('[]')
    await world.github.as('grace').comment(1, 'approve')
    expect(await look(world, 'open')).toBe('[1]')
    expect((await decide(world)).promotions).toEqual([expect.objectContaining({ decision: 'approved' })])
  })

  test.concurrent('in the run that asked, `reject` withdraws it, and nothing else is decided for that run', async () => {
    await using world = await World.make()
    const issue = await approvedByJob(world)
    setRun(world, null)
    expect(await decide(world)).toEqual({ decided: [], promotions: [] })
    await world.github.as('grace').comment(1, 'reject')
    expect(await look(world)).toBe('[1]')
    expect((await decide(world)).promotions).toEqual([
      expect.objectContaining({ decision: 'rejected', withdrawn: true })
    ])
    expect(issue.state).toBe('closed')
  })
})

describe('a withdrawal', () => {
  async function rejected(world: World) {
    const issue = await approved(world)
    await world.github.as('grace').comment(1, 'reject: the price is wrong')
    expect((await decide(world)).decided).toEqual([expect.objectContaining({ decision: 'rejected', withdrawn: true })])
    expect(issue.body).toMatch(/^- \*\*Rejected after its approval\*\* by `grace` \(comment, .* UTC\) <!--/m)
    return issue
  }

  test.concurrent.each([
    ['that fails is', { merged: 'false', reason: 'conflict' }],
    ['whose run dies is', undefined]
  ])('%s tried again by the hourly look, until it is done; no environment goes for it twice', async (_, first) => {
    await using world = await World.make()
    const issue = await rejected(world)
    if (first) {
      await ended(world, first)
      await world.answered(issue, '**Not withdrawn yet**, `conflict`')
    }
    for (let hour = 0; hour < 2; hour += 1) {
      expect(await look(world, 'open')).toBe('[1]')
      const { decided, promotions } = await decide(world)
      expect(decided).toEqual([])
      expect(promotions).toEqual([expect.objectContaining({ decision: 'rejected', withdrawn: true })])
    }
    await ended(world, { merged: 'false', reason: 'rejected' })
    await world.answered(issue, '↩️ **Withdrawn**')
    expect(issue.body).toMatch(
      /^- \*\*Rejected after its approval\*\* by `grace` \(comment, .* UTC\), and withdrawn <!--/m
    )
    expect(await look(world, 'open')).toBe('[]')
  })

  test.concurrent('of what was merged by then: that is finished, and told', async () => {
    await using world = await World.make()
    const issue = await rejected(world)
    await ended(world, { merged: 'true', reason: 'timeout' })
    await world.answered(issue, '**Merged, and production has not been started**, `timeout`')
    expect(await look(world, 'open')).toBe('[1]')
    await ended(world, { merged: 'true', reason: '' })
    expect(await look(world, 'open')).toBe('[]')
  })
})

test.concurrent('a rejection that was said, and whose closing was lost: the hourly look closes it, and the environment goes', async () => {
  await using world = await World.make()
  await world.run({ 'wait-minutes': '0' })
  const issue = await world.opened()
  await world.github.as('grace').comment(1, 'reject')
  const answer = { status: 403, body: '{"message":"Resource not accessible by integration"}' }
  const path = '/api/v3/repos/acme/shop/issues/1'
  world.kernel.faults.add({ service: 'github', method: 'PATCH', path, times: 1, when: 'before', answer })
  expect((await decide(world)).decided).toEqual([])
  await world.answered(issue, '❌ **Rejected** by `grace`')
  expect([issue.state, await look(world, 'open')]).toEqual(['open', '[1]'])
  expect((await decide(world)).decided).toEqual([expect.objectContaining({ decision: 'rejected', withdrawn: false })])
  expect([issue.state, await look(world, 'open')]).toEqual(['closed', '[]'])
})

describe('a run that asked, is to promote, and is over', () => {
  test.concurrent('without a word on it: the hourly look goes on, since what was approved may be merged already', async () => {
    await using world = await World.make()
    const issue = await approvedByJob(world)
    setRun(world, 'failure')
    expect(await look(world, 'open')).toBe('[1]')
    // The second hour, while the first one still promotes.
    for (let hour = 0; hour < 2; hour += 1) expect((await decide(world)).promotions).toEqual([promoted])
    await ended(world, { merged: 'true', reason: '' })
    await world.answered(issue, '🚀 **Promoted**')
    expect(issue.state).toBe('closed')
  })

  test.concurrent('since a person canceled it: what it began is withdrawn, until that is done', async () => {
    await using world = await World.make()
    const issue = await approvedByJob(world)
    setRun(world, 'cancelled')
    for (let hour = 0; hour < 2; hour += 1) {
      expect(await look(world, 'open')).toBe('[1]')
      const { decided, promotions } = await decide(world)
      expect([decided, promotions]).toEqual([[], [expect.objectContaining({ withdrawn: true })]])
      await ended(world, { merged: 'false', reason: 'conflict' })
    }
    const told = world.comments(issue).filter(({ body }) => body.includes('was canceled or deleted'))
    expect(told).toHaveLength(1)
    await ended(world, { merged: 'false', reason: 'rejected' })
    await world.answered(issue, 'start `staging-decision` by hand with issue 1')
    expect([issue.state, await look(world, 'open')]).toEqual(['closed', '[]'])
    // A person's own word.
    expect((await decide(world, { again: 'true' })).promotions).toEqual([promoted])
  })

  test.concurrent('since a person canceled it after the merge: it is finished, and told as promoted', async () => {
    await using world = await World.make()
    const issue = await approvedByJob(world)
    setRun(world, 'cancelled')
    await decide(world)
    await ended(world, { merged: 'true', reason: '' })
    await world.answered(issue, '🚀 **Promoted**')
  })

  test.concurrent('and one of whose jobs runs again: it promotes itself', async () => {
    await using world = await World.make()
    await approvedByJob(world)
    setRun(world, null)
    const run = world.repository.runs.find(({ id }) => id === 77)
    Object.assign(run ?? {}, { attempt: 2 })
    expect(await decide(world)).toEqual({ decided: [], promotions: [] })
  })
})

describe('what another run is started to promote', () => {
  async function handOver(world: World, issues: 'read' | 'write') {
    const text = 'on: { workflow_dispatch: { inputs: { issue: {} } } }\njobs: {}\n'
    await world.github.as('deployer').push('main', { '.github/workflows/decide.yml': text })
    world.github.onEvent(async (event) => {
      if (event.name !== 'workflow_dispatch') return []
      world.recordRun(4000, event.sha, {}, 'decide.yml', 'main')
      return [4000]
    })
    return runActionProcess('promote', {
      inputs: {
        'github-token': world.token({ actions: 'write', contents: 'write', issues }),
        'hand-over-to': 'decide.yml',
        'decision-issue': '1'
      },
      cwd: world.folder,
      env: {
        ...{ GITHUB_SERVER_URL: world.github.url, GITHUB_API_URL: world.github.apiUrl },
        ...{ GITHUB_GRAPHQL_URL: world.github.graphqlUrl, GITHUB_REPOSITORY: 'acme/shop' },
        ...{ GITHUB_REPOSITORY_ID: String(world.repository.id), GITHUB_SHA: world.sha },
        ...{ GITHUB_ACTOR: 'deployer', GITHUB_RUN_ID: '77' }
      }
    })
  }

  test.concurrent('is not given up by the hourly look that comes before the first word of that run', async () => {
    await using world = await World.make()
    const issue = await approvedByJob(world)
    const { outputs } = await handOver(world, 'write')
    expect(outputs).toMatchObject({ outcome: 'handed-over' })
    // Also where a person cancels what is left of the run that asked.
    setRun(world, 'cancelled')
    expect(await look(world, 'open')).toBe('[1]')
    expect((await decide(world)).promotions).toEqual([promoted])
    expect([issue.state, (await decide(world, { again: 'true' })).promotions]).toEqual(['open', [promoted]])
  })

  test.concurrent('by a token that may not write into the request: that is said', async () => {
    await using world = await World.make()
    await approvedByJob(world)
    const { outputs, log } = await handOver(world, 'read')
    expect(outputs).toMatchObject({ outcome: 'handed-over' })
    expect(log).toContain('The job needs `permissions: issues: write`')
  })

  test.concurrent('is not given up while that run promotes', async () => {
    await using world = await World.make()
    const issue = await approvedByJob(world)
    expect((await decide(world, { again: 'true' })).promotions).toHaveLength(1)
    setRun(world, 'success')
    expect((await decide(world)).promotions).toEqual([promoted])
    expect(issue.state).toBe('open')
  })
})
