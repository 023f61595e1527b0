import { expect, test } from '@jest/globals'
import { inTurns } from './reap-budget.ts'

test.each([
  [7, 1],
  [40, 4],
  [500, 9],
  [1000, 60]
])('of %i, of which an hour comes to %i, each has its turn', (count, perHour) => {
  const all = Array.from({ length: count }, (_, index) => index)
  const first = Math.floor(Date.now() / 3_600_000)
  const seenAt = all.map(() => first)
  let longest = 0
  for (let hour = first; hour < first + (10 * count) / perHour; hour += 1) {
    const turn = inTurns(all, hour * 3_600_000)
    expect([...turn].sort((a, b) => a - b)).toEqual(all)
    for (const one of turn.slice(0, perHour)) {
      longest = Math.max(longest, hour - (seenAt[one] ?? 0))
      seenAt[one] = hour
    }
  }
  expect(longest).toBeLessThanOrEqual(Math.ceil((3 * count) / perHour))
})
