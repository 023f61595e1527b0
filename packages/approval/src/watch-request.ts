import { ApiError, StagingError } from '@staging-actions/base'
import { versionsOf } from '@staging-actions/environment/ownership'
import {
  type BodyEdit,
  type GitHub,
  getIssueIfChanged,
  type Issue,
  type IssueView,
  viewIssue
} from '@staging-actions/github'
import { type BoxEdit, readBoxEdits } from './boxes.ts'
import {
  type Conclusion,
  type Erasure,
  type PersonsClosing,
  readClosings,
  readConclusion,
  readErasures
} from './conclusion.ts'
import { type Marker, parseMarker } from './marker.ts'
import { parseAnswer } from './render/render-outcome.ts'
import { readStanding, type Standing } from './standing.ts'

/** What GitHub knows of a request. */
export interface SeenRequest {
  readonly issue: IssueView
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
  readonly conclusion: Conclusion | undefined
  readonly erasures: readonly Erasure[]
  readonly closings: readonly PersonsClosing[]
  readonly standing: Standing
}

export type Look =
  /** Nothing changed since the last look. */
  | { readonly kind: 'same' }
  | { readonly kind: 'seen'; readonly seen: SeenRequest }
  /** Deleted, or moved to another repository. */
  | { readonly kind: 'gone' }

/** Milliseconds after a change in which GitHub may still answer with what was before, or tell of the change piece by piece. */
const unsettled = 10_000

/** One request as long as nothing changes, and that one is free; two when something did, and for some seconds after it. */
export class RequestWatch {
  readonly #github: GitHub
  readonly #number: number
  readonly #self: string
  #etag: string | undefined
  #serverTime: { readonly at: number; readonly monotonic: number } | undefined
  #last: { readonly seen: SeenRequest; readonly monotonic: number } | undefined
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
      const view = closedAs(await viewIssue(this.#github, this.#number, signal), issue)
      const seen = readRequest(view, this.#self)
      const last = this.#last
      if (last && this.#monotonic() - last.monotonic < unsettled && isOlder(seen.issue, last.seen.issue))
        return { kind: 'same' }
      // Only now: after a failure in between, the next look must see it all again. And not while more of it may come.
      const age = (this.now() ?? 0) - Date.parse(seen.issue.updatedAt)
      this.#etag = age > unsettled ? etag : undefined
      if (last && isSame(seen.issue, last.seen.issue)) return { kind: 'same' }
      this.#last = { seen, monotonic: this.#monotonic() }
      return { kind: 'seen', seen }
    } catch (error) {
      return { kind: asGone(error, this.#number) }
    }
  }
}

/**
 * GitHub says of a deleted issue that it is: 410. Where it only does not find one, nobody knows, and nothing is decided.
 * @throws StagingError for everything but a deletion
 */
export function asGone(error: unknown, number: number): 'gone' {
  if (!(error instanceof ApiError) || (error.status !== 404 && error.status !== 410)) throw error
  if (error.status === 404)
    throw new StagingError('not-found', `GitHub has not shown #${number} for a minute: nothing is decided`, {
      cause: error,
      hint: 'If it is there, run this again, and look at https://www.githubstatus.com. If somebody took it away, push again: it is asked about again.'
    })
  if (/disabled/.test(error.detail ?? ''))
    throw new StagingError('issues-disabled', `issues were switched off: nothing is decided about #${number}`, {
      cause: error,
      hint: 'Switch issues on in the settings of the repository, and run this again.'
    })
  return 'gone'
}

/**
 * GraphQL tells of a duplicate only who asks for it in a way that older servers refuse, and its closings need not tell it at all: REST does.
 */
export function closedAs(view: IssueView, { state, stateReason }: Pick<Issue, 'state' | 'stateReason'>): IssueView {
  if (view.state.kind !== 'closed' || state !== 'closed' || stateReason !== 'duplicate') return view
  const last = view.events.findLastIndex(({ kind }) => kind === 'closed')
  const events = view.events.map((event, index) =>
    index === last && event.kind === 'closed' ? { ...event, reason: 'DUPLICATE' } : event
  )
  return { ...view, events, state: { ...view.state, reason: 'DUPLICATE' } }
}

/** From a copy that is behind the one that answered before. */
function isOlder(view: IssueView, than: IssueView): boolean {
  const difference = Date.parse(view.updatedAt) - Date.parse(than.updatedAt)
  if (difference !== 0) return difference < 0
  return view.comments.length < than.comments.length || view.edits.length < than.edits.length
}

function isSame(view: IssueView, other: IssueView): boolean {
  return JSON.stringify(view) === JSON.stringify(other)
}

/** A transferred issue is followed by a redirect: what answers then lives elsewhere. */
export function belongsTo(issue: Pick<Issue, 'url'>, { owner, repo }: GitHub): boolean {
  return new URL(issue.url).pathname.toLowerCase().startsWith(`/${owner}/${repo}/issues/`.toLowerCase())
}

/** What an issue says as a request. Pure. */
export function readRequest(issue: IssueView, self: string): SeenRequest {
  const { comments } = issue
  const history: readonly BodyEdit[] = versionsOf(issue)
  const own = history.filter((edit) => edit.editor.login === self && edit.body !== undefined)
  const ours = own.at(-1)?.body ?? ''
  const marker = parseMarker(ours)
  const mine = comments.filter(
    // What we wrote and somebody else edited is not ours any more.
    (comment) => comment.author.login === self && !comment.edited
  )
  return {
    issue,
    boxEdits: readBoxEdits(history, self),
    ours,
    marker,
    askedAt: Date.parse(askedSince(own, marker) ?? issue.createdAt),
    answered: new Set(mine.flatMap((comment) => parseAnswer(comment.body) ?? [])),
    conclusion: readConclusion(issue, self),
    erasures: readErasures(issue, self),
    closings: readClosings(issue, self),
    standing: readStanding(issue, self)
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
