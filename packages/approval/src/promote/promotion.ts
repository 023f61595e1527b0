import type { Clock, Deadline, Logger } from '@staging-actions/base'
import type { Promotion } from '@staging-actions/config'
import type { GitHub, PullRequest } from '@staging-actions/github'
import type { TestedImages } from '../tested-images.ts'

/** What people approved, for the record and for the workflow that deploys. */
export interface Approved {
  /** Logins; empty: nobody was asked, or it is not known here. */
  readonly by: readonly string[]
  /** Address of the run that tested; empty when it is not known here. */
  readonly testRunUrl: string
  readonly images: TestedImages
}

export interface PromotionRequest {
  /** The commit that was tested and approved: this one and no other goes out. */
  readonly sha: string
  readonly approved: Approved
  readonly promotion: Promotion
  /** The issue that holds the decision. */
  readonly decisionIssue?: number | undefined
  readonly runUrl: string
  /** `https://github.com/owner/repo`, no trailing slash. */
  readonly repositoryUrl: string
  /** Waits for the production run's end, and fails when it does. */
  readonly waitForProduction: boolean
  /** Undefined: `.github/staging.yml`. */
  readonly configPath?: string | undefined
}

/** A promotion that another workflow makes, which reads the decision again. */
export interface HandOver extends PromotionRequest {
  readonly decisionIssue: number
  /** File name; it takes the number of the issue as its input `issue`. */
  readonly workflow: string
}

export interface PromotionDeps {
  readonly github: GitHub
  readonly clock: Clock
  readonly deadline: Deadline
  readonly log: Logger
  /** Throws `superseded` when the environment was destroyed since it was tested in, `rejected` when the request was. To be asked right before each effect. */
  readonly requireStillWanted: (doing: string) => Promise<void>
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
  /** Why production was not started: the branch does not have what was tested. Undefined: nothing of the kind was seen. */
  readonly withheld?: string | undefined
  /** Apps that production may lack since an earlier production run: what it was told is not known to be right any more. */
  readonly mayLack?: readonly string[] | undefined
  /** Address of the run that promotes in place of this one; empty when none does. */
  readonly handedOverTo: string
  /** Not merged yet, and in the merge queue of the branch, where it stays. */
  readonly inMergeQueue: boolean
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
    already: false,
    handedOverTo: '',
    inMergeQueue: false
  }
}
