import { describe, expect, test } from '@jest/globals'
import { nextTime, parseSchedule } from './cron.ts'
import { allowsSync, denyingWindows, nextOpening, type SyncWindow, windowsFor } from './sync-windows.ts'

const at = (time: string) => Date.parse(time)
const iso = (time: number | undefined) => (time === undefined ? undefined : new Date(time).toISOString())

describe('a schedule', () => {
  test.each([
    ['* * * * *', '2026-12-01T04:30:30Z', '2026-12-01T04:31:00.000Z'],
    ['0 22 * * *', '2026-12-01T22:00:00Z', '2026-12-02T22:00:00.000Z'],
    ['*/20 9-17 * * 1-5', '2026-12-04T17:41:00Z', '2026-12-07T09:00:00.000Z'],
    ['5/25 0 * * *', '2026-12-01T00:06:00Z', '2026-12-01T00:30:00.000Z'],
    ['0 0 1 jan *', '2026-12-01T00:00:00Z', '2027-01-01T00:00:00.000Z'],
    ['0 0 29 2 ?', '2026-12-01T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    // Either of both days is enough, unless one of them is a star.
    ['0 0 13 * fri', '2026-12-01T00:00:00Z', '2026-12-04T00:00:00.000Z'],
    ['0 0 31 2 *', '2026-12-01T00:00:00Z', undefined]
  ])('%s after %s', (schedule, after, expected) => {
    const parsed = parseSchedule(schedule)
    expect(parsed && iso(nextTime(parsed, at(after)))).toBe(expected)
  })

  test.each(['', '* * * *', '@daily', '60 * * * *', '* * * * 7', '5-1 * * * *', '*/0 * * * *', 'x * * * *'])(
    '%j is none',
    (schedule) => expect(parseSchedule(schedule)).toBeUndefined()
  )
})

const window = (parts: Partial<SyncWindow>): SyncWindow => ({
  kind: 'deny',
  schedule: '0 22 * * *',
  duration: '8h',
  manualSync: false,
  timeZone: 'UTC',
  description: '',
  ...parts
})

describe('sync windows', () => {
  test.each<[string, readonly SyncWindow[], string, boolean, string | undefined]>([
    ['none', [], '2026-12-01T23:00:00Z', true, undefined],
    ['one that denies, inside', [window({})], '2026-12-01T23:00:00Z', false, '2026-12-02T06:00:00.000Z'],
    ['one that denies, after it', [window({})], '2026-12-01T06:30:00Z', true, '2026-12-02T06:00:00.000Z'],
    ['manual syncs go through', [window({ manualSync: true })], '2026-12-01T23:00:00Z', true, undefined],
    [
      'of two that deny, one without manual syncs',
      [window({ manualSync: true }), window({ duration: '2h' })],
      '2026-12-01T23:00:00Z',
      false,
      '2026-12-02T00:00:00.000Z'
    ],
    [
      'one that allows, outside',
      [window({ kind: 'allow' })],
      '2026-12-01T12:00:00Z',
      false,
      '2026-12-01T22:00:00.000Z'
    ],
    ['one that allows, inside', [window({ kind: 'allow' })], '2026-12-01T23:00:00Z', true, undefined],
    [
      'what denies is stronger than what allows',
      [window({ kind: 'allow' }), window({ duration: '2h30m' })],
      '2026-12-01T22:10:00Z',
      false,
      '2026-12-02T00:30:00.000Z'
    ],
    [
      'by the clock of its time zone',
      [window({ timeZone: 'Asia/Tokyo', duration: '1h' })],
      '2026-12-01T13:30:00Z',
      false,
      '2026-12-01T14:00:00.000Z'
    ],
    ['one that nobody can read', [window({ schedule: '@daily' })], '2026-12-01T12:00:00Z', false, undefined]
  ])('%s', (_, windows, time, allowed, opening) => {
    expect(allowsSync(windows, at(time))).toBe(allowed)
    if (allowed) return
    expect(iso(nextOpening(windows, at(time)))).toBe(opening)
    expect(denyingWindows(windows, at(time)).length).toBeGreaterThan(0)
  })

  const web = {
    name: 'staging-web',
    destinationNamespace: 'web',
    destinationClusters: ['https://kubernetes.default.svc']
  }
  test.each<[object, boolean]>([
    [{ applications: ['staging-*'] }, true],
    [{ applications: ['production-*'] }, false],
    [{ applications: ['{staging,test}-web'] }, true],
    [{ namespaces: ['web'] }, true],
    [{ clusters: ['in-cluster'], namespaces: ['w?b'] }, true],
    [{ clusters: ['in-cluster'], namespaces: ['web'], andOperator: true }, false],
    [{ clusters: ['*'], namespaces: ['web'], andOperator: true }, true],
    [{}, false]
  ])('%j is for the Application: %s', (parts, expected) => {
    const project = { spec: { syncWindows: [{ kind: 'deny', schedule: '* * * * *', duration: '1h', ...parts }] } }
    expect(windowsFor(project, web).length > 0).toBe(expected)
  })
})
