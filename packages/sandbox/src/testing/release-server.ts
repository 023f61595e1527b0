import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import type { Duplex } from 'node:stream'
import type { Authority } from '../names/index.ts'

const fixtures = resolve(import.meta.dirname, '../../../terraform/src/release/fixtures')

export interface ReleaseServer {
  /** On loopback. */
  readonly url: string
  readonly port: number
  /** Paths in the order of the requests. */
  readonly asked: readonly string[]
  /** What is answered instead, by the end of the path; `hang` says nothing, `cut` ends in the middle. */
  readonly instead: Map<string, Buffer | 'hang' | 'cut'>
  close(): Promise<void>
}

/** The one release that the fixtures make: terraform 9.9.9, signed by a test key. */
export const release = '9.9.9'

export async function fixture(name: string): Promise<Buffer> {
  return readFile(join(fixtures, name))
}

/** A server of releases over TLS, for `releases.hashicorp.com` and on loopback, signed by the fixture of that name. */
export async function startReleaseServer(authority: Authority, signedBy = 'trusted'): Promise<ReleaseServer> {
  const files = new Map<string, Buffer>([
    [`terraform_${release}_SHA256SUMS`, await fixture('SHA256SUMS')],
    [`terraform_${release}_SHA256SUMS.sig`, await fixture(`${signedBy}.sig`)]
  ])
  const archive = await fixture('terraform.zip')
  const asked: string[] = []
  const instead: ReleaseServer['instead'] = new Map()
  const sockets = new Set<Duplex>()
  const identity = await authority.issue(['127.0.0.1', 'localhost', 'releases.hashicorp.com'])
  const server = createServer(identity, (request, response) => {
    const path = request.url ?? ''
    const name = path.split('/').at(-1) ?? ''
    asked.push(path)
    const isArchive = new RegExp(`^/terraform/${release}/terraform_${release}_[a-z]+_[a-z0-9]+\\.zip$`).test(path)
    const isKnown = path.startsWith(`/terraform/${release}/`)
    const body = isArchive ? archive : isKnown ? files.get(name) : undefined
    const other = [...instead].find(([end]) => name.endsWith(end))?.[1]
    if (other === 'hang') return
    const sent = other instanceof Buffer ? other : body
    if (!sent) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-length': sent.length })
    if (other === 'cut') response.write(sent.subarray(0, sent.length / 2), () => response.destroy())
    else response.end(sent)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `https://127.0.0.1:${port}/terraform`,
    port,
    asked,
    instead,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => done())
      })
  }
}
