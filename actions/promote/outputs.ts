import type { OutputTable } from '@staging-actions/action-kit'
import { type PromotionResult, renderPromotion } from '@staging-actions/approval'

export const outputs = {
  outcome: ({ already, handedOverTo }) => (handedOverTo ? 'handed-over' : already ? 'already-merged' : 'merged'),
  merged: ({ merged }) => merged,
  'merge-sha': ({ mergeSha }) => mergeSha,
  'pull-request': ({ pullRequest }) => pullRequest,
  'pull-request-url': ({ pullRequestUrl }) => pullRequestUrl,
  'in-merge-queue': ({ inMergeQueue }) => inMergeQueue,
  'production-run-url': ({ productionRunUrl }) => productionRunUrl,
  'production-conclusion': ({ productionConclusion }) => productionConclusion,
  'production-may-lack': ({ mayLack = [] }) => mayLack.join(',')
} satisfies OutputTable<PromotionResult>

export const summary = renderPromotion
