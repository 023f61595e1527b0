import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** As registries do it: a 401 names the realm, which gives a token for the credentials. */
export async function startRegistry(credentials: string) {
  const images = new Set<string>()
  /** Images that were asked for with the right credentials, and were not there. */
  const absent: string[] = []
  const server = createServer((incoming, outgoing) => {
    const { headers, url = '' } = incoming
    const { host } = headers
    if (url.startsWith('/token')) {
      const right = headers.authorization === `Basic ${Buffer.from(credentials).toString('base64')}`
      outgoing.writeHead(right ? 200 : 401).end(JSON.stringify({ token: 'pull-token' }))
      return
    }
    if (headers.authorization !== 'Bearer pull-token') {
      const challenge = `Bearer realm="http://${host}/token",service="registry",scope="repository:acme/web:pull"`
      outgoing.writeHead(401, { 'www-authenticate': challenge }).end()
      return
    }
    const [, repository, tag] = /^\/v2\/(.+)\/manifests\/(.+)$/.exec(url) ?? []
    const image = `${repository}:${tag}`
    if (!images.has(image)) absent.push(image)
    outgoing.writeHead(images.has(image) ? 200 : 404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    images,
    absent,
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve))
  }
}
