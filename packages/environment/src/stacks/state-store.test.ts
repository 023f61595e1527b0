import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { makeKernel } from '../../../sandbox/src/kernel/index.ts'
import { spacesClient } from '../../../sandbox/src/spaces/testing.ts'
import { type SpacesByName, startSpacesByName } from '../../../sandbox/src/testing/spaces-by-name.ts'
import { trustAuthority } from '../../../sandbox/src/testing/trust-authority.ts'
import { deleteState, findStates, honoursConditionalWrites, stateStore } from './state-store.ts'

const bucket = 'acme-terraform-state'
const key = '4242/staging/staging.tfstate'

let spaces: SpacesByName
let kernel: ReturnType<typeof makeKernel>
beforeEach(async () => {
  kernel = makeKernel()
  spaces = await startSpacesByName({ kernel })
  trustAuthority(spaces)
})
afterEach(() => spaces.close())

const backend = () => ({ bucket, key, region: 'nyc3', endpoint: spaces.url })
const put = (name: string) =>
  spaces.buckets.get(bucket)?.set(name, { body: Buffer.from('hunter2'), etag: '"1"', at: 0, type: 'application/json' })
const keys = () => [...(spaces.buckets.get(bucket)?.keys() ?? [])]

test('the states of an environment are found by their place, and nobody else\u2019s', async () => {
  for (const name of [
    key,
    `${key}.tflock`,
    '4242/staging/more.tfstate',
    '4242/staging-2/x.tfstate',
    '1/staging/x.tfstate'
  ])
    put(name)
  expect(await findStates(backend(), '4242/staging/', spaces)).toEqual(['4242/staging/more.tfstate', key])
  const nobody = { accessKey: 'x', secretKey: 'y' }
  expect(await findStates(backend(), '4242/staging/', nobody)).toBeUndefined()
})

test('a store that takes no conditional writes at all honors none', async () => {
  const body = '<Error><Code>NotImplemented</Code><Message>Conditional object PUTs are not supported.</Message></Error>'
  kernel.faults.add({
    service: 'spaces',
    path: '*',
    method: 'PUT',
    when: 'before',
    times: 99,
    answer: { status: 501, body }
  })
  expect(await honoursConditionalWrites(backend(), spaces)).toBe(false)
})

test('what is no JSON is asked for once more: nobody holds a lock, and no state is lost, by an answer of a proxy', async () => {
  const { findLock, readState } = stateStore(spaces)
  spaces.buckets.get(bucket)?.set(key, { body: Buffer.from('{}'), etag: '"1"', at: 0, type: 'application/json' })
  for (const body of ['', '<!DOCTYPE html>', '{"a": [']) {
    for (const look of [findLock, readState]) {
      kernel.faults.add({ service: 'spaces', path: '*', when: 'before', answer: { status: 200, body } })
      expect(await look(backend())).toBe(look === findLock ? undefined : '{}')
      kernel.faults.clear()
    }
  }
})

