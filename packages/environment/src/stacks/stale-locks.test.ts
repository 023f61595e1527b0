import { hostname, userInfo } from 'node:os'
import { describe, expect, test } from '@jest/globals'
import { type StagingErrorOptions, silentLogger } from '@staging-actions/base'
import { type LockInfo, StateLockedError, TerraformError, TerraformKilledError } from '@staging-actions/terraform'
import type { LedgerDocument } from '../ledger/schema.ts'
import { despiteStaleLock, type UnderLock } from './stale-locks.ts'

const at = (time: string) => Date.parse(`2026-11-25T${time}Z`)
const us = userInfo().username
const killed = {
  run: 'https://github.example/runs/1',
  runId: 1,
  attempt: 1,
  since: at('01:17:40.500'),
  until: at('01:17:41.600'),
  machine: 'vm'
}

/** Under a lock that lies next to the state; what was released, and what the ledger was told. */
function underLock(
  abandoned: UnderLock['abandoned'],
  lying?: LockInfo,
  isSilent = false,
  life = { since: 0, until: 0 }
) {
  const unlocked: string[] = []
  const told: string[] = []
  const run = { id: 7, attempt: 1, url: 'https://github.example/runs/7' }
  const operation = { id: 'teardown-7-1', kind: 'teardown', run, actor: 'ada', since: new Date(0).toISOString() }
  const document = { operations: [operation], journal: [] } as unknown as LedgerDocument
  const request = {
    terraform: { lives: () => [life], forceUnlock: async (id: string) => void unlocked.push(id) },
    states: {
      findLock: async () => {
        if (isSilent) throw new Error('no answer')
        return unlocked.length === 0 ? lying : undefined
      },
      releaseLock: async (_: unknown, id: string) => unlocked.push(id) > 0
    },
    environment: {
      context: { log: silentLogger, run, clock: { now: Date.now } },
      ledger: {
        update: async (what: string, change: (current: LedgerDocument) => LedgerDocument) => {
          told.push(what, ...change(document).journal.map(({ kind, by }) => `${kind} ${by}`))
        }
      }
    },
    abandoned,
    kind: 'teardown'
  } as unknown as UnderLock
  return { request, unlocked, told }
}

describe('a lock that is in the way', () => {
  test.each([
    ['of the killed run, reported within the same second', `${us}@vm`, '01:17:41.137643435', true],
    ['without a fraction', `${us}@vm`, '01:17:41', true],
    ['older than that run', `${us}@vm`, '01:17:40.4', false],
    ['younger than its end: somebody is at work', `${us}@vm`, '01:17:41.601', false],
    ["a person's, taken before anyone knew that the run was over", 'ada@laptop', '01:17:41.137', false],
    ['of a machine whose name only ends alike', `${us}@my-vm`, '01:17:41.137', false],
    ['of another user of that machine', 'ada@vm', '01:17:41.137', false]
  ])('%s', async (_name, who, time, goes) => {
    const { request, unlocked } = underLock([killed])
    const lock = { id: 'L1', operation: 'OperationTypeApply', who, created: `2026-11-25 ${time} +0000 UTC` }
    let works = 0
    const work = async () => {
      works += 1
      if (unlocked.length === 0) throw new StateLockedError(lock)
    }
    const done = despiteStaleLock(request, work)
    if (goes) await done
    else await expect(done).rejects.toThrow('locked')
    expect({ unlocked, works }).toEqual(goes ? { unlocked: ['L1'], works: 2 } : { unlocked: [], works: 1 })
  })

  const here = `${userInfo().username}@${hostname()}`
  test.each([
    ['that a terraform of this work took', here, 0, true],
    ['that was there before', here, -2000, false],
    ['that was taken between two commands of ours: runners of one kind are called alike', here, 2000, false],
    ['that somebody else took meanwhile', 'ada@laptop', 0, false]
  ])('%s', async (_name, who, age, goes) => {
    const life = { since: Date.now(), until: Date.now() + 1000 }
    const { request, unlocked } = underLock([], undefined, false, life)
    const work = async () => {
      const created = new Date(life.since + age).toISOString()
      if (unlocked.length === 0) throw new StateLockedError({ id: 'L1', operation: 'OperationTypeApply', who, created })
    }
    const done = despiteStaleLock(request, work)
    if (goes) await done
    else await expect(done).rejects.toThrow('locked')
    expect(unlocked).toEqual(goes ? ['L1'] : [])
  })
})

