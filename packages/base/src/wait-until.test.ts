import { describe, expect, test } from '@jest/globals'
import type { Clock } from './clock.ts'
import { Deadline } from './deadline.ts'
import { parseDuration, renderDuration } from './duration.ts'
import { ApiError, StagingError, toStagingError, WaitTimeoutError } from './errors.ts'
import { silentLogger } from './logger.ts'
import { waitUntil } from './wait-until.ts'

function fakeClock(): Clock & { slept: number[] } {
  let time = 0
  const slept: number[] = []
  return {
    slept,
    now: () => time,
    monotonic: () => time,
    sleep: async (milliseconds, signal) => {
      if (signal?.aborted) throw signal.reason
      slept.push(milliseconds)
      time += milliseconds
    }
  }
}

describe('waitUntil', () => {
  test('looks more and more seldom, and logs only what changed', async () => {
    const clock = fakeClock()
    const lines: string[] = []
    const seen = ['provisioning', 'provisioning', 'provisioning', 'running']
    const value = await waitUntil(
      async () => {
        const state = seen.shift() ?? ''
        return state === 'running' ? { kind: 'done', value: state } : { kind: 'waiting', seen: state }
      },
      {
        awaited: 'the cluster',
        clock,
        deadline: new Deadline(clock, 60_000),
        log: { ...silentLogger, info: (line) => lines.push(line) },
        first: 1000,
        most: 1600
      }
    )
    expect(value).toBe('running')
    expect(clock.slept).toEqual([1000, 1500, 1600])
    expect(lines).toEqual(['waiting for the cluster: provisioning'])
  })

  test('ends with what was awaited and what was last seen', async () => {
    const clock = fakeClock()
    const wait = waitUntil(async () => ({ kind: 'waiting', seen: 'creating' }), {
      awaited: 'the database',
      clock,
      deadline: new Deadline(clock, 5000),
      log: silentLogger
    })
    await expect(wait).rejects.toMatchObject({ awaited: 'the database', lastSeen: 'creating', reason: 'timeout' })
    await expect(wait).rejects.toBeInstanceOf(WaitTimeoutError)
  })

  test('a cancelled run ends the sleep with its own reason', async () => {
    const clock = fakeClock()
    const run = new AbortController()
    run.abort(new StagingError('cancelled', 'the run was cancelled'))
    const wait = waitUntil(async () => ({ kind: 'waiting', seen: 'x' }), {
      awaited: 'y',
      clock,
      deadline: new Deadline(clock, 5000, run.signal),
      log: silentLogger
    })
    await expect(wait).rejects.toMatchObject({ reason: 'cancelled' })
  })
})

describe('durations', () => {
  test.each([
    ['30m', 1_800_000],
    ['8h', 28_800_000],
    ['2d', 172_800_000],
    ['30', undefined],
    ['1w', undefined],
    ['-1h', undefined]
  ])('%s', (text, expected) => {
    expect(parseDuration(text)).toBe(expected)
  })
  test.each([
    [45_000, '45 s'],
    [720_000, '12 min'],
    [12_000_000, '3 h 20 min'],
    [28_800_000, '8 h'],
    [187_200_000, '2 d 4 h']
  ])('%d ms', (milliseconds, expected) => {
    expect(renderDuration(milliseconds)).toBe(expected)
  })
})

describe('errors', () => {
  test.each([
    [0, 'network'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [422, 'conflict'],
    [429, 'rate-limited'],
    [503, 'service-error']
  ])('an answer of %d is %s', (status, reason) => {
    const error = new ApiError({ service: 'DigitalOcean', method: 'GET', path: '/v2/vpcs', status, requestId: 'r1' })
    expect(error.reason).toBe(reason)
    expect(error.message).toContain('GET /v2/vpcs')
  })

  test('anything else is a defect of ours, with its cause', () => {
    const cause = new TypeError('x is undefined')
    expect(toStagingError(cause)).toMatchObject({ reason: 'internal', cause })
  })
})
