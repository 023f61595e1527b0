import { randomBytes } from 'node:crypto'
import type { GitHubServer } from '../github/server.ts'
import type { Repository, WorkflowRun } from '../github/state.ts'
import { matchesFilter } from './patterns.ts'
import type { Permissions } from './permissions.ts'

/** What differs from job to job of one attempt of a run, where act has one value for all. */
export interface JobValues {
  /** What act gets as secrets. A placeholder opens nothing: each step gets its job's value in its place (step-shims.ts). */
  readonly secrets: Readonly<Record<string, string>>
  /** By the job's key: placeholder → value. */
  readonly byJob: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** By the key of a job whose environment does not take this branch: why. */
  readonly refused: ReadonlyMap<string, string>
  /** Ends the tokens. */
  revoke(): void
}

export interface JobRights {
  readonly permissions: ReadonlyMap<string, Permissions>
  /** The environments of those jobs that have one. */
  readonly environments: ReadonlyMap<string, string>
}

/** A GITHUB_TOKEN a job, and the secrets of its environment before those of the repository. */
export function issueJobValues(
  server: GitHubServer,
  repository: Repository,
  run: WorkflowRun,
  { permissions, environments }: JobRights
): JobValues {
  const known = repository.settings.environments
  const ofEnvironments = [...environments.values()].flatMap((name) => Object.keys(known[name]?.secrets ?? {}))
  const token = placeholder()
  const others = new Map([...new Set(ofEnvironments)].map((name) => [name, placeholder()]))
  const tokens: string[] = []
  const byJob = new Map<string, ReadonlyMap<string, string>>()
  const refused = new Map<string, string>()
  for (const [key, granted] of permissions) {
    const environment = environments.get(key)
    const { branches, secrets = {} } = (environment === undefined ? undefined : known[environment]) ?? {}
    const branch = run.ref.replace(/^refs\/(heads|tags)\//, '')
    // A tag of a branch's name is another thing: it would need a policy for tags.
    if (branches && (run.ref.startsWith('refs/tags/') || !matchesFilter(branches, branch)))
      refused.set(
        key,
        `Branch "${branch}" is not allowed to deploy to ${environment} due to environment protection rules.`
      )
    const { value } = server.tokens.issue({
      login: 'github-actions[bot]',
      kind: 'github-token',
      repository: repository.fullName,
      run: run.id,
      permissions: granted
    })
    tokens.push(value)
    const own = [...others].map(
      ([name, hidden]) => [hidden, secrets[name] ?? repository.secrets.get(name) ?? ''] as const
    )
    byJob.set(key, new Map([[token, value], ...own]))
  }
  return {
    secrets: { ...Object.fromEntries(repository.secrets), ...Object.fromEntries(others), GITHUB_TOKEN: token },
    byJob,
    refused,
    revoke: () => {
      for (const value of tokens) server.tokens.revoke(value)
    }
  }
}

/** Of letters and digits, so that it can stand in a pattern of the shell's and be a file's name. */
function placeholder(): string {
  return `ghs_${randomBytes(20).toString('hex')}`
}
