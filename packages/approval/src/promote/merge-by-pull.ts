import { ApiError, type Reason, StagingError } from '@staging-actions/base'
import {
  type Comparison,
  compareCommits,
  createPull,
  dequeuePull,
  disableAutoMerge,
  findPull,
  findRuleTypes,
  lookFor,
  mergePull,
  type PullRequest,
  updatePull,
  waitMergeability
} from '@staging-actions/github'
import { asMergeEnd } from './merge-end.ts'
import { judgeMergeability, type Mergeability, whyRuled } from './mergeability.ts'
import { type PromotionDeps, type PromotionRequest, type PromotionResult, reached } from './promotion.ts'
import { ensureReleaseBranch, isOurPull, releaseBranch, releaseMoved, removeReleaseBranch } from './release-branch.ts'
import { renderMergeMessage, renderPull } from './render-pull.ts'
import { baseMoved, requireUnmoved } from './require-unmoved.ts'
import { refusedForGood, requireRules } from './rule-ends.ts'
import { enqueue, hasUntoldQueue, lookAtQueue, type Queued } from './wait-in-queue.ts'

export async function mergeByPull(
  request: PromotionRequest,
  comparison: Comparison,
  deps: PromotionDeps,
  /** Called once the release branch is made by this run. */
  branchMade: () => void
): Promise<PromotionResult> {
  const { github, log } = deps
  const { sha, promotion } = request
  if (promotion.method === 'squash' || promotion.method === 'rebase')
    log.warning(
      `promotion.method ${promotion.method} makes new commits: ${promotion.branch} must be merged back before the next promotion`
    )
  let opened: OpenedPull | undefined
  try {
    await deps.requireNotDestroyed('opening the pull request')
    const isBranchMade = await ensureReleaseBranch(github, sha)
    if (isBranchMade) branchMade()
    const { pull, isMade } = await ensurePull(request, comparison, isBranchMade, deps)
    opened = { pull, isBranchMade, isOurs: await isOurPull(github, sha, pull) }
    if (!opened.isOurs) log.info(`${pull.author.login} opened ${pull.url}: it is merged as it is, or left open`)
    // Armed, it would merge whatever head it has by then: everybody who may push may have moved it.
    if (opened.isOurs && !isMade) await disableAutoMerge(github, pull)
    const mergeSha = await mergeExactly(request, opened, deps)
    log.info(`merged ${pull.url} as ${mergeSha}`)
    await removeReleaseBranch(github, sha, { byThisRun: isBranchMade, pull }, log)
    return { ...reached(request, pull), merged: true, mergeSha }
  } catch (error) {
    if (opened?.isOurs) await tidy(error, request, opened, deps)
    throw asMergeEnd(error, request, comparison, opened?.pull)
  }
}

interface OpenedPull {
  readonly pull: PullRequest
  readonly isBranchMade: boolean
  /** Somebody else's is neither armed nor closed. */
  readonly isOurs: boolean
}

async function ensurePull(
  request: PromotionRequest,
  comparison: Comparison,
  isBranchMade: boolean,
  { github, log }: PromotionDeps
): Promise<{ readonly pull: PullRequest; readonly isMade: boolean }> {
  const { sha, promotion } = request
  const head = releaseBranch(sha)
  const found = await findPull(github, head, promotion.branch)
  if (found?.state === 'open') {
    log.info(`found ${found.url}`)
    return { pull: found, isMade: false }
  }
  const { title, body } = renderPull(request, comparison, isBranchMade)
  try {
    const pull = await createPull(github, { title, body, head, base: promotion.branch })
    log.info(`opened ${pull.url}`)
    return { pull, isMade: true }
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 422)) throw error
    // 422 also says that there is one by now: another run promotes the same commit.
    const theirs = await lookFor(async () => {
      const pull = await findPull(github, head, promotion.branch)
      return pull?.state === 'open' ? pull : undefined
    })
    if (!theirs) throw error
    log.info(`opened at the same moment by another run: ${theirs.url}`)
    return { pull: theirs, isMade: false }
  }
}

/**
 * Merges once GitHub's rules allow it; returns the merge commit. By ourselves, with the head that was approved as its guard:
 * GitHub's auto-merge would merge whatever head the pull request has once its checks have passed. Where the branch has a merge
 * queue, that one merges, with the same guard; what came of it is compared afterwards.
 */
