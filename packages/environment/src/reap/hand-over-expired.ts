import { Deadline, type StagingError, toStagingError } from '@staging-actions/base'
import { dispatchWorkflow, getDefaultBranch, listWorkflowRuns } from '@staging-actions/github'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { type Expired, isExpired, pastTime } from './find-expired.ts'
import { queuedSince, reaperWorkflow as workflow } from './reaper-health.ts'
import { watchReaper } from './watch-reaper.ts'

type Ledgers = ReadonlyMap<string, LedgerDocument | StagingError>

/** Milliseconds: a run has better things to do. */
const patience = 20_000
/** Of how many it is asked whether a run still holds them. */
const mostAsked = 10

/** What every run does for the other environments at its end: it watches the reaper, and starts it. */
export async function lookAfterOthers(environment: Environment, known?: Ledgers): Promise<void> {
  try {
    const ledgers = known ?? (await environment.ledgers())
    await watchReaper(environment, ledgers)
    await handOverExpired(environment, ledgers)
  } catch (error) {
    environment.context.signal.throwIfAborted()
    environment.context.log.debug(`other environments were not looked at: ${toStagingError(error).message}`)
  }
}

/**
 * Starts the reaper when another environment is past its time: schedules come late, or are disabled. Where it cannot be
 * started, people are told. It keeps the run from nothing, and never fails it. `own`: this one is, too.
 */
export async function handOverExpired(environment: Environment, known: Ledgers, own?: Expired): Promise<void> {
  const { names, context } = environment
  const { log, signal } = context
  try {
    const past = pastTime(environment, known).filter((one) => one.environment !== names.environment)
    const expired: Expired[] = own ? [own] : []
    // One is enough to start it: it looks for the others by itself.
    for (const one of past.slice(0, mostAsked)) {
      if (expired.length > 0) break
      if (await isExpired(environment, one)) expired.push(one)
    }
    const all = expired.length > 0 ? [...expired, ...past.filter((one) => !expired.includes(one))] : []
    if (all.length > 0) await startReaper(environment, all)
  } catch (error) {
    signal.throwIfAborted()
    log.debug(`other environments were not looked at: ${toStagingError(error).message}`)
  }
}

async function startReaper({ github, context }: Environment, expired: readonly Expired[]): Promise<void> {
  const { clock, log, signal } = context
  const names = expired.slice(0, mostAsked).map(({ environment, because }) => `${environment} (${because})`)
  const told = `${names.join(', ')}${expired.length > mostAsked ? ` and ${expired.length - mostAsked} more` : ''}`
  try {
    const ref = await getDefaultBranch(github)
    const runs = await listWorkflowRuns(github, workflow, { branch: ref })
    const waiting = queuedSince(runs, clock.now())
    if (waiting)
      log.warning(
        `past their time: ${told}; ${waiting.url}, which destroys them, waits for a runner since ${waiting.createdAt}`
      )
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
