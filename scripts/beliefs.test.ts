import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { loadBeliefs } from './beliefs.ts'
import { root } from './tools/project.mjs'

const beliefs = loadBeliefs()

/** Undefined where the file is there and has the word. */
function problemOf(reference: string): string | undefined {
  const [path = '', word = ''] = reference.split('#')
  if (!existsSync(join(root, path))) return `${path} does not exist`
  if (word === '') return `${reference} names no word to find the place by`
  return readFileSync(join(root, path), 'utf8').includes(word) ? undefined : `${path} says "${word}" nowhere`
}

describe.each(beliefs.map((belief) => [belief.id, belief] as const))('%s', (_, belief) => {
  test('names places in our code that are there', () => {
    expect(belief.reliedOnBy.map(problemOf).filter(Boolean)).toEqual([])
  })

  test('has its experiment where it says that it was seen', () => {
    if (belief.seen.emulator !== undefined || belief.seen.laboratory !== undefined)
      expect(belief.experiment).toBeDefined()
    if (belief.experiment !== undefined) expect(problemOf(belief.experiment)).toBeUndefined()
  })
})

test('every belief that an experiment speaks of has its file', () => {
  const folder = join(root, 'packages/selftest/src')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?<!\.test)\.ts$/.test(path)
  )
  const named = sources.flatMap((path) => [
    ...readFileSync(join(folder, path), 'utf8').matchAll(
      /'((?:github|digitalocean|spaces|argocd|kubernetes)\/[a-z0-9-]+)'/g
    )
  ])
  const ids = new Set(beliefs.map(({ id }) => id))
  expect(named.length).toBeGreaterThan(20)
  expect(named.map(([, id = '']) => id).filter((id) => !ids.has(id))).toEqual([])
})