async function mergeExactly(
  request: PromotionRequest,
  { pull: opened }: OpenedPull,
  deps: PromotionDeps
): Promise<string> {
  const { github, clock, deadline, log } = deps
  const { sha } = request
  let pause = 1_000
  let queued: Queued | undefined
  let refusedSince: number | undefined
  let ruledSince: number | undefined
  // Who may bypass the rules would merge past a queue that one answer did not tell of.
  let hasQueue =
    (await findRuleTypes(github, opened.baseRef)).includes('merge_queue') || (await hasUntoldQueue(opened, deps))
  let last = ''
  let said = ''
  for (;;) {
    const pull = await waitMergeability(github, opened.number, { clock, deadline, log })
    if (pull.mergeSha !== undefined) return pull.mergeSha
    if (!pull.merged) await deps.requireNotDestroyed('merging')
    const unmoved = async () =>
      requireUnmoved(request, await compareCommits(github, request.promotion.branch, sha), deps)
    const state = await judgeMergeability(github, pull, request)
    ruledSince = state.kind === 'ruled' ? (ruledSince ?? clock.monotonic()) : undefined
    if (queued) {
      last = await lookAtQueue(pull, queued, deps, unmoved)
    } else if (state.kind === 'waiting' || state.kind === 'unknown') {
      last = state.seen
      if (state.kind === 'unknown') await whyRuled(github, pull, (message) => baseMoved(request, message))
    } else if (ruledSince !== undefined && clock.monotonic() - ruledSince < settled) {
      last = 'a rule is not met, and no required check is open'
    } else {
      await unmoved()
      if (hasQueue) {
        queued = await enqueue(pull, request, deps)
        last = 'it is in the merge queue'
      } else {
        const tried = await tryToMerge(pull, state, request, deps)
        if (tried.kind === 'merged') return tried.sha
        hasQueue = tried.hasQueue
        refusedSince = tried.isRefused ? (refusedSince ?? clock.monotonic()) : undefined
        if (refusedSince !== undefined && clock.monotonic() - refusedSince > longestRefusal)
          throw refusedForGood(pull, oneLine(tried.detail))
        last = tried.detail
      }
    }
    if (deadline.remaining() <= pause)
      throw new StagingError('timeout', `${opened.url} could not be merged in time: ${oneLine(last)}`, {
        hint: 'The pull request stays open: run this again once what it waits for is there. A check that only pull requests start never comes for GITHUB_TOKEN, whose pull requests start nothing: give promote a GitHub App. In a merge queue its workflow has to run `on: merge_group`.'
      })
    if (said !== last) log.info(`not merged yet: ${oneLine(last)}`)
    said = last
    await clock.sleep(pause, deadline.signal)
    pause = Math.min(15_000, pause * 1.5)
  }
}

/**
 * Milliseconds that a rule has to be the only thing in the way. A list of checks that is empty once would let anyone who may bypass the
 * rules merge without them.
 */
const settled = 4_000

/** Milliseconds. GitHub refuses also what it has not worked out yet; that passes. */
const longestRefusal = 120_000

type Tried =
  | { readonly kind: 'merged'; readonly sha: string }
  /** Whether it was merged is seen at the next look. */
  | { readonly kind: 'not-yet'; readonly detail: string; readonly isRefused: boolean; readonly hasQueue: boolean }

async function tryToMerge(
  pull: PullRequest,
  state: Mergeability,
  request: PromotionRequest,
  deps: PromotionDeps
): Promise<Tried> {
  const { github } = deps
  const { sha } = request
  const method = mergeMethod(request)
  const answer = await mergePull(github, pull.number, { headSha: sha, method, message: renderMergeMessage(request) })
  if (answer.kind === 'merged') return answer
  if (answer.kind === 'head-moved') throw releaseMoved(`${releaseBranch(sha)} was moved while it was being merged`)
  const { detail } = answer
  if (answer.kind === 'not-mergeable' && (await hasUntoldQueue(pull, deps)))
    return { kind: 'not-yet', detail, isRefused: false, hasQueue: true }
  if (answer.kind === 'not-mergeable') await requireRules(github, pull, method)
  if (state.kind === 'ruled' && answer.kind === 'not-mergeable')
    await whyRuled(github, pull, (message) => baseMoved(request, message))
  // 405 also says that the base was modified a moment ago, and no answer may hide a merge: it is looked at again.
  return { kind: 'not-yet', detail, isRefused: answer.kind === 'not-mergeable', hasQueue: false }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function mergeMethod({ promotion }: PromotionRequest): 'merge' | 'squash' | 'rebase' {
  return promotion.method === 'fast-forward' ? 'merge' : promotion.method
}

/** What can never be merged as it was tested, or what nobody waits for any more. */
const givenUp: ReadonlySet<Reason> = new Set(['merge-conflict', 'base-moved', 'superseded'])

/**
 * Nothing is left that merges by itself later, when nobody looks whether it is still what was tested; and what is
 * given up does not lie open.
 */
async function tidy(
  error: unknown,
  { sha }: PromotionRequest,
  { pull, isBranchMade }: OpenedPull,
  { github, log }: PromotionDeps
): Promise<void> {
  const reason = error instanceof StagingError ? error.reason : undefined
  try {
    await disableAutoMerge(github, pull)
    await dequeuePull(github, pull)
    if (!reason || !givenUp.has(reason)) return
    await updatePull(github, pull.number, { state: 'closed' })
    await removeReleaseBranch(github, sha, { byThisRun: isBranchMade, pull }, log)
  } catch (cause) {
    log.info(`${pull.url} could not be tidied: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}
