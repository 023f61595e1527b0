import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { afterEach, describe, expect, test } from '@jest/globals'
import { ApiError, type Clock, StagingError, silentLogger } from '@staging-actions/base'
import { DigitalOcean } from './index.ts'

const token = 'dop_v1_secret'
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

/** Answers in turn; the last answer repeats. Returns a client, what it asked, how long it slept and what time it was told. */
async function against(...answers: ((request: IncomingMessage, response: ServerResponse) => void)[]) {
  const asked: string[] = []
  const slept: number[] = []
  const told: (string | undefined)[] = []
  let turn = 0
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization === `Bearer ${token}`}`)
    answers[Math.min(turn++, answers.length - 1)]?.(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const clock: Clock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: async (milliseconds) => {
      slept.push(milliseconds)
    },
    observe: (date) => told.push(date)
  }
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { client: new DigitalOcean({ token, baseUrl, clock, log: silentLogger }), asked, slept, told }
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  (_: IncomingMessage, response: ServerResponse) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
const hangUp = (request: IncomingMessage) => request.socket.destroy()
const volume = { id: 'v-1', name: 'pvc-1', size_gigabytes: 1, created_at: '2026-11-01T00:00:00Z' }
const vpc = (id: string) => ({ id, name: `stg-${id}`, created_at: '2026-11-01T00:00:00Z', ip_range: '10.0.0.0/16' })

/** Answers of a list with one letter a network, by the page that is asked for. */
const pages = (at: readonly string[]) => [
  (request: IncomingMessage, response: ServerResponse) => {
    const page = Number(new URL(`http://x${request.url}`).searchParams.get('page'))
    const vpcs = [...(at[page - 1] ?? '')].map(vpc)
    json(200, { vpcs, meta: { total: at.join('').length } })(request, response)
  }
]

