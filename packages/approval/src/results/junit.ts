import { StagingError } from '@staging-actions/base'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { plainText, type TestFailure, type TestReport } from './test-report.ts'

interface Node {
  readonly [name: string]: unknown
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  // An entity that the file declares itself could grow without bound.
  processEntities: true,
  isArray: (name) => ['testsuite', 'testcase', 'failure', 'error', 'skipped'].includes(name)
})

/**
 * JUnit XML as the runners of many languages write it: `<testsuites>` or a bare `<testsuite>`, suites in suites.
 * Cases are counted themselves: the totals in the attributes are wrong or missing in many reports.
 * @throws StagingError when it is no JUnit XML
 */
export function parseJunit(text: string, file: string): TestReport {
  if (/<!DOCTYPE/i.test(text))
    throw new StagingError('invalid-input', `${file} declares a document type: refused`, {
      hint: 'JUnit XML needs none.'
    })
  const valid = XMLValidator.validate(text)
  if (valid !== true)
    throw new StagingError('invalid-input', `${file} is not well-formed XML: line ${valid.err.line}: ${valid.err.msg}`)
  const document = parser.parse(text) as Node
  const root = document['testsuites'] ?? document['testsuite']
  if (root === undefined) throw new StagingError('invalid-input', `${file} is not JUnit XML: no <testsuites>`)
  const cases: Case[] = []
  for (const suite of nodes(root)) collect(suite, '', cases)
  return summarize(cases)
}

interface Case {
  readonly suite: string
  readonly node: Node
}

function collect(suite: Node, parent: string, cases: Case[]): void {
  const name = attribute(suite, 'name') || parent
  for (const node of nodes(suite['testcase'])) cases.push({ suite: name, node })
  for (const inner of nodes(suite['testsuite'])) collect(inner, name, cases)
}

function summarize(cases: readonly Case[]): TestReport {
  const failures: TestFailure[] = []
  let skipped = 0
  let seconds = 0
  for (const { suite, node } of cases) {
    const time = Number(attribute(node, 'time'))
    if (Number.isFinite(time)) seconds += time
    const [problem] = [...problems(node['failure']), ...problems(node['error'])]
    if (problem !== undefined)
      failures.push({
        suite: suite || attribute(node, 'classname'),
        name: attribute(node, 'name') || '(unnamed)',
        message: problem
      })
    else if (node['skipped'] !== undefined) skipped += 1
  }
  const total = cases.length
  const failed = failures.length
  return { totals: { total, passed: total - failed - skipped, failed, skipped, seconds }, failures }
}

/** `<failure message="…">details</failure>`, with either part missing, or none. */
function problems(value: unknown): string[] {
  if (value === undefined) return []
  return (Array.isArray(value) ? value : [value]).map((problem) => {
    if (typeof problem === 'string') return plainText(problem)
    const node = problem as Node
    const message = plainText(attribute(node, 'message'))
    const details = plainText(String(node['#text'] ?? ''))
    if (!details || message.includes(details)) return message
    return details.includes(message) ? details : `${message}\n${details}`
  })
}

function nodes(value: unknown): Node[] {
  const list = value === undefined ? [] : Array.isArray(value) ? value : [value]
  return list.filter((entry): entry is Node => typeof entry === 'object' && entry !== null)
}

function attribute(node: Node, name: string): string {
  const value = node[`@${name}`]
  return typeof value === 'string' ? value : ''
}
