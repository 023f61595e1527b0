import { lookAt, type Reason, StagingError } from '@staging-actions/base'
import {
  dequeuePull,
  enqueuePull,
  findRequiredChecks,
  getPull,
  type PullRequest,
  type QueueRemoval,
  type QueueView,
  viewQueue,
  whoAmI
} from '@staging-actions/github'
import type { PromotionDeps, PromotionRequest } from './promotion.ts'

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
  /** The commit that the queue made for it, which its checks run on. */
  head: string | undefined
  headSince: number
  checkedAt: number
  /** Required checks that nobody has begun. */
  silent: readonly string[]
  outSince: number | undefined
}

export async function enqueue(pull: PullRequest, { sha }: PromotionRequest, deps: PromotionDeps): Promise<Queued> {
  const before = await viewQueue(deps.github, pull.number)
  await enqueuePull(deps.github, pull, sha)
  const now = deps.clock.monotonic()
  const removedBefore = before.kind === 'out' ? before.removal?.id : undefined
  return { removedBefore, head: undefined, headSince: now, checkedAt: now, silent: [], outSince: undefined }
}

/** Whether the base has a merge queue that no ruleset tells of: one by the branch protection of old. */
export async function hasUntoldQueue(pull: PullRequest, { github }: PromotionDeps): Promise<boolean> {
  const view = await lookAt(viewQueue(github, pull.number))
  // An older server does not know queues, and refuses the question.
  return view.kind === 'seen' && (view.value.kind === 'queued' || view.value.isEnabled)
}

/**
 * What the queue does with it, in words.
 * @param requireUnmoved what is merged before it would be merged with it: then nothing goes out
 * @throws StagingError what failed when the queue took it out
 */
export async function lookAtQueue(
  pull: PullRequest,
  queued: Queued,
  deps: PromotionDeps,
  requireUnmoved: () => Promise<void>
): Promise<string> {
  const { github, clock } = deps
  const view = await viewQueue(github, pull.number)
  const now = clock.monotonic()
  if (view.kind === 'out') return lookOutside(pull, queued, view, deps)
  queued.outSince = undefined
  if (view.head !== undefined && view.head !== queued.head) {
    queued.head = view.head
    queued.headSince = now
    queued.silent = []
  }
  try {
    await requireUnmoved()
    await lookForChecks(pull, queued, deps)
  } catch (error) {
    if (error instanceof StagingError) await dequeuePull(github, pull)
    throw error
  }
  const place = `it is number ${view.position} in the merge queue: ${view.state.toLowerCase().replaceAll('_', ' ')}`
  return queued.silent.length === 0
    ? place
    : `${place}, and nobody has begun ${queued.silent.join(', ')}: does its workflow run \`on: merge_group\`?`
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
