import { ApiError, lookAt, type Reason, StagingError } from '@staging-actions/base'
import {
  dequeuePull,
  enqueuePull,
  findRequiredChecks,
  getPull,
  isWorkflowRefusal,
  type PullRequest,
  type QueueRemoval,
  type QueueView,
  viewQueue,
  whoAmI
} from '@staging-actions/github'
import { firstFew } from '../render/foreign-text.ts'
import type { Mergeability } from './mergeability.ts'
import type { PromotionDeps, PromotionRequest } from './promotion.ts'
import { isTested } from './tested-tree.ts'

/** Milliseconds that a check of a merge group may take until anything of it is seen. */
const silence = 180_000
/** Milliseconds between two looks at checks of which nothing is seen. */
const lookAgain = 60_000
/**
 * Milliseconds after which it is out of the queue for good: where GitHub says why, and where it does not. The removal shows later than
 * the place in the queue is gone, and a new place later than it was given.
 */
const settling = { told: 15_000, untold: 60_000 }

/** Where it stands, between two looks. */
export interface Queued {
  /** The newest removal before it was put in this time: it says nothing of this time. */
  readonly removedBefore: string | undefined
  /** The commit that the queue made for it, which its checks run on; it has exactly what was tested. */
  head: string | undefined
  headSince: number
  checkedAt: number
  /** Required checks that nobody has begun. */
  silent: readonly string[]
  outSince: number | undefined
}

/** What is known of the queue between two looks. */
export interface QueuePlace {
  queued: Queued | undefined
  /** Somebody else was in it at the last look: what was merged leaves the queue before the branch moves. */
  wasTaken: boolean
}

export type QueueStep =
  /** `isSound`: it is in the queue alone, as it was tested, and its checks run. */
  | { readonly kind: 'queued'; readonly seen: string; readonly isSound: boolean }
  | { readonly kind: 'waiting'; readonly seen: string }
  /** `seen`: in GitHub's words. */
  | { readonly kind: 'refused'; readonly seen: string }

/**
 * Puts it into the merge queue of its base, alone, and watches what the queue does with it. What an earlier run has put in stays in its
 * place. A queue merges what is ahead in the same push: then the base would get what was not tested, so it waits outside until nobody
 * else is there.
 * @param requireUnmoved what is merged before it would be merged with it: then nothing goes out
 * @throws StagingError what failed when the queue took it out
 */
export async function passThroughQueue(
  pull: PullRequest,
  place: QueuePlace,
  state: Mergeability,
  request: PromotionRequest,
  deps: PromotionDeps,
  requireUnmoved: () => Promise<void>
): Promise<QueueStep> {
  const { github } = deps
  const view = await viewQueue(github, pull)
  if (view.kind === 'queued') return lookInside(pull, place, view, request, deps, requireUnmoved)
  if (place.queued) return { kind: 'queued', seen: await lookOutside(pull, place.queued, view, deps), isSound: false }
  if (state.kind === 'waiting' || state.kind === 'unknown') return { kind: 'waiting', seen: state.seen }
  await requireUnmoved()
  const { wasTaken } = place
  place.wasTaken = view.ahead.length > 0
  if (place.wasTaken) return { kind: 'waiting', seen: behindOthers(view.ahead, pull) }
  if (wasTaken) return { kind: 'waiting', seen: `the merge queue of ${pull.baseRef} is empty now` }
  try {
    await enqueuePull(github, pull, request.sha)
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 422) || isWorkflowRefusal(error)) throw error
    return { kind: 'refused', seen: error.detail ?? 'refused' }
  }
  place.queued = begin(view.removal?.id, deps)
  return { kind: 'queued', seen: 'it is in the merge queue', isSound: true }
}

function begin(removedBefore: string | undefined, { clock }: PromotionDeps): Queued {
  const now = clock.monotonic()
  return { removedBefore, head: undefined, headSince: now, checkedAt: now, silent: [], outSince: undefined }
}

function behindOthers(ahead: readonly number[], { baseRef }: PullRequest): string {
  const list = firstFew(ahead, 5, (number) => `#${number}`).join(', ')
  return `${list} ${ahead.length === 1 ? 'is' : 'are'} in the merge queue of ${baseRef}, which merges what is ahead together with what comes after it: it is put there once the queue is empty`
}

async function lookInside(
  pull: PullRequest,
  place: QueuePlace,
  view: Extract<QueueView, { readonly kind: 'queued' }>,
  request: PromotionRequest,
  deps: PromotionDeps,
  requireUnmoved: () => Promise<void>
): Promise<QueueStep> {
  const { github, clock, log } = deps
  if (!place.queued) log.info(`${pull.url} is in the merge queue of ${pull.baseRef} already`)
  const queued = place.queued ?? begin(view.removal?.id, deps)
  place.queued = queued
  queued.outSince = undefined
  try {
    await requireUnmoved()
    const isNew = view.head !== undefined && view.head !== queued.head
    if (view.ahead.length > 0 || (isNew && (await lacksTested(view.head, request, deps)))) {
      await dequeuePull(github, pull)
      Object.assign(place, { queued: undefined, wasTaken: true })
      log.info(`${pull.url} is taken out of the merge queue: what ${pull.baseRef} would get is not what was tested`)
      const seen =
        view.ahead.length > 0 ? behindOthers(view.ahead, pull) : 'the merge queue would merge more than what was tested'
      return { kind: 'waiting', seen }
    }
    if (isNew) Object.assign(queued, { head: view.head, headSince: clock.monotonic(), silent: [] })
    await lookForChecks(pull, queued, deps)
  } catch (error) {
    if (error instanceof StagingError) await dequeuePull(github, pull)
    throw error
  }
  const where = `it is number ${view.position} in the merge queue: ${view.state.toLowerCase().replaceAll('_', ' ')}`
  const isSound = queued.silent.length === 0
  const silence = `, and nobody has begun ${queued.silent.join(', ')}: does its workflow run \`on: merge_group\`?`
  return { kind: 'queued', seen: isSound ? where : where + silence, isSound }
}

