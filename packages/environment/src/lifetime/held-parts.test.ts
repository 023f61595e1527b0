import { expect, test } from '@jest/globals'
import { emptyDocument } from '../ledger/schema.ts'
import { heldParts, holdsRegistry } from './held-parts.ts'
import { priceList } from './price-list.ts'

const at = '2026-11-01T10:00:00Z'
const holding = (...holds: readonly string[]) => ({
  ...emptyDocument({ environment: 'staging', repositoryId: 4242 }),
  journal: [{ kind: 'state', id: 'a', name: 'https://spaces/state', by: 'run', at, holds: [...holds] }]
})
const known = { prices: priceList([], {}), replicas: 0, registryPlan: undefined }
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

test('of replicas those are named that no database of ours has shown', () => {
  const state = holding('digitalocean_database_replica.a', 'digitalocean_database_replica.b')
  expect(told(state, { replicas: 1 })).toEqual([['digitalocean_database_replica.b', undefined]])
})

test('a registry costs what the plan of the account’s registries does, where the service tells it', () => {
  const state = holding('digitalocean_container_registry.images')
  expect(holdsRegistry(state)).toBe(true)
  const plan = { slug: 'basic', monthly: 5, extraGib: 0 }
  expect(told(state, { registryPlan: plan })).toEqual([["basic of the account's registries", 5 / 672]])
  const full = told(state, { registryPlan: { ...plan, extraGib: 100 } })
  expect(full[0]?.[1]).toBeCloseTo((5 + 100 * 0.02) / 672, 6)
  expect(told(state, { registryPlan: { ...plan, monthly: undefined } })[0]?.[1]).toBeUndefined()
  expect(told(state)).toEqual([['digitalocean_container_registry.images', undefined]])
  expect(told(state, configured({ digitalocean_container_registry: 0 }))[0]?.[1]).toBe(0)
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
