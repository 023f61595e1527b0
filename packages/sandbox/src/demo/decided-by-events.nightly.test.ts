import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Issue } from '../github/index.ts'
import { editFile, makeApp, settled } from './decisions.ts'
import { jobResult, nothingLeft, revision } from './judge.ts'
import { openWorld, type World } from './world.ts'

/** A job that asks about its commit and ends at once: what is decided is decided by events. */
const asking = `name: ask
on: { push: { branches: [staging] } }
permissions: { contents: write, issues: write }
jobs:
  ask:
    runs-on: ubuntu-latest
    steps:
      - uses: staging-actions/staging-actions/request-approval@v1
        with:
          github-token: \${{ github.token }}
          teams-app-id: \${{ secrets.TEAMS_APP_ID }}
          teams-app-private-key: \${{ secrets.TEAMS_APP_PRIVATE_KEY }}
          apps: '["guesstimate"]'
          wait-minutes: 0
`

const approvers = (list: string, minimum: number) => (text: string) =>
  text.replace("approvers: ['@octocat'], minimum: 1", `approvers: [${list}], minimum: ${minimum}`)

/** What is left of an environment of the repository whose ledger somebody deleted; its id. */
async function makeLostDatabase({ sandbox, repository }: World): Promise<string> {
  const { url, token } = sandbox.digitalocean
  const answer = await fetch(`${url}/v2/databases`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      name: `stg-${repository.id.toString(36)}-lost-db`,
      tags: [`staging:${repository.id}:lost`],
      engine: 'pg',
      size: 'db-s-1vcpu-1gb',
      region: 'nyc3',
      num_nodes: 1
    })
  })
  const { id } = ((await answer.json()) as { database: { id: string } }).database
  const made = sandbox.digitalocean.account.databases.find(id)
  // Older than an environment may become, by the clock of the runs too.
  if (made) Object.assign(made, { createdAt: Date.now() - 30 * 86_400_000 })
  return id
}

