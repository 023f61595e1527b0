import { commentOnIssue, updateIssue, whoAmI } from '@staging-actions/github'
import { findRequest, type Known, type RequestsDeps } from './known-request.ts'
import { withMarker } from './marker.ts'
import { showPromotionEnd, showsEnd } from './render/render-progress.ts'
import { type PromotionEnd, renderPromotionEnd } from './render/render-promotion-end.ts'
import { readImagesLine } from './tested-images.ts'

/** What promote's outputs say of a try. */
export interface PromotionReport {
  readonly merged: boolean
  readonly mergeSha: string
  readonly pullRequestUrl: string
  readonly productionRunUrl: string
  /** Why it failed; empty when it did not. */
  readonly reason: string
  /** Not merged yet, and in a merge queue, where it stays. */
  readonly inMergeQueue?: boolean | undefined
  /** Apps that production may lack; undefined: none is known. */
  readonly mayLack?: readonly string[]
}

/** What no later try can change: this commit, tested in that environment, never goes out by this request. */
const givenUp: ReadonlySet<string> = new Set(['merge-conflict', 'base-moved', 'superseded', 'rejected'])

/** Pure. */
export function judgePromotionEnd({ merged, reason }: PromotionReport): PromotionEnd {
  if (merged && (reason === '' || reason === 'production-failed')) return 'promoted'
  return givenUp.has(reason) ? 'given-up' : 'pending'
}

/**
 * Decided, and what follows from it has not ended: approved, and nobody has said how its promotion ended, also where a bot or a person
 * has closed it since; or closed by something that writes as we do, and never said.
 */
export function isUnfinished({
  conclusion,
  issue,
  answered,
  ours
}: Pick<Known, 'conclusion' | 'issue' | 'answered' | 'ours'>): boolean {
  if (!conclusion) return false
  if (issue.state.kind === 'open') return conclusion.kind === 'approved'
  if (showsEnd(ours) || [...answered].some((key) => /^promotion-(promoted|given-up)-/.test(key))) return false
  const self = issue.author.login
  const wasEnded = issue.events.some(
    (event) => event.kind === 'closed' && event.by?.login === self && event.reason === 'COMPLETED'
  )
  return conclusion.kind === 'approved' ? !wasEnded : !conclusion.isSaid
}

/**
 * Says in the request how its promotion ended, and closes it then and not before. One that may still succeed stays open, and its
 * environment with it: the hourly look tries again.
 * @returns whether it is over
 */
export async function concludePromotion(
  { number, report, branch }: { readonly number: number; readonly report: PromotionReport; readonly branch: string },
  deps: RequestsDeps
): Promise<boolean> {
  const { github, log } = deps
  const seen = await findRequest(number, await whoAmI(github), deps)
  // A merge is reported no matter what somebody has done with the request in the meantime.
  if (!seen?.conclusion || (seen.conclusion.kind !== 'approved' && !report.merged)) return false
  const end = judgePromotionEnd(report)
  log.info(`#${number}: ${end}${report.reason ? ` (${report.reason})` : ''}`)
  if (end === 'pending' && seen.marker.waiting === 'job')
    await updateIssue(github, number, { body: withMarker(seen.ours, { ...seen.marker, waiting: 'events' }) })
  await say(seen, end, report, branch, deps)
  return end !== 'pending'
}

/** Its own run was to promote it, and is over without having done so, as one that a person cancelled is. */
export async function giveUpPromotion(seen: Known, deps: RequestsDeps): Promise<void> {
  deps.log.info(`#${seen.issue.number}: its run ended without promoting it`)
  const report = { merged: false, mergeSha: '', pullRequestUrl: '', productionRunUrl: '', reason: 'cancelled' }
  await say(seen, 'given-up', report, '', deps)
}

async function say(
  { issue, marker, answered, ours }: Known,
  end: PromotionEnd,
  report: PromotionReport,
  branch: string,
  { github }: RequestsDeps
): Promise<void> {
  const key = `promotion-${end}-${report.reason || 'done'}`
  const images = readImagesLine(ours)
  if (!answered.has(key))
    await commentOnIssue(github, issue.number, renderPromotionEnd(key, end, report, { marker, branch, issue, images }))
  if (end === 'pending') return
  const body = showPromotionEnd(ours, end === 'promoted' ? 'promoted' : 'not promoted')
  const isOpen = issue.state.kind === 'open'
  const isNew = ours !== '' && body !== ours
  if (isOpen || isNew)
    await updateIssue(github, issue.number, {
      ...(isNew && { body }),
      ...(isOpen && { state: 'closed', stateReason: 'completed' })
    })
}
