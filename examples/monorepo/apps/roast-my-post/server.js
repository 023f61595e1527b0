import { createServer } from 'node:http'
import { pathToFileURL } from 'node:url'
import { escape, page } from '@acme/ui'
import { roast } from './roast.js'

export function makeServer(version) {
  return createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost')
    if (pathname === '/version') {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ app: 'roast-my-post', version }))
      return
    }
    if (pathname !== '/') {
      response.writeHead(404).end('not found\n')
      return
    }
    const post = searchParams.get('post') ?? ''
    const remarks = post ? `<ul>${roast(post).map((remark) => `<li>${escape(remark)}</li>`).join('')}</ul>` : ''
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(page('Roast my post', `<form><textarea name="post">${escape(post)}</textarea> <button>Roast</button></form>${remarks}`))
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const server = makeServer(process.env.VERSION ?? 'development')
  server.listen(Number(process.env.PORT ?? 8080))
  process.on('SIGTERM', () => server.close())
}
