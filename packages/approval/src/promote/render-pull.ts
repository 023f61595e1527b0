import type { Comparison } from '@staging-actions/github'
import { code, oneLine } from '../render/foreign-text.ts'
import type { PromotionRequest } from './promotion.ts'
import { promotionMark } from './release-branch.ts'

/**
 * The record in the history itself, as git's trailers, since artifacts of a run live 14 days: which commit, who approved it, where,
 * what tested it, and what ran.
 */
export function renderMergeMessage(request: PromotionRequest): string {
  const { sha, approved, runUrl } = request
  const trailers: readonly (readonly [string, string])[] = [
    ['Tested-commit', sha],
    ['Approved-by', approved.by.join(', ')],
    ['Decision', decisionUrl(request)],
    ['Test-run', approved.testRunUrl],
    ['Promotion-run', runUrl],
    ...imageTrailers(approved.images)
  ]
  return trailers
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${oneLine(value)}`)
    .join('\n')
}

type Trailer = readonly [name: string, value: string]

/** Characters that images may take: GitHub takes 65,536 of a pull request's text, in which the trailers stand, too. */
const mostOfImages = 40_000

function imageTrailers(tested: PromotionRequest['approved']['images']): readonly Trailer[] {
  const all = Object.entries(tested).flatMap(([app, images]): readonly Trailer[] =>
    images.length > 0 ? images.map((image) => ['Tested-image', `${app} ${image}`]) : [['Tested-without-digest', app]]
  )
  let length = 0
  const shown = all.filter(([name, value]) => {
    length += name.length + value.length + 3
    return length <= mostOfImages
  })
  const rest = all.length - shown.length
  return rest > 0 ? [...shown, ['Tested-images-left-out', `${rest}, see the decision`]] : shown
}

/** Address of the issue with the decision; empty without one. */
export function decisionUrl({ decisionIssue, repositoryUrl }: PromotionRequest): string {
  return decisionIssue === undefined ? '' : `${repositoryUrl}/issues/${decisionIssue}`
}

/**
 * What the pull request of a promotion says. It ends with the trailers of its merge commit: a merge queue takes no message from
 * anyone, and can be told to take the description.
 */
export function renderPull(
  request: PromotionRequest,
  { commits }: Pick<Comparison, 'commits'>,
  isBranchMade: boolean
): { readonly title: string; readonly body: string } {
  const { sha, promotion, decisionIssue, runUrl, approved } = request
  const shown = commits.slice(-50)
  const by = approved.by.map((login) => code(login)).join(', ')
  const body = [
    promotionMark(sha, isBranchMade),
    `Brings exactly ${sha} to production, as it was deployed to staging and tested there.`,
    decisionIssue === undefined
      ? `Promoted by [this run](${runUrl}).`
      : `The decision${by ? ` by ${by}` : ''} and the test results: #${decisionIssue}. ${approved.testRunUrl ? `Tested by [a run](${approved.testRunUrl}), promoted` : 'Promoted'} by [this run](${runUrl}).`,
    shown.map((commit) => `- ${commit.sha.slice(0, 7)} ${code(commit.title.slice(0, 120))}`).join('\n'),
    commits.length > shown.length ? `and ${commits.length - shown.length} more.` : '',
    'Merged with the guard that its head is this commit. Please do not push to its branch.',
    renderMergeMessage(request)
  ]
  return { title: `Promote ${sha.slice(0, 7)} to ${promotion.branch}`, body: body.filter(Boolean).join('\n\n') }
}
