import { describe, expect, test } from '@jest/globals'
import { StagingError, silentLogger } from '@staging-actions/base'
import { strToU8, zipSync } from 'fflate'
import { parseJestJson } from './jest-json.ts'
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
