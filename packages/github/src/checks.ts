import type { GitHub } from './client.ts'
import { graphql, request, unlessStatus } from './request.ts'
import { seenBy } from './seen.ts'

/** What the rules of a branch demand of a commit, by name. */
export interface RequiredChecks {
  readonly failed: readonly string[]
  readonly pending: readonly string[]
  /** Demanded by a ruleset, and nobody has reported them yet. Those of classic branch protection are not known here. */
  readonly missing: readonly string[]
}

const bad = ['FAILURE', 'TIMED_OUT', 'CANCELLED', 'ACTION_REQUIRED', 'STARTUP_FAILURE', 'STALE', 'ERROR']

const query = `query requiredChecks($owner: String!, $repo: String!, $sha: GitObjectID!, $pull: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    object(oid: $sha) {
      ... on Commit {
        statusCheckRollup {
          contexts(first: 100, after: $after) {
            nodes {
              __typename
              ... on CheckRun { name status conclusion isRequired(pullRequestNumber: $pull) }
              ... on StatusContext { context state isRequired(pullRequestNumber: $pull) }
            }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }
  }
}`

type Context =
  | {
      readonly __typename: 'CheckRun'
      readonly name: string
      readonly status: string
      readonly conclusion: string | null
      readonly isRequired: boolean
    }
  | {
      readonly __typename: 'StatusContext'
      readonly context: string
      readonly state: string
      readonly isRequired: boolean
    }

interface Answer {
  readonly repository: {
    readonly object: {
      readonly statusCheckRollup?: {
        readonly contexts: {
          readonly nodes: readonly (Context | null)[] | null
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
        }
      } | null
    } | null
  } | null
}

/**
 * The checks that a pull request's target demands, as they stand at its head.
 * Only GraphQL says which are required; it needs `checks: read` and `statuses: read`. Undefined without those.
 */
export async function findRequiredChecks(
  github: GitHub,
  pull: { readonly number: number; readonly headSha: string; readonly baseRef: string }
): Promise<RequiredChecks | undefined> {
  const contexts = await unlessStatus([403], listContexts(github, pull))
  if (!contexts) return undefined
  const states = contexts.map((context) =>
    context.__typename === 'CheckRun'
      ? { ...context, state: context.status === 'COMPLETED' ? (context.conclusion ?? '') : 'PENDING' }
      : { ...context, name: context.context }
  )
  const required = states.filter(({ isRequired }) => isRequired)
  const known = new Set(states.map(({ name }) => name))
  const named = await listRequiredNames(github, pull.baseRef)
  return {
    failed: required.filter(({ state }) => bad.includes(state)).map(({ name }) => name),
    pending: required.filter(({ state }) => state === 'PENDING' || state === 'EXPECTED').map(({ name }) => name),
    missing: named.filter((name) => !known.has(name))
  }
}

async function listContexts(
  github: GitHub,
  pull: { readonly number: number; readonly headSha: string }
): Promise<readonly Context[]> {
  const { owner, repo } = github
  const contexts: Context[] = []
  // The pull request names it: a commit that is not shown has checks all the same.
  const about = `/repos/${owner}/${repo}/git/commits/${pull.headSha}`
  seenBy(github.octokit).paths.add(about)
  const has = (answer: Answer) => answer.repository?.object
  let after: string | null = null
  for (;;) {
    const variables = { owner, repo, sha: pull.headSha, pull: pull.number, after }
    const answer: Answer = await graphql<Answer>(github, 'requiredChecks', query, variables, { about, has })
    const page = has(answer)?.statusCheckRollup?.contexts
    for (const node of page?.nodes ?? []) if (node) contexts.push(node)
    if (!page?.pageInfo.hasNextPage) return contexts
    after = page.pageInfo.endCursor
  }
}

async function listRequiredNames(github: GitHub, branch: string): Promise<readonly string[]> {
  const answer = await unlessStatus(
    [403],
    request(github, 'GET /repos/{owner}/{repo}/rules/branches/{branch}', { branch, per_page: 100 })
  )
  return (answer?.data ?? []).flatMap((rule) =>
    rule.type === 'required_status_checks'
      ? (rule.parameters?.required_status_checks ?? []).map(({ context }) => context)
      : []
  )
}
