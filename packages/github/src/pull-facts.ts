import type { GitHub } from './client.ts'
import { type ActorNode, readActorNode } from './issue-view.ts'
import type { Actor } from './issues.ts'
import { graphql, request } from './request.ts'

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

/** Who closed it last; undefined where GitHub does not say. */
export async function findCloser(github: GitHub, number: number): Promise<Actor | undefined> {
  const answer = await graphql<{
    repository: {
      pullRequest: { timelineItems: { nodes: readonly ({ actor: ActorNode | null } | null)[] | null } } | null
    } | null
  }>(
    github,
    'closer',
    `query closer($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent { actor { __typename login } } } }
    }
  }
}`,
    { owner: github.owner, repo: github.repo, number },
    { about: `/repos/${github.owner}/${github.repo}/pulls/${number}`, has: (seen) => seen.repository?.pullRequest }
  )
  const actor = answer.repository?.pullRequest?.timelineItems.nodes?.at(-1)?.actor
  return actor ? readActorNode(actor) : undefined
}
