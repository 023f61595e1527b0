import { expect, test } from '@jest/globals'
import { allOf } from './pages.ts'

/** The same numbers each time, from 0 to 1. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

/** A list of four things a page, from whose beginning to its end things come and go between requests, for a while. */
function livingList(random: () => number) {
  const isNewestFirst = random() < 0.5
  let items = Array.from({ length: 5 + Math.floor(random() * 20) }, (_, index) => ({ id: `old-${index}` }))
  const lasting = items.map(({ id }) => id).filter(() => random() < 0.6)
  let moves = Math.floor(random() * 6)
  const change = () => {
    moves -= 1
    const free = items.filter(({ id }) => !lasting.includes(id))
    const gone = free[Math.floor(random() * free.length)]
    if (random() < 0.6) items = items.filter((one) => one !== gone)
    const fresh = { id: `new-${moves}` }
    if (random() < 0.6) items = isNewestFirst ? [fresh, ...items] : [...items, fresh]
  }
  const pageAt = async (page: number) => {
    if (moves > 0 && random() < 0.5) change()
    return { found: items.slice((page - 1) * 4, page * 4), total: items.length }
  }
  return { lasting, pageAt }
}

test('whatever comes and goes while a list is walked, nothing is missed that was on it all the time, and nothing counts twice', async () => {
  for (let seed = 1; seed <= 1000; seed += 1) {
    const { lasting, pageAt } = livingList(chance(seed))
    const found = (
      await allOf(
        pageAt,
        async () => {},
        () => new Error('it is short')
      )
    ).map(({ id }) => id)
    expect({ seed, missed: lasting.filter((id) => !found.includes(id)) }).toEqual({ seed, missed: [] })
    expect(new Set(found).size).toBe(found.length)
  }
})