describe('a proxy that answers with a page of its own', () => {
  const page = '<!DOCTYPE html><title>Sign in to this network</title>'
  const answer = (status: number, times: number, fault: { readonly method?: string; readonly body?: string } = {}) =>
    kernel.faults.add({
      service: 'spaces',
      path: '*',
      when: 'before',
      times,
      answer: { status, body: fault.body ?? page },
      ...(fault.method && { method: fault.method })
    })

  test('deletes no state, and none of its versions', async () => {
    spaces.keepVersions(bucket)
    put(key)
    answer(200, 1, { method: 'DELETE' })
    await deleteState(backend(), spaces)
    expect(keys()).toEqual([])
    expect(spaces.olderVersions(bucket)).toEqual([])
    put(key)
    answer(200, Number.POSITIVE_INFINITY, { method: 'DELETE' })
    await expect(deleteState(backend(), spaces)).rejects.toMatchObject({
      reason: 'service-error',
      message: expect.stringContaining('is no answer of a bucket: it is a page of HTML')
    })
  })

  test.each([page, '', '<ListVersionsResult><Version>'])('lists nothing: %j is asked for once more', async (body) => {
    spaces.keepVersions(bucket)
    put(key)
    answer(200, 1, { method: 'GET', body })
    expect(await findStates(backend(), '4242/staging/', spaces)).toEqual([key])
    answer(200, 1, { method: 'GET', body })
    await deleteState(backend(), spaces)
    expect(spaces.olderVersions(bucket)).toEqual([])
    answer(200, Number.POSITIVE_INFINITY, { method: 'GET', body })
    await expect(findStates(backend(), '4242/staging/', spaces)).rejects.toMatchObject({ reason: 'service-error' })
  })

  test('knows of no lock, and of no state that is not there', async () => {
    const { findLock, readState } = stateStore(spaces)
    answer(200, Number.POSITIVE_INFINITY)
    await expect(findLock(backend())).rejects.toMatchObject({ reason: 'service-error' })
    kernel.faults.clear()
    answer(404, Number.POSITIVE_INFINITY)
    await expect(readState(backend())).rejects.toMatchObject({ reason: 'service-error' })
  })
})

test('a lock that says nothing is a lock; a state without a byte in it is none', async () => {
  const { findLock, readState } = stateStore(spaces)
  for (const name of [key, `${key}.tflock`])
    spaces.buckets.get(bucket)?.set(name, { body: Buffer.from(''), etag: '"1"', at: 0, type: 'application/json' })
  expect(await findLock(backend())).toMatchObject({ id: 'unknown' })
  expect(await readState(backend())).toBeUndefined()
})

describe('the state of an environment that is gone', () => {
  test('is gone with all its versions; what only begins with its name stays', async () => {
    spaces.keepVersions(bucket)
    put(key)
    put(`${key}.tflock`)
    put(`${key}.of-another`)
    await deleteState(backend(), spaces)
    expect(keys()).toEqual([`${key}.of-another`])
    expect(spaces.olderVersions(bucket)).toEqual([])
    // And once more: there is nothing, not even a mark.
    await deleteState(backend(), spaces)
    expect(spaces.olderVersions(bucket)).toEqual([])
  })

  test('is not gone by a 404 to its deletion, where it is there still', async () => {
    put(key)
    const body = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>'
    const fault = {
      service: 'spaces',
      method: 'DELETE',
      path: '*',
      when: 'before',
      answer: { status: 404, body }
    } as const
    kernel.faults.add({ ...fault, times: 9 })
    await expect(deleteState(backend(), spaces)).rejects.toMatchObject({
      reason: 'service-error',
      message: `the bucket ${bucket} says that ${key} is not there, and keeps it`
    })
    kernel.faults.clear()
    expect(keys()).toEqual([key])
  })

  test('is gone from a bucket that keeps none', async () => {
    put(key)
    await deleteState(backend(), spaces)
    expect(keys()).toEqual([])
  })

  test('is gone for those who put the bucket into the name of the host, as for those who put it into the path', async () => {
    spaces.keepVersions(bucket)
    const { call, close } = spacesClient(spaces, spaces)
    await call('PUT', `/${key}`, { body: 'hunter2', bucket })
    await call('PUT', `/${key}`, { body: 'hunter3', bucket })
    await deleteState(backend(), spaces)
    expect((await call('GET', `/?prefix=${encodeURIComponent(key)}&versions=`, { bucket })).text).not.toContain('<Key>')
    close()
  })
})

describe('a store that is asked whether a second writer is refused', () => {
  test('says so, and keeps nothing of the question', async () => {
    expect(await honoursConditionalWrites(backend(), spaces)).toBe(true)
    expect(keys()).toEqual([])
  })

  test('ignores the condition, and keeps nothing either', async () => {
    await spaces.close()
    spaces = await startSpacesByName({ kernel: makeKernel(), conditionalWrites: false })
    trustAuthority(spaces)
    expect(await honoursConditionalWrites(backend(), spaces)).toBe(false)
    expect(keys()).toEqual([])
  })
})
