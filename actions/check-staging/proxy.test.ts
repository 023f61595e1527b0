import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, expect, test } from '@jest/globals'
import type { Finding } from '@staging-actions/base'
import { scopeNames } from '@staging-actions/digitalocean'
import { type Cloud, startCloud } from '../../packages/environment/test/cloud.ts'
import { checkOut } from '../../packages/environment/test/real-stack.ts'
import { runActionProcess } from '../../packages/sandbox/src/testing/run-action.ts'

/* A self-hosted runner in a closed network: every name is known to the proxy alone, and GitHub's API lies below a path. */

const files = {
  '.github/staging.yml': `version: 1
environment: { name: staging, domain: example.com }
stacks: [{ name: staging, directory: infra/staging, backend: { bucket: acme-terraform-state } }]
`,
  'infra/staging/main.tf': 'terraform {\n  backend "s3" {}\n}\n'
}

let cloud: Cloud
let proxy: Proxy
afterEach(async () => {
  await proxy.close()
  await cloud.stop()
})

interface Proxy {
  readonly url: string
  /** Hosts that were asked for through it. */
  readonly seen: ReadonlySet<string>
  close(): Promise<void>
}

/** @param behind host → URL of what stands for it; what is in none is asked of `next`, another proxy */
async function startProxy(behind: Readonly<Record<string, string>>, next: string): Promise<Proxy> {
  const seen = new Set<string>()
  const sockets = new Set<Socket>()
  const portOf = (host: string) => new URL(behind[host] ?? next).port
  const server: Server = createServer((incoming, outgoing) => {
    const { hostname, pathname, search } = new URL(incoming.url ?? '')
    seen.add(hostname)
    const headers = { ...incoming.headers, host: hostname }
    const on = request({ port: portOf(hostname), path: `${pathname}${search}`, method: incoming.method, headers })
    on.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    on.on('error', () => outgoing.destroy())
    incoming.pipe(on)
  })
  server.on('connect', (incoming: IncomingMessage, client: Socket, head: Buffer) => {
    const [host = ''] = (incoming.url ?? '').split(':')
    seen.add(host)
    const far = connect(Number(portOf(host)), '127.0.0.1', () => {
      if (behind[host]) client.write('HTTP/1.1 200 OK\r\n\r\n')
      else far.write(`CONNECT ${incoming.url} HTTP/1.1\r\nhost: ${incoming.url}\r\n\r\n`)
      far.write(head)
      far.pipe(client)
      client.pipe(far)
    })
    for (const socket of [far, client]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    }
  }
}

async function preflight(env: Readonly<Record<string, string | undefined>>) {
  const { NO_PROXY: _, HTTPS_PROXY: next = '', NODE_USE_ENV_PROXY: __, ...given } = cloud.env
  proxy = await startProxy({ 'git.corp.example': cloud.github.url, 'cloud.corp.example': cloud.digitalocean.url }, next)
  const at = (host: string, url: string) => `http://${host}${new URL(url).pathname}`.replace(/\/$/, '')
  return runActionProcess('check-staging', {
    inputs: {
      'github-token': cloud.githubToken,
      'digitalocean-token': cloud.digitalocean.tokenFor(scopeNames()),
      'spaces-access-key': cloud.spaces.accessKey,
      'spaces-secret-key': cloud.spaces.secretKey,
      preflight: 'true'
    },
    env: {
      ...given,
      GITHUB_SERVER_URL: at('git.corp.example', cloud.github.url),
      GITHUB_API_URL: at('git.corp.example', cloud.github.apiUrl),
      GITHUB_GRAPHQL_URL: at('git.corp.example', cloud.github.graphqlUrl),
      DIGITALOCEAN_API_URL: at('cloud.corp.example', cloud.digitalocean.url),
      // git reads this one in lower case alone.
      http_proxy: proxy.url,
      HTTPS_PROXY: proxy.url,
      ...env
    },
    cwd: await checkOut(files, `${cloud.directory}/checkout`)
  })
}

test('every service is asked through the proxy of the machine, which nobody had to announce to Node', async () => {
  cloud = await startCloud({ files })
  const { outputs, log } = await preflight({})
  const findings = JSON.parse(outputs['preflight'] || '[]') as Finding[]
  const state = (check: string) => findings.find((finding) => finding.check === check)?.state
  expect({
    token: state('token'),
    zone: state('zone'),
    bucket: state('bucket of staging'),
    ledger: state('read'),
    ref: state('write')
  }).toEqual({ token: 'ok', zone: 'ok', bucket: 'ok', ledger: 'ok', ref: 'ok' })
  expect([...proxy.seen]).toEqual(
    expect.arrayContaining(['git.corp.example', 'cloud.corp.example', 'nyc3.digitaloceanspaces.com'])
  )
  expect(log).not.toContain('NODE_USE_ENV_PROXY')
})

test('a variable that names no proxy is said to, without its value', async () => {
  cloud = await startCloud({ files })
  const { outputs, log } = await preflight({ http_proxy: undefined, HTTPS_PROXY: 'pro xy:hunter2@nowhere' })
  expect(outputs).toMatchObject({ outcome: 'failure', reason: 'invalid-input' })
  expect(log).toContain('the environment variable HTTPS_PROXY names no proxy')
  expect(log).not.toContain('hunter2')
})
