import { cp, mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { WorkflowJob, WorkflowRun } from '../github/index.ts'

/** A job that did not end well, or a run that did not start: what GitHub's page of the run shows of it first. */
export interface Failure {
  readonly workflow: string
  readonly run: number
  /** Empty where the run itself failed: it did not start, or ended without a failed job. */
  readonly job: string
  readonly step: string
  readonly result: string
  /** The action's own output; docs/reasons.md. */
  readonly reason: string | undefined
  /** The annotations: what happened and, from our actions, what to do about it. */
  readonly errors: readonly string[]
  /** The end of the step's log, at most 30 lines, without their times. */
  readonly lastLines: readonly string[]
  /** The whole log; undefined where none is kept. */
  readonly log: string | undefined
}

const lastLines = 30

/** Of the newest attempts of all runs that did not end well, in the order in which they failed. */
export async function failuresOf(runs: readonly WorkflowRun[]): Promise<Failure[]> {
  const failures = await Promise.all(
    runs.filter(({ conclusion }) => conclusion === 'failure' || conclusion === 'startup_failure').map(failuresOfRun)
  )
  return failures.flat()
}

async function failuresOfRun(run: WorkflowRun): Promise<Failure[]> {
  // A job that took too long is cancelled, and fails its run; one that was not begun has no log and tells nothing.
  const failed = run.jobs
    .filter(({ attempt, conclusion, logFile }) => attempt === run.attempt && conclusion !== 'success' && logFile)
    .sort((one, other) => (one.completedAt ?? '').localeCompare(other.completedAt ?? ''))
  const jobs = await Promise.all(failed.map((job) => failureOfJob(run, job)))
  if (run.problem === undefined) return jobs
  return [
    {
      ...{ workflow: run.name, run: run.id, job: '', step: '', result: run.conclusion ?? run.status },
      ...{ reason: undefined, errors: [run.problem], lastLines: [], log: undefined }
    },
    ...jobs
  ]
}

async function failureOfJob(run: WorkflowRun, job: WorkflowJob): Promise<Failure> {
  const step = job.steps.find(({ conclusion }) => conclusion !== 'success' && conclusion !== 'skipped')
  const log = job.logFile === undefined ? '' : await readFile(job.logFile, 'utf8').catch(() => '')
  return {
    workflow: run.name,
    run: run.id,
    job: job.name,
    step: step?.name ?? '',
    result: job.conclusion ?? job.status,
    reason: [...job.outputs.values()].map((outputs) => outputs.get('reason')).find(Boolean),
    errors: job.errors,
    lastLines: linesOf(log, step?.name),
    log: job.logFile
  }
}

/** The whole logs outlive the sandbox in this folder, which is made only for them. */
export async function keepLogs(failures: readonly Failure[], folder: string): Promise<Failure[]> {
  return Promise.all(
    failures.map(async (failure) => {
      if (failure.log === undefined) return failure
      const log = join(folder, basename(failure.log))
      await mkdir(folder, { recursive: true })
      await cp(failure.log, log)
      return { ...failure, log }
    })
  )
}

/** What the step wrote, or the job where no step failed. */
function linesOf(log: string, step: string | undefined): string[] {
  const lines = log
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(line.indexOf(' ') + 1).trimEnd())
  const begin = lines.lastIndexOf(`##[group]${step}`) + 1
  const end = lines.findIndex((line, at) => at >= begin && line.startsWith('##[endgroup]'))
  return lines
    .slice(begin, end < 0 ? undefined : end)
    .filter((line) => line !== '' && !/^(##\[error\]|::(set-output|add-mask|debug|error)\b)/.test(line))
    .slice(-lastLines)
}

/** Where it failed, and in what way. */
export function titleOf({ workflow, job, step, result, reason }: Failure): string {
  return `${[workflow, job, step].filter(Boolean).join(' › ')}: ${result}${reason ? ` (${reason})` : ''}`
}

/** What is known of why, in lines. */
export function renderWhy({ errors, lastLines, log }: Failure): string {
  const parts = [errors.join('\n'), lastLines.map((line) => `│ ${line}`).join('\n'), log ? `the whole log: ${log}` : '']
  return parts.filter(Boolean).join('\n\n')
}
