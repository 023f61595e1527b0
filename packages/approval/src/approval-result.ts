import { assertNever } from '@staging-actions/base'
import type { Issue } from '@staging-actions/github'
import type { AppReport } from './app-report.ts'
import type { Approval, Decision } from './decision.ts'
import { renderMissing } from './render/render-outcome.ts'
import { type TestedImages, testedImages } from './tested-images.ts'

export interface ApprovalResult {
  readonly kind: 'asked'
  readonly decision: Decision['kind']
  readonly decidedBy: readonly string[]
  readonly reason: string
  readonly issueNumber: number | undefined
  readonly issueUrl: string
  readonly approvals: readonly Approval[]
  /** Who may decide, for the summary. */
  readonly deciders: string
  /** What is still needed, in words; empty when nothing is. */
  readonly needed: string
  /** Milliseconds since the epoch. */
  readonly expiresAt: number | undefined
  /** What ran where it was tested. */
  readonly images: TestedImages
  /** All that was asked about: the request shows the first of many. */
  readonly apps: readonly AppReport[]
}

export function toResult(
  decision: Decision,
  issue: Pick<Issue, 'number' | 'url'> | undefined,
  deciders: string,
  expiresAt: number | undefined,
  apps: readonly AppReport[] = []
): ApprovalResult {
  const common = {
    kind: 'asked' as const,
    decision: decision.kind,
    issueNumber: issue?.number,
    issueUrl: issue?.url ?? '',
    approvals: decision.approvals,
    deciders,
    needed: '',
    expiresAt,
    images: testedImages(apps),
    apps
  }
  switch (decision.kind) {
    case 'approved':
    case 'rejected':
      return { ...common, decidedBy: decision.by, reason: decision.why }
    case 'timed-out':
    case 'superseded':
      return { ...common, decidedBy: [], reason: decision.why }
    case 'pending':
      return { ...common, decidedBy: [], reason: '', needed: renderMissing(decision) }
    default:
      return assertNever(decision)
  }
}
