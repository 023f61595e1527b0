import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Octokit } from '@octokit/core'
import { type Clock, systemClock } from '@staging-actions/base'
import { type GitHubEmulator, type Repository, startGitHub } from '../../sandbox/src/github/index.ts'
import { type Fault, type Kernel, makeKernel } from '../../sandbox/src/kernel/index.ts'
import {
  createIssue,
  createPull,
  createRef,
  findRef,
  type GitHub,
  getIssueIfChanged,
  getPermission,
  isThere,
  listOpenIssues,
  listRunArtifacts,
  readFileAt,
  updateIssue,
  viewIssue
} from './index.ts'

/* What is not there at first sight is asked for again; what stays away is told, and taken for nothing else. */

let folder: string
let kernel: Kernel
let emulator: GitHubEmulator
let repository: Repository
let bot: GitHub
/** Milliseconds that the client has paused, which pass at once. */
let paused: number

const clock: Clock = {
  now: () => systemClock.now(),
  monotonic: () => systemClock.monotonic() + paused,
  sleep: async (milliseconds) => {
    paused += milliseconds
  }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'github-absence-'))
  kernel = makeKernel()
  paused = 0
  emulator = await startGitHub({ kernel, directory: folder })
  repository = await emulator.seedRepository({
    owner: 'acme',
    name: 'shop',
    from: { files: { 'a.txt': 'a\n' } },
    collaborators: { ada: 'write' }
  })
  const permissions = { contents: 'write', issues: 'write', 'pull-requests': 'write' } as const
  const login = 'github-actions[bot]'
  const { value } = emulator.tokens.issue({ login, kind: 'github-token', repository: 'acme/shop', permissions })
  bot = { octokit: new Octokit({ auth: value, baseUrl: emulator.apiUrl }), owner: 'acme', repo: 'shop', clock }
})

afterEach(async () => {
  await emulator.close()
  await rm(folder, { recursive: true, force: true })
})

const root = '/api/v3/repos/acme/shop'
const strike = (path: string, answer: Fault['answer'], more: Partial<Fault> = {}) =>
  kernel.faults.add({ service: 'github', path, when: 'before', answer, ...more })
const nothing = { status: 200, body: '{"data":{"repository":{"issue":null}}}' }

test('an issue that answers 404 once, and null once, is there', async () => {
  const { number } = await createIssue(bot, { title: 'x', body: 'y', labels: [] })
  strike(`${root}/issues/${number}`, { status: 404, body: '{"message":"Not Found"}' })
  strike('/api/graphql', nothing)
  strike('/api/graphql', { status: 200, body: '{"data":{"repository":null}}' }, { nth: 2 })
  expect((await getIssueIfChanged(bot, number, undefined)).value?.title).toBe('x')
  expect((await viewIssue(bot, number)).title).toBe('x')
  expect(paused).toBeLessThan(10_000)
})

test('the page of a proxy says of nothing that it is not there', async () => {
  const { number } = await createIssue(bot, { title: 'x', body: 'y', labels: [] })
  const page = { status: 404, headers: { 'content-type': 'text/html' }, body: '<!DOCTYPE html><title>Sign in</title>' }
  strike(`${root}/issues/${number}`, page)
  expect((await getIssueIfChanged(bot, number, undefined)).value?.title).toBe('x')
  strike(`${root}/collaborators/ada/permission`, page, { times: 1_000 })
  await expect(getPermission(bot, 'ada')).rejects.toMatchObject({
    reason: 'service-error',
    message: expect.stringContaining('with 404, is no JSON: it is a page of HTML')
  })
})

test.each([
  ['404', () => strike(`${root}/issues/1`, { status: 404, body: '{"message":"Not Found"}' }, { times: 1_000 })],
  ['null', () => strike('/api/graphql', nothing, { times: 1_000 })]
])('one that was seen before and answers %s is asked for during a minute; then it is an error', async (_, strikes) => {
  const { number } = await createIssue(bot, { title: 'x', body: 'y', labels: [] })
  strikes()
  const looking = async () => {
    await getIssueIfChanged(bot, number, undefined)
    await viewIssue(bot, number)
  }
  await expect(looking()).rejects.toMatchObject({ status: 404 })
  expect(paused).toBeGreaterThan(50_000)
  expect(paused).toBeLessThan(61_000)
})

test('a deleted issue is told at once: 410', async () => {
  const { number } = await createIssue(bot, { title: 'x', body: 'y', labels: [] })
  emulator.as('ada').deleteIssue(number)
  await expect(getIssueIfChanged(bot, number, undefined)).rejects.toMatchObject({
    status: 410,
    detail: 'This issue was deleted'
  })
  expect(paused).toBe(0)
})

