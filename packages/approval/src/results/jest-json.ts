import { plainText, type TestFailure, type TestReport } from './test-report.ts'

/** `jest --json --outputFile` and `vitest --reporter=json`: undefined when the JSON is something else. */
export function parseJestJson(value: unknown): TestReport | undefined {
  if (!isRecord(value) || !Array.isArray(value['testResults'])) return undefined
  const failures: TestFailure[] = []
  let total = 0
  let skipped = 0
  let milliseconds = 0
  for (const file of value['testResults'] as unknown[]) {
    if (!isRecord(file)) continue
    const suite = typeof file['name'] === 'string' ? file['name'] : ''
    const assertions = Array.isArray(file['assertionResults']) ? file['assertionResults'] : []
    milliseconds += Math.max(0, Number(file['endTime']) - Number(file['startTime'])) || 0
    // A file that could not even be loaded has no assertions and fails all the same.
    if (assertions.length === 0 && file['status'] === 'failed') {
      total += 1
      failures.push({ suite, name: 'the test file itself', message: plainText(String(file['message'] ?? '')) })
    }
    for (const assertion of assertions) {
      if (!isRecord(assertion)) continue
      total += 1
      const { status } = assertion
      if (status === 'failed')
        failures.push({
          suite,
          name: String(assertion['fullName'] ?? assertion['title'] ?? '(unnamed)'),
          message: plainText(((assertion['failureMessages'] as unknown[] | undefined) ?? []).map(String).join('\n'))
        })
      else if (status !== 'passed') skipped += 1
    }
  }
  const failed = failures.length
  return {
    totals: { total, passed: total - failed - skipped, failed, skipped, seconds: milliseconds / 1000 },
    failures
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
