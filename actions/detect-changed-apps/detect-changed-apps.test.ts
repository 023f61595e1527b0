import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  type DetectOptions,
  detectIn,
  manifest,
  shop,
  startDetection
} from '../../packages/sandbox/src/testing/detect-changes.ts'
import { TestRepository } from '../../packages/sandbox/src/testing/git-repository.ts'

let repository: TestRepository

beforeEach(async () => {
  repository = await TestRepository.create()
})

afterEach(() => repository.remove())

const start = (options: DetectOptions = {}) => startDetection(repository, options)
const detect = (options: DetectOptions = {}) => detectIn(repository, options)
const json = (value: unknown) => JSON.stringify(value)

describe('a push to staging, compared with where it left main', () => {
  test('apps, reasons and the outputs that a workflow asks for', async () => {
    await repository.commit(shop)
    await repository.switchTo('staging', 'main')
    await repository.commit({ 'packages/core/index.js': '2' }, { push: false })
    const run = await detect({ event: { before: '0'.repeat(40) } })
    expect(run.reasons).toEqual({ api: 'packages/core/index.js: packages/core → apps/api' })
    expect(run.deleted).toEqual([])
    expect(run.outputs).toMatchObject({ 'has-apps': 'true', count: '1', outcome: 'changed' })
  })

  test('nothing', async () => {
    await repository.commit(shop)
    await repository.switchTo('staging', 'main')
    await repository.commit({ 'README.md': '2' }, { push: false })
    const run = await detect({ event: { before: '0'.repeat(40) } })
    expect(run.outputs).toMatchObject({ 'has-apps': 'false', count: '0', outcome: 'unchanged', apps: '[]' })
  })
})

test('a range that leads to the registry is no edge, and the debug log says so', async () => {
  await repository.commit({ ...shop, 'packages/ui/package.json': manifest('@acme/ui', { version: '3.0.0' }) })
  await repository.switchTo('staging', 'main')
  await repository.commit({ 'packages/ui/index.js': '2' })
  const run = await detect()
  expect(run.reasons['web']).toBe('packages/ui/index.js belongs to no app')
  expect(run.log).toContain(`::debug::apps/web asks for "^1.0.0" of packages/ui: not the workspace's copy, no edge`)
})

test('what the catalogue names and the commit has not is warned of, and so is a repository without apps', async () => {
  await repository.commit({ 'services/web/index.js': '1' })
  await repository.switchTo('staging', 'main')
  await repository.commit({ 'services/web/index.js': '2' })
  const none = await detect()
  expect(none.log).toMatch(/^::warning::there is no app in [0-9a-f]{40}: name apps in .github\/staging.yml/m)
  expect(none.summary).toContain('### There is no app')
  await repository.commit({ '.github/staging.yml': 'version: 1\napps: [{name: web, paths: [service/web/**]}]' })
  const wrong = await detect()
  expect(wrong.apps).toEqual([])
  expect(wrong.log).toMatch(/^::warning::nothing of the app web is in [0-9a-f]{40}: correct its `paths`/m)
  await repository.commit({ '.github/staging.yml': 'version: 1\napps: [{name: web, paths: [services/web]}]' })
  expect((await detect()).log).toContain('::warning::services/web in the paths of web is a folder, and matches no file')
})

test('a configuration that is a symbolic link is the file that it leads to, at both ends', async () => {
  const web = 'version: 1\napps: [{name: web, paths: [services/web/**]}'
  await repository.commit({
    '.github/staging.yml': { link: '../config/staging.yml' },
    'config/staging.yml': `${web}]`,
    'services/web/index.js': '1',
    'services/api/index.js': '1'
  })
  await repository.switchTo('staging', 'main')
  await repository.commit({ 'services/web/index.js': '2' })
  expect((await detect()).apps).toEqual(['web'])
  await repository.commit({ 'config/staging.yml': `${web}, {name: api, paths: [services/api/**]}]` })
  const run = await detect()
  expect(run.apps).toEqual(['api', 'web'])
  expect(run.reasons['api']).toContain('new in the catalogue')
})