test('an edit history that the token is not shown is an error that names the right', async () => {
  const { number } = await createIssue(bot, { title: 'x', body: 'y', labels: [] })
  await updateIssue(bot, number, { body: 'z' })
  const answer = await (async () => {
    let seen = ''
    const octokit = new Octokit({
      auth: 'x',
      request: {
        fetch: async (_url: string, { body }: { body: string }) => {
          seen = body
          return new Response('{}')
        }
      }
    })
    await viewIssue({ ...bot, octokit }, number).catch(() => undefined)
    const sent = await fetch(`${emulator.graphqlUrl}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${emulator.as('ada').token}`, 'content-type': 'application/json' },
      body: seen
    })
    return (await sent.json()) as { data: { repository: { issue: { userContentEdits: unknown } } } }
  })()
  for (const hidden of [null, { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }]) {
    answer.data.repository.issue.userContentEdits = hidden
    kernel.faults.clear()
    strike('/api/graphql', { status: 200, body: JSON.stringify(answer) }, { times: 1_000 })
    await expect(viewIssue(bot, number)).rejects.toMatchObject({
      reason: 'forbidden',
      hint: expect.stringContaining('`issues: read`')
    })
  }
  // Shown the next time, nothing was lost.
  kernel.faults.clear()
  expect((await viewIssue(bot, number)).edits.map(({ body }) => body)).toEqual(['y', 'z'])
})

test('who edited a comment last is told next to when', async () => {
  const { number } = await createIssue(bot, { title: 'x', body: 'y', labels: [] })
  const { id } = await emulator.as('ada').comment(number, 'reject')
  expect((await viewIssue(bot, number)).comments).toMatchObject([{ edited: false }])
  await emulator
    .as('mallory')
    .editComment(id, 'fine')
    .catch(() => undefined)
  repository.collaborators.set('mallory', 'write')
  await emulator.as('mallory').editComment(id, 'fine')
  expect((await viewIssue(bot, number)).comments).toMatchObject([
    { edited: true, lastEdit: { by: { login: 'mallory' } } }
  ])
})

test('a pull request whose answer is lost is made once', async () => {
  const sha = await emulator.as('ada').push('staging', { 'a.txt': 'b\n' })
  await createRef(bot, 'heads/release', sha)
  strike(`${root}/pulls`, { status: 502 }, { method: 'POST', when: 'after' })
  const pull = await createPull(bot, { title: 'x', body: 'y', head: 'release', base: 'main' })
  expect(repository.issues.filter((issue) => issue.pull).map(({ number }) => number)).toEqual([pull.number])
  expect(await findRef(bot, 'heads/release')).toBe(sha)
})

test('a right is doubted before it is taken for missing, and issues of an unknown maker are none', async () => {
  strike(`${root}/collaborators/ada/permission`, { status: 404, body: '{"message":"Not Found"}' })
  expect(await getPermission(bot, 'ada')).toBe('write')
  expect(await getPermission(bot, 'nobody')).toBe('none')
  strike(`${root}/issues`, { status: 422, body: '{"message":"Validation Failed"}' })
  expect(await listOpenIssues(bot, { creator: 'app/none' })).toEqual([])
})

