import type { Endpoints } from '@octokit/types'
import type { Clock, Deadline, Logger } from '@staging-actions/base'
import { ApiError, waitUntil } from '@staging-actions/base'
import type { GitHub } from './client.ts'
import { type Actor, readActor } from './issues.ts'
import { graphql, request, unlessStatus } from './request.ts'
import { seenBy } from './seen.ts'
import { isLost, makeOnce } from './settling.ts'

export interface PullRequest {
  readonly number: number
  readonly nodeId: string
  readonly url: string
  readonly author: Actor
  readonly body: string
  readonly state: 'open' | 'closed'
  readonly merged: boolean
  /** ISO 8601; undefined while it is open. */
  readonly closedAt: string | undefined
  readonly mergeSha: string | undefined
  readonly headSha: string
  readonly baseRef: string
  /** Null while GitHub is still trying the merge. */
  readonly mergeable: boolean | null
  /** clean, unstable, has_hooks: it may be merged; dirty: conflicts; blocked: a rule is not met; behind; draft; unknown. */
  readonly mergeableState: string
}

type PullData = Endpoints['GET /repos/{owner}/{repo}/pulls/{pull_number}']['response']['data']

/**
 * The newest pull request from this repository's branch `head` into `base`, in any state. One that was made a moment ago may not
 * be listed yet: a caller that decides by its absence wraps this in `lookFor`.
 */
export async function findPull(github: GitHub, head: string, base: string): Promise<PullRequest | undefined> {
  const { data } = await request(github, 'GET /repos/{owner}/{repo}/pulls', {
    head: `${github.owner}:${head}`,
    base,
    state: 'all',
    sort: 'created',
    direction: 'desc',
    per_page: 10
  })
  const found = data.find((pull) => pull.state === 'open') ?? data.find((pull) => pull.merged_at) ?? data[0]
  return found && getPull(github, found.number)
}

export async function createPull(
  github: GitHub,
  pull: { readonly title: string; readonly body: string; readonly head: string; readonly base: string }
): Promise<PullRequest> {
  const made = await makeOnce(
    async () => readPull((await request(github, 'POST /repos/{owner}/{repo}/pulls', pull)).data),
    // There is never more than one open between the same branches.
    async () => {
      const found = await findPull(github, pull.head, pull.base)
      return found?.state === 'open' ? found : undefined
    }
  )
  seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/pulls/${made.number}`)
  return made
}

export async function updatePull(
  github: GitHub,
  number: number,
  change: { readonly title?: string; readonly body?: string; readonly state?: 'open' | 'closed' }
): Promise<PullRequest> {
  const { data } = await request(github, 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}', {
    pull_number: number,
    ...change
  })
  return readPull(data)
}

export async function getPull(github: GitHub, number: number): Promise<PullRequest> {
  const { data } = await request(github, 'GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number })
  return readPull(data)
}

interface Wait {
  readonly clock: Clock
  readonly deadline: Deadline
  readonly log: Logger
}

/**
 * Waits until GitHub knows whether it can be merged, which it works out in the background, after the first question; and of one
 * that was merged a moment ago, as which commit.
 */
export async function waitMergeability(github: GitHub, number: number, wait: Wait): Promise<PullRequest> {
  return waitUntil(
    async () => {
      const pull = await getPull(github, number)
      const known = pull.mergeable !== null && pull.mergeableState !== 'unknown'
      return isOver(pull) || (pull.state === 'open' && !pull.merged && known)
        ? { kind: 'done', value: pull }
        : {
            kind: 'waiting',
            seen: pull.merged ? 'GitHub does not name the merge commit yet' : 'GitHub is still trying the merge'
          }
    },
    { awaited: `pull request #${number} to be mergeable or not`, first: 500, most: 5_000, ...wait }
  )
}

/**
 * Waits until GitHub says of a pull request whose commits are on its base that it was merged, and as which commit: the branch
 * moves first.
 */
