import { randomBytes } from 'node:crypto'
import type { GitHubServer } from '../github/server.ts'
import type { Repository, WorkflowRun } from '../github/state.ts'
import type { Permissions } from './permissions.ts'

/** The tokens of one attempt of a run. */
export interface JobTokens {
  /** What act knows as the token. It opens nothing: each step gets its job's in its place (step-shims.ts). */
  readonly placeholder: string
  /** By the job's key. */
  readonly values: ReadonlyMap<string, string>
  revoke(): void
}

/** A GITHUB_TOKEN a job, as on GitHub, where act has a single one a run. */
export function issueJobTokens(
  server: GitHubServer,
  repository: Repository,
  run: WorkflowRun,
  permissions: ReadonlyMap<string, Permissions>
): JobTokens {
  const values = new Map(
    [...permissions].map(([key, granted]) => {
      const token = server.tokens.issue({
        login: 'github-actions[bot]',
        kind: 'github-token',
        repository: repository.fullName,
        run: run.id,
        permissions: granted
      })
      return [key, token.value]
    })
  )
  return {
    // Of hexadecimal digits, so that it can stand in a pattern of the shell's.
    placeholder: `ghs_${randomBytes(20).toString('hex')}`,
    values,
    revoke: () => {
      for (const value of values.values()) server.tokens.revoke(value)
    }
  }
}
