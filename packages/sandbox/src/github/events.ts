import type { Repository } from './state.ts'
import type { TokenKind } from './tokens.ts'

/** Something that GitHub would send a webhook for, and may start workflows for. */
export interface GitHubEvent {
  readonly name:
    | 'push'
    | 'issues'
    | 'issue_comment'
    | 'pull_request'
    | 'workflow_dispatch'
    | 'repository_dispatch'
    | 'schedule'
  /** `opened`, `edited`, `created` …; undefined where the event has none. */
  readonly action: string | undefined
  readonly repository: Repository
  readonly sender: string
  readonly tokenKind: TokenKind
  /** `refs/heads/staging` for a push and a dispatch; else the default branch. */
  readonly ref: string
  /** The commit whose workflow files count. */
  readonly sha: string
  /** The webhook's body. */
  readonly payload: Readonly<Record<string, unknown>>
  /** Its runs wait until a person who may write has approved them: of a pull request that GITHUB_TOKEN opened. */
  readonly isHeld?: boolean
  /** Only this workflow (a dispatch): `.github/workflows/deploy.yml`. */
  readonly workflowPath?: string
}

/** Answers the ids of the runs that it started. */
export type EventListener = (event: GitHubEvent) => Promise<readonly number[]>

export class EventHub {
  readonly #listeners = new Set<EventListener>()
  readonly #report: (event: GitHubEvent, error: unknown) => void

  /** `report` is told when a listener failed: anyone who pushed must not suffer for it. */
  constructor(report: (event: GitHubEvent, error: unknown) => void) {
    this.#report = report
  }

  listen(listener: EventListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Resolves when every listener has created its runs, so that a pusher finds them at once. */
  async send(event: GitHubEvent): Promise<readonly number[]> {
    const started = await Promise.all(
      [...this.#listeners].map(async (listener) => {
        try {
          return await listener(event)
        } catch (error) {
          this.#report(event, error)
          return []
        }
      })
    )
    return started.flat()
  }
}