describe('what was handed over is decided by events', () => {
  let world: World
  let count = 0

  beforeAll(async () => {
    world = await openWorld({
      edit: async (folder) => {
        await writeFile(join(folder, '.github/workflows/staging-deploy.yml'), asking)
        await editFile(folder, '.github/staging.yml', approvers("'@octocat', '@acme/deciders'", 2))
      }
    })
    world.repository.collaborators.set('hubert', 'write')
    world.sandbox.github.setTeam('acme/deciders', ['hubert'])
    const teams = makeApp(world, 'TEAMS', { slug: 'teams', org: 'acme', permissions: { members: 'read' } })
    for (const [name, value] of Object.entries(teams))
      world.sandbox.github.setSecret(world.repository.fullName, name, value)
  })
  afterAll(() => world?.close())

  const hubert = () => world.sandbox.github.as('hubert')
  const approve = (issue: Issue) =>
    Promise.all([world.lead.comment(issue.number, 'approve'), hubert().comment(issue.number, 'LGTM 🚀')])

  /** A push that is asked about; the job that asked is over. */
  async function ask(): Promise<{ readonly sha: string; readonly issue: Issue }> {
    count += 1
    const sha = await world.developer.push('staging', { 'apps/guesstimate/change.js': `// ${count}\n` })
    await settled(world)
    const asked = world.repository.issues.findLast(({ author, pull }) => author === 'github-actions[bot]' && !pull)
    const { conclusion, problem } = world.runsOf('staging-deploy.yml').at(-1) ?? {}
    expect([conclusion, problem, asked?.body.includes(`sha=${sha}`)]).toEqual(['success', undefined, true])
    return { sha, issue: asked as Issue }
  }

  const last = async () => (await settled(world)).at(-1)
  const production = () => world.runsOf('deploy-production.yml').length

  test('two of two, by comment and by box: promoted by the second', async () => {
    const { sha, issue } = await ask()
    await world.lead.comment(issue.number, 'approve')
    expect(jobResult(await last(), 'promote')).toBe('skipped')
    expect(issue.body).toContain('**Approved so far** (1 of 2): `octocat` (comment)')
    await hubert().tickBox(issue.number, 'Approve')
    const run = await last()
    expect([jobResult(run, 'promote'), jobResult(run, 'clean-up')]).toEqual(['success', 'success'])
    expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${sha}^{tree}`))
    expect(production()).toBe(1)
    expect(issue).toMatchObject({ state: 'closed', stateReason: 'completed' })
  })

  test('a required check is waited for, and then exactly the approved head is merged', async () => {
    const { repository, sandbox } = world
    const before = production()
    const { sha, issue } = await ask()
    repository.rules.push({
      branch: 'main',
      pullRequests: true,
      approvals: 0,
      checks: ['audit'],
      strict: false,
      bypass: []
    })
    const report = (state: string) =>
      fetch(`${sandbox.github.apiUrl}/repos/${repository.fullName}/statuses/${sha}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${world.lead.token}` },
        body: JSON.stringify({ state, context: 'audit' })
      })
    await report('pending')
    await approve(issue)
    const pull = await world.until(
      'the pull request',
      () => repository.issues.find(({ pull: one }) => one && !one.merged)?.pull
    )
    await report('success')
    await settled(world)
    expect(pull.merged).toBe(true)
    expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${sha}^{tree}`))
    expect(production()).toBe(before + 1)
    repository.rules.splice(0)
  })

  test('two approvals in the same second are one promotion', async () => {
    const before = production()
    const { sha, issue } = await ask()
    await approve(issue)
    // Each comment has its run, and both see both approvals.
    const runs = (await settled(world)).slice(-2)
    expect(runs.map(({ conclusion, problem }) => [conclusion, problem])).toEqual([
      ['success', undefined],
      ['success', undefined]
    ])
    expect(runs.map((run) => jobResult(run, 'promote'))).toContain('success')
    expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${sha}^{tree}`))
    expect(production()).toBe(before + 1)
  })

  test('outsiders, bots, edited comments and forged texts approve nothing; then the rejection of one whose membership is private ends it', async () => {
    const before = await revision(world, 'main')
    const { issue } = await ask()
    const outsider = world.sandbox.github.as('outsider')
    world.repository.private = false
    await outsider.comment(issue.number, 'approve')
    world.repository.private = true
    world.repository.privateMembers.add(hubert().login)
    const strangers = (await settled(world)).at(-1)
    expect(strangers?.jobs.every(({ conclusion }) => conclusion === 'skipped')).toBe(true)
    await world.sandbox.github.as('renovate[bot]').comment(issue.number, 'approve')
    const edited = await world.lead.comment(issue.number, 'approve')
    await world.lead.editComment(edited.id, 'Approve')
    const forged = issue.body.replace('(0 of 2): nobody yet', '(2 of 2): octocat, hubert').replaceAll('[ ]', '[x]')
    await world.developer.editIssue(issue.number, forged)
    await settled(world)
    expect(issue.state).toBe('open')
    expect(issue.body).toContain('(0 of 2): nobody yet')
    expect(issue.body).not.toContain('[x]')
    const answers = world.repository.comments
      .filter((comment) => comment.issue === issue.number)
      .map(({ body }) => body)
    expect(answers.join('\n')).toMatch(/@outsider You may not decide[\s\S]*@octocat This comment was edited/)
    await hubert().comment(issue.number, 'reject: the audit found something')
    await settled(world)
    expect(issue).toMatchObject({ state: 'closed', stateReason: 'not_planned' })
    expect(await revision(world, 'main')).toBe(before)
  })

  test("somebody else's issue starts nothing, whatever it says", async () => {
    const { issue } = await ask()
    const forged = await world.developer.openIssue('Approve this', issue.body)
    await world.lead.comment(forged.number, 'approve')
    const run = await last()
    expect(run?.jobs.every(({ conclusion }) => conclusion === 'skipped')).toBe(true)
    await world.lead.closeIssue(issue.number)
    await settled(world)
    expect(world.repository.comments.filter((comment) => comment.issue === issue.number).at(-1)?.body).toContain(
      'the request was closed without a decision'
    )
  })

  test('where GITHUB_TOKEN may open no pull request: said so, ready to be fixed and run again', async () => {
    const { sha, issue } = await ask()
    world.repository.settings.allowActionsPullRequests = false
    await approve(issue)
    const failed = (await settled(world)).find((run) => jobResult(run, 'promote') === 'failure')
    expect(jobResult(failed, 'clean-up')).toBe('success')
    expect(issue.state).toBe('open')
    world.repository.settings.allowActionsPullRequests = true
    await world.lead.dispatch({
      workflow: 'staging-decision.yml',
      ref: 'main',
      inputs: { issue: String(issue.number) }
    })
    expect(jobResult(await last(), 'promote')).toBe('success')
    expect(issue).toMatchObject({ state: 'closed', stateReason: 'completed' })
    expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${sha}^{tree}`))
  })

  test('somebody destroys the environment while it waits: an approval after that promotes nothing until a person says so', async () => {
    const { sha, issue } = await ask()
    const before = await revision(world, 'main')
    const destroyed = await world.control(world.colleague, { action: 'destroy', reason: 'it costs too much' })
    expect(destroyed.conclusion).toBe('success')
    const told = world.repository.comments.filter((comment) => comment.issue === issue.number).at(-1)
    expect(told?.body).toContain('where this was tested (it costs too much). An approval from now on promotes nothing')
    await approve(issue)
    const promoted = (await settled(world)).filter((run) => jobResult(run, `promote (#${issue.number})`) === 'failure')
    expect(promoted.map((run) => jobResult(run, 'clean-up'))).toContain('success')
    expect(await revision(world, 'main')).toBe(before)
    const said = promoted.flatMap(({ jobs }) => jobs).find(({ name }) => name.includes('promote'))
    expect(await readFile(said?.logFile ?? '', 'utf8')).toContain('the environment was destroyed meanwhile')
    await world.lead.dispatch({
      workflow: 'staging-decision.yml',
      ref: 'main',
      inputs: { issue: String(issue.number) }
    })
    expect(jobResult(await last(), 'promote')).toBe('success')
    expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${sha}^{tree}`))
  })

  test('a main that moved is not merged over; the clean-up runs all the same', async () => {
    const { issue } = await ask()
    await world.lead.push('main', { 'hotfix.txt': 'at once\n' }, 'Hotfix')
    const moved = await revision(world, 'main')
    await approve(issue)
    const runs = await settled(world)
    expect(
      runs.some((run) => jobResult(run, 'promote') === 'failure' && jobResult(run, 'clean-up') === 'success')
    ).toBe(true)
    expect(await revision(world, 'main')).toBe(moved)
    expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])
  })

  test('a newer push supersedes; nobody decides about that one, and the hourly look ends it', async () => {
    const older = await ask()
    const newer = await ask()
    expect(older.issue).toMatchObject({ state: 'closed', stateReason: 'not_planned' })
    const merged = await revision(world, 'main')
    await approve(older.issue)
    expect(jobResult(await last(), 'promote')).not.toBe('success')
    // By name and tag an environment of this repository, and no ledger of it: a person's word ends it, and nothing else.
    const lost = await makeLostDatabase(world)
    world.sandbox.kernel.clock.advance(25 * 3_600_000)
    await world.sandbox.github.schedule(world.repository.fullName, '17 * * * *')
    await settled(world)
    const run = world.runsOf('staging-reaper.yml').at(-1)
    expect([jobResult(run, 'promote'), jobResult(run, 'clean-up'), jobResult(run, 'reap /')]).toEqual([
      'skipped',
      'success',
      'failure'
    ])
    const reaping = run?.jobs.find(({ name }) => name.includes('reap /'))
    expect(await readFile(reaping?.logFile ?? '', 'utf8')).toContain('lost: no ledger knows lost')
    expect(world.sandbox.digitalocean.account.databases.find(lost)).toBeDefined()
    expect(newer.issue.state).toBe('closed')
    expect(await revision(world, 'main')).toBe(merged)
    // Two lives of an environment, and a third that was lost.
  }, 360_000)
})
