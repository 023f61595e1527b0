import { wasApproved } from './conclusion.ts'
import type { Approval, Decision } from './decision.ts'
import { approvalLeaseId } from './keep-environment.ts'
import type { Known } from './known-request.ts'
import { testRunUrlOf } from './marker.ts'
import { showsRefusal } from './render/render-progress.ts'
import { readImagesLine } from './tested-images.ts'

/** Requests that were handed over, and what became of them. */
export interface RequestsResult {
  readonly kind: 'requests'
  /** Those that have something to decide. */
  readonly requests: readonly number[]
  /** Those that are closed, with what followed from them done or given up. */
  readonly over?: readonly number[]
  readonly decided: readonly DecidedRequest[]
}

/** All that the jobs need which finish what was decided. */
export interface DecidedRequest {
  readonly issue: number
  readonly decision: Exclude<Decision['kind'], 'pending'>
  readonly sha: string
  readonly environment: string
  readonly lease: string
  /**
   * Of the environment that it was tested in. Undefined for one that was concluded before and is to be finished by a person's own
   * word: the clean-up of the first try may have destroyed the environment.
   */
  readonly generation?: number | undefined
  readonly decidedBy: readonly string[]
  readonly approvals: readonly Approval[]
  readonly reason: string
  /** It was approved before, and is not any more: a promotion that has begun has to be withdrawn. */
  readonly withdrawn: boolean
  /** No environment is to be let go for it: an earlier run has done that, or what took its place uses it. */
  readonly isLetGo: boolean
  /** Address of the run that asked: it tested the commit, and its own record has to prove that. */
  readonly testRunUrl: string
  /** JSON of `TestedImages`, as text: a matrix carries it to a job. */
  readonly images: string
}

/** What the jobs that follow have to know of it. */
export function describe(
  issue: number,
  { marker, conclusion, ours, issue: asked }: Known,
  decision: Exclude<Decision, { readonly kind: 'pending' }>,
  again: boolean,
  /** Nothing may follow from its approval, whatever was decided. */
  isStopped = false
): DecidedRequest {
  const { sha, environment, generation } = marker
  return {
    issue,
    decision: decision.kind,
    sha,
    environment,
    lease: approvalLeaseId(issue),
    generation: conclusion && again ? undefined : generation,
    decidedBy: 'by' in decision ? decision.by : [],
    approvals: decision.approvals,
    reason: decision.why,
    withdrawn: isStopped || (decision.kind !== 'approved' && wasApproved(conclusion)),
    isLetGo:
      decision.kind === 'superseded' ||
      (!again && (isStopped || (asked.state.kind === 'closed' && showsRefusal(ours)))),
    testRunUrl: testRunUrlOf(asked, marker),
    images: JSON.stringify(readImagesLine(ours))
  }
}
