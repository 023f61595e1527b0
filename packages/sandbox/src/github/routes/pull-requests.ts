import { z } from 'zod'
import { forbidden, notFound, Refusal, validationFailed } from '../answers.ts'
import { hasQueue, mergeableState, violation } from '../branch-rules.ts'
import { readCommits, readFileChanges, viewCommit, viewFileChange } from '../commits.ts'
import { git, tryGit } from '../git.ts'
import { findRef } from '../git-objects.ts'
import { editIssue, makeIssue } from '../issues.ts'
import { isMergeable } from '../merge.ts'
import { mergePull } from '../merge-pull.ts'
import { settleMerges } from '../merge-queue.ts'
import { defaultBranchEvent } from '../ref-changes.ts'
import { isSettling, trying, unsettled } from '../rude.ts'
import { bodyText, created, type DefineRoute, page, type RepositoryRequest } from '../server.ts'
import type { Issue, PullRequest, Review } from '../state.ts'
import { viewPull } from '../view-pull-request.ts'
import { apiUrl, association, nodeId, viewLogin, webUrl } from '../views.ts'

export function pullRequestRoutes(route: DefineRoute): void {
  route('GET', '/pulls', 'read:pull-requests', (request) => {
    const { c, repository } = request
    const { state = 'open', head, base } = c.req.query()
    const pulls = repository.issues
      .flatMap((issue) => (issue.pull ? [{ issue, pull: issue.pull }] : []))
      .filter(({ issue }) => state === 'all' || issue.state === state)
      // Without `owner:` the real one ignores the filter, a trap worth keeping.
      .filter(({ pull }) => !head?.includes(':') || head === `${repository.owner}:${pull.headRef}`)
      .filter(({ pull }) => !base || pull.baseRef === base)
    return page(c, pulls.toReversed(), ({ issue, pull }) => viewPull(request.server, request.repository, issue, pull))
  })

  route('POST', '/pulls', 'write:pull-requests', (request) => open(request))

  route('GET', '/pulls/:number', 'read:pull-requests', async (request) => {
    const { server, repository } = request
    await settleMerges(server, repository)
    const { issue, pull } = find(request)
    return Response.json(await viewWhole(request, issue, pull))
  })

  route('PATCH', '/pulls/:number', 'write:pull-requests', async (request) => {
    const { issue, pull } = find(request)
    const wanted = await request.body(
      z.object({
        title: z.string().min(1).optional(),
        body: bodyText.nullable().optional(),
        state: z.enum(['open', 'closed']).optional(),
        base: z.string().optional(),
        maintainer_can_modify: z.boolean().optional()
      })
    )
    if (wanted.base !== undefined) {
      const base = await findRef(request.repository.directory, `refs/heads/${wanted.base}`)
      if (base === undefined) throw validationFailed({ resource: 'PullRequest', field: 'base', code: 'invalid' })
      pull.baseRef = wanted.base
      pull.baseSha = base
    }
    if (wanted.state === 'open' && pull.merged)
      throw validationFailed({ resource: 'PullRequest', field: 'state', code: 'invalid' })
    await editIssue(request.server, request.repository, request.token, issue, {
      title: wanted.title,
      body: wanted.body ?? undefined,
      state: wanted.state
    })
    return Response.json(await viewWhole(request, issue, pull))
  })

  route('GET', '/pulls/:number/files', 'read:pull-requests', async (request) => {
    const { pull } = find(request)
    const { c, server, repository } = request
    const start = (await git(repository.directory, ['merge-base', pull.baseSha, pull.headSha])).trim()
    const files = await readFileChanges(repository.directory, start, pull.headSha)
    return page(c, files.slice(0, 3000), (file) => viewFileChange(server, repository, pull.headSha, file))
  })

  route('GET', '/pulls/:number/commits', 'read:pull-requests', async (request) => {
    const { pull } = find(request)
    const { c, server, repository } = request
    const commits = await readCommits(repository.directory, ['--reverse', `${pull.baseSha}..${pull.headSha}`])
    return page(c, commits, (commit) => viewCommit(server, repository, commit))
  })

  route('GET', '/pulls/:number/reviews', 'read:pull-requests', (request) => {
    const { issue, pull } = find(request)
    return page(request.c, pull.reviews, (review) => viewReview(request, issue, review))
  })

  route('POST', '/pulls/:number/reviews', 'write:pull-requests', async (request) => {
    const { issue, pull } = find(request)
    const wanted = await request.body(
      z.object({ event: z.enum(['APPROVE', 'REQUEST_CHANGES', 'COMMENT']), body: bodyText.optional() })
    )
    const { server, repository, token } = request
    if (token.kind === 'github-token' && wanted.event === 'APPROVE' && !repository.settings.allowActionsPullRequests)
      throw forbidden('GitHub Actions is not permitted to create or approve pull requests.')
    if (issue.author === token.login && wanted.event !== 'COMMENT')
      throw new Refusal(422, 'Unprocessable Entity: Can not approve your own pull request')
    const states = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const
    const review: Review = {
      id: server.state.nextId(),
      author: token.login,
      state: states[wanted.event],
      body: wanted.body ?? '',
      commit: pull.headSha,
      submittedAt: server.kernel.clock.iso()
    }
    pull.reviews.push(review)
    return Response.json(viewReview(request, issue, review))
  })

  route('GET', '/pulls/:number/merge', 'read:pull-requests', (request) => {
    if (!find(request).pull.merged) throw notFound()
    return new Response(null, { status: 204 })
  })

  route('PUT', '/pulls/:number/merge', 'write:contents', (request) => merge(request))
}

