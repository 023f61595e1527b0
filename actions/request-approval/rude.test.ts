import { describe, expect, test } from '@jest/globals'
import { self, ApprovalWorld as World } from '../../packages/sandbox/src/testing/approval-world.ts'

const first = Number(process.env['SANDBOX_SEED'] ?? 1)

/** What a workflow's event file says of a comment. */
const eventOf = (comment: { readonly id: number; readonly createdAt: string }) => ({
  action: 'created',
  issue: { number: 1, updated_at: comment.createdAt },
  comment: { id: comment.id, created_at: comment.createdAt }
})
const outcomes = (world: World, issue = world.repository.issues[0]) =>
  issue ? world.comments(issue).filter(({ body }) => body.startsWith('<!-- staging-actions:outcome')).length : 0

describe.each([first, first + 1])('a GitHub that is behind and loses answers, seed %d', (seed) => {
  test('one request, one word of each kind, and the tick of an approver approves', async () => {
    await using world = await World.make({ rude: true, seed })
    const { github, repository } = world
    const running = world.run()
    const issue = await world.opened()
    await github.as('mallory').comment(1, 'approve')
    await world.answered(issue, '@mallory You may not decide')
    await github.as('ada').tickBox(1, 'Approve')
    const { outputs, log } = await running
    expect([outputs, log]).toEqual([expect.objectContaining({ decision: 'approved', 'decided-by': 'ada' }), log])
    expect(repository.issues).toHaveLength(1)
    expect(issue).toMatchObject({ state: 'closed', stateReason: 'completed' })
    const answers = world.comments(issue).filter(({ author, body }) => author === self && body.includes('@mallory'))
    expect([answers.length, outcomes(world)]).toEqual([1, 1])
  }, 200_000)

  test('handed over, what somebody says is not missed by the run that it starts', async () => {
    await using world = await World.make({ rude: true, seed })
    const { github, repository } = world
    await world.run({ 'wait-minutes': '0' })
    expect(repository.issues.map(({ body }) => body.includes('waiting=events'))).toEqual([true])
    const comment = await github.as('grace').comment(1, 'reject: too dear')
    const event = eventOf(comment)
    const looked = await world.run({ requests: '1', 'look-only': 'true' }, { run: 90, event })
    expect([looked.outputs['requests'], looked.log]).toEqual(['[1]', looked.log])
    const decided = await world.run({ requests: '1' }, { run: 91, event })
    const [one] = JSON.parse(decided.outputs['decided'] ?? '[]')
    expect([one, decided.log]).toEqual([
      expect.objectContaining({ issue: 1, decision: 'rejected', decidedBy: ['grace'] }),
      decided.log
    ])
    expect(repository.issues[0]).toMatchObject({ state: 'closed', stateReason: 'not_planned' })
    expect(outcomes(world)).toBe(1)
  }, 200_000)
})
