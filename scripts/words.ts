import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { code } from '../packages/approval/src/render/foreign-text.ts'
import { noWords, renderRules, type VerdictWords } from '../packages/approval/src/words/verdict-words.ts'
import { table } from './docs-tables.ts'
import { root } from './tools/project.mjs'

interface Section {
  readonly about: string
  readonly means: string
  readonly words?: VerdictWords
  readonly texts: readonly (string | { readonly text: string; readonly reason?: string; readonly because?: string })[]
}

/** What a comment means, one rule a line. */
export function wordRules(): string {
  return renderRules(noWords)
    .map((rule) => `- ${rule}`)
    .join('\n')
}

/** Each text with its meaning, as the tests hold the code to it. */
export function textsTable(): string {
  const sections: readonly Section[] = parse(readFileSync(join(root, 'packages/approval/src/words/texts.yml'), 'utf8'))
  const rows = sections.flatMap(({ about, means, words, texts }) => {
    const [first = '', ...rest] = texts.map(entry)
    const own = words ? ` (own words ${[...words.approve, ...words.reject].map(code).join(', ')})` : ''
    return [[`**${means}**`, `${about}${own}`, [first, ...rest].join('<br>').replaceAll('|', '\\|')]]
  })
  return table(['It', 'What it is', 'Comments'], rows)
}

function entry(given: Section['texts'][number]): string {
  const { text, reason, because }: Exclude<typeof given, string> = typeof given === 'string' ? { text: given } : given
  return [
    shown(text),
    reason === undefined ? '' : `reason ${shown(reason)}`,
    because === undefined ? '' : `for ${shown(because)}`
  ]
    .filter(Boolean)
    .join(', ')
}

const invisible: readonly (readonly [RegExp, string])[] = [
  [/\r?\n/g, ' ⏎ '],
  [/\u200b/g, '⟨no width⟩'],
  [/\ufeff/g, '⟨mark⟩'],
  [/\u00a0/g, '⟨fixed blank⟩'],
  [/\t/g, '⟨tab⟩']
]
const otherInvisible = /\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\u20e0/gu

function shown(text: string): string {
  const ends = text.replace(/^ +| +$/gm, (blanks) => '·'.repeat(blanks.length))
  const named = invisible.reduce((so, [what, by]) => so.replace(what, by), ends)
  return code(
    named.replace(otherInvisible, (sign) => `⟨U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`)
  )
}
