import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { git } from '../../packages/sandbox/src/github/git.ts'
import type { Issue } from '../../packages/sandbox/src/github/index.ts'
import { ApprovalWorld as World } from '../../packages/sandbox/src/testing/approval-world.ts'

/*
 * Ways around the question that were open once: what somebody with write access, or any workflow with `issues: write`, can do to
 * a request. GitHub's own record decides, so each of them ends without an approval.
 */

const commitB = 'b'.repeat(40)

interface Decided {
  readonly issue: number
  readonly decision: string
  readonly reason: string
}

/** What staging-decision's job makes of the requests now. */
async function decide(world: World, inputs: Record<string, string> = {}) {
  const { outputs, log } = await world.run({ requests: '1', ...inputs }, { run: 91 })
  const list = (name: string) => JSON.parse(outputs[name] || '[]') as Decided[]
  return { decided: list('decided'), promotable: list('promotable'), log }
}

/** A request that was handed over. */
async function handedOver(world: World, inputs: Record<string, string> = {}): Promise<Issue> {
  await world.run({ 'wait-minutes': '0', ...inputs })
  return world.opened()
}

/** GitHub's moments are whole seconds: what comes in the same one as a change of the text is in doubt. */
const anotherSecond = () => sleep(1_100)

describe('the swapped commit', () => {
  test.concurrent('a workflow that writes as we do names another commit in the hidden line: void, and nothing is promotable', async () => {
    await using world = await World.make()
    const issue = await handedOver(world)
    await world.asBot('PATCH', 'issues/1', { body: issue.body.replace(`sha=${world.sha}`, `sha=${commitB}`) })
    await anotherSecond()
    await world.github.as('ada').comment(1, 'approve')
    const look = await world.run({ requests: '1', 'look-only': 'true' }, { run: 90 })
    expect(look.outputs['requests']).toBe('[1]')
    const { decided, promotable } = await decide(world)
    expect([decided[0]?.decision, promotable]).toEqual(['rejected', []])
    expect(decided[0]?.reason).toMatch(/asked about [0-9a-f]{7} on staging, and a later text names bbbbbbb/)
    expect(issue.state).toBe('closed')
    expect(world.comments(issue).at(-1)?.body).toContain('a later text names bbbbbbb')
  })

  test.concurrent('a request that no run of ours made: of another branch, of another commit, of a job that did not ask', async () => {
    await using world = await World.make()
    const real = await handedOver(world)
    const other = await world.github.as('mallory').push('mine', { 'apps/web/index.js': 'evil' })
    const jobs = { 'deploy-and-test (web)': 'success', 'await-approval': 'success' } as const
    world.recordRun(60, other, jobs, 'staging-deploy.yml', 'mine')
    world.recordRun(61, world.sha, jobs)
    world.recordRun(62, other, { 'deploy-and-test (web)': 'failure' })
    await anotherSecond()
    const forge = (run: number, sha: string) =>
      world.asBot('POST', 'issues', {
        title: real.title.replace(world.sha.slice(0, 7), sha.slice(0, 7)),
        body: real.body
          .replaceAll(world.sha, sha)
          .replaceAll(world.sha.slice(0, 7), sha.slice(0, 7))
          .replace('run=77/1', `run=${run}/1`),
        labels: real.labels
      })
    await forge(60, other)
    await forge(61, other)
    await forge(61, world.sha)
    await forge(62, other)
    for (const number of [2, 3, 4, 5]) await world.github.as('ada').comment(number, 'approve')
    const { decided, promotable } = await decide(world, { requests: '[2,3,4,5]' })
    expect(promotable).toEqual([])
    expect(decided.map(({ issue, reason }) => `${issue}: ${reason}`)).toEqual([
      expect.stringMatching(/^2: run 60 was started by push on mine, which does not start/),
      expect.stringMatching(/^3: run 61 is of /),
      expect.stringMatching(/^4: no job of run 61 was asking/),
      expect.stringMatching(/^5: no job of run 62 was asking/)
    ])
    await world.github.as('ada').comment(1, 'approve')
    expect((await decide(world)).promotable).toHaveLength(1)
  })

  test.concurrent('a request that another repository made, moved here with all that was said in it', async () => {
    await using world = await World.make()
    const issue = await handedOver(world)
    const owner = `owner=staging:${world.repository.id}:staging`
    expect(issue.body).toContain(owner)
    Object.assign(issue, { body: issue.body.replace(owner, 'owner=staging:1:staging') })
    for (const edit of issue.edits) Object.assign(edit, { body: edit.body.replace(owner, 'owner=staging:1:staging') })
    await world.github.as('ada').comment(1, 'approve')
    const { decided, log } = await decide(world)
    expect(decided).toEqual([])
    expect(log).toContain('#1 is no request of ours: it asks about staging:1:staging')
    expect((await decide(world, { requests: 'open' })).decided).toEqual([])
  })

  test.concurrent('a version that somebody deleted from the history voids it, and that is said', async () => {
    await using world = await World.make()
    const issue = await handedOver(world)
    await world.github.as('mallory').editIssue(1, issue.body.replace('1 commit', '812 of 812 passed'))
    world.github.as('mallory').deleteRevision(1, -1)
    await world.github.as('ada').comment(1, 'approve')
    expect((await decide(world)).decided[0]).toMatchObject({
      decision: 'rejected',
      reason: 'a version of its text was deleted from its history'
    })
    expect(world.comments(issue).at(-1)?.body).toContain('deleted from its history')
  })
})

