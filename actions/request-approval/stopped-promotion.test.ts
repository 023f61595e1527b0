import { describe, expect, test } from '@jest/globals'
import { ApprovalWorld as World } from '../../packages/sandbox/src/testing/approval-world.ts'

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

function setRun(world: World, status: 'in_progress' | 'completed'): void {
  const run = world.repository.runs.find(({ id }) => id === 77)
  Object.assign(run ?? {}, { status, conclusion: status === 'completed' ? 'success' : null })
}

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
    setRun(world, 'in_progress')
    expect(await decide(world)).toEqual({ decided: [], promotions: [] })
    await world.github.as('grace').comment(1, 'reject')
    expect(await look(world)).toBe('[1]')
    expect((await decide(world)).promotions).toEqual([
      expect.objectContaining({ decision: 'rejected', withdrawn: true })
    ])
    expect(issue.state).toBe('closed')
  })
})

test.concurrent('what another run promotes for the one that asked is not given up by the hourly look', async () => {
  await using world = await World.make()
  const issue = await approvedByJob(world)
  // As the run that asked hands it over: started with the number of the issue.
  expect((await decide(world, { again: 'true' })).promotions).toHaveLength(1)
  setRun(world, 'completed')
  expect(await look(world, 'open')).toBe('[1]')
  expect((await decide(world)).promotions).toEqual([expect.objectContaining({ decision: 'approved' })])
  expect(issue.state).toBe('open')
  expect(world.comments(issue).map(({ body }) => body)).not.toContainEqual(expect.stringContaining('Not promoted'))
})
