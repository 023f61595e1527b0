import { ApiError, type Clock, type Deadline, type Logger, type Reason, StagingError } from '@staging-actions/base'
import type { Promotion } from '@staging-actions/config'
import {
  type Comparison,
  compareCommits,
  createPull,
  createRef,
  deleteRef,
  dispatchWorkflow,
  enableAutoMerge,
  fastForwardRef,
  findPull,
  findRef,
  type GitHub,
  getCommit,
  getReviewDecision,
  listWorkflowRuns,
  mergePull,
  type PullRequest,
  type StartedRun,
  summarizeChecks,
  unlessStatus,
  waitMergeability,
  whoAmI
} from '@staging-actions/github'
import { code } from './render/foreign-text.ts'

export interface PromotionRequest {
  /** The commit that was tested and approved: this one and no other goes out. */
  readonly sha: string
  readonly promotion: Promotion
  /** The issue that holds the decision. */
  readonly decisionIssue?: number | undefined
  readonly runUrl: string
}

export interface PromotionDeps {
  readonly github: GitHub
  readonly clock: Clock
  readonly deadline: Deadline
  readonly log: Logger
}

export interface PromotionResult {
  readonly merged: boolean
  readonly sha: string
  readonly branch: string
  /** What the promotion branch got; undefined when nothing was merged. */
  readonly mergeSha: string | undefined
  readonly pullRequest: number | undefined
  readonly pullRequestUrl: string
  readonly workflow: string | undefined
  readonly productionRunUrl: string
  /** True when there was nothing left to merge. */
  readonly already: boolean
}

/**
 * Brings exactly `sha` to the promotion branch and starts the production deploy.
 * Run again after any end, it goes on where the last one stopped: merged once, dispatched once.
 */
export async function promote(request: PromotionRequest, deps: PromotionDeps): Promise<PromotionResult> {
  const landed = await land(request, deps)
  await verifyTree(request, landed, deps)
  const run = await startProduction(request, landed, deps)
  return { ...landed, productionRunUrl: run ?? '' }
}

async function land(request: PromotionRequest, deps: PromotionDeps): Promise<PromotionResult> {
  const { github, log } = deps
  const { sha, promotion } = request
  const { branch } = promotion
  const comparison = await compareCommits(github, branch, sha)
  if (comparison.status === 'identical' || comparison.status === 'behind') {
    log.info(`${branch} already contains ${sha}`)
    return findLanded(request, deps)
  }
  await requireUnmoved(request, comparison, deps)
  return promotion.method === 'fast-forward'
    ? fastForward(request, comparison, deps)
    : mergeByPull(request, comparison, deps)
}

/** What an earlier run of ours, or a person, merged already. */
async function findLanded(request: PromotionRequest, { github }: PromotionDeps): Promise<PromotionResult> {
  const { sha, promotion } = request
  const pull = await findPull(github, releaseBranch(sha), promotion.branch)
  return {
    ...outcomeOf(request, pull),
    merged: true,
    // Without a pull request of ours it was fast-forwarded, or merged by hand as part of something else.
    mergeSha: pull?.merged ? pull.mergeSha : sha,
    already: true
  }
}

/**
 * Nothing untested may go out with it: what the branch has beyond the common ancestor must change nothing.
 * Merge commits of earlier promotions do not (their tree is that of the commit they merged), anything else does.
 */
async function requireUnmoved(
  request: PromotionRequest,
  comparison: Comparison,
  { github }: PromotionDeps
): Promise<void> {
  if (comparison.status === 'ahead') return
  const { sha, promotion } = request
  const { branch, method } = promotion
  const tip = await findRef(github, `heads/${branch}`)
  if (tip === undefined) throw new StagingError('not-found', `there is no branch ${branch} to promote to`)
  const [at, ancestor] = await Promise.all([getCommit(github, tip), getCommit(github, comparison.mergeBase)])
  if (method !== 'fast-forward' && at.tree === ancestor.tree) return
  throw new StagingError(
    'base-moved',
    `${branch} has ${comparison.behindBy} ${comparison.behindBy === 1 ? 'commit' : 'commits'} that ${sha.slice(0, 7)} was not tested with`,
    {
      hint: `Merge ${branch} into the branch that is deployed to staging and push: the result is tested and asked about anew.`,
      result: { ...outcomeOf(request, undefined), merged: false }
    }
  )
}

async function fastForward(
  request: PromotionRequest,
  comparison: Comparison,
  { github, log }: PromotionDeps
): Promise<PromotionResult> {
  const { sha, promotion } = request
  try {
    await fastForwardRef(github, `heads/${promotion.branch}`, sha)
  } catch (error) {
    throw asEnd(error, request, comparison, undefined)
  }
  log.info(`${promotion.branch} is now at ${sha}`)
  return { ...outcomeOf(request, undefined), merged: true, mergeSha: sha }
}

