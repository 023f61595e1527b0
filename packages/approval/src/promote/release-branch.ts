import { ApiError, type Logger, StagingError } from '@staging-actions/base'
import { branchVerdict, textMark, textVerdict } from '@staging-actions/environment/ownership'
import {
  createRef,
  deleteRef,
  findRef,
  findRuleTypes,
  type GitHub,
  type PullRequest,
  selfAmong,
  unlessStatus
} from '@staging-actions/github'
import { oneLine } from '../render/foreign-text.ts'

/** A branch made for this commit alone: `staging` itself may get further pushes, which a merge would carry along. */
export function releaseBranch(sha: string): string {
  return `staging-release/${sha}`
}

/** The first line of a promotion's pull request; it says also whose its branch is, which nothing else at GitHub does. */
export function promotionMark(sha: string, isBranchMade: boolean): string {
  return textMark('promotion', `${sha} branch=${isBranchMade ? 'made' : 'found'}`)
}

/**
 * True when it was made here; false when it was there, at this commit.
 * @throws StagingError conflict when somebody moved it
 */
export async function ensureReleaseBranch(github: GitHub, sha: string): Promise<boolean> {
  const ref = `heads/${releaseBranch(sha)}`
  if (await createRef(github, ref, sha).catch((error: unknown) => asRuled(error, github, sha))) return true
  const at = await findRef(github, ref)
  if (at !== sha) throw releaseMoved(`${releaseBranch(sha)} is at ${at ?? 'nothing'}: somebody moved it`)
  return false
}

/** A ruleset for all branches, or for these, keeps the token from making one: 422 by REST, 403 for some. */
async function asRuled(error: unknown, github: GitHub, sha: string): Promise<never> {
  if (!(error instanceof ApiError) || (error.status !== 403 && error.status !== 422)) throw error
  const rules = await findRuleTypes(github, releaseBranch(sha))
  if (rules.length === 0) throw error
  throw new StagingError(
    'needs-app-token',
    `the branch ${releaseBranch(sha)} may not be made: ${oneLine(error.detail ?? 'refused')}`,
    {
      cause: error,
      hint: `A ruleset covers \`staging-release/**\` (${rules.join(', ')}). Put the GitHub App that promotes on its bypass list, or take that pattern out of the ruleset: docs/merging.md.`
    }
  )
}

/** Whether we opened it: somebody else may have, from the same branch. */
export async function isOurPull(github: GitHub, sha: string, pull: PullRequest): Promise<boolean> {
  const self = await selfAmong(github, [pull.author])
  return [true, false].some((made) => textVerdict(pull, promotionMark(sha, made), self).kind === 'ours')
}

/** Tidiness only: a branch that somebody made or moved, or that cannot be deleted, stays. */
export async function removeReleaseBranch(
  github: GitHub,
  sha: string,
  made: { readonly byThisRun: boolean; readonly pull: PullRequest | undefined },
  log: Logger
): Promise<void> {
  if ((await findRef(github, `heads/${releaseBranch(sha)}`)) !== sha) return
  const self = made.pull && (await selfAmong(github, [made.pull.author]))
  const verdict = branchVerdict({ ...made, mark: promotionMark(sha, true), self })
  if (verdict.kind === 'ours') await unlessStatus([403], deleteRef(github, `heads/${releaseBranch(sha)}`))
  else log.info(`the branch ${releaseBranch(sha)} is not ours, and stays: ${verdict.because}`)
}

export function releaseMoved(message: string): StagingError {
  return new StagingError('conflict', message, {
    hint: 'Look who pushed to its branch and why, then delete the branch and run this again.'
  })
}
