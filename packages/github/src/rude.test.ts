import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { Octokit } from '@octokit/core'
import { Deadline, silentLogger, systemClock } from '@staging-actions/base'
import { type GitHubEmulator, queuedRun, type Repository, startGitHub } from '../../sandbox/src/github/index.ts'
import { type Kernel, makeKernel } from '../../sandbox/src/kernel/index.ts'
import {
  commentOnIssue,
  createDeployment,
  createIssue,
  createMark,
  createPull,
  createRef,
  dispatchWorkflow,
  enqueuePull,
  expectEvent,
  findRef,
  type GitHub,
  mergePull,
  setDeploymentStatus,
  updateIssue,
  viewIssue,
  viewQueue,
  waitMergeability
} from './index.ts'

let folder: string
let kernel: Kernel
let emulator: GitHubEmulator
let repository: Repository
let bot: GitHub

async function start(rude: boolean | readonly string[], seed = 1): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'github-rude-'))
  kernel = makeKernel({ seed, rude })
  emulator = await startGitHub({ kernel, directory: folder })
  repository = await emulator.seedRepository({
    owner: 'acme',
    name: 'shop',
    from: { files: { 'a.txt': 'a\n', '.github/workflows/deploy.yml': 'on: workflow_dispatch\njobs: {}\n' } },
    collaborators: { ada: 'write' }
  })
  const { value } = emulator.tokens.issue({
    login: 'github-actions[bot]',
    kind: 'github-token',
    repository: 'acme/shop',
    permissions: {
      actions: 'write',
      contents: 'write',
      issues: 'write',
      deployments: 'write',
      'pull-requests': 'write'
    }
  })
  bot = { octokit: new Octokit({ auth: value, baseUrl: emulator.apiUrl }), owner: 'acme', repo: 'shop' }
}

afterEach(async () => {
  await emulator.close()
  await rm(folder, { recursive: true, force: true })
})

/** Strikes the next request of this kind after it had its effect. */
const loseAnswer = (method: string, path: string) =>
  kernel.faults.add({ service: 'github', method, path, when: 'after', answer: { status: 502 } })
const wait = () => ({ clock: systemClock, deadline: new Deadline(systemClock, 60_000), log: silentLogger })

test('what is made is made once when the answer is lost', async () => {
  await start(false)
  const main = (await findRef(bot, 'heads/main')) ?? ''
  const root = '/api/v3/repos/acme/shop'
  loseAnswer('POST', `${root}/issues`)
  const issue = await createIssue(bot, { title: 'Approve', body: '<!-- x -->\nPlease', labels: ['a'] })
  loseAnswer('POST', `${root}/issues/1/comments`)
  const comment = await commentOnIssue(bot, issue.number, 'No.')
  expect(repository.issues.map(({ number }) => number)).toEqual([issue.number])
  expect(repository.comments.map(({ id }) => id)).toEqual([comment.id])

  loseAnswer('POST', `${root}/deployments`)
  const deployment = await createDeployment(bot, { ref: main, environment: 'staging-live' })
  await setDeploymentStatus(bot, deployment, { state: 'success' })
  expect(repository.deployments.map(({ id }) => id)).toEqual([deployment])

  // Whose claim it is says its commit.
  loseAnswer('POST', `${root}/git/refs`)
  expect(await createRef(bot, 'staging-production/x', await createMark(bot, 'mine'))).toBe(true)
  expect(await createRef(bot, 'staging-production/x', await createMark(bot, 'yours', main))).toBe(false)
})

test('where this machine is hours ahead of GitHub, too', async () => {
  await start(false)
  kernel.clock.advance(-3 * 3_600_000)
  // Any answer shows what time it is there.
  await findRef(bot, 'heads/main')
  const root = '/api/v3/repos/acme/shop'
  loseAnswer('POST', `${root}/issues`)
  const issue = await createIssue(bot, { title: 'Approve', body: '<!-- x -->\nPlease', labels: ['a'] })
  loseAnswer('POST', `${root}/issues/1/comments`)
  await commentOnIssue(bot, issue.number, 'No.')
  expect([repository.issues.length, repository.comments.length]).toEqual([1, 1])
})

test('an issue whose answer is lost is found although somebody has ticked a box in it by then', async () => {
  await start(false)
  const path = '/api/v3/repos/acme/shop/issues'
  loseAnswer('POST', path)
  // The first look for it comes after the tick.
  kernel.faults.add({ service: 'github', method: 'GET', path, when: 'before', answer: { status: 502 } })
  const making = createIssue(bot, { title: 'Approve', body: '<!-- run 7 -->\n- [ ] approve', labels: [] })
  while (repository.issues.length === 0) await systemClock.sleep(5)
  await emulator.as('ada').tickBox(1, 'approve')
  expect([(await making).body, repository.issues.length]).toEqual(['<!-- run 7 -->\n- [x] approve', 1])
})

