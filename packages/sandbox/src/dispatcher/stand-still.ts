import { randomUUID } from 'node:crypto'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import type { WorkflowJob } from '../github/state.ts'
import type { WorkflowFile } from '../github/workflow-file.ts'
import type { CalledFiles } from './called-files.ts'
import { keptJobs } from './kept-jobs.ts'

export interface StandStillRequest {
  /** Its workflow files are rewritten. */
  readonly clone: string
  /** An empty folder's path: it is made. */
  readonly folder: string
  readonly file: WorkflowFile
  readonly called: CalledFiles
  /** Paths of the workflow files whose text is not what is laid out. */
  readonly changed: ReadonlySet<string>
  /** The run's jobs of all attempts before. */
  readonly jobs: readonly WorkflowJob[]
}

export interface StandStill {
  /** Keys of the jobs that only seem to run. */
  readonly kept: ReadonlySet<string>
  /** Instead of `called.repositories`. */
  readonly repositories: ReadonlyMap<string, string>
}

type Yaml = Record<string, unknown>

/**
 * For a re-run of the failed jobs: act always runs a whole workflow, so the steps of the jobs that are kept give way to some
 * that do nothing but set the outputs of before. Conditions, matrices and what others read of them stay as they are written.
 */
export async function standStill(request: StandStillRequest): Promise<StandStill> {
  const { folder, file, called, jobs } = request
  const newest = Math.max(...jobs.map(({ attempt }) => attempt))
  const before = jobs.filter(({ attempt }) => attempt === newest)
  const kept = keptJobs(file, called.workflows, before)
  const ranIn = (key: string) => before.findLast((job) => job.key === key)?.ranIn ?? newest
  const values = join(folder, 'outputs')
  const files = await writeOutputs(
    values,
    before.filter(({ key }) => kept.has(key))
  )
  const still = ({ text }: WorkflowFile): string => {
    const document = parse(text, { merge: true }) as { readonly jobs: Record<string, Yaml> }
    for (const [key, job] of Object.entries(document.jobs))
      if (kept.has(key) && job['uses'] === undefined) {
        job['steps'] = stepsOf(key, job, values, files)
        if (job['outputs']) job['outputs'] = outputsOf(job['outputs'] as Yaml, ranIn(key))
      }
    return stringify(document)
  }
  const isConcerned = (workflow: WorkflowFile) =>
    workflow === file || request.changed.has(workflow.path) || Object.keys(workflow.jobs).some((key) => kept.has(key))
  return { kept, repositories: await layOut(request, isConcerned, still) }
}

/** Puts the workflow files that are not as they were where act reads them. Answers `called.repositories` with the copies in it. */
export function layOutPlayed(request: StandStillRequest): Promise<ReadonlyMap<string, string>> {
  return layOut(
    request,
    ({ path }) => request.changed.has(path),
    ({ text }) => text
  )
}

async function layOut(
  { clone, folder, file, called }: StandStillRequest,
  isConcerned: (workflow: WorkflowFile) => boolean,
  textOf: (workflow: WorkflowFile) => string
): Promise<ReadonlyMap<string, string>> {
  if (isConcerned(file)) await writeFile(join(clone, file.path), textOf(file))
  const repositories = new Map(called.repositories)
  const copies = new Map<string, string>()
  for (const [uses, workflow] of called.workflows) {
    if (!isConcerned(workflow)) continue
    const name = uses.startsWith('./') ? undefined : repositoryOf(uses)
    if (name === undefined) {
      await writeFile(join(clone, workflow.path), textOf(workflow))
      continue
    }
    const copy = copies.get(name) ?? join(folder, `repository-${copies.size}`)
    if (!copies.has(name)) await cp(called.repositories.get(name) ?? '', copy, { recursive: true })
    copies.set(name, copy)
    repositories.set(name, copy)
    await writeFile(join(copy, workflow.path), textOf(workflow))
  }
  return repositories
}

/** `owner/name@ref` of `owner/name/path@ref`. */
function repositoryOf(uses: string): string {
  const [path = '', ref = ''] = uses.split('@')
  return `${path.split('/').slice(0, 2).join('/')}@${ref}`
}

/** The name of the file with what a step has set. */
const fileOf = (job: string, step: string) => `${job}.${step}`

/** A file for each step of these jobs that has set an output. */
async function writeOutputs(folder: string, jobs: readonly WorkflowJob[]): Promise<ReadonlySet<string>> {
  await mkdir(folder, { recursive: true })
  const files = new Set<string>()
  for (const { key, outputs } of jobs)
    for (const [step, values] of outputs) {
      const lines = [...values].map(([name, value]) => {
        const end = randomUUID()
        return `${name}<<${end}\n${value}\n${end}\n`
      })
      await writeFile(join(folder, fileOf(key, step)), lines.join(''))
      files.add(fileOf(key, step))
    }
  return files
}

function outputsOf(outputs: Yaml, attempt: number): Yaml {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(/\bgithub\.run_attempt\b/g, `'${attempt}'`) : value
    ])
  )
}

function stepsOf(key: string, job: Yaml, folder: string, files: ReadonlySet<string>): readonly Yaml[] {
  const place = { shell: 'bash', 'working-directory': folder }
  const steps = Array.isArray(job['steps']) ? (job['steps'] as readonly Yaml[]) : []
  const still = steps.flatMap(({ id }) => {
    const file = fileOf(key, String(id))
    return files.has(file) ? [{ id, run: 'cat "$FILE" >> "$GITHUB_OUTPUT"', env: { FILE: file }, ...place }] : []
  })
  return still.length > 0 ? still : [{ run: 'true', ...place }]
}
