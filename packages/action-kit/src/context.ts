import type { Octokit } from '@octokit/core'
import type { Clock, Deadline, Logger, Spawn } from '@staging-actions/base'
import type { AppCredentials, GitHubApp } from './github-app.ts'
import type { Runner } from './runner.ts'
import type { ToolInstaller } from './tools.ts'

/** All that an action knows of the run it is in, and what it acts with. Made once. */
export interface ActionContext extends Runner {
  readonly spawn: Spawn
  /** Aborts on SIGINT and SIGTERM: the run was cancelled. */
  readonly signal: AbortSignal
  readonly log: Logger
  readonly clock: Clock
  readonly tools: ToolInstaller
  readonly fetch: typeof globalThis.fetch
  /** Retries 429, 5xx and secondary limits; its log never holds the token. Loaded on first use: many runs need none. */
  github(token: string): Promise<Octokit>
  /** Loaded on first use. @throws StagingError invalid-input when the key is none */
  githubApp(credentials: AppCredentials): Promise<GitHubApp>
  deadline(milliseconds: number): Deadline
  /** Hides a value from everything logged from now on. */
  mask(secret: string): void
}
