import { StagingError } from '@staging-actions/base'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { plainText, type TestFailure, type TestReport, withUnlisted } from './test-report.ts'

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
  // `&#10;` and `&#x3C;`, as gotestsum, pytest and Mocha write them.
  htmlEntities: true,
  isArray: (name) => ['testsuite', 'testcase', 'failure', 'error', 'skipped'].includes(name)
})

/**
 * JUnit XML as the runners of many languages write it: `<testsuites>` or a bare `<testsuite>`, suites in suites.
 * Cases are counted themselves: the totals in the attributes are wrong or missing in many reports. Where they say that more has
 * failed than the cases do, they are believed.
 * @returns undefined for XML that is no report
 * @throws StagingError when it was to be one, and cannot be read
 */
export function parseJunit(text: string, file: string): TestReport | undefined {
  // Coverage reports declare one.
  if (/<!DOCTYPE/i.test(text) && !/<testsuite/.test(text)) return undefined
  if (/<!DOCTYPE/i.test(text))
    throw new StagingError('invalid-input', `${file} declares a document type: refused`, {
      hint: 'JUnit XML needs none.'
    })
  const valid = XMLValidator.validate(text)
  if (valid !== true)
    throw new StagingError('invalid-input', `${file} is not well-formed XML: line ${valid.err.line}: ${valid.err.msg}`)
  const document = parser.parse(text) as Node
  const root = document['testsuites'] ?? document['testsuite']
  if (root === undefined) return foreignReport(document)
  const cases: Case[] = []
  for (const suite of nodes(root)) collect(suite, '', cases)
  return summarize(cases, saidBySuites(root))
}

/** TestNG, NUnit and xUnit.net: of those only that something has failed is read. */
function foreignReport(document: Node): TestReport | undefined {
  const roots = ['testng-results', 'test-run', 'test-results'].flatMap((name) => nodes(document[name]))
  const assemblies = nodes(document['assemblies']).flatMap((one) => nodes(one['assembly']))
  const failed = sum([...roots, ...assemblies].map((node) => number(node, 'failed') + number(node, 'failures')))
  return failed > 0 ? summarize([], failed) : undefined
}

/** How many of a suite have failed by its own attributes. */
function saidOf(suite: Node): number {
  return number(suite, 'failures') + number(suite, 'errors')
}

/** The same, added up from the suites below, for reports whose root has no attributes. */
function saidBySuites(root: unknown): number {
  return sum(nodes(root).map((node) => Math.max(saidOf(node), saidBySuites(node['testsuite']))))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function number(node: Node, name: string): number {
  const value = Number(attribute(node, name))
  return Number.isFinite(value) && value > 0 ? value : 0
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

/** @param said how many have failed by the attributes */
function summarize(cases: readonly Case[], said: number): TestReport {
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
  const failed = Math.max(failures.length, said)
  // What only the totals know of may be no case at all, as an error outside of them.
  const passed = Math.max(0, cases.length - skipped - failed)
  return {
    totals: { total: passed + skipped + failed, passed, failed, skipped, seconds },
    failures: withUnlisted(failures, said)
  }
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
