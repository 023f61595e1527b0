import type { WorkflowJob } from '../github/state.ts'
import type { WorkflowFile } from '../github/workflow-file.ts'

/**
 * The keys of the jobs that a re-run of the failed ones leaves as they are: those that failed run again, and with them
 * whatever needs them. What was skipped for another reason stays skipped.
 * @param before the jobs of the attempt before
 */
export function keptJobs(
  file: WorkflowFile,
  called: ReadonlyMap<string, WorkflowFile>,
  before: readonly WorkflowJob[]
): ReadonlySet<string> {
  const kept = new Set<string>()
  const endedWell = (key: string) => {
    const own = before.filter((job) => job.key === key)
    return own.length > 0 && own.every(({ conclusion }) => conclusion === 'success' || conclusion === 'skipped')
  }
  /** Is anything in this file run again? */
  const visit = (workflow: WorkflowFile, whole: boolean): boolean => {
    const known = new Map<string, boolean>()
    const isAgain = (key: string): boolean => {
      const found = known.get(key)
      if (found !== undefined) return found
      const { needs = [], uses } = workflow.jobs[key] ?? {}
      const isDependent = whole || needs.some(isAgain)
      const inner = uses === undefined ? undefined : called.get(uses)
      const again = inner ? visit(inner, isDependent) || isDependent : isDependent || !endedWell(key)
      known.set(key, again)
      if (!again && !inner) kept.add(key)
      return again
    }
    return Object.keys(workflow.jobs).map(isAgain).some(Boolean)
  }
  visit(file, false)
  return kept
}
