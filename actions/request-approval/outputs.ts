import type { OutputTable } from '@staging-actions/action-kit'
import { type ApprovalResult, type RequestsResult, renderRequests, renderSummary } from '@staging-actions/approval'

type Result = ApprovalResult | RequestsResult

/** An output that only a run has which asked; empty for one that decided about earlier requests. */
function asked<T>(read: (result: ApprovalResult) => T): (result: Result) => T | undefined {
  return (result) => (result.kind === 'asked' ? read(result) : undefined)
}

function looked<T>(read: (result: RequestsResult) => T): (result: Result) => T | undefined {
  return (result) => (result.kind === 'requests' ? read(result) : undefined)
}

export const outputs = {
  outcome: (result) =>
    (result.kind === 'asked' ? result.decision !== 'pending' : result.decided.length > 0) ? 'decided' : 'pending',
  decision: asked(({ decision }) => decision),
  approved: asked(({ decision }) => decision === 'approved'),
  'decided-by': asked(({ decidedBy }) => decidedBy.join(',')),
  'decision-reason': asked(({ reason }) => reason.replace(/\s+/g, ' ').slice(0, 1_000)),
  'issue-number': asked(({ issueNumber }) => issueNumber),
  'issue-url': asked(({ issueUrl }) => issueUrl),
  approvals: asked(({ approvals }) => approvals),
  images: asked(({ images }) => images),
  requests: looked(({ requests }) => requests),
  over: looked(({ over = [] }) => over),
  decided: looked(({ decided }) => decided.filter(({ isLetGo }) => !isLetGo)),
  promotable: looked(({ decided }) =>
    decided.filter(({ decision, withdrawn }) => decision === 'approved' && !withdrawn)
  ),
  promotions: looked(({ decided }) => decided.filter(({ decision, withdrawn }) => decision === 'approved' || withdrawn))
} satisfies OutputTable<Result>

export function summary(result: Result): string {
  return result.kind === 'asked' ? renderSummary(result) : renderRequests(result)
}
