import { describe, expect, test } from '@jest/globals'
import { ApprovalWorld as World } from '../../packages/sandbox/src/testing/approval-world.ts'

const follows = { 'promotion-follows': 'true' }

async function asked(world: World) {
  await world.run({ 'wait-minutes': '0', 'minimum-approvals': '1' })
  return world.opened()
}

async function approved(world: World) {
  const issue = await asked(world)
  await world.github.as('ada').comment(1, 'approve')
  expect((await decide(world)).promotions).toHaveLength(1)
  await ended(world, { merged: 'false', reason: 'needs-review' })
  return issue
}

async function decide(world: World) {
  const { outputs } = await world.run({ requests: '[1]', ...follows }, { run: 92 })
  const list = (name: string) => JSON.parse(outputs[name] ?? '[]') as Record<string, unknown>[]
  return { decided: list('decided'), promotable: list('promotable'), promotions: list('promotions') }
}

async function look(world: World, requests: string) {
  const { outputs } = await world.run({ requests, 'look-only': 'true' }, { run: 90 })
  return [outputs['requests'], outputs['over']]
}

async function ended(world: World, outputs: Record<string, string>) {
  await world.run({ requests: '1', promotion: JSON.stringify(outputs) }, { run: 91 })
}

/** As another App than ours, which closes what is old. */
async function closeAsBot(world: World): Promise<void> {
  const app = { kind: 'app', repository: 'acme/shop', permissions: { issues: 'write' } } as const
  const token = world.github.tokens.issue({ login: 'stale[bot]', ...app }).value
  const answer = await fetch(`${world.github.apiUrl}/repos/acme/shop/issues/1`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ state: 'closed', state_reason: 'not_planned' })
  })
  expect(answer.status).toBe(200)
}

describe('a request that is approved and not promoted yet, closed', () => {
  test.concurrent('by a bot: the hourly look opens it again, and goes on', async () => {
    await using world = await World.make()
    const issue = await approved(world)
    await closeAsBot(world)
    expect(await look(world, 'open')).toEqual(['[1]', '[]'])
    expect((await decide(world)).promotions).toEqual([expect.objectContaining({ issue: 1, decision: 'approved' })])
    expect(issue.state).toBe('open')
    await ended(world, { merged: 'true', reason: '' })
    expect(issue).toMatchObject({ state: 'closed', stateReason: 'completed' })
    expect(issue.body).toMatch(/^- \*\*Approved\*\* by `ada` \(comment, .* UTC\), and promoted <!--/m)
    expect(await look(world, 'open')).toEqual(['[]', '[]'])
  })

  test.concurrent('by a person who may not decide: they are told, and it is open again', async () => {
    await using world = await World.make()
    const issue = await approved(world)
    await world.github.as('mallory').closeIssue(1)
    expect(await look(world, '1')).toEqual(['[1]', '[]'])
    expect((await decide(world)).promotable).toHaveLength(1)
    expect(issue.state).toBe('open')
    await world.answered(issue, '@mallory You may not decide on this')
  })

  test.concurrent('as done, by one who may decide: it goes out, and is told', async () => {
    await using world = await World.make()
    const issue = await approved(world)
    await world.github.as('grace').closeIssue(1)
    expect(await look(world, 'open')).toEqual(['[1]', '[]'])
    expect((await decide(world)).promotable).toHaveLength(1)
    await ended(world, { merged: 'true', reason: '' })
    await world.answered(issue, '🚀 **Promoted**')
    expect(await look(world, 'open')).toEqual(['[]', '[]'])
  })

  test.concurrent('as not planned, by one who may decide: rejected, and what has begun is withdrawn, once', async () => {
    await using world = await World.make()
    const issue = await approved(world)
    await world.github.as('grace').closeIssue(1, 'not_planned')
    expect(await look(world, '1')).toEqual(['[1]', '[]'])
    const { decided, promotable, promotions } = await decide(world)
    expect(decided).toEqual([expect.objectContaining({ decision: 'rejected', decidedBy: ['grace'], withdrawn: true })])
    expect([promotable, promotions]).toEqual([[], decided])
    await world.answered(issue, 'the request was closed before it was promoted')
    expect(world.comments(issue).at(-1)?.body).toContain('its promotion is withdrawn')
    await ended(world, { merged: 'false', reason: 'rejected' })
    expect([await look(world, '1'), await look(world, 'open')]).toEqual([
      ['[]', '[1]'],
      ['[]', '[]']
    ])
    expect((await decide(world)).decided).toEqual([])
  })

  test.concurrent('as a duplicate, by one who may decide: rejected, as not planned does', async () => {
    await using world = await World.make()
    const issue = await approved(world)
    await world.github.as('grace').closeIssue(1, 'duplicate')
    expect((await decide(world)).decided).toEqual([
      expect.objectContaining({ decision: 'rejected', decidedBy: ['grace'], withdrawn: true })
    ])
    await world.answered(issue, 'the request was closed before it was promoted')
  })

  test.concurrent('by a bot, which takes its label off, too: it is found all the same', async () => {
    await using world = await World.make()
    const issue = await approved(world)
    await closeAsBot(world)
    issue.labels.length = 0
    expect(await look(world, 'open')).toEqual(['[1]', '[]'])
  })

  test.concurrent('by something that writes as we do: ended for good, said, and withdrawn', async () => {
    await using world = await World.make()
    const issue = await approved(world)
    await world.asBot('PATCH', 'issues/1', { state: 'closed', state_reason: 'not_planned' })
    expect(await look(world, 'open')).toEqual(['[1]', '[]'])
    expect((await decide(world)).promotions).toEqual([
      expect.objectContaining({ decision: 'rejected', withdrawn: true })
    ])
    await world.answered(issue, 'something that writes as github-actions[bot] closed it as not planned')
    await ended(world, { merged: 'false', reason: 'rejected' })
    expect(await look(world, 'open')).toEqual(['[]', '[]'])
  })

  test.concurrent('and merged by then: what was merged is told all the same', async () => {
    await using world = await World.make()
    const issue = await approved(world)
    await world.github.as('grace').closeIssue(1, 'not_planned')
    await decide(world)
    await ended(world, { merged: 'true', 'merge-sha': 'c'.repeat(40), reason: '' })
    await world.answered(issue, '🚀 **Promoted**')
  })
})

