import type { Look } from '@staging-actions/base'
import type { Promotion } from '@staging-actions/config'
import type { BranchRules, GuardedEnvironment, RepositorySettings } from '@staging-actions/github'
import type { PromotionToken } from './judge-token.ts'
import type { WorkflowFiles } from './workflow-files.ts'

/** Whose token merges: the run's own, one that this run was given too, or one in a GitHub environment that this run cannot see. */
export type Merger =
  /** `missing`: the GitHub environment that staging-decision names, and that is not there. */
  | { readonly kind: 'github-token'; readonly missing?: string }
  | { readonly kind: 'own-token' }
  | {
      readonly kind: 'environment'
      readonly name: string
      readonly environment: Look<GuardedEnvironment>
      /** The caller of staging-reaper calls staging-decision too, and does not name it. */
      readonly isForgottenByReaper: boolean
    }

export interface PromotionView {
  readonly promotion: Promotion
  readonly merger: Merger
  /** Whether the promotion branch has the configuration that the rules are read from. */
  readonly hasConfiguration: Look<boolean>
  readonly settings: Look<RepositorySettings>
  /** Undefined: there is no such branch. */
  readonly rules: Look<BranchRules | undefined>
  /** The repository's setting; a token that may not read it fails with 403. */
  readonly actionsMayOpenPulls: Look<boolean>
  /** Statuses of what could have had no effect; 422 is a right. */
  readonly rights: {
    readonly issues: Look<number>
    readonly pulls: Look<number>
    readonly actions: Look<number> | undefined
  }
  /** Undefined: PROMOTION_TOKEN does not promote, or this run does not have it. */
  readonly token: PromotionToken | undefined
  /** Milliseconds since the epoch. */
  readonly now: number
  /** Text of `promotion.workflow` on the promotion branch; undefined: none is configured, or the file is not there. */
  readonly workflow: Look<string | undefined>
  /** The environments that its jobs name. */
  readonly productionEnvironments: readonly EnvironmentSeen[]
  /** Types of the rules for a branch below `staging-release/`. */
  readonly releaseRules: Look<readonly string[]>
  /** Undefined: another token than GITHUB_TOKEN promotes. */
  readonly workflowFiles: Look<readonly WorkflowFiles[]> | undefined
  readonly defaultBranch: string
}

export interface EnvironmentSeen {
  readonly name: string
  /** Undefined: there is none of that name. */
  readonly environment: Look<GuardedEnvironment | undefined>
}

export const strong = 'docs/security.md has the strong set-up.'

/** Only jobs of that branch may have it: no other one, and no tag, which could bear its name. */
export function isLimitedTo({ branches, tags }: GuardedEnvironment, branch: string): boolean {
  return Array.isArray(branches) && branches.length > 0 && branches.every((one) => one === branch) && tags.length === 0
}
