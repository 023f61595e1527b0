import { listRules } from './branch-rules.ts'
import type { GitHub } from './client.ts'
import { graphql, request, unlessStatus } from './request.ts'
import { seenBy } from './seen.ts'

/** What the rules of a branch demand of a commit, by name. */
export interface RequiredChecks {
  readonly failed: readonly string[]
  readonly pending: readonly string[]
  /** Demanded, and nobody has reported them yet. */
  readonly missing: readonly string[]
}

const bad = ['FAILURE', 'TIMED_OUT', 'CANCELLED', 'ACTION_REQUIRED', 'STARTUP_FAILURE', 'STALE', 'ERROR']

const query = `query requiredChecks($owner: String!, $repo: String!, $sha: GitObjectID!, $pull: Int, $hasPull: Boolean!, $after: String) {
  repository(owner: $owner, name: $repo) {
    object(oid: $sha) {
      ... on Commit {
        statusCheckRollup {
          contexts(first: 100, after: $after) {
            nodes {
              __typename
              ... on CheckRun { name status conclusion isRequired(pullRequestNumber: $pull) @include(if: $hasPull) }
              ... on StatusContext { context state isRequired(pullRequestNumber: $pull) @include(if: $hasPull) }
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
      readonly isRequired?: boolean
    }
  | {
      readonly __typename: 'StatusContext'
      readonly context: string
      readonly state: string
      readonly isRequired?: boolean
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
  const { names } = await listRequired(github, pull.baseRef)
  return judge(contexts, names, ({ isRequired }) => isRequired === true)
}

/**
 * The checks that a branch demands of a commit before it may be pushed there, without a pull request: by their names. Which app has to
 * report one is not asked; GitHub does, where the token may not bypass the rule. Undefined where the token may not read them.
 */
export async function findChecksBeforePush(
  github: GitHub,
  { sha, branch }: { readonly sha: string; readonly branch: string }
): Promise<PushChecks | undefined> {
  const { names, isProtected } = await listRequired(github, branch)
  if (names.length === 0) return { isProtected, names, failed: [], pending: [], missing: [] }
  const contexts = await unlessStatus([403], listContexts(github, { headSha: sha }))
  return contexts && { isProtected, names, ...judge(contexts, names, ({ name }) => names.includes(name)) }
}

export interface PushChecks extends RequiredChecks {
  /** Whether anything is demanded of the branch, by GitHub's own word on it. */
  readonly isProtected: boolean
  readonly names: readonly string[]
}

interface CheckState {
  readonly name: string
  readonly state: string
  readonly isRequired?: boolean
}

function judge(
  contexts: readonly Context[],
  names: readonly string[],
  isDemanded: (state: CheckState) => boolean
): RequiredChecks {
  const states = contexts.map(
    (context): CheckState =>
      context.__typename === 'CheckRun'
        ? { ...context, state: context.status === 'COMPLETED' ? (context.conclusion ?? '') : 'PENDING' }
        : { ...context, name: context.context }
  )
  const demanded = states.filter(isDemanded)
  const known = new Set(states.map(({ name }) => name))
  return {
    failed: demanded.filter(({ state }) => bad.includes(state)).map(({ name }) => name),
    pending: demanded.filter(({ state }) => state === 'PENDING' || state === 'EXPECTED').map(({ name }) => name),
    missing: names.filter((name) => !known.has(name))
  }
}

async function listContexts(
  github: GitHub,
  { number, headSha }: { readonly number?: number; readonly headSha: string }
): Promise<readonly Context[]> {
  const { owner, repo } = github
  const contexts: Context[] = []
  // The caller has it from a pull request, a queue or a run: a commit that is not shown has checks all the same.
  const about = `/repos/${owner}/${repo}/git/commits/${headSha}`
  seenBy(github.octokit).paths.add(about)
  const has = (answer: Answer) => answer.repository?.object
  let after: string | null = null
  for (;;) {
    const variables = { owner, repo, sha: headSha, pull: number ?? null, hasPull: number !== undefined, after }
    const answer: Answer = await graphql<Answer>(github, 'requiredChecks', query, variables, { about, has })
    const page = has(answer)?.statusCheckRollup?.contexts
    for (const node of page?.nodes ?? []) if (node) contexts.push(node)
    if (!page?.pageInfo.hasNextPage) return contexts
    after = page.pageInfo.endCursor
  }
}

/** By rulesets, and by classic branch protection as far as GitHub shows it to everybody who reads the repository. */
async function listRequired(
  github: GitHub,
  branch: string
): Promise<{ readonly names: readonly string[]; readonly isProtected: boolean }> {
  const [rules, found] = await Promise.all([
    unlessStatus([403], listRules(github, branch)),
    unlessStatus([403], request(github, 'GET /repos/{owner}/{repo}/branches/{branch}', { branch }))
  ])
  const ruled = (rules ?? []).flatMap((rule) =>
    rule.type === 'required_status_checks'
      ? (rule.parameters?.required_status_checks ?? []).map(({ context }) => context)
      : []
  )
  const classic = found?.data.protection?.required_status_checks?.contexts ?? []
  return { names: [...new Set([...ruled, ...classic])], isProtected: found?.data.protected ?? false }
}
