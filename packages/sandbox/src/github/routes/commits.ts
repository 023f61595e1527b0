import { z } from 'zod'
import { invalid, notFound, Refusal } from '../answers.ts'
import { readCommit, readCommits, readFileChanges, viewCommit, viewFileChange } from '../commits.ts'
import { git, tryGit } from '../git.ts'
import { findCommit, readObject } from '../git-objects.ts'
import { created, type DefineRoute, type GitHubServer, page, type RepositoryRequest } from '../server.ts'
import type { CommitStatus, Repository } from '../state.ts'
import { viewPull } from '../view-pull-request.ts'
import { viewMinimalRepository } from '../view-repository.ts'
import { apiUrl, nodeId, viewLogin, webUrl } from '../views.ts'

/** GitHub lists at most this many files of a comparison. */
const fileCap = 300
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

export function commitRoutes(route: DefineRoute): void {
  route('GET', '/commits', 'read:contents', async ({ c, server, repository }) => {
    const start = await findCommit(repository.directory, c.req.query('sha') ?? repository.defaultBranch)
    if (start === undefined) throw notFound()
    const path = c.req.query('path')
    const commits = await readCommits(repository.directory, ['-1000', start, ...(path ? ['--', path] : [])])
    return page(c, commits, (commit) => viewCommit(server, repository, commit))
  })

  route('GET', '/commits/:sha/pulls', 'read:pull-requests', ({ c, server, repository, param }) => {
    const sha = param('sha')
    const pulls = repository.issues
      .flatMap((issue) => (issue.pull ? [{ issue, pull: issue.pull }] : []))
      .filter(({ pull }) => pull.headSha === sha || pull.mergeCommitSha === sha)
    return page(c, pulls, ({ issue, pull }) => viewPull(server, repository, issue, pull))
  })

  route('GET', '/commits/:sha/status', 'read:statuses', ({ server, repository, param }) => {
    const newest = new Map(
      repository.commitStatuses.filter(({ sha }) => sha === param('sha')).map((status) => [status.context, status])
    )
    const states = [...newest.values()].map(({ state }) => state)
    const state = states.some((one) => one === 'failure' || one === 'error')
      ? 'failure'
      : states.length === 0 || states.includes('pending')
        ? 'pending'
        : 'success'
    return Response.json({
      state,
      sha: param('sha'),
      total_count: states.length,
      statuses: [...newest.values()].map((status) => viewStatus(server, repository, status)),
      repository: viewMinimalRepository(server, repository),
      commit_url: apiUrl(server, repository, `/commits/${param('sha')}`),
      url: apiUrl(server, repository, `/commits/${param('sha')}/status`)
    })
  })

  route('GET', '/commits/:sha/check-runs', 'read:checks', ({ c, server, repository, param }) => {
    const jobs = repository.runs
      .filter(({ sha }) => sha === param('sha'))
      .flatMap((run) => run.jobs.map((job) => ({ run, job })))
    return page(
      c,
      jobs,
      ({ run, job }) => {
        const url = apiUrl(server, repository, `/check-runs/${job.id}`)
        const page = webUrl(server, repository, `/actions/runs/${run.id}/job/${job.id}`)
        return {
          id: job.id,
          node_id: nodeId('CheckRun', job.id),
          external_id: String(job.id),
          name: job.name,
          head_sha: run.sha,
          url,
          html_url: page,
          details_url: page,
          status: job.status,
          conclusion: job.conclusion,
          started_at: job.startedAt,
          completed_at: job.completedAt,
          check_suite: { id: run.id },
          output: {
            title: null,
            summary: null,
            text: null,
            annotations_count: 0,
            annotations_url: `${url}/annotations`
          },
          app: null,
          pull_requests: []
        }
      },
      'check_runs'
    )
  })

  route('POST', '/statuses/:sha', 'write:statuses', async ({ server, repository, person, param, body }) => {
    const wanted = await body(
      z.object({
        state: z.enum(['error', 'failure', 'pending', 'success']),
        target_url: z.string().nullable().optional(),
        description: z.string().max(140).nullable().optional(),
        context: z.string().default('default')
      })
    )
    const sha = await findCommit(repository.directory, param('sha'))
    if (sha === undefined) throw invalid(`No commit found for SHA: ${param('sha')}`)
    const status = {
      id: server.state.nextId(),
      sha,
      state: wanted.state,
      context: wanted.context,
      description: wanted.description ?? null,
      targetUrl: wanted.target_url ?? null,
      creator: person.login,
      createdAt: server.kernel.clock.iso()
    }
    repository.commitStatuses.push(status)
    return created({
      ...viewStatus(server, repository, status),
      creator: viewLogin(server, status.creator)
    })
  })

  route('GET', '/commits/:ref{.+}', 'read:contents', async (request) => {
    const { c, server, repository, param } = request
    const sha = await resolve(request, param('ref'))
    if (sha === undefined) throw invalid(`No commit found for SHA: ${param('ref')}`)
    if (c.req.header('accept')?.includes('sha')) return c.text(sha)
    const commit = await readCommit(repository.directory, sha)
    const files = await readFileChanges(repository.directory, commit.parents[0] ?? emptyTree, sha)
    return Response.json({
      ...viewCommit(server, repository, commit),
      stats: countChanges(files),
      files: files.slice(0, fileCap).map((file) => viewFileChange(server, repository, sha, file))
    })
  })

  route('GET', '/compare/:basehead{.+}', 'read:contents', (request) => compare(request))

  route('GET', '/contents', 'read:contents', (request) => contents(request, ''))
  route('GET', '/contents/:path{.*}', 'read:contents', (request) => contents(request, request.param('path')))
}

