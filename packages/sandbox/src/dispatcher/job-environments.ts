import { StagingError } from '@staging-actions/base'
import type { WorkflowFile } from '../github/workflow-file.ts'

/** Undefined: given by an expression that only act could evaluate. */
type Inputs = Readonly<Record<string, string | undefined>>

/**
 * The environment of each job that has one, by the job's key. An expression must be one input: what else there may be only
 * act knows, and it does not say.
 */
export function environmentsOfJobs(
  file: WorkflowFile,
  called: ReadonlyMap<string, WorkflowFile>,
  dispatched: Inputs
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const visit = (workflow: WorkflowFile, inputs: Inputs): void => {
    for (const [key, job] of Object.entries(workflow.jobs)) {
      const inner = job.uses === undefined ? undefined : called.get(job.uses)
      if (inner) {
        const given = Object.entries(job.with).map(([name, text]) => [name, evaluate(text, inputs)] as const)
        visit(inner, { ...defaultsOf(inner, 'workflow_call'), ...Object.fromEntries(given) })
      }
      if (job.environment === undefined) continue
      const name = evaluate(job.environment, inputs)
      if (name === undefined)
        throw new StagingError(
          'invalid-configuration',
          `the sandbox cannot tell which environment job ${key} of ${workflow.path} has: ${job.environment}`,
          { hint: 'It knows a plain name, and an input that the caller gives as plain text.' }
        )
      if (name !== '') found.set(key, name)
    }
  }
  visit(file, { ...defaultsOf(file, 'workflow_dispatch'), ...dispatched })
  return found
}

function defaultsOf(file: WorkflowFile, trigger: string): Inputs {
  const declared = Object.entries(file.triggers[trigger]?.inputs ?? {})
  return Object.fromEntries(declared.map(([name, input]) => [name, input.default ?? '']))
}

/** Undefined: more than an input's name. */
function evaluate(text: string, inputs: Inputs): string | undefined {
  if (!text.includes('${{')) return text
  const name = /^\$\{\{\s*inputs\.([\w-]+)\s*\}\}$/.exec(text.trim())?.[1]
  if (name === undefined) return undefined
  // What is not declared, or not given by this event, is empty.
  return name in inputs ? inputs[name] : ''
}
