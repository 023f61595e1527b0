import { describe, expect, test } from '@jest/globals'
import { ApiError } from '@staging-actions/base'
import { findStrayStates, recordedZones } from './recorded-places.ts'

const backend = {
  endpoint: 'https://nyc3.digitaloceanspaces.com',
  bucket: 'acme-state',
  key: '4242/staging/staging.tfstate',
  region: 'nyc3'
}
const bucket = 'https://nyc3.digitaloceanspaces.com/acme-state'
const holding = JSON.stringify({
  version: 4,
  lineage: 'l',
  resources: [{ mode: 'managed', type: 'aws_s3_bucket', name: 'assets', instances: [{ attributes: { id: 'a' } }] }]
})

/** What the ledger tells, what lies at the place, and what is said of it; undefined: nothing. */
const table: readonly [string, string, string | undefined, RegExp | undefined][] = [
  ['of a stack of ours', `${bucket}/4242/staging/staging.tfstate`, holding, undefined],
  ['of a stack that was taken out', `${bucket}/4242/staging/old.tfstate`, holding, /holds aws_s3_bucket\.assets \(a\)/],
  ['that was never begun', `${bucket}/4242/staging/old.tfstate`, undefined, undefined],
  ['of a newer format', `${bucket}/4242/staging/old.tfstate`, '{"version":5}', /cannot be read: .*its format is 5/],
  ['of another environment', `${bucket}/4242/staging2/old.tfstate`, holding, /is not looked into/],
  ['of another repository', `${bucket}/1/staging/staging.tfstate`, holding, /is not looked into/],
  ['by a way around', `${bucket}/4242/staging/../../1/staging.tfstate`, holding, /is not looked into/],
  [
    'in another bucket',
    'https://nyc3.digitaloceanspaces.com/x/4242/staging/old.tfstate',
    holding,
    /is not looked into/
  ],
  ['on another server', 'https://evil.example.com/acme-state/4242/staging/old.tfstate', holding, /is not looked into/],
  ['nowhere', '', holding, /is not looked into/]
]

describe('a state that the ledger tells of', () => {
  test.each(table)('%s', async (_, place, text, said) => {
    const asked: string[] = []
    const states = {
      findStates: async () => undefined,
      readState: async ({ key }: { readonly key: string }) => {
        asked.push(key)
        return text
      }
    }
    const entry = { kind: 'state', id: 'l', name: place, by: 'run', at: '2026-11-01T00:00:00Z' }
    const found = await findStrayStates({ journal: [entry] }, [backend], { states, keyPrefix: '4242/staging/' })
    expect(found).toEqual(said ? [expect.stringMatching(said)] : [])
    if (said?.source.includes('looked into')) expect(asked).toEqual([])
  })

  test('need not be told, when it lies where only ours can', async () => {
    const states = {
      findStates: async (_: unknown, prefix: string) => [`${prefix}staging.tfstate`, `${prefix}old.tfstate`],
      readState: async () => holding
    }
    const found = await findStrayStates({ journal: [] }, [backend], { states, keyPrefix: '4242/staging/' })
    expect(found).toEqual([expect.stringContaining('the state 4242/staging/old.tfstate is of no stack')])
  })

  test('or of a hundred thousand, costs a moment and a refusal', async () => {
    const asked: string[] = []
    const states = {
      findStates: async () => [],
      readState: async ({ key }: { readonly key: string }) => {
        asked.push(key)
        return undefined
      }
    }
    const journal = Array.from({ length: 100_000 }, (_, index) => ({
      kind: 'state',
      id: '',
      name: `${bucket}/4242/staging/s${index}.tfstate`,
      by: 'me',
      at: '2026-11-01T00:00:00Z'
    }))
    const found = await findStrayStates({ journal }, [backend], { states, keyPrefix: '4242/staging/' })
    expect(found).toEqual(['and the ledger tells of 99980 more states'])
    expect(asked).toHaveLength(20)
  })

  test('that the store does not give is left', async () => {
    const refused = new ApiError({ service: 'Spaces', method: 'GET', path: '/x', status: 403 })
    const states = { findStates: async () => [], readState: () => Promise.reject(refused) }
    const entry = {
      kind: 'state',
      id: '',
      name: `${bucket}/4242/staging/old.tfstate`,
      by: 'run',
      at: '2026-11-01T00:00:00Z'
    }
    const found = await findStrayStates({ journal: [entry] }, [backend], { states, keyPrefix: '4242/staging/' })
    expect(found).toEqual([expect.stringContaining('cannot be read')])
  })
})

test('zones that the ledger tells of are few, and are domain names', () => {
  const entry = (id: string) => ({ kind: 'zone', id, name: id, by: 'run', at: '2026-11-01T00:00:00Z' })
  const many = Array.from({ length: 50 }, (_, index) => entry(`z${index}.example.com`))
  expect(
    recordedZones({ journal: [entry('example.com'), entry('../x'), entry('example.org')] }, 'example.com')
  ).toEqual(['example.org'])
  expect(recordedZones({ journal: many }, 'example.com')).toHaveLength(4)
})
