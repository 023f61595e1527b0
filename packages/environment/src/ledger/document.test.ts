import { describe, expect, test } from '@jest/globals'
import { abandonedIn, interruption, withoutInterruptions } from './abandoned.ts'
import { closed } from './close.ts'
import { raisedGeneration, requireGeneration } from './generation.ts'
import { withGone, withJournal } from './journal.ts'
import { expiresAt, liveLeases, withLease, withoutLease } from './leases.ts'
import { claimOperation, operationId, withoutOperation } from './operations.ts'
import { emptyDocument, type Lease, type Operation, parseDocument, renderDocument } from './schema.ts'

const ref = 'refs/staging/staging'
const identity = { environment: 'staging', repositoryId: 4242 }
const empty = emptyDocument(identity)
const noon = Date.parse('2026-11-01T12:00:00Z')
const lease = (id: string, until: string): Lease => ({
  id,
  holder: 'octocat',
  run: 'r',
  branch: 'staging',
  reason: '',
  since: '2026-11-01T10:00:00Z',
  until
})
const operation = (kind: Operation['kind'], run: number, app?: string): Operation => ({
  id: operationId(kind, { id: run, attempt: 1 }, app),
  kind,
  ...(app && { app }),
  run: { id: run, attempt: 1, url: `runs/${run}` },
  actor: 'octocat',
  since: '2026-11-01T11:00:00Z',
  machine: `vm-${run}`
})

describe('leases', () => {
  const document = withLease(
    withLease(empty, lease('a', '2026-11-01T11:59:00Z')),
    lease('b', '2026-11-01T20:00:00+02:00')
  )
  test('run out', () => expect(liveLeases(document, noon).map(({ id }) => id)).toEqual(['b']))
  test('the last one decides', () => expect(expiresAt(document)).toBe('2026-11-01T20:00:00+02:00'))
  test('a second one of the same run replaces the first', () =>
    expect(withLease(document, lease('a', '2026-11-02T00:00:00Z')).leases).toHaveLength(2))
  test('are released by id', () => expect(withoutLease(document, 'a').leases.map(({ id }) => id)).toEqual(['b']))
})

describe('operations', () => {
  const never = () => false
  const cases: readonly [string, Operation, Operation, 'claimed' | 'busy'][] = [
    ['a provision waits for a provision', operation('provision', 1), operation('provision', 2), 'busy'],
    ['a provision waits for a teardown', operation('teardown', 1), operation('provision', 2), 'busy'],
    ['a provision does not wait for a deploy', operation('deploy', 1, 'web'), operation('provision', 2), 'claimed'],
    ['a deploy waits for a provision of another run', operation('provision', 1), operation('deploy', 2, 'web'), 'busy'],
    [
      'a deploy does not wait for its own provision',
      operation('provision', 2),
      operation('deploy', 2, 'web'),
      'claimed'
    ],
    ['a deploy waits for one of the same app', operation('deploy', 1, 'web'), operation('deploy', 2, 'web'), 'busy'],
    [
      'a deploy does not wait for one of another app',
      operation('deploy', 2, 'api'),
      operation('deploy', 2, 'web'),
      'claimed'
    ],
    ['a teardown does not wait for a deploy', operation('deploy', 1, 'web'), operation('teardown', 2), 'claimed'],
    ['nobody waits for himself', operation('provision', 2), operation('provision', 2), 'claimed']
  ]
  test.each(cases)('%s', (_, running, wanted, kind) => {
    expect(claimOperation({ ...empty, operations: [running] }, wanted, never).kind).toBe(kind)
  })
  test('one whose run is over makes room', () => {
    const claim = claimOperation(
      { ...empty, operations: [operation('teardown', 1)] },
      operation('provision', 2),
      () => true
    )
    expect(claim).toMatchObject({ kind: 'claimed', document: { operations: [{ kind: 'provision' }] } })
  })
  test('are released by id', () =>
    expect(withoutOperation({ ...empty, operations: [operation('provision', 1)] }, 'provision-1-1').operations).toEqual(
      []
    ))
})

describe('the generation', () => {
  test('a destroy raises it, and stops what carries an older one', () => {
    const raised = raisedGeneration(empty)
    expect(() => requireGeneration(raised, 1, 'creating anything')).not.toThrow()
    expect(() => requireGeneration(raised, 0, 'creating anything')).toThrow('stopped before creating anything')
    expect(() => requireGeneration(undefined, 1, 'creating anything')).toThrow('stopped')
  })
})

