import { asMapping, triggersOf } from './workflow-triggers.ts'

/** Inputs that a dispatch sends, by name; of one that is a choice, the options that are sent. */
export type SentInputs = Readonly<Record<string, readonly string[]>>

/**
 * What keeps the workflow of this text from being started with these inputs, one clause each: GitHub answers 422 to an input that
 * `workflow_dispatch` does not declare, to an option that is not among its own, and to a required input that is not sent.
 */
export function findStartProblems(text: string, sent: SentInputs): readonly string[] {
  const trigger = triggerOf(text)
  if (!trigger) return ['it has no `workflow_dispatch`']
  const declared = asMapping(trigger['inputs'])
  const missing = Object.keys(sent).filter((name) => !(name in declared))
  const all = Object.entries(declared).map(([name, declaration]) => ({ name, input: asMapping(declaration) }))
  const demanded = all.filter(
    ({ name, input }) => input['required'] === true && input['default'] === undefined && !(name in sent)
  )
  const refused = all.flatMap(({ name, input: { type, options } }) => {
    const offered = type === 'choice' && Array.isArray(options) ? options.map(String) : undefined
    return (sent[name] ?? [])
      .filter((option) => offered && !offered.includes(option))
      .map((option) => `${name}: ${option}`)
  })
  return [
    ...(missing.length > 0 ? [`it does not declare ${list(missing)}`] : []),
    ...(refused.length > 0 ? [`it does not offer ${list(refused)}`] : []),
    ...(demanded.length > 0 ? [`it demands ${list(demanded.map(({ name }) => name))}, which nobody sends`] : [])
  ]
}

/** What a caller of one of our workflows gives for an input, as its text stands; undefined: nothing. */
export function givenInput(caller: string | undefined, input: string): string | undefined {
  return new RegExp(`^[^#\\n]*\\b${input}:\\s*["']?([\\w.-]+)`, 'm').exec(caller ?? '')?.[1]
}

const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ')

/** What `on` says of a start by hand; undefined: none, or no workflow at all. */
function triggerOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const triggers = triggersOf(text)
  return Object.hasOwn(triggers, 'workflow_dispatch') ? asMapping(triggers['workflow_dispatch']) : undefined
}
