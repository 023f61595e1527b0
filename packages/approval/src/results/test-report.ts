/** What a test runner said, whatever its format. */
export interface TestReport {
  readonly totals: Totals
  readonly failures: readonly TestFailure[]
}

export interface Totals {
  readonly total: number
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly seconds: number
}

export interface TestFailure {
  readonly suite: string
  readonly name: string
  /** As the runner gave it, without terminal colours; may be long. */
  readonly message: string
}

export const emptyReport: TestReport = {
  totals: { total: 0, passed: 0, failed: 0, skipped: 0, seconds: 0 },
  failures: []
}

export function mergeReports(reports: readonly TestReport[]): TestReport {
  const add = (pick: (totals: Totals) => number) => reports.reduce((sum, { totals }) => sum + pick(totals), 0)
  return {
    totals: {
      total: add((totals) => totals.total),
      passed: add((totals) => totals.passed),
      failed: add((totals) => totals.failed),
      skipped: add((totals) => totals.skipped),
      seconds: add((totals) => totals.seconds)
    },
    failures: reports.flatMap((report) => report.failures)
  }
}

/** The failures of a report, and one for all that only its totals know of. */
export function withUnlisted(failures: readonly TestFailure[], said: number): readonly TestFailure[] {
  const rest = said - failures.length
  if (rest <= 0) return failures
  const message = `The totals of the report say ${said} failed, and it shows ${failures.length}.`
  return [...failures, { suite: '', name: 'failures that the report only counts', message }]
}

/** Without the escape sequences of terminals, which a reader of an issue sees as rubbish. */
export function plainText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it removes
  return text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '').trim()
}
