import { StagingError, toStagingError } from '@staging-actions/base'
import { addSummary, command, line, setOutput } from './commands.ts'
import type { ActionContext } from './context.ts'
import { type InputsOf, type InputTable, readInputs } from './inputs.ts'
import { type OutputTable, renderOutput } from './outputs.ts'
import { followProxy } from './proxy.ts'
import { readInput, readJobTemp, readRunner } from './runner.ts'
import { guard, harmless, makeContext } from './runtime.ts'
import { makeStepFolder } from './step-folder.ts'

export interface ActionDefinition<Table extends InputTable, Result> {
  readonly inputs: Table
  readonly main: (inputs: InputsOf<Table>, context: ActionContext) => Promise<Result>
  readonly outputs: OutputTable<Result>
  /** Markdown for the job summary; nothing is written when it is empty. */
  readonly summary?: (result: Result) => string
  /** Clean-up after the job's last step, also when the run was cancelled. It warns, it never fails the job. */
  readonly post?: (inputs: InputsOf<Table>, context: ActionContext) => Promise<void>
}

/**
 * Runs an action: masking, inputs, use case, outputs, summary; and the one catch of the whole product.
 * Failing, it still writes what the error carries as `result`, then `outcome: failure` and a `reason`.
 */
export async function runAction<const Table extends InputTable, Result>(
  definition: ActionDefinition<Table, Result>
): Promise<void> {
  const cancelled = new AbortController()
  const cancel = () => cancelled.abort(new StagingError('cancelled', 'the run was cancelled'))
  process.on('SIGINT', cancel)
  process.on('SIGTERM', cancel)
  // Told by how it is started, never by a state that a cancelled main had no time to save: the clean-up must not run main.
  const isPost = process.argv[2] === 'post'
  const folder = makeStepFolder(readJobTemp(process.env))
  try {
    maskSecrets(definition.inputs)
    const advice = followProxy(process.env)
    const runner = readRunner(process.env, folder.path)
    const inputs = readInputs(definition.inputs, (name) => readInput(process.env, name))
    const context = makeContext(runner, cancelled.signal)
    if (advice !== undefined && !isPost) context.log.warning(advice)
    if (isPost) {
      await definition.post?.(inputs, context)
      return
    }
    context.log.debug(`inputs: ${describeInputs(definition.inputs, inputs)}`)
    publish(definition, await definition.main(inputs, context))
  } catch (error) {
    const failure = toStagingError(cancelled.signal.aborted && isAbort(error) ? cancelled.signal.reason : error)
    if (isPost) {
      command('warning', harmless(explain(failure)))
      return
    }
    process.exitCode = 1
    command('error', harmless(explain(failure)))
    for (let cause = failure.cause; cause instanceof Error; cause = cause.cause)
      command('debug', harmless(`caused by ${cause.stack ?? cause.message}`))
    if (failure.result !== undefined) publish(definition, failure.result as Result)
    setOutput('outcome', 'failure')
    setOutput('reason', failure.reason)
    if (failure.result === undefined || !definition.summary)
      summarize(`### ❌ ${failure.message}\n\n${failure.hint ?? ''}\n`)
  } finally {
    await folder.remove()
    process.off('SIGINT', cancel)
    process.off('SIGTERM', cancel)
  }
}

/** Before anything else is read: what is wrong with the rest may be quoted. */
function maskSecrets(table: InputTable): void {
  for (const [name, spec] of Object.entries(table)) {
    const value = spec.secret ? readInput(process.env, name).trim() : ''
    if (value) command('add-mask', value)
  }
}

function publish<Table extends InputTable, Result>(definition: ActionDefinition<Table, Result>, result: Result): void {
  for (const [name, derive] of Object.entries(definition.outputs)) setOutput(name, renderOutput(derive(result)))
  setOutput('reason', '')
  const markdown = definition.summary?.(result)
  if (markdown) summarize(`${markdown}\n`)
}

/** Where the runner has no summary, what it would say is in the log. */
function summarize(markdown: string): void {
  if (!addSummary(markdown)) line(guard(markdown.trimEnd()))
}

function explain(failure: StagingError): string {
  return failure.hint ? `${failure.message}\n${failure.hint}` : failure.message
}

function isAbort(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'AbortError' || (error instanceof StagingError && error.reason === 'timeout'))
  )
}

function describeInputs(table: InputTable, inputs: Readonly<Record<string, unknown>>): string {
  const shown = Object.values(inputs)
  return Object.entries(table)
    .map(([name, spec], index) => `${name}=${spec.secret ? '***' : JSON.stringify(shown[index])}`)
    .join(' ')
}
