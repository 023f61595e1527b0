import { buildSchema, graphql as execute, GraphQLError } from 'graphql'
import { z } from 'zod'
import { checksAt, hasQueue, mergeableState, pushProblems, reviewDecision, rulesOf, violation } from './branch-rules.ts'
import { tryGit } from './git.ts'
import { findCommit, findRef } from './git-objects.ts'
import { isMergeable, type MergeMethod } from './merge.ts'
import { dequeue, enqueue, entriesOf, settleMerges, stateOf } from './merge-queue.ts'
import { changingRefs } from './ref-changes.ts'
import { isSettling, unsettled } from './rude.ts'
import { type GitHubHono, type GitHubServer, readBody } from './server.ts'
import type { Comment, Issue, IssueEvent, PullRequest, Repository } from './state.ts'
import { grant, type Need, type Token } from './tokens.ts'
import { nodeId, webUrl } from './views.ts'
import { guardRef, refusedWorkflow, workflowRefusal } from './workflow-guard.ts'

/** The part of GitHub's public schema that is used here, word for word in names and nullability. */
const schema = buildSchema(`
  scalar DateTime
  scalar GitObjectID
  scalar GitRefname
  scalar URI
  interface Actor { login: String! url: URI! }
  type User implements Actor { id: ID! databaseId: Int login: String! name: String url: URI! }
  type Bot implements Actor { id: ID! databaseId: Int login: String! url: URI! }
  type PageInfo { endCursor: String hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String }
  type UserContentEdit { id: ID! createdAt: DateTime! deletedAt: DateTime diff: String editedAt: DateTime! editor: Actor updatedAt: DateTime! }
  type UserContentEditConnection { nodes: [UserContentEdit] pageInfo: PageInfo! totalCount: Int! }
  type IssueComment {
    id: ID! databaseId: Int body: String! author: Actor editor: Actor createdAt: DateTime! updatedAt: DateTime! lastEditedAt: DateTime includesCreatedEdit: Boolean!
    userContentEdits(after: String, before: String, first: Int, last: Int): UserContentEditConnection
  }
  type IssueCommentConnection { nodes: [IssueComment] pageInfo: PageInfo! totalCount: Int! }
  enum IssueState { CLOSED OPEN }
  type Issue {
    id: ID! databaseId: Int number: Int! title: String! body: String! state: IssueState! locked: Boolean! author: Actor editor: Actor createdAt: DateTime! updatedAt: DateTime! lastEditedAt: DateTime includesCreatedEdit: Boolean! url: URI!
    labels(after: String, before: String, first: Int, last: Int): LabelConnection
    timelineItems(after: String, before: String, first: Int, itemTypes: [IssueTimelineItemsItemType!], last: Int): IssueTimelineItemsConnection!
    userContentEdits(after: String, before: String, first: Int, last: Int): UserContentEditConnection
    comments(after: String, before: String, first: Int, last: Int): IssueCommentConnection!
  }
  type Label { id: ID! name: String! color: String! description: String }
  type LabelConnection { nodes: [Label] pageInfo: PageInfo! totalCount: Int! }
  enum IssueTimelineItemsItemType { CLOSED_EVENT COMMENT_DELETED_EVENT RENAMED_TITLE_EVENT REOPENED_EVENT }
  enum IssueStateReason { COMPLETED DUPLICATE NOT_PLANNED REOPENED }
  type ClosedEvent { id: ID! actor: Actor createdAt: DateTime! stateReason: IssueStateReason }
  type CommentDeletedEvent { id: ID! actor: Actor createdAt: DateTime! databaseId: Int deletedCommentAuthor: Actor }
  type RenamedTitleEvent { id: ID! actor: Actor createdAt: DateTime! currentTitle: String! previousTitle: String! }
  type ReopenedEvent { id: ID! actor: Actor createdAt: DateTime! stateReason: IssueStateReason }
  union IssueTimelineItems = ClosedEvent | CommentDeletedEvent | RenamedTitleEvent | ReopenedEvent
  type IssueTimelineItemsConnection { nodes: [IssueTimelineItems] pageInfo: PageInfo! totalCount: Int! }
  interface GitObject { oid: GitObjectID! }
  enum CheckStatusState { COMPLETED IN_PROGRESS PENDING QUEUED REQUESTED WAITING }
  enum CheckConclusionState { ACTION_REQUIRED CANCELLED FAILURE NEUTRAL SKIPPED STALE STARTUP_FAILURE SUCCESS TIMED_OUT }
  enum StatusState { ERROR EXPECTED FAILURE PENDING SUCCESS }
  type CheckRun { name: String! status: CheckStatusState! conclusion: CheckConclusionState isRequired(pullRequestId: ID, pullRequestNumber: Int): Boolean! }
  type StatusContext { context: String! state: StatusState! isRequired(pullRequestId: ID, pullRequestNumber: Int): Boolean! }
  union StatusCheckRollupContext = CheckRun | StatusContext
  type StatusCheckRollupContextConnection { nodes: [StatusCheckRollupContext] pageInfo: PageInfo! totalCount: Int! }
  type StatusCheckRollup { state: StatusState! contexts(after: String, before: String, first: Int, last: Int): StatusCheckRollupContextConnection! }
  type Commit implements GitObject { oid: GitObjectID! statusCheckRollup: StatusCheckRollup }
  enum PullRequestMergeMethod { MERGE REBASE SQUASH }
  enum PullRequestReviewDecision { APPROVED CHANGES_REQUESTED REVIEW_REQUIRED }
  type AutoMergeRequest { enabledAt: DateTime mergeMethod: PullRequestMergeMethod! }
  type RemovedFromMergeQueueEvent { id: ID! actor: Actor beforeCommit: Commit createdAt: DateTime! reason: String }
  union PullRequestTimelineItems = ClosedEvent | RemovedFromMergeQueueEvent
  enum PullRequestTimelineItemsItemType { CLOSED_EVENT REMOVED_FROM_MERGE_QUEUE_EVENT }
  type PullRequestTimelineItemsConnection { nodes: [PullRequestTimelineItems] pageInfo: PageInfo! totalCount: Int! }
  type PullRequest {
    id: ID! number: Int! title: String! reviewDecision: PullRequestReviewDecision autoMergeRequest: AutoMergeRequest
    isInMergeQueue: Boolean! isMergeQueueEnabled: Boolean! mergeQueueEntry: MergeQueueEntry
    timelineItems(after: String, before: String, first: Int, itemTypes: [PullRequestTimelineItemsItemType!], last: Int): PullRequestTimelineItemsConnection!
  }
  type Ref { id: ID! name: String! prefix: String! target: GitObject }
  type Repository {
    id: ID! databaseId: Int name: String! nameWithOwner: String! isPrivate: Boolean! url: URI! defaultBranchRef: Ref
    ref(qualifiedName: String!): Ref
    issue(number: Int!): Issue
    mergeQueue(branch: String): MergeQueue
    object(expression: String, oid: GitObjectID): GitObject
    pullRequest(number: Int!): PullRequest
  }
  type Query { viewer: User! repository(followRenames: Boolean = true, name: String!, owner: String!): Repository }
  input RefUpdate { afterOid: GitObjectID! beforeOid: GitObjectID force: Boolean = false name: GitRefname! }
  input UpdateRefsInput { clientMutationId: String refUpdates: [RefUpdate!]! repositoryId: ID! }
  type UpdateRefsPayload { clientMutationId: String }
  input EnablePullRequestAutoMergeInput { authorEmail: String clientMutationId: String commitBody: String commitHeadline: String expectedHeadOid: GitObjectID mergeMethod: PullRequestMergeMethod = MERGE pullRequestId: ID! }
  type EnablePullRequestAutoMergePayload { clientMutationId: String pullRequest: PullRequest }
  input DisablePullRequestAutoMergeInput { clientMutationId: String pullRequestId: ID! }
  type DisablePullRequestAutoMergePayload { clientMutationId: String pullRequest: PullRequest }
  enum MergeQueueEntryState { AWAITING_CHECKS LOCKED MERGEABLE QUEUED UNMERGEABLE }
  type MergeQueueEntry { id: ID! enqueuedAt: DateTime! headCommit: Commit mergeQueue: MergeQueue position: Int! pullRequest: PullRequest state: MergeQueueEntryState! }
  type MergeQueueEntryConnection { nodes: [MergeQueueEntry] pageInfo: PageInfo! totalCount: Int! }
  type MergeQueue { id: ID! entries(after: String, before: String, first: Int, last: Int): MergeQueueEntryConnection url: URI! }
  input DequeuePullRequestInput { clientMutationId: String id: ID! }
  type DequeuePullRequestPayload { clientMutationId: String mergeQueueEntry: MergeQueueEntry }
  input EnqueuePullRequestInput { clientMutationId: String expectedHeadOid: GitObjectID jump: Boolean pullRequestId: ID! }
  type EnqueuePullRequestPayload { clientMutationId: String mergeQueueEntry: MergeQueueEntry }
  type Mutation {
    enqueuePullRequest(input: EnqueuePullRequestInput!): EnqueuePullRequestPayload
    dequeuePullRequest(input: DequeuePullRequestInput!): DequeuePullRequestPayload
    updateRefs(input: UpdateRefsInput!): UpdateRefsPayload
    enablePullRequestAutoMerge(input: EnablePullRequestAutoMergeInput!): EnablePullRequestAutoMergePayload
    disablePullRequestAutoMerge(input: DisablePullRequestAutoMergeInput!): DisablePullRequestAutoMergePayload
  }
`)

