import { type Deadline, StagingError, toStagingError } from '@staging-actions/base'
import type { LedgerDocument } from '../ledger/schema.ts'
import { type AccountLook, lookAtAccount } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import { type TeardownDeps, type TornDown, teardownEnvironment } from '../teardown/teardown-environment.ts'
import { isExpired, type PastTime, pastTime } from './find-expired.ts'
import { findUnrecorded, judgeUnrecorded } from './find-forgotten.ts'
import { lookAtLiving } from './look-at-living.ts'
import { shareOf, whyToStop } from './reap-budget.ts'
import { showOthers } from './show-others.ts'
import { closeReaperIssue } from './watch-reaper.ts'

export interface ReapRequest {
  /** Any of the repository's environments: to look from. Its signal is to abort at the deadline, too. */
  readonly environment: Environment
  /** The same run and configuration for another environment. */
  readonly open: (name: string) => Promise<Environment>
  /** Undefined: what each one's time was over by. */
  readonly reason: string | undefined
  readonly deadline: Deadline
}

export interface Reaped {
  readonly kind: 'reaped'
  readonly results: readonly TornDown[]
  readonly failures: readonly { readonly environment: string; readonly message: string }[]
  /** Names of those whose time is over and which this run did not come to, the oldest first. */
  readonly postponed: readonly string[]
}

type Ledgers = ReadonlyMap<string, LedgerDocument | StagingError>

interface Failure {
  readonly environment: string
  readonly error: StagingError
}

/**
 * Destroys all environments of the repository that are past their time: it counts them first, and takes the oldest first, one
 * after the other. One that fails keeps the others from nothing; what the hour has no time or no requests for is left to the next,
 * and said. A ledger that nobody can read is a failure: nothing ends what lives by it. What bears our tag, is in no ledger, and is
 * older than an environment may become, is one too: a tag alone is not enough to destroy by, and a person has to say so.
 */
export async function reapEnvironments(request: ReapRequest, deps: TeardownDeps): Promise<Reaped> {
  const { environment, deadline } = request
  const { log } = environment.context
  const known = await environment.ledgers()
  const account = await lookAtAccount(environment)
  const forgotten = await findForgotten(request, known, account)
  const ledgers = await lookAtLiving(request, known, account)
  const past = pastTime(environment, ledgers)
  if (past.length > 0)
    log.info(
      `past their time, the oldest first: ${past.map((one) => `${one.environment} (${one.because})`).join(', ')}`
    )
  const { results, failures, postponed } = await reapInTurn(past, request, deps)
  if (!deadline.passed()) await showOthers(request)
  const all = [...unreadable(ledgers), ...forgotten, ...failures]
  const told = all.map((failure) => ({ environment: failure.environment, message: failure.error.message }))
  const reaped: Reaped = { kind: 'reaped', results, failures: told, postponed }
  const [first] = all
  if (!first) {
    await closeReaperIssue(environment)
    return reaped
  }
  throw new StagingError(first.error.reason, told.map((one) => `${one.environment}: ${one.message}`).join('\n'), {
    ...(first.error.hint && { hint: first.error.hint }),
    cause: first.error,
    result: reaped
  })
}

async function reapInTurn(
  past: readonly PastTime[],
  request: ReapRequest,
  deps: TeardownDeps
): Promise<{ results: TornDown[]; failures: Failure[]; postponed: string[] }> {
  const { environment, deadline } = request
  const { log, signal } = environment.context
  const results: TornDown[] = []
  const failures: Failure[] = []
  for (const [index, one] of past.entries()) {
    const why = index === 0 ? undefined : await whyToStop(environment, deadline)
    if (why !== undefined) {
      const postponed = past.slice(index).map(({ environment: name }) => name)
      log.warning(
        `${postponed.length} more are left to the run of the next hour, since ${why}: ${postponed.join(', ')}`
      )
      return { results, failures, postponed }
    }
    try {
      if (!(await isExpired(environment, one))) {
        log.info(`${one.environment} is still held by a run that goes on`)
        continue
      }
      log.info(`${one.environment} is past its time: ${one.because}`)
      results.push(await reap(one, shareOf(deadline, past.length - index), request, deps))
    } catch (error) {
      if (!deadline.passed()) signal.throwIfAborted()
      const failure = toStagingError(error)
      log.warning(`${one.environment} was not destroyed: ${failure.message}`)
      failures.push({ environment: one.environment, error: failure })
    }
  }
  return { results, failures, postponed: [] }
}

async function findForgotten(
  { environment, open }: ReapRequest,
  ledgers: Ledgers,
  account: AccountLook
): Promise<readonly Failure[]> {
  const failures: Failure[] = []
  for (const name of findUnrecorded(environment, ledgers, account)) {
    const judged = await judgeUnrecorded(await open(name), account)
    if (judged.kind === 'young')
      environment.context.log.warning(
        `${name} is in no ledger, and is left as it is for now, since somebody may be making it: its oldest part is of ${judged.since}`
      )
    if (judged.kind !== 'forgotten') continue
    const error = new StagingError(
      'leftovers',
      `no ledger knows ${name}, and resources of its name are there and are billed`,
      {
        hint: 'If `ledger.ref-prefix` was changed while it lived, name the old one in `ledger.former-ref-prefixes`. If it is not wanted, run staging-control with `destroy` for it.'
      }
    )
    environment.context.log.warning(`${name} is left as it is: ${error.message}. ${error.hint}`)
    failures.push({ environment: name, error })
  }
  return failures
}

/** `pastTime` has named them. */
function unreadable(ledgers: Ledgers): readonly Failure[] {
  return [...ledgers].flatMap(([name, error]) => (error instanceof StagingError ? [{ environment: name, error }] : []))
}

async function reap(
  { environment: name, because }: PastTime,
  deadline: Deadline,
  { open, reason }: ReapRequest,
  deps: TeardownDeps
): Promise<TornDown> {
  return teardownEnvironment(
    {
      environment: await open(name),
      policy: 'expired',
      leaseId: undefined,
      reason: reason ?? because,
      keepFor: undefined,
      deadline
    },
    deps
  )
}
