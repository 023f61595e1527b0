import type { GitHub } from './client.ts'
import { request, unlessStatus } from './request.ts'

/** What stands between a commit and a branch, by rulesets and by the branch protection of old. */
export interface BranchRules {
  /** By the old branch protection; its details only administrators see. */
  readonly isProtected: boolean
  /** Types of the rules of all rulesets that are active for the branch: `pull_request`, `update`, `required_signatures` … */
  readonly types: readonly string[]
  /** How many reviews the strictest rule wants; 0 without one. */
  readonly reviews: number
  /** Whether one of them has to be a code owner's, also where no number of reviews is wanted. */
  readonly codeOwners: boolean
  /** Names of required checks. */
  readonly checks: readonly string[]
  /** Whether the head has to contain the tip of the branch. */
  readonly isStrict: boolean
  /** How the merge queue of a ruleset works; undefined without one. */
  readonly queue: QueueRules | undefined
  /** Ways of merging that the rules leave; undefined when they say nothing about it. */
  readonly methods: readonly string[] | undefined
}

export interface QueueRules {
  /** Pull requests whose checks run at the same time, and that are merged in one push, at the most. */
  readonly maxToBuild: number
  readonly maxToMerge: number
  /** Minutes that a check may take there. */
  readonly checkMinutes: number
}

/** Undefined when there is no such branch. Every token that may read the repository is told. */
export async function findBranchRules(github: GitHub, branch: string): Promise<BranchRules | undefined> {
  const [found, rules] = await Promise.all([
    unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/branches/{branch}', { branch })),
    request(github, 'GET /repos/{owner}/{repo}/rules/branches/{branch}', { branch, per_page: 100 })
  ])
  if (!found) return undefined
  const pulls = rules.data.flatMap((rule) => (rule.type === 'pull_request' && rule.parameters ? [rule.parameters] : []))
  const allowed = pulls.flatMap((parameters): readonly string[][] =>
    'allowed_merge_methods' in parameters && Array.isArray(parameters.allowed_merge_methods)
      ? [parameters.allowed_merge_methods.map(String)]
      : []
  )
  const checks = rules.data.flatMap((rule) =>
    rule.type === 'required_status_checks' && rule.parameters ? [rule.parameters] : []
  )
  const [queue] = rules.data.flatMap((rule) =>
    rule.type === 'merge_queue' && rule.parameters ? [rule.parameters] : []
  )
  return {
    queue: queue && {
      maxToBuild: queue.max_entries_to_build,
      maxToMerge: queue.max_entries_to_merge,
      checkMinutes: queue.check_response_timeout_minutes
    },
    isProtected: found.data.protected,
    types: [...new Set(rules.data.map(({ type }) => type))],
    reviews: Math.max(0, ...pulls.map(({ required_approving_review_count: count }) => count)),
    codeOwners: pulls.some(({ require_code_owner_review: wanted }) => wanted),
    checks: [...new Set(checks.flatMap((one) => one.required_status_checks.map(({ context }) => context)))],
    isStrict: checks.some(({ strict_required_status_checks_policy: strict }) => strict),
    methods:
      allowed.length === 0
        ? undefined
        : ['merge', 'squash', 'rebase'].filter((method) => allowed.every((methods) => methods.includes(method)))
  }
}

/** Types of the rules that rulesets have for a branch of this name. There need not be one. */
export async function findRuleTypes(github: GitHub, branch: string): Promise<readonly string[]> {
  const { data } = await request(github, 'GET /repos/{owner}/{repo}/rules/branches/{branch}', { branch, per_page: 100 })
  return [...new Set(data.map(({ type }) => type))]
}
