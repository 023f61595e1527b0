import { markdownLink } from '@staging-actions/base'
import type { PromotionReport } from '../conclude-promotion.ts'
import { type Marker, testRunUrlOf } from '../marker.ts'
import { listImages, type TestedImages } from '../tested-images.ts'
import { code, firstFew } from './foreign-text.ts'

/** `withdrawn`, `withdrawing`: it was stopped, and nothing of it waits to be merged, or something still may. */
export type PromotionEnd = 'promoted' | 'given-up' | 'pending' | 'withdrawn' | 'withdrawing'

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
    images,
    isRejected
  }: {
    readonly marker: Marker
    readonly branch: string
    readonly issue: { readonly number: number; readonly url: string }
    readonly images: TestedImages
    /** People took their approval back. */
    readonly isRejected: boolean
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
  return `<!-- staging-actions:answer ${key} -->\n${sentence(end, { merged, reason, productionRunUrl, inMergeQueue }, { number: issue.number, branch, isRejected })}\n\n${[facts.join('\n'), renderLacking(mayLack)].filter(Boolean).join('\n\n')}\n${list}`
}

/** The comment on a promotion whose run a person stopped. `run`: a link, in Markdown. */
export function renderStopped(key: string, run: string): string {
  return `<!-- staging-actions:answer ${key} -->\n🛑 The ${run}, which was to promote this, was canceled or deleted: what it had begun is withdrawn. What is merged by now is finished.\n`
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
  { number, branch, isRejected }: { readonly number: number; readonly branch: string; readonly isRejected: boolean }
): string {
  const why = reason ? ` ${code(reason)}:` : ''
  const byHand = `Push again, or start \`staging-decision\` by hand with issue ${number} if it is to go out all the same.`
  switch (end) {
    case 'promoted':
      return reason ? `🚀 **Merged**, and **the production deploy failed**: look at its run.` : '🚀 **Promoted**.'
    case 'given-up':
      return merged
        ? `⚠️ **Merged, and ${productionRunUrl ? 'the production deploy was canceled' : 'production was not started'}**,${why} \`${branch}\` is not what was tested any more. Look at it; then merge \`${branch}\` into staging and push a commit that changes these apps (the merge alone asks nobody), start the production workflow by hand with the images below, or revert.`
        : `⏭️ **Not promoted**,${why} this commit does not go out by this request. ${byHand}`
    case 'withdrawn':
      return `↩️ **Withdrawn**: nothing of it is in \`${branch}\`, and nothing of it waits to be merged. ${isRejected ? 'Push again, so that it is deployed, tested and asked about again.' : byHand}`
    case 'withdrawing':
      return `⚠️ **Not withdrawn yet**,${why} its pull request may still be merged, by a merge queue too: the run says what is missing. It is tried again every hour for a week, and by hand with \`staging-decision\` and issue ${number}. To be sure, close the pull request.`
    case 'pending':
      if (merged)
        return `⏳ **Merged, and production has not been started**,${why} the run says what is missing. It is tried again every hour, and by hand with \`staging-decision\` and issue ${number}.`
      if (inMergeQueue)
        return `⏳ **Approved, and in the merge queue of \`${branch}\`**, where the pull request stays: the next look, every hour, goes on waiting and starts production. To stop it, take it out of the queue.`
      return `⏳ **Approved, and not promoted yet**,${why} the run says what is missing. The environment stays; it is tried again every hour, and by hand with \`staging-decision\` and issue ${number}.`
  }
}
