import { Agent, request } from 'node:https'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { digitalOceanJudge } from '../conformance/digitalocean.ts'
import { GitHubJudge } from '../conformance/github.ts'
import type { Verdict } from '../conformance/openapi.ts'
import { startDigitalOcean } from '../digitalocean/index.ts'
import { stageGitHub } from '../github/testing.ts'
import { type Exchange, type Kernel, makeKernel } from '../kernel/index.ts'
import { startClusters } from '../kubernetes/index.ts'
import { makeAuthority } from '../names/index.ts'
import { startSpaces } from '../spaces/index.ts'
import { spacesClient } from '../spaces/testing.ts'
import { fuzz, type Send } from './fuzz.ts'

jest.setTimeout(120_000)

// What it asks is wrong on purpose, and judged here: no part of a recording of what our own code asks.
delete process.env['SANDBOX_RECORD']

const requests = 1000
const seed = Number(process.env['SANDBOX_SEED'] ?? 1)
const openApi = process.env['STAGING_ACTIONS_DIGITALOCEAN_OPENAPI']

/** What the kernel saw go wrong by itself: a defect is told as an event, whatever was answered. */
function watch(kernel: Kernel, judge?: (exchange: Exchange) => Verdict) {
  const defects: string[] = []
  const differences = new Set<string>()
  let judged = 0
  kernel.events.on('event', ({ kind, text }) => {
    if (kind === 'defect') defects.push(text.slice(0, 400))
  })
  if (judge)
    kernel.events.on('exchange', (exchange) => {
      judged += 1
      // What it was asked is wrong on purpose: only answers count.
      const verdict = judge({ ...exchange, query: {}, request: undefined })
      if (verdict.kind === 'differing')
        for (const line of verdict.differences) differences.add(`${verdict.route} ${exchange.status}: ${line}`)
    })
  return { defects, differences, judged: () => judged }
}

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

