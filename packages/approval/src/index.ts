export { type AppReport, reportApp } from './app-report.ts'
export type { ApprovalDeps, ApprovalRequest } from './approval-request.ts'
export type { ApprovalResult } from './approval-result.ts'
export { type CarriedResult, type TestedVersion, verifyTested } from './carried-result.ts'
export { concludePromotion, type PromotionReport } from './conclude-promotion.ts'
export {
  type DecidedRequest,
  decideRequests,
  isIdleTalk,
  lookAtRequests,
  type RequestsResult
} from './decide-requests.ts'
export type { Approval, Decision } from './decision.ts'
export { type ApprovalLease, approvalLeaseId, type EnvironmentKeeper } from './keep-environment.ts'
export { type GateSource, loadGate } from './load-gate.ts'
export { type GatePreflight, preflightGate } from './preflight/preflight-gate.ts'
export { handOverPromotion } from './promote/hand-over-promotion.ts'
export { promote } from './promote/promote.ts'
export type { HandOver, PromotionDeps, PromotionResult } from './promote/promotion.ts'
export * from './render/render-summary.ts'
export * from './request-approval.ts'
export { checkTemplate } from './request-template.ts'
export { type FetchedResults, fetchResults } from './results/fetch-results.ts'
export { judgeByJobs } from './results/judge-by-jobs.ts'
export { emptyReport, type TestReport } from './results/test-report.ts'
export type { TeamReader } from './team-reader.ts'
export { readTestedImages, type TestedImages } from './tested-images.ts'
