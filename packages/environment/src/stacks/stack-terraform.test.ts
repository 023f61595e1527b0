import { hostname, userInfo } from 'node:os'
import { describe, expect, test } from '@jest/globals'
import { silentLogger } from '@staging-actions/base'
import { StateLockedError } from '@staging-actions/terraform'
import { despiteStaleLock, type StackTerraform } from './stack-terraform.ts'

const at = (time: string) => Date.parse(`2026-11-25T${time}Z`)
const killed = {
  run: 'https://github.example/runs/1',
  since: at('01:17:40.500'),
  until: at('01:17:41.600'),
  machine: 'vm'
}

describe('a lock that is in the way', () => {
  test.each([
    ['of the killed run, told of within the same second', 'root@vm', '01:17:41.137643435', true],
    ['without a fraction', 'root@vm', '01:17:41', true],
    ['older than that run', 'root@vm', '01:17:40.4', false],
    ['younger than its end: somebody is at work', 'root@vm', '01:17:41.601', false],
    ["a person's, taken before anyone knew that the run was over", 'ada@laptop', '01:17:41.137', false],
    ['of a machine whose name only ends alike', 'root@my-vm', '01:17:41.137', false]
  ])('%s', async (_name, who, time, goes) => {
    const unlocked: string[] = []
    const terraform = { forceUnlock: async (id: string) => void unlocked.push(id) } as unknown as StackTerraform
    const lock = { id: 'L1', operation: 'OperationTypeApply', who, created: `2026-11-25 ${time} +0000 UTC` }
    let works = 0
    const work = async () => {
      works += 1
      if (unlocked.length === 0) throw new StateLockedError(lock)
    }
    const done = despiteStaleLock(terraform, [killed], silentLogger, work)
    if (goes) await done
    else await expect(done).rejects.toThrow('locked')
    expect({ unlocked, works }).toEqual(goes ? { unlocked: ['L1'], works: 2 } : { unlocked: [], works: 1 })
  })

  const here = `${userInfo().username}@${hostname()}`
  test.each([
    ['that this very terraform took', here, 0, 1000, true],
    ['older than the terraform that met it', here, -2000, 1000, false],
    ['that somebody else took at the moment', 'ada@laptop', 0, 1000, false],
    ['met without a terraform', here, 0, undefined, false]
  ])('%s', async (_name, who, age, running, goes) => {
    const created = new Date(Date.now() + age).toISOString()
    const lock = { id: 'L1', operation: 'OperationTypeApply', who, created }
    const met = new StateLockedError(lock, running === undefined ? undefined : Date.now() - running)
    const unlocked: string[] = []
    const terraform = { forceUnlock: async (id: string) => void unlocked.push(id) } as unknown as StackTerraform
    const work = async () => {
      if (unlocked.length === 0) throw met
    }
    const done = despiteStaleLock(terraform, [], silentLogger, work)
    if (goes) await done
    else await expect(done).rejects.toThrow('locked')
    expect(unlocked).toEqual(goes ? ['L1'] : [])
  })
})
