/*
 * A comment that was sent by mail carries more than its author typed: a signature, the text that it answers, a line that says who
 * wrote that. GitHub takes most of it away, and not all.
 */

import { saysMore, withoutNotices } from './near-words.ts'

/** Blanks, and what has no width: keyboards and the web leave it around words. Inside a word it makes another word. */
const edge = /[\s\u200b-\u200f\u2060\ufeff]/

/** Most lines of a signature: what is longer says something. */
const longestSignature = 8

const signatureMark = /^-- $/
const sentFrom =
  /^(?:(?:sent from my|gesendet von meinem|envoyé de mon|enviado desde mi|enviado do meu|inviato dal mio|verstuurd vanaf mijn) [\p{L}\p{N}]+(?: [\p{L}\p{N}]+){0,2}|(?:sent from|get) (?:outlook|gmail|yahoo mail|mail|proton mail) for [\p{L}\p{N}]+(?: ?<[^>]*>)?|von meinem [\p{L}\p{N}]+ gesendet)\.?$/iu
const attribution =
  /^(?:on|am|le|el|il|op|em)\b.*(?:wrote|schrieb\b.*|a écrit|escribió|ha scritto|schreef\b.*|escreveu)\s*:$/iu
const originalMessage = /^-{3,} ?(?:original message|ursprüngliche nachricht|message d'origine) ?-{3,}$/iu
const headerRule = /^_{10,}$/
const headerLine = /^\*{0,2}(?:from|von|de|da|van):/iu

export function withoutEdges(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && edge.test(text[start] ?? '')) start += 1
  while (end > start && edge.test(text[end - 1] ?? '')) end -= 1
  return text.slice(start, end)
}

/** The lines that the author wrote, without blank ones around them: no quoted text, no signature. */
export function ownLines(comment: string): readonly string[] {
  let lines: readonly string[] = withoutEdges(comment.replace(/\r\n?/g, '\n')).split('\n')
  for (;;) {
    const fewer = trimmed(withoutSignature(withoutQuotedEnd(withoutQuotedStart(lines))))
    if (fewer.length === lines.length) return fewer
    lines = fewer
  }
}

/** What is left when everything quoted is gone, wherever it stands. */
export function withoutQuotes(lines: readonly string[]): string {
  return lines.filter((line) => !isQuoted(line)).join('\n')
}

function isQuoted(line: string): boolean {
  return /^ {0,3}>/.test(line)
}

function isBlank(line: string): boolean {
  return withoutEdges(line) === ''
}

function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => !isBlank(line))
  const last = lines.findLastIndex((line) => !isBlank(line))
  return first < 0 ? [] : lines.slice(first, last + 1)
}

/** Without an empty line after it, Markdown shows the next line as part of the quotation, and so does this. */
function withoutQuotedStart(lines: readonly string[]): readonly string[] {
  const from = [0, 1, 2].find((start) => {
    const head = lines.slice(0, start).join(' ')
    return isQuoted(lines[start] ?? '') && (start === 0 || attribution.test(head))
  })
  if (from === undefined) return lines
  const end = lines.findIndex((line, index) => index > from && !isQuoted(line))
  if (end < 0) return []
  return isBlank(lines[end] ?? '') ? trimmed(lines.slice(end)) : lines
}

function withoutQuotedEnd(lines: readonly string[]): readonly string[] {
  const cut = lines.findIndex(
    (line, index) =>
      index > 0 && (originalMessage.test(line) || (headerRule.test(line) && headerLine.test(lines[index + 1] ?? '')))
  )
  if (cut > 0) return lines.slice(0, cut)
  if (!isQuoted(lines.at(-1) ?? '')) return lines
  const last = lines.findLastIndex((line) => !isQuoted(line) && !isBlank(line))
  if (last < 0) return []
  const above = [last, last - 1].find(
    (start) =>
      start > 0 &&
      attribution.test(
        lines
          .slice(start, last + 1)
          .join(' ')
          .trim()
      )
  )
  return lines.slice(0, above ?? last + 1)
}

function withoutSignature(lines: readonly string[]): readonly string[] {
  const mark = lines.findIndex(
    // At the very end its blank is gone with the others.
    (line, index) => index > 0 && (signatureMark.test(line) || (line === '--' && index === lines.length - 1))
  )
  const signature = mark > 0 ? withoutNotices(lines.slice(mark + 1)) : []
  // Nobody's name says "not before noon".
  if (mark > 0 && signature.length <= longestSignature && !signature.some(saysMore)) return lines.slice(0, mark)
  return lines.length > 1 && sentFrom.test(withoutEdges(lines.at(-1) ?? '')) ? lines.slice(0, -1) : lines
}
