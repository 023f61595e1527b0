import { notFound, Refusal } from './answers.ts'
import { defaultBranchEvent } from './ref-changes.ts'
import { touched } from './rude.ts'
import type { GitHubServer } from './server.ts'
import type { Comment, Issue, PullRequest, Repository } from './state.ts'
import type { Token } from './tokens.ts'
import { viewComment, viewIssue } from './views.ts'

/** What people and programs do to issues; the same for REST, GraphQL and scripts. */

type Actor = Pick<Token, 'login' | 'kind'>

export function findIssue(repository: Repository, number: number): Issue {
  const issue = repository.issues.find((candidate) => candidate.number === number)
  // https://docs.github.com/en/rest/issues/issues#get-an-issue
  if (!issue && repository.deletedIssues.includes(number)) throw new Refusal(410, 'This issue was deleted')
  if (!issue) throw notFound()
  return issue
}

export function makeIssue(
  server: GitHubServer,
  repository: Repository,
  actor: Actor,
  text: { readonly title: string; readonly body: string },
  pull?: PullRequest
): Issue {
  const now = server.kernel.clock.iso()
  const issue: Issue = {
    id: server.state.nextId(),
    number: Math.max(0, ...repository.issues.map(({ number }) => number), ...repository.deletedIssues) + 1,
    author: actor.login,
    title: text.title,
    body: text.body,
    state: 'open',
    stateReason: null,
    locked: false,
    labels: [],
    assignees: [],
    createdAt: now,
    updatedAt: touchedAt(server, now),
    closedAt: null,
    closedBy: null,
    edits: [],
    events: [],
    reactions: [],
    ...(pull && { pull })
  }
  repository.issues.push(issue)
  return issue
}

export async function openIssue(
  server: GitHubServer,
  repository: Repository,
  actor: Actor,
  wanted: {
    readonly title: string
    readonly body: string
    readonly labels: readonly string[]
    readonly assignees: readonly string[]
  }
): Promise<Issue> {
  const issue = makeIssue(server, repository, actor, wanted)
  issue.labels = ensureLabels(server, repository, wanted.labels)
  issue.assignees = [...wanted.assignees]
  tell(server, repository, 'issue opened', `${actor.login} opened issue #${issue.number}: ${issue.title}`, issue)
  await issueEvent(server, repository, actor, issue, 'opened')
  return issue
}

export interface IssueChange {
  readonly title?: string | undefined
  readonly body?: string | undefined
  readonly state?: 'open' | 'closed' | undefined
  readonly stateReason?: Issue['stateReason'] | undefined
  readonly labels?: readonly string[] | undefined
  readonly assignees?: readonly string[] | undefined
}

/** Changes an issue; one webhook for each kind of change, as GitHub sends them. */
export async function editIssue(
  server: GitHubServer,
  repository: Repository,
  actor: Actor,
  issue: Issue,
  change: IssueChange
): Promise<void> {
  const now = server.kernel.clock.iso()
  const done = () => ({ id: server.state.nextId(), actor: actor.login, at: now })
  const actions: { readonly action: string; readonly changes?: unknown }[] = []
  const edited: Record<string, { from: string }> = {}
  if (change.title !== undefined && change.title !== issue.title) {
    edited['title'] = { from: issue.title }
    issue.events.push({ ...done(), kind: 'renamed', from: issue.title, to: change.title })
    issue.title = change.title
  }
  if (change.body !== undefined && change.body !== issue.body) {
    edited['body'] = { from: issue.body }
    recordEdit(issue, actor.login, change.body, now)
  }
  if (Object.keys(edited).length > 0) actions.push({ action: 'edited', changes: edited })
  if (change.labels !== undefined) {
    const labels = ensureLabels(server, repository, change.labels)
    if (labels.some((label) => !issue.labels.includes(label))) actions.push({ action: 'labeled' })
    if (issue.labels.some((label) => !labels.includes(label))) actions.push({ action: 'unlabeled' })
    issue.labels = labels
  }
  if (change.assignees !== undefined) {
    if (change.assignees.some((login) => !issue.assignees.includes(login))) actions.push({ action: 'assigned' })
    issue.assignees = [...change.assignees]
  }
  if (change.state !== undefined && change.state !== issue.state) {
    const closing = change.state === 'closed'
    issue.state = change.state
    issue.stateReason = change.stateReason ?? (closing ? 'completed' : 'reopened')
    issue.closedAt = closing ? now : null
    issue.closedBy = closing ? actor.login : null
    issue.events.push(
      closing ? { ...done(), kind: 'closed', reason: issue.stateReason } : { ...done(), kind: 'reopened' }
    )
    actions.push({ action: closing ? 'closed' : 'reopened' })
    tell(
      server,
      repository,
      closing ? 'issue closed' : 'issue reopened',
      `${actor.login} ${change.state} #${issue.number}`,
      issue
    )
  } else if (change.stateReason !== undefined && issue.state === 'closed') issue.stateReason = change.stateReason
  if (actions.length > 0) issue.updatedAt = later(issue.updatedAt, now)
  for (const { action, changes } of actions) await issueEvent(server, repository, actor, issue, action, changes)
}

