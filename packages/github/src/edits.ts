import type { GitHub } from './client.ts'
import type { Actor } from './issues.ts'
import { graphql } from './request.ts'

/** One state of an issue's body. */
export interface BodyEdit {
  /** ISO 8601. */
  readonly at: string
  /** Who wrote it; a deleted account is `ghost`. */
  readonly editor: Actor
  /** The whole body after the edit: GitHub calls it `diff`. Undefined when it was removed from the history. */
  readonly body: string | undefined
}

interface EditNode {
  readonly editedAt: string
  readonly deletedAt: string | null
  readonly diff: string | null
  readonly editor: { readonly __typename: string; readonly login: string } | null
}

interface Answer {
  readonly repository: {
    readonly issue: {
      readonly userContentEdits: {
        readonly nodes: readonly EditNode[] | null
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
      } | null
    } | null
  } | null
}

const query = `query issueEdits($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) {
      userContentEdits(first: 100, after: $after) {
        nodes { editedAt deletedAt diff editor { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`

/**
 * Who wrote the issue's body when, oldest first; empty for one that was never edited.
 * REST says neither who ticked a box nor what a comment said before: only this history does.
 */
export async function listBodyEdits(github: GitHub, number: number): Promise<BodyEdit[]> {
  const edits: BodyEdit[] = []
  let after: string | null = null
  for (;;) {
    const answer: Answer = await graphql<Answer>(github, 'issueEdits', query, {
      owner: github.owner,
      repo: github.repo,
      number,
      after
    })
    const page = answer.repository?.issue?.userContentEdits
    for (const node of page?.nodes ?? [])
      edits.push({
        at: node.editedAt,
        editor: node.editor
          ? { login: withBotSuffix(node.editor), type: node.editor.__typename }
          : { login: 'ghost', type: 'User' },
        body: node.deletedAt === null ? (node.diff ?? undefined) : undefined
      })
    if (!page?.pageInfo.hasNextPage) break
    after = page.pageInfo.endCursor
  }
  // Newest first is how GitHub gives them; within one second that order is all that is known.
  return edits.reverse().sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/** GraphQL calls a bot `github-actions`, REST `github-actions[bot]`: one person, one name. */
function withBotSuffix({ __typename, login }: { __typename: string; login: string }): string {
  return __typename === 'Bot' && !login.endsWith('[bot]') ? `${login}[bot]` : login
}

const commentsQuery = `query editedComments($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) {
      comments(first: 100, after: $after) {
        nodes { id lastEditedAt }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`

interface CommentsAnswer {
  readonly repository: {
    readonly issue: {
      readonly comments: {
        readonly nodes: readonly { readonly id: string; readonly lastEditedAt: string | null }[] | null
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
      }
    } | null
  } | null
}

/** Node ids of the comments whose text was ever edited: REST's moments hide an edit within the second of its writing. */
export async function listEditedComments(github: GitHub, number: number): Promise<ReadonlySet<string>> {
  const edited = new Set<string>()
  let after: string | null = null
  for (;;) {
    const variables = { owner: github.owner, repo: github.repo, number, after }
    const answer: CommentsAnswer = await graphql<CommentsAnswer>(github, 'editedComments', commentsQuery, variables)
    const page = answer.repository?.issue?.comments
    for (const { id, lastEditedAt } of page?.nodes ?? []) if (lastEditedAt !== null) edited.add(id)
    if (!page?.pageInfo.hasNextPage) return edited
    after = page.pageInfo.endCursor
  }
}