describe(`a thousand random requests (seed ${seed})`, () => {
  test(`DigitalOcean: no crash, no 500${openApi ? ', every answer of the published form' : '; its answers are not judged here'}`, async () => {
    const kernel = makeKernel({ seed })
    const judge = openApi ? digitalOceanJudge(openApi).judge : undefined
    const seen = watch(kernel, judge && ((exchange) => judge.judge(exchange)))
    const cloud = await startDigitalOcean({
      kernel,
      limits: { hour: 1e6, minute: 1e6 },
      clusterOpened: async () => ({ endpoint: 'https://k.example', caData: 'Y2E=', tokenFor: () => 'token' })
    })
    closers.push(() => cloud.close())
    const { statuses, failures } = await fuzz({
      seed,
      requests,
      url: cloud.url,
      routes: cloud.routes,
      headers: { authorization: `Bearer ${cloud.token}` },
      ...(judge && { judge })
    })
    expect({ failures, defects: seen.defects, differences: [...seen.differences] }).toEqual({
      failures: [],
      defects: [],
      differences: []
    })
    if (judge) expect(seen.judged()).toBeGreaterThan(requests * 0.9)
    // Without the document nobody knows what a body holds: what is made up blindly makes nothing.
    const expected = judge ? ['200', '201', '400', '404', '422'] : ['200', '404', '422']
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(expected))
  })

  test('GitHub: no crash, no 500, every answer of the published form', async () => {
    await using stage = await stageGitHub({}, { pointsAMinute: 1e6, contentAMinute: 1e6, contentAnHour: 1e6 })
    const { kernel } = stage.github.server
    const github = new GitHubJudge()
    const seen = watch(kernel, (exchange) => github.judge(exchange))
    const alice = stage.github.as('alice')
    await alice.push('feature', { 'README.md': '# Changed\n' })
    await stage.api(alice.token, 'POST', '/pulls', { title: 'Change', head: 'feature', base: 'main' })
    const { statuses, failures } = await fuzz({
      seed,
      requests,
      url: stage.github.url,
      routes: stage.github.routes,
      headers: { authorization: `Bearer ${alice.token}` },
      known: {
        owner: ['acme'],
        repo: ['shop'],
        login: ['alice', 'bob'],
        ref: ['heads/main', 'main', 'feature'],
        branch: ['main', 'feature'],
        basehead: ['main...feature'],
        path: ['README.md', 'apps'],
        number: ['1', '2']
      },
      judge: github.rest,
      prefix: '/api/v3'
    })
    expect({ failures, defects: seen.defects, differences: [...seen.differences] }).toEqual({
      failures: [],
      defects: [],
      differences: []
    })
    expect(seen.judged()).toBeGreaterThan(requests * 0.9)
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200', '201', '400', '404', '422']))
  })

  test('Spaces: no crash, no 500', async () => {
    const kernel = makeKernel({ seed })
    const seen = watch(kernel)
    const authority = await makeAuthority()
    const spaces = await startSpaces({ kernel, authority })
    const { call, close } = spacesClient(spaces, authority)
    closers.push(async () => {
      close()
      await spaces.close()
    })
    const { random } = kernel
    const words = [
      'acme-terraform-state',
      'b',
      '%2e%2e',
      'a b',
      'é',
      'x'.repeat(300),
      '?versions',
      '?list-type=2&max-keys=-1',
      '?max-keys=x'
    ]
    const failures: string[] = []
    for (let count = 0; count < requests; count += 1) {
      const method = ['GET', 'PUT', 'DELETE', 'HEAD', 'POST'][random.below(5)] ?? 'GET'
      const word = () => words[random.below(words.length)] ?? ''
      const target = `/${[word(), word()].slice(0, 1 + random.below(2)).join('/')}`.replaceAll(' ', '%20')
      const body = random.below(2) === 0 ? random.hex(20) : ''
      const { status } = await call(method, target, ['GET', 'HEAD'].includes(method) ? {} : { body })
      if (status >= 500 && status !== 501) failures.push(`${status} to ${method} ${target}`)
    }
    expect({ failures, defects: seen.defects }).toEqual({ failures: [], defects: [] })
  })

  test('Kubernetes: no crash, no 500', async () => {
    const kernel = makeKernel({ seed })
    const seen = watch(kernel)
    const authority = await makeAuthority()
    const clusters = await startClusters({ kernel, ca: authority })
    closers.push(() => clusters.close())
    const { endpoint, tokenFor } = await clusters.open({ id: 'c', name: 'c' })
    const agent = new Agent({ ca: authority.caPem, keepAlive: true })
    closers.push(async () => agent.destroy())
    const { failures } = await fuzz({
      seed,
      requests,
      url: endpoint,
      headers: { authorization: `Bearer ${await tokenFor(0)}` },
      routes: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].flatMap((method) =>
        [
          '/api/v1/namespaces/:namespace/:plural',
          '/api/v1/namespaces/:namespace/:plural/:name',
          '/apis/:group/v1/:plural',
          '/apis/:group/v1/namespaces/:namespace/:plural/:name',
          '/openapi/v3/:plural/:name'
        ].map((path) => ({ method, path }))
      ),
      known: {
        namespace: ['default', 'kube-system'],
        plural: ['configmaps', 'secrets', 'pods', 'deployments', 'jobs', 'services', 'namespaces', 'nodes'],
        group: ['apps', 'batch', 'networking.k8s.io'],
        name: ['a', 'b'],
        kind: ['ConfigMap', 'Secret', 'Deployment'],
        apiVersion: ['v1', 'apps/v1']
      },
      send: sendOver(agent)
    })
    expect({ failures, defects: seen.defects }).toEqual({ failures: [], defects: [] })
  })
})

/** As `fetch`, but trusting the sandbox's own authority. */
function sendOver(agent: Agent): Send {
  return (url, { method, headers, body }) =>
    new Promise((resolve, reject) => {
      const sent = request(url, { method, headers, agent }, async (answer) =>
        resolve({ status: answer.statusCode ?? 0, text: await text(answer) })
      )
      sent.on('error', reject)
      sent.end(body)
    })
}
