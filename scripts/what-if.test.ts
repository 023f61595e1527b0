import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'

const root = resolve(import.meta.dirname, '..')
const operate = readFileSync(join(root, 'docs/operate.md'), 'utf8')

/** Every text that our code can say, as a pattern: what it fills in is anything. */
function saidByCode(): readonly RegExp[] {
  const files = ['packages/*/src/**/*.ts', 'actions/*/*.ts'].flatMap((pattern) => globSync(pattern, { cwd: root }))
  const literals = files
    .filter((file) => !/\.test\.ts$|^packages\/sandbox\//.test(file))
    .flatMap((file) => [
      ...readFileSync(join(root, file), 'utf8').matchAll(/`(?:[^`\\]|\\.)*`|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g)
    ])
    .flatMap(([literal]) => literal.slice(1, -1).split('\\n'))
    .map((line) => line.replace(/\\(.)/g, '$1'))
  return literals.flatMap((text) => {
    const parts = text.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
    // What is short could be anything.
    if (parts.join('').trim().length < 8) return []
    return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`, 's')
  })
}

/** What people read, by the rows of the table: in italics, `…` for what differs. */
const rows = (/## What if\n(.*?)\n## /s.exec(operate)?.[1] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| what happens'))
  .map((line) => line.split(' | '))
/** And in quotes, at the heads of what is said about failures. */
const heads = [
  ...(/## When something failed\n(.*?)\n## /s.exec(operate)?.[1] ?? '').matchAll(/^- (.*?[.:)]?\*\*.*)$/gm)
]
// What Terraform says is the provider's, and DigitalOcean's.
const ours = heads.filter(([line]) => !line.includes('in what Terraform says'))
const quoted = ours.flatMap(([, line = '']) =>
  [
    ...line
      .split('**')
      .slice(0, 3)
      .join('')
      .matchAll(/"([^"]{12,})"/g)
  ].map(([, text = '']) => ['a failure', text] as const)
)
const said = [
  ...rows.flatMap(([happens = '', read = '']) =>
    [...read.matchAll(/\*([^*]+)\*/g)].map(([, message = '']) => [happens.replace(/^\| /, ''), message] as const)
  ),
  ...quoted
]

describe('what docs/operate.md says that people read', () => {
  const code = saidByCode()

  test('is there for each fault', () => {
    expect(rows.length).toBeGreaterThanOrEqual(10)
    expect(rows.filter(([, read = '']) => !/\*[^*]+\*|`[a-z-]+`/.test(read))).toEqual([])
  })

  test('what nobody says is not found', () => {
    expect(code.some((pattern) => pattern.test('staging went away, and we know not why'))).toBe(false)
  })

  test.each(said)('%s: "%s"', (_, message) => {
    expect(code.some((pattern) => pattern.test(message))).toBe(true)
  })
})
