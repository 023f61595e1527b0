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
  /** Servers before 2026 do not say so: there they cannot be switched off. */
  readonly hasPulls: boolean
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
    // Newer than the types: https://github.blog/changelog/2026-02-13-new-repository-settings-for-configuring-pull-request-access/
    hasPulls: (data as { readonly has_pull_requests?: boolean }).has_pull_requests !== false,
    isArchived: data.archived,
    methods: { merge: data.allow_merge_commit, squash: data.allow_squash_merge, rebase: data.allow_rebase_merge }
  }
}

/**
 * When a personal access token ends, milliseconds since the epoch: GitHub says so with each answer to it, as `2026-09-27 03:07:38 UTC`.
 * Undefined for one without an end, and for the tokens of Apps.
 */
export async function findTokenEnd(github: GitHub): Promise<number | undefined> {
  const { headers } = await request(github, 'GET /repos/{owner}/{repo}', {})
  const told = (headers as Readonly<Record<string, unknown>>)['github-authentication-token-expiration']
  const end =
    typeof told === 'string'
      ? Date.parse(
          told
            .replace(/ ([+-]\d{4})$/, '$1')
            .replace(' ', 'T')
            .replace(/ UTC$/, 'Z')
        )
      : Number.NaN
  return Number.isNaN(end) ? undefined : end
}

/** "Allow GitHub Actions to create and approve pull requests". Only a token that may read the administration is told: 403 else. */
export async function mayActionsOpenPulls(github: GitHub): Promise<boolean> {
  const { data } = await request(github, 'GET /repos/{owner}/{repo}/actions/permissions/workflow', {})
  return data.can_approve_pull_request_reviews
}
