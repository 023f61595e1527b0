import { ApiError } from '@staging-actions/base'
import {
  type BodyEdit,
  type GitHub,
  getIssueIfChanged,
  type Issue,
  type IssueComment,
  listBodyEdits,
  listComments,
  listEditedComments
} from '@staging-actions/github'
import { type BoxEdit, readBoxEdits } from './boxes.ts'
import { type Marker, parseMarker } from './marker.ts'
import { parseAnswer } from './render/render-outcome.ts'

/** What GitHub knows of a request. */
export interface SeenRequest {
  readonly issue: Issue
  readonly comments: readonly (IssueComment & { readonly edited: boolean })[]
  readonly boxEdits: readonly BoxEdit[]
  /** The newest body that we wrote ourselves: what people were meant to see. */
  readonly ours: string
  /** From `ours`; undefined when it is no request of ours at all. */
  readonly marker: Marker | undefined
  /** Since when this commit with these results is being asked about; milliseconds since the epoch. */
  readonly askedAt: number
  /** Keys of the attempts that were answered already. */
  readonly answered: ReadonlySet<string>
  /** How it ended, if we ended it. */
  readonly outcome: string | undefined
}

export type Look =
  /** Nothing changed since the last look. */
  | { readonly kind: 'same' }
  | { readonly kind: 'seen'; readonly seen: SeenRequest }
  /** Deleted, or moved to another repository. */
  | { readonly kind: 'gone' }

/** One request as long as nothing changes, and that one is free; three when something did. */
export class RequestWatch {
  readonly #github: GitHub
  readonly #number: number
  readonly #self: string
  #etag: string | undefined
  #serverTime: { readonly at: number; readonly monotonic: number } | undefined
  readonly #monotonic: () => number

  constructor(github: GitHub, number: number, self: string, monotonic: () => number) {
    this.#github = github
    this.#number = number
    this.#self = self
    this.#monotonic = monotonic
  }

  /** GitHub's clock, milliseconds since the epoch: the machine's own may be minutes off, and verdicts carry GitHub's. */
  now(): number | undefined {
    return this.#serverTime && this.#serverTime.at + this.#monotonic() - this.#serverTime.monotonic
  }

  async look(signal?: AbortSignal): Promise<Look> {
    try {
      const { value: issue, etag, at } = await getIssueIfChanged(this.#github, this.#number, this.#etag, signal)
      if (at !== undefined) this.#serverTime = { at, monotonic: this.#monotonic() }
      if (!issue) return { kind: 'same' }
      if (!belongsTo(issue, this.#github)) return { kind: 'gone' }
      const seen = await readRequest(this.#github, issue, this.#self)
      // Only now: after a failure in between, the next look must see it all again.
      this.#etag = etag
      return { kind: 'seen', seen }
    } catch (error) {
      if (error instanceof ApiError && (error.status === 404 || error.status === 410)) return { kind: 'gone' }
      throw error
    }
  }
}

/** A transferred issue is followed by a redirect: what answers then lives elsewhere. */
export function belongsTo(issue: Issue, { owner, repo }: GitHub): boolean {
  return new URL(issue.url).pathname.toLowerCase().startsWith(`/${owner}/${repo}/issues/`.toLowerCase())
}

export async function readRequest(github: GitHub, issue: Issue, self: string): Promise<SeenRequest> {
  const [written, edits] = await Promise.all([listComments(github, issue.number), listBodyEdits(github, issue.number)])
  // After the comments: what was edited since then is seen as edited. Without comments nothing was.
  const edited: ReadonlySet<string> =
    written.length > 0 ? await listEditedComments(github, issue.number) : new Set<string>()
  const comments = written.map((comment) => ({
    ...comment,
    edited: comment.createdAt !== comment.updatedAt || edited.has(comment.nodeId)
  }))
  const history: readonly BodyEdit[] =
    edits.length > 0 ? edits : [{ at: issue.createdAt, editor: issue.author, body: issue.body }]
  const own = history.filter((edit) => edit.editor.login === self && edit.body !== undefined)
  const ours = own.at(-1)?.body ?? ''
  const marker = parseMarker(ours)
  const mine = comments.filter(
    // What we wrote and somebody else edited is not ours any more.
    (comment) => comment.author.login === self && !comment.edited
  )
  return {
    issue,
    comments,
    boxEdits: readBoxEdits(history, self),
    ours,
    marker,
    askedAt: Date.parse(askedSince(own, marker) ?? issue.createdAt),
    answered: new Set(mine.flatMap((comment) => parseAnswer(comment.body) ?? [])),
    outcome: mine
      .map((comment) => /^<!-- staging-actions:outcome ([a-z-]+) -->/.exec(comment.body)?.[1])
      .findLast(Boolean)
  }
}

/** The oldest version of ours from which on commit and results stayed the same. */
function askedSince(own: readonly BodyEdit[], marker: Marker | undefined): string | undefined {
  let since: string | undefined
  for (const edit of own.toReversed()) {
    const said = parseMarker(edit.body ?? '')
    if (!marker || said?.sha !== marker.sha || said.digest !== marker.digest) break
    since = edit.at
  }
  return since
}
