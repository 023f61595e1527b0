import { type Reason, StagingError, type StagingErrorOptions } from '@staging-actions/base'
import { causeOf } from './cause.ts'
import { type Diagnostic, renderDiagnostic } from './diagnostic.ts'
import { type LockInfo, lockInfo } from './lock.ts'

/** The most that is said of one failure: the log has the rest. */
const mostDiagnostics = 5

/** By a signal: terraform's own exit codes are 0, 1 and 2. */
export function isKill(exitCode: number): boolean {
  return exitCode > 128
}

interface Failed {
  readonly what: string
  readonly exitCode: number
  readonly errors: readonly Diagnostic[]
  readonly stderr: string
  /** Milliseconds since the epoch. */
  readonly began: number
  /** What was in flight when it was interrupted; empty: nothing, or it was not. */
  readonly awaited: string
  readonly signal: AbortSignal
}

/** The error of a terraform that ended badly: why, in its own words, with file and line. */
export function failure({ what, exitCode, errors, stderr, began, awaited, signal }: Failed): StagingError {
  const interrupt = signal.aborted && signal.reason instanceof StagingError ? signal.reason : undefined
  const life = { since: began, until: Date.now() }
  if (interrupt) {
    const { reason, message, hint } = interrupt
    const of = awaited ? ` of ${awaited}` : ''
    const told = `${message}, during terraform ${what}${of}`
    const options = { ...(hint && { hint }), cause: interrupt }
    return isKill(exitCode)
      ? new TerraformKilledError(reason, told, life, options)
      : new StagingError(reason, told, options)
  }
  if (isKill(exitCode))
    return new TerraformKilledError(
      'terraform-failed',
      `terraform ${what} was killed (exit code ${exitCode})${exitCode === 137 ? ': the machine may be out of memory' : ''}`,
      life,
      { hint: 'What it made is found by name and tag, and taken over by the next run.' }
    )
  const lock = lockInfo(errors) ?? lockInfo([{ severity: 'error', summary: lockSummary(stderr), detail: stderr }])
  if (lock) return new StateLockedError(lock)
  const shown = errors.slice(0, mostDiagnostics).map(renderDiagnostic)
  const more = errors.length > shown.length ? [`and ${errors.length - shown.length} more`] : []
  const said = shown.length > 0 ? [...shown, ...more].join('\n') : stderr.trim().split('\n').slice(-20).join('\n')
  return new TerraformError(`terraform ${what} ended with exit code ${exitCode}: ${said || 'it said nothing'}`, errors)
}

function lockSummary(stderr: string): string {
  return /Error acquiring the state lock/.exec(stderr)?.[0] ?? ''
}

/** Terraform ended with an error; `diagnostics` are its errors. `terraform-failed`, unless they name a cause that is known. */
export class TerraformError extends StagingError {
  readonly diagnostics: readonly Diagnostic[]

  constructor(message: string, diagnostics: readonly Diagnostic[]) {
    const cause = causeOf(diagnostics)
    super(cause?.reason ?? 'terraform-failed', message, {
      hint: cause?.hint ?? 'What was made before the failure is in the state and in the account.'
    })
    this.diagnostics = diagnostics
  }
}

/** A signal ended terraform: it stored nothing, and what lock it held is there still. */
export class TerraformKilledError extends StagingError {
  /** When it began and when it was over, milliseconds since the epoch. */
  readonly since: number
  readonly until: number

  constructor(
    reason: Reason,
    message: string,
    { since, until }: { readonly since: number; readonly until: number },
    options: StagingErrorOptions
  ) {
    super(reason, message, options)
    this.since = since
    this.until = until
  }
}

/** Somebody holds the state's lock, or died with it. */
export class StateLockedError extends StagingError {
  readonly lock: LockInfo

  constructor(lock: LockInfo) {
    super(
      'state-locked',
      `terraform's state is locked since ${lock.created} by ${lock.who} (${lock.operation}, lock ${lock.id})`,
      { hint: 'When the run that took the lock is over, unlock it with `terraform force-unlock`.' }
    )
    this.lock = lock
  }
}
