import { z } from 'zod'
import { forbidden, invalid, notFound, Refusal } from '../answers.ts'
import { addComment, deleteComment, editComment, editIssue, findIssue, openIssue } from '../issues.ts'
import { apiPrefix, bodyText, created, type DefineRoute, empty, page, type RepositoryRequest } from '../server.ts'
import { type Comment, type Reaction, reactionContents } from '../state.ts'
import { viewComment, viewIssue, viewLabel, viewLogin, viewReaction } from '../views.ts'

const labelList = z.array(z.union([z.string(), z.object({ name: z.string() })]))
const names = (list: z.infer<typeof labelList>) => list.map((item) => (typeof item === 'string' ? item : item.name))

export function issueRoutes(route: DefineRoute): void {
  route('GET', '/issues', 'read:issues', ({ c, server, repository }) => {
    const wanted = c.req.query()
    const state = wanted['state'] ?? 'open'
    const labels = (wanted['labels'] ?? '').split(',').filter(Boolean)
    const found = repository.issues
      .filter((issue) => state === 'all' || issue.state === state)
      .filter((issue) => labels.every((label) => issue.labels.some((own) => own.toLowerCase() === label.toLowerCase())))
      .filter((issue) => !wanted['creator'] || issue.author === wanted['creator'])
      .filter((issue) => !wanted['since'] || issue.updatedAt >= wanted['since'])
      .filter(
        (issue) => !wanted['assignee'] || wanted['assignee'] === '*' || issue.assignees.includes(wanted['assignee'])
      )
    const ordered = wanted['direction'] === 'asc' ? found : found.toReversed()
    return page(c, ordered, (issue) => viewIssue(server, repository, issue))
  })

  route('POST', '/issues', 'open:issues', async (request) => {
    const { server, repository, token } = request
    needIssues(request)
    const wanted = await request.body(
      z.object({
        title: z.union([z.string().min(1).max(256), z.number()]).transform(String),
        body: bodyText.nullable().optional(),
        labels: labelList.optional(),
        assignees: z.array(z.string()).max(10).optional(),
        assignee: z.string().nullable().optional(),
        milestone: z.null().optional()
      })
    )
    // Of somebody without write access GitHub takes the text and drops the rest, silently.
    const may = request.allows('write:issues')
    const issue = await openIssue(server, repository, token, {
      title: wanted.title,
      body: wanted.body ?? '',
      labels: may ? names(wanted.labels ?? []) : [],
      assignees: may ? knownAssignees(request, wanted.assignees ?? []) : []
    })
    return created(viewIssue(server, repository, issue))
  })

  // Before `/issues/:number`, which would take `comments` for a number.
  route('GET', '/issues/comments', 'read:issues', ({ c, server, repository }) => {
    const since = c.req.query('since')
    const found = repository.comments.filter((comment) => !since || comment.updatedAt >= since)
    return page(c, found, (comment) => viewComment(server, repository, comment))
  })

  route('GET', '/issues/comments/:id', 'read:issues', (request) =>
    Response.json(viewComment(request.server, request.repository, findComment(request)))
  )

  route('PATCH', '/issues/comments/:id', 'open:issues', async (request) => {
    const comment = findComment(request)
    const { body } = await request.body(z.object({ body: bodyText }))
    if (comment.author !== request.person.login) request.require('write:issues')
    await editComment(request.server, request.repository, request.token, comment, body)
    return Response.json(viewComment(request.server, request.repository, comment))
  })

  route('DELETE', '/issues/comments/:id', 'open:issues', async (request) => {
    const comment = findComment(request)
    if (comment.author !== request.person.login) request.require('write:issues')
    await deleteComment(request.server, request.repository, request.token, comment)
    return empty(204)
  })

  route('GET', '/issues/:number', 'read:issues', (request) => {
    needIssues(request)
    const issue = findIssue(request.repository, request.id('number'))
    if (issue.movedTo !== undefined)
      return Response.json(
        { message: 'Moved Permanently', url: `${request.server.url}${apiPrefix}/repos/${issue.movedTo}` },
        { status: 301, headers: { location: `${request.server.url}${apiPrefix}/repos/${issue.movedTo}` } }
      )
    return Response.json(viewIssue(request.server, request.repository, issue))
  })

  route('PATCH', '/issues/:number', 'open:issues', async (request) => {
    const { server, repository, token, person } = request
    const issue = findIssue(repository, request.id('number'))
    const wanted = await request.body(
      z.object({
        title: z.string().min(1).max(256).optional(),
        body: bodyText.nullable().optional(),
        state: z.enum(['open', 'closed']).optional(),
        state_reason: z.enum(['completed', 'not_planned', 'duplicate', 'reopened']).nullable().optional(),
        labels: labelList.optional(),
        assignees: z.array(z.string()).max(10).optional(),
        milestone: z.null().optional()
      })
    )
    if (issue.author !== person.login) request.require('write:issues')
    await editIssue(server, repository, token, issue, {
      title: wanted.title,
      body: wanted.body === null ? '' : wanted.body,
      state: wanted.state,
      stateReason: wanted.state_reason ?? undefined,
      labels: wanted.labels && names(wanted.labels),
      assignees: wanted.assignees && knownAssignees(request, wanted.assignees)
    })
    return Response.json(viewIssue(server, repository, issue))
  })

  route('GET', '/issues/:number/comments', 'read:issues', ({ c, server, repository, id }) => {
    const issue = findIssue(repository, id('number'))
    const since = c.req.query('since')
    const found = repository.comments
      .filter((comment) => comment.issue === issue.number)
      .filter((comment) => !since || Date.parse(comment.updatedAt) >= Date.parse(since))
    return page(c, found, (comment) => viewComment(server, repository, comment))
  })

  route('POST', '/issues/:number/comments', 'open:issues', async (request) => {
    const { server, repository, token } = request
    needIssues(request)
    const issue = findIssue(repository, request.id('number'))
    const { body } = await request.body(z.object({ body: bodyText.min(1) }))
    if (issue.locked && !request.allows('write:issues'))
      throw forbidden('Unable to create comment because issue is locked.')
    return created(viewComment(server, repository, await addComment(server, repository, token, issue, body)))
  })

  route('GET', '/issues/:number/labels', 'read:issues', ({ c, server, repository, id }) => {
    const issue = findIssue(repository, id('number'))
    const labels = issue.labels.flatMap((name) => repository.labels.get(name.toLowerCase()) ?? [])
    return page(c, labels, (label) => viewLabel(server, repository, label))
  })

  route('POST', '/issues/:number/labels', 'write:issues', async (request) => {
    const { server, repository, token } = request
    const issue = findIssue(repository, request.id('number'))
    const wanted = await request.body(z.union([z.object({ labels: labelList }), labelList]))
    const added = names(Array.isArray(wanted) ? wanted : wanted.labels)
    await editIssue(server, repository, token, issue, { labels: [...issue.labels, ...added] })
    return Response.json(viewIssue(server, repository, issue).labels)
  })

  route('DELETE', '/issues/:number/labels/:name', 'write:issues', async (request) => {
    const { server, repository, token } = request
    const issue = findIssue(repository, request.id('number'))
    const name = request.param('name').toLowerCase()
    if (!issue.labels.some((label) => label.toLowerCase() === name)) throw new Refusal(404, 'Label does not exist')
    await editIssue(server, repository, token, issue, {
      labels: issue.labels.filter((label) => label.toLowerCase() !== name)
    })
    return Response.json(viewIssue(server, repository, issue).labels)
  })

  route('POST', '/issues/:number/assignees', 'write:issues', async (request) => {
    const issue = findIssue(request.repository, request.id('number'))
    const { assignees } = await request.body(z.object({ assignees: z.array(z.string()) }))
    // At most ten; GitHub drops the rest without a word.
    const all = [...new Set([...issue.assignees, ...knownAssignees(request, assignees)])].slice(0, 10)
    await editIssue(request.server, request.repository, request.token, issue, { assignees: all })
    return created(viewIssue(request.server, request.repository, issue))
  })

  route('DELETE', '/issues/:number/assignees', 'write:issues', async (request) => {
    const issue = findIssue(request.repository, request.id('number'))
    const { assignees } = await request.body(z.object({ assignees: z.array(z.string()) }))
    const left = issue.assignees.filter((login) => !assignees.includes(login))
    await editIssue(request.server, request.repository, request.token, issue, { assignees: left })
    return Response.json(viewIssue(request.server, request.repository, issue))
  })

  route('GET', '/issues/:number/reactions', 'read:issues', ({ c, server, repository, id }) =>
    page(c, findIssue(repository, id('number')).reactions, (reaction) => viewReaction(server, reaction))
  )
  route('POST', '/issues/:number/reactions', 'open:issues', (request) =>
    react(request, findIssue(request.repository, request.id('number')).reactions)
  )
  route('GET', '/issues/comments/:id/reactions', 'read:issues', (request) =>
    page(request.c, findComment(request).reactions, (reaction) => viewReaction(request.server, reaction))
  )
  route('POST', '/issues/comments/:id/reactions', 'open:issues', (request) =>
    react(request, findComment(request).reactions)
  )

  route('GET', '/labels', 'read:issues', ({ c, server, repository }) =>
    page(c, [...repository.labels.values()], (label) => viewLabel(server, repository, label))
  )
  route('GET', '/labels/:name', 'read:issues', ({ server, repository, param }) => {
    const label = repository.labels.get(param('name').toLowerCase())
    if (!label) throw notFound()
    return Response.json(viewLabel(server, repository, label))
  })
  route('POST', '/labels', 'write:issues', async ({ server, repository, body }) => {
    const wanted = await body(
      z.object({
        name: z.string().min(1).max(50),
        color: z
          .string()
          .regex(/^[0-9a-fA-F]{6}$/)
          .optional(),
        description: z.string().max(100).nullable().optional()
      })
    )
    if (repository.labels.has(wanted.name.toLowerCase()))
      throw new Refusal(422, 'Validation Failed', {
        problems: [{ resource: 'Label', field: 'name', code: 'already_exists' }]
      })
    const label = {
      id: server.state.nextId(),
      name: wanted.name,
      color: wanted.color ?? 'ededed',
      description: wanted.description ?? null
    }
    repository.labels.set(wanted.name.toLowerCase(), label)
    return created(viewLabel(server, repository, label))
  })

  route('GET', '/assignees/:login', 'read:issues', ({ repository, param }) => {
    if (!mayBeAssigned(repository, param('login'))) throw notFound()
    return empty(204)
  })
}

