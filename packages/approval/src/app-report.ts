import type { CarriedResult } from './carried-result.ts'
import type { FetchedResults } from './results/fetch-results.ts'
import type { AppResults } from './results/read-results.ts'
import { emptyReport, type TestReport } from './results/test-report.ts'
import { twoBuilds } from './tested-images.ts'

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
   * `unreported`: nobody was to report results here; anyone who approves relies on what they know.
   * `none`: it has no tests, as the promotion branch says.
   */
  readonly outcome: 'passed' | 'failed' | 'untested' | 'unreported' | 'none'
  readonly tests: TestReport
  /** The pass of an earlier run, on the same content. */
  readonly carried?: { readonly revision: string; readonly runUrl: string } | undefined
  /** What its pods ran, by digest; undefined: nobody looked in this run; empty: no digest could be found. */
  readonly digests?: readonly string[] | undefined
  /** What it was tested next to, by name, each with the commit that it ran at; undefined: nobody wrote it down. */
  readonly nextTo?: Readonly<Record<string, string>> | undefined
  /** Apps that may be next to it in production, and that nobody had deployed where it was tested. */
  readonly without?: readonly string[] | undefined
  /** Why it counts as untested although a record says that it passed. */
  readonly doubt?: string | undefined
}

/**
 * What the request says of an app, from what its tests left behind.
 * @param found what they left behind in this run; undefined: nothing
 * @param reported whether results were required
 * @param carried what is known of an earlier run's pass, for an app that left nothing in this one; then `found` is of that run
 */
export function reportApp(
  app: {
    readonly app: string
    readonly url: string
    readonly to: string
    readonly digests?: readonly string[] | undefined
    readonly nextTo?: AppReport['nextTo']
    readonly without?: AppReport['without']
    /** The promotion branch says that it has no tests. */
    readonly isWithoutTests?: boolean
    /** Whether the record of what ran together at this commit has it; undefined: there is no record. */
    readonly isRecorded?: boolean | undefined
  },
  found: FetchedResults | undefined,
  reported: boolean,
  carried?: CarriedResult | undefined
): AppReport {
  const results = found?.kind === 'read' ? found.results : undefined
  const url = app.url || (results?.url ?? '')
  const { app: name, to, digests, nextTo, without } = app
  const report = { app: name, to, url, from: undefined, tests: results?.tests ?? emptyReport, digests, nextTo, without }
  const moved = twoBuilds(digests ?? [])
  if (moved !== undefined)
    return { ...report, outcome: 'untested', doubt: `its pods ran two builds of ${moved}: the tag was moved meanwhile` }
  if (app.isRecorded === false && !isFailed(results)) return { ...report, outcome: 'untested', doubt: notRecorded }
  if (!reported) return { ...report, outcome: 'unreported' }
  if (app.isWithoutTests && !found) return { ...report, outcome: 'none' }
  if (carried?.kind === 'unproven') return { ...report, outcome: 'untested', doubt: carried.why }
  if (found?.kind === 'unreadable') return { ...report, outcome: 'untested', doubt: found.why }
  if (!results)
    return { ...report, outcome: 'untested', doubt: carried && 'its run has left no results: re-run all jobs' }
  const outcome = outcomeOf(results)
  return { ...report, outcome, carried, doubt: outcome === 'untested' ? nothingRan(results) : undefined }
}

const notRecorded =
  'what runs of it is not what this commit has, as the job that deploys, or the one that records the tests, says: re-run all jobs'

function isFailed(results: AppResults | undefined): boolean {
  return results !== undefined && outcomeOf(results) === 'failed'
}

/** A pass needs all: the job's own word, where there is one, no failure in any report, and a test that ran and passed. */
function outcomeOf({ outcome, tests, unreadable = [] }: AppResults): AppReport['outcome'] {
  if (outcome === 'failed' || tests.totals.failed > 0) return 'failed'
  if (unreadable.length > 0) return 'untested'
  return tests.totals.passed > 0 ? 'passed' : 'untested'
}

function nothingRan({ tests: { totals }, unreadable: [broken] = [] }: AppResults): string {
  if (broken !== undefined) return `its report ${broken.slice(0, 100)} cannot be read`
  return totals.total === 0
    ? 'it left no report of a test: name its reports in `test.results`, or say `tests: none` on the promotion branch'
    : `none of its ${totals.total} tests ran`
}
