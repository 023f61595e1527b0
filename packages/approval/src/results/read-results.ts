import { type Logger, StagingError } from '@staging-actions/base'
import { parseGoTest } from './go-test.ts'
import { parseJsonReport } from './json-reports.ts'
import { parseJunit } from './junit.ts'
import type { ReportFile } from './read-archive.ts'
import { mergeReports, type TestReport } from './test-report.ts'

/** What one app's job left behind: its own word on how it ended, and the reports of its test runner. */
export interface AppResults {
  readonly app: string
  /** From `staging-result.json`; undefined when the job did not get as far as writing it. */
  readonly outcome: 'passed' | 'failed' | undefined
  readonly url: string | undefined
  readonly tests: TestReport
  /** Names of files that were to be reports and cannot be read: what they would have said, nobody knows. */
  readonly unreadable?: readonly string[]
}

/**
 * What the files of one app's artifact say: `staging-result.json`, and the reports of test runners at any depth. Of which app they
 * are is not theirs to say. Files that are no reports count for nothing; one that was to be a report and cannot be read makes
 * the app untested, whatever the others say.
 */
export function readResults(app: string, files: readonly ReportFile[], log: Logger): AppResults {
  const reports: TestReport[] = []
  const unreadable: string[] = []
  let word: { outcome: AppResults['outcome']; url: string | undefined } = { outcome: undefined, url: undefined }
  for (const { name, text } of files)
    try {
      if (name === 'staging-result.json') {
        word = readWord(JSON.parse(text))
        continue
      }
      const report = name.endsWith('.xml') ? parseJunit(text, name) : parseJson(text, name)
      if (report) reports.push(report)
      else log.info(`${app}: ${JSON.stringify(name)} is no test report`)
    } catch (error) {
      unreadable.push(name)
      log.warning(`${app}: ${JSON.stringify(name)} cannot be read: ${error instanceof Error ? error.message : error}`)
    }
  return { app, ...word, tests: mergeReports(reports), ...(unreadable.length > 0 && { unreadable }) }
}

function parseJson(text: string, name: string): TestReport | undefined {
  try {
    return parseJsonReport(JSON.parse(text)) ?? parseGoTest(text)
  } catch (cause) {
    const events = parseGoTest(text)
    if (events || !isCutOff(text)) return events
    throw new StagingError('invalid-input', `${name} is empty or cut off: what it would have said, nobody knows`, {
      cause
    })
  }
}

/** A runner that was killed leaves a JSON file without its end, or an empty one; other files that are no JSON have theirs. */
function isCutOff(text: string): boolean {
  let depth = 0
  let isString = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (isString) {
      if (sign === '\\') at += 1
      else if (sign === '"') isString = false
    } else if (sign === '"') isString = true
    else if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') depth -= 1
  }
  return isString || depth > 0 || text.trim() === ''
}

function readWord(value: unknown): { outcome: AppResults['outcome']; url: string | undefined } {
  const { outcome, url } = (value ?? {}) as { outcome?: unknown; url?: unknown }
  return {
    outcome: outcome === 'passed' ? 'passed' : outcome === undefined ? undefined : 'failed',
    url: typeof url === 'string' && /^https?:\/\/[^\s<>"')]+$/.test(url) ? url : undefined
  }
}