function viewReview({ server, repository }: RepositoryRequest, issue: Issue, review: Review) {
  const { id, author, state, body, commit, submittedAt } = review
  const page = webUrl(server, repository, `/pull/${issue.number}#pullrequestreview-${id}`)
  const pull = apiUrl(server, repository, `/pulls/${issue.number}`)
  return {
    id,
    node_id: nodeId('PullRequestReview', id),
    user: viewLogin(server, author),
    author_association: association(repository, author),
    state,
    body,
    commit_id: commit,
    submitted_at: submittedAt,
    html_url: page,
    pull_request_url: pull,
    _links: { html: { href: page }, pull_request: { href: pull } }
  }
}

function find({ repository, id }: RepositoryRequest): { readonly issue: Issue; readonly pull: PullRequest } {
  const issue = repository.issues.find((candidate) => candidate.number === id('number'))
  if (!issue?.pull) throw notFound()
  return { issue, pull: issue.pull }
}

async function open(request: RepositoryRequest): Promise<Response> {
  const { server, repository, token } = request
  const wanted = await request.body(
    z.object({
      title: z.string().min(1),
      body: bodyText.nullable().optional(),
      head: z.string(),
      base: z.string(),
      draft: z.boolean().optional(),
      maintainer_can_modify: z.boolean().optional()
    })
  )
  if (token.kind === 'github-token' && !repository.settings.allowActionsPullRequests)
    throw forbidden('GitHub Actions is not permitted to create or approve pull requests.')
  // With which status GitHub refuses it is not documented.
  if (!repository.settings.hasPullRequests) throw notFound()
  const headRef = wanted.head.replace(`${repository.owner}:`, '')
  const { directory } = repository
  const [head, base] = await Promise.all([
    findRef(directory, `refs/heads/${headRef}`),
    findRef(directory, `refs/heads/${wanted.base}`)
  ])
  if (head === undefined) throw validationFailed({ resource: 'PullRequest', field: 'head', code: 'invalid' })
  if (base === undefined) throw validationFailed({ resource: 'PullRequest', field: 'base', code: 'invalid' })
  const same = repository.issues.find(
    ({ pull, state }) => state === 'open' && pull?.headRef === headRef && pull.baseRef === wanted.base
  )
  const custom = (message: string) => validationFailed({ resource: 'PullRequest', code: 'custom', message })
  if (same) throw custom(`A pull request already exists for ${repository.owner}:${headRef}.`)
  if ((await tryGit(directory, ['merge-base', '--is-ancestor', head, base])).exitCode === 0)
    throw custom(`No commits between ${wanted.base} and ${headRef}`)
  const pull: PullRequest = {
    headRef,
    headSha: head,
    baseRef: wanted.base,
    baseSha: base,
    draft: wanted.draft ?? false,
    merged: false,
    mergedAt: null,
    mergedBy: null,
    mergeCommitSha: null,
    reviews: [],
    autoMerge: undefined
  }
  const issue = makeIssue(server, repository, token, { title: wanted.title, body: wanted.body ?? '' }, pull)
  await git(directory, ['update-ref', `refs/pull/${issue.number}/head`, head])
  server.kernel.events.emit('event', {
    at: server.kernel.clock.now(),
    service: 'github',
    kind: 'pull request opened',
    text: `${token.login} opened pull request #${issue.number}: ${headRef} into ${wanted.base}`,
    data: { repository: repository.fullName, number: issue.number, head }
  })
  const viewed = await viewWhole(request, issue, pull)
  const payload = { number: issue.number, pull_request: viewed }
  await defaultBranchEvent(server, repository, token, { name: 'pull_request', action: 'opened', payload }, headRef)
  return created(viewed)
}

async function merge(request: RepositoryRequest): Promise<Response> {
  const { server, repository, token } = request
  const { issue, pull } = find(request)
  const wanted = await request.body(
    z.object({
      sha: z.string().optional(),
      merge_method: z.enum(['merge', 'squash', 'rebase']).default('merge'),
      commit_title: z.string().optional(),
      commit_message: z.string().optional()
    })
  )
  if (isSettling(server.kernel, unsettled, `merge of #${issue.number}`))
    throw new Refusal(405, 'Base branch was modified. Review and try the merge again.')
  if (hasQueue(repository, pull.baseRef))
    throw new Refusal(405, violation(['Changes must be made through the merge queue']))
  const { merge_method: method, commit_title: title, commit_message: message } = wanted
  const sha = await mergePull(server, repository, token, issue, pull, {
    method,
    sha: wanted.sha,
    title,
    message
  })
  return Response.json({ sha, merged: true, message: 'Pull Request successfully merged' })
}

/** Only a single pull request says whether it merges. */
/** One moment's truth: what takes time comes first, so that no merge falls between two of its fields. */
async function viewWhole({ server, repository }: RepositoryRequest, issue: Issue, pull: PullRequest) {
  const { directory } = repository
  const base = await findRef(directory, `refs/heads/${pull.baseRef}`)
  const isTried = issue.state === 'open' && base !== undefined
  const mergeable =
    isTried && !isSettling(server.kernel, trying, `#${issue.number} on ${base}`)
      ? await isMergeable(directory, base, pull.headSha)
      : null
  const files = await readFileChanges(directory, pull.baseSha, pull.headSha)
  const commits = await readCommits(directory, [`${pull.baseSha}..${pull.headSha}`])
  const state = await mergeableState(repository, issue, pull, mergeable)
  return {
    ...viewPull(server, repository, issue, pull),
    merged: pull.merged,
    merged_by: pull.mergedBy === null ? null : viewLogin(server, pull.mergedBy),
    mergeable,
    rebaseable: mergeable,
    mergeable_state: state,
    comments: repository.comments.filter((comment) => comment.issue === issue.number).length,
    review_comments: 0,
    commits: commits.length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
    maintainer_can_modify: false
  }
}
