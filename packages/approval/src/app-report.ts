import type { TestReport } from './results/test-report.ts'

/** An app as the request shows it. */
export interface AppReport {
  readonly app: string
  /** Empty when it has none. */
  readonly url: string
  /** What production has, and what was tested: commits or versions. */
  readonly from: string | undefined
  readonly to: string
  /** `untested`: nothing says that it passed; that blocks an approval as a failure does. */
  readonly outcome: 'passed' | 'failed' | 'untested'
  readonly tests: TestReport
}