async function mergeByPull(
  request: PromotionRequest,
  comparison: Comparison,
  deps: PromotionDeps
): Promise<PromotionResult> {
  const { github, log } = deps
  const { sha, promotion } = request
  const head = releaseBranch(sha)
  if (promotion.method === 'squash' || promotion.method === 'rebase')
    log.warning(
      `promotion.method ${promotion.method} makes new commits: ${promotion.branch} must be merged back before the next promotion`
    )
  let pull: PullRequest | undefined
  try {
    await ensureReleaseBranch(request, deps)
    pull = await findPull(github, head, promotion.branch)
    if (pull?.state !== 'open') {
      pull = await createPull(github, {
        title: `Promote ${sha.slice(0, 7)} to ${promotion.branch}`,
        body: pullBody(request, comparison),
        head,
        base: promotion.branch
      })
      log.info(`opened ${pull.url}`)
    } else log.info(`found ${pull.url}`)
    const mergeSha = await mergeExactly(request, pull, deps)
    log.info(`merged ${pull.url} as ${mergeSha}`)
    await removeReleaseBranch(request, deps)
    return { ...outcomeOf(request, pull), merged: true, mergeSha }
  } catch (error) {
    throw asEnd(error, request, comparison, pull)
  }
}

/** A branch made for this commit alone: `staging` itself may get further pushes, which a merge would carry along. */
export function releaseBranch(sha: string): string {
  return `staging-release/${sha}`
}

async function ensureReleaseBranch({ sha }: PromotionRequest, { github }: PromotionDeps): Promise<void> {
  const ref = `heads/${releaseBranch(sha)}`
  if (await createRef(github, ref, sha)) return
  const at = await findRef(github, ref)
  if (at !== sha)
    throw new StagingError('conflict', `${releaseBranch(sha)} is at ${at ?? 'nothing'}: somebody moved it`, {
      hint: 'Look who pushed to it and why, then delete the branch and run this again.'
    })
}

/** Tidiness only: a branch that somebody moved, or that cannot be deleted, stays. */
async function removeReleaseBranch({ sha }: PromotionRequest, { github }: PromotionDeps): Promise<void> {
  const ref = `heads/${releaseBranch(sha)}`
  if ((await findRef(github, ref)) === sha) await unlessStatus([403], deleteRef(github, ref))
}

/** Merges once GitHub's rules allow it; returns the merge commit. */
async function mergeExactly(request: PromotionRequest, opened: PullRequest, deps: PromotionDeps): Promise<string> {
  const { github, clock, deadline, log } = deps
  const { sha } = request
  let pause = 1_000
  let autoMerge = false
  let last = ''
  for (;;) {
    const pull = await waitMergeability(github, opened.number, { clock, deadline, log })
    if (pull.merged) return pull.mergeSha ?? sha
    const state = await judgeMergeability(pull, request, deps)
    if (state.kind === 'ready') {
      const answer = await mergePull(github, pull.number, { headSha: sha, method: mergeMethod(request) })
      if (answer.kind === 'merged') return answer.sha
      if (answer.kind === 'head-moved')
        throw new StagingError('conflict', `${releaseBranch(sha)} was moved while it was being merged`, {
          hint: 'Look who pushed to it and why, then delete the branch and run this again.'
        })
      // 405 also says that the base was modified a moment ago: it is looked at again.
      last = answer.detail
    } else {
      last = state.seen
      if (!autoMerge) {
        autoMerge = true
        await unlessStatus([403, 422], enableAutoMerge(github, pull, mergeMethod(request)))
      }
    }
    if (deadline.remaining() <= pause)
      throw new StagingError('timeout', `${opened.url} could not be merged in time: ${last}`, {
        hint: 'The pull request stays open. Run this again, or merge it by hand.'
      })
    log.info(`not merged yet: ${last}`)
    await clock.sleep(pause, deadline.signal)
    pause = Math.min(15_000, pause * 1.5)
  }
}

function mergeMethod({ promotion }: PromotionRequest): 'merge' | 'squash' | 'rebase' {
  return promotion.method === 'fast-forward' ? 'merge' : promotion.method
}

type Mergeability = { readonly kind: 'ready' } | { readonly kind: 'waiting'; readonly seen: string }

