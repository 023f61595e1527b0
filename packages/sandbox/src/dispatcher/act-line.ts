/** One line of act's `--json` output, as far as it tells of jobs and steps. */
export type ActLine =
  | { readonly kind: 'job'; readonly job: JobKey; readonly event: JobEvent }
  /** Of no job: act speaks for itself. */
  | { readonly kind: 'note'; readonly level: string; readonly text: string }

export interface JobKey {
  /** act's own name of the job, unique in a run. */
  readonly actName: string
  readonly key: string
  readonly matrix: Readonly<Record<string, unknown>>
}

export type JobEvent =
  | { readonly kind: 'step-started'; readonly step: StepKey }
  | { readonly kind: 'step-completed'; readonly step: StepKey; readonly result: 'success' | 'failure' | 'skipped' }
  | { readonly kind: 'output-set'; readonly step: string; readonly name: string; readonly value: string }
  | { readonly kind: 'summary'; readonly step: string; readonly markdown: string }
  | { readonly kind: 'completed'; readonly result: 'success' | 'failure' | 'skipped' }
  | { readonly kind: 'unsupported-runner'; readonly text: string }
  | { readonly kind: 'output'; readonly text: string }
  /** What a step says by `::error::`; it may go on and succeed. */
  | { readonly kind: 'annotation'; readonly text: string }
  /** Why a step or the job failed. */
  | { readonly kind: 'error'; readonly text: string }
  /** What act says about its own doings: for debugging only. */
  | { readonly kind: 'chatter'; readonly text: string }

export interface StepKey {
  /** `Main`, `Post`; undefined for the two steps that the runner adds. */
  readonly stage: string | undefined
  readonly id: string
  readonly name: string
}

interface RawLine {
  readonly job?: string
  readonly jobID?: string
  readonly matrix?: Readonly<Record<string, unknown>>
  readonly level?: string
  readonly msg?: string
  readonly stage?: string
  readonly step?: string
  readonly stepID?: readonly string[]
  readonly stepid?: readonly string[]
  readonly stepResult?: string | number
  readonly jobResult?: string
  readonly command?: string
  readonly content?: string
  readonly name?: string
  readonly arg?: string
  readonly raw_output?: boolean
}

export function readActLine(text: string): ActLine {
  const line = parse(text)
  if (!line) return { kind: 'note', level: 'info', text }
  if (line.job === undefined || line.jobID === undefined)
    return { kind: 'note', level: line.level ?? 'info', text: line.msg ?? '' }
  const job = { actName: line.job, key: line.jobID, matrix: line.matrix ?? {} }
  return { kind: 'job', job, event: readEvent(line) }
}

function parse(text: string): RawLine | undefined {
  if (!text.startsWith('{')) return undefined
  try {
    return JSON.parse(text) as RawLine
  } catch {
    return undefined
  }
}

function readEvent(line: RawLine): JobEvent {
  const text = (line.msg ?? '').replace(/\n$/, '')
  if (line.raw_output) return { kind: 'output', text }
  if (line.command === 'summary') return { kind: 'summary', step: line.step ?? '', markdown: line.content ?? '' }
  if (line.jobResult !== undefined) return { kind: 'completed', result: readResult(line.jobResult) }
  if (text.includes('Skipping unsupported platform')) return { kind: 'unsupported-runner', text }
  const ids = line.stepID ?? line.stepid
  if (line.command === 'set-output' && ids?.length === 1)
    return { kind: 'output-set', step: ids[0] ?? '', name: line.name ?? '', value: line.arg ?? '' }
  // A composite action's inner steps carry a longer id: they are part of the outer step, as on GitHub.
  if (ids?.length === 1 && line.step !== undefined) {
    const step = { stage: line.stage, id: ids[0] ?? '', name: line.step }
    if (line.stepResult !== undefined) return { kind: 'step-completed', step, result: readResult(line.stepResult) }
    if (text.startsWith('⭐ Run ')) return { kind: 'step-started', step }
  }
  if (line.command === 'error') return { kind: 'annotation', text: line.arg ?? '' }
  if (line.level === 'error') return { kind: 'error', text }
  return { kind: 'chatter', text }
}

function readResult(value: string | number): 'success' | 'failure' | 'skipped' {
  if (value === 'success' || value === 0) return 'success'
  return value === 'skipped' || value === 2 ? 'skipped' : 'failure'
}
