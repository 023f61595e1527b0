import { StagingError } from '@staging-actions/base'
import { compareCommits, findRuleTypes, mergePull, type PullRequest, waitMergeability } from '@staging-actions/github'
import { oneLine } from '../render/foreign-text.ts'
import { baseHasQueue, judgeMergeability, type Mergeability, requireReview, settled, whyRuled } from './mergeability.ts'
import type { PromotionDeps, PromotionRequest } from './promotion.ts'
import { releaseBranch, releaseMoved } from './release-branch.ts'
import { renderMergeMessage } from './render-pull.ts'
import { baseMoved, requireUnmoved } from './require-unmoved.ts'
import { refusedForGood, requireRules } from './rule-ends.ts'
import { passThroughQueue, type QueuePlace } from './wait-in-queue.ts'

/** The pull request of a promotion. */
export interface Opened {
  readonly pull: PullRequest
  /** The time is over, and the merge queue works on it: it stays there, and the next run goes on waiting. */
  staysInQueue: boolean
}

/** Milliseconds. GitHub refuses also what it has not worked out yet; that passes. */
const longestRefusal = 120_000

/**
 * A refusal that ends by itself, as a scan of minutes does: the words of GitHub's server, and reports of others
 * (https://github.com/github/codeql/issues/19459, https://github.com/microsoft/apm/pull/2968). It decides how long it is tried, never
 * whether it is merged.
 */
function isAwaited(refusal: string): boolean {
  return /code scanning is (?:still )?(?:waiting for|expecting)\b/i.test(refusal)
}

/** What a try came to. `seen`: in words. */
type Tried =
  | { readonly kind: 'merged'; readonly sha: string }
  /** Whether it was merged is seen at the next look. `isSound`: it may stay in the merge queue. */
  | {
      readonly kind: 'not-yet'
      readonly seen: string
      readonly isRefused?: boolean
      readonly hasQueue?: boolean
      readonly isSound?: boolean
    }

/**
 * Merges once GitHub's rules allow it; returns the merge commit. By ourselves, with the head that was approved as its guard:
 * GitHub's auto-merge would merge whatever head the pull request has once its checks have passed. Where the branch has a merge
 * queue, that one merges, with the same guard; what came of it is compared afterwards.
 */
export async function mergeExactly(request: PromotionRequest, opened: Opened, deps: PromotionDeps): Promise<string> {
  const { github, clock, deadline, log } = deps
  const { number, baseRef } = opened.pull
  const { sha, promotion } = request
  let pause = 1_000
  const place: QueuePlace = { queued: undefined, wasTaken: false }
  let refusedSince: number | undefined
  let ruledSince: number | undefined
  // A token that may bypass the rules would merge past a queue that one answer lacks.
  let hasQueue =
    (await findRuleTypes(github, baseRef)).includes('merge_queue') || (await baseHasQueue(github, opened.pull))
  let said = ''
  for (;;) {
    const pull = await waitMergeability(github, number, { clock, deadline, log })
    if (pull.mergeSha !== undefined) return pull.mergeSha
    if (!pull.merged) await deps.requireStillWanted('merging')
    const unmoved = async () => requireUnmoved(request, await compareCommits(github, promotion.branch, sha), deps)
    const judged = await judgeMergeability(github, pull, request)
    ruledSince = judged.kind === 'ruled' ? (ruledSince ?? clock.monotonic()) : undefined
    const state: Mergeability =
      ruledSince !== undefined && clock.monotonic() - ruledSince < settled
        ? { kind: 'waiting', seen: 'a rule is not met, and no required check is open' }
        : judged
    if (state.kind === 'unknown' && !place.queued)
      await whyRuled(github, pull, (message) => baseMoved(request, message))
    const tried = hasQueue
      ? await tryTheQueue(pull, place, state, request, deps, unmoved)
      : await tryToMerge(pull, state, request, deps, unmoved)
    if (tried.kind === 'merged') return tried.sha
    hasQueue ||= tried.hasQueue ?? false
    const seen = oneLine(tried.seen)
    refusedSince = tried.isRefused && !isAwaited(seen) ? (refusedSince ?? clock.monotonic()) : undefined
    if (refusedSince !== undefined && clock.monotonic() - refusedSince > longestRefusal)
      throw refusedForGood(pull, seen)
    if (deadline.remaining() <= pause) {
      opened.staysInQueue = tried.isSound === true
      throw outOfTime(opened, seen)
    }
    if (said !== seen)
      log[state.kind === 'waiting' && state.isForPeople ? 'warning' : 'info'](`not merged yet: ${seen}`)
    said = seen
    await clock.sleep(pause, deadline.signal)
    pause = Math.min(15_000, pause * 1.5)
  }
}

