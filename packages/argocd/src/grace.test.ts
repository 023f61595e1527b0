import { expect, test } from '@jest/globals'
import { Grace } from './grace.ts'

const pod = (name: string, terminal = true) => ({ kind: 'Pod', namespace: 'demo', name, message: 'no image', terminal })

test('what is hopeless is final once it has been so for the whole grace', () => {
  const grace = new Grace(30_000)
  expect(grace.spent([pod('a')], 0)).toBeUndefined()
  expect(grace.spent([pod('a')], 29_999)).toBeUndefined()
  expect(grace.spent([pod('b', false), pod('a')], 30_000)?.name).toBe('a')
})

test('what got well in between, or is another pod, begins again', () => {
  const grace = new Grace(30_000)
  grace.spent([pod('a')], 0)
  expect(grace.spent([pod('a', false)], 20_000)).toBeUndefined()
  expect(grace.spent([pod('a')], 40_000)).toBeUndefined()
  expect(grace.spent([pod('b')], 75_000)).toBeUndefined()
})
