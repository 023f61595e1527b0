import { markdownLink } from '@staging-actions/base'
import { commentOnIssue, unlessStatus, updateIssue, whoAmI } from '@staging-actions/github'
import { wasApproved } from './conclusion.ts'
import { findRequest, type Known, type RequestsDeps } from './known-request.ts'
import { type Marker, testRunUrlOf, withMarker } from './marker.ts'
import { showPromotionEnd, showsEnd } from './render/render-progress.ts'
import { type PromotionEnd, renderPromotionEnd, renderStopped } from './render/render-promotion-end.ts'
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

/**
 * Pure. `isStopped`: people rejected it after its approval, or stopped the run that was to promote it. Then it is withdrawn once promote
 * says so itself, by the reason `rejected`: whatever else it ended with, its pull request may still wait to be merged.
 */
export function judgePromotionEnd({ merged, reason }: PromotionReport, isStopped: boolean): PromotionEnd {
  if (merged && (reason === '' || reason === 'production-failed')) return 'promoted'
  if (isStopped && !merged) return reason === 'rejected' ? 'withdrawn' : 'withdrawing'
  return givenUp.has(reason) ? 'given-up' : 'pending'
}

/**
 * Decided, and what follows from it has not ended: approved, and nobody has said how its promotion ended, also where a bot or a person
 * has closed it since; rejected after that, and nobody has said that it is withdrawn; or ended, and the run that was to say and to
 * close it did not come to that.
 */
export function isUnfinished({
  conclusion,
  issue,
  answered,
  ours
}: Pick<Known, 'conclusion' | 'issue' | 'answered' | 'ours'>): boolean {
  if (!conclusion) return false
  const isOpen = issue.state.kind === 'open'
  if (isOpen && conclusion.kind === 'approved') return true
  if (showsEnd(ours) || [...answered].some((key) => /^promotion-(promoted|given-up|withdrawn)-/.test(key))) return false
  if (conclusion.kind !== 'approved') return isOpen || !conclusion.isSaid || wasApproved(conclusion)
  const self = issue.author.login
  return !issue.events.some(
    (event) => event.kind === 'closed' && event.by?.login === self && event.reason === 'COMPLETED'
  )
}

/**
 * Says in the request how its promotion or its withdrawal ended, and closes it then and not before. One that may still succeed stays
 * open, and its environment with it: the hourly look tries again, as it does with a withdrawal that has failed.
 * @returns whether it is over
 */
export async function concludePromotion(
  { number, report, branch }: { readonly number: number; readonly report: PromotionReport; readonly branch: string },
  deps: RequestsDeps
): Promise<boolean> {
  const { github, log } = deps
  const seen = await findRequest(number, await whoAmI(github), deps)
  if (!seen?.conclusion) return false
  const isRejected = seen.conclusion.kind !== 'approved'
  // A merge is reported no matter what somebody has done with the request in the meantime.
  if (isRejected && !wasApproved(seen.conclusion) && !report.merged) return false
  const end = judgePromotionEnd(report, isRejected || isStopped(seen))
  log.info(`#${number}: ${end}${report.reason ? ` (${report.reason})` : ''}`)
  if (end === 'pending' && seen.marker.waiting === 'job')
    await updateIssue(github, number, { body: withMarker(seen.ours, { ...seen.marker, waiting: 'events' }) })
  await say(seen, end, report, branch, deps)
  return end !== 'pending' && end !== 'withdrawing'
}

/**
 * Says that the run that was to promote it was stopped. What that run had begun is withdrawn, and not believed to be nothing: it may
 * have been merged, or wait in a merge queue.
 */
export async function tellStopped({ issue, marker, answered }: Known, { github }: RequestsDeps): Promise<void> {
  const key = stoppedKey(marker)
  if (answered.has(key)) return
  const run = markdownLink(`run ${marker.run.id}`, testRunUrlOf(issue, marker))
  // A locked conversation takes no comment from some tokens.
  await unlessStatus([403], commentOnIssue(github, issue.number, renderStopped(key, run)))
}

function isStopped({ marker, answered }: Known): boolean {
  return marker.waiting === 'job' && answered.has(stoppedKey(marker))
}

function stoppedKey({ run }: Marker): string {
  return `run-stopped-${run.id}-${run.attempt}`
}

async function say(
  { issue, marker, answered, ours, conclusion }: Known,
  end: PromotionEnd,
  report: PromotionReport,
  branch: string,
  { github }: RequestsDeps
): Promise<void> {
  const key = `promotion-${end}-${report.reason || 'done'}`
  const images = readImagesLine(ours)
  const isRejected = conclusion?.kind !== 'approved'
  if (!answered.has(key)) {
    const text = renderPromotionEnd(key, end, report, { marker, branch, issue, images, isRejected })
    await unlessStatus([403], commentOnIssue(github, issue.number, text))
  }
  if (end === 'pending' || end === 'withdrawing') return
  const body = showPromotionEnd(ours, end === 'given-up' ? 'not promoted' : end)
  const isOpen = issue.state.kind === 'open'
  const isNew = ours !== '' && body !== ours
  if (isOpen || isNew)
    await updateIssue(github, issue.number, {
      ...(isNew && { body }),
      ...(isOpen && { state: 'closed', stateReason: isRejected ? 'not_planned' : 'completed' })
    })
}
