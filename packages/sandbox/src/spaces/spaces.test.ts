import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { makeKernel } from '../kernel/index.ts'
import { type SpacesEmulator, type SpacesOptions, startSpaces } from './index.ts'
import { callSigned, type SignedOptions } from './testing.ts'

let spaces: SpacesEmulator
const open = async (options: Partial<SpacesOptions> = {}) => {
  spaces = await startSpaces({ kernel: makeKernel(), ...options })
}
beforeEach(() => open())
afterEach(() => spaces.close())

const call = (method: string, target: string, options: SignedOptions = {}) =>
  callSigned(spaces, method, target, options)

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
  await spaces.close()
  await open({ conditionalWrites: false })
  const headers = { 'if-none-match': '*' }
  expect((await call('PUT', `${bucket}/lock`, { body: '1', headers })).status).toBe(200)
  expect((await call('PUT', `${bucket}/lock`, { body: '2', headers })).status).toBe(200)
})

test('nobody gets in without the key, nor with the key and another secret', async () => {
  expect((await fetch(`${spaces.url}${bucket}`)).status).toBe(403)
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
  expect((await call('PUT', `${bucket}?lifecycle=`, { body: rules })).status).toBe(200)
  expect((await call('GET', `${bucket}?lifecycle=`)).text).toBe(rules)
})

test('a bucket is made once, and goes only when it is empty', async () => {
  expect((await call('PUT', '/new')).status).toBe(200)
  expect((await call('PUT', '/new')).text).toContain('BucketAlreadyOwnedByYou')
  await call('PUT', '/new/key', { body: '1' })
  expect((await call('DELETE', '/new')).status).toBe(409)
  await call('DELETE', '/new/key')
  expect((await call('DELETE', '/new')).status).toBe(204)
  expect((await call('PUT', '/new/key', { body: '1' })).text).toContain('<Code>NoSuchBucket')
})
