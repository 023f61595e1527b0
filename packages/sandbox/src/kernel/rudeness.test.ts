import { expect, test } from '@jest/globals'
import type { RudeAnswer } from './index.ts'
import { RudenessBook } from './rudeness.ts'

const answer = (name: string, rate: number): RudeAnswer => ({
  ...{ name, source: 'a test', rate, methods: ['GET'], path: /^\/v2\//, when: 'before' },
  answer: { status: 503 }
})
const headers = new Headers()
const ask = (book: RudenessBook, path: string, answers: readonly RudeAnswer[]) =>
  book.strike(answers, { method: 'GET', path, headers })?.name

test('the same seed meets the same requests, whatever ids they carry and however they are mixed', () => {
  const answers = [answer('a.x', 0.3), answer('a.y', 0.3)]
  const story = (seed: number, id: string, mixed: boolean) => {
    const book = new RudenessBook(seed, true)
    return Array.from({ length: 40 }, () => {
      if (mixed) ask(book, '/v2/other', answers)
      return ask(book, `/v2/vpcs/${id}`, answers)
    })
  }
  const first = story(7, '3f2b6c1e-0000-4000-a000-000000000000', false)
  expect(story(7, 'a0a0a0a0-1111-4111-a111-111111111111', true)).toEqual(first)
  expect(story(8, '3f2b6c1e-0000-4000-a000-000000000000', false)).not.toEqual(first)
  expect(new Set(first)).toEqual(new Set([undefined, 'a.x', 'a.y']))
})

test('nothing is refused for ever, one kind can be played alone, and by default everybody is polite', () => {
  const always = [answer('a.x', 1), answer('a.y', 1)]
  const book = new RudenessBook(1, ['a.y'])
  const seen = Array.from({ length: 6 }, () => ask(book, '/v2/tags', always))
  expect(seen).toEqual(['a.y', 'a.y', undefined, 'a.y', 'a.y', undefined])
  expect(book.tally()).toEqual({ 'a.y': 4 })
  expect(ask(new RudenessBook(1), '/v2/tags', always)).toBeUndefined()
  const alone = [{ ...answer('a.z', 1), alone: true }]
  const once = new RudenessBook(1, true)
  expect(Array.from({ length: 4 }, () => ask(once, '/v2/tags', alone))).toEqual(['a.z', undefined, 'a.z', undefined])
})
