import type { GitHub } from './client.ts'
import { request } from './request.ts'

/** The branch whose files GitHub itself believes: schedules, issue events and dispatches run from it. */
export async function getDefaultBranch(github: GitHub): Promise<string> {
  const { data } = await request(github, 'GET /repos/{owner}/{repo}', {})
  return data.default_branch
}

export interface RepositorySettings {
  readonly defaultBranch: string
  readonly isPrivate: boolean
  readonly hasIssues: boolean
  /** Archived, it can be read and not written. */
  readonly isArchived: boolean
  /** Which ways of merging a pull request are allowed; undefined where this token is not told. */
  readonly methods: Readonly<Record<'merge' | 'squash' | 'rebase', boolean | undefined>>
}

export async function getRepositorySettings(github: GitHub): Promise<RepositorySettings> {
  const { data } = await request(github, 'GET /repos/{owner}/{repo}', {})
  return {
    defaultBranch: data.default_branch,
    isPrivate: data.private,
    hasIssues: data.has_issues,
    isArchived: data.archived,
    methods: { merge: data.allow_merge_commit, squash: data.allow_squash_merge, rebase: data.allow_rebase_merge }
  }
}

/** "Allow GitHub Actions to create and approve pull requests". Only a token that may read the administration is told: 403 else. */
export async function mayActionsOpenPulls(github: GitHub): Promise<boolean> {
  const { data } = await request(github, 'GET /repos/{owner}/{repo}/actions/permissions/workflow', {})
  return data.can_approve_pull_request_reviews
}
