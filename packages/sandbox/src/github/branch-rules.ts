import { tryGit } from './git.ts'
import { findRef } from './git-objects.ts'
import type { MergeMethod } from './merge.ts'
import type { BranchRule, Issue, PullRequest, Repository } from './state.ts'
import type { Token } from './tokens.ts'

/** A ruleset of one branch: what GitHub demands before something may reach it. */
export interface BranchRules {
  readonly branch: string
  /** Nothing gets there but by a pull request. */
  readonly pullRequests: boolean
  readonly approvals: number
  /** Names of checks and contexts of statuses. */
  readonly checks: readonly string[]
  /** "Require branches to be up to date before merging" */
  readonly strict: boolean
  /** "Require signed commits" */
  readonly signatures?: boolean
  /** "Require linear history" */
  readonly linear?: boolean
  /** "Require review from Code Owners" */
  readonly codeOwners?: boolean
  /** "Restrict creations" */
  readonly creation?: boolean
  /** By classic branch protection: no ruleset has it. */
  readonly isClassic?: boolean
  /** Any other rule that is not met, in GitHub's words. */
  readonly refuses?: string
  /** Logins that may pass all of this. */
  readonly bypass: readonly string[]
}

export interface CheckState {
  readonly name: string
  readonly kind: 'run' | 'status'
  readonly state: 'success' | 'failure' | 'pending'
}

export function rulesOf(repository: Repository, branch: string): BranchRules | undefined {
  return repository.rules.find((rules) => isFor(rules.branch, branch))
}

/** `release/**` is a ruleset's pattern for all that is below. */
function isFor(name: string, branch: string): boolean {
  return name === branch || (name.endsWith('/**') && branch.startsWith(name.slice(0, -2)))
}

/** The newest of each name: jobs as check runs, and commit statuses. */
export function checksAt(repository: Repository, sha: string): readonly CheckState[] {
  const found = new Map<string, CheckState>()
  for (const { jobs } of repository.runs.filter((run) => run.sha === sha))
    for (const { name, conclusion } of jobs) {
      const passed = conclusion === 'success' || conclusion === 'skipped'
      found.set(name, { name, kind: 'run', state: conclusion === null ? 'pending' : passed ? 'success' : 'failure' })
    }
  for (const { context, state } of repository.commitStatuses.filter((status) => status.sha === sha))
    found.set(context, { name: context, kind: 'status', state: state === 'error' ? 'failure' : state })
  return [...found.values()]
}

export type ReviewDecision = 'APPROVED' | 'CHANGES_REQUESTED' | 'REVIEW_REQUIRED' | null

/** The last word of each reviewer counts. */
export function reviewDecision(repository: Repository, { reviews, baseRef }: PullRequest): ReviewDecision {
  const rules = rulesOf(repository, baseRef)
  const wanted = Math.max(rules?.approvals ?? 0, rules?.codeOwners ? 1 : 0)
  const last = [...new Map(reviews.map((review) => [review.author, review.state])).values()]
  if (last.includes('CHANGES_REQUESTED')) return 'CHANGES_REQUESTED'
  if (wanted === 0) return null
  return last.filter((state) => state === 'APPROVED').length >= wanted ? 'APPROVED' : 'REVIEW_REQUIRED'
}

/** Why the rules let nobody merge it, in GitHub's words; those about checks are not in its documentation word for word. */
export async function mergeProblems(repository: Repository, pull: PullRequest): Promise<readonly string[]> {
  const rules = rulesOf(repository, pull.baseRef)
  if (!rules) return []
  const review = reviewDecision(repository, pull)
  const reviewers = `${rules.approvals} approving review${rules.approvals === 1 ? ' is' : 's are'}`
  return [
    ...(review === 'REVIEW_REQUIRED' ? [`At least ${reviewers} required by reviewers with write access.`] : []),
    ...(review === 'CHANGES_REQUESTED' ? ['Changes were requested by a reviewer.'] : []),
    ...checkProblems(repository, rules, pull.headSha),
    // No commit is signed here.
    ...(rules.signatures ? ['Commits must have verified signatures.'] : []),
    ...(rules.refuses ? [rules.refuses] : []),
    ...(rules.strict && (await isBehind(repository, pull))
      ? ['The head branch is not up to date with the base branch.']
      : [])
  ]
}

function checkProblems(repository: Repository, rules: BranchRules, sha: string): readonly string[] {
  const known = new Map(checksAt(repository, sha).map(({ name, state }) => [name, state]))
  const words = { failure: 'is failing', pending: 'is in progress', undefined: 'is expected' } as const
  return rules.checks.flatMap((name) => {
    const state = known.get(name)
    return state === 'success' ? [] : [`Required status check "${name}" ${words[state ?? 'undefined']}.`]
  })
}

async function isBehind({ directory }: Repository, { baseRef, headSha }: PullRequest): Promise<boolean> {
  const base = await findRef(directory, `refs/heads/${baseRef}`)
  return base !== undefined && (await tryGit(directory, ['merge-base', '--is-ancestor', base, headSha])).exitCode !== 0
}

/** Why the rules let this commit not be pushed to a branch. */
export function pushProblems(
  repository: Repository,
  token: Pick<Token, 'login'>,
  branch: string,
  sha: string
): readonly string[] {
  const rules = rulesOf(repository, branch)
  if (rules && mayBypass(rules, token)) return []
  if (hasQueue(repository, branch)) return ['Changes must be made through the merge queue']
  if (!rules) return []
  if (rules.creation) return ['Cannot create ref due to creations being restricted.']
  if (rules.signatures) return ['Commits must have verified signatures.']
  if (rules.pullRequests || rules.approvals > 0) return ['Changes must be made through a pull request.']
  return checkProblems(repository, rules, sha)
}