export async function waitMerged(github: GitHub, number: number, wait: Wait): Promise<PullRequest> {
  return waitUntil(
    async () => {
      const pull = await getPull(github, number)
      return isOver(pull) ? { kind: 'done', value: pull } : { kind: 'waiting', seen: 'GitHub does not say so yet' }
    },
    { awaited: `pull request #${number} to count as merged`, first: 500, most: 5_000, ...wait }
  )
}

function isOver({ state, merged, mergeSha }: PullRequest): boolean {
  return merged ? mergeSha !== undefined : state === 'closed'
}

/** Of a merge, a merge queue and a push: for which token it is, and which of the two permissions it lacks, differs from case to case. */
export function isWorkflowRefusal({ detail }: ApiError): boolean {
  return /refusing to allow .* to create or update workflow/.test(detail ?? '')
}

export type MergeAnswer =
  | { readonly kind: 'merged'; readonly sha: string }
  /** 405: a rule is not met, a conflict, or the base was modified a moment ago. */
  | { readonly kind: 'not-mergeable'; readonly detail: string }
  /** 409: the head is not at `headSha` any more. */
  | { readonly kind: 'head-moved'; readonly detail: string }
  /** No answer: it may be merged or not. */
  | { readonly kind: 'unknown'; readonly detail: string }

/** Merges only if the head is exactly `headSha`. */
export async function mergePull(
  github: GitHub,
  number: number,
  merge: {
    readonly headSha: string
    readonly method: 'merge' | 'squash' | 'rebase'
    readonly title?: string
    readonly message?: string
  }
): Promise<MergeAnswer> {
  try {
    const { data } = await request(
      github,
      'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge',
      {
        pull_number: number,
        sha: merge.headSha,
        merge_method: merge.method,
        ...(merge.title && { commit_title: merge.title }),
        ...(merge.message && { commit_message: merge.message })
      },
      { repeatable: false }
    )
    return { kind: 'merged', sha: data.sha }
  } catch (error) {
    if (error instanceof ApiError && error.status === 405 && !isWorkflowRefusal(error))
      return { kind: 'not-mergeable', detail: error.detail ?? 'not mergeable' }
    if (error instanceof ApiError && error.status === 409)
      return { kind: 'head-moved', detail: error.detail ?? 'the head was modified' }
    if (isLost(error)) return { kind: 'unknown', detail: error instanceof Error ? error.message : String(error) }
    throw error
  }
}

/** Nothing happens to one that has none. */
export async function disableAutoMerge(github: GitHub, pull: Pick<PullRequest, 'nodeId'>): Promise<void> {
  await unlessStatus(
    [403, 404, 422],
    graphql(
      github,
      'disableAutoMerge',
      `mutation disableAutoMerge($pull: ID!) {
  disablePullRequestAutoMerge(input: {pullRequestId: $pull}) { pullRequest { number } }
}`,
      { pull: pull.nodeId }
    )
  )
}

type AnyPull = Pick<
  PullData,
  | 'number'
  | 'node_id'
  | 'html_url'
  | 'user'
  | 'body'
  | 'state'
  | 'merged'
  | 'closed_at'
  | 'merge_commit_sha'
  | 'head'
  | 'base'
  | 'mergeable'
> & { readonly mergeable_state: string }

function readPull(data: AnyPull): PullRequest {
  return {
    number: data.number,
    nodeId: data.node_id,
    url: data.html_url,
    author: readActor(data.user),
    body: data.body ?? '',
    state: data.state,
    merged: data.merged,
    closedAt: data.closed_at ?? undefined,
    // Before the merge this is the trial commit of `refs/pull/<n>/merge`.
    mergeSha: data.merged ? (data.merge_commit_sha ?? undefined) : undefined,
    headSha: data.head.sha,
    baseRef: data.base.ref,
    mergeable: data.mergeable,
    mergeableState: data.mergeable_state
  }
}
