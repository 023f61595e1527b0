import { isRecord, type Mapping, summed, text } from './json-reports.ts'
import { plainText, type TestFailure, type TestReport } from './test-report.ts'

/**
 * `go test -json`: one event a line. A package that ends without a word on a test that began, that did not even build, or of which no
 * end is told, has failed.
 * https://pkg.go.dev/cmd/test2json
 * @returns undefined for lines that are no such events
 */
export function parseGoTest(lines: string): TestReport | undefined {
  const events = readEvents(lines)
  if (!events) return undefined
  /** Packages that began, and of which no end was told. */
  const open = new Set<string>()
  let ends = 0
  const ended = new Map<string, string>()
  const output = new Map<string, string>()
  const failures: TestFailure[] = []
  let seconds = 0
  for (const event of events) {
    const suite = text(event['Package'] ?? event['ImportPath'])
    const test = text(event['Test'])
    const key = `${suite} ${test}`
    const action = text(event['Action'])
    if (suite && !test && action === 'start') open.add(suite)
    if (test) open.add(suite)
    if (action === 'run' && !ended.has(key)) ended.set(key, 'run')
    if (action === 'output' || action === 'build-output')
      output.set(key, `${output.get(key) ?? ''}${text(event['Output'])}`.slice(-20_000))
    if (!['pass', 'fail', 'skip', 'build-fail'].includes(action)) continue
    if (test) ended.set(key, action)
    else {
      open.delete(suite)
      ends += 1
      seconds += Number(event['Elapsed']) || 0
      const hasTest = [...ended].some(([one, how]) => one.startsWith(`${suite} `) && how !== 'pass' && how !== 'skip')
      // Why it was not built stands in an event before, which is told as its own.
      if (action !== 'pass' && action !== 'skip' && !hasTest && !event['FailedBuild'])
        failures.push({ suite, name: 'the package itself', message: plainText(output.get(key) ?? '') })
    }
  }
  for (const [key, how] of ended) {
    if (how === 'pass' || how === 'skip') continue
    const [suite = '', name = ''] = key.split(' ')
    const unended = how === 'run' ? 'it began and did not end\n' : ''
    failures.push({ suite, name, message: plainText(unended + (output.get(key) ?? '')) })
  }
  if (ends === 0) open.add(text(events[0]?.['Package'] ?? events[0]?.['ImportPath']))
  for (const suite of open)
    if (!failures.some((failure) => failure.suite === suite))
      failures.push({ suite, name: 'the package itself', message: 'its end is not told: the report is cut off' })
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
