import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { until, ApprovalWorld as World } from '../../packages/sandbox/src/testing/approval-world.ts'

/* What GitHub does not show for a moment, and what people take away from a request, decide nothing. */

const root = '/api/v3/repos/acme/shop'
const decided = async (world: World, run = 91) => {
  const { outputs, log, exitCode } = await world.run({ requests: '1' }, { run })
  return { decision: JSON.parse(outputs['decided'] || '[]')[0]?.decision ?? 'pending', outputs, log, exitCode }
}

describe('an absence', () => {
  test.concurrent('a 404, a null and an answer that comes late while the job waits: the approver still decides', async () => {
    await using world = await World.make()
    const { github, kernel } = world
    const running = world.run({ 'wait-minutes': '1' })
    await world.opened()
    await until(() => kernel.requests.all().some(({ status }) => status === 304))
    const strike = (path: string, answer: { status: number; body: string } | { stallMs: number }) =>
      kernel.faults.add({ service: 'github', path, when: 'before', answer })
    strike(`${root}/issues/1`, { status: 404, body: '{"message":"Not Found"}' })
    strike('/api/graphql', { status: 200, body: '{"data":{"repository":{"issue":null}}}' })
    strike('/api/graphql', { stallMs: 1_500 })
    await github.as('ada').comment(1, 'approve')
    expect((await running).outputs).toMatchObject({ decision: 'approved', 'decided-by': 'ada' })
  })

  test.concurrent('deleted while the job waits: GitHub says so, and that rejects', async () => {
    await using world = await World.make()
    const running = world.run({ 'wait-minutes': '1' })
    await world.opened()
    await until(() => world.kernel.requests.all().some(({ status }) => status === 304))
    world.github.as('ada').deleteIssue(1)
    const { outputs, exitCode } = await running
    expect([outputs['decision'], outputs['decision-reason'], exitCode]).toEqual([
      ...['rejected', 'the request was deleted or moved away', 0]
    ])
  })

  test.concurrent('a run that GitHub does not show proves nothing, and decides nothing', async () => {
    await using world = await World.make()
    await world.run({ 'wait-minutes': '0' })
    await world.github.as('ada').comment(1, 'approve')
    world.repository.runs.splice(0)
    const { decision, outputs, log } = await decided(world)
    expect([decision, outputs['reason']]).toEqual(['pending', 'not-found'])
    expect(log).toContain('GitHub does not show run 77, which asked: nothing is decided')
    expect(world.repository.issues[0]?.state).toBe('open')
  })
})

describe('one 404 of what is there', () => {
  const missing = { status: 404, body: '{"message":"Not Found"}' }
  const strike = ({ kernel }: World, path: string, nth = 1) =>
    kernel.faults.add({ service: 'github', path, nth, when: 'before', answer: missing })

  test.concurrent('of the workflow file at any of its commits, of the rules or of a tree does not void an approval', async () => {
    await using world = await World.make()
    await world.run({ 'wait-minutes': '0' })
    const issue = await world.opened()
    await world.github.as('ada').comment(1, 'approve')
    for (const nth of [1, 2]) strike(world, `${root}/contents/.github%2Fworkflows%2Fstaging-deploy.yml`, nth)
    for (const nth of [1, 3]) strike(world, `${root}/contents/.github%2Fstaging.yml`, nth)
    strike(world, `${root}/git/trees/*`)
    const { decision, outputs } = await decided(world)
    expect([decision, JSON.parse(outputs['decided'] ?? '[]')[0]?.decidedBy]).toEqual(['approved', ['ada']])
    expect(world.comments(issue).at(-1)?.body).toContain('**Approved** by `ada`')
    expect(world.kernel.requests.all().some(({ path, status }) => path.includes('/contents/') && status === 404)).toBe(
      true
    )
  })

  test.concurrent('of the rules does not let anyone with write permission approve', async () => {
    await using world = await World.make()
    await world.run({ 'wait-minutes': '0' })
    await world.github.as('mallory').comment(1, 'approve')
    for (const nth of [1, 2, 3]) strike(world, `${root}/contents/.github%2Fstaging.yml`, nth)
    expect((await decided(world)).decision).toBe('pending')
    await world.answered(await world.opened(), 'that is for ada, grace')
  })

  test.concurrent('that lists none of the jobs of the run that asked does not void an approval', async () => {
    await using world = await World.make()
    await world.run({ 'wait-minutes': '0' })
    await world.github.as('ada').comment(1, 'approve')
    const answer = { status: 200, body: '{"total_count":0,"jobs":[]}' }
    const path = `${root}/actions/runs/77/attempts/1/jobs`
    world.kernel.faults.add({ service: 'github', path, times: 2, when: 'before', answer })
    expect((await decided(world)).decision).toBe('approved')
  })

  test.concurrent("of a membership, of an account or of somebody's access refuses no veto", async () => {
    await using world = await World.make()
    const { github } = world
    const id = github.server.state.ensurePerson('grace').id
    github.setTeam('acme/leads', ['ada'])
    const app = github.createApp({ slug: 'teams', org: 'acme', permissions: { members: 'read' } })
    const inputs = { 'teams-app-id': app.appId, 'teams-app-private-key': app.privateKey }
    const approvers = `approval: { approvers: ["@acme/leads", "id:${id}", "@reader"], wait-minutes: 0 }`
    await github.as('ada').push('main', { '.github/staging.yml': `version: 1\n${approvers}\n` })
    world.repository.collaborators.set('reader', 'read')
    await world.run(inputs)
    const vetoes = { ada: 'no, not yet', grace: 'wait', reader: 'hold' }
    for (const [login, text] of Object.entries(vetoes)) await github.as(login).comment(1, text)
    strike(world, '/api/v3/orgs/acme/teams/leads')
    strike(world, '/api/v3/orgs/acme/teams/leads/memberships/ada')
    strike(world, '/api/v3/users/grace')
    strike(world, `${root}/collaborators/reader`)
    strike(world, `${root}/collaborators/grace/permission`)
    const { outputs, log, exitCode } = await world.run({ requests: '1', ...inputs }, { run: 91 })
    expect([outputs['decided'], exitCode]).toEqual(['[]', 0])
    expect(log).toContain('ada, grace, reader may have said no')
    expect(log).not.toContain('You may not decide on this')
  })
})

