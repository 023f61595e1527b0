import type { OutputTable } from '@staging-actions/action-kit'
import { type ApprovalResult, renderSummary } from '@staging-actions/approval'

export const outputs = {
  outcome: ({ decision }) => (decision === 'pending' ? 'pending' : 'decided'),
  decision: ({ decision }) => decision,
  approved: ({ decision }) => decision === 'approved',
  'decided-by': ({ decidedBy }) => decidedBy.join(','),
  'decision-reason': ({ reason }) => reason.replace(/\s+/g, ' ').slice(0, 1_000),
  'issue-number': ({ issueNumber }) => issueNumber,
  'issue-url': ({ issueUrl }) => issueUrl,
  approvals: ({ approvals }) => approvals
} satisfies OutputTable<ApprovalResult>

export const summary = renderSummary
