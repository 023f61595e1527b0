import { plainText, type TestFailure, type TestReport, withUnlisted } from './test-report.ts'

/*
 * What test runners write as JSON. Each is told by what only it has; of each the totals are believed when they say that more has failed
 * than its list shows.
 */

export type Mapping = Readonly<Record<string, unknown>>

/** @returns undefined for JSON that is no report of a runner that we know */
export function parseJsonReport(value: unknown): TestReport | undefined {
  if (!isRecord(value)) return undefined
  if (Array.isArray(value['testResults'])) return jest(value, value['testResults'])
  const stats = value['stats']
  if (isRecord(stats) && Array.isArray(value['suites']) && 'unexpected' in stats) return playwright(value, stats)
  if (isRecord(stats) && 'passes' in stats && 'failures' in stats) return mocha(value, stats)
  if (isRecord(value['summary']) && Array.isArray(value['tests']) && 'exitcode' in value)
    return pytest(value, value['summary'], value['tests'])
  return undefined
}

/** `jest --json --outputFile`, `vitest --reporter=json`: https://jestjs.io/docs/configuration#testresultsprocessor-string */
function jest(value: Mapping, files: readonly unknown[]): TestReport {
  const failures: TestFailure[] = []
  let total = 0
  let skipped = 0
  let milliseconds = 0
  for (const file of files) {
    if (!isRecord(file)) continue
    const suite = text(file['name'])
    const assertions = listOf(file['assertionResults'])
    milliseconds += Math.max(0, Number(file['endTime']) - Number(file['startTime'])) || 0
    // A file that could not even be loaded has no assertions and fails all the same.
    if (assertions.length === 0 && file['status'] === 'failed') {
      total += 1
      failures.push({ suite, name: 'the test file itself', message: plainText(text(file['message'])) })
    }
    for (const assertion of assertions) {
      total += 1
      const { status } = assertion
      if (status === 'failed')
        failures.push({
          suite,
          name: text(assertion['fullName'] ?? assertion['title']) || '(unnamed)',
          message: plainText(((assertion['failureMessages'] as unknown[] | undefined) ?? []).map(String).join('\n'))
        })
      else if (status !== 'passed') skipped += 1
    }
  }
  const isBad = value['success'] === false || value['wasInterrupted'] === true
  const said = Math.max(count(value['numFailedTests']), count(value['numRuntimeErrorTestSuites']), isBad ? 1 : 0)
  return summed(total, skipped, milliseconds, failures, said)
}

/** `mocha --reporter json`, and mochawesome's, which has suites in suites: https://mochajs.org/#json */
function mocha(value: Mapping, stats: Mapping): TestReport {
  const failed = (suite: Mapping): readonly Mapping[] => [
    ...['beforeHooks', 'tests', 'afterHooks'].flatMap((part) =>
      listOf(suite[part]).filter(({ fail }) => fail === true)
    ),
    ...listOf(suite['suites']).flatMap(failed)
  ]
  const failures = [...listOf(value['failures']), ...listOf(value['results']).flatMap(failed)].map((failure) => {
    const error = isRecord(failure['err']) ? failure['err'] : {}
    return {
      suite: '',
      name: text(failure['fullTitle'] ?? failure['title']) || '(unnamed)',
      message: plainText(text(error['stack'] ?? error['estack'] ?? error['message']))
    }
  })
  const [said, passed, pending] = [count(stats['failures']), count(stats['passes']), count(stats['pending'])]
  const bad = Math.max(said, failures.length)
  const total = Math.max(count(stats['tests']), passed + pending + bad)
  return summed(total, total - passed - bad, count(stats['duration']), failures, said)
}

/** `playwright test --reporter=json`: https://playwright.dev/docs/test-reporters#json-reporter */
function playwright(value: Mapping, stats: Mapping): TestReport {
  const failures: TestFailure[] = listOf(value['errors']).map((error) => ({
    suite: '',
    name: 'outside of any test',
    message: plainText(text(error['stack'] ?? error['message']))
  }))
  const walk = (suite: Mapping, path: readonly string[]): void => {
    const here = [...path, text(suite['title'])].filter(Boolean)
    for (const spec of listOf(suite['specs']))
      for (const test of listOf(spec['tests'])) {
        if (test['status'] !== 'unexpected') continue
        const [error] = listOf(test['results']).flatMap(({ error }) => (isRecord(error) ? [error] : []))
        failures.push({
          suite: here.join(' › '),
          name: text(spec['title']) || '(unnamed)',
          message: plainText(text(error?.['stack'] ?? error?.['message']))
        })
      }
    for (const inner of listOf(suite['suites'])) walk(inner, here)
  }
  for (const suite of listOf(value['suites'])) walk(suite, [])
  const said = count(stats['unexpected'])
  const [expected, flaky, skipped] = [count(stats['expected']), count(stats['flaky']), count(stats['skipped'])]
  const total = expected + flaky + skipped + Math.max(said, failures.length)
  return summed(total, skipped, count(stats['duration']), failures, said)
}

/** pytest-json-report; pytest's own is JUnit XML: https://github.com/numirias/pytest-json-report#format */
function pytest(value: Mapping, summary: Mapping, tests: readonly unknown[]): TestReport {
  const failures = listOf(tests).flatMap((test) => {
    if (test['outcome'] !== 'failed' && test['outcome'] !== 'error') return []
    const [phase] = ['setup', 'call', 'teardown'].flatMap((name) => {
      const found = test[name]
      return isRecord(found) && 'longrepr' in found ? [found] : []
    })
    return [{ suite: '', name: text(test['nodeid']) || '(unnamed)', message: plainText(text(phase?.['longrepr'])) }]
  })
  // A file that could not even be loaded has no tests.
  for (const file of listOf(value['collectors']))
    if (file['outcome'] === 'failed')
      failures.push({
        suite: '',
        name: text(file['nodeid']) || '(unnamed)',
        message: plainText(text(file['longrepr']))
      })
  const passed = count(summary['passed']) + count(summary['xfailed'])
  // 1 tests failed, 2 interrupted, 3 internal error, 4 wrong usage; 5 no test was found.
  const isBad = value['exitcode'] !== 0 && value['exitcode'] !== 5
  const said = Math.max(count(summary['failed']) + count(summary['error']), isBad ? 1 : 0)
  const failed = Math.max(said, failures.length)
  const total = Math.max(count(summary['total']), passed + failed)
  return summed(total, total - passed - failed, 1000 * count(value['duration']), failures, said)
}

/** @param said how many have failed by the totals */
export function summed(
  total: number,
  skipped: number,
  milliseconds: number,
  failures: readonly TestFailure[],
  said: number
): TestReport {
  const failed = Math.max(failures.length, said)
  const count = Math.max(total, failed + skipped)
  return {
    totals: { total: count, passed: count - failed - skipped, failed, skipped, seconds: milliseconds / 1000 },
    failures: withUnlisted(failures, said)
  }
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function listOf(value: unknown): readonly Mapping[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

export function isRecord(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
