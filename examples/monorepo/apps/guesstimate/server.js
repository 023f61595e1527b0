import { createServer } from 'node:http'
import { pathToFileURL } from 'node:url'
import { escape, page } from '@acme/ui'
import { estimate } from './estimate.js'

export function makeServer(version) {
  return createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost')
    if (pathname === '/version') {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ app: 'guesstimate', version }))
      return
    }
    if (pathname !== '/') {
      response.writeHead(404).end('not found\n')
      return
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(page('Guesstimate', form(searchParams)))
  })
}

function form(query) {
  const names = ['best', 'likely', 'worst']
  const fields = names
    .map((name) => `<label>${name} <input name="${name}" size="4" value="${escape(query.get(name) ?? '')}"></label>`)
    .join(' ')
  return `<form>${fields} <button>Guess</button></form>${names.every((name) => query.has(name)) ? answer(query) : ''}`
}

function answer(query) {
  try {
    const { mean, deviation } = estimate(...['best', 'likely', 'worst'].map((name) => Number(query.get(name))))
    return `<p>${mean.toFixed(1)} days, give or take ${deviation.toFixed(1)}</p>`
  } catch (error) {
    return `<p>${escape(error.message)}</p>`
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const server = makeServer(process.env.VERSION ?? 'development')
  server.listen(Number(process.env.PORT ?? 8080))
  process.on('SIGTERM', () => server.close())
}
