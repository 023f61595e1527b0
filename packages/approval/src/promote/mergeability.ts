import { lookAt, StagingError } from '@staging-actions/base'
import {
  type Actor,
  countHeldRuns,
  findCloser,
  findRequiredChecks,
  type GitHub,
  getReviewDecision,
  type PullRequest,
  type RequiredChecks,
  unlessStatus,
  updatePull,
  viewQueue,
  whoAmI
} from '@staging-actions/github'
import type { PromotionRequest } from './promotion.ts'
import { releaseMoved } from './release-branch.ts'

export type Mergeability =
  | { readonly kind: 'ready' }
  /** Its checks passed, and a rule is not met: who may bypass the rule can merge all the same. */
  | { readonly kind: 'ruled' }
  /** `isForPeople`: it goes on waiting until somebody does something. */
  | { readonly kind: 'waiting'; readonly seen: string; readonly isForPeople?: boolean }
  /** A rule is not met, and whether it is about checks this token may not see: it must not be tried. */
  | { readonly kind: 'unknown'; readonly seen: string }

/**
 * Milliseconds until it is believed that no required check is open. A list that is empty once would let anyone who may bypass the rules
 * go on without the checks.
 */
export const settled = 4_000

/** @throws StagingError for what no waiting fixes */
export async function judgeMergeability(
  github: GitHub,
  pull: PullRequest,
  { sha }: PromotionRequest
): Promise<Mergeability> {
  if (pull.state === 'closed') {
    const closer = await requireNoRefusal(github, pull)
    if (closer.login === (await whoAmI(github)))
      throw new StagingError(
        'rejected',
        `${closer.login} closed ${pull.url} in the meantime: another run has given it up`,
        {
          hint: 'Its request says why. Push again, so that it is deployed, tested and asked about again.'
        }
      )
    // A bot that closes what is old decides nothing.
    await updatePull(github, pull.number, { state: 'open' })
    return { kind: 'waiting', seen: 'a bot had closed it: it is open again' }
  }
  if (pull.headSha !== sha) throw releaseMoved(`${pull.url} is at ${pull.headSha}, not at the approved commit`)
  if (pull.mergeable === false || pull.mergeableState === 'dirty')
    throw new StagingError('merge-conflict', `${pull.url} has conflicts with ${pull.baseRef}`, {
      hint: `Merge ${pull.baseRef} into the branch that is deployed to staging and push.`
    })
  if (pull.mergeableState === 'draft') return { kind: 'waiting', seen: 'somebody made it a draft' }
  if (pull.mergeableState !== 'blocked' && pull.mergeableState !== 'behind') return { kind: 'ready' }
  // Checks are waited for no matter who merges: a token that may bypass the rules must not bypass these.
  const checks = await findRequiredChecks(github, pull)
  if (!checks) return { kind: 'unknown', seen: 'a rule is not met, and the token may not read checks' }
  const open = openChecks(checks, `checks of ${pull.url} failed`)
  if (open === undefined) return { kind: 'ruled' }
  const held = checks.missing.length > 0 ? await countHeldRuns(github, pull.headSha) : 0
  if (held === 0) return { kind: 'waiting', seen: open }
  return {
    kind: 'waiting',
    seen: `${open}. GitHub holds ${held === 1 ? 'a workflow run' : `${held} workflow runs`} of ${pull.url}, since GITHUB_TOKEN opened it: somebody who may write has to press "Approve workflows to run" there`,
    isForPeople: true
  }
}

/**
 * Which checks are waited for, in words; undefined: all have passed.
 * @param failure what the error says before the names of those that failed
 * @throws StagingError checks-failed
 */
export function openChecks({ failed, pending, missing }: RequiredChecks, failure: string): string | undefined {
  if (failed.length > 0)
    throw new StagingError('checks-failed', `${failure}: ${failed.join(', ')}`, {
      hint: 'Fix it and push again; or, if a check is flaky, run it again and then this.'
    })
  if (pending.length > 0) return `checks are running: ${pending.join(', ')}`
  return missing.length > 0 ? `no check of this name was reported yet: ${missing.join(', ')}` : undefined
}

/** Whether the base has a merge queue, as the pull request shows it: also one by classic branch protection, which is in no ruleset. */
export async function baseHasQueue(github: GitHub, pull: Pick<PullRequest, 'number' | 'baseRef'>): Promise<boolean> {
  const view = await lookAt(viewQueue(github, pull))
  // An older server does not know queues, and refuses the question.
  return view.kind === 'seen' && (view.value.kind === 'queued' || view.value.isEnabled)
}

/**
 * A person who closes the pull request of a promotion refuses it: nobody opens another one in its place.
 * Where GitHub names nobody, it may have been a person.
 * @returns who closed it: we, or a bot
 * @throws StagingError rejected, or conflict where GitHub does not say who
 */
export async function requireNoRefusal(github: GitHub, pull: PullRequest): Promise<Actor> {
  const closer = await findCloser(github, pull.number, pull.closedAt)
  if (!closer)
    throw new StagingError('conflict', `${pull.url} was closed, and GitHub does not say by whom`, {
      hint: 'Look at the pull request: if nobody meant to stop it, reopen it and run this again.'
    })
  if (closer.type === 'Bot' || closer.login === (await whoAmI(github))) return closer
  throw new StagingError('rejected', `${closer.login} closed ${pull.url} without merging it`, {
    hint: `Ask ${closer.login} why. If it is to go out all the same, reopen the pull request and run this again; or push the change to staging again.`
  })
}

/** @throws StagingError needs-review */
export async function requireReview(github: GitHub, pull: PullRequest): Promise<void> {
  const review = await unlessStatus([403, 404, 422], getReviewDecision(github, pull.number))
  if (review === 'REVIEW_REQUIRED' || review === 'CHANGES_REQUESTED')
    throw new StagingError('needs-review', `${pull.url} needs a review before it may be merged`, {
      hint: 'The pull request stays open: once it is approved, run this again or merge it by hand. The decision on the issue is no review, and where the rule wants code owners, one of them has to give it. Or give promote a GitHub App that the rule lets pass.'
    })
}

/**
 * What a rule that keeps the token from merging is about.
 * @throws StagingError needs-review or base-moved, where waiting does not help
 */
export async function whyRuled(
  github: GitHub,
  pull: PullRequest,
  moved: (message: string) => StagingError
): Promise<void> {
  await requireReview(github, pull)
  if (pull.mergeableState === 'behind')
    throw moved(`${pull.baseRef} takes only what is up to date with it, and has commits that ${pull.url} lacks`)
}
