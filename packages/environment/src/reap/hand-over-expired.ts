import { Deadline, type StagingError, toStagingError } from '@staging-actions/base'
import { dispatchWorkflow, getDefaultBranch, listWorkflowRuns } from '@staging-actions/github'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { type Expired, findExpired } from './find-expired.ts'

/** The caller's file, as docs/adopt.md names it. */
const workflow = 'staging-reaper.yml'
/** Milliseconds: a run has better things to do. */
const patience = 20_000

/**
 * Starts the reaper when another environment is past its time: schedules come late, or are disabled. Where it cannot be
 * started, people are told. It keeps the run from nothing, and never fails it. `own`: this one is, too.
 */
export async function handOverExpired(
  environment: Environment,
  known?: ReadonlyMap<string, LedgerDocument | StagingError>,
  own?: Expired
): Promise<void> {
  const { names, context } = environment
  const { log, signal } = context
  try {
    const expired = (await findExpired(environment, known ?? (await environment.ledgers()))).filter(
      (one) => one.environment !== names.environment
    )
    const all = own ? [...expired, own] : expired
    if (all.length > 0) await startReaper(environment, all)
  } catch (error) {
    signal.throwIfAborted()
    log.debug(`other environments were not looked at: ${toStagingError(error).message}`)
  }
}

async function startReaper({ github, context }: Environment, expired: readonly Expired[]): Promise<void> {
  const { clock, log, signal } = context
  const told = expired.map(({ environment, because }) => `${environment} (${because})`).join(', ')
  try {
    const ref = await getDefaultBranch(github)
    const runs = await listWorkflowRuns(github, workflow, { branch: ref })
    if (runs.some(({ status }) => status !== 'completed')) return
    const run = await dispatchWorkflow(
      github,
      { workflow, ref, isHarmless: true },
      { clock, log, deadline: new Deadline(clock, patience, signal) }
    )
    log.info(`past their time: ${told}; ${run.url} destroys them`)
  } catch (error) {
    signal.throwIfAborted()
    log.warning(
      `past their time: ${told}; ${workflow} could not be started (${toStagingError(error).message}): run it by hand`
    )
  }
}
