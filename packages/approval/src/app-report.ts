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
   * `unreported`: nobody was to report results here; whoever approves relies on what they know.
   */
  readonly outcome: 'passed' | 'failed' | 'untested' | 'unreported'
  readonly tests: TestReport
  /** The pass of an earlier run, on the same content. */
  readonly carried?: { readonly revision: string; readonly runUrl: string } | undefined
  /** What its pods ran, by digest; undefined: nobody looked in this run. */
  readonly digests?: readonly string[] | undefined
  /** Why it counts as untested although a record says that it passed. */
  readonly doubt?: string | undefined
}

/**
 * What the request says of an app, from what its tests left behind.
 * @param found what they left behind in this run; undefined: nothing
 * @param reported whether results were required
 * @param carried what is known of an earlier run's pass, for an app that left nothing in this one
 */
export function reportApp(
  app: {
    readonly app: string
    readonly url: string
    readonly to: string
    readonly digests?: readonly string[] | undefined
  },
  found: FetchedResults | undefined,
  reported: boolean,
  carried?: CarriedResult | undefined
): AppReport {
  const results = found?.kind === 'read' ? found.results : undefined
  const url = app.url || (results?.url ?? '')
  const { app: name, to, digests } = app
  const report = { app: name, to, url, from: undefined, tests: results?.tests ?? emptyReport, digests }
  const moved = twoBuilds(digests ?? [])
  if (moved !== undefined)
    return { ...report, outcome: 'untested', doubt: `its pods ran two builds of ${moved}: the tag was moved meanwhile` }
  if (!reported) return { ...report, outcome: 'unreported' }
  if (results) return { ...report, outcome: outcomeOf(results) }
  if (found?.kind === 'unreadable') return { ...report, outcome: 'untested', doubt: found.why }
  if (carried?.kind === 'passed') return { ...report, outcome: 'passed', carried }
  return { ...report, outcome: 'untested', doubt: carried?.why }
}

/** A pass needs both: the job's own word, where there is one, and no failure in any report. */
function outcomeOf({ outcome, tests }: AppResults): AppReport['outcome'] {
  if (outcome === 'failed' || tests.totals.failed > 0) return 'failed'
  return outcome === 'passed' || tests.totals.passed > 0 ? 'passed' : 'untested'
}
