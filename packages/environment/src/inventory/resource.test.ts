import { expect, test } from '@jest/globals'
import { deletionStages, type KindRules, kindRules, kindsOfStage, resourceKinds } from './resource.ts'

test('every kind is deleted in exactly one stage', () => {
  const staged = deletionStages.flatMap(({ name }) => kindsOfStage(name))
  expect([...staged].sort()).toEqual(Object.keys(kindRules).sort())
  expect(resourceKinds).toEqual(staged)
})

test('a kind without a stage, or with one that there is not, does not compile', () => {
  const { delete: remove, exists, seems } = kindRules.volume
  // @ts-expect-error: it would be found and never deleted
  const forgotten: KindRules = { delete: remove, exists, seems }
  // @ts-expect-error: the same
  const misspelled: KindRules = { stage: 'storage', delete: remove, exists, seems }
  expect([forgotten, misspelled]).toHaveLength(2)
})