describe('requests', () => {
  test('all pages are walked, and those before the last one are looked at once more', async () => {
    const { client, asked } = await against(...pages(['ab', 'c']))
    expect((await client.vpcs.list()).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(asked).toEqual([1, 2, 1].map((page) => `GET /v2/vpcs?page=${page}&per_page=200 true`))
  })

  test('what comes while pages are walked is on a page more', async () => {
    const { client, asked } = await against(
      json(200, { vpcs: [vpc('a'), vpc('b')], meta: { total: 3 } }),
      ...pages(['ab', 'cd', 'e'])
    )
    expect((await client.vpcs.list()).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(asked).toHaveLength(5)
  })

  test.each([
    ['something before it goes', ['bc'], ['b', 'c']],
    ['something before it goes, and something else comes, so that there are as many', ['bc', 'z'], ['b', 'c', 'z']]
  ])('nothing is missed because %s while pages are walked', async (_, later, expected) => {
    // `c` is the first of the second page when the first one is read, and the last of the first one after that.
    const { client } = await against(json(200, { vpcs: [vpc('a'), vpc('b')], meta: { total: 3 } }), ...pages(later))
    expect((await client.vpcs.list()).map(({ id }) => id)).toEqual(expected)
  })

  test('of a list that never rests all counts that any walk has seen', async () => {
    const moving = (at: number) => [vpc(`${at}`), vpc(`${at + 1}`)]
    let at = 0
    const { client, asked } = await against((request, response) =>
      json(200, { vpcs: moving(at++), meta: { total: 4 } })(request, response)
    )
    const seen = new Set((await client.vpcs.list()).map(({ id }) => id))
    expect(['0', '1', '2', '3', '4'].every((id) => seen.has(id))).toBe(true)
    expect(asked.length).toBeLessThan(20)
  })

  test('a list that is not counted goes on after a full page, and ends where the service knows of no pages', async () => {
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...{ id: `d-${from + index}`, name: 'db', engine: 'pg', status: 'online', size: 's', num_nodes: 1 },
        created_at: '2026-11-01T00:00:00Z'
      }))
    const paged = await against(
      json(200, { databases: many(0, 200) }),
      json(200, { databases: many(200, 1) }),
      json(200, { databases: many(0, 200) })
    )
    expect(await paged.client.databases.list()).toHaveLength(201)
    const whole = await against(json(200, { databases: many(0, 250) }))
    expect(await whole.client.databases.list()).toHaveLength(250)
  })

  test('limits, failures and lost connections are tried again, and retry-after is honoured', async () => {
    const { client, asked, slept } = await against(
      json(429, { id: 'too_many_requests', message: 'slow down' }, { 'retry-after': '7' }),
      hangUp,
      json(503, {}),
      json(200, { vpc: vpc('a') })
    )
    expect((await client.vpcs.get('a')).name).toBe('stg-a')
    expect(asked).toHaveLength(4)
    expect(slept[0]).toBe(7000)
  })

  test('an hourly limit is not sat out', async () => {
    const { client, asked } = await against(json(429, {}, { 'retry-after': '1800' }))
    await expect(client.vpcs.list()).rejects.toMatchObject({ reason: 'rate-limited', status: 429 })
    expect(asked).toHaveLength(1)
  })

  test('a delete that finds nothing is done, also when the first answer was lost', async () => {
    const { client, asked } = await against(hangUp, json(404, { id: 'not_found', message: 'gone' }))
    await client.vpcs.delete('a')
    expect(asked).toHaveLength(2)
  })

  test('a delete tells whether it was taken', async () => {
    const { client } = await against((_, response) => response.writeHead(204).end(), json(404, { id: 'not_found' }))
    expect([await client.vpcs.delete('a'), await client.vpcs.delete('a')]).toEqual([true, false])
  })

  test('one 404 proves nothing', async () => {
    const { client, slept } = await against(json(404, { id: 'not_found' }), json(200, { vpc: vpc('a') }))
    expect(await client.vpcs.find('a')).toMatchObject({ name: 'stg-a' })
    expect(slept).toEqual([1000])
    const zone = await against(json(404, { id: 'not_found' }), json(200, { domain_records: [], meta: { total: 0 } }))
    expect(await zone.client.domains.findRecords('example.com')).toEqual([])
  })

  test('the plan of the registries is told where there are some', async () => {
    const { client, asked } = await against(
      json(200, {
        registries: [
          { name: 'acme', created_at: '2026-11-02T10:00:00Z', storage_usage_bytes: 4 * 2 ** 30 },
          { name: 'more', created_at: '2026-11-01T10:00:00Z', storage_usage_bytes: 2 ** 31 }
        ]
      }),
      json(200, {
        subscription: {
          tier: {
            ...{ slug: 'basic', monthly_price_in_cents: 500 },
            ...{ included_storage_bytes: 5 * 2 ** 30, allow_storage_overage: true }
          }
        }
      })
    )
    expect(await client.registryPlan()).toEqual({
      ...{ slug: 'basic', monthly: 5, storedGib: 6, includedGib: 5 },
      since: '2026-11-01T10:00:00Z'
    })
    expect(asked.map((one) => one.split(' ')[1]?.split('?')[0])).toEqual([
      '/v2/registries',
      '/v2/registries/subscription'
    ])
    const none = await against(json(200, { registries: [] }))
    expect(await none.client.registryPlan()).toBeUndefined()
    expect(none.asked).toHaveLength(1)
  })

  test('find is undefined at 404, get throws', async () => {
    const { client } = await against(json(404, { id: 'not_found', message: 'no such vpc', request_id: 'r-1' }))
    expect(await client.vpcs.find('a')).toBeUndefined()
    await expect(client.vpcs.get('a')).rejects.toThrow(
      'DigitalOcean answered 404 to GET /v2/vpcs/a: no such vpc; request r-1'
    )
  })

  test('the token is in no error, however deep one looks', async () => {
    for (const answer of [json(401, { message: 'Unable to authenticate you' }), hangUp]) {
      const { client } = await against(answer)
      const error = await client.account().catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(ApiError)
      expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(token)
    }
  })

  test('an answer of another form is refused and not quoted', async () => {
    const { client } = await against(json(200, { vpc: { id: 'a', password: 'hunter2' } }))
    const error = await client.vpcs.get('a').catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(StagingError)
    expect(String(error)).toContain('name:')
    expect(String(error)).not.toContain('hunter2')
  })

  test.each(['', '..', '../droplets', 'a/b', 'a?b', 'a b'])('%j is no id, and nothing is asked', async (id) => {
    const { client, asked } = await against(json(200, {}))
    await expect(async () => client.vpcs.delete(id)).rejects.toThrow('is not an identifier')
    expect(asked).toEqual([])
  })

  const page = (status: number) => (_: IncomingMessage, response: ServerResponse) =>
    response.writeHead(status, { 'content-type': 'text/html' }).end('<!DOCTYPE html><title>Sign in')

  test('the page of a proxy takes no deletion and no tag: it is asked again', async () => {
    const tagged = { type: 'volume', id: 'v-1' } as const
    const taken = (_: IncomingMessage, response: ServerResponse) => response.writeHead(204).end()
    const ways: readonly ((client: DigitalOcean) => Promise<unknown>)[] = [
      (client) => client.volumes.delete('v-1'),
      (client) => client.clusters.deleteSelective('c-1'),
      (client) => client.tags.put('staging:1:staging', [tagged])
    ]
    for (const ask of ways) {
      const once = await against(page(200), taken)
      await ask(once.client)
      expect(once.asked).toHaveLength(2)
      const ever = await against(page(200))
      await expect(ask(ever.client)).rejects.toMatchObject({
        reason: 'service-error',
        message: expect.stringContaining('is no JSON: it is a page of HTML')
      })
    }
  })

  test('nothing is gone by the page of a proxy, however often it says 404', async () => {
    const { client } = await against(page(404))
    for (const look of [
      client.volumes.find('v-1'),
      client.volumes.glimpse('v-1'),
      client.domains.findRecords('a.example')
    ])
      await expect(look).rejects.toMatchObject({ reason: 'service-error' })
    await expect(client.volumes.delete('v-1')).rejects.toMatchObject({ reason: 'service-error' })
    const once = await against(page(404), json(200, { vpc: vpc('a') }))
    expect(await once.client.vpcs.glimpse('a')).toMatchObject({ name: 'stg-a' })
  })

  test('the page of a proxy is no kubeconfig', async () => {
    const { client } = await against((_, response) => response.writeHead(200).end('<!DOCTYPE html><title>Sign in'))
    await expect(client.clusters.kubeconfig('c-1', 900)).rejects.toMatchObject({
      reason: 'service-error',
      message: expect.stringContaining('is no kubeconfig: it is a page of HTML')
    })
  })

  const whole = 'apiVersion: v1\nclusters: []\ncontexts: []\ncurrent-context: c\nusers: []\n'

  test('half of a kubeconfig is none', async () => {
    const { client } = await against((_, response) => response.writeHead(200).end(whole.slice(0, 40)))
    await expect(client.clusters.kubeconfig('c-1', 900)).rejects.toMatchObject({
      reason: 'service-error',
      message: expect.stringContaining('is no kubeconfig: it breaks off, or is something else')
    })
  })

  test('a kubeconfig is the text that came, for as long as we asked', async () => {
    const { client, asked } = await against((_, response) =>
      response.writeHead(200, { 'content-type': 'application/yaml' }).end(whole)
    )
    expect(await client.clusters.kubeconfig('c-1', 900)).toBe(whole)
    expect(asked).toEqual(['GET /v2/kubernetes/clusters/c-1/kubeconfig?expiry_seconds=900 true'])
  })

  test.each([
    ['nothing', {}],
    ['null', null],
    ['null under its key', { volumes: null }],
    ['how many there are', { meta: { total: 2 } }],
    ['null, and that there are some', { volumes: null, meta: { total: 2 } }],
    ['nothing, and that there are some', { volumes: [], meta: { total: 2 } }],
    ['fewer than it says that there are', { volumes: [volume], meta: { total: 2 } }]
  ])('a list that holds %s is not empty: it is asked for again, and proves nothing gone', async (_, body) => {
    const whole = { volumes: [], meta: { total: 0 } }
    const once = await against(json(200, body), json(200, whole), json(200, whole))
    expect((await once.client.volumes.list()).length).toBeLessThan(2)
    expect(once.asked.length).toBeGreaterThan(1)
    const ever = await against(json(200, body))
    await expect(ever.client.volumes.list()).rejects.toMatchObject({
      reason: 'service-error',
      message: expect.stringContaining("DigitalOcean's answer to /v2/volumes ")
    })
    expect(ever.asked.length).toBeGreaterThan(2)
  })

  test('a list that is null is empty where it counts nothing, and where it is never counted and says so twice', async () => {
    const counted = await against(json(200, { sizes: null, meta: { total: 0 } }))
    expect(await counted.client.sizes()).toEqual([])
    expect(counted.asked).toHaveLength(1)
    const uncounted = await against(json(200, { databases: null }))
    expect(await uncounted.client.databases.list()).toEqual([])
    expect(uncounted.asked).toHaveLength(2)
    const lost = await against(json(200, {}))
    await expect(lost.client.databases.list()).rejects.toMatchObject({ reason: 'service-error' })
  })

  test('an answer that lacks a kind of what a cluster made is none', async () => {
    const made = { load_balancers: [{ id: 'b-1', name: 'a1' }], volumes: null, volume_snapshots: [] }
    const once = await against(json(200, {}), json(200, made))
    expect(await once.client.clusters.associatedResources('c-1')).toEqual({ ...made, volumes: [] })
    const ever = await against(json(200, { load_balancers: [] }))
    await expect(ever.client.clusters.associatedResources('c-1')).rejects.toMatchObject({ reason: 'service-error' })
  })

  test('what answers in place of the service does not say what time it is', async () => {
    const date = 'Sun, 01 Nov 2026 10:00:00 GMT'
    const { client, told } = await against(
      (_, response) => response.writeHead(502, { date: 'Thu, 01 Jan 1970 00:00:00 GMT' }).end('<html>'),
      json(200, { vpc: vpc('a') }, { date, 'ratelimit-remaining': '4999' })
    )
    await client.vpcs.get('a')
    expect(told).toEqual([date])
  })

  test.each([
    ['', 'is no JSON: it is empty'],
    ['<!DOCTYPE html><title>Sign in to the internet</title>', 'is no JSON: it is a page of HTML'],
    ['{"sizes": [{"password": "hunter2"', 'is no JSON: it breaks off, or is something else'],
    ['{"sizes": 7}', 'is not understood: sizes: Invalid input'],
    ['7', 'is not understood: Invalid input']
  ])('what is no answer with 200 (%j) is told, and not a word of it', async (body, why) => {
    const { client } = await against((_, response) => response.writeHead(200).end(body))
    const failed = await client.sizes().then(String, (error: Error) => error.message)
    expect(failed).toContain(`DigitalOcean's answer to /v2/sizes ${why}`)
    expect(failed).not.toMatch(/hunter2|Sign in/)
  })
})
