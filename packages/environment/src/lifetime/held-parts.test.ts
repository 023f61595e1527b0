import { expect, test } from '@jest/globals'
import { emptyDocument } from '../ledger/schema.ts'
import { heldParts, holdsRegistry } from './held-parts.ts'
import { priceList } from './price-list.ts'
import { costOf, withSeen } from './spending.ts'

const at = '2026-11-01T10:00:00Z'
const holding = (...holds: readonly string[]) => ({
  ...emptyDocument({ environment: 'staging', repositoryId: 4242 }),
  journal: [{ kind: 'state', id: 'a', name: 'https://spaces/state', by: 'run', at, holds: [...holds] }]
})
const known = { prices: priceList([], {}), replicas: 0, registryPlan: undefined, now: Date.parse(at) }
const told = (document: ReturnType<typeof holding>, more: object = {}) =>
  heldParts(document, { ...known, ...more }).map(({ name, hourly }) => [name, hourly])
const configured = (prices: Readonly<Record<string, number>>) => ({ prices: priceList([], prices) })

test('what only a state knows of is a part without a price, unless it costs nothing or is seen elsewhere', () => {
  const state = holding(
    'module.shop["a.b"].digitalocean_app.web[0]',
    'aws_s3_bucket.assets',
    'digitalocean_spaces_bucket_object.page',
    'digitalocean_database_user.app',
    'digitalocean_volume.data',
    'kubernetes_namespace.web'
  )
  expect(told(state)).toEqual([
    ['module.shop["a.b"].digitalocean_app.web[0]', undefined],
    ['aws_s3_bucket.assets', undefined]
  ])
  expect(told(state, configured({ digitalocean_app: 0.02 }))[0]).toEqual([expect.any(String), 0.02])
})

test('many of one type are one part: a ledger has room for so many', () => {
  const state = holding(...Array.from({ length: 3000 }, (_, index) => `aws_route53_record.one[${index}]`), 'aws_eip.a')
  expect(told(state)).toEqual([
    ['3000 of aws_route53_record', undefined],
    ['aws_eip.a', undefined]
  ])
  expect(told(state, configured({ aws_route53_record: 0.001 }))[0]?.[1]).toBeCloseTo(3)
  expect(told(state, configured({ aws_route53_record: 0 }))[0]?.[1]).toBe(0)
})

const counted = (count: number) => Array.from({ length: count }, (_, index) => `aws_eip.one[${index}]`)
const eips = configured({ aws_eip: 0.01 })
/** What it has cost by the last look, with so many of a type at looks that many hours after the apply that made them. */
function costOfLooks(...looks: readonly (readonly [hours: number, count: number])[]): number {
  const began = Date.parse(at)
  let document = emptyDocument({ environment: 'staging', repositoryId: 4242 })
  let now = began
  for (const [index, [hours, count]] of looks.entries()) {
    // An apply changes the state half an hour before the look.
    const applied = new Date(index === 0 ? began : began + (hours - 0.5) * 3_600_000).toISOString()
    const isChanged = count !== looks[index - 1]?.[1]
    const [entry] = holding(...counted(count)).journal
    if (entry && isChanged) document = { ...document, journal: [{ ...entry, at: applied }] }
    now = began + hours * 3_600_000
    document = withSeen(document, heldParts(document, { ...known, ...eips, now }), { now, isComplete: true })
  }
  return costOf(document, now).soFar
}

test('priced parts cost from the apply that made them, however many they are', () => {
  expect(costOfLooks([5, 20])).toBe(1)
  expect(costOfLooks([5, 21])).toBe(1.05)
  expect(costOfLooks([5, 300])).toBe(15)
})

test('a number that grows past twenty, and falls again, is billed once', () => {
  const steady = costOfLooks([1, 20], [2, 20], [3, 20], [4, 20])
  // One more for an hour, in two hours begun.
  expect(costOfLooks([1, 20], [2, 21], [3, 20], [4, 20])).toBeCloseTo(steady + 0.02, 2)
})

test('what grew costs from the apply, although another look came before it ended', () => {
  expect(costOfLooks([1, 10], [10, 10], [10.4, 30])).toBeCloseTo(costOfLooks([1, 10], [10.4, 10]) + 20 * 0.01 * 2, 2)
})

