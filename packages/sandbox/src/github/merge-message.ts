import type { Issue, Repository } from './state.ts'

/** What a merge commit says below its title where nobody gives a message, as the repository's settings have it. */
export function defaultMessage({ settings }: Repository, issue: Pick<Issue, 'title' | 'body'>): string {
  return { PR_TITLE: issue.title, PR_BODY: issue.body, BLANK: '' }[settings.mergeCommitMessage]
}
