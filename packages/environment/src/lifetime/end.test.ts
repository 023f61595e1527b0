import { describe, expect, test } from '@jest/globals'
import { withLease } from '../ledger/leases.ts'
import { emptyDocument, type Lease, type LedgerDocument } from '../ledger/schema.ts'
import { endOf, leaseEnd, withLife, withUse } from './end.ts'
import { type Limits, widened } from './limits.ts'

const hour = 3_600_000
const began = Date.parse('2026-11-01T10:00:00Z')
const limits: Limits = { ttl: 8 * hour, idle: 2 * hour, idleApplies: 'unheld', approval: 24 * hour, budget: undefined }
const at = (hours: number) => new Date(began + hours * hour).toISOString()
const empty = emptyDocument({ environment: 'staging', repositoryId: 4242 })

/** What happened, at hours from its beginning. */
type Deed = (document: LedgerDocument) => LedgerDocument
const lease = (id: string, since: number, until: number, more: Partial<Lease> = {}): Deed => {
  const one = { id, holder: 'octocat', run: 'r', branch: 'staging', reason: '', since: at(since), until: at(until) }
  return (document) => withLease(document, { ...one, ...more })
}
const pipeline = (since: number, until: number, id = 'run-1') => lease(id, since, until)
const person = (since: number, until: number, id = 'run-2') => lease(id, since, until, { byHand: true })
const request = (since: number, until: number, id = 'approval-7') => lease(id, since, until)
const used =
  (hours: number): Deed =>
  (document) =>
    withUse(document, began + hours * hour)
/** Extended until then: the life goes on as well. */
const extended =
  (since: number, until: number): Deed =>
  (document) => {
    const next = person(since, until)(used(since)(document))
    const life = next.life && {
      ...next.life,
      until: new Date(Math.max(Date.parse(next.life.until), began + until * hour)).toISOString()
    }
    return { ...next, life }
  }
const part =
  (id: string, hourly: number | undefined, since = 0, more: object = {}): Deed =>
  (document) => ({
    ...document,
    spending: {
      settled: document.spending?.settled ?? 0,
      parts: [
        ...(document.spending?.parts ?? []),
        {
          kind: 'load-balancer',
          id,
          name: id,
          since: at(since),
          from: at(since),
          spent: 0,
          ...(hourly !== undefined && { hourly }),
          ...more
        }
      ]
    }
  })
const settled =
  (dollars: number): Deed =>
  (document) => ({ ...document, spending: { settled: dollars, parts: document.spending?.parts ?? [] } })

type Row = readonly [
  what: string,
  deeds: readonly Deed[],
  because: string | undefined,
  hours: number,
  made?: Partial<Limits>,
  now?: Partial<Limits>
]
const always = { idleApplies: 'always' } as const
const never = -began / hour

