import { StagingError } from '@staging-actions/base'
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type * as z from 'zod/mini'
import { checkCatalogue, type Problem } from './catalogue-rules.ts'
import type { Configuration } from './configuration.ts'
import { nearest } from './nearest.ts'
import { readConfiguration } from './read-configuration.ts'
import { configurationSchema } from './schema.ts'

/** A configuration is a page or two; what is larger is not one, and would cost time to refuse in detail. */
const sizeLimit = 256 * 1024
const listed = 40

/**
 * The text of a `.github/staging.yml`, checked, with defaults filled in.
 * @param path as people know it: it heads the message.
 * @throws StagingError invalid-configuration, with every problem: `line:column path: what was expected`.
 */
export function parseConfiguration(text: string, path: string): Configuration {
  if (text.length > sizeLimit)
    throw new StagingError('invalid-configuration', `${path} is larger than ${sizeLimit / 1024} KiB`)
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    ...place(error.pos[0]),
    text: firstLine(error.message)
  }))
  if (faults.length > 0) throw refusal(path, faults)
  const file = read(document, path)
  const checked = configurationSchema.safeParse(file)
  const problems = [
    ...(checked.success ? [] : checked.error.issues.flatMap((issue) => explain(issue, file))),
    ...checkCatalogue(file)
  ]
  if (checked.success && problems.length === 0) return readConfiguration(checked.data)
  throw refusal(
    path,
    problems.map((problem) => ({
      ...place(offsetOf(document, problem)),
      text: problem.path.length > 0 ? `${renderPath(problem.path)}: ${problem.message}` : problem.message
    }))
  )
}

function read(document: Document, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (cause) {
    throw new StagingError('invalid-configuration', `${path} has too many aliases`, { cause })
  }
}

interface PlacedProblem {
  readonly line: number
  readonly column: number
  readonly text: string
}

function refusal(path: string, problems: readonly PlacedProblem[]): StagingError {
  const sorted = [...problems].sort((a, b) => a.line - b.line || a.column - b.column)
  const shown = sorted.slice(0, listed).map(({ line, column, text }) => `  ${line}:${column} ${text}`)
  if (sorted.length > listed) shown.push(`  and ${sorted.length - listed} more`)
  const places = sorted.length === 1 ? 'one place' : `${sorted.length} places`
  return new StagingError('invalid-configuration', [`${path} is wrong in ${places}:`, ...shown].join('\n'), {
    hint: 'Editors complete and check the file with the JSON Schema that staging-actions publishes.'
  })
}

function explain(issue: z.core.$ZodIssue, file: unknown): Problem[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const meant = nearest(key, knownKeys(path))
      const known = meant ? `did you mean "${meant}"?` : `known are ${knownKeys(path).join(', ')}`
      return { path: [...path, key], message: `unknown key; ${known}`, atKey: true }
    })
  if (issue.code === 'invalid_key')
    return [{ path, message: `expected ${issue.issues[0]?.message ?? 'another name'}`, atKey: true }]
  // zod's own words for a union, which say nothing: only that of JSON values has no words of ours.
  const expected = issue.message === 'Invalid input' ? 'a value that JSON can hold' : issue.message
  const value = valueAt(file, path)
  if (value === undefined) return [{ path, message: `expected ${expected}, but it is missing` }]
  return [{ path, message: `expected ${expected}, not ${quote(value)}` }]
}

/** The keys that the schema knows at a path: its wrappers (defaults, optionals) and lists are looked through. */
function knownKeys(path: readonly (string | number)[]): string[] {
  let schema: unknown = configurationSchema
  for (const step of path) {
    const definition = definitionOf(schema)
    schema = typeof step === 'number' ? definition.element : definition.shape?.[step]
  }
  return Object.keys(definitionOf(schema).shape ?? {})
}

interface Definition {
  readonly innerType?: unknown
  readonly element?: unknown
  readonly shape?: Readonly<Record<string, unknown>>
}

function definitionOf(schema: unknown): Definition {
  const { def } = schema as { def: Definition }
  return def.innerType ? definitionOf(def.innerType) : def
}

function valueAt(file: unknown, path: readonly (string | number)[]): unknown {
  let value = file
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

/** Where the problem is: its node, or the nearest one around it when the thing is missing. */
function offsetOf(document: Document, problem: Problem): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const [index, step] of problem.path.entries()) {
    if (isAlias(node)) node = node.resolve(document)
    let next: unknown
    if (isMap(node)) {
      const pair = node.items.find((item) => (isScalar(item.key) ? item.key.value : item.key) === step)
      const last = index === problem.path.length - 1
      if (pair && last && problem.atKey) return startOf(pair.key) ?? offset
      offset = startOf(pair?.key) ?? offset
      next = pair?.value
    } else if (isSeq(node) && typeof step === 'number') next = node.items[step]
    if (next === undefined || next === null) return offset
    node = next
    offset = startOf(node) ?? offset
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return (node as Node | undefined | null)?.range?.[0]
}

/** `apps[0].paths`; a key that is not a plain word is quoted. */
function renderPath(path: readonly (string | number)[]): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`
      const key = /^[\w-]{1,60}$/.test(step) ? step : quote(step)
      return index === 0 ? key : `.${key}`
    })
    .join('')
}

function quote(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message
}
