import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { makeKernel } from '../kernel/index.ts'
import { FixedWindow, SlidingWindow } from '../kernel/rate-limit.ts'
import { type GitHubStage, stageGitHub } from './testing.ts'

test('a fixed window opens again all at once, a sliding one request by request', () => {
  const { clock } = makeKernel()
  const allowance = { most: 2, milliseconds: 60_000 }
  const fixed = new FixedWindow(clock, allowance)
  const sliding = new SlidingWindow(clock, allowance)
  for (const window of [fixed, sliding]) expect(window.take()).toBe(true)
  clock.advance(40_000)
  for (const window of [fixed, sliding])
    expect([window.take(), window.take(), window.remaining]).toEqual([true, false, 0])
  clock.advance(20_000)
  expect([fixed.remaining, sliding.remaining]).toEqual([2, 1])
})

describe('GitHub limits', () => {
  let stage: GitHubStage
  let token: string
  const minute = 60_000
  beforeEach(async () => {
    stage = await stageGitHub()
    token = issue()
  })
  afterEach(async () => {
    await stage[Symbol.asyncDispose]()
  })

  const issue = () =>
    stage.github.tokens.issue({
      login: 'github-actions[bot]',
      kind: 'github-token',
      repository: 'acme/shop',
      permissions: { issues: 'write', contents: 'write' }
    }).value
  const { clock } = { clock: () => stage.github.server.kernel.clock }
  const left = (headers: Headers) => headers.get('x-ratelimit-remaining')
  const many = async (count: number, request: () => Promise<{ readonly status: number }>) => {
    const statuses = new Map<number, number>()
    for (let done = 0; done < count; done += 20)
      for (const { status } of await Promise.all(Array.from({ length: Math.min(20, count - done) }, request)))
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
    return Object.fromEntries(statuses)
  }

  test('all GITHUB_TOKENs of a repository share 1,000 requests an hour; asking for the limits costs none', async () => {
    const other = issue()
    expect(await many(500, () => stage.api(token, 'GET', ''))).toEqual({ 200: 500 })
    clock().advance(minute)
    expect(await many(500, () => stage.api(other, 'GET', ''))).toEqual({ 200: 500 })
    const refused = await stage.api(token, 'GET', '')
    expect(refused).toMatchObject({
      status: 403,
      json: { message: expect.stringContaining('API rate limit exceeded') }
    })
    expect([left(refused.headers), refused.headers.get('x-ratelimit-used')]).toEqual(['0', '1000'])
    const reset = Number(refused.headers.get('x-ratelimit-reset')) * 1000 - Date.now()
    expect(reset).toBeGreaterThan(58 * minute)
    expect(reset).toBeLessThanOrEqual(59 * minute + 1000)
    const limits = await fetch(`${stage.github.apiUrl}/rate_limit`, { headers: { authorization: `Bearer ${token}` } })
    expect([limits.status, ((await limits.json()) as { rate: { remaining: number } }).rate.remaining]).toEqual([200, 0])
    expect((await stage.api(stage.github.as('alice').token, 'GET', '')).status).toBe(200)
    clock().advance(59 * minute)
    expect(left((await stage.api(token, 'GET', '')).headers)).toBe('999')
  })

  test('what is answered 304 costs nothing', async () => {
    const first = await stage.api(token, 'GET', '')
    const again = await stage.api(token, 'GET', '', undefined, { 'if-none-match': first.headers.get('etag') ?? '' })
    expect([first.status, left(first.headers), again.status, left(again.headers)]).toEqual([200, '999', 304, '999'])
  })

  test('80 new issues and comments a minute, then a 403 that says how long to wait', async () => {
    await stage.github.as('alice').openIssue('x')
    const comment = () => stage.api(token, 'POST', '/issues/1/comments', { body: 'x' })
    expect(await many(80, comment)).toEqual({ 201: 80 })
    const refused = await comment()
    expect(refused).toMatchObject({ status: 403, json: { message: expect.stringContaining('secondary rate limit') } })
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(50)
    expect(seconds).toBeLessThanOrEqual(60)
    clock().advance(seconds * 1000)
    expect((await comment()).status).toBe(201)
  })

  test('900 points a minute: a write costs five', async () => {
    const write = () => stage.api(token, 'PATCH', '/issues/none', {})
    expect(await many(180, write)).toEqual({ 404: 180 })
    expect((await write()).status).toBe(403)
  })

  test('GraphQL has an allowance of its own, and says in an answer of 200 that it is used up', async () => {
    const query = () => stage.graphql(token, '{ viewer { login } }')
    expect(await many(1000, query)).toEqual({ 200: 1000 })
    expect((await query()).json).toMatchObject({ data: null, errors: [{ type: 'RATE_LIMITED' }] })
    expect((await stage.api(token, 'GET', '')).status).toBe(200)
  })
})
