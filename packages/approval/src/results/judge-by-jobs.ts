import type { RunJob } from '@staging-actions/github'
import type { FetchedResults } from './fetch-results.ts'
import { emptyReport } from './test-report.ts'

/**
 * What GitHub's record says of the jobs that tested, in place of what they said of themselves: the artifacts are left to speak for
 * numbers, and a report of failures still counts as one. An app that no job tested has no results in this run, whatever artifact
 * bears its name: any job of the run can upload one.
 * @param jobs by app
 */
export function judgeByJobs(
  found: ReadonlyMap<string, FetchedResults>,
  jobs: ReadonlyMap<string, RunJob>
): Map<string, FetchedResults> {
  const ran = [...jobs].filter(([, { conclusion }]) => conclusion !== 'skipped')
  return new Map(ran.map(([app, record]) => [app, judged(app, found.get(app), record)]))
}

function judged(app: string, own: FetchedResults | undefined, { name, conclusion }: RunJob): FetchedResults {
  if (conclusion !== 'success' && conclusion !== 'failure')
    return { kind: 'unreadable', why: `GitHub shows ${name} as ${conclusion ?? 'not ended'}` }
  const results = own?.kind === 'read' ? own.results : { app, tests: emptyReport, url: undefined }
  return { kind: 'read', results: { ...results, outcome: conclusion === 'success' ? 'passed' : 'failed' } }
}
