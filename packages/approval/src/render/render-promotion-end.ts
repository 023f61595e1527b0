import { markdownLink } from '@staging-actions/base'
import type { PromotionReport } from '../conclude-promotion.ts'
import { type Marker, testRunUrlOf } from '../marker.ts'
import { listImages, type TestedImages } from '../tested-images.ts'
import { code, firstFew } from './foreign-text.ts'

export type PromotionEnd = 'promoted' | 'given-up' | 'pending'

/**
 * The comment on how a promotion ended: with the approvers, who are in the one before it, the record of what went out, since the
 * artifacts of the run live 14 days.
 */
export function renderPromotionEnd(
  key: string,
  end: PromotionEnd,
  { merged, mergeSha, pullRequestUrl, productionRunUrl, reason, inMergeQueue, mayLack = [] }: PromotionReport,
  {
    marker,
    branch,
    issue,
    images
  }: {
    readonly marker: Marker
    readonly branch: string
    readonly issue: { readonly number: number; readonly url: string }
    readonly images: TestedImages
  }
): string {
  const tested = markdownLink(`run ${marker.run.id}`, testRunUrlOf(issue, marker))
  const facts = [
    `- Commit \`${marker.sha}\`, tested by ${tested}`,
    mergeSha ? `- \`${branch}\` got \`${mergeSha}\`` : '',
    pullRequestUrl ? `- ${markdownLink('The pull request', pullRequestUrl)}` : '',
    productionRunUrl ? `- ${markdownLink('The production deploy', productionRunUrl)}` : ''
  ].filter(Boolean)
  const ran = listImages(images)
  const list = ran.length > 0 ? `\nWhat ran in staging:\n\n${ran.slice(0, 100).join('\n')}\n` : ''
  return `<!-- staging-actions:answer ${key} -->\n${sentence(end, { merged, reason, productionRunUrl, inMergeQueue }, { number: issue.number, branch })}\n\n${[facts.join('\n'), renderLacking(mayLack)].filter(Boolean).join('\n\n')}\n${list}`
}

/** For people, in Markdown. */
export function renderLacking(apps: readonly string[]): string {
  if (apps.length === 0) return ''
  return `⚠️ **Production may lack** ${firstFew(apps, 20, code).join(', ')}: an earlier production run did not bring it there, and a commit since may have changed it, so nobody can say which build is right. Deploy it by hand, or push a commit that changes it to staging.`
}

function sentence(
  end: PromotionEnd,
  {
    merged,
    reason,
    productionRunUrl,
    inMergeQueue
  }: Pick<PromotionReport, 'merged' | 'reason' | 'productionRunUrl' | 'inMergeQueue'>,
  { number, branch }: { readonly number: number; readonly branch: string }
): string {
  const why = reason ? ` ${code(reason)}:` : ''
  switch (end) {
    case 'promoted':
      return reason ? `🚀 **Merged**, and **the production deploy failed**: look at its run.` : '🚀 **Promoted**.'
    case 'given-up':
      return merged
        ? `⚠️ **Merged, and ${productionRunUrl ? 'the production deploy was canceled' : 'production was not started'}**,${why} \`${branch}\` is not what was tested any more. Look at it; then merge \`${branch}\` into staging and push a commit that changes these apps (the merge alone asks nobody), start the production workflow by hand with the images below, or revert.`
        : `⏭️ **Not promoted**,${why} this commit does not go out by this request. Push again, or start \`staging-decision\` by hand with issue ${number} if it is to go out all the same.`
    case 'pending':
      if (inMergeQueue)
        return `⏳ **Approved, and in the merge queue of \`${branch}\`**, where the pull request stays: the next look, every hour, goes on waiting and starts production. To stop it, take it out of the queue.`
      return `⏳ **Approved, and not promoted yet**,${why} the run says what is missing. The environment stays; it is tried again every hour, and by hand with \`staging-decision\` and issue ${number}.`
  }
}
