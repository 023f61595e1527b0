import type { InputDeclaration, WorkflowFile } from './workflow-file.ts'

export type CheckedInputs =
  | { readonly kind: 'inputs'; readonly inputs: Readonly<Record<string, string>> }
  | { readonly kind: 'refused'; readonly message: string }

/** Holds the inputs of a dispatch against what the file declares, in GitHub's words. Pure. */
export function checkDispatchInputs(file: WorkflowFile, given: Readonly<Record<string, unknown>>): CheckedInputs {
  const trigger = file.triggers['workflow_dispatch']
  if (!trigger) return refused("Workflow does not have 'workflow_dispatch' trigger")
  const declared = trigger.inputs ?? {}
  // "The maximum payload for inputs is 65,535 characters": how they are counted, and the words, are inferred from repository_dispatch.
  if (JSON.stringify(given).length > 65_535) return refused('inputs are too large.')
  const unknown = Object.keys(given).filter((name) => !(name in declared))
  if (unknown.length > 0) return refused(`Unexpected inputs provided: ${JSON.stringify(unknown)}`)
  const inputs: Record<string, string> = {}
  for (const [name, declaration] of Object.entries(declared)) {
    const value = given[name] === undefined ? declaration.default : String(given[name])
    if (declaration.required && (value === undefined || value === ''))
      return refused(`Required input '${name}' not provided`)
    const problem = value === undefined ? undefined : findProblem(name, declaration, value)
    if (problem) return refused(problem)
    // A boolean that is not given is false; anything else not given is an empty text.
    inputs[name] = value ?? (declaration.type === 'boolean' ? 'false' : '')
  }
  return { kind: 'inputs', inputs }
}

function findProblem(name: string, declaration: InputDeclaration, value: string): string | undefined {
  if (declaration.type === 'choice' && !declaration.options.includes(value))
    return `Provided value '${value}' for input '${name}' not in the list of allowed values`
  if (declaration.type === 'boolean' && value !== 'true' && value !== 'false')
    return `Provided value '${value}' for input '${name}' is not a boolean`
  if (declaration.type === 'number' && (value === '' || !Number.isFinite(Number(value))))
    return `Provided value '${value}' for input '${name}' is not a number`
  return undefined
}

function refused(message: string): CheckedInputs {
  return { kind: 'refused', message }
}
