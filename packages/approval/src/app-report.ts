import type { AppResults } from './results/read-results.ts'
import { emptyReport, type TestReport } from './results/test-report.ts'

/** An app as the request shows it. */
export interface AppReport {
  readonly app: string
  /** Empty when it has none. */
  readonly url: string
  /** What production has, and what was tested: commits or versions. */
  readonly from: string | undefined
  readonly to: string
  /**
   * `untested`: nothing says that it passed; that blocks an approval as a failure does.
   * `unreported`: nobody was to report results here; whoever approves relies on what they know.
   */
  readonly outcome: 'passed' | 'failed' | 'untested' | 'unreported'
  readonly tests: TestReport
}

/** What the request says of an app, from what its tests left behind; `reported`: results were expected. */
export function reportApp(
  app: { readonly app: string; readonly url: string; readonly to: string },
  results: AppResults | undefined,
  reported: boolean
): AppReport {
  const tests = results?.tests ?? emptyReport
  const url = app.url || (results?.url ?? '')
  return { ...app, url, from: undefined, tests, outcome: reported ? outcomeOf(results) : 'unreported' }
}

/** A pass needs both: the job's own word, where there is one, and no failure in any report. */
function outcomeOf(results: AppResults | undefined): AppReport['outcome'] {
  if (!results) return 'untested'
  const { outcome, tests } = results
  if (outcome === 'failed' || tests.totals.failed > 0) return 'failed'
  return outcome === 'passed' || tests.totals.passed > 0 ? 'passed' : 'untested'
}