test('a dispatch whose answer is lost is found as the run that it started; a harmless one is sent again', async () => {
  await start(false)
  const runs: number[] = []
  emulator.onEvent(async (event) => {
    if (event.name !== 'workflow_dispatch') return []
    const id = 9000 + runs.length
    runs.push(id)
    const workflowPath = event.workflowPath ?? ''
    const workflowId = repository.workflows.get('.github/workflows/deploy.yml')?.id ?? 0
    const own = { id, number: id, workflowId, workflowPath, name: 'x', title: 'x' }
    repository.runs.push(queuedRun(event, kernel.clock.iso(), own))
    return [id]
  })
  const path = '/api/v3/repos/acme/shop/actions/workflows/deploy.yml/dispatches'
  loseAnswer('POST', path)
  expect(await dispatchWorkflow(bot, { workflow: 'deploy.yml', ref: 'main' }, wait())).toMatchObject({ id: 9000 })
  expect(runs).toEqual([9000])
  loseAnswer('POST', path)
  const again = await dispatchWorkflow(bot, { workflow: 'deploy.yml', ref: 'main', isHarmless: true }, wait())
  expect([again.id, runs]).toEqual([9002, [9000, 9001, 9002]])
})

test('a place in a merge queue whose answer is lost is asked for once more, and is one place', async () => {
  await start(false)
  repository.settings.branchRules = { main: [{ type: 'merge_queue' }] }
  const rules = { branch: 'main', pullRequests: true, approvals: 0, checks: ['ci'], strict: false }
  repository.rules.push({ ...rules, bypass: ['github-actions[bot]'] })
  await emulator.as('ada').push('topic', { 'a.txt': 'b\n' })
  const pull = await createPull(bot, { title: 'b', body: '', head: 'topic', base: 'main' })
  loseAnswer('POST', '/api/graphql')
  await enqueuePull(bot, pull, pull.headSha)
  expect(await viewQueue(bot, pull)).toMatchObject({ kind: 'queued', position: 1 })
  expect(repository.issues.at(-1)?.events).toEqual([])
})

test('a reader sees its own words, and those of the event that started it, whatever copy answers', async () => {
  await start(['github.stale-reads', 'github.missing', 'github.touched'])
  const { number } = await createIssue(bot, { title: 'x', body: 'one', labels: [] })
  await new Promise((done) => setTimeout(done, 500))
  for (let round = 0; round < 8; round += 1) {
    await updateIssue(bot, number, { body: `body ${round}` })
    const { id } = await commentOnIssue(bot, number, `round ${round}`)
    const view = await viewIssue(bot, number)
    expect(view.comments.map((comment) => comment.id)).toContain(id)
    // `updated_at` alone is no edit.
    expect(view.comments.every(({ edited }) => !edited)).toBe(true)
    const said = await emulator.as('ada').comment(number, `approve ${round}`)
    expectEvent(bot.octokit, {
      action: 'created',
      issue: { number, updated_at: said.createdAt },
      comment: { id: said.id, created_at: said.createdAt }
    })
    expect((await viewIssue(bot, number)).comments.map((comment) => comment.id)).toContain(said.id)
  }
})

test.each([1, 2, 3])(
  'all of it at once, seed %d: one issue, one comment, one pull request, one merge',
  async (seed) => {
    await start(true, seed)
    const sha = await emulator.as('ada').push('staging', { 'a.txt': 'b\n' })
    await createRef(bot, 'heads/release', sha)
    const pull = await createPull(bot, { title: 'x', body: 'y', head: 'release', base: 'main' })
    for (let merged = false; !merged; ) {
      const seen = await waitMergeability(bot, pull.number, wait())
      merged = seen.merged || (await mergePull(bot, pull.number, { headSha: sha, method: 'merge' })).kind === 'merged'
    }
    const issue = await createIssue(bot, { title: 'Approve', body: 'Please', labels: [] })
    await commentOnIssue(bot, issue.number, 'No.')
    await updateIssue(bot, issue.number, { state: 'closed' })
    expect((await viewIssue(bot, issue.number)).state).toMatchObject({
      kind: 'closed',
      by: { login: 'github-actions[bot]' }
    })
    expect(repository.issues).toHaveLength(2)
    expect(repository.comments).toHaveLength(1)
  },
  180_000
)
