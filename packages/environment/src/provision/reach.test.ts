import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@jest/globals'
import { makeAuthority } from '../../../sandbox/src/names/index.ts'
import { reach, reachFrom } from './reach.ts'

test('an address answers for a host that no resolver knows, with the certificate of the host alone', async () => {
  const authority = await makeAuthority()
  const hosts: (string | undefined)[] = []
  const server = createServer(await authority.issue(['web.staging.example.invalid']), ({ headers }, response) => {
    hosts.push(headers.host)
    response.writeHead(404).end('no app yet')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const there = { address: '127.0.0.1', port, ca: authority.caPem, signal: AbortSignal.timeout(5000) }
  try {
    await reach({ ...there, host: 'web.staging.example.invalid' })
    expect(hosts).toEqual(['web.staging.example.invalid'])
    await expect(reach({ ...there, host: 'other.example.invalid' })).rejects.toMatchObject({
      code: 'ERR_TLS_CERT_ALTNAME_INVALID'
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
})

test('behind a proxy hosts are found by name, by the proxy', () => {
  expect(reachFrom({})).toBe(reach)
  expect(reachFrom({ HTTPS_PROXY: 'http://proxy:3128' })).toBe(reach)
  expect(reachFrom({ HTTPS_PROXY: 'http://proxy:3128', NODE_USE_ENV_PROXY: '1' })).toBeUndefined()
})
