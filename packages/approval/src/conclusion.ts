import type { Actor, IssueView } from '@staging-actions/github'

/** How we ended a request: for good, whatever is said, deleted or reopened afterwards. */
export interface Conclusion {
  readonly kind: 'approved' | 'rejected' | 'timed-out' | 'superseded'
  /** ISO 8601. */
  readonly at: string
  /** False: a closing alone says so, by something that writes as we do. */
  readonly isSaid: boolean
  /** Whether it was approved before it ended as something else. */
  readonly wasApproved?: boolean
}

/** A comment of which nobody knows any more what it said: deleted, or edited, by somebody else than its author. */
export interface Erasure {
  readonly kind?: 'deleted' | 'edited'
  readonly author: Actor
  /** Undefined: GitHub does not say who. */
  readonly by: Actor | undefined
  /** ISO 8601. */
  readonly at: string
}

/**
 * From our own comment on how it ended, and from the issue's timeline, from which nobody can take anything away: anyone who deletes
 * the comment cannot make us not have closed it. What says no counts more than what says yes.
 */
export function readConclusion({ comments, events }: IssueView, self: string): Conclusion | undefined {
  const said = comments
    // What we wrote and somebody else edited is not ours any more.
    .filter(({ author, edited }) => author.login === self && !edited)
    .flatMap(({ body, createdAt }): Conclusion[] => {
      const kind = /^<!-- staging-actions:outcome (approved|rejected|timed-out|superseded) -->/.exec(body)?.[1]
      return kind === undefined ? [] : [{ kind: kind as Conclusion['kind'], at: createdAt, isSaid: true }]
    })
  const refusal = said.find(({ kind }) => kind !== 'approved')
  const approval = said.find(({ kind }) => kind === 'approved')
  if (refusal) return { ...refusal, wasApproved: approval !== undefined }
  const closings = events.flatMap((event) => (event.kind === 'closed' && event.by?.login === self ? [event] : []))
  const closed = closings.find(({ reason }) => reason !== 'COMPLETED' && !(approval && reason === undefined))
  if (closed) return { kind: 'rejected', at: closed.at, isSaid: false, wasApproved: approval !== undefined }
  const [completed] = closings
  return approval ?? (completed && { kind: 'approved', at: completed.at, isSaid: false })
}

/** Also where it ended as something else after that. */
export function wasApproved(conclusion: Conclusion | undefined): boolean {
  return conclusion?.kind === 'approved' || conclusion?.wasApproved === true
}

/** A closing by somebody other than us. */
export interface PersonsClosing {
  readonly by: Actor
  /** ISO 8601. */
  readonly at: string
  /** As GitHub spells it: COMPLETED, NOT_PLANNED, DUPLICATE. Undefined: it does not say. */
  readonly reason: string | undefined
  /** Somebody else, who opened it again; undefined: nobody did, it was we, or its author has closed it once more. */
  readonly reopenedBy?: Actor | undefined
}

/** Whether a closing says no by itself, as GitHub spells its reason: what is a duplicate is not to go out by this request, either. */
export function closesAsNo(reason: string | undefined): boolean {
  return reason === 'NOT_PLANNED' || reason === 'DUPLICATE'
}

/** Those that their own author has not taken back by opening it again. */
export function readClosings({ events }: IssueView, self: string): readonly PersonsClosing[] {
  return events.flatMap((event, index) => {
    if (event.kind !== 'closed' || !event.by || event.by.login === self) return []
    const { by, at, reason } = event
    const isTakenBack = events.slice(index).some((later) => later.kind === 'reopened' && later.by?.login === by.login)
    if (isTakenBack) return []
    const later = events.slice(index + 1)
    const isRepeated = later.some((event) => event.kind === 'closed' && event.by?.login === by.login)
    const opener = isRepeated ? undefined : later.find(({ kind }) => kind === 'reopened')?.by
    return [{ by, at, reason, ...(opener && opener.login !== self && { reopenedBy: opener }) }]
  })
}

export function readErasures({ events }: IssueView, self: string): readonly Erasure[] {
  return events.flatMap((event) =>
    event.kind === 'comment-deleted' && event.author.login !== self && event.by?.login !== event.author.login
      ? [{ author: event.author, by: event.by, at: event.at }]
      : []
  )
}