/** What is promised is the first of all ends: the last two columns are why and when, in hours from the beginning. */
const table: readonly Row[] = [
  // The leases
  ['nobody holds it', [], 'unused', never],
  ['a pipeline that ends before idle time', [pipeline(0, 1)], 'unused', 1],
  ['two pipelines: the last', [pipeline(0, 1), pipeline(0, 1.5, 'run-2')], 'unused', 1.5],
  ['a person for an hour', [person(0, 1)], 'unused', 1],
  ['a lease that has run out, and one that lasts', [pipeline(-3, -2), pipeline(0, 1, 'run-9')], 'unused', 1],
  ['a lease that ends at the same moment as idle time', [pipeline(0, 2)], 'idle', 2],
  ['a lease that ends with the life', [used(7), pipeline(0, 8)], 'ttl', 8],
  // Idle time
  ['a pipeline that was killed holds no longer than idle time', [pipeline(0, 8)], 'idle', 2],
  ['used an hour ago', [pipeline(0, 8), used(1)], 'idle', 3],
  ['used, and used again', [pipeline(0, 8), used(1), used(4)], 'idle', 6],
  ['a person’s lease holds through idle time', [person(0, 6)], 'unused', 6],
  ['a person’s lease, where idle time always applies', [person(0, 6)], 'idle', 2, always],
  ['a person’s lease next to a longer one of a pipeline', [person(0, 3), pipeline(0, 8)], 'idle', 3],
  ['a person’s lease next to a shorter one of a pipeline', [person(0, 6), pipeline(0, 1)], 'unused', 6],
  ['a person’s lease that is over, and a use after it', [person(0, 1), pipeline(0, 8), used(3)], 'idle', 5],
  ['a person’s short lease is no shorter than idle time', [person(0, 1), pipeline(0, 8)], 'idle', 2],
  ['an extend covers idle time', [pipeline(0, 1), extended(0.5, 6.5)], 'unused', 6.5],
  ['an extend, where idle time always applies', [extended(0.5, 6.5)], 'idle', 2.5, always],
  ['two people: the longer one', [person(0, 3), person(0, 5, 'run-3')], 'unused', 5],
  ['idle time that is longer than the life', [pipeline(0, 20)], 'ttl', 8, { idle: 100 * hour }],
  // The life
  ['used all the time', [pipeline(0, 20), used(7.5)], 'ttl', 8],
  ['a person’s lease is no longer than the life', [person(0, 20)], 'ttl', 8],
  ['an extend beyond the life moves it', [extended(7, 12)], 'ttl', 12],
  ['an extend within the life does not shorten it', [extended(1, 3), pipeline(0, 8), used(7)], 'ttl', 8],
  ['extended twice: the later end', [extended(7, 12), extended(11, 15)], 'ttl', 15],
  ['a pipeline’s hour of courtesy is told, and the life ends it before', [used(7.9), pipeline(7.9, 8.9)], 'ttl', 8],
  // Requests
  ['a request makes idle time stand still', [pipeline(0, 8), request(0, 5)], 'idle', 7],
  ['a request is not cut off by the life', [pipeline(0, 1), request(0, 20)], 'ttl', 20],
  ['a request and a held environment past its life', [used(7), pipeline(0, 30), request(0, 20)], 'ttl', 20],
  ['one that lasts no longer than idle time', [request(0, 1)], 'unused', 1],
  ['a request that never ends keeps it for its own time', [request(0, 900)], 'ttl', 27],
  ['a second request keeps it until its own end', [request(0, 24), request(20, 44, 'approval-8')], 'ttl', 44],
  ['a second one that never ends has its own time, too', [request(0, 24), request(20, 900, 'approval-8')], 'ttl', 47],
  ['a request made late in the life', [used(7.9), request(7.9, 31.9)], 'ttl', 31.9],
  ['a shorter time to decide', [request(0, 900)], 'idle', 7, { approval: 2 * hour }],
  ['idle time counts from the end of the request', [pipeline(0, 8), request(0, 1), used(0.5)], 'idle', 3],
  ['a person after a request', [request(0, 3), extended(1, 9)], 'ttl', 9],
  // Budgets
  ['a budget before all leases', [extended(0, 7), part('a', 0.5)], 'budget', 5, { budget: 3 }],
  ['a budget that is not reached', [extended(0, 7), part('a', 0.5)], 'unused', 7, { budget: 300 }],
  ['money waits for no request', [request(0, 20), part('a', 0.5)], 'budget', 5, { budget: 3 }],
  ['money waits for no person', [person(0, 8), part('a', 1)], 'budget', 2, { budget: 3 }],
  ['two parts from the beginning', [person(0, 8), part('a', 0.5), part('b', 0.5)], 'budget', 3, { budget: 4 }],
  ['a part that came later', [person(0, 8), part('a', 0.5), part('b', 0.5, 2)], 'budget', 4, { budget: 4 }],
  ['what is gone is paid for, too', [person(0, 8), part('a', 0.5), settled(2)], 'budget', 3, { budget: 4 }],
  [
    'what went costs until then',
    [person(0, 8), part('a', 0.5), part('b', 1, 0, { goneAt: at(2) })],
    'budget',
    3,
    { budget: 4 }
  ],
  [
    'another price from then on',
    [person(0, 8), part('a', 1, 0, { from: at(2), spent: 0.5 })],
    'budget',
    4.5,
    { budget: 4 }
  ],
  ['no price is known', [person(0, 7), part('a', undefined)], 'unused', 7, { budget: 1 }],
  ['what costs nothing', [person(0, 7), part('a', 0)], 'unused', 7, { budget: 1 }],
  ['nothing was seen yet', [person(0, 7)], 'unused', 7, { budget: 1 }],
  ['money that is gone already', [person(0, 7), part('a', 0.5), settled(9)], 'budget', 0, { budget: 4 }],
  [
    'nodes are billed by the second: no hour ahead',
    [person(0, 8), part('a', 1, 0, { kind: 'node' })],
    'budget',
    3 - 60 / 3600,
    { budget: 3 }
  ],
  // The limits that it was made under
  ['a shorter life is configured since', [used(7), pipeline(0, 8)], 'ttl', 8, {}, { ttl: 2 * hour }],
  ['a shorter idle time is configured since', [pipeline(0, 8)], 'idle', 2, {}, { idle: 0.5 * hour }],
  ['a longer idle time is configured since', [pipeline(0, 8)], 'idle', 2, {}, { idle: 7 * hour }],
  ['a budget is configured since', [person(0, 7), part('a', 0.5)], 'unused', 7, {}, { budget: 1 }],
  ['a budget is taken away since', [person(0, 8), part('a', 0.5)], 'budget', 5, { budget: 3 }, { budget: undefined }],
  ['idle time applies to all since', [person(0, 7)], 'unused', 7, {}, always],
  ['a shorter time to decide since', [request(0, 900)], 'ttl', 27, {}, { approval: hour }],
  // What has no life of its own
  [
    'a ledger without a life: its leases count',
    [(document) => ({ ...document, life: null }), pipeline(0, 40)],
    'unused',
    40
  ],
  [
    'without a life, a forged person’s lease',
    [(document) => ({ ...document, life: null }), person(0, 40)],
    'unused',
    40
  ],
  [
    'a ledger of before: what is configured counts',
    [(document) => ({ ...document, life: document.life && { ...document.life, limits: undefined } }), pipeline(0, 8)],
    'idle',
    1,
    {},
    { idle: hour }
  ],
  ['a forged lease of a person ends with the life', [person(0, 900)], 'ttl', 8],
  ['a forged request that begins in a hundred days', [request(900, 1000)], 'idle', 2]
]

