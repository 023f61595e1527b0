import { expect, test } from '@jest/globals'
import type { State } from '@staging-actions/terraform'
import { stateOf } from './state-of.ts'

const backend = { bucket: 'states', key: 's.tfstate', region: 'nyc3', endpoint: 'https://nyc3.digitaloceanspaces.com' }
const none: State = { lineage: undefined, resources: [] }
const whole: State = { lineage: 'l-1', resources: [] }

/** What Terraform says in turn, and what lies in the bucket. */
function asked(said: readonly State[], lying: string | undefined) {
  let turn = 0
  const terraform = { state: async () => said[Math.min(turn++, said.length - 1)] ?? none }
  return { terraform, backend, states: { readState: async () => lying } }
}

test('a state that Terraform finds none of is one that was never begun, where none lies in the bucket', async () => {
  expect(await stateOf(asked([none], undefined))).toEqual(none)
})

test('an answer without its body is no such state: it is read again, and named when it stays away', async () => {
  expect(await stateOf(asked([none, whole], '{}'))).toEqual(whole)
  await expect(stateOf(asked([none], '{}'))).rejects.toMatchObject({
    reason: 'service-error',
    message: 'the bucket states gives terraform no state at s.tfstate, and it is there'
  })
})
