import type { GitHubServer } from './server.ts'
import type { Issue, PullRequest, Repository } from './state.ts'
import { viewRepository } from './view-repository.ts'
import { apiUrl, viewIssue, viewLogin, webUrl } from './views.ts'

/** As lists have it; whether it merges is only said of one that is asked for by itself. */
export function viewPull(server: GitHubServer, repository: Repository, issue: Issue, pull: PullRequest) {
  const { user, labels, assignee, assignees, author_association, ...text } = viewIssue(server, repository, issue)
  const url = apiUrl(server, repository, `/pulls/${issue.number}`)
  const page = webUrl(server, repository, `/pull/${issue.number}`)
  const side = (ref: string, sha: string) => ({
    label: `${repository.owner}:${ref}`,
    ref,
    sha,
    user: viewLogin(server, repository.owner),
    repo: viewRepository(server, repository)
  })
  const links = {
    self: url,
    html: page,
    issue: text.url,
    comments: text.comments_url,
    commits: `${url}/commits`,
    review_comments: `${url}/comments`,
    review_comment: apiUrl(server, repository, '/pulls/comments{/number}'),
    statuses: apiUrl(server, repository, `/statuses/${pull.headSha}`)
  }
  return {
    url,
    id: text.id,
    node_id: text.node_id,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: links.issue,
    commits_url: links.commits,
    comments_url: links.comments,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    statuses_url: links.statuses,
    number: issue.number,
    state: issue.state,
    locked: issue.locked,
    title: issue.title,
    user,
    body: issue.body,
    // Never null here, unlike in an issue.
    labels: labels.map((label) => ({ ...label, description: label.description ?? '' })),
    milestone: null,
    assignee,
    assignees,
    requested_reviewers: [],
    requested_teams: [],
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommitSha,
    draft: pull.draft,
    auto_merge: pull.autoMerge
      ? {
          enabled_by: viewLogin(server, pull.autoMerge.token.login),
          merge_method: pull.autoMerge.method,
          commit_title: '',
          commit_message: ''
        }
      : null,
    author_association,
    head: side(pull.headRef, pull.headSha),
    base: side(pull.baseRef, pull.baseSha),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }]))
  }
}
