/*
 * Names and messages from git and from tests are somebody else's text: in a request they must neither mention people,
 * nor make boxes, links or markers, nor break out of the place where they stand.
 */

/** One line, as a code span. */
export function code(text: string): string {
  const line = oneLine(defused(text))
  if (line === '') return '(empty)'
  const ticks = longestRun(line) + 1
  const fence = '`'.repeat(ticks)
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/** As plain text, in a log or an error. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** A code span inside a table: a bar would end the cell, even in code. */
export function codeCell(text: string): string {
  return code(text).replaceAll('|', '\\|')
}

/** Many lines, as a fenced block. */
export function codeBlock(text: string): string {
  const safe = defused(text).replaceAll('\r', '')
  const fence = '`'.repeat(Math.max(3, longestRun(safe) + 1))
  return `${fence}text\n${safe}\n${fence}`
}

/** At most `length` characters, with a word on what was cut. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const kept = text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
  return `${kept}\n… (${text.length - kept.length} characters cut)`
}

/** Our markers are read by lines and words: no text from elsewhere may contain one. */
function defused(text: string): string {
  return text.replace(/staging-actions:/g, 'staging-actions\u200b:').replace(/(?![\t\n])\p{Cc}/gu, '')
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
}

/** Names that others chose. */
export function firstOf(names: readonly string[], most: number): string {
  return firstFew(names, most, (name) => code(cut(name, 200))).join(', ')
}

/** The first ones, and a word on how many more there are. */
export function firstFew<T>(items: readonly T[], most: number, render: (item: T) => string): readonly string[] {
  const rest = items.length - most
  return [...items.slice(0, most).map((item) => render(item)), ...(rest > 0 ? [`${rest} more`] : [])]
}
