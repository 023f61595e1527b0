import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { silentLogger } from '@staging-actions/base'
import { reportApp } from '../app-report.ts'
import { readResults } from './read-results.ts'

/* Each file of reports/ is the output of a real tool. */

const folder = join(import.meta.dirname, 'reports')
const names = readdirSync(folder).filter((name) => name !== 'README.md')
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8')
const read = (name: string, text: string) => readResults('web', [{ name, text }], silentLogger)
/** Next to it, so that nothing fails for want of a test that ran. */
const passing = { name: 'unit.xml', text: '<testsuite><testcase name="a"/></testsuite>' }

/** How an app comes out whose job GitHub calls a success, and which left this. */
function outcomeOf(name: string, text: string): string {
  const results = { ...readResults('web', [passing, { name, text }], silentLogger), outcome: 'passed' as const }
  return reportApp({ app: 'web', url: '', to: 'a' }, { kind: 'read', results }, true).outcome
}

test.each<readonly [string, readonly [number, number, number, number], readonly string[]]>([
  ['mocha.json', [5, 1, 2, 2], ['cart pays <b> & #12', 'hook "before all" hook for "never runs"']],
  ['mocha-xunit.xml', [5, 1, 2, 2], ['pays <b> & #12', '"before all" hook for "never runs"']],
  ['mochawesome.json', [5, 1, 2, 2], ['cart pays <b> & #12', 'hook "before all" hook for "never runs"']],
  ['vitest.json', [5, 1, 2, 2], ['the test file itself', 'cart pays <b> & #12']],
  ['vitest.xml', [5, 1, 2, 2], ['broken.test.mjs', 'cart > pays <b> & #12']],
  ['playwright.json', [4, 2, 1, 1], ['pays <b> & #12']],
  ['playwright.xml', [4, 2, 1, 1], ['cart › pays <b> & #12']],
  ['pytest.json', [5, 2, 2, 1], ['test_cart.py::test_pays', 'test_cart.py::test_stores']],
  ['pytest.xml', [5, 1, 2, 2], ['test_pays', 'test_stores']],
  ['pytest-unloaded.json', [1, 0, 1, 0], ['test_broken.py']],
  ['pytest-unloaded.xml', [1, 0, 1, 0], ['test_broken']],
  ['go-test.json', [8, 3, 4, 1], ['the package itself', 'TestPays', 'TestPays/by_card', 'TestPanics']],
  [
    'gotestsum.xml',
    [8, 2, 5, 1],
    ['TestMain', 'TestPays/by_card', 'TestPays', 'TestPanics', 'failures that the report only counts']
  ],
  ['go-junit-report.xml', [8, 3, 4, 1], ['[build failed]', 'TestPays', 'TestPays/by_card', 'TestPanics']]
])('%s', (name, [total, passed, failed, skipped], failures) => {
  const { tests, unreadable } = read(name, textOf(name))
  expect(unreadable).toBeUndefined()
  expect(tests.totals).toMatchObject({ total, passed, failed, skipped })
  expect(tests.failures.map((failure) => failure.name)).toEqual(failures)
  expect(tests.failures.every(({ message }) => message !== '' && !message.includes('&#'))).toBe(true)
  expect(outcomeOf(name, textOf(name))).toBe('failed')
})

test('there is no report of which nobody says how it is read', () => {
  expect(names).toHaveLength(14)
})

describe.each(names)('%s', (name) => {
  test('cut off anywhere, it never passes', () => {
    const text = textOf(name)
    const lengths = [...Array(60).keys()].map((part) => Math.floor((text.trimEnd().length * part) / 60))
    const lines = [...text.matchAll(/\n/g)].map(({ index }) => index + 1).filter((end) => end < text.trimEnd().length)
    for (const length of [...lengths, ...lines])
      expect([length, outcomeOf(name, text.slice(0, length))]).toEqual([
        length,
        expect.stringMatching(/^(failed|untested)$/)
      ])
  })

  test('without the failures that its totals tell of, it fails all the same', () => {
    const text = textOf(name)
    const silent = name.endsWith('.xml')
      ? text.replace(/<(failure|error)\b[^>]*>[\s\S]*?<\/\1>/g, '')
      : name === 'go-test.json'
        ? text
        : JSON.stringify(withoutFailures(JSON.parse(text)))
    expect(outcomeOf(name, silent)).toBe('failed')
  })
})

/** What a runner that lost its details would write: totals, and tests of which none failed. */
function withoutFailures(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFailures)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (['failures', 'errors', 'failureMessages', 'collectors'].includes(key) && Array.isArray(part)) return [key, []]
      if (part === 'failed' || part === 'unexpected') return [key, 'passed']
      return [key, key === 'fail' ? false : withoutFailures(part)]
    })
  )
}
