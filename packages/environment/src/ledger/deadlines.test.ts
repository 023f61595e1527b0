import { describe, expect, test } from '@jest/globals'
import { expiryOf, leaseEnd, withLife, withUse } from './deadlines.ts'
import { withLease } from './leases.ts'
import { emptyDocument, type LedgerDocument } from './schema.ts'

const hour = 3_600_000
const began = Date.parse('2026-11-01T10:00:00Z')
const limits = { ttl: 8 * hour, idle: 2 * hour, approval: 24 * hour, budget: undefined }
const at = (hours: number) => new Date(began + hours * hour).toISOString()
const empty = emptyDocument({ environment: 'staging', repositoryId: 4242 })
const living = withLife(empty, limits, began)
const held = (id: string, until: number, document: LedgerDocument = living) =>
  withLease(document, {
    id,
    holder: 'octocat',
    run: 'r',
    branch: 'staging',
    reason: '',
    since: at(0),
    until: at(until)
  })

describe('when an environment may be destroyed', () => {
  const table: readonly [string, LedgerDocument, string | undefined, string | undefined][] = [
    ['what never was', empty, undefined, undefined],
    ['nobody holds it', living, 'unused', at(-(began / hour))],
    ['held, and not used: idle', held('run-1', 6), 'idle', at(2)],
    ['held, and used an hour ago: idle later', withUse(held('run-1', 6), began + 3 * hour), 'idle', at(5)],
    ['held for a moment', held('run-1', 1), 'unused', at(1)],
    ['used all the time: its life ends', withUse(held('run-1', 9), began + 7 * hour), 'ttl', at(8)],
    ['an approval makes idle time stand still', held('approval-7', 5, held('run-1', 8)), 'idle', at(7)],
    ['an approval is not cut off by its end', held('approval-7', 20), 'ttl', at(20)],
    ['an approval that never ends keeps it no longer than one may', held('approval-7', 900), 'ttl', at(8 + 24 + 1)],
    ['without a beginning, only its leases count', held('run-1', 40, empty), 'unused', at(40)]
  ]
  test('a budget ends it before an approval and all leases', () => {
    const journal = [{ kind: 'cluster', id: 'c', name: 'c', by: 'r', at: at(0), createdAt: at(0), hourly: 0.5 }]
    const document = { ...held('approval-7', 20, withUse(held('run-1', 9), began + 7 * hour)), journal }
    const expiry = expiryOf(document, { ...limits, budget: 3 })
    expect(expiry).toEqual({ at: Date.parse(at(5)), because: 'budget' })
    expect(expiryOf(document, { ...limits, budget: 300 })?.because).toBe('ttl')
  })
  test.each(table)('%s', (_, document, because, moment) => {
    const expiry = expiryOf(document, limits)
    expect(expiry?.because).toBe(because)
    expect(expiry && new Date(expiry.at).toISOString()).toBe(moment)
  })
})

test('a lease ends with the environment, but not in the middle of a pipeline that has just begun', () => {
  expect(leaseEnd(living, 3 * hour, began)).toBe(began + 3 * hour)
  expect(leaseEnd(living, 30 * hour, began)).toBe(began + 8 * hour)
  expect(leaseEnd(living, 30 * hour, began + 7.9 * hour)).toBe(began + 8.9 * hour)
})

test('a life goes on: only its use is new', () => {
  expect(withLife(living, limits, began + hour).life).toEqual({ since: at(0), until: at(8), usedAt: at(1) })
  expect(withUse(empty, began)).toBe(empty)
})
