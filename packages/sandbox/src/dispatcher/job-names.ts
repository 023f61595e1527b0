import type { JobFile, WorkflowFile } from '../github/workflow-file.ts'

export interface JobIdentity {
  /** As GitHub shows it: `build`, `leg (a)`, `call / inner`. */
  readonly name: string
  /** The declaration, where it was found. */
  readonly declared: JobFile | undefined
}

type Matrix = Readonly<Record<string, unknown>>

/**
 * act names a job `<workflow>/<name>`, in a called workflow `<caller's job>/<workflow>/<name>`, padded with blanks, and
 * with `-<n>` for each leg of a matrix. Here it becomes the name that GitHub gives.
 */
export function identifyJob(
  actName: string,
  key: string,
  matrix: Matrix,
  file: WorkflowFile,
  called: readonly WorkflowFile[]
): JobIdentity {
  const text = actName.trim()
  const own = `${actWorkflowName(file)}/`
  const caller = text.startsWith(own) && key in file.jobs ? undefined : findCaller(text, key, called)
  const declared = caller ? caller.workflow.jobs[key] : file.jobs[key]
  const rest = caller ? caller.rest : text.startsWith(own) ? text.slice(own.length) : text
  const name = declared ? declaredName(key, declared, matrix, rest) : rest
  return { name: caller ? `${caller.job} / ${name}` : name, declared }
}

/** act calls a workflow without a name by its file's name; GitHub by its path. */
function actWorkflowName(file: WorkflowFile): string {
  return file.name === file.path ? (file.path.split('/').at(-1) ?? '') : file.name
}

function findCaller(text: string, key: string, called: readonly WorkflowFile[]) {
  for (const workflow of called) {
    const marker = `/${actWorkflowName(workflow)}/`
    const at = text.indexOf(marker)
    if (at > 0 && key in workflow.jobs)
      return { job: text.slice(0, at), workflow, rest: text.slice(at + marker.length) }
  }
  return undefined
}

function declaredName(key: string, job: JobFile, matrix: Matrix, fromAct: string): string {
  const hasMatrix = Object.keys(matrix).length > 0
  if (job.name === undefined) return hasMatrix ? `${key} (${Object.values(matrix).map(show).join(', ')})` : key
  const filled = job.name.replace(/\$\{\{\s*matrix\.([\w-]+)\s*\}\}/g, (_, name: string) => show(matrix[name]))
  if (!filled.includes('${{')) return filled
  return hasMatrix ? fromAct.replace(/-\d+$/, '') : fromAct
}

function show(value: unknown): string {
  return typeof value === 'object' && value !== null ? Object.values(value).map(show).join(', ') : String(value ?? '')
}
