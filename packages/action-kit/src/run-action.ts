import { setImmediate } from 'node:timers/promises'
import { StagingError, toStagingError } from '@staging-actions/base'
import type { ActionContext, ActionStart } from './context.ts'
import { type InputsOf, type InputTable, readInputs } from './inputs.ts'
import { type OutputTable, renderOutput } from './outputs.ts'
import { followProxy } from './proxy.ts'
import { readInput, readJobTemp, readRunner } from './runner.ts'
import { harmless, makeContext, type Toolkit } from './runtime.ts'
import { spawn } from './spawn.ts'
import { makeStepFolder } from './step-folder.ts'

export interface ActionDefinition<Table extends InputTable, Result, Begun = undefined> {
  readonly inputs: Table
  /**
   * Starts what takes time before the toolkit is loaded, which takes some itself. It logs nothing: no secret is masked yet.
   */
  readonly begin?: (inputs: InputsOf<Table>, start: ActionStart) => Begun
  readonly main: (inputs: InputsOf<Table>, context: ActionContext, begun: Begun) => Promise<Result>
  readonly outputs: OutputTable<Result>
  /** Markdown for the job summary; nothing is written when it is empty. */
  readonly summary?: (result: Result) => string
  /** Clean-up after the job's last step, also when the run was cancelled. It warns, it never fails the job. */
  readonly post?: (inputs: InputsOf<Table>, context: ActionContext) => Promise<void>
}

/**
 * Runs an action: inputs, masking, use case, outputs, summary; and the one catch of the whole product.
 * Failing, it still writes what the error carries as `result`, then `outcome: failure` and a `reason`.
 */
export async function runAction<const Table extends InputTable, Result, Begun = undefined>(
  definition: ActionDefinition<Table, Result, Begun>
): Promise<void> {
  const cancelled = new AbortController()
  const cancel = () => cancelled.abort(new StagingError('cancelled', 'the run was cancelled'))
  process.on('SIGINT', cancel)
  process.on('SIGTERM', cancel)
  // Told by how it is started, never by a state that a cancelled main had no time to save: the clean-up must not run main.
  const isPost = process.argv[2] === 'post'
  const folder = makeStepFolder(readJobTemp(process.env))
  const [beginning] = await Promise.allSettled([begin(definition, isPost, folder.path, cancelled.signal)])
  const core = await import('@actions/core')
  try {
    for (const [name, spec] of Object.entries(definition.inputs))
      if (spec.secret && core.getInput(name)) core.setSecret(core.getInput(name))
    if (beginning.status === 'rejected') throw beginning.reason
    const { runner, inputs, begun, advice } = beginning.value
    const context = makeContext(runner, core, cancelled.signal)
    if (advice !== undefined && !isPost) context.log.warning(advice)
    if (isPost) {
      await definition.post?.(inputs, context)
      return
    }
    context.log.debug(`inputs: ${describeInputs(definition.inputs, inputs)}`)
    const result = await definition.main(inputs, context, begun)
    await publish(core, definition, result)
  } catch (error) {
    const failure = toStagingError(cancelled.signal.aborted && isAbort(error) ? cancelled.signal.reason : error)
    if (isPost) {
      core.warning(harmless(explain(failure)))
      return
    }
    if (failure.result !== undefined) await publish(core, definition, failure.result as Result)
    core.setOutput('outcome', 'failure')
    core.setOutput('reason', failure.reason)
    core.setFailed(harmless(explain(failure)))
    for (let cause = failure.cause; cause instanceof Error; cause = cause.cause)
      core.debug(harmless(`caused by ${cause.stack ?? cause.message}`))
    if (failure.result === undefined || !definition.summary)
      await core.summary.addRaw(`### ❌ ${failure.message}\n\n${failure.hint ?? ''}\n`).write()
  } finally {
    await folder.remove()
    process.off('SIGINT', cancel)
    process.off('SIGTERM', cancel)
  }
}

/** All that comes before the toolkit. What fails here is reported when that has been loaded. */
async function begin<Table extends InputTable, Result, Begun>(
  definition: ActionDefinition<Table, Result, Begun>,
  isPost: boolean,
  temp: string,
  signal: AbortSignal
) {
  const advice = followProxy(process.env)
  const runner = readRunner(process.env, temp)
  const inputs = readInputs(definition.inputs, (name) => readInput(process.env, name))
  const begun = isPost ? undefined : definition.begin?.(inputs, { ...runner, spawn, signal })
  // Loading keeps the thread: what was begun gets its input before.
  if (begun !== undefined) await setImmediate()
  return { runner, inputs, begun: begun as Begun, advice }
}

async function publish<Table extends InputTable, Result, Begun>(
  core: Toolkit,
  definition: ActionDefinition<Table, Result, Begun>,
  result: Result
): Promise<void> {
  for (const [name, derive] of Object.entries(definition.outputs)) core.setOutput(name, renderOutput(derive(result)))
  core.setOutput('reason', '')
  const markdown = definition.summary?.(result)
  if (markdown) await core.summary.addRaw(markdown, true).write()
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
