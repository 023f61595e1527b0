import type { Clock, Deadline, Logger } from '@staging-actions/base'
import type { KubernetesObject } from '@staging-actions/kubernetes'
import type { ApplicationWatch } from './application-watch.ts'
import type { ApplicationPort } from './port.ts'
import type { Version } from './sources.ts'

export interface SyncRequest {
  readonly application: string
  readonly version: Version
  /** Tags that must be among the images that run in the end. */
  readonly imageTags: readonly string[]
  readonly prune: boolean
  /** Created when there is no such Application; its version is put in first. */
  readonly template?: KubernetesObject
  /** Milliseconds that another's operation is waited for before it is terminated. Default: it never is. */
  readonly terminateAfter?: number
  /** Milliseconds that this Application may take. Default: what is left of the whole. */
  readonly within?: number
  /** Unique to this run; names our operation. Its last word is when it was made, in milliseconds of the epoch. */
  readonly marker: string
  /** What the markers of all runs of this repository begin with: an operation that an earlier one left is ended. Default: none is ours. */
  readonly ours?: string
  /** Milliseconds that what looks hopeless may stay so, unchanged, before it ends the run. Default 30 000. */
  readonly grace?: number
}

export interface SyncDeps {
  readonly port: ApplicationPort
  readonly clock: Clock
  readonly log: Logger
  readonly deadline: Deadline
  /** Shared with others of the run; by default one of its own. */
  readonly watch?: ApplicationWatch
}

/** An Application's own time ends with that of the whole, at the latest. */
export function deadlineOf({ within }: SyncRequest, { deadline }: SyncDeps): Deadline {
  return within === undefined ? deadline : deadline.within(within)
}
