import { describe, expect, test } from '@jest/globals'
import { StagingError, silentLogger } from '@staging-actions/base'
import { strToU8, zipSync } from 'fflate'
import { reportApp } from '../app-report.ts'
import { parseGoTest } from './go-test.ts'
import { parseJsonReport } from './json-reports.ts'
import { parseJunit } from './junit.ts'
import { readArchive } from './read-archive.ts'
import { readResults } from './read-results.ts'

const junit = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="all" tests="99" failures="0">
  <testsuite name="checkout">
    <testcase classname="checkout.Cart" name="adds &lt;one&gt; &amp; two" time="0.5"/>
    <testcase classname="checkout.Cart" name="pays" time="1.25"><failure message="expected 1 to be 2">AssertionError: expected 1 to be 2
    at pay.ts:3</failure></testcase>
    <testsuite name="inner">
      <testcase name="skips" time="0"><skipped/></testcase>
      <testcase name="breaks"><error><![CDATA[\u001b[31mboom\u001b[39m]]></error></testcase>
    </testsuite>
  </testsuite>
</testsuites>`

describe('JUnit XML', () => {
  test('cases are counted, whatever the attributes claim; details and messages are put together', () => {
    expect(parseJunit(junit, 'junit.xml')).toEqual({
      totals: { total: 4, passed: 1, failed: 2, skipped: 1, seconds: 1.75 },
      failures: [
        { suite: 'checkout', name: 'pays', message: 'AssertionError: expected 1 to be 2\n    at pay.ts:3' },
        { suite: 'inner', name: 'breaks', message: 'boom' }
      ]
    })
  })

  test('a bare testsuite, and an empty one', () => {
    expect(parseJunit('<testsuite><testcase name="a"/></testsuite>', 'x.xml')?.totals.passed).toBe(1)
    expect(parseJunit('<testsuites></testsuites>', 'x.xml')?.totals.total).toBe(0)
  })

  test.each([
    ['half a file', '<testsuites><testsuite name="a">'],
    ['a document type', '<!DOCTYPE x [<!ENTITY a "aaaa">]><testsuites>&a;</testsuites>']
  ])('%s is refused', (_, text) => {
    expect(() => parseJunit(text, 'x.xml')).toThrow(StagingError)
  })

  test.each([
    ['a page', '<html><body/></html>'],
    ['coverage', '<?xml version="1.0"?><!DOCTYPE coverage SYSTEM "x.dtd"><coverage line-rate="1"/>'],
    ['TestNG that passed', '<testng-results failed="0" passed="3"/>']
  ])('%s is no report', (_, text) => {
    expect(parseJunit(text, 'x.xml')).toBeUndefined()
  })

  test.each([
    [
      'its root',
      '<testsuites tests="3" failures="2" errors="1"><testsuite><testcase name="a"/></testsuite></testsuites>',
      3
    ],
    [
      'a suite',
      '<testsuites><testsuite failures="1"><testcase name="a"/></testsuite><testsuite errors="1"/></testsuites>',
      2
    ],
    ['a bare suite', '<testsuite errors="1"><testcase name="a"/><testcase name="b"/></testsuite>', 1],
    [
      'pytest',
      '<testsuites name="pytest tests"><testsuite name="pytest" errors="1" failures="0" skipped="0" tests="1"/></testsuites>',
      1
    ],
    [
      'Mocha (xunit)',
      '<testsuite name="Mocha Tests" tests="2" failures="0" errors="2" skipped="0"><testcase name="a"><failure>x</failure></testcase><testcase name="b"/></testsuite>',
      2
    ],
    ['TestNG', '<testng-results failed="2" passed="3"/>', 2],
    ['xUnit.net', '<assemblies><assembly failed="1" passed="3"/></assemblies>', 1]
  ])('totals that say failures are believed: %s', (_, text, failed) => {
    const report = parseJunit(text, 'x.xml')
    expect(report?.totals.failed).toBe(failed)
    expect(report?.failures.at(-1)?.message ?? '').not.toBe('')
    expect(report?.totals.passed).toBeGreaterThanOrEqual(0)
  })
})

test('Jest JSON: assertions, and files that could not be loaded', () => {
  expect(
    parseJsonReport({
      testResults: [
        {
          name: '/app/a.test.js',
          status: 'failed',
          startTime: 1000,
          endTime: 3500,
          assertionResults: [
            { fullName: 'a works', status: 'passed' },
            { fullName: 'a fails', status: 'failed', failureMessages: ['Error: \u001b[2mno\u001b[22m'] },
            { fullName: 'a waits', status: 'pending' }
          ]
        },
        { name: '/app/b.test.js', status: 'failed', message: 'SyntaxError', assertionResults: [] }
      ]
    })
  ).toEqual({
    totals: { total: 4, passed: 1, failed: 2, skipped: 1, seconds: 2.5 },
    failures: [
      { suite: '/app/a.test.js', name: 'a fails', message: 'Error: no' },
      { suite: '/app/b.test.js', name: 'the test file itself', message: 'SyntaxError' }
    ]
  })
  expect(parseJsonReport({ name: 'package' })).toBeUndefined()
})

describe('reports of other runners', () => {
  const mocha = (failures: number) => ({
    stats: { suites: 1, tests: 3, passes: 2 - failures, pending: 1, failures, duration: 1500 },
    tests: [],
    failures: failures > 0 ? [{ fullTitle: 'cart pays', err: { message: 'no', stack: 'Error: no' } }] : []
  })
  const playwright = (status: string) => ({
    config: {},
    suites: [
      {
        title: 'cart.spec.ts',
        suites: [
          { title: 'cart', specs: [{ title: 'pays', tests: [{ status, results: [{ error: { message: 'no' } }] }] }] }
        ]
      }
    ],
    errors: [],
    stats: {
      expected: status === 'expected' ? 1 : 0,
      unexpected: status === 'unexpected' ? 1 : 0,
      flaky: 1,
      skipped: 1,
      duration: 900
    }
  })
  const pytest = (outcome: string, exitcode: number) => ({
    ...{ created: 1, duration: 0.5, exitcode, root: '/', summary: { [outcome]: 1, passed: 2, total: 3 } },
    tests: [{ nodeid: 'a.py::test_pays', outcome, call: { outcome, longrepr: 'assert 1 == 2' } }]
  })
  const vitest = {
    numTotalTests: 1,
    numFailedTests: 0,
    success: false,
    testResults: [{ name: 'a', assertionResults: [{ status: 'passed' }] }]
  }

  test.each([
    ['Mocha that passed', mocha(0), [3, 2, 0, 1], []],
    ['Mocha that failed', mocha(1), [3, 1, 1, 1], ['cart pays: Error: no']],
    [
      'mochawesome, by its totals alone',
      { stats: { tests: 2, passes: 1, pending: 0, failures: 1 }, results: [] },
      [2, 1, 1, 0],
      ['failures that the report only counts']
    ],
    ['Playwright that passed', playwright('expected'), [3, 2, 0, 1], []],
    ['Playwright that failed', playwright('unexpected'), [3, 1, 1, 1], ['pays: no']],
    [
      'Playwright that broke outside of tests',
      { ...playwright('expected'), errors: [{ message: 'no port' }] },
      [4, 2, 1, 1],
      ['outside of any test: no port']
    ],
    ['pytest that passed', pytest('passed', 0), [3, 2, 0, 1], []],
    ['pytest that failed', pytest('failed', 1), [3, 2, 1, 0], ['a.py::test_pays: assert 1 == 2']],
    ['pytest that was interrupted', pytest('passed', 2), [3, 2, 1, 0], ['failures that the report only counts']],
    ['Vitest with an error outside of tests', vitest, [1, 0, 1, 0], ['failures that the report only counts']]
  ])('%s', (_, value, [total, passed, failed, skipped], names) => {
    const report = parseJsonReport(value)
    expect(report?.totals).toMatchObject({ total, passed, failed, skipped })
    expect(report?.failures.map(({ name, message }) => `${name}: ${message}`)).toEqual(
      names.map((name) => expect.stringContaining(name))
    )
  })

  const go = (...events: object[]) =>
    events.map((event) => JSON.stringify({ Package: 'shop/cart', ...event })).join('\n')
  test.each([
    [
      'passed',
      go({ Action: 'run', Test: 'TestPay' }, { Action: 'pass', Test: 'TestPay' }, { Action: 'pass', Elapsed: 1 }),
      [1, 1, 0],
      []
    ],
    [
      'failed',
      go(
        { Action: 'run', Test: 'TestPay' },
        { Action: 'output', Test: 'TestPay', Output: 'no\n' },
        { Action: 'fail', Test: 'TestPay' },
        { Action: 'fail' }
      ),
      [1, 0, 1],
      ['TestPay: no']
    ],
    [
      'did not build',
      go({ Action: 'start' }, { Action: 'output', Output: 'undefined: x\n' }, { Action: 'fail' }),
      [1, 0, 1],
      ['the package itself: undefined: x']
    ],
    [
      'panicked',
      go({ Action: 'run', Test: 'TestPay' }, { Action: 'output', Test: 'TestPay', Output: 'panic\n' }),
      [1, 0, 1],
      ['TestPay: it began and did not end']
    ]
  ])('go test that %s', (_, text, [total, passed, failed], names) => {
    const report = parseGoTest(text)
    expect(report?.totals).toMatchObject({ total, passed, failed })
    expect(report?.failures.map(({ name, message }) => `${name}: ${message}`)).toEqual(
      names.map((name) => expect.stringContaining(name))
    )
  })
})

test.each([
  ['half of a JUnit file', { 'b.xml': '<testsuites><testsuite name="a"><testcase name="b"/>' }],
  ['an empty XML file', { 'b.xml': '' }],
  ['half of a Jest report', { 'b.json': '{"numFailedTests":0,"testResults":[{"name":"a"' }],
  ['half of a go test', { 'b.json': '{"Action":"run","Test":"TestA"}\n{"Action":"pa' }],
  ['an empty JSON file', { 'b.json': '' }],
  ['the first words of a report', { 'b.json': '{"config": {"rootDir": "/a"' }],
  ['a result of ours that is half', { 'staging-result.json': '{"outcome":"pas' }]
])('%s makes an app untested, whatever its other reports say', (_, files: Readonly<Record<string, string>>) => {
  const all = Object.entries({ 'a.xml': '<testsuite><testcase name="a"/></testsuite>', ...files })
  const results = readResults(
    'web',
    all.map(([name, text]) => ({ name, text })),
    silentLogger
  )
  expect(results.unreadable).toHaveLength(1)
  const report = reportApp({ app: 'web', url: '', to: 'a' }, { kind: 'read', results }, true)
  expect([report.outcome, report.doubt]).toEqual(['untested', expect.stringContaining('cannot be read')])
})

test('files that are no reports change nothing', () => {
  const files = {
    'a.xml': '<testsuite><testcase name="a"/></testsuite>',
    'package.json': '{}',
    'tsconfig.json': '{ // x\n}'
  }
  const results = readResults(
    'web',
    Object.entries(files).map(([name, text]) => ({ name, text })),
    silentLogger
  )
  expect(reportApp({ app: 'web', url: '', to: 'a' }, { kind: 'read', results }, true).outcome).toBe('passed')
})

test('an app’s own word and its reports; what is unreadable makes nothing pass', () => {
  const read = (files: Readonly<Record<string, string>>) => {
    const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
    const { app, outcome, url, tests } = readResults('web', readArchive(zip), silentLogger)
    return [app, outcome, url, tests.totals.total]
  }
  const address = 'https://web.staging.example.com'
  expect(
    read({
      'staging-result.json': JSON.stringify({ app: 'api', outcome: 'passed', url: address }),
      'test-results/junit.xml': '<testsuite><testcase name="a"/></testsuite>',
      'a.log': 'no report'
    })
  ).toEqual(['web', 'passed', address, 1])
  expect(read({ 'junit.xml': 'garbage', 'deep/staging-result.json': '{"outcome":"passed"}' })).toEqual([
    ...['web', undefined, undefined, 0]
  ])
})

describe('an archive that is not taken', () => {
  /** The same archive, whose entries say that they are so large. */
  function declare(zip: Uint8Array, size: number): Uint8Array {
    const view = new DataView(zip.buffer, zip.byteOffset)
    for (let at = 0; at < zip.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true)
    }
    return zip
  }

  test.each(['../../home/runner/.bashrc', '/etc/passwd', 'a\\..\\b.xml', 'C:/b.xml', 'a/../../b.xml'])(
    'because of the path %s',
    (name) => {
      expect(() => readArchive(zipSync({ [name]: strToU8('x') }))).toThrow('leads out of it')
    }
  )

  test('a bomb: more than all reports together may be; and one file that is too large counts for nothing', () => {
    const some = (count: number) => Object.fromEntries([...Array(count).keys()].map((n) => [`${n}.xml`, strToU8('x')]))
    expect(() => readArchive(declare(zipSync(some(6)), 18 * 2 ** 20))).toThrow('100 MiB')
    expect(() => readArchive(zipSync(some(2_001)))).toThrow('2000 reports')
    expect(readArchive(declare(zipSync(some(6)), 21 * 2 ** 20))).toEqual([])
  })

  test('a size that lies gives what was declared and no more', () => {
    const zip = zipSync({ 'a.xml': strToU8('x'.repeat(100_000)) })
    expect(readArchive(declare(zip, 10)).map(({ text }) => text.length)).toEqual([10])
  })

  test('no zip at all, and half of one', () => {
    expect(() => readArchive(strToU8('<html>not found</html>'))).toThrow('no zip')
    const zip = zipSync({ 'a.xml': strToU8('<testsuite/>'.repeat(500)) })
    expect(() => readArchive(zip.subarray(0, zip.length / 2))).toThrow('no zip')
  })
})
