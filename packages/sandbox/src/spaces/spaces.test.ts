import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { makeKernel } from '../kernel/index.ts'
import { makeAuthority } from '../names/index.ts'
import { type SpacesEmulator, type SpacesOptions, startSpaces } from './index.ts'
import { spacesClient } from './testing.ts'

let spaces: SpacesEmulator
let client: ReturnType<typeof spacesClient>
const open = async (options: Partial<SpacesOptions> = {}) => {
  const authority = await makeAuthority()
  spaces = await startSpaces({ kernel: makeKernel(), authority, ...options })
  client = spacesClient(spaces, authority)
}
const close = async () => {
  client.close()
  await spaces.close()
}
beforeEach(() => open())
afterEach(close)

const call: (typeof client)['call'] = (...parameters) => client.call(...parameters)

const bucket = '/acme-terraform-state'

test('objects are put, read, listed by prefix and page, and deleted', async () => {
  for (const key of ['a/1', 'a/2', 'a/3', 'b/1'])
    expect((await call('PUT', `${bucket}/${key}`, { body: key })).status).toBe(200)
  const read = await call('GET', `${bucket}/a/2`)
  expect([read.status, read.text, read.headers.get('etag')]).toEqual([
    200,
    'a/2',
    expect.stringMatching(/^"[0-9a-f]{32}"$/)
  ])
  expect(await call('HEAD', `${bucket}/a/2`)).toMatchObject({ status: 200, text: '' })
  const first = (await call('GET', `${bucket}?list-type=2&max-keys=2&prefix=a%2F`)).text
  expect([...first.matchAll(/<Key>([^<]+)/g)].map(([, key]) => key)).toEqual(['a/1', 'a/2'])
  expect(first).toContain('<IsTruncated>true</IsTruncated>')
  const next = (await call('GET', `${bucket}?continuation-token=a%2F2&list-type=2&prefix=a%2F`)).text
  expect([...next.matchAll(/<Key>([^<]+)/g)].map(([, key]) => key)).toEqual(['a/3'])
  expect((await call('DELETE', `${bucket}/a/2`)).status).toBe(204)
  expect(await call('GET', `${bucket}/a/2`)).toMatchObject({
    status: 404,
    text: expect.stringContaining('<Code>NoSuchKey')
  })
})

test('a conditional write excludes the second writer', async () => {
  const headers = { 'if-none-match': '*' }
  expect((await call('PUT', `${bucket}/lock`, { body: '1', headers })).status).toBe(200)
  expect(await call('PUT', `${bucket}/lock`, { body: '2', headers })).toMatchObject({
    status: 412,
    text: expect.stringContaining('<Code>PreconditionFailed')
  })
})

test('a store that ignores conditions writes anyway', async () => {
  await close()
  await open({ conditionalWrites: false })
  const headers = { 'if-none-match': '*' }
  expect((await call('PUT', `${bucket}/lock`, { body: '1', headers })).status).toBe(200)
  expect((await call('PUT', `${bucket}/lock`, { body: '2', headers })).status).toBe(200)
})

test('nobody gets in without the key, nor with the key and another secret', async () => {
  expect((await call('GET', bucket, { signing: ['x-none'] })).text).toContain('<Code>SignatureDoesNotMatch')
  expect((await call('GET', bucket, { key: 'OTHER' })).text).toContain('<Code>InvalidAccessKeyId')
  expect((await call('GET', bucket, { secret: 'other' })).text).toContain('<Code>SignatureDoesNotMatch')
})

test('a bucket with versions keeps what is overwritten or deleted, until its version is deleted', async () => {
  spaces.keepVersions('acme-terraform-state')
  await call('PUT', `${bucket}/a`, { body: '1' })
  await call('PUT', `${bucket}/a`, { body: '2' })
  await call('DELETE', `${bucket}/a`)
  expect((await call('GET', `${bucket}/a`)).status).toBe(404)
  const { text } = await call('GET', `${bucket}?prefix=a&versions=`)
  expect(text.match(/<Version>/g)).toHaveLength(2)
  expect(text.match(/<DeleteMarker>/g)).toHaveLength(1)
  expect((await call('DELETE', bucket)).text).toContain('<Code>BucketNotEmpty')
  for (const [, id] of text.matchAll(/<VersionId>([^<]+)/g)) await call('DELETE', `${bucket}/a?versionId=${id}`)
  expect(spaces.olderVersions('acme-terraform-state')).toEqual([])
})