test('the summary says why, and draws what reached what', async () => {
  await repository.commit(shop)
  await repository.switchTo('staging', 'main')
  const head = await repository.commit({ 'packages/tokens/index.js': '2', 'apps/api/index.js': '2' })
  const run = await detect()
  const base = await repository.git('rev-parse', 'main')
  expect(run.summary.trim()).toBe(
    [
      '### 2 of 2 apps changed',
      '',
      `Compared \`${head.slice(0, 12)}\` with \`${base.slice(0, 12)}\`, the merge base with main; 2 files differ.`,
      '',
      '| app | why |',
      '| --- | --- |',
      '| `api` | apps/api/index.js (apps/api/&#42;&#42;) |',
      '| `web` | packages/tokens/index.js: packages/tokens → packages/ui → apps/web |',
      '',
      '```mermaid',
      'graph LR',
      '  n0["packages/tokens"] --> n1["packages/ui"]',
      '  n1["packages/ui"] --> n2["web"]',
      '```'
    ].join('\n')
  )
})

describe('the base', () => {
  let fork: string

  beforeEach(async () => {
    fork = await repository.commit(shop)
    await repository.switchTo('staging', 'main')
  })

  test('several pushes: what the first changed is still there in the second', async () => {
    const before = await repository.commit({ 'apps/web/index.js': '2' })
    await repository.commit({ 'apps/api/index.js': '2' })
    const run = await detect({ event: { before } })
    expect(run.apps).toEqual(['api', 'web'])
    expect(run.outputs['base']).toBe(fork)
    expect(run.summary).toContain('the merge base with main')
  })

  test('what main gained meanwhile does not count', async () => {
    await repository.switchTo('main')
    await repository.commit({ 'apps/api/index.js': 'main' })
    await repository.switchTo('staging')
    await repository.commit({ 'apps/web/index.js': '2' })
    expect((await detect()).apps).toEqual(['web'])
  })

  test('input before: the last push alone', async () => {
    const before = await repository.commit({ 'apps/web/index.js': '2' })
    await repository.commit({ 'apps/api/index.js': '2' })
    expect((await detect({ inputs: { base: 'before' }, event: { before } })).apps).toEqual(['api'])
  })

  test('input before on a first push: the next rule, said so', async () => {
    await repository.commit({ 'apps/web/index.js': '2' })
    const run = await detect({ inputs: { base: 'before' }, event: { before: '0'.repeat(40) } })
    expect(run.apps).toEqual(['web'])
    expect(run.log).toContain('this is the first push of the branch')
  })

  test('input all: everything, and nothing was compared', async () => {
    const run = await detect({ inputs: { base: 'all' } })
    expect(run.apps).toEqual(['api', 'web'])
    expect(run.outputs).toMatchObject({ base: '', files: '[]', 'files-path': '' })
  })

  test.each(['sha', 'branch', 'tag'])('input %s', async (kind) => {
    await repository.commit({ 'apps/web/index.js': '2' })
    const sha = await repository.head()
    await repository.git('tag', 'v1')
    await repository.git('branch', 'feature/x')
    await repository.commit({ 'apps/api/index.js': '2' })
    const base = { sha, branch: 'feature/x', tag: 'v1' }[kind] ?? ''
    const run = await detect({ inputs: { base } })
    expect(run.apps).toEqual(['api'])
    expect(run.outputs['base']).toBe(sha)
  })

  test.each(['f'.repeat(40), 'no-such-branch'])('an input that does not exist (%s) fails', async (base) => {
    const run = await start({ inputs: { base } })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ outcome: 'failure', reason: 'no-base' })
  })

  test('an annotated tag leads to its commit', async () => {
    await repository.git('tag', '-a', 'v2', '-m', 'two')
    await repository.commit({ 'apps/api/index.js': '2' })
    expect((await detect({ inputs: { base: 'v2' } })).apps).toEqual(['api'])
  })

  test('a push to the promotion branch itself: what the push brought', async () => {
    await repository.switchTo('main')
    const before = await repository.head()
    await repository.commit({ 'apps/api/index.js': '2' })
    expect((await detect({ ref: 'refs/heads/main', event: { before } })).apps).toEqual(['api'])
  })

  test('the very first push of all: everything', async () => {
    await repository.switchTo('main')
    const run = await detect({ ref: 'refs/heads/main', event: { before: '0'.repeat(40) } })
    expect(run.apps).toEqual(['api', 'web'])
    expect(run.reasons['web']).toBe('there is nothing to compare with')
  })

  test('a new branch without commits of its own changes nothing', async () => {
    await repository.push()
    expect((await detect({ event: { before: '0'.repeat(40) } })).apps).toEqual([])
  })

  test('a deleted branch changes nothing', async () => {
    const run = await detect({ event: { before: fork, after: '0'.repeat(40), deleted: true } })
    expect(run.apps).toEqual([])
    expect(run.summary).toContain('refs/heads/staging was deleted')
  })

  test.each(['workflow_dispatch', 'schedule'])('%s compares with the promotion branch', async (eventName) => {
    await repository.commit({ 'apps/web/index.js': '2' })
    expect((await detect({ eventName })).apps).toEqual(['web'])
  })

  test.each([
    ['push', 'refs/tags/v1', 'A tag brings no commit of its own'],
    ['release', 'refs/tags/v1', 'A tag brings no commit of its own'],
    ['workflow_dispatch', 'refs/heads/main', 'The event workflow_dispatch says of no commit what was there before'],
    ['pull_request_target', 'refs/heads/main', 'pull_request_target checks out the target of the pull request']
  ])('%s of %s: nothing can differ, and a warning says why; with `base` it is right', async (eventName, ref, why) => {
    await repository.switchTo('main')
    const released = await repository.commit({ 'apps/web/index.js': '2' })
    const pull = { pull_request: { base: { sha: released }, head: { sha: 'a'.repeat(40) } } }
    const event = {
      ...(eventName === 'pull_request_target' && pull),
      ...(eventName === 'push' && { before: '0'.repeat(40) })
    }
    const run = await detect({ eventName, ref, event })
    expect(run.apps).toEqual([])
    expect(run.log).toMatch(new RegExp(`^::warning::nothing can differ: this commit was compared with .*${why}`, 'm'))
    expect(run.summary).toContain(why.replaceAll('_', '&#95;'))
    expect((await detect({ eventName, ref, event, inputs: { base: fork } })).apps).toEqual(['web'])
  })

  test("another promotion branch, by input and by the default branch's configuration; not by the commit's own", async () => {
    const production = { '.github/staging.yml': 'version: 1\npromotion: {branch: production}' }
    await repository.commit({ 'apps/web/index.js': '2' })
    await repository.git('push', '--quiet', 'origin', 'HEAD:production')
    await repository.git('fetch', '--quiet', 'origin')
    await repository.commit({ 'apps/api/index.js': '2', ...production })
    expect((await detect()).apps).toEqual(['api', 'web'])
    await repository.switchTo('main')
    await repository.commit(production)
    await repository.switchTo('staging')
    expect((await detect()).apps).toEqual(['api'])
    expect((await detect({ inputs: { 'promotion-branch': 'main' } })).apps).toEqual(['api', 'web'])
  })

  test('a repository whose main branch is called otherwise', async () => {
    await repository.commit({ 'apps/web/index.js': '2' })
    await repository.git('push', '--quiet', 'origin', `${fork}:refs/heads/trunk`)
    await repository.gitIn(repository.server, 'branch', '--quiet', '--force', '--delete', 'main')
    await repository.git('fetch', '--quiet', '--prune', 'origin')
    await repository.git('branch', '--quiet', '-D', 'main')
    const event = { repository: { id: 4242, default_branch: 'trunk' } }
    const run = await detect({ event })
    expect(run.apps).toEqual(['web'])
    expect(run.outputs['base']).toBe(fork)
    await repository.git('push', '--quiet', 'origin', 'HEAD:trunk')
    await repository.git('fetch', '--quiet', 'origin')
    const pushed = await detect({ ref: 'refs/heads/trunk', event: { ...event, before: fork } })
    expect(pushed.apps).toEqual(['web'])
  })

  test("a pull request's test merge: what the pull request changes, whatever main gained", async () => {
    const sha = await repository.commit({ 'apps/web/index.js': '2' })
    await repository.switchTo('main')
    await repository.commit({ 'packages/core/index.js': 'main' })
    await repository.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'staging')
    const run = await detect({
      eventName: 'pull_request',
      ref: 'refs/pull/7/merge',
      event: { pull_request: { base: { sha: fork, ref: 'main' }, head: { sha } } }
    })
    expect(run.apps).toEqual(['web'])
  })

  test("a pull request's head that is itself a merge of main: all that it changes, not what the merge brought", async () => {
    await repository.commit({ 'apps/web/index.js': '2' })
    await repository.switchTo('main')
    const target = await repository.commit({ 'packages/core/index.js': 'main' })
    await repository.switchTo('staging')
    await repository.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'main')
    const event = { pull_request: { base: { sha: target }, head: { sha: await repository.head() } } }
    const run = await detect({ eventName: 'pull_request', ref: 'refs/pull/7/merge', event })
    expect(run.apps).toEqual(['web'])
  })

  test("a pull request's head", async () => {
    await repository.switchTo('main')
    const target = await repository.commit({ 'packages/core/index.js': 'main' })
    await repository.switchTo('staging')
    await repository.commit({ 'apps/web/index.js': '2' })
    const run = await detect({ eventName: 'pull_request', event: { pull_request: { base: { sha: target } } } })
    expect(run.apps).toEqual(['web'])
  })

  test('a merge group', async () => {
    const base = await repository.commit({ 'apps/web/index.js': '2' })
    await repository.commit({ 'apps/api/index.js': '2' })
    const run = await detect({ eventName: 'merge_group', event: { merge_group: { base_sha: base } } })
    expect(run.apps).toEqual(['api'])
  })

  test('two merge bases: one of them is taken', async () => {
    await repository.commit({ 'apps/web/index.js': '2' })
    await repository.git('branch', 'left')
    await repository.switchTo('main')
    await repository.commit({ 'apps/api/index.js': 'main' })
    await repository.git('branch', 'right')
    await repository.git('merge', '--quiet', '--no-ff', '-m', 'one way', 'left')
    await repository.push()
    await repository.switchTo('staging')
    await repository.git('merge', '--quiet', '--no-ff', '-m', 'the other way', 'right')
    await repository.commit({ 'docs/x.md': '2', 'packages/tokens/index.js': '2' })
    expect((await repository.git('merge-base', '--all', 'origin/main', 'staging')).split('\n')).toHaveLength(2)
    const run = await detect()
    expect(run.apps).toContain('web')
    expect(run.files).toEqual(expect.arrayContaining(['docs/x.md', 'packages/tokens/index.js']))
  })

  test('a branch that has nothing in common with main is compared with its tip, and the log says so', async () => {
    await repository.git('checkout', '--quiet', '--orphan', 'other')
    await repository.commit({ 'apps/web/index.js': '2' })
    const run = await detect({ ref: 'refs/heads/other' })
    expect(run.apps).toEqual(['web'])
    expect(run.log).toContain('the head has nothing in common with main')
  })

  test('an octopus merge does not confuse it', async () => {
    await repository.commit({ 'apps/web/index.js': '2' })
    await repository.switchTo('side', 'main')
    await repository.commit({ 'packages/tokens/index.js': '2' })
    await repository.switchTo('other', 'main')
    await repository.commit({ 'docs/x.md': '2' })
    await repository.switchTo('staging')
    await repository.git('merge', '--quiet', '-m', 'octopus', 'side', 'other')
    await repository.push()
    const run = await detect()
    expect(run.apps).toEqual(['web'])
    expect(run.files).toEqual(['apps/web/index.js', 'docs/x.md', 'packages/tokens/index.js'])
  })
})

