import { hostname, userInfo } from 'node:os'
import { toStagingError } from '@staging-actions/base'
import {
  type Life,
  type LockInfo,
  StateLockedError,
  TerraformError,
  TerraformKilledError
} from '@staging-actions/terraform'
import { type Abandoned, interruption } from '../ledger/abandoned.ts'
import { withJournal } from '../ledger/journal.ts'
import { operationId } from '../ledger/operations.ts'
import type { Operation } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import type { StackBackend, StackTerraform } from './stack-terraform.ts'
import type { StateStore } from './state-store.ts'

export interface UnderLock {
  readonly terraform: Pick<StackTerraform, 'forceUnlock' | 'lives'>
  readonly backend: StackBackend
  readonly states: Pick<StateStore, 'findLock' | 'releaseLock'>
  readonly abandoned: readonly Abandoned[]
  readonly environment: Pick<Environment, 'ledger' | 'context'>
  /** What this run is doing. */
  readonly kind: Operation['kind']
}

export interface Attempt {
  /** Something may have been made in the one before. */
  readonly isAgain: boolean
  /** Releases what a command of this attempt could not, before the next one meets it. */
  readonly giveBack: () => Promise<void>
}

/**
 * Runs `work`; where a lock that nobody holds any more keeps it from its beginning, releases that and runs it once more. It is
 * - a killed run's: younger than the beginning of an operation that is known to have ended without a word, and of its machine. A
 *   person may be at work with terraform by hand;
 * - one that `work` itself took: when the answer to that was lost, Terraform asks again, is told 412, and gives up without giving it
 *   back (opentofu/opentofu#4405); or it could not give it back, and the next command of `work` met it;
 * - that of a terraform of ours that was killed alone, for want of memory, say. Then `work` is run once more, too.
 * What our own took is known by our user, this machine, and the time of a single command of ours: hosted runners share their names.
 * One that is still there when `work` has ended in order is given back: something between us and the bucket, a proxy, said to
 * Terraform that it is.
 */
export async function despiteStaleLock(request: UnderLock, work: (attempt: Attempt) => Promise<void>): Promise<void> {
  const { log } = request.environment.context
  let wasKilled = false
  let wasUnlocked = false
  for (let isAgain = false; ; isAgain = true) {
    try {
      await work({ isAgain, giveBack: () => releaseLeft(request) })
      await releaseLeft(request)
      return
    } catch (error) {
      if (error instanceof TerraformError) await releaseLeft(request)
      if (error instanceof TerraformKilledError) {
        await releaseLockOf(error, request)
        // One that was killed after its interrupt is not begun again.
        if (wasKilled || error.reason !== 'terraform-failed') throw error
        wasKilled = true
        log.info(`${error.message}\nOnce more`)
      } else if (error instanceof StateLockedError && !wasUnlocked && (await release(error, request)))
        wasUnlocked = true
      else throw error
    }
  }
}

function releaseLeft(request: UnderLock): Promise<void> {
  return giveBackOrNote(request, request.terraform.lives(), {
    why: 'our own terraform has ended, and its lock was still there',
    otherwise: 'a terraform of ours has ended, and whether its lock is gone cannot be seen'
  })
}

/** Where the bucket does not answer, the ledger tells the next run whose lock it may meet. */
async function giveBackOrNote(
  request: UnderLock,
  lives: readonly Life[],
  { why, otherwise }: { readonly why: string; readonly otherwise: string }
): Promise<void> {
  try {
    await giveBack(request, lives, why)
  } catch (error) {
    request.environment.context.log.warning(
      `${otherwise} (${toStagingError(error).message}): if it is there, the next run releases it`
    )
    await noteInterrupted(request)
  }
}

/**
 * Gives back the lock that a terraform of ours took in that time, if there is one; one that the bucket keeps all the same is told to the
 * next run. Throws where the bucket does not answer.
 */
async function giveBack(request: UnderLock, lives: readonly Life[], why: string): Promise<void> {
  const { states, backend, environment } = request
  const { log } = environment.context
  const lock = await states.findLock(backend)
  if (!lock || !isOurs(lock, lives)) return
  await states.releaseLock(backend, lock.id)
  if ((await states.findLock(backend))?.id !== lock.id) {
    log.info(`${why}: the lock ${lock.id} is released`)
    return
  }
  log.warning(`the bucket keeps the lock ${lock.id} of a terraform of ours that has ended: the next run releases it`)
  await noteInterrupted(request)
}

/** Whether it could be released. */
async function release({ lock }: StateLockedError, { terraform, abandoned, environment }: UnderLock): Promise<boolean> {
  const killed = abandoned.find((one) => isLockOf(lock, one))
  if (!killed && !isOurs(lock, terraform.lives())) return false
  environment.context.log.info(
    killed
      ? `the state is still locked by ${killed.run}, which is over: unlocking it`
      : 'the state is locked by a terraform of ours, which has ended: unlocking it'
  )
  await terraform.forceUnlock(lock.id)
  return true
}

/**
 * Gives back the lock of our own terraform that was killed: of our user on this machine, and taken while that process lived. While
 * it held the lock nobody else could take it. Where it cannot be given back now, the ledger says so to the next run.
 */
function releaseLockOf(killed: TerraformKilledError, request: UnderLock): Promise<void> {
  return giveBackOrNote(request, [killed], {
    why: 'the state was locked by our own terraform, which was killed',
    otherwise: 'a terraform of ours was killed, and its lock cannot be released'
  })
}

async function noteInterrupted({ environment, kind }: UnderLock): Promise<void> {
  const { ledger, context } = environment
  const id = operationId(kind, context.run)
  await ledger.update(`${kind}: terraform left its lock`, (current) => {
    const operation = current.operations.find((one) => one.id === id)
    return operation && withJournal(current, [interruption(operation, context.clock.now())])
  })
}

/** Whether a command of ours took it. */
function isOurs(lock: LockInfo, lives: readonly Life[]): boolean {
  return lives.some((life) => isLockOf(lock, { ...life, machine: hostname() }))
}

/** As Terraform writes itself into a lock: statemgr.NewLockInfo. The clock is this machine's, as ours is. Undefined: a user without a name, as in some containers: then no lock is known to be ours. */
function ourUser(): string | undefined {
  try {
    return userInfo().username
  } catch {
    return undefined
  }
}

/**
 * Whether the lock was taken by our user on that operation's machine while it went on. The time alone is no proof: nobody knows when a
 * run that was killed has ended, and a person may have taken the lock after it.
 */
export function isLockOf(
  { created, who }: Pick<LockInfo, 'created' | 'who'>,
  { since, until, machine }: Pick<Abandoned, 'since' | 'until' | 'machine'>
): boolean {
  const at = lockTime(created)
  const user = ourUser()
  return user !== undefined && machine !== undefined && who === `${user}@${machine}` && at >= since && at <= until
}

/** Terraform writes `2026-11-01 10:00:00.123456 +0000 UTC`, in the lock itself `2026-11-01T10:00:00.123456Z`; a run that was killed may be reported within the same second. */
function lockTime(text: string): number {
  const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d{1,3})?/.exec(text)
  return match ? Date.parse(`${match[1]}T${match[2]}${match[3] ?? ''}Z`) : Number.NaN
}
