import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Octokit } from '@octokit/core'
import { ApiError, Deadline, silentLogger, systemClock } from '@staging-actions/base'
import { type GitHubEmulator, type Repository, startGitHub } from '../../sandbox/src/github/index.ts'
import { type Kernel, makeKernel } from '../../sandbox/src/kernel/index.ts'
import {
  commentOnIssue,
  createRef,
  createVariable,
  deleteRef,
  dispatchWorkflow,
  ensureLabel,
  findRef,
  findVariable,
  type GitHub,
  getIssueIfChanged,
  getPermission,
  graphql,
  listComments,
  readFileAt,
  updateVariable,
  viewIssue,
  whoAmI
} from './index.ts'

let folder: string
let kernel: Kernel
let emulator: GitHubEmulator
let repository: Repository
let bot: GitHub
let ada: GitHub
let main: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'github-'))
  kernel = makeKernel()
  emulator = await startGitHub({ kernel, directory: folder })
  repository = await emulator.seedRepository({
    owner: 'acme',
    name: 'shop',
    from: { files: { 'a/b c.txt': 'grüße\n', '.github/workflows/deploy.yml': 'on: workflow_dispatch\njobs: {}\n' } },
    collaborators: { ada: 'write', rita: 'read' }
  })
  const permissions = { actions: 'write', contents: 'write', issues: 'write' } as const
  bot = connect(
    emulator.tokens.issue({ login: 'github-actions[bot]', kind: 'github-token', repository: 'acme/shop', permissions })
      .value
  )
  ada = connect(emulator.as('ada').token)
  main = (await findRef(bot, 'heads/main')) ?? ''
})

afterEach(async () => {
  await emulator.close()
  await rm(folder, { recursive: true, force: true })
})

function connect(token: string): GitHub {
  return { octokit: new Octokit({ auth: token, baseUrl: emulator.apiUrl }), owner: 'acme', repo: 'shop' }
}

const wait = () => ({ clock: systemClock, deadline: new Deadline(systemClock, 3_000), log: silentLogger })

describe('refs', () => {
  test('made once, found, deleted twice', async () => {
    expect(await createRef(bot, 'heads/staging-release/x', main)).toBe(true)
    expect(await createRef(bot, 'heads/staging-release/x', main)).toBe(false)
    expect(await findRef(bot, 'heads/staging-release/x')).toBe(main)
    await deleteRef(bot, 'heads/staging-release/x')
    await deleteRef(bot, 'heads/staging-release/x')
    expect(await findRef(bot, 'heads/staging-release/x')).toBeUndefined()
  })

  test('at a commit that does not exist: an error, not "it exists"', async () => {
    await expect(createRef(bot, 'heads/x', 'f'.repeat(40))).rejects.toMatchObject({ status: 422 })
  })
})

test('a file at a commit, by a path with blanks, in UTF-8; none is undefined', async () => {
  expect(await readFileAt(bot, 'a/b c.txt', main)).toBe('grüße\n')
  expect(await readFileAt(bot, 'a/missing', main)).toBeUndefined()
})

