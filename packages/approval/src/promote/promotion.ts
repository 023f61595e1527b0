import type { Clock, Deadline, Logger } from '@staging-actions/base'
import type { Promotion } from '@staging-actions/config'
import type { GitHub, PullRequest } from '@staging-actions/github'

export interface PromotionRequest {
  /** The commit that was tested and approved: this one and no other goes out. */
  readonly sha: string
  readonly promotion: Promotion
  /** The issue that holds the decision. */
  readonly decisionIssue?: number | undefined
  readonly runUrl: string
  /** `https://github.com/owner/repo`, no trailing slash. */
  readonly repositoryUrl: string
  /** Waits for the production run's end, and fails when it does. */
  readonly waitForProduction: boolean
}

export interface PromotionDeps {
  readonly github: GitHub
  readonly clock: Clock
  readonly deadline: Deadline
  readonly log: Logger
}

export interface PromotionResult {
  readonly merged: boolean
  readonly sha: string
  readonly branch: string
  /** What the promotion branch got; undefined when nothing was merged. */
  readonly mergeSha: string | undefined
  readonly pullRequest: number | undefined
  readonly pullRequestUrl: string
  readonly workflow: string | undefined
  readonly productionRunUrl: string
  /** How the production run ended, as GitHub spells it; empty when nobody waited for that. */
  readonly productionConclusion: string
  /** True when there was nothing left to merge. */
  readonly already: boolean
}

/** What was reached by now, with the pull request as it was last seen. */
export function reached({ promotion, sha }: PromotionRequest, pull: PullRequest | undefined): PromotionResult {
  return {
    merged: pull?.merged ?? false,
    sha,
    branch: promotion.branch,
    mergeSha: pull?.mergeSha,
    pullRequest: pull?.number,
    pullRequestUrl: pull?.url ?? '',
    workflow: promotion.workflow,
    productionRunUrl: '',
    productionConclusion: '',
    already: false
  }
}