/** Branches that take nothing from this token but by a pull request; of a push over git only this rule is held. */
export function branchesClosedTo(repository: Repository, token: Pick<Token, 'login'>): readonly string[] {
  return repository.rules
    .filter((rules) => (rules.pullRequests || rules.approvals > 0) && !mayBypass(rules, token))
    .map(({ branch }) => branch)
}

export function mayBypass({ bypass }: BranchRules, { login }: Pick<Token, 'login'>): boolean {
  return bypass.includes(login)
}

export function violation(problems: readonly string[]): string {
  return `Repository rule violations found\n\n${problems.join('\n\n')}\n\n`
}

/** REST's `mergeable_state`. `mergeable` undefined: not known, such as of a closed one. */
export async function mergeableState(
  repository: Repository,
  issue: Issue,
  pull: PullRequest,
  mergeable: boolean | null
): Promise<'unknown' | 'draft' | 'dirty' | 'behind' | 'blocked' | 'unstable' | 'clean'> {
  if (mergeable === null || issue.state === 'closed') return 'unknown'
  if (pull.draft) return 'draft'
  if (!mergeable) return 'dirty'
  const problems = await mergeProblems(repository, pull)
  if (problems.length === 1 && problems[0]?.startsWith('The head branch is not up to date')) return 'behind'
  if (problems.length > 0) return 'blocked'
  return checksAt(repository, pull.headSha).some(({ state }) => state !== 'success') ? 'unstable' : 'clean'
}

/** Whether anything is demanded of the branch. */
function isRuled(repository: Repository, branch: string): boolean {
  return viewRules(repository, branch).length > 0
}

/** What GitHub shows of classic branch protection to everybody who reads the repository. */
export function viewProtection(repository: Repository, branch: string) {
  const rules = rulesOf(repository, branch)
  const enabled = repository.settings.protectedBranches.includes(branch) || rules?.isClassic === true
  const contexts = (rules?.isClassic && rules.checks) || []
  const checks = contexts.map((context) => ({ context, app_id: null }))
  return {
    enabled: enabled || isRuled(repository, branch),
    required_status_checks: { enforcement_level: contexts.length > 0 ? 'everyone' : 'off', contexts, checks }
  }
}

export function hasQueue(repository: Repository, branch: string): boolean {
  return (
    repository.settings.queuedBranches.includes(branch) ||
    viewRules(repository, branch).some(({ type }) => type === 'merge_queue')
  )
}

/** As a new merge queue has them. */
const queueDefaults = {
  check_response_timeout_minutes: 60,
  grouping_strategy: 'ALLGREEN',
  max_entries_to_build: 5,
  max_entries_to_merge: 5,
  merge_method: 'MERGE',
  min_entries_to_merge: 1,
  min_entries_to_merge_wait_minutes: 5
}

/** How the merge queue of a branch works; of classic branch protection, as it is by default. */
export function queueRules(repository: Repository, branch: string) {
  const rule = viewRules(repository, branch).find(({ type }) => type === 'merge_queue')
  const set: typeof queueDefaults = { ...queueDefaults, ...rule?.parameters }
  return {
    maxBuild: set.max_entries_to_build,
    maxMerge: set.max_entries_to_merge,
    minMerge: set.min_entries_to_merge,
    /** Minutes. */
    minWait: set.min_entries_to_merge_wait_minutes,
    method: set.merge_method.toLowerCase() as MergeMethod
  }
}

const reviewDefaults = {
  required_approving_review_count: 0,
  dismiss_stale_reviews_on_push: false,
  require_code_owner_review: false,
  require_last_push_approval: false,
  required_review_thread_resolution: false
}

/** The rules as everybody who reads the repository is told them: those that are enforced here, and those that are only shown. */
export function viewRules(repository: Repository, branch: string): readonly BranchRule[] {
  const { branchRules } = repository.settings
  const named = Object.entries(branchRules)
    .filter(([name]) => isFor(name, branch))
    .flatMap(([, rules]) => rules)
  const defaults: Readonly<Record<string, object>> = { pull_request: reviewDefaults, merge_queue: queueDefaults }
  const shown = named.map((rule) => {
    const usual = defaults[rule.type]
    return usual ? { ...rule, parameters: { ...usual, ...rule.parameters } } : rule
  })
  const rules = rulesOf(repository, branch)
  if (!rules || rules.isClassic) return shown
  const { pullRequests, approvals, checks, strict, signatures, linear, codeOwners, creation } = rules
  const reviews = {
    ...reviewDefaults,
    required_approving_review_count: approvals,
    require_code_owner_review: codeOwners ?? false
  }
  const statuses = {
    required_status_checks: checks.map((context) => ({ context })),
    strict_required_status_checks_policy: strict
  }
  return [
    ...shown,
    ...(signatures ? [{ type: 'required_signatures' }] : []),
    ...(linear ? [{ type: 'required_linear_history' }] : []),
    ...(creation ? [{ type: 'creation' }] : []),
    ...(pullRequests || approvals > 0 ? [{ type: 'pull_request', parameters: reviews }] : []),
    ...(checks.length > 0 ? [{ type: 'required_status_checks', parameters: statuses }] : [])
  ]
}
