import { describe, expect, test } from '@jest/globals'
import type { JournalEntry } from '../ledger/schema.ts'
import { budgetEnd } from './budget.ts'
import { costOf } from './cost.ts'

const at = '2026-11-01T12:00:00Z'
const entry = (
  hourly: number | undefined,
  createdAt = '2026-11-01T10:00:00Z',
  more: { readonly goneAt?: string } = {}
): JournalEntry => ({
  kind: 'cluster',
  id: `${hourly}`,
  name: 'n',
  by: 'run',
  at,
  createdAt,
  ...(hourly !== undefined && { hourly }),
  ...more
})

describe('the end of a budget', () => {
  test('one part: every hour begun is billed', () => {
    expect(new Date(budgetEnd([entry(0.5)], 2) ?? 0).toISOString()).toBe('2026-11-01T13:00:00.000Z')
  })
  test('what is gone, has no price or is free does not count', () => {
    expect(budgetEnd([entry(undefined), entry(0), entry(1, at, { goneAt: at })], 2)).toBeUndefined()
  })
  test.each([1, 2.5, 10, 77])('of %d dollars is never overrun, and is used but for an hour', (budget) => {
    const journal = [entry(0.11), entry(0.07, '2026-11-01T10:20:00Z'), entry(0.02, '2026-11-01T10:45:00Z')]
    const end = budgetEnd(journal, budget) ?? 0
    const cost = costOf(
      journal.map(({ hourly = 0, createdAt = at }) => ({
        kind: 'cluster',
        id: 'c',
        name: 'n',
        proof: 'tag',
        hourly,
        createdAt
      })),
      end
    )
    expect(cost.soFar).toBeLessThanOrEqual(budget + 0.005)
    expect(cost.soFar).toBeGreaterThan(budget - 2 * cost.perHour)
  })
})