describe('a forged text', () => {
  test.concurrent('is written again and told though nobody said anything; what is said to it, by comment too, does not count', async () => {
    await using world = await World.make()
    const { github } = world
    const issue = await handedOver(world)
    const { body, title } = issue
    await github.as('mallory').editIssue(1, body.replace('1 commit', '812 of 812 passed, 1 commit'))
    await github.as('mallory').renameIssue(1, `${title} (all tests passed)`)
    const look = async () => (await world.run({ requests: '1', 'look-only': 'true' }, { run: 90 })).outputs['requests']
    expect(await look()).toBe('[1]')
    await github.as('ada').comment(1, 'approve')
    await anotherSecond()
    expect((await decide(world)).decided).toEqual([])
    expect([issue.body.trim(), issue.title]).toEqual([body.trim(), title])
    const said = world.comments(issue).map((comment) => comment.body)
    expect(said.join('\n')).toContain('@mallory You changed the title or the text of this request')
    expect(said.join('\n')).toContain('@ada The title or the text of this request was not ours when you said this')
    expect((await decide(world)).decided).toEqual([])
    expect(world.comments(issue)).toHaveLength(said.length)
    await anotherSecond()
    await github.as('ada').comment(1, 'approve')
    expect((await decide(world)).promotable).toHaveLength(1)
  })
})

describe('a veto that is erased', () => {
  test.concurrent('before anybody looked: nothing is approved until its author says again what they think', async () => {
    await using world = await World.make()
    const { github } = world
    const issue = await handedOver(world)
    const veto = await github.as('grace').comment(1, 'reject: the price is wrong')
    await github.as('mallory').deleteComment(veto.id)
    await anotherSecond()
    await github.as('ada').comment(1, 'approve')
    expect((await decide(world)).decided).toEqual([])
    await world.answered(issue, '@grace A comment of yours was deleted by mallory')
    await github.as('grace').comment(1, 'reject')
    expect((await decide(world)).decided[0]).toMatchObject({ decision: 'rejected', decidedBy: ['grace'] })
  })

  test.concurrent('after it was decided: that is final, also with our own word deleted and the issue opened again', async () => {
    await using world = await World.make()
    const { github } = world
    const issue = await handedOver(world)
    const veto = await github.as('grace').comment(1, 'reject')
    expect((await decide(world)).decided[0]).toMatchObject({ decision: 'rejected' })
    const outcome = world.comments(issue).find(({ body }) => body.includes('Rejected'))
    await github.as('mallory').deleteComment(veto.id)
    await github.as('mallory').deleteComment(outcome?.id ?? 0)
    await github.as('mallory').reopenIssue(1)
    await github.as('ada').comment(1, 'approve')
    const { decided, promotable } = await decide(world, { again: 'true' })
    expect([decided[0]?.decision, promotable]).toEqual(['rejected', []])
  })
})

