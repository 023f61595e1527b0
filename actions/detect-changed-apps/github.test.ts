import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type GitHubEmulator, startGitHub } from '../../packages/sandbox/src/github/index.ts'
import { type Kernel, makeKernel } from '../../packages/sandbox/src/kernel/index.ts'
import { detectIn, manifest, shop, startDetection } from '../../packages/sandbox/src/testing/detect-changes.ts'
import { TestRepository } from '../../packages/sandbox/src/testing/git-repository.ts'

/* A private repository behind git over HTTP, and a job's own token with `contents: read` alone. */

let repository: TestRepository
let kernel: Kernel
let github: GitHubEmulator
let env: Record<string, string>
let inputs: Record<string, string>
let empty: string
let fork: string
let sha: string

beforeAll(async () => {
  repository = await TestRepository.create()
  fork = await repository.commit(shop)
  await repository.switchTo('staging', 'main')
  sha = await repository.commit({
    'apps/web/index.js': '2',
    'packages/core/package.json': manifest('@acme/core', { version: '1.1.0' })
  })
  await repository.switchTo('main')
  await repository.commit({ 'packages/tokens/index.js': 'main' })
  await repository.switchTo('staging')
  kernel = makeKernel()
  github = await startGitHub({ kernel, directory: join(repository.root, 'github') })
  await github.seedRepository({ owner: 'acme', name: 'shop', from: { repository: repository.server }, id: 4242 })
  const token = github.tokens.issue({
    login: 'github-actions[bot]',
    kind: 'github-token',
    repository: 'acme/shop',
    permissions: { contents: 'read' }
  })
  env = { GITHUB_SERVER_URL: github.url, GITHUB_API_URL: github.apiUrl }
  inputs = { 'github-token': token.value }
  empty = join(repository.root, 'empty')
  await mkdir(empty)
})

afterAll(async () => {
  await github.close()
  await repository.remove()
})

const requests = () => kernel.requests.all().filter(({ path }) => path.startsWith('/api/'))

test('without a checkout: two commits fetched, one API request, and what main gained does not count', async () => {
  kernel.requests.clear()
  const run = await detectIn(repository, { cwd: empty, sha, env, inputs })
  expect(run.reasons).toEqual({
    api: 'packages/core/package.json: packages/core → apps/api',
    web: 'apps/web/index.js (apps/web/**)'
  })
  expect(run.outputs['base']).toBe(fork)
  expect(requests().map(({ method, route }) => `${method} ${route}`)).toHaveLength(1)
})

test('a shallow checkout whose base is missing: fetched with the token, no API request', async () => {
  kernel.requests.clear()
  const cwd = await repository.clone('shallow', '--depth=1', '--branch=staging')
  const run = await detectIn(repository, { cwd, sha, env, inputs: { ...inputs, base: fork } })
  expect(run.apps).toEqual(['api', 'web'])
  expect(requests()).toEqual([])
})

test('a full checkout: no API request', async () => {
  kernel.requests.clear()
  const run = await detectIn(repository, { sha, env, inputs })
  expect(run.apps).toEqual(['api', 'web'])
  expect(requests()).toEqual([])
})

test('without a right to read: a failure that says what to do', async () => {
  const run = await startDetection(repository, { cwd: empty, sha, env, inputs: { 'github-token': 'ghs_unknown' } })
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ outcome: 'failure', reason: 'git-failed' })
  expect(run.log).not.toContain(Buffer.from('x-access-token:ghs_unknown').toString('base64'))
})

test('a shallow checkout and nothing to fetch with: the tip cannot be had, so everything, said so', async () => {
  const cwd = await repository.clone('bare', '--depth=1', '--branch=staging')
  const run = await detectIn(repository, { cwd, sha, env })
  expect(run.apps).toEqual(['api', 'web'])
  expect(run.reasons['web']).toBe('there is nothing to compare with')
  expect(run.log).toContain('not compared with main: there is no such branch, or it could not be fetched')
})

test('what a person asks for: apps by name, and the commit of a branch, a tag or the beginning of a sha', async () => {
  const main = await repository.git('rev-parse', 'refs/remotes/origin/main')
  const ask = (more: Record<string, string>) =>
    detectIn(repository, { sha, env, inputs: { ...inputs, base: 'all', ...more } })
  const run = await ask({ only: 'web, web', revision: 'main' })
  expect(run.apps).toEqual(['web'])
  expect(run.outputs).toMatchObject({ count: '1', revision: main })
  expect((await ask({ only: 'api web', revision: main.slice(0, 8) })).outputs).toMatchObject({
    apps: '["api","web"]',
    revision: main
  })
  expect((await ask({})).outputs).toMatchObject({ apps: '["api","web"]', revision: '' })
})

test('what a person asks for and is not there: all of it is named at once', async () => {
  const run = await startDetection(repository, {
    ...{ sha, env },
    inputs: { ...inputs, base: 'all', only: 'wbe, api', revision: 'no-such-branch' }
  })
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toEqual({ outcome: 'failure', reason: 'invalid-input' })
  expect(run.log).toContain('input "only" names wbe: the catalogue of this commit has api, web')
  expect(run.log).toContain('input "revision" is no-such-branch: the repository has no such commit, branch or tag')
})
