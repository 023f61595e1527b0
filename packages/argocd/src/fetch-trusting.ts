import { request as httpsRequest } from 'node:https'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { rootCertificates } from 'node:tls'

/** A `fetch` for https that trusts one more authority: the global one takes it for the whole process only. Follows no redirect. */
export function fetchTrusting(caPem: string): typeof globalThis.fetch {
  return (input, init = {}) =>
    new Promise((resolve, reject) => {
      const url = new URL(input instanceof Request ? input.url : input)
      const outgoing = httpsRequest(
        url,
        {
          method: init.method ?? 'GET',
          headers: Object.fromEntries(new Headers(init.headers)),
          ca: [...rootCertificates, caPem],
          ...(init.signal ? { signal: init.signal } : {})
        },
        (incoming) => {
          const status = incoming.statusCode ?? 502
          const empty = status === 204 || status === 304
          if (empty) incoming.resume()
          resolve(new Response(empty ? null : (Readable.toWeb(incoming) as ReadableStream<Uint8Array>), { status }))
        }
      )
      outgoing.on('error', reject)
      outgoing.end(typeof init.body === 'string' ? init.body : undefined)
    })
}
