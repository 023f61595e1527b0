import type { Endpoints } from '@octokit/types'
import { ApiError } from '@staging-actions/base'
import type { GitHub } from './client.ts'
import { request, unlessStatus } from './request.ts'

const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}'

/** What stands between a commit and a branch, by rulesets and by classic branch protection. */
export interface BranchRules {
  /** False: the owner's plan has no rules for private repositories, so none of them is enforced. */
  readonly isInPlan: boolean
  /** By the old branch protection; its details only administrators see. */
  readonly isProtected: boolean
  /** Types of the rules of all rulesets that are active for the branch: `pull_request`, `update`, `required_signatures` … */
  readonly types: readonly string[]
  /** How many reviews the strictest rule wants; 0 without one. */
  readonly reviews: number
  /** Whether one of them has to be a code owner's, also where no number of reviews is wanted. */
  readonly codeOwners: boolean
  /** "Require conversation resolution before merging" */
  readonly conversations: boolean
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
  const [found, listed] = await Promise.all([
    unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/branches/{branch}', { branch })),
    listRules(github, branch)
  ])
  if (!found) return undefined
  const rules = listed ?? []
  const pulls = rules.flatMap((rule) => (rule.type === 'pull_request' && rule.parameters ? [rule.parameters] : []))
  const allowed = pulls.flatMap((parameters): readonly string[][] =>
    'allowed_merge_methods' in parameters && Array.isArray(parameters.allowed_merge_methods)
      ? [parameters.allowed_merge_methods.map(String)]
      : []
  )
  const checks = rules.flatMap((rule) =>
    rule.type === 'required_status_checks' && rule.parameters ? [rule.parameters] : []
  )
  const [queue] = rules.flatMap((rule) => (rule.type === 'merge_queue' && rule.parameters ? [rule.parameters] : []))
  return {
    isInPlan: listed !== undefined,
    queue: queue && {
      maxToBuild: queue.max_entries_to_build,
      maxToMerge: queue.max_entries_to_merge,
      checkMinutes: queue.check_response_timeout_minutes
    },
    isProtected: found.data.protected,
    types: [...new Set(rules.map(({ type }) => type))],
    reviews: Math.max(0, ...pulls.map(({ required_approving_review_count: count }) => count)),
    codeOwners: pulls.some(({ require_code_owner_review: wanted }) => wanted),
    checks: [...new Set(checks.flatMap((one) => one.required_status_checks.map(({ context }) => context)))],
    conversations: pulls.some(({ required_review_thread_resolution: wanted }) => wanted),
    isStrict: checks.some(({ strict_required_status_checks_policy: strict }) => strict),
    methods:
      allowed.length === 0
        ? undefined
        : ['merge', 'squash', 'rebase'].filter((method) => allowed.every((methods) => methods.includes(method)))
  }
}

/** Types of the rules that rulesets have for a branch of this name. There need not be one. */
export async function findRuleTypes(github: GitHub, branch: string): Promise<readonly string[]> {
  const rules = await listRules(github, branch)
  return [...new Set(rules?.map(({ type }) => type))]
}

/**
 * The rules that rulesets have for a branch of this name. Undefined: the owner's plan has no rules for private repositories, so nothing
 * is demanded of any branch. GitHub refuses to list them then (https://github.com/github/branch-deploy/pull/345).
 */
export async function listRules(
  github: GitHub,
  branch: string
): Promise<Endpoints[typeof route]['response']['data'] | undefined> {
  try {
    return (await request(github, route, { branch, per_page: 100 })).data
  } catch (error) {
    const isNotInPlan = error instanceof ApiError && error.status === 403 && /^Upgrade to /.test(error.detail ?? '')
    if (isNotInPlan) return undefined
    throw error
  }
}