describe('clones', () => {
  let fork: string

  beforeEach(async () => {
    fork = await repository.commit(shop)
    await repository.switchTo('staging', 'main')
    await repository.commit({ 'apps/web/index.js': '2' })
  })

  test('shallow, of one branch: the tip of main is fetched alone, and nothing of the clone changes', async () => {
    const cwd = await repository.clone('shallow', '--depth=1', '--branch=staging')
    const before = await readFile(`${cwd}/.git/config`, 'utf8')
    const run = await detect({ cwd })
    expect(run.apps).toEqual(['web'])
    expect(run.log).toContain('fetching its tip alone')
    expect(await readFile(`${cwd}/.git/config`, 'utf8')).toBe(before)
    expect(await repository.gitIn(cwd, 'rev-list', '--all', '--count')).toBe('1')
  })

  test('shallow, and main moved on: what only main has counts too, and the log says so', async () => {
    await repository.switchTo('main')
    await repository.commit({ 'packages/core/index.js': 'main' })
    const cwd = await repository.clone('shallow', '--depth=1', '--branch=staging')
    const run = await detect({ cwd, sha: await repository.git('rev-parse', 'staging') })
    expect(run.apps).toEqual(['api', 'web'])
    expect(run.log).toContain('too shallow to know where the head left main')
  })

  test('shallow, input before: that commit alone is fetched', async () => {
    const before = await repository.head()
    await repository.commit({ 'packages/core/package.json': manifest('@acme/core', { version: '1.1.0' }) })
    const cwd = await repository.clone('shallow', '--depth=1', '--branch=staging')
    const run = await detect({ cwd, inputs: { base: 'before' }, event: { before } })
    expect(run.reasons).toEqual({ api: 'packages/core/package.json: packages/core → apps/api' })
    expect(run.outputs['base']).toBe(before)
  })

  test.each([
    ['blobless', ['--filter=blob:none']],
    ['treeless', ['--filter=tree:0']],
    ['blobless and shallow', ['--filter=blob:none', '--depth=1']],
    ['sparse', ['--filter=blob:none', '--sparse']],
    ['without a working tree', ['--no-checkout']]
  ])('%s', async (_, options) => {
    await repository.commit({ 'packages/core/package.json': manifest('@acme/core', { version: '1.1.0' }) })
    const cwd = await repository.clone('clone', '--branch=staging', ...options)
    const run = await detect({ cwd })
    expect(run.apps).toEqual(['api', 'web'])
    expect(run.outputs['base']).toBe(fork)
  })

  test('a force push: the old commit is fetched, though no branch holds it', async () => {
    const before = await repository.head()
    await repository.git('reset', '--quiet', '--hard', fork)
    await repository.commit({ 'apps/api/index.js': '2' }, { push: false })
    await repository.push('--force')
    const cwd = await repository.clone('clone', '--branch=staging')
    const run = await detect({ cwd, inputs: { base: 'before' }, event: { before } })
    expect(run.apps).toEqual(['api', 'web'])
    expect(run.outputs['base']).toBe(before)
  })

  test('a before that the server has no more: the next rule, said so', async () => {
    const run = await detect({ inputs: { base: 'before' }, event: { before: 'd'.repeat(40) } })
    expect(run.apps).toEqual(['web'])
    expect(run.outputs['base']).toBe(fork)
    expect(run.log).toContain(`not compared with the push's before (${'d'.repeat(40)}): it could not be fetched`)
  })

  test('no checkout at all: what is needed is fetched', async () => {
    const run = await detect({ cwd: repository.root })
    expect(run.reasons).toEqual({ web: 'apps/web/index.js (apps/web/**)' })
  })

  test('no checkout, no token, and main moved on: compared with its tip, and the log says why', async () => {
    await repository.switchTo('main')
    await repository.commit({ 'packages/core/index.js': 'main' })
    const run = await detect({ cwd: repository.root, sha: await repository.git('rev-parse', 'staging') })
    expect(run.apps).toEqual(['api', 'web'])
    expect(run.log).toContain('without `github-token` nobody can tell where two of them part')
    expect(run.log).toContain('nobody here can tell where the head left main')
  })

  test('no checkout, and main moved on: the server says where the branch left it', async () => {
    await repository.switchTo('main')
    const tip = await repository.commit({ 'packages/core/index.js': 'main' })
    const sha = await repository.git('rev-parse', 'staging')
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      response.setHeader('content-type', 'application/json')
      response.end(
        json({
          status: 'diverged',
          ahead_by: 1,
          behind_by: 1,
          merge_base_commit: { sha: fork },
          commits: [],
          files: [],
          html_url: ''
        })
      )
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    try {
      const run = await detect({
        cwd: repository.root,
        sha,
        inputs: { 'github-token': 'ghs_secret' },
        env: { GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
      })
      expect(run.apps).toEqual(['web'])
      expect(run.outputs['base']).toBe(fork)
      expect(asked).toEqual([`GET /repos/acme/shop/compare/${tip}...${sha}`])
    } finally {
      server.close()
    }
  })

  test('no checkout and no way to fetch: a failure, never an empty answer', async () => {
    const run = await start({ cwd: repository.root, env: { GITHUB_SERVER_URL: `file://${repository.root}/nowhere` } })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ outcome: 'failure', reason: 'git-failed' })
    expect(run.log).toContain('Check the repository out before this step')
  })

  test('a linked worktree', async () => {
    await repository.git('worktree', 'add', '--quiet', '--detach', `${repository.root}/linked`, 'staging')
    expect((await detect({ cwd: `${repository.root}/linked` })).apps).toEqual(['web'])
  })

  test('packed refs', async () => {
    await repository.git('pack-refs', '--all', '--prune')
    await repository.git('gc', '--quiet')
    expect((await detect()).apps).toEqual(['web'])
  })
})