async function judgeMergeability(
  pull: PullRequest,
  request: PromotionRequest,
  { github }: PromotionDeps
): Promise<Mergeability> {
  if (pull.state === 'closed')
    throw new StagingError('rejected', `${pull.url} was closed without being merged`, {
      hint: 'Reopen it, or push the change to staging again.'
    })
  if (pull.headSha !== request.sha)
    throw new StagingError('conflict', `${pull.url} is at ${pull.headSha}, not at the approved commit`, {
      hint: 'Look who pushed to its branch and why, then delete the branch and run this again.'
    })
  if (pull.mergeable === false || pull.mergeableState === 'dirty')
    throw new StagingError('merge-conflict', `${pull.url} has conflicts with ${pull.baseRef}`, {
      hint: `Merge ${pull.baseRef} into the branch that is deployed to staging and push.`
    })
  if (pull.mergeableState !== 'blocked' && pull.mergeableState !== 'behind') return { kind: 'ready' }
  const checks = await summarizeChecks(github, request.sha)
  if (checks.failed.length > 0)
    throw new StagingError('checks-failed', `checks of ${pull.url} failed: ${checks.failed.join(', ')}`, {
      hint: 'Mend and push again; or, if a check is flaky, run it again and then this.'
    })
  const review = await unlessStatus([403, 404, 422], getReviewDecision(github, pull.number))
  if (review === 'REVIEW_REQUIRED' || review === 'CHANGES_REQUESTED')
    throw new StagingError('needs-review', `${pull.url} needs a review before it may be merged`, {
      hint: 'The pull request stays open: once it is approved, run this again or merge it by hand. The decision on the issue is no review.'
    })
  if (checks.pending.length > 0) return { kind: 'waiting', seen: `checks are running: ${checks.pending.join(', ')}` }
  return { kind: 'waiting', seen: 'a rule of the branch is not met yet' }
}

async function verifyTree(
  { sha, promotion }: PromotionRequest,
  result: PromotionResult,
  { github, log }: PromotionDeps
): Promise<void> {
  if (result.mergeSha === undefined || result.mergeSha === sha) return
  const [merged, tested] = await Promise.all([getCommit(github, result.mergeSha), getCommit(github, sha)])
  if (merged.tree === tested.tree) {
    log.info(`what ${promotion.branch} got is exactly what was tested: tree ${tested.tree}`)
    return
  }
  throw new StagingError(
    'base-moved',
    `${promotion.branch} moved while ${sha.slice(0, 7)} was being merged: ${result.mergeSha.slice(0, 7)} is not what was tested`,
    {
      hint: `The production deploy was not started. Look at ${result.mergeSha.slice(0, 7)}; then push to staging again, or revert.`,
      result
    }
  )
}

/** Events of a GITHUB_TOKEN start nothing, but for this one. Once a merge: a run that is there already is the answer. */
async function startProduction(
  { promotion }: PromotionRequest,
  landed: PromotionResult,
  { github, clock, deadline, log }: PromotionDeps
): Promise<string | undefined> {
  const { workflow } = promotion
  const { mergeSha } = landed
  if (workflow === undefined || mergeSha === undefined) return undefined
  try {
    const deps = { github, clock, deadline, log }
    const patience = (await whoAmI(github)) === 'github-actions[bot]' ? 0 : 10_000
    const started = await findStarted(workflow, mergeSha, promotion, patience, deps)
    if (started) {
      log.info(`the production deploy was started already: ${started.url}`)
      return started.url
    }
    return await startOnce(workflow, mergeSha, promotion, deps)
  } catch (error) {
    throw asDispatchEnd(error, workflow, landed)
  }
}

/**
 * Of two that come here at the same moment, one starts it: a ref is made by one alone. The other waits for that run to
 * appear; if none does, the first one died in between, and it is started after all.
 */
async function startOnce(
  workflow: string,
  mergeSha: string,
  promotion: Promotion,
  deps: PromotionDeps
): Promise<string> {
  const { github, clock, deadline, log } = deps
  const claim = `staging-production/${mergeSha}`
  const first = await createRef(github, claim, mergeSha)
  try {
    // Who was here before us may have ended between our look and our claim.
    const other = await findStarted(workflow, mergeSha, promotion, first ? 0 : 30_000, deps)
    if (other) {
      log.info(`the production deploy was started at the same moment: ${other.url}`)
      return other.url
    }
    const run = await dispatchWorkflow(github, { workflow, ref: promotion.branch }, { clock, deadline, log })
    log.info(`started the production deploy: ${run.url}`)
    return run.url
  } finally {
    // From now on the run itself says that it was started.
    if (first) await unlessStatus([403], deleteRef(github, claim))
  }
}

/**
 * A run of this merge that is there already: an earlier one of ours, or one that the merge itself started.
 * GITHUB_TOKEN's merges start nothing; another token's may, and a few seconds later.
 */
