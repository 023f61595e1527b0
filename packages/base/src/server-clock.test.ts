import { expect, test } from '@jest/globals'
import { systemClock } from './clock.ts'
import { openServerClock } from './server-clock.ts'

const hour = 3_600_000
const truth = Date.parse('2026-11-01T10:00:00Z')
const dated = (offset: number) => new Date(truth + offset).toUTCString()

function open(ahead: number) {
  const told: string[] = []
  const clock = openServerClock({ ...systemClock, now: () => truth + ahead }, { warning: (line) => told.push(line) })
  return { clock, told }
}

test.each([
  ['three hours ahead', 3 * hour],
  ['a day behind', -24 * hour]
])('a machine whose clock is %s goes by what the servers say, and says so once', (_, ahead) => {
  const { clock, told } = open(ahead)
  expect(clock.now()).toBe(truth + ahead)
  clock.observe?.(dated(0))
  clock.observe?.(dated(1000))
  expect(Math.abs(clock.now() - truth)).toBeLessThanOrEqual(1000)
  expect(told).toEqual([expect.stringMatching(/the clock of this machine is \d+ min (ahead of|behind) the servers'/)])
})

test.each([-60, 60, -20_000])('an answer that is %s days off is no clock, no matter what gave it', (days) => {
  const { clock, told } = open(3 * hour)
  clock.observe?.(dated(0))
  const before = clock.now()
  clock.observe?.(dated(days * 24 * hour))
  expect(clock.now()).toBe(before)
  expect(told).toHaveLength(1)
})

test('an answer that is a few seconds old is no other time, and one without a date says nothing', () => {
  const { clock, told } = open(0)
  clock.observe?.(dated(-20_000))
  clock.observe?.(undefined)
  clock.observe?.('yesterday')
  expect(clock.now()).toBe(truth)
  expect(told).toEqual([])
})
