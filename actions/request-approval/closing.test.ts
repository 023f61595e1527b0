import { describe, expect, test } from '@jest/globals'
import { ApprovalWorld as World } from '../../packages/sandbox/src/testing/approval-world.ts'

/* What people mean who close a request, and what the closed one tells. */

async function asked(): Promise<World> {
  const world = await World.make()
  await world.run({ 'wait-minutes': '0' })
  return world
}

async function decide(world: World, run: number, later = 11_000) {
  world.kernel.clock.advance(later)
  const { outputs } = await world.run({ requests: '1' }, { run })
  return JSON.parse(outputs['decided'] || '[]')[0]
}

describe('closing a request', () => {
  test.concurrent.each([
    ['before', 'approve'],
    ['after', 'approve'],
    ['before', '/approve: looks good, ship it']
  ])(
    'with a comment that approves, %s the closing (%s): open again, and asked which of the two is meant',
    async (order, text) => {
      await using world = await asked()
      const ada = world.github.as('ada')
      const issue = await world.opened()
      if (order === 'before') await ada.comment(1, text)
      await ada.closeIssue(1)
      if (order === 'after') await ada.comment(1, text)
      expect(await decide(world, 91)).toBeUndefined()
      expect(issue.state).toBe('open')
      await world.answered(issue, '@ada You closed this and approved it.')
      await world.github.as('grace').comment(1, 'approve')
      expect(await decide(world, 92)).toBeUndefined()
      expect(world.comments(issue).filter(({ body }) => body.includes('You closed this and approved it'))).toHaveLength(
        1
      )
      await ada.comment(1, 'approve')
      expect(await decide(world, 93)).toMatchObject({ decision: 'approved', decidedBy: ['ada', 'grace'] })
    }
  )

  test.concurrent('while the job waits for it, with a comment: asked; said again, it is approved', async () => {
    await using world = await World.make()
    const running = world.run({ 'wait-minutes': '2' })
    const issue = await world.opened()
    const ada = world.github.as('ada')
    await ada.closeIssue(1)
    await ada.comment(1, 'approve')
    await world.answered(issue, '@ada You closed this and approved it.')
    world.kernel.clock.advance(11_000)
    await ada.comment(1, 'approve')
    expect((await running).outputs).toMatchObject({ decision: 'approved', 'decided-by': 'ada' })
  })

  test.concurrent('as not planned rejects, and the request tells who, when and how', async () => {
    await using world = await asked()
    const issue = await world.opened()
    await world.github.as('ada').comment(1, 'approve')
    await world.github.as('ada').closeIssue(1, 'not_planned')
    const { outputs } = await world.run({ requests: '1' }, { run: 91 })
    expect(JSON.parse(outputs['decided'] ?? '[]')).toMatchObject([{ decision: 'rejected', decidedBy: ['ada'] }])
    expect(issue.body).toMatch(/- \*\*Rejected\*\* by `ada` \(closing, \d{4}-\d\d-\d\d \d\d:\d\d UTC\)/)
    expect(issue.body).not.toContain('nobody yet')
    expect(world.comments(issue).at(-1)?.body).toContain('`the request was closed without a decision`')
  })

  test.concurrent('by somebody who may not decide leaves an approved one open until it is promoted', async () => {
    await using world = await asked()
    const issue = await world.opened()
    await world.github.as('ada').comment(1, 'approve')
    await world.github.as('mallory').closeIssue(1)
    world.kernel.clock.advance(11_000)
    const { outputs } = await world.run({ requests: '1', 'promotion-follows': 'true' }, { run: 91 })
    expect(JSON.parse(outputs['decided'] ?? '[]')).toMatchObject([{ decision: 'approved' }])
    expect(issue.state).toBe('open')
  })

  test.concurrent('a moment ago, without a word, is waited for: then it rejects', async () => {
    await using world = await asked()
    await world.github.as('grace').closeIssue(1)
    expect(await decide(world, 91, 0)).toMatchObject({ decision: 'rejected', decidedBy: ['grace'] })
  })
})

describe('the text of a request that is over', () => {
  test.concurrent('says so, when, and what took its place: a newer commit', async () => {
    await using world = await asked()
    const older = await world.opened()
    expect(older.body).toContain('nobody yet')
    await world.github.as('mallory').tickBox(1, 'Approve')
    const sha = await world.github.as('ada').push('staging', { 'apps/web/index.js': '3' })
    await world.run({ 'wait-minutes': '0' }, { run: 78, sha })
    expect(older.state).toBe('closed')
    expect(older.body).toMatch(
      new RegExp(
        `- \\*\\*Superseded\\*\\* on \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC: ${sha.slice(0, 7)} took its place`
      )
    )
    expect(older.body).not.toContain('nobody yet')
    expect(older.body).not.toContain('- [x] **Approve**')
  })

  test.concurrent('says so and when: nobody decided in time', async () => {
    await using world = await asked()
    const issue = await world.opened()
    expect(await decide(world, 91, 25 * 3_600_000)).toMatchObject({ decision: 'timed-out' })
    expect(issue.body).toMatch(/- \*\*Timed out\*\* on \d{4}-\d\d-\d\d \d\d:\d\d UTC: nobody decided in time/)
    expect(issue.body).not.toContain('nobody yet')
  })
})