describe('the journal', () => {
  const planned = { kind: 'vpc', id: '', name: 'v', by: 'r', at: '2026-11-01T10:00:00Z' }
  const made = { ...planned, id: 'v-1' }
  test('what was planned becomes what was made', () =>
    expect(withJournal(withJournal(empty, [planned]), [made]).journal).toEqual([made]))
  test('what was made is not planned again', () =>
    expect(withJournal(withJournal(empty, [made]), [planned]).journal).toEqual([made]))
})

describe('what is gone', () => {
  const at = '2026-11-01T12:00:00Z'
  const entry = (kind: string, id: string) => ({ kind, id, name: id, by: 'r', at: '2026-11-01T10:00:00Z' })
  const web = { revision: 'a'.repeat(40), images: [], run: 'r', at: '2026-11-01T11:00:00Z', tested: true }
  const document = { ...withJournal(empty, [entry('cluster', 'c-1'), entry('volume', 'v-1')]), apps: { web } }
  test('a cluster takes along what ran in it: the next one gets everything again', () => {
    const { journal, apps } = withGone(document, [{ kind: 'cluster', id: 'c-1' }], at)
    expect(journal.map(({ id, goneAt }) => [id, goneAt])).toEqual([
      ['c-1', at],
      ['v-1', undefined]
    ])
    expect(apps).toEqual({})
  })
  test('anything else leaves the apps as they are', () =>
    expect(withGone(document, [{ kind: 'volume', id: 'v-1' }], at).apps).toEqual({ web }))
})

describe('what was interrupted', () => {
  test('is kept for the next run until one completes', () => {
    const document = withJournal(empty, [interruption(operation('provision', 1), noon)])
    expect(abandonedIn(document, [operation('teardown', 2)], noon)).toEqual([
      { run: 'runs/1', runId: 1, attempt: 1, since: Date.parse('2026-11-01T11:00:00Z'), until: noon, machine: 'vm-1' },
      { run: 'runs/2', runId: 2, attempt: 1, since: Date.parse('2026-11-01T11:00:00Z'), until: noon, machine: 'vm-2' }
    ])
    // Forged: it would go on into the future, or is of no run.
    const forged = document.journal.map((entry) => ({ ...entry, goneAt: '2027-01-01T00:00:00Z' }))
    expect(abandonedIn({ ...document, journal: forged }, [], noon)).toMatchObject([{ until: noon }])
    const ofNone = forged.map((entry) => ({ ...entry, id: 'ada' }))
    expect(abandonedIn({ ...document, journal: ofNone }, [], noon)).toEqual([])
    expect(withoutInterruptions(document, 'provision-2').journal).toEqual([])
    const [entry] = document.journal
    expect(withoutInterruptions(document, entry?.id ?? '').journal).toEqual([entry])
  })
})

describe('the end', () => {
  test('what others asked for since stays', () => {
    const claim = {
      ...withLease(raisedGeneration(empty), lease('old', '2026-11-02T00:00:00Z')),
      teamUuid: 'team',
      operations: [operation('teardown', 1), operation('deploy', 3, 'web')]
    }
    const document = {
      ...withLease(claim, lease('new', '2026-11-02T00:00:00Z')),
      operations: [...claim.operations, operation('deploy', 2, 'web')]
    }
    expect(closed(document, claim)).toMatchObject({
      generation: 1,
      teamUuid: null,
      leases: [{ id: 'new' }],
      operations: [{ id: 'deploy-2-1-web' }]
    })
  })
})

describe('the document', () => {
  test('survives being written and read', () => {
    const document = withLease(empty, lease('a', '2026-11-02T00:00:00Z'))
    expect(parseDocument(renderDocument(document), identity, ref)).toEqual(document)
  })
  test.each([
    ['no JSON', 'nonsense'],
    ['no schema', '{}'],
    ['a wrong lease', JSON.stringify({ ...empty, leases: [{ id: 1 }] })],
    ['a wrong time', JSON.stringify({ ...empty, leases: [lease('a', 'tomorrow')] })]
  ])('is refused when it has %s', (_, text) => {
    expect(() => parseDocument(text, identity, ref)).toThrow('is broken')
  })
})
