import { expect, test } from '@jest/globals'
import { findImage } from './registry.ts'

const image = { registry: 'ghcr.io', repository: 'acme/web', reference: 'v1' }

function asked(status: number, type: string) {
  const fetch = async () => new Response(null, { status, headers: { 'content-type': type } })
  return findImage(image, { fetch, signal: new AbortController().signal, credentials: undefined })
}

test('an image is there by the word of its registry, and not by the page of a proxy', async () => {
  expect(await asked(200, 'application/vnd.oci.image.index.v1+json')).toBe('there')
  expect(await asked(404, 'application/json')).toBe('absent')
  await expect(asked(200, 'text/html; charset=utf-8')).rejects.toMatchObject({
    reason: 'service-error',
    status: 0,
    message: 'ghcr.io did not answer to HEAD /v2/acme/web/manifests/v1: what came in its place is a page of HTML'
  })
})