describe('issues', () => {
  test("asked again while nothing changed: nothing, and GitHub's own time", async () => {
    await emulator.as('ada').openIssue('x', 'y')
    const first = await getIssueIfChanged(bot, 1, undefined)
    expect(first.value).toMatchObject({ number: 1, body: 'y', author: { login: 'ada', type: 'User' } })
    kernel.clock.advance(3_600_000)
    const second = await getIssueIfChanged(bot, 1, first.etag)
    expect(second.value).toBeUndefined()
    expect((second.at ?? 0) - (first.at ?? 0)).toBeGreaterThanOrEqual(3_600_000)
    expect(kernel.requests.all().at(-1)?.status).toBe(304)
    await commentOnIssue(bot, 1, 'z')
    expect((await getIssueIfChanged(bot, 1, second.etag)).value).toBeDefined()
  })

  test('comments over several pages, oldest first', async () => {
    await emulator.as('ada').openIssue('x')
    for (let index = 0; index < 205; index += 1) await emulator.as('ada').comment(1, `comment ${index}`)
    const comments = await listComments(bot, 1)
    expect([comments.length, comments[0]?.body, comments.at(-1)?.body]).toEqual([205, 'comment 0', 'comment 204'])
  })

  test('who edited the body, oldest first; a bot has one name', async () => {
    await emulator.as('ada').openIssue('x', 'one')
    expect(await viewIssue(bot, 1)).toMatchObject({ edits: [] })
    await emulator.as('ada').editIssue(1, 'two')
    await bot.octokit.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      owner: 'acme',
      repo: 'shop',
      issue_number: 1,
      body: 'three'
    })
    const { edits } = await viewIssue(bot, 1)
    expect(edits.map(({ editor, body }) => [editor.login, editor.type, body])).toEqual([
      ['ada', 'User', 'one'],
      ['ada', 'User', 'two'],
      ['github-actions[bot]', 'Bot', 'three']
    ])
  })

  test('a label is made once', async () => {
    const label = { name: 'staging-approval', color: 'fbca04', description: 'x' }
    await ensureLabel(bot, label)
    await ensureLabel(bot, label)
    expect(repository.labels.size).toBe(1)
  })
})

test('permissions, also of people whom nobody knows', async () => {
  expect(await Promise.all(['ada', 'rita', 'nobody', 'acme'].map((login) => getPermission(bot, login)))).toEqual([
    'write',
    'read',
    'none',
    'admin'
  ])
})

test('who a token is', async () => {
  expect(await Promise.all([whoAmI(bot), whoAmI(ada)])).toEqual(['github-actions[bot]', 'ada'])
})

test('variables are not for GITHUB_TOKEN', async () => {
  await expect(createVariable(bot, 'STAGING_A', '1')).rejects.toMatchObject({ status: 403 })
  expect(await updateVariable(ada, 'STAGING_A', '1')).toBe(false)
  expect(await createVariable(ada, 'STAGING_A', '1')).toBe(true)
  expect(await createVariable(ada, 'STAGING_A', '2')).toBe(false)
  expect(await findVariable(ada, 'STAGING_A')).toBe('1')
  expect(await updateVariable(ada, 'STAGING_A', '3')).toBe(true)
  expect(await findVariable(ada, 'STAGING_A')).toBe('3')
})

describe('errors', () => {
  test('name the request, by status, without the token', async () => {
    const error = await readFileAt(connect('ghp_wrong'), 'a', 'main').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status: 401, reason: 'unauthorized', path: '/repos/acme/shop/contents/a' })
    expect(JSON.stringify(error) + String(error)).not.toContain('ghp_wrong')
  })

  test('of GraphQL have the status that REST would have given', async () => {
    const query = 'query q { repository(owner: "acme", name: "nothing") { id } }'
    await expect(graphql(bot, 'q', query, {})).rejects.toMatchObject({ status: 404, reason: 'not-found' })
  })

  test('a server that is not there is a network error', async () => {
    const nowhere = new Octokit({ auth: 'x', baseUrl: 'http://127.0.0.1:1' })
    await expect(findRef({ ...bot, octokit: nowhere }, 'heads/main')).rejects.toMatchObject({
      status: 0,
      reason: 'network'
    })
  })
})

describe('dispatches', () => {
  test('the run that GitHub names', async () => {
    emulator.onEvent(async () => [4711])
    const run = await dispatchWorkflow(bot, { workflow: 'deploy.yml', ref: 'main' }, wait())
    expect(run).toEqual({ id: 4711, url: `${emulator.url}/acme/shop/actions/runs/4711` })
  })

  test('a run that never appears ends in a timeout, and was dispatched once', async () => {
    let started = 0
    emulator.onEvent(async () => {
      started += 1
      return []
    })
    await expect(dispatchWorkflow(bot, { workflow: 'deploy.yml', ref: 'main' }, wait())).rejects.toMatchObject({
      reason: 'timeout'
    })
    expect(started).toBe(1)
  })
})