test('a bucket gives back the rules by which things expire in it', async () => {
  expect((await call('GET', `${bucket}?lifecycle=`)).status).toBe(404)
  const rules = '<LifecycleConfiguration><Rule><ID>older</ID></Rule></LifecycleConfiguration>'
  expect((await call('PUT', `${bucket}?lifecycle=`, { body: rules })).text).toContain('Content-MD5 is missing')
  const headers = { 'content-md5': createHash('md5').update(rules).digest('base64') }
  expect((await call('PUT', `${bucket}?lifecycle=`, { body: rules, headers })).status).toBe(200)
  expect((await call('GET', `${bucket}?lifecycle=`)).text).toBe(rules)
})

test('a bucket is made once, and goes only when it is empty', async () => {
  expect((await call('PUT', '/new')).status).toBe(200)
  await call('PUT', '/new/key', { body: '1' })
  // Who has it already makes it again, and nothing says so.
  expect((await call('PUT', '/new')).status).toBe(200)
  expect((await call('GET', '/new/key')).text).toBe('1')
  expect((await call('DELETE', '/new')).status).toBe(409)
  await call('DELETE', '/new/key')
  expect((await call('DELETE', '/new')).status).toBe(204)
  expect((await call('PUT', '/new/key', { body: '1' })).text).toContain('<Code>NoSuchBucket')
})

test('a bucket is addressed by path and by host, and both are the same bucket', async () => {
  expect((await call('PUT', '/a/1', { body: 'by host', bucket: 'acme-terraform-state' })).status).toBe(200)
  expect((await call('GET', `${bucket}/a/1`)).text).toBe('by host')
  expect((await call('GET', '/?list-type=2', { bucket: 'acme-terraform-state' })).text).toContain('<Key>a/1</Key>')
  expect((await call('GET', '/a/1', { bucket: 'nobodys' })).text).toContain('<Code>NoSuchBucket')
})

test('a bucket with a dot in its name has no certificate of its own, as with the service', async () => {
  await call('PUT', '/acme.state')
  await expect(call('GET', '/', { bucket: 'acme.state' })).rejects.toMatchObject({
    code: 'ERR_TLS_CERT_ALTNAME_INVALID'
  })
  expect((await call('GET', '/acme.state')).status).toBe(200)
})

test('a body that is not what its signature says is refused', async () => {
  const other = 'a'.repeat(64)
  expect(await call('PUT', `${bucket}/a`, { body: '1', contentSha256: other })).toMatchObject({
    status: 400,
    text: expect.stringContaining('<Code>XAmzContentSHA256Mismatch')
  })
  const headers = { 'x-amz-checksum-crc32': 'AAAAAA==' }
  expect((await call('PUT', `${bucket}/a`, { body: '1', headers })).text).toContain('<Code>BadDigest')
})

describe('a checksum in the trailer of a body, as the SDKs of AWS send it over TLS', () => {
  const trailed = (trailer: string) => ({
    body: `2\r\nhi\r\n0\r\n${trailer}\r\n\r\n`,
    contentSha256: 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
    headers: {
      'content-encoding': 'aws-chunked',
      'x-amz-decoded-content-length': '2',
      'x-amz-trailer': 'x-amz-checksum-crc32'
    },
    signing: ['x-amz-decoded-content-length', 'x-amz-trailer']
  })
  const right = 'x-amz-checksum-crc32:2JMqrA=='

  test('is refused: nobody says that Spaces takes it', async () => {
    expect(await call('PUT', `${bucket}/a`, trailed(right))).toMatchObject({
      status: 400,
      text: expect.stringContaining('<Code>XAmzContentSHA256Mismatch')
    })
  })

  test('is proven by a store that takes it, and its headers are signed', async () => {
    await close()
    await open({ trailers: true })
    expect((await call('PUT', `${bucket}/a`, trailed('x-amz-checksum-crc32:AAAAAA=='))).text).toContain('BadDigest')
    expect((await call('PUT', `${bucket}/a`, trailed(''))).text).toContain('BadDigest')
    expect((await call('PUT', `${bucket}/a`, { ...trailed(right), signing: [] })).text).toContain('is not signed')
    expect((await call('PUT', `${bucket}/a`, trailed(right))).status).toBe(200)
    expect((await call('GET', `${bucket}/a`)).text).toBe('hi')
  })
})