export async function addComment(
  server: GitHubServer,
  repository: Repository,
  actor: Actor,
  issue: Issue,
  body: string
): Promise<Comment> {
  const now = server.kernel.clock.iso()
  const comment: Comment = {
    id: server.state.nextId(),
    issue: issue.number,
    author: actor.login,
    body,
    createdAt: now,
    updatedAt: touchedAt(server, now),
    edits: [],
    reactions: []
  }
  repository.comments.push(comment)
  issue.updatedAt = later(issue.updatedAt, now)
  tell(server, repository, 'comment', `${actor.login} commented on #${issue.number}: ${firstLine(body)}`, issue)
  await commentEvent(server, repository, actor, comment, 'created')
  return comment
}

export async function editComment(
  server: GitHubServer,
  repository: Repository,
  actor: Actor,
  comment: Comment,
  body: string
): Promise<void> {
  if (body === comment.body) return
  recordEdit(comment, actor.login, body, server.kernel.clock.iso())
  await commentEvent(server, repository, actor, comment, 'edited')
}

/**
 * By its author, of which nothing tells anybody (docs/beliefs/github/deleted-comments-show.yml), or by anyone who may write: then the
 * timeline says who deleted a comment of whom, and not which one.
 */
export function deleteComment(
  server: GitHubServer,
  repository: Repository,
  actor: Actor,
  comment: Comment
): Promise<void> {
  const at = server.kernel.clock.iso()
  const issue = findIssue(repository, comment.issue)
  repository.comments.splice(repository.comments.indexOf(comment), 1)
  const event = { id: server.state.nextId(), actor: actor.login, at }
  if (actor.login !== comment.author) issue.events.push({ ...event, kind: 'comment-deleted', author: comment.author })
  issue.updatedAt = later(issue.updatedAt, at)
  return commentEvent(server, repository, actor, comment, 'deleted')
}

/** In the browser alone, by anyone who may write, one version at a time: GitHub's API cannot do it. */
export function deleteRevision(server: GitHubServer, target: Issue | Comment, index: number): void {
  const edit = target.edits.at(index)
  if (edit) edit.deletedAt = server.kernel.clock.iso()
}

function later(one: string, other: string): string {
  return one > other ? one : other
}

/** `updated_at` of what was just written. */
function touchedAt({ kernel }: GitHubServer, now: string): string {
  const late = kernel.rude.draw(touched, 'new text') !== undefined
  return late ? new Date(Date.parse(now) + 1000).toISOString().replace(/\.\d+Z$/, 'Z') : now
}

/** GitHub's history of a body begins with the original once there is an edit. */
function recordEdit(target: Issue | Comment, editor: string, body: string, at: string): void {
  if (target.edits.length === 0) target.edits.push({ editor: target.author, at: target.createdAt, body: target.body })
  target.edits.push({ editor, at, body })
  target.body = body
  target.updatedAt = later(target.updatedAt, at)
}

/** An unknown label is made on the way, as GitHub does. Answers the labels' own spelling, each once. */
function ensureLabels(server: GitHubServer, repository: Repository, names: readonly string[]): string[] {
  const labels = names.map((name) => {
    const key = name.toLowerCase()
    const known = repository.labels.get(key)
    if (known) return known.name
    repository.labels.set(key, { id: server.state.nextId(), name, color: 'ededed', description: null })
    return name
  })
  return [...new Set(labels)]
}

function issueEvent(
  server: GitHubServer,
  repository: Repository,
  actor: Actor,
  issue: Issue,
  action: string,
  changes?: unknown
): Promise<void> {
  // Changes of a pull request are events of that name, which nothing here listens to.
  if (issue.pull) return Promise.resolve()
  return defaultBranchEvent(server, repository, actor, {
    name: 'issues',
    action,
    payload: { issue: viewIssue(server, repository, issue), ...(changes !== undefined && { changes }) }
  })
}

function commentEvent(
  server: GitHubServer,
  repository: Repository,
  actor: Actor,
  comment: Comment,
  action: string
): Promise<void> {
  const issue = findIssue(repository, comment.issue)
  return defaultBranchEvent(server, repository, actor, {
    name: 'issue_comment',
    action,
    payload: { issue: viewIssue(server, repository, issue), comment: viewComment(server, repository, comment) }
  })
}

function tell(server: GitHubServer, repository: Repository, kind: string, text: string, issue: Issue): void {
  const { clock, events } = server.kernel
  const data = { repository: repository.fullName, number: issue.number, state: issue.state }
  events.emit('event', { at: clock.now(), service: 'github', kind, text, data })
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, 100)
}