/** With issues switched off the whole noun is gone. */
function needIssues({ repository }: RepositoryRequest): void {
  if (!repository.settings.hasIssues) throw new Refusal(410, 'Issues has been disabled in this repository.')
}

function mayBeAssigned(repository: RepositoryRequest['repository'], login: string): boolean {
  return repository.collaborators.has(login.toLowerCase()) || login.toLowerCase() === repository.owner.toLowerCase()
}

function knownAssignees({ server, repository }: RepositoryRequest, logins: readonly string[]): string[] {
  const unknown = logins.find((login) => !mayBeAssigned(repository, login))
  if (unknown !== undefined) throw invalid(`Could not resolve to an assignable user: ${unknown}`)
  return logins.map((login) => viewLogin(server, login).login)
}

function findComment({ repository, id }: RepositoryRequest): Comment {
  const comment = repository.comments.find((candidate) => candidate.id === id('id'))
  if (!comment) throw notFound()
  return comment
}

async function react({ server, person, body }: RepositoryRequest, reactions: Reaction[]): Promise<Response> {
  const { content } = await body(z.object({ content: z.enum(reactionContents) }))
  const known = reactions.find((reaction) => reaction.author === person.login && reaction.content === content)
  if (known) return Response.json(viewReaction(server, known))
  const reaction = { id: server.state.nextId(), author: person.login, content, createdAt: server.kernel.clock.iso() }
  reactions.push(reaction)
  return created(viewReaction(server, reaction))
}
