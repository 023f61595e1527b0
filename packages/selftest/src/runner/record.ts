import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findRun } from '@staging-actions/github'
import type { GitHubGround } from '../github/ground.ts'
import { type Stay, stayFile } from './stay.ts'

/** The jobs of the run that is cancelled, and what each is there for. */
export const recordedJobs = ['interrupted', 'always', 'after'] as const
export type RecordedJob = (typeof recordedJobs)[number]

/** What one job of the cancelled run writes down about itself. */
export interface JobRecord {
  readonly job: RecordedJob
  /** What `cancelled()` was in a step after the cancel. */
  readonly cancelled: boolean
  /** `needs.<job>.result`, by job. */
  readonly needs: Readonly<Record<string, string>>
  /** The outputs of those that have any, by job: how many of them are not empty. */
  readonly outputs: Readonly<Record<string, number>>
  /** The run as the API shows it meanwhile: `in_progress`, `completed cancelled` … */
  readonly run: string
  readonly stay: Stay | undefined
}

export async function recordJob(
  what: Pick<JobRecord, 'job' | 'cancelled'> & { readonly needs: Needs; readonly directory: string },
  { github, run }: Pick<GitHubGround, 'github' | 'run'>
): Promise<JobRecord> {
  const { job, cancelled, directory } = what
  const seen = await findRun(github, run)
  const needs = Object.entries(what.needs)
  const record: JobRecord = {
    job,
    cancelled,
    needs: Object.fromEntries(needs.map(([name, { result }]) => [name, result])),
    outputs: Object.fromEntries(
      needs.map(([name, { outputs }]) => [name, Object.values(outputs).filter(Boolean).length])
    ),
    run: typeof seen === 'object' ? [seen.status, seen.conclusion].filter(Boolean).join(' ') : (seen ?? 'missing'),
    stay: await readStay(directory)
  }
  await writeFile(join(directory, `selftest-record-${job}.json`), JSON.stringify(record))
  return record
}

/** The `needs` context of a job. */
export type Needs = Readonly<
  Record<string, { readonly result: string; readonly outputs: Readonly<Record<string, string>> }>
>

/** Reads `toJSON(needs)`. */
export function parseNeeds(value: unknown): { readonly value: Needs } | { readonly expected: string } {
  const isJob = (job: unknown) => typeof job === 'object' && job !== null && 'result' in job
  if (typeof value !== 'object' || value === null || !Object.values(value).every(isJob))
    return { expected: 'the needs context, as toJSON(needs)' }
  const jobs = Object.entries(value as Record<string, { result: unknown; outputs?: Record<string, unknown> }>)
  return {
    value: Object.fromEntries(
      jobs.map(([name, { result, outputs }]) => [
        name,
        {
          result: String(result),
          outputs: Object.fromEntries(Object.entries(outputs ?? {}).map(([key, text]) => [key, String(text ?? '')]))
        }
      ])
    )
  }
}

/** Undefined where the step did not come to stay. A file that the kill cut short counts as none. */
async function readStay(directory: string): Promise<Stay | undefined> {
  try {
    return JSON.parse(await readFile(join(directory, stayFile), 'utf8')) as Stay
  } catch {
    return undefined
  }
}

export async function readRecords(directory: string): Promise<ReadonlyMap<RecordedJob, JobRecord>> {
  const found = new Map<RecordedJob, JobRecord>()
  for (const job of recordedJobs)
    try {
      found.set(job, JSON.parse(await readFile(join(directory, `selftest-record-${job}.json`), 'utf8')) as JobRecord)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    }
  return found
}
