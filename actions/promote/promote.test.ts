import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { ensureWorkflow } from '../../packages/sandbox/src/github/dispatch.ts'
import { git } from '../../packages/sandbox/src/github/git.ts'
import {
  type AppKey,
  type BranchRules,
  type GitHubEmulator,
  type GitHubEvent,
  type Permission,
  type Repository,
  startGitHub
} from '../../packages/sandbox/src/github/index.ts'
import { dequeue } from '../../packages/sandbox/src/github/merge-queue.ts'
import type { WorkflowRun } from '../../packages/sandbox/src/github/state.ts'
import { type Kernel, makeKernel } from '../../packages/sandbox/src/kernel/index.ts'
import { forgeLedger } from '../../packages/sandbox/src/testing/forge-ledger.ts'
import { runActionProcess } from '../../packages/sandbox/src/testing/run-action.ts'

/** With what promote can tell a production workflow, and one thing that it cannot. */
const told = `on: { workflow_dispatch: { inputs: { commit: { required: true }, images: {}, request: {}, region: {} } } }
jobs: { deploy: { runs-on: ubuntu-latest, steps: [{ run: echo } ] } }
`
const workflow = 'on: workflow_dispatch\njobs: { deploy: { runs-on: ubuntu-latest, steps: [{ run: echo } ] } }\n'

const permissions: Partial<Record<Permission, 'read' | 'write'>> = {
  contents: 'write',
  'pull-requests': 'write',
  actions: 'write',
  checks: 'read',
  statuses: 'read'
}

/** A GitHub of its own for each test: they wait for the pauses between writes side by side. */
class World implements AsyncDisposable {
  readonly folder: string
  readonly kernel: Kernel
  readonly github: GitHubEmulator
  readonly repository: Repository
  sha = ''

  private constructor(parts: Pick<World, 'folder' | 'kernel' | 'github' | 'repository'>) {
    this.folder = parts.folder
    this.kernel = parts.kernel
    this.github = parts.github
    this.repository = parts.repository
  }

  static async make(): Promise<World> {
    const folder = await mkdtemp(join(tmpdir(), 'promote-'))
    const kernel = makeKernel()
    const github = await startGitHub({ kernel, directory: join(folder, 'github') })
    const repository = await github.seedRepository({
      owner: 'acme',
      name: 'shop',
      from: {
        files: {
          'apps/web/index.js': '1',
          '.github/workflows/deploy.yml': workflow,
          '.github/workflows/decide.yml': workflow.replace(
            'workflow_dispatch',
            '{ workflow_dispatch: { inputs: { issue: {} } } }'
          ),
          '.github/staging.yml': 'version: 1\npromotion: { workflow: deploy.yml }\n'
        }
      },
      collaborators: { ada: 'write' }
    })
    const world = new World({ folder, kernel, github, repository })
    github.onEvent(async (event) => [world.startRun(event)])
    world.sha = await github.as('ada').push('staging', { 'apps/web/index.js': '2' }, 'Sell more')
    return world
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.github.close()
    await rm(this.folder, { recursive: true, force: true })
  }

  /** What a dispatcher does: a dispatch becomes a run. */
  startRun(event: GitHubEvent): number {
    if (event.name !== 'workflow_dispatch') return 0
    const id = 9000 + this.repository.runs.length
    const now = this.kernel.clock.iso()
    this.repository.runs.push({
      id,
      number: id,
      attempt: 1,
      workflowId: this.repository.workflows.get(event.workflowPath ?? '')?.id ?? 0,
      workflowPath: event.workflowPath ?? '',
      name: 'deploy',
      title: 'deploy',
      event: event.name,
      ref: event.ref,
      sha: event.sha,
      actor: event.sender,
      triggeringActor: event.sender,
      payload: event.payload,
      status: 'queued',
      conclusion: null,
      createdAt: now,
      startedAt: now,
      updatedAt: now,
      jobs: [],
      summaries: [],
      problem: undefined
    })
    return id
  }

  /** A ruleset of main. */
  rule(rules: Partial<BranchRules>): void {
    const none = { branch: 'main', pullRequests: true, approvals: 0, checks: [], strict: false, bypass: [] }
    this.repository.rules.push({ ...none, ...rules })
  }

  /** What an external service reports of the commit. */
  async report(state: 'pending' | 'success' | 'failure', context = 'ci', sha = this.sha): Promise<void> {
    await this.post(`statuses/${sha}`, { state, context })
  }

