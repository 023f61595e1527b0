import type { Endpoints } from '@octokit/types'
import { asApiError, type GitHub, requireJson } from './client.ts'
import { persist, request, unlessStatus } from './request.ts'
import { raiseFloor, seenBy, timeAt } from './seen.ts'
import { clockDrift, makeOnce, sameText } from './settling.ts'
import { whoAmI } from './viewer.ts'

export interface Issue {
  readonly number: number
  readonly url: string
  readonly title: string
  readonly body: string
  readonly state: 'open' | 'closed'
  /** As REST spells it: completed, not_planned, duplicate, reopened. Undefined: never closed, or an older server. */
  readonly stateReason: string | undefined
  readonly locked: boolean
  readonly author: Actor
  /** Who closed it; undefined while it is open. */
  readonly closedBy: Actor | undefined
  readonly closedAt: string | undefined
  readonly createdAt: string
  readonly updatedAt: string
  readonly labels: readonly string[]
}

/** `type` as GitHub spells it: User, Bot, Organization, Mannequin. A deleted account is `ghost`. */
export interface Actor {
  readonly login: string
  readonly type: string
}

/** An answer together with what makes the next request conditional, and GitHub's own time. */
export interface Seen<T> {
  readonly value: T
  readonly etag: string | undefined
  /** Milliseconds since the epoch by GitHub's clock; undefined when the answer carried no date. */
  readonly at: number | undefined
}

type IssueData = Endpoints['GET /repos/{owner}/{repo}/issues/{issue_number}']['response']['data']

/**
 * Made once: an issue of ours with the same title and the same first line that appears meanwhile is the one. The rest of its
 * text may be another by then: who sees it first may tick a box.
 */
export async function createIssue(
  github: GitHub,
  issue: { title: string; body: string; labels: readonly string[]; assignees?: readonly string[] }
): Promise<Issue> {
  const before = new Date(timeAt(github.octokit) - clockDrift).toISOString()
  const made = await makeOnce(
    async () => {
      const { data } = await request(github, 'POST /repos/{owner}/{repo}/issues', {
        ...issue,
        labels: [...issue.labels],
        assignees: [...(issue.assignees ?? [])]
      })
      return readIssue(data as IssueData)
    },
    async () => {
      const { data } = await request(github, 'GET /repos/{owner}/{repo}/issues', {
        state: 'all',
        since: before,
        per_page: 100
      })
      const self = await whoAmI(github)
      const found = data.find(
        ({ title, body, user, created_at: at }) =>
          title === issue.title &&
          sameText(firstLine(body), firstLine(issue.body)) &&
          user?.login === self &&
          at >= before
      )
      return found && readIssue(found as IssueData)
    }
  )
  expectIssue(github, made.number)
  raiseFloor(github.octokit, made.number, made)
  return made
}

function firstLine(text: string | null | undefined): string {
  return (text ?? '').split('\n', 1)[0] ?? ''
}

/** Somebody named it: that it is not there is doubted as long as of one that was seen. */
export function expectIssue(github: GitHub, number: number): void {
  seenBy(github.octokit).paths.add(pathOf(github, number))
}

export function pathOf({ owner, repo }: GitHub, number: number): string {
  return `/repos/${owner}/${repo}/issues/${number}`
}

/**
 * `value` is undefined while nothing has changed since `etag`: GitHub answers 304, which costs no primary rate limit.
 * Throws ApiError 404 for one that is not there, whatever was doubted; 410 for one that was deleted or where issues are disabled.
 */
export async function getIssueIfChanged(
  github: GitHub,
  number: number,
  etag: string | undefined,
  signal?: AbortSignal
): Promise<Seen<Issue | undefined>> {
  const { octokit, owner, repo } = github
  const path = pathOf(github, number)
  const send = async (): Promise<Seen<Issue | undefined>> => {
    try {
      const answered = await octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
        owner,
        repo,
        issue_number: number,
        request: { ...(signal && { signal }), retries: 0 },
        ...(etag && { headers: { 'if-none-match': etag } })
      })
      requireJson(answered, 'GET', path)
      const { data, headers } = answered
      return { value: readIssue(data), etag: headers.etag, at: moment(headers.date) }
    } catch (error) {
      if (isNotModified(error)) return { value: undefined, etag, at: moment(error.response.headers['date']) }
      throw asApiError(error, 'GET', path)
    }
  }
  const answer = await persist(github, send, { method: 'GET', path, repeatable: true, signal })
  seenBy(octokit).paths.add(path)
  return answer
}

