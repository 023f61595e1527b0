import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'

const root = resolve(import.meta.dirname, '../../../..')
const room = 'packages/environment/src/lifetime/'

/** What is released, without its tests and comments, by path. */
const sources = ['packages', 'actions']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`)
  )
  .filter((path) => /\.ts$/.test(path) && !/\.(test|d)\.ts$/.test(path))
  .filter((path) => !/^packages\/(sandbox|terraform)\/|\/(build|test|node_modules|fixtures)\//.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '') }))

// A second wording of an end or a cost is a second computation before long.
test.each([
  ['an end', /\bmay be destroyed (?!at any time'|from \|)/],
  ['that somebody destroys it', /\bdestroys it at\b/],
  ['an amount of money', /\$\$\{|toFixed\(2\)\}/],
  ['what an hour costs', /\b(costs|going to cost) about\b/]
])('only one room says %s', (_, wording) => {
  const elsewhere = sources.filter(({ path, text }) => !path.startsWith(room) && wording.test(text))
  expect(elsewhere.map(({ path }) => path)).toEqual([])
  expect(sources.some(({ path, text }) => path.startsWith(room) && wording.test(text))).toBe(true)
})

// Who reads an end or what something costs from a ledger without that room computes its own.
test.each([
  ['the price of a part', /\.spending\?*\.(parts|settled)\b/],
  ['the end of a life', /\.life\??\.until\b.*[<>]/]
])('only one room reckons with %s', (_, use) => {
  const elsewhere = sources.filter(({ path, text }) => !path.startsWith(room) && use.test(text))
  expect(elsewhere.map(({ path }) => path)).toEqual([])
})
