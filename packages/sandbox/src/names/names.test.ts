import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeKernel } from '../kernel/index.ts'
import { type Authority, makeAuthority, type Names, startNames } from './index.ts'

const run = promisify(execFile)
let directory: string
let authority: Authority
let names: Names
let plain: Server

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'names-'))
  authority = await makeAuthority({ directory })
  plain = createServer((_, response) => response.end('plain'))
  await new Promise<void>((done) => plain.listen(0, '127.0.0.1', done))
  names = await startNames({
    kernel: makeKernel(),
    authority,
    lookUp: (host) => (host.endsWith('.example.com') ? ['203.0.113.7'] : []),
    behind: (address) =>
      address === '203.0.113.7'
        ? {
            certificate: () => authority.issue(['*.staging.example.com']),
            answer: ({ host, path }) => ({ status: 200, headers: { 'x-host': host }, body: `${host}${path}` })
          }
        : undefined
  })
})
afterAll(async () => {
  await names.close()
  plain.close()
  await rm(directory, { recursive: true })
})

/** A process of its own, as a test step of a workflow is: with the proxy and the authority in its environment. */
const get = async (url: string, trust = true) => {
  const script = `fetch(${JSON.stringify(url)}).then(async (r) => console.log(r.status, await r.text()), (e) => console.log('failed', e.cause?.code ?? e.cause?.message ?? e.message))`
  const env = {
    PATH: process.env['PATH'],
    HTTPS_PROXY: names.proxyUrl,
    HTTP_PROXY: names.proxyUrl,
    NODE_USE_ENV_PROXY: '1',
    ...(trust ? { NODE_EXTRA_CA_CERTS: authority.caFile } : {})
  }
  const { stdout } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', '-e', script], { env })
  return stdout.trim()
}

describe('names', () => {
  test('a name of the sandbox answers over TLS on the usual port', async () => {
    expect(await get('https://web.staging.example.com/version?x=1')).toBe('200 web.staging.example.com/version?x=1')
  })

  test('only for those who trust its authority', async () => {
    expect(await get('https://web.staging.example.com/', false)).toMatch(/^failed .*(UNABLE|SELF_SIGNED|DEPTH)/)
  })

  test('a name that nobody has does not leave the machine', async () => {
    expect(await get('https://api.github.com/')).toMatch(/^failed/)
  })

  test('ports of this machine are tunnelled', async () => {
    const { port } = plain.address() as AddressInfo
    expect(await get(`http://127.0.0.1:${port}/`)).toBe('200 plain')
  })
})