describe('two runs that ask about one commit', () => {
  test.concurrent('before either is in a list end with one open request, in which the younger run goes on', async () => {
    await using world = await World.make()
    const { github, kernel, repository } = world
    // The lists of both, at their beginning.
    const answer = { status: 200, body: '[]' }
    kernel.faults.add({ service: 'github', method: 'GET', path: `${root}/issues`, times: 4, when: 'before', answer })
    const first = world.run({ 'wait-minutes': '1' })
    await world.opened(1)
    const second = world.run({ 'wait-minutes': '1' }, { run: 78 })
    const twin = await world.opened(2)
    await until(() => twin.state === 'closed')
    expect(world.comments(twin).at(-1)?.body).toContain('#1 asks about the same commit')
    await until(() => repository.issues[0]?.body.includes('run=78/1'))
    await sleep(1_100)
    await github.as('ada').comment(1, 'approve')
    const ends = await Promise.all([first, second])
    expect(ends.map(({ outputs }) => [outputs['decision'], outputs['issue-number']])).toEqual([
      ['superseded', '1'],
      ['approved', '1']
    ])
    expect(repository.issues.filter(({ state }) => state === 'open')).toEqual([])
  })
})

describe('what people take away or write over', () => {
  test.concurrent('the label: the request is found all the same, and has it again', async () => {
    await using world = await World.make()
    await world.run({ 'wait-minutes': '0' })
    const issue = await world.opened()
    issue.labels.splice(0)
    const looked = await world.run({ requests: 'open', 'look-only': 'true' }, { run: 90 })
    expect(looked.outputs['requests']).toBe('[1]')
    expect((await decided(world)).decision).toBe('pending')
    expect(issue.labels).toEqual(['staging-approval'])
    issue.labels.splice(0)
    await world.github.as('ada').comment(1, 'approve')
    expect((await decided(world, 92)).decision).toBe('approved')
  })

  test.concurrent("an approver's comment that somebody else wrote over may have been a no", async () => {
    await using world = await World.make()
    const { github } = world
    await world.run({ 'wait-minutes': '0' })
    const issue = await world.opened()
    const veto = await github.as('grace').comment(1, 'reject')
    await github.as('mallory').editComment(veto.id, 'Looks fine')
    await github.as('ada').comment(1, 'approve')
    expect((await decided(world)).decision).toBe('pending')
    await world.answered(issue, '@grace A comment of yours was edited by mallory. It may have said no')
    await github.as('grace').comment(1, 'reject: it was')
    expect((await decided(world, 92)).decision).toBe('rejected')
  })

  test.concurrent('access: a name that is left in the configuration decides nothing; a number is its account, whatever it is called', async () => {
    await using world = await World.make()
    const { github, repository } = world
    const id = github.server.state.ensurePerson('grace').id
    await github.as('ada').push('main', {
      '.github/staging.yml': `version: 1\napproval: { approvers: ["@gone", "id:${id}"], wait-minutes: 0 }\n`
    })
    await world.run()
    const issue = await world.opened()
    expect(issue.body).toContain('@gone, @grace')
    await github.as('gone').comment(1, 'approve')
    expect((await decided(world)).decision).toBe('pending')
    await world.answered(issue, 'you are named as an approver, and have no access to the repository any more')
    // Somebody took the login that grace gave up.
    const { people } = github.server.state
    const grace = people.get('grace')
    if (grace) people.set('grace', { ...grace, id: id + 1 })
    await github.as('grace').comment(1, 'approve')
    expect((await decided(world, 92)).decision).toBe('pending')
    if (grace) people.set('grace', grace)
    repository.collaborators.set('gone', 'read')
    await github.as('gone').comment(1, 'approve')
    expect((await decided(world, 93)).decision).toBe('approved')
  })
})