/** What the queue would merge is something else. Where GitHub does not show it (any more), nobody knows; what was merged is compared again. */
async function lacksTested(head: string, request: PromotionRequest, deps: PromotionDeps): Promise<boolean> {
  const tested = await lookAt(isTested(head, request, deps))
  return tested.kind === 'seen' && !tested.value
}

/** What was merged leaves the queue before it shows as merged. */
async function lookOutside(
  pull: PullRequest,
  queued: Queued,
  { removal }: Extract<QueueView, { readonly kind: 'out' }>,
  deps: PromotionDeps
): Promise<string> {
  const now = deps.clock.monotonic()
  queued.outSince ??= now
  const current = await getPull(deps.github, pull.number)
  const told = removal?.id === queued.removedBefore ? undefined : removal
  const isMerged = told !== undefined && /^(?:already )?merged?$/.test(told.reason)
  const patience = told && !isMerged ? settling.told : settling.untold
  if (current.merged || current.state === 'closed' || now - queued.outSince < patience)
    return isMerged ? 'the merge queue has merged it, and GitHub does not show that yet' : 'it has left the merge queue'
  throw await whyOut(current, queued, told, deps)
}

/** Checks that GITHUB_TOKEN's entry would start never start (loopdive/js2#1790, TYPO3-Documentation/render-guides#1399). */
async function lookForChecks(pull: PullRequest, queued: Queued, { github, clock }: PromotionDeps): Promise<void> {
  const { head, headSince, checkedAt } = queued
  const now = clock.monotonic()
  if (head === undefined || now - headSince < silence || now - checkedAt < lookAgain) return
  queued.checkedAt = now
  const checks = await findRequiredChecks(github, { ...pull, headSha: head })
  queued.silent = checks?.missing ?? []
  if (queued.silent.length === 0 || (checks?.pending.length ?? 0) > 0) return
  if ((await whoAmI(github)) === 'github-actions[bot]') throw neverBegun(queued.silent, pull)
}

function neverBegun(missing: readonly string[], { baseRef }: PullRequest): StagingError {
  return new StagingError(
    'needs-app-token',
    `nobody has begun ${missing.join(', ')} on what the merge queue of ${baseRef} would merge`,
    {
      hint: 'GitHub starts no workflow for what GITHUB_TOKEN puts into a merge queue. Give promote a GitHub App (`app-id`, `app-private-key`), and let the workflow of these checks run `on: merge_group`.'
    }
  )
}

async function whyOut(
  pull: PullRequest,
  { head }: Queued,
  removal: QueueRemoval | undefined,
  { github }: PromotionDeps
): Promise<StagingError> {
  const out = (reason: Reason, why: string, hint: string) =>
    new StagingError(reason, `the merge queue of ${pull.baseRef} has ${pull.url} no more: ${why}`, { hint })
  const group = removal?.head ?? head
  const checks = group === undefined ? undefined : await findRequiredChecks(github, { ...pull, headSha: group })
  if (group !== undefined && checks && checks.failed.length > 0)
    return out(
      'checks-failed',
      `${checks.failed.join(', ')} failed on ${group.slice(0, 7)}, what ${pull.baseRef} would have got`,
      'Fix it and push again; or, if a check is flaky, run this again: it is put into the queue once more.'
    )
  const self = await whoAmI(github)
  if (removal?.by?.type === 'User' && removal.by.login !== self && /^$|manual|user/.test(removal.reason))
    return out(
      'merge-refused',
      `${removal.by.login} took it out`,
      `Ask ${removal.by.login} why. Nothing is wrong with the commit: run this again, and it is put into the queue once more.`
    )
  if (removal?.reason.includes('conflict'))
    return out(
      'merge-conflict',
      `it has conflicts with ${pull.baseRef}, or with what is merged before it`,
      `Merge ${pull.baseRef} into the branch that is deployed to staging and push.`
    )
  if (checks && checks.missing.length > 0) {
    if (self === 'github-actions[bot]') return neverBegun(checks.missing, pull)
    return out(
      'timeout',
      `nobody has reported ${checks.missing.join(', ')} on ${group?.slice(0, 7)}, what ${pull.baseRef} would have got`,
      'Let the workflow of these checks run `on: merge_group`, too; or give the queue more time in the ruleset ("Status check timeout"). Then run this again.'
    )
  }
  return out(
    'merge-refused',
    removal?.reason || 'GitHub does not say why',
    'Its timeline says who or what took it out. Run this again, and it is put into the queue once more.'
  )
}
