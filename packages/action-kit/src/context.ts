import type { Octokit } from '@octokit/core'
import type { Clock, Deadline, Logger, Spawn } from '@staging-actions/base'
import type { ToolInstaller } from './tools.ts'

/** All that an action knows of the run it is in. Made once, from the runner's environment. */
export interface ActionContext {
  readonly repository: { readonly owner: string; readonly name: string; readonly fullName: string; readonly id: number }
  readonly sha: string
  /** `refs/heads/staging` */
  readonly ref: string
  readonly eventName: string
  /** The webhook payload, unchecked. */
  readonly event: Readonly<Record<string, unknown>>
  readonly actor: string
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string }
  readonly workflow: string
  readonly job: string
  /** Absolute paths. */
  readonly workspace: string
  readonly temp: string
  /** Base URLs, without a trailing slash. */
  readonly urls: {
    readonly server: string
    readonly github: string
    readonly graphql: string
    readonly digitalocean: string
    /** Undefined unless set: then Spaces' own name for the region is used. */
    readonly spaces: string | undefined
  }
  /** What a child process may inherit: PATH, HOME, proxy, CA and terraform CLI settings; no token. */
  readonly env: Readonly<Record<string, string>>
  readonly log: Logger
  readonly clock: Clock
  /** Aborts on SIGINT and SIGTERM: the run was cancelled. */
  readonly signal: AbortSignal
  readonly spawn: Spawn
  readonly tools: ToolInstaller
  readonly fetch: typeof globalThis.fetch
  /** Retries 429, 5xx and secondary limits; its log never holds the token. Loaded on first use: many runs need none. */
  github(token: string): Promise<Octokit>
  deadline(milliseconds: number): Deadline
  /** Hides a value from everything logged from now on. */
  mask(secret: string): void
}