function outOfTime({ pull: { url, baseRef }, staysInQueue }: Opened, seen: string): StagingError {
  const message = `${url} could not be merged in time: ${seen}`
  if (staysInQueue)
    return new StagingError('timeout', `${message}. It stays in the merge queue of ${baseRef}`, {
      hint: 'Run this again, and it goes on waiting; what the queue has merged by then is compared with what was tested, and production is started. `timeout-minutes` (`promotion-timeout-minutes` of the workflows) gives it more time. To stop it, take it out of the queue.'
    })
  return new StagingError('timeout', message, {
    hint: 'The pull request stays open: run this again once what it waits for is there. A check that only pull requests start comes for GITHUB_TOKEN once somebody has pressed "Approve workflows to run" in its pull request, and never on a server that has no such button: let its workflow run `on: push` to the staging branch, too, or give promote a GitHub App. In a merge queue its workflow has to run `on: merge_group`.'
  })
}

async function tryTheQueue(
  pull: PullRequest,
  place: QueuePlace,
  state: Mergeability,
  request: PromotionRequest,
  deps: PromotionDeps,
  unmoved: () => Promise<void>
): Promise<Tried> {
  const step = await passThroughQueue(pull, place, state, request, deps, unmoved)
  if (step.kind === 'queued') return { ...step, kind: 'not-yet' }
  if (step.kind === 'waiting') return { kind: 'not-yet', seen: step.seen }
  // No state of the pull request says that a queue refused it: the rule is looked for, as at a merge.
  await requireReview(deps.github, pull)
  await requireRules(deps.github, pull, undefined, step.seen)
  return { kind: 'not-yet', seen: step.seen, isRefused: true }
}

async function tryToMerge(
  pull: PullRequest,
  state: Mergeability,
  request: PromotionRequest,
  deps: PromotionDeps,
  unmoved: () => Promise<void>
): Promise<Tried> {
  if (state.kind === 'waiting' || state.kind === 'unknown') return { kind: 'not-yet', seen: state.seen }
  await unmoved()
  const { github } = deps
  const { sha, promotion } = request
  const method = promotion.method === 'fast-forward' ? 'merge' : promotion.method
  const answer = await mergePull(github, pull.number, { headSha: sha, method, message: renderMergeMessage(request) })
  if (answer.kind === 'merged') return answer
  if (answer.kind === 'head-moved') throw releaseMoved(`${releaseBranch(sha)} was moved while it was being merged`)
  const { detail: seen } = answer
  if (answer.kind === 'not-mergeable' && (await baseHasQueue(github, pull)))
    return { kind: 'not-yet', seen, hasQueue: true }
  if (answer.kind === 'not-mergeable') await requireRules(github, pull, method, seen)
  if (state.kind === 'ruled' && answer.kind === 'not-mergeable')
    await whyRuled(github, pull, (message) => baseMoved(request, message))
  // 405 also says that the base was modified a moment ago, and no answer may hide a merge: it is looked at again.
  return { kind: 'not-yet', seen, isRefused: answer.kind === 'not-mergeable' }
}