describe('a lock that is still there after its terraform ended in order', () => {
  const here = `${userInfo().username}@${hostname()}`
  test.each([
    ['is given back', here, 0, ['L1']],
    ['stays, if somebody else has taken it since', 'ada@laptop', 0, []],
    ['stays, if it is older: it was no lock of ours', here, -1000, []]
  ])('%s', async (_, who, age, released) => {
    for (const failure of [undefined, new TerraformError('terraform apply ended with exit code 1', [])]) {
      const created = new Date(Date.now() + age).toISOString()
      const lock = { id: 'L1', operation: 'OperationTypeApply', who, created }
      const life = { since: Date.now() - 500, until: Date.now() + 500 }
      const { request, unlocked } = underLock([], lock, false, life)
      const done = despiteStaleLock(request, () => (failure ? Promise.reject(failure) : Promise.resolve()))
      if (failure) await expect(done).rejects.toBe(failure)
      else await done
      expect(unlocked).toEqual(released)
    }
  })
})

test('a lock that the bucket does not give up is told to the next run, by way of the ledger', async () => {
  const { request, told } = underLock([], undefined, false, { since: Date.now(), until: Number.MAX_SAFE_INTEGER })
  const lock = { id: 'L1', operation: 'OperationTypeApply', who: `${userInfo().username}@${hostname()}` }
  const states = { findLock: async () => ({ ...lock, created }), releaseLock: async () => true }
  let created = ''
  await despiteStaleLock({ ...request, states }, async () => {
    created = new Date().toISOString()
  })
  expect(told).toEqual(['teardown: terraform left its lock', 'interrupted https://github.example/runs/7'])
})

test('a lock of which the bucket does not say whether it is gone is told to the next run, too', async () => {
  const { request, told } = underLock([], undefined, true)
  await despiteStaleLock(request, async () => {})
  expect(told).toEqual(['teardown: terraform left its lock', 'interrupted https://github.example/runs/7'])
})

describe('a terraform of ours that was killed alone', () => {
  const here = `${userInfo().username}@${hostname()}`
  const life = { since: Date.now() - 5000, until: Date.now() }
  const during = new Date(life.since + 1000).toISOString()
  const dead = (reason: 'terraform-failed' | 'timeout' = 'terraform-failed', options: StagingErrorOptions = {}) =>
    new TerraformKilledError(reason, 'terraform apply was killed (exit code 137)', life, options)
  const lockOf = (who: string, created: string): LockInfo => ({
    id: 'L1',
    operation: 'OperationTypeApply',
    who,
    created
  })

  test.each([
    ['leaves its lock: it is released', lockOf(here, during), ['L1']],
    ['and a lock of somebody else meanwhile: that stays', lockOf('ada@laptop', during), []],
    ['and a lock of us that is older: that stays', lockOf(here, new Date(life.since - 1).toISOString()), []],
    ['and one that came after it: that stays', lockOf(here, new Date(life.until + 1).toISOString()), []],
    ['and no lock', undefined, []]
  ])('%s, and what it was at is done once more', async (_, lock, released) => {
    const { request, unlocked, told } = underLock([], lock)
    let works = 0
    await despiteStaleLock(request, async () => {
      works += 1
      if (works === 1) throw dead()
    })
    expect({ unlocked, told, works }).toEqual({ unlocked: released, told: [], works: 2 })
  })

  test('again and again is the failure, and no lock stays', async () => {
    const { request, unlocked } = underLock([], lockOf(here, during))
    let works = 0
    const done = despiteStaleLock(request, async () => {
      works += 1
      throw dead()
    })
    await expect(done).rejects.toThrow('exit code 137')
    expect({ unlocked, works }).toEqual({ unlocked: ['L1'], works: 2 })
  })

  test('after its interrupt is not begun again; where the store is silent, the ledger tells the next run', async () => {
    const { request, unlocked, told } = underLock([], lockOf(here, during), true)
    await expect(despiteStaleLock(request, async () => Promise.reject(dead('timeout')))).rejects.toThrow('killed')
    expect({ unlocked, told }).toEqual({
      unlocked: [],
      told: ['teardown: terraform left its lock', 'interrupted https://github.example/runs/7']
    })
  })
})
