import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { reasons } from '@staging-actions/base'

const root = resolve(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs/merging.md'), 'utf8')
const linked = [...page.matchAll(/\]\(\.\.\/(\S+\.test\.ts)\)/g)].map(([, file = '']) => file)
const tests = [...new Set([...globSync('actions/promote/*.test.ts', { cwd: root }), ...linked])]
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')

const table = page
  .split('\n')
  .filter((line) => /^\| /.test(line) && !/^\| (---|It |The repository has )/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

/** What the first table has before its last three cells; the second lacks what happens. */
const rows = table.map((cells) => ({
  has: cells[1] ?? '',
  ends: cells.at(-4) ?? '',
  remedy: cells.at(-3) ?? '',
  shown: cells.at(-2) ?? ''
}))

describe('docs/merging.md', () => {
  test('has a row for each way to merge', () => {
    expect(rows.length).toBeGreaterThan(30)
  })

  test.each(rows)('$has: each reason has its remedy, and is one of ours', ({ ends, remedy }) => {
    const named = [...ends.matchAll(/`([a-z-]+)`/g)].map(([, reason = '']) => reason)
    expect(named.filter((reason) => !Object.hasOwn(reasons, reason))).toEqual([])
    expect(named.length > 0 || ends.startsWith('merged')).toBe(true)
    if (named.length > 0 && !ends.startsWith('merged')) expect(remedy).not.toBe('')
  })

  test.each(rows.filter(({ has }) => has !== 'signed commits'))('$has: is shown by a test', ({ shown }) => {
    const titles = shown.split('; ').map((title) => title.replace(/^(in \[\S+\]\(\S+\) )?(…\s*)?/, ''))
    expect(titles.filter((title) => title === '' || !tests.includes(title))).toEqual([])
  })
})
