import { isJob, type RunJob } from '@staging-actions/github'
import type { FetchedResults } from './fetch-results.ts'
import { emptyReport } from './test-report.ts'

/**
 * What GitHub's record says of the jobs that tested, in place of what they said of themselves: the artifacts are left to speak for
 * numbers, and a report of failures still counts as one. An app that no job tested has no results in this run, whatever artifact
 * bears its name: any job of the run can upload one.
 * @param job its name, with `{app}` in it
 */
export function judgeByJobs(
  found: ReadonlyMap<string, FetchedResults>,
  jobs: readonly RunJob[],
  { apps, job }: { readonly apps: readonly string[]; readonly job: string }
): Map<string, FetchedResults> {
  return new Map(
    apps.flatMap((app) => {
      const record = jobs.find(({ name }) => isJob(name, job.replace('{app}', app)))
      if (!record || record.conclusion === 'skipped') return []
      return [[app, judged(app, found.get(app), record)] as const]
    })
  )
}

function judged(app: string, own: FetchedResults | undefined, { name, conclusion }: RunJob): FetchedResults {
  if (conclusion !== 'success' && conclusion !== 'failure')
    return { kind: 'unreadable', why: `GitHub shows ${name} as ${conclusion ?? 'not ended'}` }
  const results = own?.kind === 'read' ? own.results : { app, tests: emptyReport, url: undefined }
  return { kind: 'read', results: { ...results, outcome: conclusion === 'success' ? 'passed' : 'failed' } }
}
