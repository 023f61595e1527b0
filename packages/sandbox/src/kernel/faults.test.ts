import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { startControl } from '../control.ts'
import { type DigitalOceanEmulator, startDigitalOcean } from '../digitalocean/index.ts'
import { type Fault, type Kernel, makeKernel, type Served } from './index.ts'

let kernel: Kernel
let cloud: DigitalOceanEmulator
let control: Served
beforeEach(async () => {
  kernel = makeKernel()
  cloud = await startDigitalOcean({
    kernel,
    clusterOpened: async () => ({ endpoint: '', caData: '', tokenFor: () => '' })
  })
  control = await startControl(kernel, { state: async () => ({}), snapshot: async () => {}, reset: async () => {} })
})
afterEach(async () => {
  await cloud.close()
  await control.close()
})

const post = (path: string, body: unknown) =>
  fetch(`${control.url}${path}`, { method: 'POST', body: JSON.stringify(body) })
const strike = (fault: Omit<Fault, 'service'>) => post('/faults', { service: 'digitalocean', ...fault })
/** The status; `lost` when the connection broke. */
const ask = async (method = 'GET', path = '/v2/tags', name?: string) => {
  try {
    const response = await fetch(`${cloud.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${cloud.token}`, 'content-type': 'application/json' },
      ...(name !== undefined && { body: JSON.stringify({ name }) })
    })
    return response.status
  } catch {
    return 'lost'
  }
}
const exists = async (tag: string) => (await ask('GET', `/v2/tags/${tag}`)) === 200
const inTurn = async (count: number, deed: () => Promise<unknown>) => {
  const answers: unknown[] = []
  for (let turn = 0; turn < count; turn += 1) answers.push(await deed())
  return answers
}

test('the third and fourth request to a route fail, others of the service do not', async () => {
  await strike({ method: 'GET', path: '/v2/tags', nth: 3, times: 2, when: 'before', answer: { status: 503 } })
  expect(await ask('GET', '/v2/account')).toBe(200)
  expect(await ask('POST', '/v2/tags', 'x')).toBe(201)
  expect(await inTurn(6, ask)).toEqual([200, 200, 503, 503, 200, 200])
})

test('before the effect nothing happened; after it, only the answer is lost', async () => {
  await strike({ method: 'POST', path: '/v2/tags', when: 'before', answer: { status: 500 } })
  expect([await ask('POST', '/v2/tags', 'before'), await exists('before')]).toEqual([500, false])
  await strike({ method: 'POST', path: '/v2/tags', when: 'after', answer: { status: 500 } })
  expect([await ask('POST', '/v2/tags', 'after'), await exists('after')]).toEqual([500, true])
})

test('a reset breaks the connection, on either side of the effect', async () => {
  await strike({ method: 'POST', path: '/v2/tags', when: 'before', answer: 'reset' })
  expect([await ask('POST', '/v2/tags', 'before'), await exists('before')]).toEqual(['lost', false])
  await strike({ method: 'POST', path: '/v2/tags', when: 'after', answer: 'reset' })
  expect([await ask('POST', '/v2/tags', 'after'), await exists('after')]).toEqual(['lost', true])
})

test('a stall holds the answer back; after the effect it never comes', async () => {
  const timed = async () => {
    const started = performance.now()
    return { status: await ask(), slow: performance.now() - started >= 300 }
  }
  await strike({ path: '/v2/ta*', when: 'before', answer: { stallMs: 300 } })
  expect(await timed()).toEqual({ status: 200, slow: true })
  await strike({ path: '/v2/ta*', when: 'after', answer: { stallMs: 300 } })
  expect(await timed()).toEqual({ status: 504, slow: true })
})

test('an answer has the headers and the body that the fault names; a wrong fault is refused, and faults can be taken back', async () => {
  const answer = { status: 429, headers: { 'retry-after': '7' }, body: '{"id":"too_many_requests"}' }
  await strike({ path: '*', times: 2, when: 'before', answer })
  const response = await fetch(`${cloud.url}/v2/account`)
  expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([
    429,
    '7',
    { id: 'too_many_requests' }
  ])
  await fetch(`${control.url}/faults`, { method: 'DELETE' })
  expect(await ask()).toBe(200)
  const wrong = await strike({ path: '*', when: 'sometimes' as never, answer: 'reset' })
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('when')])
})

test('the clock runs as fast as the door says, and jumps', async () => {
  await post('/clock', { scale: 1000 })
  const before = kernel.clock.now()
  await new Promise((done) => setTimeout(done, 100))
  expect(kernel.clock.now() - before).toBeGreaterThan(90_000)
  await post('/clock', { scale: 1, advanceMs: 3_600_000 })
  expect(kernel.clock.now() - before).toBeGreaterThan(3_600_000)
  expect((await post('/clock', { scale: 0 })).status).toBe(422)
})
