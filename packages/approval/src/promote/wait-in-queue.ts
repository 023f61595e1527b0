import { StagingError } from '@staging-actions/base'
import {
  dequeuePull,
  enqueuePull,
  findRequiredChecks,
  getPull,
  type PullRequest,
  type QueueView,
  viewQueue,
  whoAmI
} from '@staging-actions/github'
import type { PromotionDeps, PromotionRequest } from './promotion.ts'

/** Milliseconds that a check of a merge group may take until anything of it is seen. */
const silence = 180_000
/** Milliseconds that what has left the queue may take until it shows as merged. */
const settling = 15_000

/** Where it stands, between two looks. */
export interface Queued {
  readonly since: number
  /** The commit that the queue made for it, which its checks run on. */
  head: string | undefined
  headSince: number
  outSince: number | undefined
}

export async function enqueue(pull: PullRequest, { sha }: PromotionRequest, deps: PromotionDeps): Promise<Queued> {
  await enqueuePull(deps.github, pull, sha)
  const now = deps.clock.monotonic()
  return { since: now, head: undefined, headSince: now, outSince: undefined }
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
  if (view.kind === 'out') {
    queued.outSince ??= now
    const current = await getPull(github, pull.number)
    if (current.merged || current.state === 'closed' || now - queued.outSince < settling)
      return 'it has left the merge queue'
    throw await whyOut(current, queued, view, deps)
  }
  queued.outSince = undefined
  if (view.head !== undefined && view.head !== queued.head) {
    queued.head = view.head
    queued.headSince = now
  }
  try {
    await requireUnmoved()
    await requireChecks(pull, queued, deps)
  } catch (error) {
    if (error instanceof StagingError) await dequeuePull(github, pull)
    throw error
  }
  return `it is number ${view.position} in the merge queue: ${view.state.toLowerCase().replaceAll('_', ' ')}`
}

/** Checks that GITHUB_TOKEN's entry would start never start (loopdive/js2#1790, TYPO3-Documentation/render-guides#1399). */
async function requireChecks(pull: PullRequest, { head, headSince }: Queued, deps: PromotionDeps): Promise<void> {
  const { github, clock } = deps
  if (head === undefined || clock.monotonic() - headSince < silence) return
  if ((await whoAmI(github)) !== 'github-actions[bot]') return
  const checks = await findRequiredChecks(github, { ...pull, headSha: head })
  if (!checks || checks.missing.length === 0 || checks.pending.length > 0) return
  throw new StagingError(
    'needs-app-token',
    `nobody has begun ${checks.missing.join(', ')} on what the merge queue of ${pull.baseRef} would merge`,
    {
      hint: 'GitHub starts no workflow for what GITHUB_TOKEN puts into a merge queue. Give promote a GitHub App (`app-id`, `app-private-key`), and let the workflow of these checks run `on: merge_group`.'
    }
  )
}

async function whyOut(
  pull: PullRequest,
  { head }: Queued,
  { removal }: Extract<QueueView, { readonly kind: 'out' }>,
  { github }: PromotionDeps
): Promise<StagingError> {
  const group = removal?.head ?? head
  const checks = group === undefined ? undefined : await findRequiredChecks(github, { ...pull, headSha: group })
  if (group !== undefined && checks && checks.failed.length > 0)
    return new StagingError(
      'checks-failed',
      `the merge queue took ${pull.url} out: ${checks.failed.join(', ')} failed on ${group.slice(0, 7)}, what ${pull.baseRef} would have got`,
      { hint: 'Fix it and push again; or, if a check is flaky, run this again: it is put into the queue once more.' }
    )
  const missing = checks && checks.missing.length > 0 ? ` (no check ${checks.missing.join(', ')} was reported)` : ''
  return new StagingError(
    'merge-refused',
    `the merge queue took ${pull.url} out: ${removal?.reason.replaceAll('_', ' ') || 'GitHub does not say why'}${missing}`,
    {
      hint: 'Its timeline says who or what did. The workflows of the required checks have to run `on: merge_group`; run this again once they do.'
    }
  )
}
