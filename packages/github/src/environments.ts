import type { GitHub } from './client.ts'
import { request, unlessStatus } from './request.ts'

/** One of GitHub's own environments, as far as it guards a secret. */
export interface GuardedEnvironment {
  /** Which branches' jobs may have it: patterns of names, or all that are under branch protection. */
  readonly branches: 'all' | 'protected' | readonly string[]
  /** Patterns of tags whose jobs may have it too. */
  readonly tags: readonly string[]
  /** What each job that names it waits for before it begins, in words: `somebody's review`, `10 minutes`. Absent: nothing. */
  readonly waitsFor?: string
}

/** Undefined when there is none of that name. Needs `actions: read`. */
export async function findGuardedEnvironment(github: GitHub, name: string): Promise<GuardedEnvironment | undefined> {
  const answer = await unlessStatus(
    [404],
    request(github, 'GET /repos/{owner}/{repo}/environments/{environment_name}', { environment_name: name })
  )
  if (!answer) return undefined
  const waits = (answer.data.protection_rules ?? []).flatMap((rule) =>
    rule.type === 'required_reviewers'
      ? ["somebody's review"]
      : 'wait_timer' in rule && rule.wait_timer
        ? [`${rule.wait_timer} minutes`]
        : []
  )
  const held = waits.length > 0 ? { waitsFor: waits.join(' and ') } : {}
  const policy = answer.data.deployment_branch_policy
  if (!policy) return { branches: 'all', tags: [], ...held }
  if (policy.protected_branches) return { branches: 'protected', tags: [], ...held }
  const { data } = await request(
    github,
    'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
    { environment_name: name, per_page: 100 }
  )
  const names = (wanted: 'branch' | 'tag') =>
    data.branch_policies.filter(({ type = 'branch' }) => type === wanted).flatMap((one) => one.name ?? [])
  return { branches: names('branch'), tags: names('tag'), ...held }
}
