import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { readVerdict, type Verdict } from './verdict.ts'
import { noWords, renderHowTo, renderQuestion, renderRules, type VerdictWords } from './verdict-words.ts'

interface Section {
  readonly about: string
  readonly means: string
  readonly words?: VerdictWords
  readonly texts: readonly (string | { readonly text: string; readonly reason?: string; readonly because?: string })[]
}

const sections: readonly Section[] = parse(readFileSync(join(import.meta.dirname, 'texts.yml'), 'utf8'))

function verdictOf(means: string, reason: string): Verdict {
  const verdicts: Readonly<Record<string, Verdict>> = {
    approves: { kind: 'approve', reason },
    rejects: { kind: 'reject', reason },
    'takes back': { kind: 'withdraw' },
    'asks whether it approves': { kind: 'unclear', like: 'approve' },
    'asks whether it rejects': { kind: 'unclear', like: 'reject' },
    'asks an approver whether it approves': { kind: 'unclear', like: 'approve', isFaint: true },
    'asks an approver whether it rejects': { kind: 'unclear', like: 'reject', isFaint: true },
    nothing: { kind: 'none' }
  }
  const verdict = verdicts[means]
  if (!verdict) throw new Error(`texts.yml knows no meaning ${JSON.stringify(means)}`)
  return verdict
}

describe.each(sections)('$about: $means', ({ means, words = noWords, texts }) => {
  test.each(texts.map((entry) => (typeof entry === 'string' ? { text: entry } : entry)))(
    '$text',
    ({ text, reason = '', because }) => {
      const { because: named, ...verdict } = { because: undefined, ...readVerdict(text, words) }
      expect(verdict).toEqual(verdictOf(means, reason))
      if (because !== undefined) expect(named).toBe(because)
    }
  )
})

test('the table has at least 400 texts, each once', () => {
  const all = sections.flatMap(({ words, texts }) =>
    texts.map((entry) => JSON.stringify([words, typeof entry === 'string' ? entry : entry.text]))
  )
  expect(all.length).toBeGreaterThanOrEqual(400)
  expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([])
})

test('every word that people are told about does what they are told', () => {
  const own = { approve: ['OK', 'passt schon'], reject: ['nein'] }
  for (const words of [noWords, own]) {
    const [approves = '', rejects = '', withdraws = ''] = renderRules(words)
    const named = (rule: string, to: string) =>
      [...(rule.split(to)[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)
    expect(named(approves, ', in upper').map((word) => readVerdict(word, words).kind)).toEqual(
      named(approves, ', in upper').map(() => 'approve')
    )
    expect(named(rejects, '. A reason').map((word) => readVerdict(word, words).kind)).toEqual(
      named(rejects, '. A reason').map(() => 'reject')
    )
    expect(named(withdraws, '. Your box').map((word) => readVerdict(word, words).kind)).toEqual([
      'withdraw',
      'withdraw'
    ])
    for (const text of [renderHowTo(words), renderQuestion('approve', words), renderQuestion('reject', words)])
      for (const [, word = ''] of text.matchAll(/`([^`]+)`/g))
        expect([word, readVerdict(word, words).kind]).toEqual([word, expect.stringMatching(/^(approve|reject)$/)])
  }
})

test('a long comment is read in no time', () => {
  const started = performance.now()
  for (const text of [
    `approve${' !'.repeat(30_000)}?`,
    '> '.repeat(30_000),
    'on '.repeat(20_000),
    `no ${'👍'.repeat(20_000)}x`
  ])
    readVerdict(text, noWords)
  expect(performance.now() - started).toBeLessThan(2_000)
})