describe('the first of all ends', () => {
  test.each(table)('%s', (_, deeds, because, hours, made = {}, now = {}) => {
    const under = { ...limits, ...made }
    const document = deeds.reduce((one, deed) => deed(one), withLife(empty, under, began))
    const end = endOf(document, { ...under, ...now })
    expect({ because: end?.because, hours: end && (end.at - began) / hour }).toEqual({
      because,
      hours: because ? expect.closeTo(hours, 3) : undefined
    })
  })
  test('what never was has none', () => {
    expect(endOf(empty, limits)).toBeUndefined()
  })
  test('there are rows for every cause', () => {
    expect(table.length).toBeGreaterThanOrEqual(60)
    expect([...new Set(table.map(([, , because]) => because))].sort()).toEqual(['budget', 'idle', 'ttl', 'unused'])
  })
})

test('a lease ends with the environment, but not in the middle of a pipeline that has just begun', () => {
  const living = withLife(empty, limits, began)
  expect(leaseEnd(living, 3 * hour, began)).toBe(began + 3 * hour)
  expect(leaseEnd(living, 30 * hour, began)).toBe(began + 8 * hour)
  expect(leaseEnd(living, 30 * hour, began + 7.9 * hour)).toBe(began + 8.9 * hour)
})

test('a life goes on under the limits that it began with: only its use is new', () => {
  const living = withLife(empty, limits, began)
  expect(withLife(living, { ...limits, idle: hour }, began + hour).life).toEqual({
    since: at(0),
    until: at(8),
    usedAt: at(1),
    limits
  })
  expect(withUse(empty, began)).toBe(empty)
})

test('who renews gets what is more by now, and takes nothing from anybody', () => {
  const own = { ...limits, budget: 10 }
  expect(widened(own, { ...limits, idle: hour, approval: hour, budget: 20, idleApplies: 'always' })).toEqual({
    ...limits,
    budget: 20
  })
  expect(widened(own, { ...limits, ttl: 9 * hour, budget: undefined })).toEqual({
    ...limits,
    ttl: 9 * hour,
    budget: undefined
  })
  expect(widened(limits, { ...limits, budget: 5 }).budget).toBeUndefined()
})