  async post(path: string, body: unknown): Promise<void> {
    const headers = { authorization: `Bearer ${this.github.as('ada').token}` }
    const answer = await fetch(`${this.github.apiUrl}/repos/acme/shop/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body)
    })
    expect(answer.ok).toBe(true)
  }

  /** A ledger that says how often the environment was destroyed. */
  async destroyed(generation: number, schema = 1, leases: readonly unknown[] = [], apps = {}): Promise<void> {
    const { directory, id: repositoryId } = this.repository
    const nothing = { teamUuid: null, leases, operations: [], journal: [], apps, stack: null }
    const document = { schema, environment: 'staging', repositoryId, generation, ...nothing }
    await forgeLedger(directory, document)
  }

  /** Ids of the leases in the ledger. */
  async leases(): Promise<readonly string[]> {
    const text = await git(this.repository.directory, ['show', 'refs/staging/staging:environment.json'])
    return (JSON.parse(text) as { leases: { id: string }[] }).leases.map(({ id }) => id)
  }

  async pull() {
    for (;;) {
      const [found] = this.pulls()
      if (found?.pull) return { ...found, pull: found.pull }
      await sleep(50)
    }
  }

  /** Until the run has asked so many times more what became of its pull request. */
  async looksAtPull(times: number): Promise<void> {
    const looks = () =>
      this.kernel.requests.all().filter(({ method, path }) => method === 'GET' && /\/pulls\/\d+$/.test(path)).length
    for (const before = looks(); looks() < before + times; ) await sleep(50)
  }

  run(inputs: Record<string, string> = {}, options: { sha?: string; permissions?: typeof permissions } = {}) {
    const { github } = this
    const token = github.tokens.issue({
      login: 'github-actions[bot]',
      kind: 'github-token',
      repository: 'acme/shop',
      permissions: options.permissions ?? permissions
    })
    return runActionProcess('promote', {
      inputs: { 'github-token': token.value, ...inputs },
      cwd: this.folder,
      env: {
        GITHUB_SERVER_URL: github.url,
        GITHUB_API_URL: github.apiUrl,
        GITHUB_GRAPHQL_URL: github.graphqlUrl,
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_REPOSITORY_ID: String(this.repository.id),
        GITHUB_SHA: options.sha ?? this.sha,
        GITHUB_ACTOR: 'ada',
        GITHUB_RUN_ID: '77'
      }
    })
  }

  async api<T>(path: string): Promise<T> {
    const headers = { authorization: `Bearer ${this.github.as('ada').token}` }
    return (await (await fetch(`${this.github.apiUrl}/repos/acme/shop/${path}`, { headers })).json()) as T
  }

  async tip(branch: string): Promise<string | undefined> {
    return (await this.api<{ object?: { sha: string } }>(`git/ref/heads/${branch}`)).object?.sha
  }

  async tree(commit: string): Promise<string> {
    return (await this.api<{ tree: { sha: string } }>(`git/commits/${commit}`)).tree.sha
  }

  pulls() {
    return this.repository.issues.filter((issue) => issue.pull)
  }
}

describe('promote', () => {
  test.concurrent('merges exactly the commit by a pull request of its own, and starts the production deploy', async () => {
    await using world = await World.make()
    const { github, repository, sha } = world
    const { outputs, exitCode, summary, log } = await world.run({ 'decision-issue': '5' })
    expect(log).not.toContain('::error')
    expect(outputs).toMatchObject({ outcome: 'merged', reason: '', merged: 'true', 'pull-request': '1' })
    expect(exitCode).toBe(0)
    const main = (await world.tip('main')) ?? ''
    expect(outputs['merge-sha']).toBe(main)
    expect(await world.tree(main)).toBe(await world.tree(sha))
    expect(world.pulls()[0]).toMatchObject({ state: 'closed', pull: { merged: true, headSha: sha } })
    expect(world.pulls()[0]?.body).toContain('#5')
    expect(await world.tip(`staging-release/${sha}`)).toBeUndefined()
    expect(repository.runs).toEqual([expect.objectContaining({ event: 'workflow_dispatch', sha: main })])
    expect(outputs['production-run-url']).toBe(`${github.url}/acme/shop/actions/runs/${repository.runs[0]?.id}`)
    expect(summary).toContain('is on `main`')
  })

  test.concurrent('run twice, it merges once and deploys once', async () => {
    await using world = await World.make()
    const { repository } = world
    const first = await world.run()
    const second = await world.run()
    expect(second.outputs).toMatchObject({
      outcome: 'already-merged',
      merged: 'true',
      'merge-sha': first.outputs['merge-sha'] ?? ''
    })
    expect(second.outputs['production-run-url']).toBe(first.outputs['production-run-url'])
    expect(world.pulls()).toHaveLength(1)
    expect(repository.runs).toHaveLength(1)
  })

  test.concurrent.each([
    ['both find no pull request and open one', 2, 1_500],
    ['one opens its pull request when the other has merged', 1, 8_000]
  ])('two runs at the same moment, %s: both end well, once each', async (_, times, stallMs) => {
    await using world = await World.make()
    const { kernel, repository, sha } = world
    const path = '/api/v3/repos/acme/shop/pulls'
    kernel.faults.add({ service: 'github', method: 'POST', path, times, when: 'before', answer: { stallMs } })
    const runs = await Promise.all([world.run(), world.run()])
    const main = (await world.tip('main')) ?? ''
    for (const { outputs, log } of runs) {
      expect(log).not.toContain('::error')
      expect(outputs).toMatchObject({ merged: 'true', 'merge-sha': main, 'pull-request': '1', reason: '' })
    }
    expect(await world.tree(main)).toBe(await world.tree(sha))
    expect(world.pulls()).toMatchObject([{ state: 'closed', pull: { merged: true, headSha: sha } }])
    expect(repository.runs).toHaveLength(1)
    expect(await world.tip(`staging-release/${sha}`)).toBeUndefined()
  })

  test.concurrent("somebody's branch of the release's name is used and stays; a pull request of theirs is merged or left open", async () => {
    await using world = await World.make()
    const { github, repository, sha } = world
    const branch = `staging-release/${sha}`
    await world.post('git/refs', { ref: `refs/heads/${branch}`, sha })
    expect((await world.run()).outputs).toMatchObject({ outcome: 'merged', 'pull-request': '1' })
    expect(await world.tip(branch)).toBe(sha)

    world.rule({ checks: ['ci'], strict: true })
    world.sha = await github.as('ada').push('staging', { 'apps/web/index.js': '3' })
    const theirs = `staging-release/${world.sha}`
    await world.post('git/refs', { ref: `refs/heads/${theirs}`, sha: world.sha })
    await world.post('pulls', { title: 'Mine', body: 'Please', head: theirs, base: 'main' })
    await world.report('success')
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ reason: 'base-moved', merged: 'false' })
    expect(log).toMatch(/ada opened .*pull\/2: it is merged as it is, or left open/)
    expect(repository.issues.at(-1)).toMatchObject({ title: 'Mine', body: 'Please', state: 'open' })
    expect(await world.tip(theirs)).toBe(world.sha)
  })

  test.concurrent('a run that stopped after the merge is continued: the deploy is started then', async () => {
    await using world = await World.make()
    const { repository } = world
    await world.run({}, { permissions: { ...permissions, actions: 'read' } })
    expect(repository.runs).toHaveLength(0)
    expect((await world.run()).outputs).toMatchObject({ outcome: 'already-merged' })
    expect(repository.runs).toHaveLength(1)
  })

  test.concurrent('a branch that has moved before GitHub says so at the pull request: it waits to hear as which commit', async () => {
    await using world = await World.make()
    const { repository } = world
    await world.run({}, { permissions: { ...permissions, actions: 'read' } })
    const main = (await world.tip('main')) ?? ''
    const { pull, ...issue } = await world.pull()
    const found = repository.issues.find(({ number }) => number === issue.number)
    Object.assign(pull, { merged: false, mergeCommitSha: null })
    Object.assign(found ?? {}, { state: 'open' })
    const running = world.run()
    await world.looksAtPull(2)
    Object.assign(found ?? {}, { state: 'closed' })
    pull.merged = true
    await world.looksAtPull(2)
    pull.mergeCommitSha = main
    const { outputs, log } = await running
    expect(log).toContain('GitHub does not say so yet')
    expect(outputs).toMatchObject({ outcome: 'already-merged', 'merge-sha': main })
    expect(repository.runs).toMatchObject([{ sha: main }])
  })

  test.concurrent('the next promotion is not held up by the merge commit of the last one', async () => {
    await using world = await World.make()
    const { github } = world
    await world.run()
    const next = await github.as('ada').push('staging', { 'apps/web/index.js': '3' })
    const { outputs } = await world.run({}, { sha: next })
    expect(outputs).toMatchObject({ outcome: 'merged' })
    expect(await world.tree(outputs['merge-sha'] ?? '')).toBe(await world.tree(next))
  })

  test.concurrent('a main with changes of its own was not tested with: base-moved, and nothing happens', async () => {
    await using world = await World.make()
    const { github } = world
    const moved = await github.as('ada').push('main', { 'README.md': 'hello' })
    const { outputs, exitCode, log } = await world.run()
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'base-moved', merged: 'false' })
    expect(exitCode).toBe(1)
    expect(log).toContain('Merge main into the branch')
    expect(await world.tip('main')).toBe(moved)
    expect(world.pulls()).toHaveLength(0)
  })

  test.concurrent('a hotfix that lands while required checks are waited for was not tested with: nothing is merged', async () => {
    await using world = await World.make()
    const { github, repository } = world
    world.rule({ checks: ['ci'], bypass: ['ada'] })
    await world.report('pending')
    const running = world.run()
    const { pull } = await world.pull()
    await world.looksAtPull(2)
    const hotfix = await github.as('ada').push('main', { 'apps/api/index.js': 'fixed' })
    await world.report('success')
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ reason: 'base-moved', merged: 'false', 'production-run-url': '' })
    expect(log).toContain('was not tested with')
    expect([pull.merged, (await world.pull()).state, await world.tip('main')]).toEqual([false, 'closed', hotfix])
    expect(repository.runs).toEqual([])
  })

  test.concurrent('pushed to after a dispatch that failed: production is not started at what nobody tested', async () => {
    await using world = await World.make()
    const { github, repository } = world
    const first = await world.run({}, { permissions: { ...permissions, actions: 'read' } })
    expect(first.outputs).toMatchObject({ merged: 'true', reason: 'forbidden' })
    const pushed = await github.as('ada').push('main', { 'apps/api/index.js': 'fixed' })
    const { outputs, log, summary } = await world.run()
    expect(outputs).toMatchObject({
      reason: 'base-moved',
      merged: 'true',
      'merge-sha': first.outputs['merge-sha'],
      'production-run-url': ''
    })
    expect(log).toContain(`main is at ${pushed.slice(0, 7)} by now`)
    expect(log).toContain('deploy.yml was not started')
    expect(summary).toContain('deploy.yml')
    expect(repository.runs).toEqual([])
    // A revert brings the tested files back: they may go out.
    await github.as('ada').push('main', { 'apps/api/index.js': null })
    expect((await world.run()).outputs).toMatchObject({ outcome: 'already-merged', reason: '' })
    expect(repository.runs).toHaveLength(1)
    // Its run is of the revert, and not of the merge: it is found all the same.
    expect((await world.run()).outputs).toMatchObject({ outcome: 'already-merged', reason: '' })
    expect(repository.runs).toHaveLength(1)
  })

  test.concurrent('merged by hand, it is deployed from the tip, and once, however often that is asked for', async () => {
    await using world = await World.make()
    const { repository, sha } = world
    await world.post('merges', { base: 'main', head: sha })
    const first = await world.run()
    expect(first.outputs).toMatchObject({ outcome: 'already-merged', reason: '' })
    const again = await world.run()
    expect(again.outputs).toMatchObject({ reason: '', 'production-run-url': first.outputs['production-run-url'] })
    expect(repository.runs.map((run) => run.sha)).toEqual([await world.tip('main')])
  })

  test.concurrent.each(['squash', 'rebase'])(
    '%s: one that stopped after the merge is continued, though the branch has other commits',
    async (method) => {
      await using world = await World.make()
      const { repository } = world
      const half = await world.run({ method }, { permissions: { ...permissions, actions: 'read' } })
      expect(half.outputs).toMatchObject({ merged: 'true', reason: 'forbidden' })
      const { outputs } = await world.run({ method })
      expect(outputs).toMatchObject({
        outcome: 'already-merged',
        reason: '',
        'merge-sha': half.outputs['merge-sha'] ?? ''
      })
      expect([world.pulls().length, repository.runs.length]).toEqual([1, 1])
    }
  )

  test.concurrent('a later commit that somebody merged by hand does not go out with an approval of the earlier one', async () => {
    await using world = await World.make()
    const { github, repository, sha } = world
    const later = await github.as('ada').push('staging', { 'apps/web/index.js': 'untested' })
    await world.post('merges', { base: 'main', head: later })
    const { outputs, log } = await world.run({}, { sha })
    expect(outputs).toMatchObject({ reason: 'base-moved', merged: 'true', 'production-run-url': '' })
    expect(log).toContain(`is not what was tested: deploy.yml was not started`)
    expect(repository.runs).toEqual([])
  })

  test.concurrent('a push between the last look and the start: the run that began on it is canceled', async () => {
    await using world = await World.make()
    const { github, kernel, repository } = world
    const path = '/api/v3/repos/acme/shop/actions/workflows/deploy.yml/dispatches'
    kernel.faults.add({ service: 'github', method: 'POST', path, times: 1, when: 'before', answer: { stallMs: 4_000 } })
    const canceled: number[] = []
    github.server.runControl = { cancel: ({ id }) => canceled.push(id), rerun: async () => {} }
    const running = world.run()
    // Its last question before the start: what the workflow can be told.
    const file = '/contents/.github%2Fworkflows%2Fdeploy.yml'
    while (!kernel.requests.all().some((request) => request.path.endsWith(file))) await sleep(50)
    const pushed = await github.as('ada').push('main', { 'apps/api/index.js': 'fixed' })
    const { outputs, log, summary } = await running
    expect(repository.runs).toMatchObject([{ sha: pushed }])
    expect(canceled).toEqual([repository.runs[0]?.id])
    const url = outputs['production-run-url'] ?? ''
    expect(outputs).toMatchObject({ reason: 'base-moved', merged: 'true' })
    expect(url).toMatch(/\/actions\/runs\/\d+$/)
    expect(log).toContain(`${url} began at ${pushed.slice(0, 7)}`)
    expect(log + summary).not.toContain('not started')
    expect(summary).toContain('**The production deploy was canceled**')
  })

  test.concurrent('the merge commit and the pull request keep the record; the production workflow is told what it takes', async () => {
    await using world = await World.make()
    const { github, repository } = world
    await github.as('ada').push('main', { '.github/workflows/deploy.yml': told })
    await world.post('merges', { base: 'staging', head: 'main' })
    world.sha = (await world.tip('staging')) ?? ''
    const image = `ghcr.io/acme/web@sha256:${'a1'.repeat(32)}`
    const url = `${github.url}/acme/shop`
    const record = {
      'decision-issue': '5',
      'approved-by': 'grace,ada',
      'test-run-url': `${url}/actions/runs/66`,
      images: JSON.stringify({ web: [image] })
    }
    const wrong = await world.run({
      ...record,
      images: '{"web": ["ghcr.io/acme/web:latest"]}',
      'test-run-url': 'run 66'
    })
    expect(wrong.outputs['reason']).toBe('invalid-input')
    expect(wrong.log).toMatch(/"images"[\s\S]*"test-run-url"|"test-run-url"[\s\S]*"images"/)
    const { outputs } = await world.run(record)
    expect(outputs).toMatchObject({ outcome: 'merged', reason: '' })
    const trailers = await git(repository.directory, ['log', '-1', '--format=%(trailers:only,unfold)', 'main'])
    expect(trailers.trim().split('\n')).toEqual([
      `Tested-commit: ${world.sha}`,
      'Approved-by: grace, ada',
      `Decision: ${url}/issues/5`,
      `Test-run: ${url}/actions/runs/66`,
      `Promotion-run: ${url}/actions/runs/77`,
      `Tested-image: web ${image}`
    ])
    const [pull] = world.pulls()
    expect(pull?.body).toContain('The decision by `grace`, `ada` and the test results: #5.')
    expect(pull?.body.endsWith(trailers.trim())).toBe(true)
    expect(repository.runs).toMatchObject([
      {
        payload: {
          inputs: { commit: world.sha, images: JSON.stringify({ web: [image] }), request: `${url}/issues/5` }
        }
      }
    ])
  })

  test.concurrent('what a failed production run was told is told the next one too, until one succeeds or somebody pushes in between', async () => {
    await using world = await World.make()
    const { github, repository } = world
    const image = (app: string, build: string) => `ghcr.io/acme/${app}@sha256:${build.repeat(32)}`
    await github.as('ada').push('main', { '.github/workflows/deploy.yml': told })
    /** The next commit of staging goes out; what its production run is told, and the log. */
    const promoteNext = async (path: string, images: Readonly<Record<string, readonly string[]>>) => {
      await world.post('merges', { base: 'staging', head: 'main' })
      world.sha = await github.as('ada').push('staging', { [path]: `${repository.runs.length}` })
      const { outputs, log } = await world.run({ images: JSON.stringify(images), 'decision-issue': '5' })
      expect(outputs['reason'] === '' ? '' : log).toBe('')
      const run = repository.runs.at(-1)
      const payload = run?.payload as { inputs: { images: string } } | undefined
      return { run, told: JSON.parse(payload?.inputs.images ?? 'null'), log }
    }
    const end = (run: WorkflowRun | undefined, conclusion: 'success' | 'failure') =>
      Object.assign(run ?? {}, { status: 'completed', conclusion })

    const first = await promoteNext('apps/web/index.js', { web: [image('web', 'a1')], api: [image('api', 'a1')] })
    end(first.run, 'failure')
    const second = await promoteNext('apps/api/index.js', { api: [image('api', 'b2')] })
    expect(second.told).toEqual({ web: [image('web', 'a1')], api: [image('api', 'b2')] })
    expect(second.log).toContain('production is told the images of web, api too, which')
    end(second.run, 'success')
    const third = await promoteNext('apps/web/index.js', { web: [image('web', 'c3')] })
    expect(third.told).toEqual({ web: [image('web', 'c3')] })
    end(third.run, 'failure')
    // A hotfix may have changed what was to be deployed.
    await github.as('ada').push('main', { 'apps/web/hotfix.js': '1' })
    const fourth = await promoteNext('apps/api/index.js', { api: [image('api', 'd4')] })
    expect(fourth.told).toEqual({ api: [image('api', 'd4')] })
  })

  test.concurrent('fast-forward moves the branch to the commit itself', async () => {
    await using world = await World.make()
    const { repository, sha } = world
    const { outputs } = await world.run({ method: 'fast-forward' })
    expect(outputs).toMatchObject({ outcome: 'merged', 'merge-sha': sha, 'pull-request': '' })
    expect(await world.tip('main')).toBe(sha)
    expect(repository.runs).toHaveLength(1)
  })

  test.concurrent('a release branch that somebody moved is not merged', async () => {
    await using world = await World.make()
    const { github, sha } = world
    const other = await github.as('ada').push(`staging-release/${sha}`, { evil: '1' })
    const { outputs } = await world.run()
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'conflict' })
    expect(await world.tip(`staging-release/${sha}`)).toBe(other)
    expect(await world.tip('main')).not.toBe(other)
  })

  test.concurrent('a repository that forbids Actions to open pull requests: needs-app-token', async () => {
    await using world = await World.make()
    const { repository } = world
    repository.settings.allowActionsPullRequests = false
    expect((await world.run()).outputs).toMatchObject({
      outcome: 'failure',
      reason: 'needs-app-token',
      merged: 'false'
    })
  })

  test.concurrent('main changes the same lines in between: merge-conflict, nothing merged, nothing left open', async () => {
    await using world = await World.make()
    const { github, kernel, repository, sha } = world
    const path = '/api/v3/repos/acme/shop/pulls'
    // Held up between the look at main and the pull request.
    kernel.faults.add({ service: 'github', method: 'POST', path, when: 'before', answer: { stallMs: 4_000 } })
    const running = world.run()
    while ((await world.tip(`staging-release/${sha}`)) === undefined) await sleep(50)
    const moved = await github.as('ada').push('main', { 'apps/web/index.js': 'another' })
    const { outputs, exitCode, log, summary } = await running
    expect(outputs).toMatchObject({
      outcome: 'failure',
      reason: 'merge-conflict',
      merged: 'false',
      'merge-sha': '',
      'pull-request': '1',
      'production-run-url': ''
    })
    expect(exitCode).toBe(1)
    expect(log).toContain('Merge main into the branch that is deployed to staging and push')
    expect(summary).toContain('main')
    expect(await world.tip('main')).toBe(moved)
    expect(world.pulls()).toMatchObject([{ state: 'closed', pull: { merged: false } }])
    expect(await world.tip(`staging-release/${sha}`)).toBeUndefined()
    expect(repository.runs).toHaveLength(0)
    // Run again, it says what the look at main says.
    expect((await world.run()).outputs).toMatchObject({ reason: 'base-moved', merged: 'false' })
    expect(world.pulls()).toHaveLength(1)
  })

  test.concurrent('a change of workflow files: needs-app-token', async () => {
    await using world = await World.make()
    const { github } = world
    const changed = await github.as('ada').push('staging', { '.github/workflows/deploy.yml': `${workflow}# changed\n` })
    const { outputs, log } = await world.run({}, { sha: changed })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'needs-app-token' })
    expect(log).toContain('workflow files')
  })

  test.concurrent('a production workflow that does not exist is said after the merge', async () => {
    await using world = await World.make()
    const { sha } = world
    const { outputs } = await world.run({ workflow: 'missing.yml' })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'not-found', merged: 'true' })
    expect(await world.tree((await world.tip('main')) ?? '')).toBe(await world.tree(sha))
  })

  test.concurrent('a production workflow that is disabled, and one that cannot be started by hand: said after the merge, each as what it is', async () => {
    await using world = await World.make()
    const { github, repository } = world
    const record = ensureWorkflow(github.server, repository, '.github/workflows/deploy.yml')
    record.disabled = true
    const disabled = await world.run()
    expect(disabled.outputs).toMatchObject({ reason: 'conflict', merged: 'true' })
    expect(disabled.log).toContain('deploy.yml is disabled (disabled manually): nobody can start it')
    record.disabled = false
    expect((await world.run()).outputs).toMatchObject({ outcome: 'already-merged', reason: '' })
    await using other = await World.make()
    await other.github.as('ada').push('main', { '.github/workflows/ci.yml': 'on: push\njobs: {}\n' })
    other.sha = await other.github.as('ada').push('next', { 'apps/web/index.js': '3' })
    const undispatchable = await other.run({ workflow: 'ci.yml' })
    expect(undispatchable.outputs).toMatchObject({ reason: 'conflict', merged: 'true' })
    expect(undispatchable.log).toContain('ci.yml has no `workflow_dispatch` on main')
  })

  test.concurrent('a missing permission is named', async () => {
    await using world = await World.make()
    const { outputs, log } = await world.run({}, { permissions: { contents: 'read' } })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'forbidden' })
    expect(log).toContain('contents: write')
  })

  test.concurrent('required checks are waited for, and never left to auto-merge, which somebody armed on it before', async () => {
    await using world = await World.make()
    const { repository, sha, github } = world
    repository.settings.allowAutoMerge = true
    world.rule({ checks: ['ci'] })
    await world.report('success', 'another')
    // An earlier try of ours, which left its pull request open.
    await world.report('failure')
    expect((await world.run()).outputs).toMatchObject({ reason: 'checks-failed' })
    const { pull } = await world.pull()
    pull.autoMerge = { token: github.tokens.issue({ login: 'ada', kind: 'user' }), method: 'merge', at: '' }
    await world.report('pending')
    const running = world.run()
    while (pull.autoMerge) await sleep(50)
    await world.looksAtPull(3)
    expect(pull.merged).toBe(false)
    await world.report('success')
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ outcome: 'merged', merged: 'true' })
    expect(log).toContain('checks are running: ci')
    expect(await world.tree((await world.tip('main')) ?? '')).toBe(await world.tree(sha))
    expect(repository.runs).toHaveLength(1)
  })

  test.concurrent('while it waits, somebody moves the branch of the promotion: nothing is merged', async () => {
    await using world = await World.make()
    const { repository, sha, github } = world
    repository.settings.allowAutoMerge = true
    world.rule({ checks: ['ci'] })
    await world.report('pending')
    const before = await world.tip('main')
    const running = world.run()
    const { pull } = await world.pull()
    await world.looksAtPull(2)
    const evil = await github.as('ada').push(`staging-release/${sha}`, { 'apps/web/index.js': 'evil' })
    await world.report('success')
    await world.post(`statuses/${evil}`, { state: 'success', context: 'ci' })
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ reason: 'conflict', merged: 'false' })
    expect(log).toContain(`is at ${evil}, not at the approved commit`)
    expect([pull.merged, await world.tip('main')]).toEqual([false, before])
  })

  test.concurrent('a tag called as the promotion branch: neither merged into nor deployed from', async () => {
    await using world = await World.make()
    const { repository, sha, github } = world
    const evil = await github.as('ada').push('mine', { 'apps/web/index.js': 'evil' })
    await git(repository.directory, ['update-ref', 'refs/tags/main', evil])
    const { outputs } = await world.run()
    expect(outputs).toMatchObject({ outcome: 'merged', 'merge-sha': await world.tip('main') })
    expect(repository.runs.map(({ ref, sha: at }) => [ref, at])).toEqual([['refs/heads/main', outputs['merge-sha']]])
    expect(await world.tree(outputs['merge-sha'] ?? '')).toBe(await world.tree(sha))
  })

  describe('a merge queue', () => {
    /** With a required check, which has passed on the head. What the queue would merge has to pass it, too. */
    async function queued(world: World, inputs: Record<string, string> = {}) {
      world.repository.settings.branchRules = { main: [{ type: 'merge_queue' }] }
      world.rule({ checks: ['ci'], bypass: ['ada'] })
      await world.report('success')
      const running = world.run(inputs)
      const { pull } = await world.pull()
      while (!pull.queue?.group) await sleep(50)
      return { running, pull, group: pull.queue.group.head }
    }

    test.concurrent('merges it, with what was tested', async () => {
      await using world = await World.make()
      world.repository.settings.mergeCommitMessage = 'PR_BODY'
      const { running, group } = await queued(world, { 'approved-by': 'grace' })
      expect(await world.tip('main')).not.toBe(group)
      await world.report('success', 'ci', group)
      expect((await running).outputs).toMatchObject({ outcome: 'merged', 'merge-sha': group })
      expect(await world.tree(group)).toBe(await world.tree(world.sha))
      // The queue takes no message: the record comes with the description, where the repository says so.
      const show = ['log', '-1', '--format=%(trailers:only,unfold)', 'main']
      const trailers = await git(world.repository.directory, show)
      expect(trailers).toContain(`Tested-commit: ${world.sha}\nApproved-by: grace\n`)
    })

    test.concurrent('takes it out when a check of it fails, which is named; the next run puts it in again', async () => {
      await using world = await World.make()
      const { running, pull, group } = await queued(world)
      await world.report('failure', 'ci', group)
      const { outputs, log } = await running
      expect(outputs).toMatchObject({ reason: 'checks-failed', merged: 'false', 'pull-request': '1' })
      expect(log).toContain(`out: ci failed on ${group.slice(0, 7)}, what main would have got`)
      expect((await world.pull()).state).toBe('open')
      const again = world.run()
      while (!pull.queue?.group) await sleep(50)
      await world.report('success', 'ci', pull.queue.group.head)
      expect((await again).outputs).toMatchObject({ outcome: 'merged', 'pull-request': '1' })
    })

    test.concurrent('in which something else comes first: base-moved, and it is taken out', async () => {
      await using world = await World.make()
      const { running, pull } = await queued(world)
      const tip = await world.github.as('ada').push('main', { 'hotfix.txt': 'now' })
      const { outputs } = await running
      expect(outputs).toMatchObject({ reason: 'base-moved', merged: 'false' })
      expect([pull.queue, await world.tip('main')]).toEqual([undefined, tip])
    })

    test.concurrent('out of which a person takes it: told, and nothing is merged', async () => {
      await using world = await World.make()
      const { running, pull } = await queued(world)
      dequeue(world.github.server, await world.pull(), pull, 'ada', 'manual')
      const { outputs, log } = await running
      expect(outputs).toMatchObject({ reason: 'merge-refused', merged: 'false' })
      expect(log).toContain('out: manual (no check ci was reported)')
    })
  })

  test.concurrent('signed commits only: merge-refused, with the commits that are not', async () => {
    await using world = await World.make()
    world.rule({ signatures: true })
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ reason: 'merge-refused', merged: 'false', 'pull-request': '1' })
    expect(log).toContain(`1 of ${world.github.url}/acme/shop/pull/1 is not: ${world.sha.slice(0, 7)}`)
  })

  test.concurrent('a linear history: merge-refused by a merge commit; squashed, it merges with what was tested', async () => {
    await using world = await World.make()
    world.rule({ linear: true })
    expect((await world.run()).outputs).toMatchObject({ reason: 'merge-refused', merged: 'false' })
    expect((await world.run({ method: 'squash' })).outputs).toMatchObject({ outcome: 'merged' })
    expect(await world.tree((await world.tip('main')) ?? '')).toBe(await world.tree(world.sha))
  })

  test.concurrent('a ruleset that lets nobody make staging-release/**: needs-app-token, and nothing is left', async () => {
    await using world = await World.make()
    world.rule({ branch: 'staging-release/**', pullRequests: false, creation: true })
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ reason: 'needs-app-token', merged: 'false' })
    expect(log).toContain('Cannot create ref due to creations being restricted')
    expect(log).toContain('A ruleset covers `staging-release/**` (creation)')
    expect(world.pulls()).toEqual([])
  })

  test.concurrent('a review of code owners: needs-review', async () => {
    await using world = await World.make()
    world.rule({ codeOwners: true })
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ reason: 'needs-review', merged: 'false' })
    expect(log).toContain('where the rule wants code owners, one of them has to give it')
  })

  test.concurrent('it merges itself; a check that is not required may fail', async () => {
    await using world = await World.make()
    world.rule({ checks: ['ci'] })
    await world.report('failure', 'flaky')
    await world.report('pending')
    const running = world.run()
    await world.pull()
    await world.report('success')
    expect((await running).outputs).toMatchObject({ outcome: 'merged' })
  })

  test.concurrent('a required check that fails: checks-failed, the pull request stays for another try', async () => {
    await using world = await World.make()
    world.rule({ checks: ['ci'] })
    await world.report('pending')
    const running = world.run()
    const { pull } = await world.pull()
    await world.looksAtPull(3)
    await world.report('failure')
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ reason: 'checks-failed', merged: 'false', 'pull-request': '1' })
    expect(log).toContain('checks are running: ci')
    expect(log).toContain('failed: ci')
    // Nothing may merge by itself later, when nobody compares trees any more.
    expect(pull.autoMerge).toBeUndefined()
    expect((await world.pull()).state).toBe('open')
    await world.report('success')
    expect((await world.run()).outputs).toMatchObject({ outcome: 'merged', 'pull-request': '1' })
  })

  test.concurrent('a required review: needs-review; once somebody has approved, the next run merges', async () => {
    await using world = await World.make()
    world.rule({ approvals: 1 })
    const first = await world.run()
    expect(first.outputs).toMatchObject({ reason: 'needs-review', merged: 'false', 'pull-request': '1' })
    expect(first.log).toContain('The decision on the issue is no review')
    expect((await world.pull()).state).toBe('open')
    const { checks: _, statuses: __, ...blind } = permissions
    expect((await world.run({}, { permissions: blind })).outputs).toMatchObject({ reason: 'needs-review' })
    await world.post('pulls/1/reviews', { event: 'APPROVE' })
    expect((await world.run()).outputs).toMatchObject({ outcome: 'merged', 'pull-request': '1' })
  })

  test.concurrent('main takes only what is up to date, and has a merge commit that staging lacks: base-moved, tidied', async () => {
    await using world = await World.make()
    const { github, repository } = world
    await world.run()
    world.rule({ checks: ['ci'], strict: true })
    world.sha = await github.as('ada').push('staging', { 'apps/web/index.js': '3' })
    await world.report('success')
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ reason: 'base-moved', merged: 'false' })
    expect(log).toContain('Merge main into the branch')
    expect(repository.issues.at(-1)).toMatchObject({ state: 'closed', pull: { merged: false } })
    expect(await world.tip(`staging-release/${world.sha}`)).toBeUndefined()
  })

  test.concurrent('a branch that takes pull requests only refuses a fast-forward: needs-app-token', async () => {
    await using world = await World.make()
    world.rule({})
    const { outputs, log } = await world.run({ method: 'fast-forward' })
    expect(outputs).toMatchObject({ reason: 'needs-app-token', merged: 'false' })
    expect(log).toContain('Changes must be made through a pull request')
  })

  test.concurrent('the strong set-up: an App that may bypass the review merges workflow files too, but no failing check', async () => {
    await using world = await World.make()
    const { github } = world
    const app = github.createApp({
      slug: 'promoter',
      org: 'acme',
      permissions: {
        actions: 'write',
        checks: 'read',
        contents: 'write',
        'pull-requests': 'write',
        statuses: 'read',
        workflows: 'write'
      }
    })
    const asApp = ({ appId, privateKey }: AppKey) => ({ 'app-id': appId, 'app-private-key': privateKey })
    world.rule({ approvals: 1, checks: ['ci'], bypass: ['promoter[bot]'] })
    world.sha = await github.as('ada').push('staging', { '.github/workflows/deploy.yml': `${workflow}# changed\n` })
    await world.report('failure')
    expect((await world.run(asApp(app), { sha: world.sha })).outputs).toMatchObject({ reason: 'checks-failed' })
    await world.report('success')
    const { outputs } = await world.run(asApp(app), { sha: world.sha })
    expect(outputs).toMatchObject({ outcome: 'merged', 'pull-request': '1' })
    expect((await world.pull()).author).toBe('promoter[bot]')
    const elsewhere = github.createApp({ slug: 'other', org: 'else', permissions: { contents: 'write' } })
    const wrong = await world.run(asApp(elsewhere))
    expect(wrong.outputs).toMatchObject({ reason: 'needs-app-token' })
    expect(wrong.log).toContain('Is it installed on this repository')
  })

  test.concurrent('the end of production can be waited for; its failure is ours', async () => {
    await using world = await World.make()
    const { repository } = world
    const end = async (conclusion: 'success' | 'failure') => {
      while (repository.runs.length === 0) await sleep(50)
      await sleep(500)
      Object.assign(repository.runs[0] ?? {}, { status: 'completed', conclusion })
    }
    const [failed] = await Promise.all([world.run({ 'wait-for-production': 'true' }), end('failure')])
    expect(failed.outputs).toMatchObject({
      outcome: 'failure',
      reason: 'production-failed',
      merged: 'true',
      'production-conclusion': 'failure'
    })
    await end('success')
    const again = await world.run({ 'wait-for-production': 'true' })
    expect(again.outputs).toMatchObject({ outcome: 'already-merged', 'production-conclusion': 'success' })
    expect(repository.runs).toHaveLength(1)
  })

  test.concurrent('a way of merging that the repository does not allow is said at once', async () => {
    await using world = await World.make()
    world.repository.settings.mergeMethods.merge = false
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ reason: 'invalid-configuration', merged: 'false', 'pull-request': '1' })
    expect(log).toContain('main does not take pull requests by merge')
    expect((await world.run({ method: 'squash' })).outputs).toMatchObject({ outcome: 'merged', 'pull-request': '1' })
  })

  test.concurrent('an environment that was destroyed since: superseded, and nothing happens; what is merged is only finished', async () => {
    await using world = await World.make()
    const { repository, sha } = world
    await world.destroyed(1)
    const main = await world.tip('main')
    for (const method of ['merge', 'fast-forward']) {
      const { outputs, exitCode, log } = await world.run({ generation: '0', method })
      expect(outputs).toMatchObject({ outcome: 'failure', reason: 'superseded', merged: 'false' })
      expect(exitCode).toBe(1)
      expect(log).toMatch(
        /the environment was destroyed meanwhile \(generation 0 → 1\)[\s\S]*start staging-decision by hand/
      )
    }
    expect([await world.tip('main'), await world.tip(`staging-release/${sha}`)]).toEqual([main, undefined])
    expect([world.pulls(), repository.runs]).toEqual([[], []])
    // What cannot be read is no leave.
    await world.destroyed(0, 99)
    expect((await world.run({ generation: '0' })).outputs).toMatchObject({ reason: 'ledger-newer', merged: 'false' })
    await world.destroyed(1)
    const stopped = { generation: '1', 'decision-issue': '5' }
    const half = await world.run(stopped, { permissions: { ...permissions, actions: 'read' } })
    expect(half.outputs).toMatchObject({ merged: 'true', reason: 'forbidden' })
    await world.destroyed(2)
    expect((await world.run(stopped)).outputs).toMatchObject({ outcome: 'already-merged', reason: '' })
    expect(repository.runs).toHaveLength(1)
  })

  test.concurrent('what was tested was tested: what somebody puts into the environment afterwards stops no promotion', async () => {
    await using world = await World.make()
    const at = new Date().toISOString()
    const byHand = { revision: 'e'.repeat(40), images: [], run: 'runs/9', at, branch: 'idea', by: 'ada', tested: false }
    // Another branch's version of the app, and one that the commit has deleted.
    await world.destroyed(0, 1, [], { web: { ...byHand, uncertain: 'runs/9' }, old: byHand })
    const { outputs } = await world.run({ generation: '0' })
    expect(outputs).toMatchObject({ outcome: 'merged', reason: '' })
    expect(await git(world.repository.directory, ['rev-parse', 'main^{tree}'])).toBe(
      await git(world.repository.directory, ['rev-parse', `${world.sha}^{tree}`])
    )
  })

  test.concurrent('destroyed while it waits for a check: nothing merges any more, and no pull request stays open', async () => {
    await using world = await World.make()
    world.rule({ checks: ['ci'] })
    await world.report('pending')
    // Where there is no ledger, nothing was ever destroyed.
    const running = world.run({ generation: '0' })
    const { pull } = await world.pull()
    await world.looksAtPull(1)
    await world.destroyed(1)
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ reason: 'superseded', merged: 'false', 'pull-request': '1' })
    expect(log).toContain('stopped before merging')
    expect([pull.autoMerge, pull.merged, (await world.pull()).state]).toEqual([undefined, false, 'closed'])
    await world.report('success')
    expect(pull.merged).toBe(false)
    // Somebody's own word: without a generation it goes out all the same.
    expect((await world.run()).outputs).toMatchObject({ outcome: 'merged' })
  })

  test.concurrent('hands over to the workflow that reads the decision again, unless a destroy came in between', async () => {
    await using world = await World.make()
    const { repository } = world
    const main = await world.tip('main')
    const only = { permissions: { contents: 'write', actions: 'write' } as const }
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const lease = { id: 'run-77', holder: 'ada', run: 'runs/77', branch: 'staging', reason: '', since: until, until }
    await world.destroyed(0, 1, [lease])
    const input = { 'hand-over-to': 'decide.yml', 'decision-issue': '5', generation: '0' }
    const wrong = await world.run({ 'hand-over-to': 'decide.yml' }, only)
    expect([wrong.outputs['reason'], wrong.log]).toEqual([
      'invalid-input',
      expect.stringContaining('input "decision-issue" is needed')
    ])
    const missing = await world.run({ ...input, 'hand-over-to': 'absent.yml' }, only)
    expect(missing.outputs['reason']).toBe('not-found')
    expect(missing.log).toMatch(/absent.yml was not started[\s\S]*Or start it by hand with issue 5/)
    expect([repository.runs, await world.leases()]).toEqual([[], ['run-77']])
    const { outputs, summary } = await world.run(input, only)
    // The request keeps the environment until the other run has promoted, and cleans up.
    expect(await world.leases()).toEqual(['approval-5'])
    expect(outputs).toMatchObject({ outcome: 'handed-over', merged: 'false', reason: '' })
    expect(repository.runs).toMatchObject([
      { workflowPath: '.github/workflows/decide.yml', payload: { inputs: { issue: '5' } } }
    ])
    expect(summary).toContain(`actions/runs/${repository.runs[0]?.id}`)
    expect([await world.tip('main'), world.pulls()]).toEqual([main, []])
    await world.destroyed(1)
    expect((await world.run(input, only)).outputs['reason']).toBe('superseded')
    expect(repository.runs).toHaveLength(1)
    // That it cannot be kept stops no promotion; where the run holds nothing, nothing is written.
    await world.destroyed(0, 1, [lease])
    const less = await world.run(input, { permissions: { contents: 'read', actions: 'write' } })
    expect(less.outputs['outcome']).toBe('handed-over')
    expect(less.log).toContain('the environment may go before decide.yml has promoted')
    await world.destroyed(0)
    expect((await world.run(input, only)).outputs['outcome']).toBe('handed-over')
    expect(await world.leases()).toEqual([])
  })

  test.concurrent('an archived repository takes nothing', async () => {
    await using world = await World.make()
    world.repository.settings.archived = true
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ reason: 'forbidden', merged: 'false' })
    expect(log).toContain('the repository is archived')
  })
})
