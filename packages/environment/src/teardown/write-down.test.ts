import { expect, test } from '@jest/globals'
import { systemClock } from '@staging-actions/base'
import type { Resource } from '../inventory/resource.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import { withDoomed } from './write-down.ts'

const context = { run: { id: 7, attempt: 1, url: 'runs/7' }, clock: systemClock }
const entry = { kind: 'load-balancer', id: 'lb', name: 'lb', by: 'runs/1', at: '2026-11-02T08:00:00Z', hourly: 0.02 }
const balancer: Resource = {
  kind: 'load-balancer',
  id: 'lb',
  name: 'lb',
  proof: 'name and tag',
  addresses: ['203.0.113.1', '2001:db8::1']
}

test('the addresses of a load balancer are written down before it goes, whether it was known or not', () => {
  const write = (journal: LedgerDocument['journal']) => withDoomed({ journal } as LedgerDocument, [balancer], context)
  expect(write([]).journal).toMatchObject([{ id: 'lb', by: 'runs/7', addresses: balancer.addresses }])
  const known = write([entry])
  expect(known.journal).toEqual([{ ...entry, addresses: balancer.addresses }])
  expect(withDoomed(known, [balancer], context)).toBe(known)
})
