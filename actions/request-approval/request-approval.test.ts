import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { livingDocument } from '../../packages/environment/test/seed-ledgers.ts'
import type { Issue } from '../../packages/sandbox/src/github/index.ts'
import { junit, self, until, ApprovalWorld as World } from '../../packages/sandbox/src/testing/approval-world.ts'

/** The ledger of an environment that has just been made: US dollars an hour, and how many it may cost. */
function costing(hourly: number, budget: number) {
  const { life, ...document } = livingDocument('staging', 1000)
  const since = life?.since ?? ''
  const limits = { ttl: 28_800_000, idle: 7_200_000, idleApplies: 'unheld', approval: 86_400_000, budget }
  const part = { kind: 'load-balancer', id: 'lb', name: 'lb', since, from: since, spent: 0, hourly }
  return { ...document, life: { ...life, limits }, spending: { settled: 0, parts: [part] } }
}

describe('test results', () => {
  const passed = { 'staging-result.json': '{"outcome":"passed"}', 'junit.xml': junit(false) }
  const failed = { 'staging-result.json': '{"app":"web","outcome":"passed"}', 'junit.xml': junit(true) }
  const ask = (world: World, apps: readonly string[]) =>
    world.run({ 'wait-minutes': '0', apps: JSON.stringify(apps) }).then(() => world.opened())

  test.concurrent('of ten apps: each speaks for itself, whatever the names have in common and the files claim', async () => {
    await using world = await World.make()
    const apps = ['web', 'web-2', '2-web', 'results-web', 'staging-results-web', 'a', 'b', 'c', 'd', 'e']
    for (const app of apps) await world.upload(77, `staging-results-${app}`, app === 'web-2' ? failed : passed)
    await world.upload(77, 'staging-results-', failed)
    await world.upload(77, 'staging-results-stranger', failed)
    await world.upload(77, 'coverage', failed)
    const issue = await ask(world, apps)
    expect(issue.body.match(/✅ passed, 2 of 2/g)).toHaveLength(9)
    expect(issue.body).toContain('`the tests of web-2 failed`')
    expect(issue.body).not.toContain('stranger')
    const requests = world.kernel.requests.all()
    expect(requests.filter(({ path }) => path.includes('/_blob/')).map(({ status }) => status)).toEqual(
      Array(10).fill(200)
    )
  })

  test.concurrent('of one app, which GitHub lists late, and of an attempt before whose results no longer count', async () => {
    await using world = await World.make()
    await world.upload(77, 'staging-results-web', failed)
    const asking = ask(world, ['web', 'api'])
    await until(() => world.kernel.requests.all().some(({ path }) => path.endsWith('/runs/77/artifacts')))
    await world.upload(77, 'staging-results-web', passed)
    await world.upload(77, 'staging-results-api', passed)
    const issue = await asking
    expect(issue.body.match(/✅ passed, 2 of 2/g)).toHaveLength(2)
    expect(issue.body).not.toContain('cannot be approved')
  })

  test.concurrent('that expired, are no zip, lead out of their folder or were never left count as no pass', async () => {
    await using world = await World.make()
    const gone = await world.upload(77, 'staging-results-gone', passed)
    gone.expired = true
    await world.upload(77, 'staging-results-junk', new TextEncoder().encode('no zip'))
    await world.upload(77, 'staging-results-evil', { '../../evil.xml': junit(false), ...passed })
    await world.upload(77, 'staging-results-empty', { 'a.log': 'nothing' })
    const issue = await ask(world, ['gone', 'junk', 'evil', 'empty', 'never'])
    for (const why of [
      'gone has no passed tests (its results have expired: re-run all jobs)',
      'junk has no passed tests (its results cannot be read, as the log says)',
      'evil has no passed tests (its results cannot be read, as the log says)',
      'never has no passed tests'
    ])
      expect(issue.body).toContain(`\`${why}\``)
    expect(issue.body).toContain('empty has no passed tests (it left no report of a test: ')
  })

  test.concurrent("that are GitHub's own record of the jobs, where they are named: artifacts speak for numbers alone", async () => {
    await using world = await World.make()
    world.recordRun(77, world.sha, {
      'deploy-and-test (good)': 'success',
      'deploy-and-test (mute)': 'success',
      'deploy-and-test (liar)': 'failure',
      'deploy-and-test (red)': 'success'
    })
    await world.upload(77, 'staging-results-good', passed)
    await world.upload(77, 'staging-results-liar', passed)
    await world.upload(77, 'staging-results-red', failed)
    // Tests of any app can upload it: no job of this run tested that one.
    await world.upload(77, 'staging-results-forged', passed)
    const forged = {
      app: 'forged',
      tested: { revision: world.sha, run: 'https://github.com/acme/shop/actions/runs/1' }
    }
    const apps = JSON.stringify(['good', 'mute', 'liar', 'red', forged])
    await world.run({ 'wait-minutes': '0', 'tests-job': 'deploy-and-test ({app})', apps })
    const { body } = await world.opened()
    expect(body.match(/✅ passed/g)).toHaveLength(1)
    expect(body.match(/✅ passed, 2 of 2/g)).toHaveLength(1)
    for (const why of [
      'mute has no passed tests',
      'the tests of liar failed',
      'the tests of red failed',
      'forged has no passed tests'
    ])
      expect(body).toContain(why)
  })

  test.concurrent('of two environments in one run bear one name: which is whose cannot be told, and nobody is asked', async () => {
    await using world = await World.make()
    world.recordRun(77, world.sha, {
      'one / deploy-and-test (web)': 'success',
      'two / deploy-and-test (web)': 'failure'
    })
    const { outputs, log } = await world.run({ 'wait-minutes': '0', 'tests-job': 'deploy-and-test ({app})' })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'invalid-configuration' })
    expect(log).toContain(
      'this run has several jobs called deploy-and-test (web): staging / one / deploy-and-test (web), staging / two / deploy-and-test (web)'
    )
    expect(log).toContain('a workflow file for each environment')
    expect(world.repository.issues).toEqual([])
  })

  test.concurrent('that GitHub does not give decide nothing: nobody is asked', async () => {
    await using world = await World.make()
    world.kernel.faults.add({
      service: 'github',
      path: '/_blob/*',
      times: 9,
      when: 'before',
      answer: { status: 503, body: '' }
    })
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'service-error' })
    expect(log).toContain("GitHub's artifact storage answered 503")
    expect(log).not.toContain('sig=')
    expect(world.repository.issues).toEqual([])
    const denied = await world.run({ 'github-token': world.token({ contents: 'write', issues: 'write' }) })
    expect(denied.outputs['reason']).toBe('forbidden')
    const unnamed = await world.run({ apps: '' })
    expect(unnamed.log).toContain('"require-tests" needs "apps"')
  })
})

