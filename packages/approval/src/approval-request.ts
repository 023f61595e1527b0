import type { Clock, Logger } from '@staging-actions/base'
import type { Promotion } from '@staging-actions/config'
import type { GitHub } from '@staging-actions/github'
import type { AppReport } from './app-report.ts'
import type { EnvironmentKeeper } from './keep-environment.ts'
import type { TeamReader } from './team-reader.ts'
import type { VerdictWords } from './words/verdict-words.ts'

export interface ApprovalRequest {
  readonly environment: string
  /** The environment's tag, which names the repository too. */
  readonly owner: string
  /** The commit that was deployed and tested: exactly what an approval is about. */
  readonly sha: string
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string }
  readonly initiator: string
  /** `https://github.com/owner/repo`, no trailing slash. */
  readonly repositoryUrl: string
  readonly apps: readonly AppReport[]
  /** Changed files that no rule says anything about, the first ones. */
  readonly uncovered: readonly string[]
  /** Apps that production has and the commit has not. */
  readonly gone: readonly string[]
  /** Digest of the stacks and the bootstrap that all of it was tested on. */
  readonly stack: string | undefined
  readonly rules: {
    readonly approvers: readonly string[]
    readonly minimum: number
    /** Milliseconds. */
    readonly timeout: number
    readonly excludeInitiator: boolean
    readonly words: VerdictWords
  }
  /** The request's text with `${…}` where its parts go; undefined: our own. */
  readonly template: string | undefined
  /** Of the issue, in addition to our own label. */
  readonly labels: readonly string[]
  readonly assignees: readonly string[]
  /** `@user` or `@org/team`. */
  readonly mentions: readonly string[]
  readonly promotion: Promotion
  /** An approval leaves the request open until its promotion has ended. */
  readonly promotionFollows: boolean
  /** Of the configuration; undefined: where it is by default. */
  readonly configPath: string | undefined
  /** Milliseconds that this job waits before it hands over with `pending`; 0: it looks once. */
  readonly wait: number
  /** US dollars. */
  readonly costPerHour?: number | undefined
  /** As the pipeline's provision gave it; undefined: the one that is there at the hand-over. */
  readonly generation: number | undefined
}

export interface ApprovalDeps {
  readonly github: GitHub
  readonly teams: TeamReader
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly log: Logger
  readonly keeper: EnvironmentKeeper
}
