import { ApiError } from '@staging-actions/base'
import type { GitHub } from './client.ts'
import { type ActorNode, readActorNode } from './issue-view.ts'
import type { Actor } from './issues.ts'
import type { PullRequest } from './pulls.ts'
import { graphql, unlessStatus } from './request.ts'

/** What the merge queue of its base has of a pull request. */
export type QueueView =
  | {
      readonly kind: 'queued'
      /** As GitHub spells it: QUEUED, AWAITING_CHECKS, MERGEABLE, UNMERGEABLE, LOCKED. */
      readonly state: string
      readonly position: number
      /** The commit that the base would get, on which its checks run; undefined until the queue works on it. */
      readonly head: string | undefined
      /** Numbers of the pull requests that would be merged before it, or together with it. */
      readonly ahead: readonly number[]
      /** The newest of its removals, of an earlier time in it. */
      readonly removal: QueueRemoval | undefined
    }
  /** Never in it, merged by it, or taken out of it: then with the newest of its removals, which may be of an earlier time in it. */
  | {
      readonly kind: 'out'
      readonly removal: QueueRemoval | undefined
      /** Whether its base has a queue, by a ruleset or by classic branch protection. */
      readonly isEnabled: boolean
      /** Numbers of the pull requests that are in the queue. */
      readonly ahead: readonly number[]
    }

export interface QueueRemoval {
  readonly id: string
  /** In GitHub's words, without underscores; empty when it gives none. What was merged left it, too: `merged`. */
  readonly reason: string
  /** Who took it out: a person, or `github-merge-queue[bot]`. Undefined: GitHub does not say. */
  readonly by: Actor | undefined
  /** The commit that the queue had made for it. */
  readonly head: string | undefined
}

/**
 * Into the merge queue of its base, and only with this head. One that is in it already stays.
 * Throws ApiError 422 where it is refused: `Pull request is already in the queue` is 422, too (ClickHouse/ClickHouse#109183).
 */
export async function enqueuePull(
  github: GitHub,
  pull: Pick<PullRequest, 'nodeId' | 'number' | 'baseRef'>,
  headSha: string
): Promise<void> {
  try {
    await graphql(
      github,
      'enqueuePull',
      `mutation enqueuePull($pull: ID!, $head: GitObjectID!) {
  enqueuePullRequest(input: {pullRequestId: $pull, expectedHeadOid: $head}) { mergeQueueEntry { id } }
}`,
      { pull: pull.nodeId, head: headSha }
    )
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 422) throw error
    if ((await viewQueue(github, pull)).kind !== 'queued') throw error
  }
}

/** Out of the queue; nothing happens to one that is in none. */
export async function dequeuePull(github: GitHub, pull: Pick<PullRequest, 'nodeId'>): Promise<void> {
  await unlessStatus(
    [403, 404, 422],
    graphql(
      github,
      'dequeuePull',
      `mutation dequeuePull($pull: ID!) {
  dequeuePullRequest(input: {id: $pull}) { mergeQueueEntry { id } }
}`,
      { pull: pull.nodeId }
    )
  )
}

interface Answer {
  readonly repository: {
    readonly mergeQueue: {
      readonly entries: {
        readonly nodes:
          | readonly ({ readonly position: number; readonly pullRequest: { readonly number: number } | null } | null)[]
          | null
      } | null
    } | null
    readonly pullRequest: {
      readonly isMergeQueueEnabled: boolean
      readonly mergeQueueEntry: {
        readonly state: string
        readonly position: number
        readonly headCommit: { readonly oid: string } | null
      } | null
      readonly timelineItems: {
        readonly nodes: readonly (RemovalNode | null)[] | null
      }
    } | null
  } | null
}

export async function viewQueue(
  github: GitHub,
  { number, baseRef }: Pick<PullRequest, 'number' | 'baseRef'>
): Promise<QueueView> {
  const { owner, repo } = github
  const has = (answer: Answer) => answer.repository?.pullRequest
  const answer = await graphql<Answer>(
    github,
    'queueView',
    `query queueView($owner: String!, $repo: String!, $number: Int!, $base: String!) {
  repository(owner: $owner, name: $repo) {
    mergeQueue(branch: $base) { entries(first: 100) { nodes { position pullRequest { number } } } }
    pullRequest(number: $number) {
      isMergeQueueEnabled
      mergeQueueEntry { state position headCommit { oid } }
      timelineItems(last: 1, itemTypes: [REMOVED_FROM_MERGE_QUEUE_EVENT]) {
        nodes { ... on RemovedFromMergeQueueEvent { id actor { __typename login } reason beforeCommit { oid } } }
      }
    }
  }
}`,
    { owner, repo, number, base: baseRef },
    { about: `/repos/${owner}/${repo}/pulls/${number}`, has }
  )
  const pull = has(answer)
  const entry = pull?.mergeQueueEntry
  const removal = readRemoval(pull?.timelineItems.nodes?.at(-1))
  const others = (answer.repository?.mergeQueue?.entries?.nodes ?? []).flatMap((node) =>
    node?.pullRequest && node.pullRequest.number !== number
      ? [{ number: node.pullRequest.number, position: node.position }]
      : []
  )
  const numbers = (some: typeof others) => some.map((other) => other.number)
  if (!entry) return { kind: 'out', isEnabled: pull?.isMergeQueueEnabled ?? false, removal, ahead: numbers(others) }
  const { state, position, headCommit } = entry
  const ahead = numbers(others.filter((other) => other.position < position))
  return { kind: 'queued', state, position, head: headCommit?.oid, ahead, removal }
}

interface RemovalNode {
  readonly id: string
  readonly actor: ActorNode | null
  readonly reason: string | null
  readonly beforeCommit: { readonly oid: string } | null
}

function readRemoval(node: RemovalNode | null | undefined): QueueRemoval | undefined {
  if (!node) return undefined
  const { id, actor, reason, beforeCommit } = node
  return {
    id,
    reason: (reason ?? '').replaceAll('_', ' ').toLowerCase(),
    by: actor ? readActorNode(actor) : undefined,
    head: beforeCommit?.oid
  }
}