describe('the gate changed by what it lets through', () => {
  test.concurrent('is shown as that before anything else, and whom it makes an approver does not approve it alone', async () => {
    await using world = await World.make()
    const { github } = world
    await github.as('ada').push('main', {
      '.github/staging.yml':
        'version: 1\napproval: { approvers: ["permission:write"] }\npromotion: { workflow: deploy.yml }\n'
    })
    const sha = await github.as('mallory').push('staging', {
      '.github/staging.yml': 'version: 1\napproval: { approvers: ["@mallory"] }\npromotion: { workflow: deploy.yml }\n',
      '.github/workflows/deploy.yml': 'on: workflow_dispatch\njobs: {}\n',
      'infra/staging/main.tf': '# mine'
    })
    await world.run({ 'wait-minutes': '0' }, { sha })
    const issue = await world.opened()
    const first = issue.body.slice(0, issue.body.indexOf('is live on'))
    for (const line of [
      '**This changes what guards production**, not only apps:',
      '> - the production workflow: `.github/workflows/deploy.yml`',
      '> - who may approve, added: `@mallory`',
      '> - the stack staging: `infra/staging/main.tf`',
      '> It makes approvers or owners of `mallory`: somebody else has to approve it, too.'
    ])
      expect(first).toContain(line)
    await github.as('mallory').comment(1, 'approve')
    const { decided, log } = await decide(world)
    expect(decided).toEqual([])
    expect(log).toContain('somebody has to approve whom this commit does not make an approver or an owner')
    await github.as('grace').comment(1, 'approve')
    expect((await decide(world)).promotable).toHaveLength(1)
  })
})

describe('a text that a workflow of the commit wrote', () => {
  test.concurrent('without what the commit changes of the gate: void, whatever people said to it', async () => {
    await using world = await World.make()
    const { github } = world
    const file = '.github/workflows/staging-deploy.yml'
    const sha = await github.as('mallory').push('staging', { [file]: 'on: { push: { branches: [staging] } }\n# mine' })
    await world.run({ 'wait-minutes': '0' }, { sha })
    const { body, title, labels } = await world.opened()
    expect(body).toContain(`> - workflows: \`${file}\``)
    const silent = body
      .split('\n\n')
      .filter((part) => !part.startsWith('> [!WARNING]'))
      .join('\n\n')
    const hiding = body.replace(' -->\n', ' --> <!--\n').replace('is live on', '--> is live on')
    world.recordRun(78, sha, { 'deploy-and-test (web)': 'success', 'await-approval': 'success' })
    Object.assign(world.repository.runs.at(-1)?.jobs[1] ?? {}, { status: 'in_progress', completedAt: null })
    await anotherSecond()
    for (const text of [silent, hiding])
      await world.asBot('POST', 'issues', { title, body: text.replace('run=77/1', 'run=78/1'), labels })
    await anotherSecond()
    for (const number of [2, 3]) await github.as('ada').comment(number, 'approve')
    const { decided, promotable, log } = await decide(world, { requests: '[2,3]' })
    expect(promotable).toEqual([])
    expect(decided.map(({ issue, reason }) => `${issue}: ${reason}`)).toEqual([
      expect.stringMatching(/^2: its text does not show that the commit changes what guards production \(workflows\)/)
    ])
    expect(log).toContain('#3 is no request of ours')
  })
})

describe('an issue that is made to look like a request', () => {
  test.concurrent('keeps no other from being decided: without a first line, with a name that is none, of a commit that is not there', async () => {
    await using world = await World.make()
    const { github } = world
    const { title, body, labels } = await handedOver(world)
    const forge = (text: string) => world.asBot('POST', 'issues', { title, body: text, labels })
    await forge('Welcome')
    await github.as('mallory').editIssue(2, body)
    await forge(body.replaceAll(/environment=staging|:staging(?= )/g, (found) => `${found}-`))
    await forge(body.replaceAll(world.sha, commitB).replaceAll(world.sha.slice(0, 7), commitB.slice(0, 7)))
    for (const number of [1, 2, 3, 4]) await github.as('ada').comment(number, 'approve')
    const look = await world.run({ requests: 'open', 'look-only': 'true' }, { run: 90 })
    expect(JSON.parse(look.outputs['requests'] ?? '')).toContain(1)
    const { promotable } = await decide(world, { requests: 'open' })
    expect(promotable.map(({ issue }) => issue)).toEqual([1])
  })
})

describe('a label that somebody takes away', () => {
  test.concurrent('hides no rejection and no approval: it is for lists alone, and comes back', async () => {
    await using world = await World.make()
    const { github } = world
    const issue = await handedOver(world)
    const unlabel = () => world.asBot('PATCH', 'issues/1', { labels: [] })
    await unlabel()
    await github.as('mallory').comment(1, 'approve')
    expect((await decide(world)).decided).toEqual([])
    expect(issue.labels).toEqual(['staging-approval'])
    await unlabel()
    await github.as('grace').comment(1, 'reject')
    expect((await decide(world)).decided[0]).toMatchObject({ decision: 'rejected', decidedBy: ['grace'] })
  })
})