interface Caller {
  readonly server: GitHubServer
  readonly token: Token
  /** The operation's name. */
  readonly operation: string
}

interface RefUpdate {
  readonly name: string
  readonly afterOid: string
  readonly beforeOid?: string | null
  readonly force: boolean
}

/** `POST /api/graphql` */
export function graphqlRoute(app: GitHubHono, server: GitHubServer): void {
  app.post('/api/graphql', async (c) => {
    const { query, variables, operationName } = await readBody(
      c,
      z.strictObject({
        query: z.string(),
        variables: z.record(z.string(), z.unknown()).nullable().optional(),
        operationName: z.string().nullable().optional()
      })
    )
    const operation = operationName ?? /^\s*(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? ''
    const caller: Caller = { server, token: c.get('token'), operation }
    const result = await execute({
      schema,
      source: query,
      rootValue: root(caller),
      variableValues: variables ?? {},
      ...(operationName && { operationName })
    })
    const errors = result.errors?.map((error) => ({ ...error.toJSON(), type: error.extensions['type'] }))
    return c.json({ data: result.data ?? null, ...(errors && { errors }) })
  })
}

function root(caller: Caller) {
  const { server, token } = caller
  return {
    // The viewer of an App's token keeps the suffix: `github-actions[bot]`.
    viewer: () => ({ ...viewActor(server, token.login), login: token.login }),
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const repository = server.state.findRepository(owner, name)
      if (!repository || !grant(token, repository, 'read:metadata').visible)
        throw refusal('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
      return viewRepository(caller, server.replicas.read(repository, `query ${caller.operation}`))
    },
    updateRefs: ({ input }: { input: { repositoryId: string; refUpdates: RefUpdate[]; clientMutationId?: string } }) =>
      updateRefs(caller, input.repositoryId, input.refUpdates, input.clientMutationId),
    enqueuePullRequest: ({ input }: { input: AutoMergeInput }) => enqueuePull(caller, input),
    dequeuePullRequest: ({ input }: { input: { id: string } }) => dequeuePull(caller, input.id),
    enablePullRequestAutoMerge: ({ input }: { input: AutoMergeInput }) => enableAutoMerge(caller, input),
    disablePullRequestAutoMerge: ({ input }: { input: AutoMergeInput }) => disableAutoMerge(caller, input)
  }
}

function refusal(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } })
}

