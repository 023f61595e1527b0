import type { Octokit } from '@octokit/core'
import { systemClock } from '@staging-actions/base'
import type { Tree } from './tree.ts'

/** What one client knows of an issue that every later read of it must show. */
export interface Floor {
  /** By the process's own clock: an old floor holds nobody up. */
  readonly at: number
  /** Milliseconds since the epoch by GitHub's clock; the issue was changed then. */
  readonly updatedAt: number
  /** Ids of comments that are there. */
  readonly comments: readonly number[]
}

export interface Seen {
  /** Paths of single things that this client has made or read. */
  readonly paths: Set<string>
  readonly floors: Map<number, Floor>
  /** Git's trees by their ids, or by those of commits: what they hold never changes. */
  readonly trees: Map<string, Promise<Tree>>
  /** When the absence of a right was believed, by the clock that never goes back. */
  readonly absences: Map<string, number>
  hasAnswered: boolean
  /** Milliseconds that this machine's clock is ahead of GitHub's, as far as an answer has shown. */
  ahead: number
}

const clients = new WeakMap<Octokit, Seen>()

/** What this client has learned: by itself, or from the event that started the run. */
export function seenBy(octokit: Octokit): Seen {
  const known = clients.get(octokit) ?? {
    paths: new Set(),
    floors: new Map(),
    trees: new Map(),
    absences: new Map(),
    hasAnswered: false,
    ahead: 0
  }
  clients.set(octokit, known)
  return known
}

/** An answer's `Date` shows what time it is at GitHub, where it is GitHub's: each of its own has an id. */
export function noteTime(
  octokit: Octokit,
  headers: { readonly date?: string; readonly 'x-github-request-id'?: string } | undefined
): void {
  if (headers?.['x-github-request-id'] === undefined) return
  const ahead = Date.now() - Date.parse(headers.date ?? '')
  if (!Number.isNaN(ahead)) seenBy(octokit).ahead = ahead
}

/** Milliseconds since the epoch, by GitHub's clock as far as it is known. */
export function timeAt(octokit: Octokit): number {
  return Date.now() - seenBy(octokit).ahead
}

/** From now on reads of the issue show at least this. */
export function raiseFloor(
  octokit: Octokit,
  issue: number,
  { updatedAt, comment }: { readonly updatedAt: string; readonly comment?: number | undefined }
): void {
  const { floors } = seenBy(octokit)
  const comments = floors.get(issue)?.comments ?? []
  floors.set(issue, {
    at: systemClock.monotonic(),
    updatedAt: Date.parse(updatedAt),
    comments: comment === undefined ? comments : [...comments, comment]
  })
}

/** The event that started the run tells of a change: reads of its issue show at least that. Any event will do. */
export function expectEvent(octokit: Octokit, event: Readonly<Record<string, unknown>>): void {
  const issue = event['issue'] as { readonly number?: unknown; readonly updated_at?: unknown } | undefined
  const comment = event['comment'] as { readonly id?: unknown; readonly created_at?: unknown } | undefined
  if (typeof issue?.number !== 'number' || typeof issue.updated_at !== 'string') return
  const isNew = event['action'] === 'created' && typeof comment?.id === 'number'
  const updatedAt = isNew && typeof comment.created_at === 'string' ? comment.created_at : issue.updated_at
  raiseFloor(octokit, issue.number, { updatedAt, ...(isNew && { comment: Number(comment.id) }) })
}