describe('what is approved and not promoted yet', () => {
  test.concurrent('stays open until its promotion has ended or was given up for good', async () => {
    await using world = await World.make()
    const { github } = world
    const issue = await handedOver(world)
    await github.as('ada').comment(1, 'approve')
    const follows = { 'promotion-follows': 'true' }
    expect((await decide(world, follows)).promotable).toHaveLength(1)
    expect(issue.state).toBe('open')
    const ended = async (outputs: Record<string, string>) =>
      (await world.run({ requests: '1', promotion: JSON.stringify(outputs) }, { run: 91 })).outputs['over']
    expect(await ended({ merged: 'false', reason: 'needs-review' })).toBe('[]')
    expect(issue.state).toBe('open')
    await world.answered(issue, '**Approved, and not promoted yet**, `needs-review`')
    const look = async (requests: string) =>
      (await world.run({ requests, 'look-only': 'true' }, { run: 90 })).outputs['requests']
    expect([await look('1'), await look('open')]).toEqual(['[]', '[1]'])
    expect((await decide(world, follows)).promotable).toEqual([expect.objectContaining({ issue: 1, generation: 0 })])
    expect(await ended({ merged: 'true', 'merge-sha': 'c'.repeat(40), reason: '' })).toBe('[1]')
    expect(issue).toMatchObject({ state: 'closed', stateReason: 'completed' })
    expect(world.comments(issue).at(-1)?.body).toContain(`Commit \`${world.sha}\`, tested by [run 77]`)
    const over = await world.run({ requests: '1', 'look-only': 'true' }, { run: 90 })
    expect(over.outputs['over']).toBe('[1]')
  })
})

describe('a tag called as the promotion branch', () => {
  test.concurrent('names no rules: they are the branch’s', async () => {
    await using world = await World.make()
    const { github, repository } = world
    const evil = await github.as('mallory').push('staging', {
      '.github/staging.yml': 'version: 1\napproval: { approvers: ["@mallory"] }\n'
    })
    await git(repository.directory, ['update-ref', 'refs/tags/main', evil])
    const issue = await handedOver(world)
    expect(issue.body).toContain('@ada, @grace')
    await github.as('mallory').comment(1, 'approve')
    expect((await decide(world)).decided).toEqual([])
    await github.as('ada').comment(1, 'approve')
    expect((await decide(world)).promotable).toHaveLength(1)
  })
})

describe('outsiders', () => {
  test.concurrent('idle talk costs no request; one look hears all of a burst, no matter who started it; anyone who may not decide is looked at once', async () => {
    await using world = await World.make()
    const { github, kernel } = world
    const issue = await handedOver(world)
    const write = async (login: string, body: string) => {
      const comment = await github.as(login).comment(1, body)
      return {
        action: 'created',
        issue: { number: 1, updated_at: comment.createdAt, body: issue.body },
        comment: { id: comment.id, created_at: comment.createdAt, body }
      }
    }
    type Event = Awaited<ReturnType<typeof write>>
    const hear = async (event: Event) => {
      const before = kernel.requests.all().length
      const { outputs } = await world.run({ 'look-only': 'true' }, { run: 90, event })
      return { requests: outputs['requests'], cost: kernel.requests.all().length - before }
    }
    const look = async (event: Event) =>
      (await world.run({ requests: '1', 'look-only': 'true' }, { run: 90, event })).outputs['requests']
    const idle = await write('mallory', 'I wonder what this is')
    expect(await hear(idle)).toEqual({ requests: '[]', cost: 0 })
    const said = await write('mallory', 'approve')
    expect(await hear(said)).toEqual({ requests: '[1]', cost: 0 })
    // GitHub keeps one that waits, the newest: that one has to see what the others were started for.
    expect(await look(idle)).toBe('[1]')
    await decide(world)
    await world.answered(issue, '@mallory You may not decide')
    expect(await look(await write('mallory', 'approve'))).toBe('[]')
    // Rights may have been given meanwhile: by the hour all are heard again.
    const hourly = await world.run({ requests: 'open', 'look-only': 'true' }, { run: 90 })
    expect(hourly.outputs['requests']).toBe('[1]')
  })
})

describe('closing a request', () => {
  test.concurrent('rejects for those who may decide only: of anybody else it is opened again, and they are told', async () => {
    await using world = await World.make()
    const { github } = world
    const issue = await handedOver(world)
    await github.as('mallory').closeIssue(1)
    expect((await decide(world)).decided).toEqual([])
    expect(issue.state).toBe('open')
    await world.answered(issue, '@mallory You may not decide on this')
    await github.as('grace').closeIssue(1)
    expect((await decide(world)).decided[0]).toMatchObject({ decision: 'rejected', decidedBy: ['grace'] })
  })
})
