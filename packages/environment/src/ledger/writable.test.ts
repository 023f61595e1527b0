import { describe, expect, test } from '@jest/globals'
import { costOf } from '../lifetime/spending.ts'
import { emptyDocument, type LedgerDocument, parseDocument } from './schema.ts'
import { mostBytes, writable } from './writable.ts'

const ref = 'refs/staging/staging'
const identity = { environment: 'staging', repositoryId: 4242 }
const empty = emptyDocument(identity)
const at = (hour: number) => new Date(Date.parse('2026-11-02T00:00:00Z') + hour * 3_600_000).toISOString()
const now = Date.parse(at(20))

const part = (index: number, goneAt?: string) => ({
  ...{ kind: 'volume', id: `v-${index}`, name: `v-${index}`, since: at(0), from: at(0), spent: 0, hourly: 0.01 },
  ...(goneAt && { goneAt })
})
const paying = (live: number, gone: number): LedgerDocument => ({
  ...empty,
  spending: {
    settled: 1,
    parts: [
      ...Array.from({ length: live }, (_, index) => part(index)),
      ...Array.from({ length: gone }, (_, index) => part(live + index, at(2 + (index % 7))))
    ]
  }
})
const entry = (index: number, more: object = {}) => ({
  ...{ kind: 'volume', id: `v-${index}`, name: `v-${index}`, by: 'run', at: at(0) },
  ...more
})
const read = (text: string) => parseDocument(text, identity, ref)

describe('what is written can be read again', () => {
  test('parts that are gone make room for those that are there, and what they have cost stays', () => {
    const document = paying(1900, 400)
    const { text } = writable(document, ref)
    const { spending } = read(text)
    expect(spending?.parts.filter(({ goneAt }) => !goneAt)).toHaveLength(1900)
    expect(spending?.parts).toHaveLength(2000)
    expect(costOf(read(text), now).soFar).toBeCloseTo(costOf(document, now).soFar, 2)
  })

  test('more parts than a ledger may have are refused, with both numbers', () => {
    expect(() => writable(paying(2001, 3), ref)).toThrow('2001 parts that are paid for, of 2000 that may be')
  })

  test('so are resources, when none of them is gone', () => {
    const journal = Array.from({ length: 1001 }, (_, index) => entry(index))
    expect(() => writable({ ...empty, journal }, ref)).toThrow('1001 resources, of 1000 that may be')
    const [first, ...others] = journal
    const gone = { ...empty, journal: first ? [{ ...first, goneAt: at(1) }, ...others] : [] }
    expect(read(writable(gone, ref).text).journal).toHaveLength(1000)
  })

  const holding = (bytes: number) => ({
    ...empty,
    journal: [
      entry(1, { kind: 'state', holds: ['a'.repeat(bytes)] }),
      entry(2, { goneAt: at(1), name: 'b'.repeat(10_000) })
    ]
  })
  test('one that would be too long to be read is refused, but for what is gone', () => {
    const room = (mostBytes * 7) / 8
    const { text } = writable(holding(room - 5000), ref)
    expect(read(text).journal.map(({ kind }) => kind)).toEqual(['state'])
    expect(() => writable(holding(room), ref)).toThrow(`bytes; ${room} may be`)
  })

  test('a destroy has more room: what it deletes has to be written down', () => {
    const run = { id: 1, attempt: 1, url: 'run' }
    const operations = [{ id: 'teardown-1', kind: 'teardown' as const, run, actor: 'ada', since: at(3) }]
    const { text } = writable({ ...holding((mostBytes * 7) / 8), operations }, ref)
    expect(text.length).toBeLessThanOrEqual(mostBytes)
    expect(read(text).operations).toEqual(operations)
  })
})
