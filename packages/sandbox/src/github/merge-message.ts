import type { Issue, Repository } from './state.ts'

/** The first line of a merge commit that nobody gives a title. */
export function defaultTitle({ owner }: Repository, { number }: Pick<Issue, 'number'>, headRef: string): string {
  return `Merge pull request #${number} from ${owner}/${headRef}`
}

/** What a merge commit says below its title where nobody gives a message, as the repository's settings have it. */
export function defaultMessage({ settings }: Repository, issue: Pick<Issue, 'title' | 'body'>): string {
  return { PR_TITLE: issue.title, PR_BODY: issue.body, BLANK: '' }[settings.mergeCommitMessage]
}
