import type { GitHub } from './client.ts'
import { type ActorNode, readActorNode } from './issue-view.ts'
import type { Actor } from './issues.ts'
import { graphql, request } from './request.ts'
import { lookFor, strongDoubt } from './settling.ts'

/** Numbers of the pull requests that a commit was merged by. */
export async function listPullsOf(github: GitHub, commit: string): Promise<readonly number[]> {
  const { data } = await request(github, 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { commit_sha: commit })
  return data.map(({ number }) => number)
}

/** APPROVED, CHANGES_REQUESTED, REVIEW_REQUIRED; undefined where no review is demanded. */
export async function getReviewDecision(github: GitHub, number: number): Promise<string | undefined> {
  const answer = await graphql<{ repository: { pullRequest: { reviewDecision: string | null } | null } | null }>(
    github,
    'reviewDecision',
    `query reviewDecision($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { reviewDecision } }
}`,
    { owner: github.owner, repo: github.repo, number }
  )
  return answer.repository?.pullRequest?.reviewDecision ?? undefined
}

interface ClosedNode {
  readonly createdAt: string
  readonly actor: ActorNode | null
}

/** Milliseconds that an event may be older than the moment that the pull request gives. */
const eventDrift = 5_000

/**
 * Who closed it last. GitHub shows that it is closed before it shows who did it, and until then an earlier closing is the last one: it
 * is looked for during a minute. Undefined where GitHub does not say by then.
 * @param closedAt ISO 8601, as the pull request has it
 */
export async function findCloser(
  github: GitHub,
  number: number,
  closedAt: string | undefined
): Promise<Actor | undefined> {
  const since = Date.parse(closedAt ?? '') - eventDrift
  const find = async () => {
    const node = await lastClosing(github, number)
    // Where the pull request has no moment, `since` is NaN, and no closing is older.
    return node?.actor && !(Date.parse(node.createdAt) < since) ? readActorNode(node.actor) : undefined
  }
  return lookFor(find, { patience: strongDoubt.other, clock: github.clock })
}

async function lastClosing(github: GitHub, number: number): Promise<ClosedNode | undefined> {
  const answer = await graphql<{
    repository: { pullRequest: { timelineItems: { nodes: readonly (ClosedNode | null)[] | null } } | null } | null
  }>(
    github,
    'closer',
    `query closer($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) {
        nodes { ... on ClosedEvent { createdAt actor { __typename login } } }
      }
    }
  }
}`,
    { owner: github.owner, repo: github.repo, number },
    { about: `/repos/${github.owner}/${github.repo}/pulls/${number}`, has: (seen) => seen.repository?.pullRequest }
  )
  return answer.repository?.pullRequest?.timelineItems.nodes?.at(-1) ?? undefined
}
