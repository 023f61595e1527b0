import { createServer as createPlainServer } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { beforeAll, expect, test } from '@jest/globals'
import { makeKernel } from '../../../sandbox/src/kernel/index.ts'
import { type Authority, type Identity, makeAuthority, startNames } from '../../../sandbox/src/names/index.ts'
import { judgeAnswer } from './judge-answer.ts'
import { type ReachRequest, reach, reachFrom } from './reach.ts'

const host = 'web.staging.example.invalid'
let authority: Authority
let other: Authority
beforeAll(async () => {
  authority = await makeAuthority()
  other = await makeAuthority()
})

/** A server with this certificate, asked once for `host` while it is there. */
async function asked(identity: Identity, more: Partial<ReachRequest> = {}) {
  const hosts: (string | undefined)[] = []
  const server = createServer(identity, ({ headers }, response) => {
    hosts.push(headers.host)
    response.writeHead(404).end('no app yet')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const there = { host, address: '127.0.0.1', port, ca: authority.caPem, signal: AbortSignal.timeout(5000) }
  try {
    const answer = await reach({ ...there, ...more })
    return { answer, hosts, problem: judgeAnswer({ host, address: '127.0.0.1', answer }) }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('an address answers for a host that no resolver knows', async () => {
  const { answer, hosts, problem } = await asked(await authority.issue(['*.staging.example.invalid']))
  expect(answer).toMatchObject({ kind: 'http', status: 404 })
  expect(hosts).toEqual([host])
  expect(problem).toBeUndefined()
})

test('the host of the request can be another than the one that the certificate is for', async () => {
  const { hosts } = await asked(await authority.issue([host]), { hostHeader: `nobody.${host}` })
  expect(hosts).toEqual([`nobody.${host}`])
})

const certificates: readonly [string, () => Promise<Identity>, RegExp][] = [
  [
    'that covers a name one label up only',
    () => authority.issue(['*.example.invalid', 'staging.example.invalid']),
    /for \*\.example\.invalid, staging\.example\.invalid .*does not cover it/
  ],
  ['that has expired', () => authority.issue([host], 'expired'), /that expired on /],
  ['that is not valid yet', () => authority.issue([host], 'early'), /not valid before /],
  ['of an authority that nobody trusts', () => other.issue([host]), /of an authority that is not trusted/],
  [
    "that is the controller's own placeholder",
    () => authority.issue(['TRAEFIK DEFAULT CERT', 'a1b2.traefik.default']),
    /the ingress controller's own placeholder/
  ]
]
test.each(certificates)('a certificate %s is told, and nothing is asked over it', async (_, issue, seen) => {
  const { problem, hosts } = await asked(await issue())
  expect(problem).toMatchObject({ host, expected: `a valid one for ${host}`, seen: expect.stringMatching(seen) })
  expect(problem?.remedy).toBeTruthy()
  expect(hosts).toEqual([])
})

test('a port that is shut, and a server that hangs up, are told as what they are', async () => {
  const server = createPlainServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  server.on('connection', (socket) => socket.destroy())
  const there = { host, address: '127.0.0.1', port, signal: AbortSignal.timeout(5000) }
  expect(await reach(there)).toMatchObject({ kind: 'failed', code: 'ECONNRESET' })
  await new Promise((done) => server.close(done))
  expect(await reach(there)).toMatchObject({ kind: 'failed', code: 'ECONNREFUSED' })
})

test('behind a proxy addresses are asked through it, unless it does not let them be', async () => {
  const names = await startNames({
    kernel: makeKernel(),
    authority,
    lookUp: () => [],
    behind: (address) =>
      address === '203.0.113.7'
        ? {
            certificate: () => authority.issue([host]),
            answer: ({ host: wanted }) => ({ status: wanted === host ? 200 : 404, headers: {}, body: '' })
          }
        : undefined
  })
  const refusing = createPlainServer()
  refusing.on('connect', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'))
  await new Promise<void>((done) => refusing.listen(0, '127.0.0.1', done))
  const through = (proxy: string) => reachFrom({ NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: proxy })
  const there = { host, ca: authority.caPem, signal: AbortSignal.timeout(5000) }
  try {
    const ask = through(names.proxyUrl)
    expect(await ask({ ...there, address: '203.0.113.7' })).toMatchObject({ kind: 'http', status: 200 })
    expect(await ask({ ...there, address: '203.0.113.8' })).toMatchObject({ kind: 'failed', code: 'ECONNREFUSED' })
    const { port } = refusing.address() as AddressInfo
    const refused = await through(`http://127.0.0.1:${port}`)({ ...there, address: '203.0.113.7' })
    expect(refused).toEqual({ kind: 'unasked' })
  } finally {
    await names.close()
    refusing.close()
  }
  expect(reachFrom({ HTTPS_PROXY: 'http://proxy:3128' })).toBe(reach)
})
