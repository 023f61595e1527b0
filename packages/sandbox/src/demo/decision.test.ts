import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { git } from '../github/git.ts'
import type { AppSeed, Issue, WorkflowRun } from '../github/index.ts'
import { clusterIds, ledgerWrites, nothingLeft, revision, trailer } from './judge.ts'
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

/** Somebody's own workflow, on a branch of their own. */
const stealing = `on: { push: { branches: [mine] } }
permissions: {}
jobs:
  plain:
    runs-on: ubuntu-latest
    steps:
      - run: echo "the token is [$TOKEN]"
        env: { TOKEN: '\${{ secrets.DIGITALOCEAN_TOKEN }}' }
  named:
    runs-on: ubuntu-latest
    environment: staging-cloud
    steps:
      - run: echo "the token is [$TOKEN]"
        env: { TOKEN: '\${{ secrets.DIGITALOCEAN_TOKEN }}' }
`

async function edit(folder: string, path: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(folder, path), change(await readFile(join(folder, path), 'utf8')))
}

const approvers = (list: string, minimum: number) => (text: string) =>
  text.replace("approvers: ['@octocat'], minimum: 1", `approvers: [${list}], minimum: ${minimum}`)

/** Runs of staging-decision that are not over yet come to their end; all of them are returned. */
async function settled(world: World): Promise<readonly WorkflowRun[]> {
  for (;;) {
    const open = world.repository.runs.find(({ status }) => status !== 'completed')
    if (!open) return world.runsOf('staging-decision.yml')
    await world.dispatcher.waitForRun(open.id, { timeout: 300_000 })
  }
}

/** A GitHub App, and its key as secrets. */
function makeApp(world: World, name: string, app: AppSeed): Readonly<Record<string, string>> {
  const { appId, privateKey } = world.sandbox.github.createApp(app)
  return { [`${name}_APP_ID`]: appId, [`${name}_APP_PRIVATE_KEY`]: privateKey }
}

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

const job = (run: WorkflowRun | undefined, name: string) =>
  run?.jobs.find((candidate) => candidate.name.includes(name))?.conclusion

describe('hand-over', () => {
  test('nothing runs while people think; hours later one tick decides; what cannot be promoted yet stays, and the hourly look finishes it', async () => {
    const world = await openWorld({
      edit: (folder) =>
        edit(folder, '.github/staging.yml', (text) => text.replace('wait-minutes: 30', 'wait-minutes: 0'))
    })
    try {
      const { repository, sandbox } = world
      const sha = await world.developer.push('staging', { 'apps/roast-my-post/heat.js': '// more heat\n' })
      const [pipeline] = await settled(world).then(() => world.runsOf('staging-deploy.yml'))
      expect([pipeline?.conclusion, pipeline?.problem]).toEqual(['success', undefined])
      const issue = world.openIssue() as Issue
      expect(issue.body).toContain('waiting=events')
      expect(repository.runs.filter(({ status }) => status !== 'completed')).toEqual([])
      const clusters = (await sandbox.digitalocean.account.leftovers()).filter(({ kind }) => kind === 'cluster')
      expect(clusters).toHaveLength(1)
      sandbox.kernel.clock.advance(5 * 3_600_000)
      // What may still succeed is neither closed nor cleaned up.
      repository.settings.allowActionsPullRequests = false
      await world.lead.tickBox(issue.number, 'Approve')
      const decision = (await settled(world)).at(-1)
      expect(decision?.jobs.map(({ name, conclusion }) => `${name}: ${conclusion}`)).toEqual([
        'staging / hear: success',
        'staging / look: success',
        'staging / decide: success',
        `staging / promote (#${issue.number}): failure`,
        `staging / clean-up (#${issue.number}): success`
      ])
      expect(issue.state).toBe('open')
      expect(await clusterIds(world)).toHaveLength(1)
      const told = () => world.repository.comments.filter((comment) => comment.issue === issue.number).at(-1)?.body
      expect(told()).toContain('**Approved, and not promoted yet**, `needs-app-token`')
      // Four of the provision, three for the app, and one while people think (ADR 16).
      expect(await ledgerWrites(world)).toHaveLength(8)
      // Words after it start no second try.
      await world.lead.comment(issue.number, 'When will it be there?')
      expect(job((await settled(world)).at(-1), 'decide')).not.toBe('success')
      repository.settings.allowActionsPullRequests = true
      await sandbox.github.schedule(repository.fullName, '17 * * * *')
      await settled(world)
      expect(issue).toMatchObject({ state: 'closed', stateReason: 'completed' })
      expect(told()).toContain('🚀 **Promoted**')
      expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])
      expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${sha}^{tree}`))
      const image = (await trailer(world, 'main', 'Tested-image')).replace(/^roast-my-post /, '')
      expect(image).toMatch(/^\S+@sha256:[0-9a-f]{64}$/)
      expect(told()).toContain(`- \`roast-my-post\`: \`${image}\``)
      expect(await trailer(world, 'main', 'Approved-by')).toBe(world.lead.login)
      expect(await trailer(world, 'main', 'Test-run')).toMatch(new RegExp(`/actions/runs/${pipeline?.id}$`))
      expect(world.runsOf('deploy-production.yml')).toMatchObject([
        {
          payload: {
            inputs: {
              commit: sha,
              images: JSON.stringify({ 'roast-my-post': [image] }),
              request: expect.stringMatching(`/issues/${issue.number}$`)
            }
          }
        }
      ])
    } finally {
      await world.close()
    }
  }, 300_000)
})

