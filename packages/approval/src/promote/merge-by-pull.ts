import { ApiError, lookAt, type Reason, StagingError } from '@staging-actions/base'
import {
  type Comparison,
  createPull,
  dequeuePull,
  disableAutoMerge,
  findPull,
  findRef,
  getPull,
  lookFor,
  type PullRequest,
  updatePull
} from '@staging-actions/github'
import { asMergeEnd } from './merge-end.ts'
import { mergeExactly, type Opened } from './merge-exactly.ts'
import { requireNoRefusal } from './mergeability.ts'
import { type PromotionDeps, type PromotionRequest, type PromotionResult, reached } from './promotion.ts'
import { ensureReleaseBranch, isOurPull, releaseBranch, removeReleaseBranch } from './release-branch.ts'
import { renderPull } from './render-pull.ts'
import { requireUnmoved } from './require-unmoved.ts'

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
    const found = await findLeft(request, deps)
    const left = found?.state === 'open' ? found : undefined
    // What an earlier run has left, maybe in the merge queue, is withdrawn with what stops this one.
    if (left) opened = await asOpened(left, false, request, deps)
    // First of all: what is withdrawn is withdrawn for that, whatever else is in its way.
    await deps.requireStillWanted('promoting')
    if (found && !left) await requireNoRefusal(github, found)
    await requireUnmoved(request, comparison, deps)
    await deps.requireStillWanted('opening the pull request')
    const isBranchMade = await ensureReleaseBranch(github, sha)
    if (isBranchMade) branchMade()
    const { pull, isMade } = await ensurePull(request, comparison, isBranchMade, left, deps)
    opened = await asOpened(pull, isBranchMade, request, deps)
    if (!opened.isOurs) log.info(`${pull.author.login} opened ${pull.url}: it is merged as it is, or left open`)
    // Armed, it would merge whatever head it has by then: everybody who may push may have moved it.
    if (opened.isOurs && !isMade) await disableAutoMerge(github, pull)
    const mergeSha = await mergeExactly(request, opened, deps)
    log.info(`merged ${pull.url} as ${mergeSha}`)
    await removeReleaseBranch(github, sha, { byThisRun: isBranchMade, pull }, log)
    return { ...reached(request, pull), merged: true, mergeSha }
  } catch (error) {
    const left = async (one: OpenedPull) =>
      one.isOurs ? tidy(error, request, one, deps) : leaveTheirs(error, one, deps)
    throw await asMergeEnd(opened ? await left(opened) : error, request, comparison, opened, github)
  }
}

/** What an earlier run has left. Where it left its branch, no pull request at first sight is none that a list shows yet. */
async function findLeft(
  { sha, promotion }: PromotionRequest,
  { github }: PromotionDeps
): Promise<PullRequest | undefined> {
  const find = () => findPull(github, releaseBranch(sha), promotion.branch)
  const found = await find()
  if (found || (await findRef(github, `heads/${releaseBranch(sha)}`)) === undefined) return found
  return lookFor(find, { clock: github.clock })
}

interface OpenedPull extends Opened {
  readonly isBranchMade: boolean
  /** Somebody else's is neither armed nor closed. */
  readonly isOurs: boolean
}

async function asOpened(
  pull: PullRequest,
  isBranchMade: boolean,
  { sha }: PromotionRequest,
  { github }: PromotionDeps
): Promise<OpenedPull> {
  return { pull, isBranchMade, isOurs: await isOurPull(github, sha, pull), staysInQueue: false }
}

async function ensurePull(
  request: PromotionRequest,
  comparison: Comparison,
  isBranchMade: boolean,
  /** Open, of an earlier run. */
  found: PullRequest | undefined,
  { github, log }: PromotionDeps
): Promise<{ readonly pull: PullRequest; readonly isMade: boolean }> {
  const { sha, promotion } = request
  const head = releaseBranch(sha)
  if (found) {
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

/** What can never be merged as it was tested, or what nobody waits for any more. */
const givenUp: ReadonlySet<Reason> = new Set(['merge-conflict', 'base-moved', 'superseded'])

/**
 * Nothing is left that merges on its own later, when nobody checks whether it is still what was tested, except a place in the merge
 * queue whose time was too short, which the next run finds. And what is given up does not stay open.
 * @returns the error to end with: what people have rejected and what may still be merged is not reported as withdrawn
 */
async function tidy(
  error: unknown,
  { sha }: PromotionRequest,
  { pull, isBranchMade, staysInQueue }: OpenedPull,
  { github, log }: PromotionDeps
): Promise<unknown> {
  const reason = error instanceof StagingError ? error.reason : undefined
  try {
    await disableAutoMerge(github, pull)
    if (staysInQueue) return error
    await dequeuePull(github, pull)
    // An open one of a request that was rejected goes, too; one that a person closed stays as they left it.
    const isWithdrawn = reason === 'rejected' && (await getPull(github, pull.number)).state === 'open'
    if (!reason || !(givenUp.has(reason) || isWithdrawn)) return error
    await updatePull(github, pull.number, { state: 'closed' })
    await removeReleaseBranch(github, sha, { byThisRun: isBranchMade, pull }, log)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    if (reason === 'rejected')
      return new StagingError('conflict', `${pull.url} was rejected and could not be withdrawn: ${why}`, {
        cause,
        hint: 'It may still be merged, by a merge queue too: close the pull request, or run this job again.'
      })
    log.info(`${pull.url} could not be tidied: ${why}`)
  }
  return error
}

/**
 * Somebody else's is not closed; the queue, into which we may have put it, lets go of what was rejected.
 * @returns the error to end with: as long as it is open it may still be merged, and is not reported as withdrawn
 */
async function leaveTheirs(error: unknown, { pull }: OpenedPull, { github }: PromotionDeps): Promise<unknown> {
  if (!(error instanceof StagingError) || error.reason !== 'rejected') return error
  const left = await lookAt(dequeuePull(github, pull).then(() => getPull(github, pull.number)))
  if (left.kind === 'seen' && left.value.state === 'closed') return error
  return new StagingError(
    'conflict',
    `${pull.url} was rejected, and is still open: ${pull.author.login} opened it, so it is not closed here`,
    {
      cause: left.kind === 'failed' ? left.error : error,
      hint: `It may still be merged, by auto-merge and a merge queue too: close the pull request, or ask ${pull.author.login} to.`
    }
  )
}
