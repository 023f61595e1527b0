import { ApiError, StagingError, systemClock } from '@staging-actions/base'
import type { GitHub } from './client.ts'
import { type Actor, pathOf } from './issues.ts'
import { graphql } from './request.ts'
import { type Floor, seenBy } from './seen.ts'
import { lag, pauseWithin } from './settling.ts'

/** One state of an issue's body. */
export interface BodyEdit {
  /** ISO 8601. */
  readonly at: string
  /** Who wrote it; a deleted account is `ghost`. */
  readonly editor: Actor
  /** The whole body after the edit: GitHub calls it `diff`. Undefined when somebody deleted it from the history. */
  readonly body: string | undefined
}

/** What was done to an issue besides what its text and its comments show. `by` undefined: GitHub does not say who, not yet or never. */
export type IssueEvent = { readonly at: string; readonly by: Actor | undefined } & (
  | {
      readonly kind: 'closed'
      /** As GitHub spells it: COMPLETED, NOT_PLANNED, DUPLICATE. */
      readonly reason: string | undefined
    }
  | { readonly kind: 'reopened' }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  /** The comment itself is gone, and nobody can read any more what it said. */
  | { readonly kind: 'comment-deleted'; readonly author: Actor }
)

export interface ViewedComment {
  readonly id: number
  readonly author: Actor
  readonly body: string
  /** ISO 8601. */
  readonly createdAt: string
  /** Whether anybody ever edited it: the author, or anyone with write permission. */
  readonly edited: boolean
  /** When it was edited last, ISO 8601, and by whom: undefined where GitHub does not say. */
  readonly lastEdit?: { readonly at: string; readonly by: Actor | undefined } | undefined
}

/**
 * An issue with all that was said and done in it, as it was at one moment. Put together from several answers it could be what it
 * never was: a text that somebody edited next to a history that does not know the edit yet.
 */
export interface IssueView {
  readonly number: number
  readonly url: string
  readonly title: string
  readonly body: string
  readonly author: Actor
  readonly labels: readonly string[]
  readonly createdAt: string
  readonly updatedAt: string
  readonly state:
    | { readonly kind: 'open' }
    /** `by` undefined: GitHub does not say who. `reason` as in its event. */
    | {
        readonly kind: 'closed'
        readonly by: Actor | undefined
        readonly at: string | undefined
        readonly reason?: string | undefined
      }
  /** Oldest first; empty for a body that was never edited. */
  readonly edits: readonly BodyEdit[]
  /** Oldest first. Nobody can remove one: what was closed, renamed or deleted shows here for good. */
  readonly events: readonly IssueEvent[]
  /** Oldest first. */
  readonly comments: readonly ViewedComment[]
}

export interface ActorNode {
  readonly __typename: string
  readonly login: string
}

interface PageInfo {
  readonly hasNextPage: boolean
  readonly endCursor: string | null
}

interface Answer {
  readonly repository: { readonly issue: IssueNode | null } | null
}

interface EventNode {
  readonly __typename: string
  readonly createdAt: string
  readonly actor: ActorNode | null
  readonly stateReason?: string | null
  readonly previousTitle?: string
  readonly currentTitle?: string
  readonly deletedCommentAuthor?: ActorNode | null
}

interface IssueNode {
  readonly number: number
  readonly url: string
  readonly title: string
  readonly body: string
  readonly state: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly lastEditedAt: string | null
  readonly author: ActorNode | null
  readonly labels: { readonly nodes: readonly ({ readonly name: string } | null)[] | null } | null
  readonly timelineItems: {
    readonly nodes: readonly (EventNode | null)[] | null
    readonly pageInfo: PageInfo
  }
  readonly userContentEdits: {
    readonly nodes:
      | readonly ({
          readonly editedAt: string
          readonly deletedAt: string | null
          readonly diff: string | null
          readonly editor: ActorNode | null
        } | null)[]
      | null
    readonly pageInfo: PageInfo
  } | null
  readonly comments: {
    readonly nodes:
      | readonly ({
          readonly databaseId: number | null
          readonly body: string
          readonly createdAt: string
          readonly lastEditedAt: string | null
          readonly author: ActorNode | null
          readonly editor: ActorNode | null
        } | null)[]
      | null
    readonly pageInfo: PageInfo
  }
}