describe('request-approval', () => {
  test.concurrent('asks in one issue, and a tick by an approver approves', async () => {
    await using world = await World.make()
    const { github, sha } = world
    const running = world.run()
    const issue = await world.opened()
    expect(issue).toMatchObject({
      author: self,
      labels: ['staging-approval'],
      title: `Approve ${sha.slice(0, 7)} on staging: web`
    })
    expect(issue.body).toMatch(
      new RegExp(
        `^<!-- staging-actions:request v=1 owner=staging:${world.repository.id}:staging environment=staging sha=${sha} run=77/1 digest=[0-9a-f]{16} until=\\d+ waiting=job initiator=deployer blocked= -->`
      )
    )
    expect(issue.body).toContain('✅ passed, 2 of 2')
    expect(issue.body).toContain('@ada, @grace')
    await github.as('ada').tickBox(issue.number, 'Approve')
    const { outputs, exitCode, summary } = await running
    expect(outputs).toMatchObject({
      outcome: 'decided',
      reason: '',
      decision: 'approved',
      approved: 'true',
      'decided-by': 'ada',
      'issue-number': '1',
      'issue-url': `${github.url}/acme/shop/issues/1`
    })
    expect(JSON.parse(outputs['approvals'] ?? '')).toEqual([expect.objectContaining({ login: 'ada', by: 'box' })])
    expect(exitCode).toBe(0)
    expect(summary).toContain('✅ Approved by `ada`')
    expect(issue).toMatchObject({ state: 'closed', stateReason: 'completed' })
    expect(world.comments(issue).at(-1)?.body).toContain('**Approved** by `ada`')
  })

  test.concurrent('a comment rejects, with its reason', async () => {
    await using world = await World.make()
    const { github } = world
    const running = world.run()
    const issue = await world.opened()
    await github.as('grace').comment(issue.number, 'reject: the price is wrong')
    const { outputs, exitCode } = await running
    expect(outputs).toMatchObject({
      decision: 'rejected',
      approved: 'false',
      'decided-by': 'grace',
      'decision-reason': 'the price is wrong'
    })
    expect(exitCode).toBe(0)
    expect(issue).toMatchObject({ state: 'closed', stateReason: 'not_planned' })
  })

  test.concurrent('somebody who may not decide is unticked and told so; then an approver decides', async () => {
    await using world = await World.make()
    const { github } = world
    const running = world.run()
    const issue = await world.opened()
    await github.as('mallory').tickBox(issue.number, 'Approve')
    const answer = await until(() => world.comments(issue)[0])
    expect(answer.body).toContain('@mallory You may not decide on this')
    await until(() => !issue.body.includes('- [x]'))
    await github.as('ada').comment(issue.number, 'Approved?')
    await world.answered(issue, '@ada This approves nothing, and the request stays open. Did you mean to approve?')
    await github.as('grace').comment(issue.number, 'No, looks good')
    await world.answered(issue, '@grace This rejects nothing, and the request stays open. Did you mean to reject?')
    await github.as('ada').comment(issue.number, 'Approved! 🚀')
    await until(() => issue.body.includes('`ada` (comment)'))
    await github.as('ada').comment(issue.number, '/unapprove')
    await until(() => issue.body.includes('nobody yet'))
    await github.as('grace').comment(issue.number, '/approve: the price is right')
    expect((await running).outputs).toMatchObject({
      decision: 'approved',
      'decided-by': 'grace',
      'decision-reason': 'the price is right'
    })
    expect(world.comments(issue).filter(({ body }) => body.includes('Did you mean'))).toHaveLength(2)
  })

  test.concurrent('two of two by the same box, which is freed in between', async () => {
    await using world = await World.make()
    const { github } = world
    const running = world.run({ 'minimum-approvals': '2' })
    const issue = await world.opened()
    await github.as('ada').tickBox(issue.number, 'Approve')
    await until(() => issue.edits.at(-1)?.editor === self && !issue.body.includes('- [x]'))
    expect(issue.body).toContain('**Approved so far** (1 of 2): `ada` (box)')
    await github.as('grace').tickBox(issue.number, 'Approve')
    expect((await running).outputs).toMatchObject({ decision: 'approved', 'decided-by': 'ada,grace' })
  })

  test.concurrent('a text that somebody altered is written again, and ticks in it do not count', async () => {
    await using world = await World.make()
    const { github } = world
    const running = world.run()
    const issue = await world.opened()
    const before = issue.body
    const forged = before.replaceAll('passed', 'perfect').replace('- [ ] **Approve**', '- [x] **Approve**')
    await github.as('mallory').editIssue(issue.number, forged)
    await until(() => issue.body.trim() === before.trim())
    await sleep(1_100)
    await github.as('ada').comment(issue.number, 'reject')
    expect((await running).outputs).toMatchObject({ decision: 'rejected', 'decided-by': 'ada' })
  })

  test.concurrent('hands over as pending; asked again with the same results, the approval given meanwhile counts', async () => {
    await using world = await World.make()
    const { github, repository } = world
    const first = await world.run({ 'wait-minutes': '0', generation: '3' })
    expect(first.outputs).toMatchObject({ outcome: 'pending', decision: 'pending', approved: 'false' })
    expect(first.exitCode).toBe(0)
    const issue = await world.opened()
    // What the environment was tested in, whatever the ledger says by now.
    expect(issue.body).toContain('generation=3')
    expect(issue.state).toBe('open')
    await github.as('ada').tickBox(issue.number, 'Approve')
    const second = await world.run({ 'wait-minutes': '0' }, { run: 78 })
    expect(second.outputs).toMatchObject({ decision: 'approved', 'issue-number': '1' })
    expect(repository.issues).toHaveLength(1)
  })

  test.concurrent('handed over: looking and deciding by events alone, hours later', async () => {
    await using world = await World.make()
    const { github, repository, kernel } = world
    await world.forgeLedger(costing(0.5, 4))
    await world.run({ 'wait-minutes': '0', 'minimum-approvals': '1' })
    const issue = await world.opened()
    expect(issue.body).toContain('waiting=events')
    expect(await world.leases()).toEqual([expect.objectContaining({ id: 'approval-1', holder: 'approval #1' })])
    const look = async () =>
      (await world.run({ requests: 'open', 'look-only': 'true' }, { run: 90 })).outputs['requests']
    expect(await look()).toBe('[]')
    kernel.clock.advance(13 * 3_600_000)
    expect(await look()).toBe('[1]')
    await world.run({ requests: '[1]' }, { run: 89 })
    expect(world.comments(issue).map(({ body }) => body)).toEqual([
      // Money waits for no request.
      expect.stringMatching(
        /^<!-- .* -->\n⚠️ The environment may not last until then: it may be destroyed from .* UTC on, because its budget is used up then; before that if it comes to cost more than now, since its budget is \$[\d.]+: raise `environment.budget`/
      ),
      expect.stringContaining('Still waiting for @ada, @grace')
    ])
    expect(await look()).toBe('[]')
    await github.as('mallory').tickBox(1, 'Approve')
    expect(await look()).toBe('[1]')
    const refused = await world.run({ requests: '[1]' }, { run: 91 })
    expect(refused.outputs).toMatchObject({ outcome: 'pending', decided: '[]', promotable: '[]', decision: '' })
    expect(issue.body).not.toContain('- [x]')
    expect(world.comments(issue)[2]?.body).toContain('@mallory You may not decide')
    await github.as('grace').comment(1, 'approve')
    const decided = await world.run({ requests: '1' }, { run: 92 })
    const one = { issue: 1, decision: 'approved', sha: world.sha, environment: 'staging', lease: 'approval-1' }
    expect(JSON.parse(decided.outputs['promotable'] ?? '')).toEqual([
      expect.objectContaining({ ...one, generation: 0 })
    ])
    expect(issue.state).toBe('closed')
    // Decided once: later looks find it over, unless they are asked to finish it again.
    expect((await world.run({ requests: '1' }, { run: 93 })).outputs).toMatchObject({ requests: '[]', decided: '[]' })
    const again = await world.run({ requests: '1', again: 'true' }, { run: 94 })
    const [finished] = JSON.parse(again.outputs['decided'] ?? '')
    expect([finished, finished.generation]).toEqual([expect.objectContaining(one), undefined])
    expect(world.comments(issue)).toHaveLength(5)
    expect(repository.issues).toHaveLength(1)
  })

  test.concurrent('while its job waits, events decide nothing; of a job that died they take over', async () => {
    await using world = await World.make()
    const { github } = world
    const running = world.run({ 'wait-minutes': '1' })
    const issue = await world.opened()
    await until(() => issue.body.includes('waiting=job'))
    // Its record was deleted.
    world.repository.runs.splice(0)
    await github.as('ada').comment(issue.number, 'reject: it is late')
    const [mine, theirs] = await Promise.all([running, world.run({ requests: '1' }, { run: 91 })])
    expect(mine.outputs['decision']).toBe('rejected')
    expect(theirs.exitCode).toBe(0)
    expect(issue).toMatchObject({ state: 'closed', stateReason: 'not_planned' })
  })

  test.concurrent('new results are a new question: an approval of the old ones does not count', async () => {
    await using world = await World.make()
    const { github } = world
    await world.run({ 'wait-minutes': '0' })
    const issue = await world.opened()
    await github.as('ada').comment(issue.number, 'approve')
    await sleep(1_100)
    world.leave('more.xml', junit(false))
    expect((await world.run({ 'wait-minutes': '0' }, { run: 78 })).outputs).toMatchObject({ decision: 'pending' })
  })

  test.concurrent('an app with failed tests cannot be approved; failures are shown and cannot break out of their place', async () => {
    await using world = await World.make()
    const { github } = world
    world.leave('junit.xml', junit(true))
    const running = world.run()
    const issue = await world.opened()
    expect(issue.body).toContain('This cannot be approved')
    expect(issue.body).toContain('❌ 1 of 2 failed')
    expect(issue.body).toContain('`````text\nno stock\n@everyone ```` look\n`````')
    expect(issue.body.match(/<!-- staging-actions:approve -->/g)).toHaveLength(1)
    await github.as('ada').comment(issue.number, 'approve')
    const answer = await until(() => world.comments(issue).find(({ author }) => author === self))
    expect(answer.body).toContain('This cannot be approved: the tests of web failed')
    await github.as('ada').comment(issue.number, 'reject')
    expect((await running).outputs).toMatchObject({ decision: 'rejected' })
  })

  test.concurrent('what ran is shown by digest and goes along; an app that ran two builds of one tag cannot be approved', async () => {
    await using world = await World.make()
    const image = (sign: string) => `ghcr.io/acme/web@sha256:${sign.repeat(64)}`
    world.leave('junit.xml', junit(false))
    const moved = await world.run({ 'wait-minutes': '0', images: JSON.stringify({ web: [image('1'), image('2')] }) })
    expect(moved.outputs).toMatchObject({ decision: 'pending' })
    expect((await world.opened()).body).toContain(
      'This cannot be approved: `web has no passed tests (its pods ran two builds of ghcr.io/acme/web: the tag was moved meanwhile)`'
    )
    const running = world.run({ images: JSON.stringify({ web: [image('1')] }) }, { run: 78 })
    const issue = await until(() => world.repository.issues.find(({ body }) => !body.includes(image('2'))))
    expect(issue.body).toContain(`\`web\`: \`${image('1')}\``)
    expect(issue.body).not.toContain('This cannot be approved')
    await sleep(1_100)
    await world.github.as('ada').comment(issue.number, 'approve')
    expect((await running).outputs).toMatchObject({
      decision: 'approved',
      images: JSON.stringify({ web: [image('1')] })
    })
  })

  test.concurrent('a newer commit supersedes the request that waits', async () => {
    await using world = await World.make()
    const { github } = world
    const older = world.run()
    const issue = await world.opened()
    const newer = await github.as('deployer').push('staging', { 'apps/web/index.js': '3' })
    const second = await world.run({ 'wait-minutes': '0' }, { run: 78, sha: newer })
    expect(second.outputs).toMatchObject({ decision: 'pending', 'issue-number': '2' })
    expect((await older).outputs).toMatchObject({ decision: 'superseded', approved: 'false' })
    expect(issue.state).toBe('closed')
    const late = await world.run({ 'wait-minutes': '0' })
    expect(late.outputs).toMatchObject({ decision: 'superseded', 'issue-number': '' })
  })

  test.concurrent('nobody decides in time', async () => {
    await using world = await World.make()
    const { kernel } = world
    const running = world.run({ timeout: '1h' })
    const issue = await world.opened()
    kernel.clock.advance(3_601_000)
    const { outputs, exitCode } = await running
    expect(outputs).toMatchObject({ decision: 'timed-out', approved: 'false' })
    expect(exitCode).toBe(0)
    expect(issue.state).toBe('closed')
  })

  test.concurrent('a job asks for no longer than the rules allow, and says so: nobody is told a later end', async () => {
    await using world = await World.make()
    const { kernel } = world
    const { outputs, log } = await world.run({ timeout: '72h', 'wait-minutes': '0' })
    expect(outputs).toMatchObject({ decision: 'pending' })
    expect(log).toContain('input "timeout" is 3 d; `approval.timeout` of main allows 24 h')
    const issue = await world.opened()
    const [, until = ''] = /\*\*Until\*\*: (\S+ \S+) UTC/.exec(issue.body) ?? []
    expect(Date.parse(`${until.replace(' ', 'T')}Z`)).toBeLessThanOrEqual(kernel.clock.now() + 24 * 3_600_000)
  })

  test.concurrent('a cancelled run ends at once, and its clean-up closes the request', async () => {
    await using world = await World.make()
    let sent = false
    const { outputs, exitCode } = await world.run(
      {},
      {
        onOutput: (text, kill) => {
          if (sent || !text.includes('waiting for @ada')) return
          sent = true
          kill('SIGINT')
        }
      }
    )
    const issue = await world.opened()
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'cancelled' })
    expect(exitCode).toBe(1)
    expect(issue.state).toBe('open')
    expect((await world.run({}, { post: true })).exitCode).toBe(0)
    expect(issue.state).toBe('closed')
    expect(world.comments(issue).at(-1)?.body).toContain('its run was cancelled')
  })

  test.concurrent("an issue that looks like ours but is somebody else's is left alone", async () => {
    await using world = await World.make()
    const { github, repository, sha } = world
    const forged = await github
      .as('mallory')
      .openIssue(
        'x',
        `<!-- staging-actions:request v=1 owner=staging:${repository.id}:staging environment=staging sha=${sha} run=1/1 digest=${'0'.repeat(16)} until=29999999 waiting=events initiator=ada blocked= -->`
      )
    forged.labels.push('staging-approval')
    // Another workflow's, into which somebody wrote the first line of requests: of this commit, of an older and of a newer one.
    const written = [`sha=${sha} run=1/1`, `sha=${'0'.repeat(40)} run=1/1`, `sha=${'1'.repeat(40)} run=999/1`]
    for (const said of written)
      repository.issues.push({
        ...forged,
        number: repository.issues.length + 1,
        author: self,
        title: 'Nightly report',
        body: forged.body.replace(/sha=\S+ run=\S+/, said),
        edits: [
          { editor: self, at: forged.createdAt, body: 'All is well.' },
          { editor: 'mallory', at: forged.createdAt, body: forged.body }
        ]
      })
    const others = JSON.stringify(repository.issues)
    const { outputs } = await world.run({ 'wait-minutes': '0' })
    expect(outputs).toMatchObject({ decision: 'pending', 'issue-number': '5' })
    expect(JSON.stringify(repository.issues.slice(0, -1))).toBe(others)
    expect(repository.comments.filter(({ issue }) => issue < 5)).toEqual([])
    const decided = await world.run({ requests: 'open' })
    expect(decided.log).toMatch(/#2 is no request of ours: our mark was written into it later/)
    expect(JSON.stringify(repository.issues.slice(0, -1))).toBe(others)
  })

  test.concurrent('the rules come from the promotion branch, not from the pushed commit', async () => {
    await using world = await World.make()
    const { github } = world
    const appointed = await github
      .as('mallory')
      .push('staging', { '.github/staging.yml': 'version: 1\napproval: { approvers: ["@mallory"] }\n' })
    const running = world.run({}, { sha: appointed })
    const issue = await world.opened()
    await github.as('mallory').comment(issue.number, 'approve')
    await until(() => world.comments(issue).some(({ body }) => body.includes('@mallory You may not decide')))
    await github.as('ada').comment(issue.number, 'reject')
    expect((await running).outputs).toMatchObject({ decision: 'rejected', 'decided-by': 'ada' })
  })

  test.concurrent('labels, assignees and mentions by configuration; who started it may be kept from approving it', async () => {
    await using world = await World.make()
    const { github } = world
    const approval =
      '{ approvers: ["permission:write"], exclude-initiator: true, labels: [ops], assignees: [ada], mentions: ["@acme/leads"] }'
    await github.as('ada').push('main', { '.github/staging.yml': `version: 1\napproval: ${approval}\n` })
    await world.run({ 'wait-minutes': '0' })
    const issue = await world.opened()
    expect(issue).toMatchObject({ labels: ['staging-approval', 'ops'], assignees: ['ada'] })
    expect(issue.body).toContain('cc @acme/leads')
    await github.as('deployer').comment(issue.number, 'approve')
    expect((await world.run({ requests: '1' }, { run: 91 })).outputs).toMatchObject({ outcome: 'pending' })
    expect(world.comments(issue).at(-1)?.body).toContain('somebody else has to approve it')
    await github.as('mallory').comment(issue.number, 'approve')
    expect((await world.run({ requests: '1' }, { run: 92 })).outputs).toMatchObject({ outcome: 'decided' })
  })

  test.concurrent('a handed-over issue that is deleted, locked or moved in the middle: a clear end each', async () => {
    await using world = await World.make()
    const { github } = world
    await world.run({ 'wait-minutes': '0' })
    const issue = await world.opened()
    issue.locked = true
    await github.as('ada').tickBox(1, 'Approve')
    expect((await world.run({ requests: '1' }, { run: 91 })).outputs).toMatchObject({ outcome: 'decided' })
    github.as('ada').deleteIssue(1)
    const gone = await world.run({ requests: '1' }, { run: 92 })
    expect([gone.exitCode, gone.outputs['decided']]).toEqual([0, '[]'])
    expect(gone.log).toContain('it was deleted or moved away')
  })

  test.concurrent('its lease takes the place of the run’s own, which comes back when the same job hears the decision', async () => {
    await using world = await World.make()
    const { github, kernel, repository } = world
    const common = { branch: 'staging', reason: '', since: '2026-11-01T00:00:00Z', until: '2099-01-01T00:00:00Z' }
    const leases = [77, 78].map((run) => ({ id: `run-${run}`, holder: 'deployer', run: `https://x/${run}`, ...common }))
    await world.forgeLedger({
      ...{ schema: 1, environment: 'staging', repositoryId: repository.id, teamUuid: null, generation: 0 },
      ...{ leases, operations: [], journal: [], apps: {}, stack: null }
    })
    const path = '/api/v3/repos/acme/shop/issues/1'
    kernel.faults.add({ service: 'github', method: 'PATCH', path, when: 'before', answer: { stallMs: 3_000 } })
    const running = world.run({ 'wait-minutes': '0' })
    const held = async () => (await world.leases()).map((lease) => (lease as { id: string }).id)
    await world.opened()
    while (!(await held()).includes('approval-1')) await new Promise((next) => setTimeout(next, 100))
    expect(await held()).toEqual(['run-78', 'approval-1'])
    await github.as('ada').comment(1, 'approve')
    expect((await running).outputs['decision']).toBe('approved')
    expect(await held()).toEqual(['run-78', 'run-77'])
  })

  test.concurrent('shows on the dashboard what was deployed, once for all apps; one that cannot be written keeps nobody from asking', async () => {
    await using world = await World.make()
    const { github, repository } = world
    const sha = await github.as('ada').push('staging', { '.github/staging.yml': 'version: 1\ndashboard: true\n' })
    const life = { since: '2026-11-01T00:00:00Z', until: '2099-01-01T00:00:00Z', usedAt: '2026-11-01T00:00:00Z' }
    const web = { revision: sha, images: [], run: 'https://example.com/run', at: '2026-11-01T01:00:00Z', tested: true }
    const document = {
      ...{ schema: 1, environment: 'staging', repositoryId: repository.id, teamUuid: null, generation: 0 },
      ...{ life, leases: [], operations: [], journal: [], apps: { web }, stack: { commit: sha, digest: '' } }
    }
    await world.forgeLedger(document)
    const first = await world.run({ 'wait-minutes': '0' }, { sha })
    expect(first.outputs['issue-number']).toBe('2')
    expect(await world.opened(1)).toMatchObject({
      title: 'Staging environment: staging',
      body: expect.stringMatching(new RegExp(`is ready[\\s\\S]*web \\| ${sha.slice(0, 12)} [\\s\\S]*\\| yes \\|`))
    })
    await world.forgeLedger({ ...document, apps: {} })
    const path = '/api/v3/repos/acme/shop/issues/1'
    world.kernel.faults.add({
      service: 'github',
      method: 'PATCH',
      path,
      when: 'before',
      answer: { status: 403, body: '{}' }
    })
    const second = await world.run({ 'wait-minutes': '0' }, { sha, run: 78 })
    expect(second.log).toContain('the dashboard is not written: ')
    expect(second.outputs).toMatchObject({ decision: 'pending', 'issue-number': '2' })
  })

  test.concurrent('a tick that was taken back, and a ledger that says approved, approve nothing', async () => {
    await using world = await World.make()
    const { github } = world
    await world.run({ 'wait-minutes': '0' })
    const issue = await world.opened()
    const free = issue.body
    await github.as('ada').tickBox(1, 'Approve')
    await github.as('mallory').editIssue(1, free)
    await world.forgeLedger({ decision: 'approved', approvals: [{ login: 'ada' }] })
    const { outputs } = await world.run({ requests: '1' }, { run: 91 })
    expect(outputs).toMatchObject({ outcome: 'pending', decided: '[]', promotable: '[]' })
    expect(issue.state).toBe('open')
    await github.as('grace').closeIssue(1)
    const closed = await world.run({ requests: '1' }, { run: 92 })
    expect(closed.outputs['decided']).toContain('"decision":"rejected"')
    expect(closed.outputs['promotable']).toBe('[]')
  })

  test.concurrent('transferred while the job waits: rejected, and nobody is asked elsewhere', async () => {
    await using world = await World.make()
    const { github, repository } = world
    const other = await github.seedRepository({
      owner: 'acme',
      name: 'other',
      private: false,
      from: { files: { a: '' } }
    })
    const running = world.run({ 'wait-minutes': '1' })
    const issue = await world.opened()
    await until(() => issue.body.includes('waiting=job'))
    // It has looked at all of it, and sees that nothing has changed since.
    await until(() => world.kernel.requests.all().some(({ status }) => status === 304))
    other.issues.push({ ...issue, comments: [] } as unknown as Issue)
    issue.movedTo = 'acme/other/issues/1'
    await github.as('ada').comment(1, 'approve')
    const { outputs, exitCode } = await running
    expect(outputs).toMatchObject({ decision: 'rejected', approved: 'false' })
    expect(outputs['decision-reason']).toBe('the request was deleted or moved away')
    expect(exitCode).toBe(0)
    expect(repository.issues).toHaveLength(1)
  })

  test.concurrent.each(['approve', 'reject'])(
    'archived while the job waits, and somebody had just said %s: said, and nothing is approved',
    async (word) => {
      await using world = await World.make()
      const { github, repository } = world
      const running = world.run({ 'wait-minutes': '1' })
      const issue = await world.opened()
      await until(() => issue.body.includes('waiting=job'))
      await github.as('ada').comment(1, word)
      repository.settings.archived = true
      const { outputs, log, exitCode } = await running
      expect(exitCode).toBe(1)
      expect(outputs).toMatchObject({
        outcome: 'failure',
        reason: 'forbidden',
        decision: 'rejected',
        approved: 'false',
        'decided-by': '',
        'decision-reason': 'the repository is archived'
      })
      expect(log).toContain('Unarchive it in its settings')
    }
  )

  test.concurrent('archived with nobody saying anything: found out at the hand-over', async () => {
    await using world = await World.make()
    const running = world.run({ 'wait-minutes': '0' })
    const issue = await world.opened()
    world.repository.settings.archived = true
    const { outputs, log } = await running
    expect(issue.body).toContain('waiting=job')
    expect(outputs).toMatchObject({ reason: 'forbidden', decision: 'rejected', approved: 'false' })
    expect(log).toContain('the repository is archived')
  })

  test.concurrent('a token without the right: said, and nothing is decided', async () => {
    await using world = await World.make()
    const { outputs } = await world.run({ 'github-token': world.token({ contents: 'read', actions: 'read' }) })
    expect(outputs['reason']).toBe('forbidden')
    expect(outputs['decision']).toBeUndefined()
  })

  test.concurrent('without issues there is no place to ask', async () => {
    await using world = await World.make()
    const { repository } = world
    repository.settings.hasIssues = false
    const { outputs, exitCode } = await world.run()
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'issues-disabled' })
    expect(exitCode).toBe(1)
  })

  test.concurrent('a team as approver needs a token that can see it', async () => {
    await using world = await World.make()
    expect((await world.run({ approvers: '@acme/leads' })).outputs).toMatchObject({
      outcome: 'failure',
      reason: 'needs-app-token'
    })
  })

  test.concurrent('all wrong inputs are named at once', async () => {
    await using world = await World.make()
    const { outputs, log, exitCode } = await world.run({ 'minimum-approvals': '0', apps: '{}', sha: 'main' })
    expect(outputs['reason']).toBe('invalid-input')
    for (const name of ['minimum-approvals', 'apps', 'sha']) expect(log).toContain(`input "${name}"`)
    expect(exitCode).toBe(1)
  })
})
