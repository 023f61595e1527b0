import { StagingError } from '@staging-actions/base'

/** Something is wrong with the ledger, or with the way to it. `ledger-broken`: it is there, and nobody can read it, now or later. */
export class LedgerError extends StagingError {}

export function isBroken(error: unknown): error is LedgerError {
  return error instanceof LedgerError && error.reason === 'ledger-broken'
}

/** `ref` as in `refs/staging/staging`; `problem` is a clause about what stands there. */
export function brokenLedger(ref: string, problem: string): LedgerError {
  return new LedgerError('ledger-broken', `the ledger in ${ref} is broken: ${problem.slice(0, 500)}`, {
    hint: `Look at its history (git fetch origin ${ref}), and push the last good commit back if there is one. Otherwise use staging-control: \`destroy\` goes on without it, \`create\` with \`discard-ledger\` starts a new one. Leases and deployed versions that it held are lost then.`
  })
}