test.concurrent('a request that nobody has decided about, closed by a bot: the hourly look opens it again', async () => {
  await using world = await World.make()
  const issue = await asked(world)
  await closeAsBot(world)
  expect(await look(world, 'open')).toEqual(['[1]', '[]'])
  expect((await decide(world)).decided).toEqual([])
  expect(issue.state).toBe('open')
})

test.concurrent('a request that nobody has decided about, closed as a duplicate by one who may decide: rejected', async () => {
  await using world = await World.make()
  await asked(world)
  await world.github.as('grace').closeIssue(1, 'duplicate')
  expect((await decide(world)).decided).toEqual([
    expect.objectContaining({ decision: 'rejected', decidedBy: ['grace'], withdrawn: false })
  ])
})

test.concurrent('a promotion whose time was over in a merge queue: the request says that it stays there', async () => {
  await using world = await World.make()
  const issue = await approved(world)
  await ended(world, { merged: 'false', reason: 'timeout', 'in-merge-queue': 'true' })
  await world.answered(issue, '**Approved, and in the merge queue of `main`**')
  expect(issue.state).toBe('open')
})

test.concurrent('a closing that somebody undid before it was seen: its author is asked, and nothing is approved before the answer', async () => {
  await using world = await World.make()
  const issue = await asked(world)
  await world.github.as('ada').closeIssue(1, 'not_planned')
  await world.github.as('mallory').reopenIssue(1)
  expect(await look(world, '1')).toEqual(['[1]', '[]'])
  await world.github.as('grace').comment(1, 'approve')
  expect(await decide(world)).toEqual({ decided: [], promotable: [], promotions: [] })
  await world.answered(
    issue,
    '@ada You closed this, which rejects it, and `mallory` opened it again before that was seen'
  )
  expect(issue.state).toBe('open')
  await world.github.as('ada').comment(1, 'reject: the price is wrong')
  expect((await decide(world)).decided).toEqual([expect.objectContaining({ decision: 'rejected', decidedBy: ['ada'] })])
})
