import type { Comparison } from '@staging-actions/github'
import { code } from '../render/foreign-text.ts'
import type { PromotionRequest } from './promotion.ts'
import { promotionMark } from './release-branch.ts'

/** What the pull request of a promotion says. */
export function renderPull(
  { sha, promotion, decisionIssue, runUrl }: PromotionRequest,
  { commits }: Pick<Comparison, 'commits'>,
  isBranchMade: boolean
): { readonly title: string; readonly body: string } {
  const shown = commits.slice(-50)
  const body = [
    promotionMark(sha, isBranchMade),
    `Brings exactly ${sha} to production, as it was deployed to staging and tested there.`,
    decisionIssue === undefined
      ? `Promoted by [this run](${runUrl}).`
      : `The decision and the test results: #${decisionIssue}. Promoted by [this run](${runUrl}).`,
    shown.map((commit) => `- ${commit.sha.slice(0, 7)} ${code(commit.title.slice(0, 120))}`).join('\n'),
    commits.length > shown.length ? `and ${commits.length - shown.length} more.` : '',
    'Merged with the guard that its head is this commit. Please do not push to its branch.'
  ]
  return { title: `Promote ${sha.slice(0, 7)} to ${promotion.branch}`, body: body.filter(Boolean).join('\n\n') }
}