async function findStarted(
  workflow: string,
  mergeSha: string,
  { branch }: Promotion,
  /** Milliseconds. */
  patience: number,
  { github, clock, deadline }: PromotionDeps
): Promise<StartedRun | undefined> {
  const started = clock.monotonic()
  for (;;) {
    const [run] = await listWorkflowRuns(github, workflow, { branch, headSha: mergeSha })
    if (run || clock.monotonic() - started >= patience) return run
    await clock.sleep(2_000, deadline.signal)
  }
}

/** The merge is done whatever becomes of the deploy: the outputs say so. */
function asDispatchEnd(error: unknown, workflow: string, result: PromotionResult): unknown {
  if (!(error instanceof StagingError)) return error
  const end = (reason: Reason, message: string, hint: string) =>
    new StagingError(reason, message, {
      cause: error,
      result,
      hint: `${hint} The merge is done; run this again to start the deploy.`
    })
  if (!(error instanceof ApiError)) return end(error.reason, error.message, `Look whether ${workflow} was started.`)
  if (error.status === 404)
    return end(
      'not-found',
      `there is no workflow ${workflow} to start`,
      'Correct `promotion.workflow`: the file must be on the default branch.'
    )
  if (error.status === 422)
    return end(
      'conflict',
      `${workflow} cannot be started by hand: ${error.detail ?? 'refused'}`,
      'Give it `on: workflow_dispatch` without required inputs.'
    )
  if (error.status === 403)
    return end('forbidden', `the token may not start ${workflow}`, 'The job needs `permissions: actions: write`.')
  return end(error.reason, error.message, 'GitHub failed to start it.')
}

function outcomeOf(request: PromotionRequest, pull: PullRequest | undefined): PromotionResult {
  const { branch, workflow } = request.promotion
  return {
    merged: pull?.merged ?? false,
    sha: request.sha,
    branch,
    mergeSha: pull?.mergeSha,
    pullRequest: pull?.number,
    pullRequestUrl: pull?.url ?? '',
    workflow,
    productionRunUrl: '',
    already: false
  }
}

/** GitHub's refusals as ends that a person can act on; what was reached goes along as the result. */
function asEnd(
  error: unknown,
  request: PromotionRequest,
  comparison: Comparison,
  pull: PullRequest | undefined
): unknown {
  const result = outcomeOf(request, pull)
  if (!(error instanceof StagingError)) return error
  if (!(error instanceof ApiError))
    return error.result === undefined
      ? new StagingError(error.reason, error.message, { ...(error.hint && { hint: error.hint }), cause: error, result })
      : error
  const { branch } = request.promotion
  const workflows = comparison.files.filter((file) => file.startsWith('.github/workflows/'))
  if (error.status === 403 && workflows.length > 0)
    return new StagingError('needs-app-token', `this token may not bring changes of workflow files to ${branch}`, {
      cause: error,
      result,
      hint: 'GITHUB_TOKEN never may. Give promote a token of a GitHub App with `workflows: write`, or merge by hand.'
    })
  if (error.status === 403 && error.path.endsWith('/pulls'))
    return new StagingError('needs-app-token', `this token may not open pull requests: ${error.detail ?? 'refused'}`, {
      cause: error,
      result,
      hint: 'Allow "GitHub Actions to create and approve pull requests" in the settings of the repository or organization, or give promote a token of a GitHub App with `pull-requests: write`.'
    })
  if (request.promotion.method === 'fast-forward' && error.status === 422)
    return new StagingError(
      'needs-app-token',
      `${branch} refuses to be moved: ${error.detail ?? 'a rule forbids it'}`,
      {
        cause: error,
        result,
        hint: 'A protected branch takes a push only from those whom its rules name. Give promote the token of a GitHub App that may bypass them, or use `method: merge`.'
      }
    )
  if (error.status === 403)
    return new StagingError('forbidden', `the token may not do this: ${error.message}`, {
      cause: error,
      result,
      hint: 'The job needs `permissions: contents: write, pull-requests: write, actions: write`.'
    })
  return error
}

function pullBody({ sha, decisionIssue, runUrl }: PromotionRequest, { commits }: Comparison): string {
  const shown = commits.slice(-50)
  return [
    `Brings exactly ${sha} to production, as it was deployed to staging and tested there by [this run](${runUrl}).`,
    decisionIssue === undefined ? '' : `The decision and the test results: #${decisionIssue}.`,
    shown.map((commit) => `- ${commit.sha.slice(0, 7)} ${code(commit.title.slice(0, 120))}`).join('\n'),
    commits.length > shown.length ? `and ${commits.length - shown.length} more.` : '',
    'Merged with the guard that its head is this commit. Please do not push to its branch.'
  ]
    .filter(Boolean)
    .join('\n\n')
}
