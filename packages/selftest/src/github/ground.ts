import type { Clock, Deadline, Logger } from '@staging-actions/base'
import type { GitHub } from '@staging-actions/github'

/** One repository of a GitHub, as one job of a run sees it. */
export interface GitHubGround {
  readonly github: GitHub
  readonly clock: Clock
  readonly log: Logger
  readonly deadline: Deadline
  /** The run that plays; its id makes the names of what it makes. */
  readonly run: number
}

/** What the self-test writes on everything that people can see. */
export const marker = 'staging-actions self-test'
/** The title of the issue that it opens, and closes again. */
export const issueTitle = `${marker} (closes itself)`

/** How the text of the issue begins: what begins otherwise is another run's, or a person's. */
export function issueMark(run: number): string {
  return `${marker} of run ${run}:`
}
