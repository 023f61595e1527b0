import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { makeKernel } from '../../../sandbox/src/kernel/index.ts'
import { type SpacesEmulator, startSpaces } from '../../../sandbox/src/spaces/index.ts'
import { deleteState } from './state-store.ts'

const bucket = 'acme-terraform-state'
const key = '4242/staging/staging.tfstate'

let spaces: SpacesEmulator
beforeEach(async () => {
  spaces = await startSpaces({ kernel: makeKernel() })
})
afterEach(() => spaces.close())

const backend = () => ({ bucket, key, region: 'nyc3', endpoint: spaces.url })
const put = (name: string) =>
  spaces.buckets.get(bucket)?.set(name, { body: Buffer.from('hunter2'), etag: '"1"', at: 0, type: 'application/json' })
const keys = () => [...(spaces.buckets.get(bucket)?.keys() ?? [])]

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

  test('is gone from a bucket that keeps none', async () => {
    put(key)
    await deleteState(backend(), spaces)
    expect(keys()).toEqual([])
  })
})