describe('a file of which the contents API says that it is not there', () => {
  const files = (path: string, times: number) =>
    strike(`${root}/contents/${path}`, { status: 404, body: '{"message":"Not Found"}' }, { times })
  const asked = (part: string) => kernel.requests.all().filter(({ path }) => path.includes(part)).length

  test('is read when the tree of the commit has it', async () => {
    files('a.txt', 3)
    expect(await readFileAt(bot, 'a.txt', 'main')).toBe('a\n')
    await emulator.as('ada').push('main', { 'apps/web/index.js': '1' })
    files('apps%2Fweb', 1)
    expect(await isThere(bot, 'apps/web', 'main')).toBe(true)
    expect(paused).toBeLessThan(10_000)
  })

  test('is a failure where the tree has it and it does not come within a minute', async () => {
    files('a.txt', 1_000)
    await expect(readFileAt(bot, 'a.txt', 'main')).rejects.toMatchObject({
      reason: 'service-error',
      message: expect.stringContaining('a.txt at main for a minute, and it is there')
    })
    expect(paused).toBeGreaterThan(50_000)
    expect(paused).toBeLessThan(61_000)
  })

  test('is not there where the tree has none, without any pause; the trees of a commit are asked for once', async () => {
    const sha = await emulator.as('ada').push('main', { 'apps/web/index.js': '1' })
    for (const path of ['b.txt', '.github/staging.yml', 'apps/api/index.js', 'a.txt/b', 'apps/web/x.js'])
      expect([path, await readFileAt(bot, path, sha)]).toEqual([path, undefined])
    expect(await isThere(bot, 'apps/api', sha)).toBe(false)
    expect(asked('/git/trees/')).toBe(3)
    expect(paused).toBe(0)
  })

  test('is a failure where the tree itself does not come, or comes empty', async () => {
    for (const answer of [
      { status: 404, body: '{"message":"Not Found"}' },
      { status: 200, body: '{"sha":"x","url":"","truncated":false,"tree":[]}' }
    ]) {
      kernel.faults.clear()
      strike(`${root}/git/trees/*`, answer, { times: 1_000 })
      await expect(readFileAt(bot, 'b.txt', 'main')).rejects.toMatchObject({
        reason: expect.stringMatching(/^(not-found|service-error)$/)
      })
    }
    kernel.faults.clear()
    strike(`${root}/git/trees/*`, { status: 404, body: '{"message":"Not Found"}' })
    expect(await readFileAt(bot, 'b.txt', 'main')).toBeUndefined()
  })

  test('is not there on a branch that neither its ref nor the list of refs has', async () => {
    expect(await readFileAt(bot, 'a.txt', 'none')).toBeUndefined()
    strike(`${root}/git/ref/heads/main`, { status: 404, body: '{"message":"Not Found"}' }, { times: 1_000 })
    files('a.txt', 1)
    expect(await readFileAt(bot, 'a.txt', 'main')).toBe('a\n')
  })

  test('is not known where the list of its folder is cut', async () => {
    const cut = '{"sha":"x","url":"","truncated":true,"tree":[{"path":"a.txt","type":"blob","sha":"y"}]}'
    strike(`${root}/git/trees/*`, { status: 200, body: cut }, { times: 1_000 })
    await expect(readFileAt(bot, 'b.txt', 'main')).rejects.toThrow('lists only a part of its folder')
  })
})

describe('an answer that is no JSON, or holds nothing', () => {
  const json = { 'content-type': 'application/json' }
  const answers: readonly [string, Fault['answer'], string][] = [
    ['half of one', { status: 200, headers: json, body: '{"number": 1, "ti' }, 'it breaks off, or is something else'],
    ['empty', { status: 200, headers: json, body: '' }, 'it is empty'],
    ['hollow', { status: 200, headers: json, body: '{}' }, 'its answer holds nothing'],
    ['the page of a proxy', { status: 200, headers: { 'content-type': 'text/html' }, body: '<!DOCTYPE html>' }, 'HTML']
  ]

  test.each(answers)('%s, once: it is asked again', async (_, answer) => {
    const { number } = await createIssue(bot, { title: 'x', body: 'y', labels: [] })
    strike(`${root}/issues/${number}`, answer)
    strike('/api/graphql', answer)
    expect((await getIssueIfChanged(bot, number, undefined)).value?.title).toBe('x')
    expect((await viewIssue(bot, number)).title).toBe('x')
  })

  test.each(answers)(
    '%s, for good: an error that says so, and of a file that it is not there nobody says',
    async (_, answer, what) => {
      strike(`${root}/contents/a.txt`, answer, { times: 1_000 })
      strike('/api/graphql', answer, { times: 1_000 })
      const error = {
        reason: 'service-error',
        message: expect.stringContaining(what),
        hint: expect.stringContaining('proxy')
      }
      await expect(readFileAt(bot, 'a.txt', 'main')).rejects.toMatchObject(error)
      await expect(viewIssue(bot, 1)).rejects.toMatchObject({
        ...error,
        message: expect.stringContaining('no answer of GraphQL')
      })
    }
  )

  test.each(answers.slice(0, 3))('%s, to what was made: it is found, and not made again', async (_, answer) => {
    strike(`${root}/issues`, answer, { method: 'POST', when: 'after' })
    await createIssue(bot, { title: 'x', body: 'y', labels: [] })
    expect(repository.issues.map(({ title }) => title)).toEqual(['x'])
  })

  test('a number of what should be there is no list of it', async () => {
    strike(`${root}/actions/runs/7/artifacts`, { status: 200, headers: json, body: '{"total_count":0}' }, { times: 99 })
    await expect(listRunArtifacts(bot, 7)).rejects.toMatchObject({ reason: 'service-error' })
  })
})