/** Octokit throws what is an answer here. */
function isNotModified(
  error: unknown
): error is Error & { readonly response: { readonly headers: Readonly<Record<string, string>> } } {
  return error instanceof Error && 'status' in error && error.status === 304 && 'response' in error
}

/** Only the given fields change. */
export async function updateIssue(
  github: GitHub,
  number: number,
  change: {
    readonly title?: string
    readonly body?: string
    readonly state?: 'open' | 'closed'
    readonly stateReason?: 'completed' | 'not_planned'
    readonly labels?: readonly string[]
  }
): Promise<Issue> {
  const { stateReason, labels, ...rest } = change
  const { data } = await request(github, 'PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    issue_number: number,
    ...rest,
    ...(stateReason && { state_reason: stateReason }),
    ...(labels && { labels: [...labels] })
  })
  const issue = readIssue(data)
  raiseFloor(github.octokit, number, issue)
  return issue
}

type Listed = { readonly label: string } | { readonly creator: string }

/** Open issues (not pull requests) that carry the label, or that somebody made; newest first, at most 100. */
export function listOpenIssues(github: GitHub, by: Listed): Promise<Issue[]> {
  return listBy(github, by, { state: 'open' })
}

/** Those with a label, closed ones among them for `all`. */
export function listIssues(github: GitHub, label: string, state: 'open' | 'all'): Promise<Issue[]> {
  return list(github, { labels: label, state })
}

/** Closed ones that carry the label, or that somebody made, and that changed since then (ISO 8601); the newest first, at most 100. */
export function listClosedIssues(github: GitHub, by: Listed, since: string): Promise<Issue[]> {
  return listBy(github, by, { state: 'closed', since, sort: 'updated' })
}

async function listBy(github: GitHub, by: Listed, filter: Omit<Filter, 'labels' | 'creator'>): Promise<Issue[]> {
  if ('label' in by) return list(github, { labels: by.label, ...filter })
  // A maker that the filter does not know is 422.
  return (await unlessStatus([422], list(github, { ...by, ...filter }))) ?? []
}

interface Filter {
  readonly labels?: string
  readonly creator?: string
  readonly state: 'open' | 'all' | 'closed'
  readonly since?: string
  readonly sort?: 'updated'
}

async function list(github: GitHub, filter: Filter): Promise<Issue[]> {
  const { data } = await request(github, 'GET /repos/{owner}/{repo}/issues', { ...filter, per_page: 100 })
  return data.filter((issue) => !issue.pull_request).map((issue) => readIssue(issue as IssueData))
}

/** Makes the label unless there is one of that name, whatever its colour. */
export async function ensureLabel(
  github: GitHub,
  label: { readonly name: string; readonly color: string; readonly description: string }
): Promise<void> {
  const found = await unlessStatus(
    [404],
    request(github, 'GET /repos/{owner}/{repo}/labels/{name}', { name: label.name })
  )
  // 422: somebody made it a moment ago.
  if (!found)
    await unlessStatus([422], request(github, 'POST /repos/{owner}/{repo}/labels', { ...label }, { repeatable: true }))
}

function readIssue(data: IssueData): Issue {
  return {
    number: data.number,
    url: data.html_url,
    title: data.title,
    body: data.body ?? '',
    state: data.state === 'open' ? 'open' : 'closed',
    stateReason: data.state_reason ?? undefined,
    locked: data.locked,
    author: readActor(data.user),
    closedBy: data.closed_by ? readActor(data.closed_by) : undefined,
    closedAt: data.closed_at ?? undefined,
    createdAt: data.created_at,
    updatedAt: data.updated_at,
    labels: data.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')))
  }
}

export function readActor(user: { readonly login: string; readonly type?: string } | null | undefined): Actor {
  return user ? { login: user.login, type: user.type ?? 'User' } : { login: 'ghost', type: 'User' }
}

function moment(date: string | undefined): number | undefined {
  const at = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(at) ? undefined : at
}