function viewStatus(server: GitHubServer, repository: Repository, status: CommitStatus) {
  return {
    url: apiUrl(server, repository, `/statuses/${status.sha}`),
    avatar_url: viewLogin(server, status.creator).avatar_url,
    id: status.id,
    node_id: nodeId('StatusContext', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt
  }
}

/** Which of a tag and a branch of one name is meant is not documented: here it is the tag, as it is for git. */
async function resolve(
  { server, repository }: Pick<RepositoryRequest, 'server' | 'repository'>,
  name: string
): Promise<string | undefined> {
  if (name.startsWith('refs/heads/')) return server.replicas.findRef(repository, name)
  return (
    (await findCommit(repository.directory, `refs/tags/${name}`)) ??
    (await server.replicas.findRef(repository, `refs/heads/${name}`)) ??
    (await findCommit(repository.directory, name))
  )
}

async function compare(request: RepositoryRequest): Promise<Response> {
  const { c, server, repository, param } = request
  const { directory } = repository
  const [baseName = '', headName = ''] = param('basehead').split('...')
  const [base, head] = await Promise.all([resolve(request, baseName), resolve(request, headName)])
  if (base === undefined || head === undefined) throw notFound()
  const found = await tryGit(directory, ['merge-base', base, head])
  if (found.exitCode !== 0) throw new Refusal(404, `No common ancestor between ${baseName} and ${headName}.`)
  const mergeBase = found.stdout.trim()
  const [ahead, behind, files] = await Promise.all([
    readCommits(directory, ['--reverse', `${base}..${head}`]),
    git(directory, ['rev-list', '--count', `${head}..${base}`]),
    readFileChanges(directory, mergeBase, head)
  ])
  const behindBy = Number(behind)
  const view = async (sha: string) => viewCommit(server, repository, await readCommit(directory, sha))
  const status = ahead.length === 0 ? (behindBy === 0 ? 'identical' : 'behind') : behindBy === 0 ? 'ahead' : 'diverged'
  const size = Math.min(Number(c.req.query('per_page') ?? 250), 250)
  const current = Number(c.req.query('page') ?? 1)
  return Response.json({
    url: apiUrl(server, repository, `/compare/${param('basehead')}`),
    html_url: webUrl(server, repository, `/compare/${param('basehead')}`),
    permalink_url: webUrl(server, repository, `/compare/${base}...${head}`),
    diff_url: webUrl(server, repository, `/compare/${param('basehead')}.diff`),
    patch_url: webUrl(server, repository, `/compare/${param('basehead')}.patch`),
    base_commit: await view(base),
    merge_base_commit: await view(mergeBase),
    status,
    ahead_by: ahead.length,
    behind_by: behindBy,
    total_commits: ahead.length,
    commits: ahead.slice((current - 1) * size, current * size).map((commit) => viewCommit(server, repository, commit)),
    // Files come with the first page only, and never more than the cap.
    files: current > 1 ? [] : files.slice(0, fileCap).map((file) => viewFileChange(server, repository, head, file))
  })
}

function countChanges(files: readonly { readonly additions: number; readonly deletions: number }[]) {
  const additions = files.reduce((sum, file) => sum + file.additions, 0)
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0)
  return { additions, deletions, total: additions + deletions }
}

async function contents(request: RepositoryRequest, wanted: string): Promise<Response> {
  const { c, server, repository } = request
  const { directory } = repository
  const path = wanted.replace(/^\/+|\/+$/g, '')
  const name = c.req.query('ref') ?? `refs/heads/${repository.defaultBranch}`
  const sha = await resolve(request, name)
  if (sha === undefined) throw new Refusal(404, `No commit found for the ref ${name}`)
  const spec = `${sha}:${path}`
  const found = await readObject(directory, spec)
  if (!found) throw notFound()
  const describe = (entryPath: string, type: 'file' | 'dir', object: string, size: number) => {
    const links = {
      self: apiUrl(server, repository, `/contents/${encodeURI(entryPath)}?ref=${name}`),
      git: apiUrl(server, repository, `/git/${type === 'dir' ? 'trees' : 'blobs'}/${object}`),
      html: webUrl(server, repository, `/blob/${name}/${encodeURI(entryPath)}`)
    }
    return {
      type,
      name: entryPath.split('/').at(-1) ?? '',
      path: entryPath,
      sha: object,
      size,
      url: links.self,
      git_url: links.git,
      html_url: links.html,
      download_url: null,
      _links: links
    }
  }
  if (found.type === 'tree') {
    const output = await git(directory, ['ls-tree', '-z', '-l', spec])
    const entries = output
      .split('\0')
      .filter(Boolean)
      .map((line) => {
        const tab = line.indexOf('\t')
        const [, type = '', object = '', size = ''] = line.slice(0, tab).split(/\s+/)
        const entryPath = path ? `${path}/${line.slice(tab + 1)}` : line.slice(tab + 1)
        return describe(entryPath, type === 'tree' ? 'dir' : 'file', object, Number(size) || 0)
      })
    return Response.json(entries)
  }
  const { content, sha: object } = found
  if (c.req.header('accept')?.includes('raw'))
    return new Response(new Uint8Array(content), {
      headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' }
    })
  const encoded = content.toString('base64').replace(/.{60}/g, '$&\n')
  return Response.json({
    ...describe(path, 'file', object, content.length),
    encoding: 'base64',
    content: `${encoded}\n`
  })
}