describe('the strong set-up', () => {
  test('staging-deploy asks and only starts staging-decision, which reads the decision anew and promotes', async () => {
    const world = await openWorld({
      edit: async (folder) => {
        await edit(folder, '.github/workflows/staging-deploy.yml', (text) =>
          text.replace('with: {', 'with: { decision-workflow: staging-decision.yml,')
        )
        await edit(folder, '.github/staging.yml', (text) =>
          text.replace("approvers: ['@octocat']", "approvers: ['@octocat', '@mona'], exclude-initiator: true")
        )
      }
    })
    const permissions = { actions: 'write', checks: 'read', contents: 'write', statuses: 'read' } as const
    const secrets = makeApp(world, 'PROMOTION', {
      slug: 'promoter',
      org: 'acme',
      permissions: { ...permissions, 'pull-requests': 'write', workflows: 'write' }
    })
    // The cloud's token, too, is no secret of the repository.
    const ofCloud = Object.fromEntries(
      ['DIGITALOCEAN_TOKEN', 'SPACES_ACCESS_KEY', 'SPACES_SECRET_KEY'].map((name) => {
        const value = world.repository.secrets.get(name) ?? ''
        world.repository.secrets.delete(name)
        return [name, value]
      })
    )
    world.repository.settings.environments = {
      promotion: { branches: ['main'], secrets },
      'staging-cloud': { branches: ['main', 'staging'], secrets: ofCloud },
      production: { branches: ['main'], secrets: { PRODUCTION_KEY: 'keep-out-4711' } }
    }
    world.repository.rules.push({
      branch: 'main',
      pullRequests: true,
      approvals: 1,
      checks: [],
      strict: false,
      bypass: ['promoter[bot]']
    })
    try {
      const sha = await world.developer.push('staging', {
        'apps/guesstimate/more.js': '// more\n',
        'apps/roast-my-post/heat.js': '// more heat\n'
      })
      const issue = await world.until('the request', () => world.openIssue())
      // Each is tested by a leg of its own, whose artifact speaks for it.
      for (const app of ['guesstimate', 'roast-my-post'])
        expect(issue.body).toMatch(new RegExp(`\\| .*${app}.*\\| .*passed`))
      // Who pushed may not approve it, may not merge it by hand, and may not push to main.
      await world.developer.comment(issue.number, 'approve')
      await world.until('the answer', () =>
        world.repository.comments.find(({ body }) => body.includes('somebody else has to approve it'))
      )
      await expect(world.developer.push('main', { 'README.md': 'mine' })).rejects.toThrow('through a pull request')
      await world.lead.comment(issue.number, '/approve: it was about time')
      const run = (await settled(world)).findLast(({ event }) => event === 'workflow_dispatch')
      expect([job(run, 'look'), job(run, 'decide'), job(run, 'promote')]).toEqual(['success', 'success', 'success'])
      expect(world.runsOf('staging-deploy.yml')[0]?.conclusion).toBe('success')
      expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${sha}^{tree}`))
      expect(world.repository.issues.find(({ pull }) => pull)).toMatchObject({
        author: 'promoter[bot]',
        pull: { merged: true, mergedBy: 'promoter[bot]' }
      })
      expect(world.runsOf('deploy-production.yml')).toHaveLength(1)
      expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])
      // The environment goes once, and not before it is known what became of the promotion.
      const promoted = run?.jobs.find(({ name }) => name.includes('promote'))?.completedAt ?? ''
      expect(world.runsOf('staging-control.yml').map(({ createdAt }) => createdAt >= promoted)).toEqual([true])
      // The production workflow takes a start by hand from everybody who may write, by the file of the ref that they name.
      const path = '.github/workflows/deploy-production.yml'
      const edited = await git(world.repository.directory, ['show', `main:${path}`])
      await world.developer.push('mine', {
        [path]: edited
          .replace("if: github.ref != 'refs/heads/main'", 'if: false')
          .replace('        env:\n', `        env:\n          KEY: \${{ secrets.PRODUCTION_KEY }}\n`)
      })
      await world.developer.dispatch({ workflow: 'deploy-production.yml', ref: 'mine', inputs: {} })
      await settled(world)
      const theft = world.runsOf('deploy-production.yml').at(-1)
      expect([theft?.conclusion, theft?.ref]).toEqual(['failure', 'refs/heads/mine'])
      // So does every push: a workflow of one's own on another branch is given no token of the cloud, whatever it names.
      await world.developer.push('mine', { '.github/workflows/steal.yml': stealing })
      await settled(world)
      const [steal] = world.runsOf('steal.yml')
      expect([job(steal, 'plain'), job(steal, 'named')]).toEqual(['success', 'failure'])
      const [plain] = steal?.jobs.filter(({ name }) => name === 'plain') ?? []
      expect(await readFile(plain?.logFile ?? '', 'utf8')).toContain('the token is []')
      // What GitHub itself shows of jobs with an environment is not taken for ours, and is left.
      const shown = world.repository.deployments.filter(({ environment }) => environment === 'staging-cloud')
      expect(new Set(shown.map(({ creator }) => creator))).toEqual(new Set(['github-actions[bot]']))
      expect(shown.at(-1)?.statuses.at(-1)?.state).toBe('failure')
      expect(shown.flatMap(({ statuses }) => statuses).some(({ description }) => description !== '')).toBe(false)
      // Whatever a pushed commit's file claims: without a verdict of somebody who may, nothing is promoted.
      await world.developer.dispatch({ workflow: 'staging-decision.yml', ref: 'main', inputs: { issue: '999' } })
      expect(job((await settled(world)).at(-1), 'promote')).not.toBe('success')
    } finally {
      await world.close()
    }
  }, 300_000)
})

describe('what was handed over is decided by events', () => {
  let world: World
  let count = 0

  beforeAll(async () => {
    world = await openWorld({
      edit: async (folder) => {
        await writeFile(join(folder, '.github/workflows/staging-deploy.yml'), asking)
        await edit(folder, '.github/staging.yml', approvers("'@octocat', '@acme/deciders'", 2))
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
    expect(job(await last(), 'promote')).toBe('skipped')
    expect(issue.body).toContain('**Approved so far** (1 of 2): `octocat` (comment)')
    await hubert().tickBox(issue.number, 'Approve')
    const run = await last()
    expect([job(run, 'promote'), job(run, 'clean-up')]).toEqual(['success', 'success'])
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
    expect(runs.map((run) => job(run, 'promote'))).toContain('success')
    expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${sha}^{tree}`))
    expect(production()).toBe(before + 1)
  })

  test('outsiders, bots, edited comments and forged texts approve nothing; then one rejection ends it', async () => {
    const before = await revision(world, 'main')
    const { issue } = await ask()
    const outsider = world.sandbox.github.as('outsider')
    await outsider.comment(issue.number, 'approve')
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
    await hubert().comment(issue.number, 'reject: wait for the audit')
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

  test('where GITHUB_TOKEN may open no pull request: said so, ready to be mended and run again', async () => {
    const { sha, issue } = await ask()
    world.repository.settings.allowActionsPullRequests = false
    await approve(issue)
    const failed = (await settled(world)).find((run) => job(run, 'promote') === 'failure')
    expect(job(failed, 'clean-up')).toBe('success')
    expect(issue.state).toBe('open')
    world.repository.settings.allowActionsPullRequests = true
    await world.lead.dispatch({
      workflow: 'staging-decision.yml',
      ref: 'main',
      inputs: { issue: String(issue.number) }
    })
    expect(job(await last(), 'promote')).toBe('success')
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
    const promoted = (await settled(world)).filter((run) => job(run, `promote (#${issue.number})`) === 'failure')
    expect(promoted.map((run) => job(run, 'clean-up'))).toContain('success')
    expect(await revision(world, 'main')).toBe(before)
    const said = promoted.flatMap(({ jobs }) => jobs).find(({ name }) => name.includes('promote'))
    expect(await readFile(said?.logFile ?? '', 'utf8')).toContain('the environment was destroyed meanwhile')
    await world.lead.dispatch({
      workflow: 'staging-decision.yml',
      ref: 'main',
      inputs: { issue: String(issue.number) }
    })
    expect(job(await last(), 'promote')).toBe('success')
    expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${sha}^{tree}`))
  })

  test('a main that moved is not merged over; the clean-up runs all the same', async () => {
    const { issue } = await ask()
    await world.lead.push('main', { 'hotfix.txt': 'at once\n' }, 'Hotfix')
    const moved = await revision(world, 'main')
    await approve(issue)
    const runs = await settled(world)
    expect(runs.some((run) => job(run, 'promote') === 'failure' && job(run, 'clean-up') === 'success')).toBe(true)
    expect(await revision(world, 'main')).toBe(moved)
    expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])
  })

  test('a newer push supersedes; nobody decides about that one, and the hourly look ends it', async () => {
    const older = await ask()
    const newer = await ask()
    expect(older.issue).toMatchObject({ state: 'closed', stateReason: 'not_planned' })
    const merged = await revision(world, 'main')
    await approve(older.issue)
    expect(job(await last(), 'promote')).not.toBe('success')
    // By name and tag an environment of this repository, and no ledger of it: a person's word ends it, and nothing else.
    const lost = await makeLostDatabase(world)
    world.sandbox.kernel.clock.advance(25 * 3_600_000)
    await world.sandbox.github.schedule(world.repository.fullName, '17 * * * *')
    await settled(world)
    const run = world.runsOf('staging-reaper.yml').at(-1)
    expect([job(run, 'promote'), job(run, 'clean-up'), job(run, 'reap /')]).toEqual(['skipped', 'success', 'failure'])
    const reaping = run?.jobs.find(({ name }) => name.includes('reap /'))
    expect(await readFile(reaping?.logFile ?? '', 'utf8')).toContain('lost: no ledger knows lost')
    expect(world.sandbox.digitalocean.account.databases.find(lost)).toBeDefined()
    expect(newer.issue.state).toBe('closed')
    expect(await revision(world, 'main')).toBe(merged)
  })
})
