import type { Endpoints } from '@octokit/types'
import type { GitHub } from './client.ts'
import { type Actor, readActor } from './issues.ts'
import { request } from './request.ts'
import { raiseFloor, timeAt } from './seen.ts'
import { clockDrift, makeOnce, sameText } from './settling.ts'
import { whoAmI } from './viewer.ts'

export interface IssueComment {
  readonly id: number
  readonly author: Actor
  readonly body: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly url: string
}

type CommentData = Endpoints['GET /repos/{owner}/{repo}/issues/{issue_number}/comments']['response']['data'][number]

/** Made once: the same words that appear meanwhile are the ones. */
export async function commentOnIssue(github: GitHub, number: number, body: string): Promise<IssueComment> {
  const before = new Date(timeAt(github.octokit) - clockDrift).toISOString()
  const made = await makeOnce(
    async () => {
      const { data } = await request(github, 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        issue_number: number,
        body
      })
      return readComment(data)
    },
    async () => {
      const self = await whoAmI(github)
      const written = await listComments(github, number, before)
      return written.find((comment) => comment.author.login === self && sameText(comment.body, body))
    }
  )
  raiseFloor(github.octokit, number, { updatedAt: made.createdAt, comment: made.id })
  return made
}

/**
 * Comments made or edited at `since` (ISO 8601) or later, oldest first, all pages.
 * `since` filters on the moment of the last edit, as GitHub does.
 */
export async function listComments(github: GitHub, number: number, since?: string): Promise<IssueComment[]> {
  const comments: IssueComment[] = []
  for (let page = 1; ; page += 1) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      issue_number: number,
      per_page: 100,
      page,
      ...(since && { since })
    })
    comments.push(...data.map(readComment))
    if (data.length < 100) return comments
  }
}

function readComment(data: CommentData): IssueComment {
  return {
    id: Number(data.id),
    author: readActor(data.user),
    body: data.body ?? '',
    createdAt: data.created_at,
    updatedAt: data.updated_at,
    url: data.html_url
  }
}
