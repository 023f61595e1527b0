import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  type GitHubEmulator,
  type GitHubEvent,
  type Permission,
  type Repository,
  startGitHub
} from '../../packages/sandbox/src/github/index.ts'
import { type Kernel, makeKernel } from '../../packages/sandbox/src/kernel/index.ts'
import { runActionProcess } from '../../packages/sandbox/src/testing/run-action.ts'

const workflow = 'on: workflow_dispatch\njobs: { deploy: { runs-on: ubuntu-latest, steps: [{ run: echo } ] } }\n'

let folder: string
let kernel: Kernel
let github: GitHubEmulator
let repository: Repository
let sha: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'promote-'))
  kernel = makeKernel()
  github = await startGitHub({ kernel, directory: join(folder, 'github') })
  repository = await github.seedRepository({
    owner: 'acme',
    name: 'shop',
    from: {
      files: {
        'apps/web/index.js': '1',
        '.github/workflows/deploy.yml': workflow,
        '.github/staging.yml': 'version: 1\npromotion: { workflow: deploy.yml }\n'
      }
    },
    collaborators: { ada: 'write' }
  })
  github.onEvent(async (event) => [startRun(event)])
  sha = await github.as('ada').push('staging', { 'apps/web/index.js': '2' }, 'Sell more')
})

afterEach(async () => {
  await github.close()
  await rm(folder, { recursive: true, force: true })
})

/** What a dispatcher does: a dispatch becomes a run. */
function startRun(event: GitHubEvent): number {
  if (event.name !== 'workflow_dispatch') return 0
  const id = 9000 + repository.runs.length
  const now = kernel.clock.iso()
  repository.runs.push({
    id,
    number: id,
    attempt: 1,
    workflowId: repository.workflows.get(event.workflowPath ?? '')?.id ?? 0,
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

const permissions: Partial<Record<Permission, 'read' | 'write'>> = {
  contents: 'write',
  'pull-requests': 'write',
  actions: 'write',
  checks: 'read',
  statuses: 'read'
}

function run(inputs: Record<string, string> = {}, options: { sha?: string; permissions?: typeof permissions } = {}) {
  const token = github.tokens.issue({
    login: 'github-actions[bot]',
    kind: 'github-token',
    repository: 'acme/shop',
    permissions: options.permissions ?? permissions
  })
  return runActionProcess('promote', {
    inputs: { 'github-token': token.value, ...inputs },
    cwd: folder,
    env: {
      GITHUB_SERVER_URL: github.url,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SHA: options.sha ?? sha,
      GITHUB_ACTOR: 'ada',
      GITHUB_RUN_ID: '77'
    }
  })
}

async function api<T>(path: string): Promise<T> {
  const headers = { authorization: `Bearer ${github.as('ada').token}` }
  return (await (await fetch(`${github.apiUrl}/repos/acme/shop/${path}`, { headers })).json()) as T
}

const tip = async (branch: string) => (await api<{ object?: { sha: string } }>(`git/ref/heads/${branch}`)).object?.sha
const tree = async (commit: string) => (await api<{ tree: { sha: string } }>(`git/commits/${commit}`)).tree.sha
const pulls = () => repository.issues.filter((issue) => issue.pull)

describe('promote', () => {
  test('merges exactly the commit by a pull request of its own, and starts the production deploy', async () => {
    const { outputs, exitCode, summary, log } = await run({ 'decision-issue': '5' })
    expect(log).not.toContain('::error')
    expect(outputs).toMatchObject({ outcome: 'merged', reason: '', merged: 'true', 'pull-request': '1' })
    expect(exitCode).toBe(0)
    const main = (await tip('main')) ?? ''
    expect(outputs['merge-sha']).toBe(main)
    expect(await tree(main)).toBe(await tree(sha))
    expect(pulls()[0]).toMatchObject({ state: 'closed', pull: { merged: true, headSha: sha } })
    expect(pulls()[0]?.body).toContain('#5')
    expect(await tip(`staging-release/${sha}`)).toBeUndefined()
    expect(repository.runs).toEqual([expect.objectContaining({ event: 'workflow_dispatch', sha: main })])
    expect(outputs['production-run-url']).toBe(`${github.url}/acme/shop/actions/runs/${repository.runs[0]?.id}`)
    expect(summary).toContain('is on `main`')
  })

  test('run twice, it merges once and deploys once', async () => {
    const first = await run()
    const second = await run()
    expect(second.outputs).toMatchObject({
      outcome: 'already-merged',
      merged: 'true',
      'merge-sha': first.outputs['merge-sha'] ?? ''
    })
    expect(second.outputs['production-run-url']).toBe(first.outputs['production-run-url'])
    expect(pulls()).toHaveLength(1)
    expect(repository.runs).toHaveLength(1)
  })

  test('a run that stopped after the merge is continued: the deploy is started then', async () => {
    await run({}, { permissions: { ...permissions, actions: 'read' } })
    expect(repository.runs).toHaveLength(0)
    expect((await run()).outputs).toMatchObject({ outcome: 'already-merged' })
    expect(repository.runs).toHaveLength(1)
  })

  test('the next promotion is not held up by the merge commit of the last one', async () => {
    await run()
    const next = await github.as('ada').push('staging', { 'apps/web/index.js': '3' })
    const { outputs } = await run({}, { sha: next })
    expect(outputs).toMatchObject({ outcome: 'merged' })
    expect(await tree(outputs['merge-sha'] ?? '')).toBe(await tree(next))
  })

  test('a main with changes of its own was not tested with: base-moved, and nothing happens', async () => {
    const moved = await github.as('ada').push('main', { 'README.md': 'hello' })
    const { outputs, exitCode, log } = await run()
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'base-moved', merged: 'false' })
    expect(exitCode).toBe(1)
    expect(log).toContain('Merge main into the branch')
    expect(await tip('main')).toBe(moved)
    expect(pulls()).toHaveLength(0)
  })

  test('fast-forward moves the branch to the commit itself', async () => {
    const { outputs } = await run({ method: 'fast-forward' })
    expect(outputs).toMatchObject({ outcome: 'merged', 'merge-sha': sha, 'pull-request': '' })
    expect(await tip('main')).toBe(sha)
    expect(repository.runs).toHaveLength(1)
  })

  test('a release branch that somebody moved is not merged', async () => {
    const other = await github.as('ada').push(`staging-release/${sha}`, { evil: '1' })
    const { outputs } = await run()
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'conflict' })
    expect(await tip(`staging-release/${sha}`)).toBe(other)
    expect(await tip('main')).not.toBe(other)
  })

  test('a repository that forbids Actions to open pull requests: needs-app-token', async () => {
    repository.settings.allowActionsPullRequests = false
    expect((await run()).outputs).toMatchObject({ outcome: 'failure', reason: 'needs-app-token', merged: 'false' })
  })

  test('a change of workflow files: needs-app-token', async () => {
    const changed = await github.as('ada').push('staging', { '.github/workflows/deploy.yml': `${workflow}# changed\n` })
    const { outputs, log } = await run({}, { sha: changed })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'needs-app-token' })
    expect(log).toContain('workflow files')
  })

  test('a production workflow that does not exist is said after the merge', async () => {
    const { outputs } = await run({ workflow: 'missing.yml' })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'not-found', merged: 'true' })
    expect(await tree((await tip('main')) ?? '')).toBe(await tree(sha))
  })

  test('a missing permission is named', async () => {
    const { outputs, log } = await run({}, { permissions: { contents: 'read' } })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'forbidden' })
    expect(log).toContain('contents: write')
  })
})
