import { plainText, type TestFailure, type TestReport, withUnlisted } from './test-report.ts'

/*
 * What test runners write as JSON. Each is told by what only it has; of each the totals are believed when they say that more has failed
 * than its list shows.
 */

type Mapping = Readonly<Record<string, unknown>>

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

/** `mocha --reporter json`, and mochawesome's: https://mochajs.org/#json */
function mocha(value: Mapping, stats: Mapping): TestReport {
  const failures = listOf(value['failures']).map((failure) => ({
    suite: '',
    name: text(failure['fullTitle'] ?? failure['title']) || '(unnamed)',
    message: plainText(isRecord(failure['err']) ? text(failure['err']['stack'] ?? failure['err']['message']) : '')
  }))
  const [said, passed, pending] = [count(stats['failures']), count(stats['passes']), count(stats['pending'])]
  const failed = Math.max(said, failures.length)
  const total = Math.max(count(stats['tests']), passed + pending + failed)
  return summed(total, total - passed - failed, count(stats['duration']), failures, said)
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
  const passed = count(summary['passed']) + count(summary['xfailed'])
  // 1 tests failed, 2 interrupted, 3 internal error, 4 wrong usage; 5 no test was found.
  const isBad = value['exitcode'] !== 0 && value['exitcode'] !== 5
  const said = Math.max(count(summary['failed']) + count(summary['error']), isBad ? 1 : 0)
  const failed = Math.max(said, failures.length)
  const total = Math.max(count(summary['total']), passed + failed)
  return summed(total, total - passed - failed, 1000 * count(value['duration']), failures, said)
}

/**
 * `go test -json`: one event a line. A package that ends without a word on a test that began, or that did not even build, has failed.
 * https://pkg.go.dev/cmd/test2json
 * @returns undefined for lines that are no such events
 */
export function parseGoTest(lines: string): TestReport | undefined {
  const events = readEvents(lines)
  if (!events) return undefined
  const ended = new Map<string, string>()
  const output = new Map<string, string>()
  const failures: TestFailure[] = []
  let seconds = 0
  for (const event of events) {
    const suite = text(event['Package'] ?? event['ImportPath'])
    const test = text(event['Test'])
    const key = `${suite} ${test}`
    const action = text(event['Action'])
    if (action === 'run' && !ended.has(key)) ended.set(key, 'run')
    if (action === 'output' || action === 'build-output')
      output.set(key, `${output.get(key) ?? ''}${text(event['Output'])}`.slice(-20_000))
    if (!['pass', 'fail', 'skip', 'build-fail'].includes(action)) continue
    if (test) ended.set(key, action)
    else {
      seconds += Number(event['Elapsed']) || 0
      const hasTest = [...ended].some(([one, how]) => one.startsWith(`${suite} `) && how !== 'pass' && how !== 'skip')
      if (action !== 'pass' && action !== 'skip' && !hasTest)
        failures.push({ suite, name: 'the package itself', message: plainText(output.get(key) ?? '') })
    }
  }
  for (const [key, how] of ended) {
    if (how === 'pass' || how === 'skip') continue
    const [suite = '', name = ''] = key.split(' ')
    const unended = how === 'run' ? 'it began and did not end\n' : ''
    failures.push({ suite, name, message: plainText(unended + (output.get(key) ?? '')) })
  }
  const skipped = [...ended.values()].filter((how) => how === 'skip').length
  const passed = [...ended.values()].filter((how) => how === 'pass').length
  return summed(passed + skipped + failures.length, skipped, 1000 * seconds, failures, 0)
}

function readEvents(lines: string): readonly Mapping[] | undefined {
  const events: Mapping[] = []
  for (const line of lines.split('\n').filter((one) => one.trim() !== '')) {
    const event = parsed(line)
    if (!isRecord(event) || typeof event['Action'] !== 'string') return undefined
    events.push(event)
  }
  return events.length > 0 ? events : undefined
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** @param said how many have failed by the totals */
function summed(
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

/** Half of a file, say: it was to be a report, by words that only reports have. */
export function looksLikeReport(malformed: string): boolean {
  return /"(?:testResults|numFailedTests|assertionResults|nodeid|fullTitle)"\s*:|"Action"\s*:\s*"(?:run|output|start|pass|fail)"|"unexpected"\s*:/.test(
    malformed
  )
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function listOf(value: unknown): readonly Mapping[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

function isRecord(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