test('the same address in two states is two things', () => {
  const [entry] = holding('aws_eip.a').journal
  const journal = entry ? [entry, { ...entry, id: 'b' }] : []
  const parts = heldParts({ journal }, { ...known, ...eips })
  expect(new Set(parts.map(({ id }) => id)).size).toBe(2)
})

test('what the journal has no room to name is counted', () => {
  const [entry] = holding('aws_eip.a').journal
  const journal = entry ? [{ ...entry, more: { aws_eip: 70, digitalocean_container_registry: 1 } }] : []
  expect(holdsRegistry({ journal })).toBe(true)
  expect(heldParts({ journal }, { ...known, ...eips })[0]).toMatchObject({ name: '71 of aws_eip', hourly: 0.71 })
})

test('of replicas those are named that no database of ours has shown', () => {
  const state = holding('digitalocean_database_replica.a', 'digitalocean_database_replica.b')
  expect(told(state, { replicas: 1 })).toEqual([['digitalocean_database_replica.b', undefined]])
})

test('a registry costs what the plan of the account’s registries does, where the service tells it', () => {
  const state = holding('digitalocean_container_registry.images')
  expect(holdsRegistry(state)).toBe(true)
  const plan = { slug: 'basic', monthly: 5, storedGib: 0, includedGib: 5, since: at }
  const ofStorage = "of the account's registries"
  expect(told(state, { registryPlan: plan })).toEqual([
    ["basic of the account's registries", 5 / 672],
    [ofStorage, 0]
  ])
  expect(told(state, { registryPlan: { ...plan, monthly: undefined } })[0]?.[1]).toBeUndefined()
  expect(told(state)).toEqual([['digitalocean_container_registry.images', undefined]])
  expect(told(state, configured({ digitalocean_container_registry: 0 }))[0]?.[1]).toBe(0)
})

// The page's own example: of 500 MiB a month a registry that was there for 16 days of it has 285 MiB.
test.each([
  ['2026-11-01T10:00:00Z', 100, 'on its first day all that is stored is beyond the plan'],
  ['2026-11-17T09:59:00Z', 100 - (28 * 15) / 28, 'a day counts once it is over'],
  ['2026-11-17T10:00:00Z', 100 - (28 * 16) / 28, 'each of its days gives a 28th'],
  ['2026-11-29T10:00:00Z', 72, 'after four weeks the whole is included'],
  ['2026-12-01T00:00:00Z', 100, 'and the next month begins with nothing'],
  ['2026-12-31T23:00:00Z', 72, 'no month includes more']
])('what a registry stores beyond its plan: at %s %f GiB (%s)', (moment, extra) => {
  const registryPlan = { slug: 'basic', monthly: 5, storedGib: 100, includedGib: 28, since: at }
  const now = Date.parse(moment)
  const parts = heldParts(holding('digitalocean_container_registry.images'), { ...known, registryPlan, now })
  expect(parts[1]).toMatchObject({ kind: 'registry-storage', createdAt: '2026-11-01T00:00:00.000Z' })
  expect(parts[1]?.hourly).toBeCloseTo((extra * 0.02) / 672, 9)
})

test('a plan that sells no more storage, or a registry without an age', () => {
  const state = holding('digitalocean_container_registry.images')
  const plan = { slug: 'starter', monthly: 0, storedGib: 100, includedGib: undefined, since: at }
  expect(told(state, { registryPlan: plan }).map(([, hourly]) => hourly)).toEqual([0, 0])
  const ageless = { slug: 'basic', monthly: 5, storedGib: 100, includedGib: 5, since: undefined }
  expect(told(state, { registryPlan: ageless })[1]?.[1]).toBeCloseTo(2 / 672, 9)
})

test('buckets cost the subscription of the account, once', () => {
  const state = holding('digitalocean_spaces_bucket.a', 'digitalocean_spaces_bucket.b')
  const both = heldParts(state, known)
  expect(new Set(both.map(({ kind, id }) => `${kind}/${id}`))).toEqual(new Set(['spaces-plan/plan']))
  expect(both[0]?.hourly).toBeCloseTo(5 / 672, 6)
  expect(told(state, configured({ spaces: 0 }))[0]?.[1]).toBe(0)
})

test('what is gone with its state is not paid for', () => {
  const [entry] = holding('digitalocean_app.web').journal
  expect(entry && heldParts({ journal: [{ ...entry, goneAt: at }] }, known)).toEqual([])
})
