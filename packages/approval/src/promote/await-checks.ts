import { StagingError, WaitTimeoutError, waitUntil } from '@staging-actions/base'
import { findChecksBeforePush } from '@staging-actions/github'
import { openChecks, settled } from './mergeability.ts'
import type { PromotionDeps, PromotionRequest } from './promotion.ts'

/**
 * Before the promotion branch is moved to the tested commit, without a pull request: the checks that it demands have passed there. A
 * token that may bypass the rules must not bypass these.
 * @throws StagingError checks-failed, forbidden, or timeout
 */
export async function awaitChecks(
  { sha, promotion: { branch } }: PromotionRequest,
  { github, clock, deadline, log }: PromotionDeps
): Promise<void> {
  const short = sha.slice(0, 7)
  let emptySince: number | undefined
  const look = async () => {
    const checks = await findChecksBeforePush(github, { sha, branch })
    if (!checks)
      throw new StagingError('forbidden', `${branch} requires checks, and the token may not read those of ${short}`, {
        hint: 'The job needs `permissions: checks: read` and `statuses: read`; a GitHub App needs "Checks" and "Commit statuses", read-only. A fine-grained token cannot have the first: give an App, or set `promotion.method: merge`.'
      })
    const { names, isProtected } = checks
    if (names.length === 0 && isProtected) {
      emptySince ??= clock.monotonic()
      if (clock.monotonic() - emptySince < settled)
        return { kind: 'waiting', seen: 'no rule of it names a check' } as const
    }
    const open = openChecks(checks, `checks that ${branch} requires failed on ${short}`)
    return open === undefined
      ? ({ kind: 'done', value: undefined } as const)
      : ({ kind: 'waiting', seen: open } as const)
  }
  try {
    await waitUntil(look, { awaited: `the checks of ${short}`, first: 1_000, most: 15_000, clock, deadline, log })
  } catch (error) {
    if (!(error instanceof WaitTimeoutError)) throw error
    throw new StagingError('timeout', `${branch} was not moved to ${short} in time: ${error.lastSeen}`, {
      cause: error,
      hint: 'Run this again once they are there. `promotion.method: fast-forward` opens no pull request: the workflows of these checks have to run `on: push` to the staging branch, too.'
    })
  }
}
