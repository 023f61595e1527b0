import { expect, test } from '@jest/globals'
import { endOf, withLife } from '../lifetime/end.ts'
import type { Limits } from '../lifetime/limits.ts'
import { openRequestKeeper } from './keep-for-request.ts'
import { withLease } from './leases.ts'
import type { Ledger } from './open-ledger.ts'
import { emptyDocument, type LedgerDocument } from './schema.ts'

const hour = 3_600_000
const began = Date.parse('2026-11-01T10:00:00Z')
const made: Limits = { ttl: 8 * hour, idle: 2 * hour, idleApplies: 'unheld', approval: 2 * hour, budget: undefined }

function keeping(limits: Limits, edit: (document: LedgerDocument) => LedgerDocument = (document) => document) {
  let now = began
  let document = edit(withLife(emptyDocument({ environment: 'staging', repositoryId: 4242 }), limits, began))
  const ledger = {
    update: async (_: string, change: (current: LedgerDocument) => LedgerDocument | undefined) => {
      document = change(document) ?? document
      return document
    }
  } as unknown as Ledger
  const keeper = openRequestKeeper(ledger, {
    run: { id: 1, url: 'r' },
    ref: 'refs/heads/staging',
    clock: { now: () => now }
  })
  return {
    keep: (number: number, hours: number) =>
      keeper.keep('keep', { id: `approval-${number}`, holder: '', reason: '', until: now + hours * hour }, made),
    later: (hours: number) => {
      now += hours * hour
    },
    /** In hours from the beginning. */
    end: () => ((endOf(document, made)?.at ?? 0) - began) / hour
  }
}

test('a request has the time that its text says, also where the environment was made under a shorter one', async () => {
  const one = keeping(made)
  expect(await one.keep(7, 72)).toEqual({ generation: 0, endsBefore: undefined })
  // The hourly look that notices that nobody decided, and the clean-up, have their time after it.
  expect(one.end()).toBe(75)
})

test('a second request keeps the environment until its own end', async () => {
  const one = keeping(made)
  await one.keep(7, 24)
  one.later(20)
  expect((await one.keep(8, 72)).endsBefore).toBeUndefined()
  expect(one.end()).toBe(95)
})

test('money waits for no request: the earlier end is answered, with its cause and its remedy', async () => {
  const one = keeping({ ...made, budget: 5 }, (document) => ({
    ...document,
    spending: {
      settled: 0,
      parts: [
        {
          kind: 'load-balancer',
          id: 'a',
          name: 'a',
          since: new Date(began).toISOString(),
          from: new Date(began).toISOString(),
          spent: 0,
          hourly: 1
        }
      ]
    }
  }))
  expect((await one.keep(7, 24)).endsBefore).toBe(
    'may be destroyed from 2026-11-01 14:00 UTC on, because its budget is used up then; before that if it comes to cost more than now, since its budget is $5: raise `environment.budget` and extend it in staging-control to keep it'
  )
})

test('a lease that somebody forged is no request: its time is that of the limits', () => {
  const lease = {
    id: 'approval-9',
    holder: 'mallory',
    run: 'r',
    branch: 'main',
    reason: '',
    since: new Date(began).toISOString(),
    until: new Date(began + 900 * hour).toISOString()
  }
  expect(keeping(made, (document) => withLease(document, lease)).end()).toBe(7)
})