const query = `query issueView($owner: String!, $repo: String!, $number: Int!, $edits: String, $comments: String, $events: String) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) {
      number url title body state createdAt updatedAt lastEditedAt
      author { __typename login }
      labels(first: 100) { nodes { name } }
      timelineItems(first: 100, after: $events, itemTypes: [CLOSED_EVENT, REOPENED_EVENT, RENAMED_TITLE_EVENT, COMMENT_DELETED_EVENT]) {
        nodes {
          __typename
          ... on ClosedEvent { createdAt actor { __typename login } stateReason }
          ... on ReopenedEvent { createdAt actor { __typename login } }
          ... on RenamedTitleEvent { createdAt actor { __typename login } previousTitle currentTitle }
          ... on CommentDeletedEvent { createdAt actor { __typename login } deletedCommentAuthor { __typename login } }
        }
        pageInfo { hasNextPage endCursor }
      }
      userContentEdits(first: 100, after: $edits) {
        nodes { editedAt deletedAt diff editor { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
      comments(first: 100, after: $comments) {
        nodes { databaseId body createdAt lastEditedAt author { __typename login } editor { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`

/**
 * Reads the issue until it shows what we know of it: what this client wrote, and what the event told that started the run.
 * Needs `issues: read`. Throws ApiError 404 for one that is not there.
 */
export async function viewIssue(github: GitHub, number: number, signal?: AbortSignal): Promise<IssueView> {
  const clock = github.clock ?? systemClock
  const started = clock.monotonic()
  for (let attempt = 1; ; attempt += 1) {
    const view = await readOnce(github, number, signal).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 403) throw unreadable(number, error)
      throw error
    })
    const floor = seenBy(github.octokit).floors.get(number)
    if (typeof view !== 'string' && reaches(view, floor)) return view
    const pause = pauseWithin(lag, attempt, clock.monotonic() - started)
    if (pause !== undefined) await clock.sleep(pause, signal)
    // A comment that was deleted meanwhile never comes back.
    else if (typeof view !== 'string') return view
    else if (view === 'without-history') throw unreadable(number, undefined)
    else
      throw new ApiError({
        service: 'GitHub',
        method: 'POST',
        path: '/graphql (issueView)',
        status: 503,
        detail: `what it shows of #${number} does not belong to one moment`
      })
  }
}

/** Without its history nobody knows who wrote what, and nothing can be decided. */
function unreadable(number: number, cause: unknown): StagingError {
  return new StagingError('forbidden', `GitHub does not show who wrote what into #${number}: nothing is decided`, {
    cause,
    hint: 'The token needs `issues: read` to read the edit history (a GitHub App: the repository permission "Issues", read-only). Nothing is lost: give it that, and run this again.'
  })
}

function reaches({ updatedAt, comments }: IssueView, floor: Floor | undefined): boolean {
  if (!floor || systemClock.monotonic() - floor.at > 2 * lag) return true
  const ids = new Set(comments.map(({ id }) => id))
  return Date.parse(updatedAt) >= floor.updatedAt && floor.comments.every((id) => ids.has(id))
}

