import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { StagingError, silentLogger } from '@staging-actions/base'
import { parseJestJson } from './jest-json.ts'
import { parseJunit } from './junit.ts'
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
    expect(parseJunit('<testsuite><testcase name="a"/></testsuite>', 'x.xml').totals.passed).toBe(1)
    expect(parseJunit('<testsuites></testsuites>', 'x.xml').totals.total).toBe(0)
  })

  test.each([
    ['something else', '<html><body/></html>'],
    ['half a file', '<testsuites><testsuite name="a">'],
    ['a document type', '<!DOCTYPE x [<!ENTITY a "aaaa">]><testsuites>&a;</testsuites>']
  ])('%s is refused', (_, text) => {
    expect(() => parseJunit(text, 'x.xml')).toThrow(StagingError)
  })
})

test('Jest JSON: assertions, and files that could not be loaded', () => {
  expect(
    parseJestJson({
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
  expect(parseJestJson({ name: 'package' })).toBeUndefined()
})

describe('a folder of results', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'results-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  async function put(path: string, text: string) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), text)
  }

  test('a folder an app; its own word and its reports; what is unreadable makes nothing pass', async () => {
    await put('staging-results-web/staging-result.json', '{"outcome":"passed","url":"https://web.staging.example.com"}')
    await put('staging-results-web/test-results/junit.xml', '<testsuite><testcase name="a"/></testsuite>')
    await put('staging-results-api/test-results/junit.xml', 'garbage')
    await put('NOT an app/x.xml', '<testsuite/>')
    const results = await readResults(folder, silentLogger)
    expect(results.map(({ app, outcome, url, tests }) => [app, outcome, url, tests.totals.total])).toEqual([
      ['api', undefined, undefined, 0],
      ['web', 'passed', 'https://web.staging.example.com', 1]
    ])
  })

  test('no folder at all is no result', async () => {
    expect(await readResults(join(folder, 'missing'), silentLogger)).toEqual([])
  })
})
