import { expect, test } from '@jest/globals'
import type { State } from '@staging-actions/terraform'
import { outputsOf, stateOf } from './state-of.ts'

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

test('outputs that Terraform finds none of are none only where the state has none', async () => {
  const asking = (
    said: readonly Record<string, { value: unknown; sensitive: boolean }>[],
    lying: string | undefined
  ) => {
    let turn = 0
    const terraform = { outputs: async () => said[Math.min(turn++, said.length - 1)] ?? {} }
    return outputsOf({ terraform, backend, states: { readState: async () => lying } })
  }
  const given = { cluster_id: { value: 'c-1', sensitive: false } }
  const lying = JSON.stringify({ version: 4, outputs: given, resources: [] })
  expect(await asking([{}], undefined)).toEqual({})
  expect(await asking([{}], '{"version":4,"outputs":{},"resources":[]}')).toEqual({})
  expect(await asking([{}, given], lying)).toEqual({ cluster_id: 'c-1' })
  await expect(asking([{}], lying)).rejects.toMatchObject({
    reason: 'service-error',
    message: 'the bucket states gives terraform no outputs of the state at s.tfstate, and it is there'
  })
})