/** `torn`: its parts do not belong to one moment. `without-history`: it was edited, and GitHub does not say how. */
async function readOnce(
  github: GitHub,
  number: number,
  signal?: AbortSignal
): Promise<IssueView | 'torn' | 'without-history'> {
  const { owner, repo } = github
  const ask = async (after: Readonly<Partial<Record<Part, string | null>>>) => {
    const has = (answer: Answer) => answer.repository?.issue
    const variables = { owner, repo, number, ...after }
    const about = pathOf(github, number)
    return has(await graphql<Answer>(github, 'issueView', query, variables, { signal, about, has })) as IssueNode
  }
  const first = await ask({})
  const edits = [...(first.userContentEdits?.nodes ?? [])]
  const comments = [...(first.comments.nodes ?? [])]
  const events = [...(first.timelineItems.nodes ?? [])]
  let more = unread(first, { edits: null, comments: null, events: null })
  while (Object.keys(more).length > 0) {
    const next = await ask(more)
    // Pages of different moments overlap or leave gaps.
    if (next.updatedAt !== first.updatedAt || next.lastEditedAt !== first.lastEditedAt) return 'torn'
    if ('edits' in more) edits.push(...(next.userContentEdits?.nodes ?? []))
    if ('comments' in more) comments.push(...(next.comments.nodes ?? []))
    if ('events' in more) events.push(...(next.timelineItems.nodes ?? []))
    more = unread(next, more)
  }
  const history = edits.flatMap((edit): BodyEdit[] =>
    edit
      ? [
          {
            at: edit.editedAt,
            editor: readActorNode(edit.editor),
            body: edit.deletedAt === null ? (edit.diff ?? undefined) : undefined
          }
        ]
      : []
  )
  // A body that was edited has a history: without it nobody knows whose text this is. Nor without one of its versions.
  if (first.lastEditedAt !== null && history.length === 0) return 'without-history'
  if (first.lastEditedAt === null && history.length > 0) return 'torn'
  if (edits.some((edit) => edit && edit.deletedAt === null && edit.diff === null)) return 'without-history'
  const done = events.flatMap((event) => readEvent(event) ?? [])
  const closing = done.findLast((event) => event.kind === 'closed')
  return {
    number: first.number,
    url: first.url,
    title: first.title,
    body: first.body,
    author: readActorNode(first.author),
    labels: (first.labels?.nodes ?? []).flatMap((label) => label?.name ?? []),
    createdAt: first.createdAt,
    updatedAt: first.updatedAt,
    state:
      first.state === 'OPEN'
        ? { kind: 'open' }
        : { kind: 'closed', by: closing?.by, at: closing?.at, reason: closing?.reason },
    // Newest first is how GitHub gives them; within one second that order is all that is known.
    edits: history.reverse().sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    events: done,
    comments: comments.flatMap((comment) =>
      comment
        ? [
            {
              id: comment.databaseId ?? 0,
              author: readActorNode(comment.author),
              body: comment.body,
              createdAt: comment.createdAt,
              edited: comment.lastEditedAt !== null,
              lastEdit:
                comment.lastEditedAt === null
                  ? undefined
                  : { at: comment.lastEditedAt, by: comment.editor ? readActorNode(comment.editor) : undefined }
            }
          ]
        : []
    )
  }
}

type Part = 'edits' | 'comments' | 'events'

/** Where the next page of each part begins that has one; of `asked` alone, since the others are asked for from their beginning again. */
function unread(
  { userContentEdits, comments, timelineItems }: IssueNode,
  asked: Readonly<Partial<Record<Part, string | null>>>
): Readonly<Partial<Record<Part, string | null>>> {
  const pages = { edits: userContentEdits?.pageInfo, comments: comments.pageInfo, events: timelineItems.pageInfo }
  const parts = (Object.keys(asked) as Part[]).filter((part) => pages[part]?.hasNextPage)
  return Object.fromEntries(parts.map((part) => [part, pages[part]?.endCursor ?? null]))
}

function readEvent(node: EventNode | null): IssueEvent | undefined {
  if (!node) return undefined
  const common = { at: node.createdAt, by: node.actor ? readActorNode(node.actor) : undefined }
  switch (node.__typename) {
    case 'ClosedEvent':
      return { ...common, kind: 'closed', reason: node.stateReason ?? undefined }
    case 'ReopenedEvent':
      return { ...common, kind: 'reopened' }
    case 'RenamedTitleEvent':
      return { ...common, kind: 'renamed', from: node.previousTitle ?? '', to: node.currentTitle ?? '' }
    case 'CommentDeletedEvent':
      return { ...common, kind: 'comment-deleted', author: readActorNode(node.deletedCommentAuthor ?? null) }
    default:
      return undefined
  }
}

/** GraphQL calls a bot `github-actions`, REST `github-actions[bot]`: one person, one name. */
export function readActorNode(actor: ActorNode | null): Actor {
  if (!actor) return { login: 'ghost', type: 'User' }
  const { __typename: type, login } = actor
  return { login: type === 'Bot' && !login.endsWith('[bot]') ? `${login}[bot]` : login, type }
}