function require(caller: Caller, repository: Repository, need: Need): void {
  if (!grant(caller.token, repository, need).allowed)
    throw refusal(
      'FORBIDDEN',
      `Resource not accessible by ${caller.token.kind === 'fine-grained' ? 'personal access token' : 'integration'}`
    )
}

function viewActor(server: GitHubServer, login: string) {
  const person = server.state.ensurePerson(login)
  return {
    __typename: person.type,
    id: nodeId(person.type, person.id),
    databaseId: person.id,
    // GraphQL names a bot without the suffix that REST gives it.
    login: person.login.replace(/\[bot\]$/, ''),
    name: person.name,
    url: `${server.url}/${person.login}`
  }
}

function viewRepository(caller: Caller, repository: Repository) {
  const ref = async (name: string) => {
    require(caller, repository, 'read:contents')
    const oid = await caller.server.replicas.findRef(repository, name)
    if (oid === undefined) return null
    const prefix = name.match(/^refs\/[^/]+\//)?.[0] ?? ''
    return {
      id: nodeId('Ref', `${repository.id}:${name}`),
      name: name.slice(prefix.length),
      prefix,
      target: { __typename: 'Commit', oid }
    }
  }
  return {
    id: nodeId('Repository', repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: repository.fullName,
    isPrivate: repository.private,
    url: webUrl(caller.server, repository),
    defaultBranchRef: () => ref(`refs/heads/${repository.defaultBranch}`),
    ref: ({ qualifiedName }: { qualifiedName: string }) =>
      ref(qualifiedName.startsWith('refs/') ? qualifiedName : `refs/heads/${qualifiedName}`),
    issue: ({ number }: { number: number }) => {
      require(caller, repository, 'read:issues')
      const issue = repository.issues.find((candidate) => candidate.number === number && !candidate.pull)
      if (!issue) throw refusal('NOT_FOUND', `Could not resolve to an Issue with the number of ${number}.`)
      return viewIssue(caller.server, repository, issue)
    },
    object: async ({ oid }: { oid?: string }) => {
      require(caller, repository, 'read:contents')
      const sha = oid === undefined ? undefined : await findCommit(repository.directory, oid)
      return sha === undefined ? null : viewRollup(caller, repository, sha)
    },
    mergeQueue: async ({ branch = repository.defaultBranch }: { branch?: string }) => {
      require(caller, repository, 'read:pull-requests')
      await settleMerges(caller.server, repository)
      return hasQueue(repository, branch) ? viewQueue(caller, repository, branch) : null
    },
    pullRequest: async ({ number }: { number: number }) => {
      require(caller, repository, 'read:pull-requests')
      await settleMerges(caller.server, repository)
      const issue = repository.issues.find((candidate) => candidate.number === number && candidate.pull)
      if (!issue?.pull) throw refusal('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`)
      return viewPull(repository, issue, issue.pull, caller)
    }
  }
}

function viewQueue(caller: Caller, repository: Repository, branch: string) {
  return {
    id: nodeId('MergeQueue', `${repository.id}:${branch}`),
    entries: (range: Range) => connection(viewEntries(caller, repository, branch), range),
    url: webUrl(caller.server, repository, `/queue/${branch}`)
  }
}

const queueStates = { success: 'MERGEABLE', pending: 'AWAITING_CHECKS', failure: 'UNMERGEABLE' }

function viewEntries(caller: Caller, repository: Repository, branch: string) {
  return entriesOf(repository, branch).map((issue, index) => {
    const { pull } = issue
    const head = pull.queue.group?.head
    return {
      id: nodeId('MergeQueueEntry', issue.id),
      enqueuedAt: pull.queue.at,
      headCommit: head === undefined ? null : viewRollup(caller, repository, head),
      mergeQueue: () => viewQueue(caller, repository, branch),
      position: index + 1,
      pullRequest: () => viewPull(repository, issue, pull, caller),
      state: head === undefined ? 'QUEUED' : queueStates[stateOf(repository, branch, head)]
    }
  })
}

function viewIssue(server: GitHubServer, repository: Repository, issue: Issue) {
  const comments = repository.comments.filter((comment) => comment.issue === issue.number)
  return {
    id: nodeId('Issue', issue.id),
    databaseId: issue.id,
    number: issue.number,
    title: issue.title,
    state: issue.state.toUpperCase(),
    locked: issue.locked,
    labels: (range: Range) =>
      connection(
        issue.labels.flatMap((name) => {
          const label = repository.labels.get(name.toLowerCase())
          return label ? [{ ...label, id: nodeId('Label', label.id) }] : []
        }),
        range
      ),
    timelineItems: timeline(
      issue.events.flatMap((event) => (event.kind === 'removed-from-queue' ? [] : [viewEvent(server, event)]))
    ),
    url: webUrl(server, repository, `/issues/${issue.number}`),
    ...viewText(server, issue),
    comments: (range: Range) =>
      connection(
        comments.map((comment) => ({
          id: nodeId('IssueComment', comment.id),
          databaseId: comment.id,
          ...viewText(server, comment)
        })),
        range
      )
  }
}

function timeline(events: readonly { readonly type: string }[]) {
  return ({ itemTypes, ...range }: Range & { readonly itemTypes?: readonly string[] }) =>
    connection(
      events.filter(({ type }) => !itemTypes || itemTypes.includes(type)),
      range
    )
}

function viewEvent(server: GitHubServer, event: Exclude<IssueEvent, { readonly kind: 'removed-from-queue' }>) {
  const { id, at, actor } = event
  const view = (type: string, __typename: string, rest: object) => {
    const common = { type, __typename, id: nodeId(__typename, id), createdAt: at, actor: viewActor(server, actor) }
    return { ...common, ...rest }
  }
  switch (event.kind) {
    case 'closed':
      return view('CLOSED_EVENT', 'ClosedEvent', { stateReason: closedEventReason(event.reason) })
    case 'reopened':
      return view('REOPENED_EVENT', 'ReopenedEvent', { stateReason: 'REOPENED' })
    case 'renamed':
      return view('RENAMED_TITLE_EVENT', 'RenamedTitleEvent', { previousTitle: event.from, currentTitle: event.to })
    case 'comment-deleted':
      return view('COMMENT_DELETED_EVENT', 'CommentDeletedEvent', {
        databaseId: id,
        deletedCommentAuthor: viewActor(server, event.author)
      })
  }
}

/** DUPLICATE only where a query asks for duplicates by an argument, which a closing does not take. */
function closedEventReason(reason: Issue['stateReason']): string | null {
  return reason === null || reason === 'duplicate' ? null : reason.toUpperCase()
}

interface PullView {
  readonly mergeQueueEntry: unknown
  readonly [field: string]: unknown
}

function viewPull(repository: Repository, issue: Issue, pull: PullRequest, caller: Caller): PullView {
  const { queue } = pull
  const entryId = nodeId('MergeQueueEntry', issue.id)
  return {
    isInMergeQueue: queue !== undefined,
    isMergeQueueEnabled: hasQueue(repository, pull.baseRef),
    mergeQueueEntry: queue ? viewEntries(caller, repository, pull.baseRef).find(({ id }) => id === entryId) : null,
    timelineItems: timeline(
      issue.events.map((event) =>
        event.kind === 'removed-from-queue'
          ? {
              type: 'REMOVED_FROM_MERGE_QUEUE_EVENT',
              __typename: 'RemovedFromMergeQueueEvent',
              id: nodeId('RemovedFromMergeQueueEvent', event.id),
              actor: viewActor(caller.server, event.actor),
              beforeCommit: event.head === undefined ? null : viewRollup(caller, repository, event.head),
              createdAt: event.at,
              reason: event.reason
            }
          : viewEvent(caller.server, event)
      )
    ),
    id: nodeId('PullRequest', issue.id),
    number: issue.number,
    title: issue.title,
    reviewDecision: reviewDecision(repository, pull),
    autoMergeRequest: pull.autoMerge
      ? { enabledAt: pull.autoMerge.at, mergeMethod: pull.autoMerge.method.toUpperCase() }
      : null
  }
}

function viewRollup(caller: Caller, repository: Repository, sha: string) {
  return {
    __typename: 'Commit',
    oid: sha,
    statusCheckRollup: () => {
      require(caller, repository, 'read:checks')
      require(caller, repository, 'read:statuses')
      const checks = checksAt(repository, sha)
      if (checks.length === 0) return null
      const isRequired =
        (name: string) =>
        ({ pullRequestNumber }: { pullRequestNumber?: number }) => {
          const pull = repository.issues.find(({ number }) => number === pullRequestNumber)?.pull
          return pull !== undefined && (rulesOf(repository, pull.baseRef)?.checks.includes(name) ?? false)
        }
      const nodes = checks.map(({ name, kind, state }) =>
        kind === 'status'
          ? { __typename: 'StatusContext', context: name, state: state.toUpperCase(), isRequired: isRequired(name) }
          : {
              __typename: 'CheckRun',
              name,
              status: state === 'pending' ? 'IN_PROGRESS' : 'COMPLETED',
              conclusion: state === 'pending' ? null : state.toUpperCase(),
              isRequired: isRequired(name)
            }
      )
      const state = ['failure', 'pending'].find((one) => checks.some((check) => check.state === one)) ?? 'success'
      return { state: state.toUpperCase(), contexts: (range: Range) => connection(nodes, range) }
    }
  }
}

interface AutoMergeInput {
  readonly pullRequestId: string
  readonly mergeMethod?: string
  readonly expectedHeadOid?: string
  readonly jump?: boolean
}

function pullOf({ server, token }: Caller, id: string) {
  for (const repository of server.state.repositories.values()) {
    const issue = repository.issues.find((candidate) => candidate.pull && nodeId('PullRequest', candidate.id) === id)
    if (issue?.pull && grant(token, repository, 'read:metadata').visible) {
      if (isSettling(server.kernel, unsettled, `node of #${issue.number}`)) break
      return { repository, issue, pull: issue.pull }
    }
  }
  throw refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`)
}

/** Refused where there is nothing to wait for: anyone who asks has to merge at once. */
async function enableAutoMerge(
  caller: Caller,
  { pullRequestId, mergeMethod = 'MERGE', expectedHeadOid }: AutoMergeInput
) {
  const { repository, issue, pull } = pullOf(caller, pullRequestId)
  require(caller, repository, 'write:pull-requests')
  require(caller, repository, 'write:contents')
  const refused = (why: string) => refusal('UNPROCESSABLE', `Pull request ${why}`)
  if (!repository.settings.allowAutoMerge) throw refused('Auto merge is not allowed for this repository')
  if (expectedHeadOid !== undefined && expectedHeadOid !== pull.headSha)
    throw refused('Head branch was modified. Review and try again.')
  await mustKeepWorkflows(repository, caller.token, pull)
  const base = await findRef(repository.directory, `refs/heads/${pull.baseRef}`)
  const mergeable = base !== undefined && (await isMergeable(repository.directory, base, pull.headSha))
  const state = await mergeableState(repository, issue, pull, mergeable)
  if (state !== 'blocked' && state !== 'behind') throw refused(`Pull request is in ${state} status`)
  const method = mergeMethod.toLowerCase() as MergeMethod
  pull.autoMerge = { token: caller.token, method, at: caller.server.kernel.clock.iso() }
  return { pullRequest: viewPull(repository, issue, pull, caller) }
}

async function enqueuePull(caller: Caller, { pullRequestId, expectedHeadOid, jump }: AutoMergeInput) {
  const { repository, issue, pull } = pullOf(caller, pullRequestId)
  require(caller, repository, 'write:pull-requests')
  require(caller, repository, 'write:contents')
  if (!hasQueue(repository, pull.baseRef))
    throw refusal('UNPROCESSABLE', 'Pull request The base branch does not have a merge queue')
  if (expectedHeadOid !== undefined && expectedHeadOid !== pull.headSha)
    throw refusal('UNPROCESSABLE', 'Pull request Head branch was modified. Review and try again.')
  await mustKeepWorkflows(repository, caller.token, pull)
  const refused = await enqueue(caller.server, repository, caller.token, issue, pull, jump)
  if (refused !== undefined) throw refusal('UNPROCESSABLE', refused)
  return { mergeQueueEntry: viewPull(repository, issue, pull, caller).mergeQueueEntry }
}

/** What the pull request itself changes, in the words that `gh` prints: https://github.com/cynative/cynative/pull/138 */
async function mustKeepWorkflows(repository: Repository, token: Token, { baseRef, headSha }: PullRequest) {
  const base = await tryGit(repository.directory, ['merge-base', `refs/heads/${baseRef}`, headSha])
  const workflow = await refusedWorkflow(repository, token, base.stdout.trim(), headSha)
  if (workflow) throw refusal('UNPROCESSABLE', `Pull request ${workflowRefusal(workflow)}`)
}

function dequeuePull(caller: Caller, id: string) {
  const { repository, issue, pull } = pullOf(caller, id)
  require(caller, repository, 'write:pull-requests')
  if (!pull.queue) throw refusal('UNPROCESSABLE', 'Pull request is not in the queue')
  const { mergeQueueEntry } = viewPull(repository, issue, pull, caller)
  dequeue(caller.server, issue, pull, caller.token.login, 'manual')
  return { mergeQueueEntry }
}

function disableAutoMerge(caller: Caller, { pullRequestId }: AutoMergeInput) {
  const { repository, issue, pull } = pullOf(caller, pullRequestId)
  require(caller, repository, 'write:pull-requests')
  if (!pull.autoMerge) throw refusal('UNPROCESSABLE', "Can't disable auto-merge for this pull request")
  pull.autoMerge = undefined
  return { pullRequest: viewPull(repository, issue, pull, caller) }
}

/** What issues and comments share: a body, who wrote it, and who edited it. */
function viewText(server: GitHubServer, text: Issue | Comment) {
  const last = text.edits.at(-1)
  return {
    body: text.body,
    author: viewActor(server, text.author),
    editor: last ? viewActor(server, last.editor) : null,
    createdAt: text.createdAt,
    updatedAt: text.updatedAt,
    lastEditedAt: last?.at ?? null,
    includesCreatedEdit: text.edits.length > 0,
    userContentEdits: (range: Range) =>
      connection(
        // Newest first.
        text.edits
          .map((edit, index) => ({
            id: nodeId('UserContentEdit', `${text.id}:${index}`),
            createdAt: edit.at,
            editedAt: edit.at,
            updatedAt: edit.at,
            deletedAt: edit.deletedAt ?? null,
            diff: edit.deletedAt === undefined ? edit.body : null,
            editor: viewActor(server, edit.editor)
          }))
          .toReversed(),
        range
      )
  }
}

interface Range {
  readonly first?: number
  readonly last?: number
  readonly after?: string
  readonly before?: string
}

function connection<Node>(all: readonly Node[], { first, last, after, before }: Range) {
  if (first === undefined && last === undefined)
    throw refusal('MISSING_PAGINATION_BOUNDARIES', 'You must provide a `first` or `last` value to properly paginate.')
  const from = after === undefined ? 0 : Number(after)
  const to = before === undefined ? all.length : Number(before) - 1
  const start = first === undefined ? Math.max(from, to - (last ?? 0)) : from
  const end = first === undefined ? to : Math.min(to, from + first)
  return {
    nodes: all.slice(start, end),
    totalCount: all.length,
    pageInfo: {
      startCursor: end > start ? String(start + 1) : null,
      endCursor: end > start ? String(end) : null,
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0
    }
  }
}

/** All or nothing, each ref against what it was: the exact compare-and-swap. */
async function updateRefs(
  caller: Caller,
  repositoryId: string,
  updates: readonly RefUpdate[],
  clientMutationId: string | undefined
) {
  const { server, token } = caller
  const repository = [...server.state.repositories.values()].find(({ id }) => nodeId('Repository', id) === repositoryId)
  if (!repository || !grant(token, repository, 'read:metadata').visible)
    throw refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${repositoryId}'`)
  require(caller, repository, 'write:contents')
  const { directory } = repository
  return changingRefs(server, repository, token, async () => {
    const commands: string[] = []
    for (const { name, afterOid, beforeOid, force } of updates) {
      const valid = /^refs\/[^/]+\/\S+$/.test(name) && /^[0-9a-f]{40}$/.test(afterOid)
      if (!valid) throw refusal('UNPROCESSABLE', `${name} is not a valid ref update.`)
      const current = await findRef(directory, name)
      const expected = beforeOid ?? current ?? '0'.repeat(40)
      if (expected !== (current ?? '0'.repeat(40)))
        throw refusal('STALE_DATA', `Reference ${name} is not at ${expected}.`)
      if (!/^0+$/.test(afterOid)) {
        await mustExist(directory, afterOid)
        if (current !== undefined && !force) await mustBeForward(directory, current, afterOid)
        await guardRef(repository, token, current, afterOid)
        const problems = pushProblems(repository, token, name.replace('refs/heads/', ''), afterOid)
        if (problems.length > 0) throw refusal('UNPROCESSABLE', violation(problems))
      }
      commands.push(`update ${name} ${afterOid} ${expected}`)
    }
    const input = ['start', ...commands, 'prepare', 'commit', ''].join('\n')
    const done = await tryGit(directory, ['update-ref', '--stdin'], { input })
    if (done.exitCode !== 0) throw refusal('STALE_DATA', 'A reference was changed by somebody else.')
    return { clientMutationId: clientMutationId ?? null }
  })
}

async function mustExist(directory: string, oid: string): Promise<void> {
  if (!(await findCommit(directory, oid))) throw refusal('UNPROCESSABLE', 'Object does not exist')
}

async function mustBeForward(directory: string, from: string, to: string): Promise<void> {
  const forward = await tryGit(directory, ['merge-base', '--is-ancestor', from, to])
  if (forward.exitCode !== 0) throw refusal('UNPROCESSABLE', 'Update is not a fast forward')
}
