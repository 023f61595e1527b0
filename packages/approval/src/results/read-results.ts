import type { Logger } from '@staging-actions/base'
import { parseJestJson } from './jest-json.ts'
import { parseJunit } from './junit.ts'
import type { ReportFile } from './read-archive.ts'
import { emptyReport, mergeReports, type TestReport } from './test-report.ts'

/** What one app's job left behind: its own word on how it ended, and the reports of its test runner. */
export interface AppResults {
  readonly app: string
  /** From `staging-result.json`; undefined when the job did not get as far as writing it. */
  readonly outcome: 'passed' | 'failed' | undefined
  readonly url: string | undefined
  readonly tests: TestReport
}

/**
 * What the files of one app's artifact say: `staging-result.json`, and JUnit XML or Jest JSON at any depth. Of which app they
 * are is not theirs to say.
 * A file that cannot be read is named in the log and counts for nothing: it can only make an app untested, never passed.
 */
export function readResults(app: string, files: readonly ReportFile[], log: Logger): AppResults {
  const reports: TestReport[] = []
  let word: { outcome: AppResults['outcome']; url: string | undefined } = { outcome: undefined, url: undefined }
  for (const { name, text } of files)
    try {
      if (name === 'staging-result.json') word = readWord(JSON.parse(text))
      else if (name.endsWith('.xml')) reports.push(parseJunit(text, name))
      else reports.push(parseJestJson(JSON.parse(text)) ?? emptyReport)
    } catch (error) {
      log.info(`${app}: ${JSON.stringify(name)} is no test report: ${error instanceof Error ? error.message : error}`)
    }
  return { app, ...word, tests: mergeReports(reports) }
}

function readWord(value: unknown): { outcome: AppResults['outcome']; url: string | undefined } {
  const { outcome, url } = (value ?? {}) as { outcome?: unknown; url?: unknown }
  return {
    outcome: outcome === 'passed' ? 'passed' : outcome === undefined ? undefined : 'failed',
    url: typeof url === 'string' && /^https?:\/\/[^\s<>"')]+$/.test(url) ? url : undefined
  }
}
