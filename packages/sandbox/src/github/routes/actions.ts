import { createHmac, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { forbidden, notFound, Refusal } from '../answers.ts'
import { dispatchWorkflow, getWorkflow, listWorkflows } from '../dispatch.ts'
import { defaultBranchEvent } from '../ref-changes.ts'
import {
  apiPrefix,
  created,
  type DefineRoute,
  empty,
  type GitHubHono,
  type GitHubServer,
  page,
  type RepositoryRequest
} from '../server.ts'
import type { Artifact, WorkflowRun } from '../state.ts'
import { viewArtifact, viewJob, viewRun, viewWorkflow, webUrl } from '../views.ts'

export function actionRoutes(route: DefineRoute): void {
  route('GET', '/actions/workflows', 'read:actions', async ({ c, server, repository }) =>
    page(
      c,
      await listWorkflows(server, repository),
      ({ record, name }) => viewWorkflow(server, repository, record, name),
      'workflows'
    )
  )

  route('GET', '/actions/workflows/:workflow', 'read:actions', async ({ server, repository, param }) => {
    const { record, name } = await getWorkflow(server, repository, param('workflow'))
    return Response.json(viewWorkflow(server, repository, record, name))
  })

  route('POST', '/actions/workflows/:workflow/dispatches', 'write:actions', async (request) => {
    const { server, repository, token } = request
    const wanted = await request.body(
      z.object({
        ref: z.string(),
        inputs: z.record(z.string(), z.unknown()).optional(),
        return_run_details: z.boolean().optional()
      })
    )
    const [run] = await dispatchWorkflow(server, repository, token, {
      workflow: request.param('workflow'),
      ref: wanted.ref,
      inputs: wanted.inputs ?? {}
    })
    if (!wanted.return_run_details || run === undefined) return empty(204)
    return Response.json({
      workflow_run_id: run,
      run_url: `${server.url}${apiPrefix}/repos/${repository.fullName}/actions/runs/${run}`,
      html_url: webUrl(server, repository, `/actions/runs/${run}`)
    })
  })

  route('POST', '/dispatches', 'write:contents', async ({ server, repository, token, body }) => {
    const wanted = await body(
      z.object({
        event_type: z.string().min(1).max(100),
        client_payload: z.record(z.string(), z.unknown()).optional()
      })
    )
    await defaultBranchEvent(server, repository, token, {
      name: 'repository_dispatch',
      action: wanted.event_type,
      payload: { branch: repository.defaultBranch, client_payload: wanted.client_payload ?? {} }
    })
    return empty(204)
  })

  route('GET', '/actions/workflows/:workflow/runs', 'read:actions', async (request) => {
    const { record } = await getWorkflow(request.server, request.repository, request.param('workflow'))
    return listRuns(
      request,
      request.repository.runs.filter((run) => run.workflowId === record.id)
    )
  })

  route('GET', '/actions/runs', 'read:actions', (request) => listRuns(request, request.repository.runs))

  route('GET', '/actions/runs/:run', 'read:actions', (request) =>
    Response.json(viewRun(request.server, request.repository, findRun(request)))
  )

  route('GET', '/actions/runs/:run/jobs', 'read:actions', (request) => {
    const run = findRun(request)
    const { c, server, repository } = request
    const all = c.req.query('filter') === 'all'
    const jobs = run.jobs.filter((job) => all || job.attempt === run.attempt)
    return page(c, jobs, (job) => viewJob(server, repository, run, job), 'jobs')
  })

  route('GET', '/actions/runs/:run/attempts/:attempt/jobs', 'read:actions', (request) => {
    const run = findRun(request)
    const { c, server, repository } = request
    const jobs = run.jobs.filter((job) => job.attempt === request.id('attempt'))
    return page(c, jobs, (job) => viewJob(server, repository, run, job), 'jobs')
  })

  route('GET', '/actions/jobs/:job', 'read:actions', (request) => {
    const { run, job } = findJob(request)
    return Response.json(viewJob(request.server, request.repository, run, job))
  })

  // Not the log itself: the way to it.
  route('GET', '/actions/jobs/:job/logs', 'read:actions', (request) => {
    const { server, repository } = request
    const { job } = findJob(request)
    if (job.logFile === undefined) throw notFound()
    return Response.redirect(`${server.url}/_runner/${repository.fullName}/jobs/${job.id}/logs`, 302)
  })

  route('POST', '/actions/runs/:run/cancel', 'write:actions', (request) => {
    const run = findRun(request)
    if (run.status === 'completed') throw new Refusal(409, 'Cannot cancel a workflow run that is completed.')
    control(request.server).cancel(run)
    return Response.json({}, { status: 202 })
  })

  for (const [path, failedOnly] of [
    ['rerun', false],
    ['rerun-failed-jobs', true]
  ] as const)
    route('POST', `/actions/runs/:run/${path}`, 'write:actions', async (request) => {
      const run = findRun(request)
      if (run.status !== 'completed') throw new Refusal(403, 'This workflow is already running')
      await control(request.server).rerun(run, { failedOnly, actor: request.person.login })
      return created({})
    })

  route('GET', '/actions/artifacts', 'read:actions', ({ c, server, repository }) => {
    const name = c.req.query('name')
    const found = repository.artifacts.filter((artifact) => !name || artifact.name === name)
    return page(c, found.toReversed(), (artifact) => viewArtifact(server, repository, artifact), 'artifacts')
  })

  route('GET', '/actions/runs/:run/artifacts', 'read:actions', (request) => {
    const run = findRun(request)
    const { c, server, repository } = request
    const name = c.req.query('name')
    const found = repository.artifacts.filter(
      (artifact) => artifact.run === run.id && (!name || artifact.name === name)
    )
    return page(c, found.toReversed(), (artifact) => viewArtifact(server, repository, artifact), 'artifacts')
  })

  route('GET', '/actions/artifacts/:artifact', 'read:actions', (request) =>
    Response.json(viewArtifact(request.server, request.repository, findArtifact(request)))
  )

  route('DELETE', '/actions/artifacts/:artifact', 'write:actions', (request) => {
    const { artifacts } = request.repository
    artifacts.splice(artifacts.indexOf(findArtifact(request)), 1)
    return empty(204)
  })

  // Not the archive itself: a signed address at a storage service that opens it to anyone for a minute.
  route('GET', '/actions/artifacts/:artifact/zip', 'read:actions', (request) => {
    const { server, repository } = request
    const artifact = findArtifact(request)
    if (artifact.expired) throw new Refusal(410, 'Artifact has expired')
    const path = `/_blob/${repository.fullName}/artifacts/${artifact.id}`
    const until = server.kernel.clock.now() + 60_000
    return Response.redirect(`${server.url}${path}?se=${until}&sig=${signatureOf(path, until)}`, 302)
  })
}

const blobKey = randomBytes(32)

function signatureOf(path: string, until: number): string {
  return createHmac('sha256', blobKey).update(`${path} ${until}`).digest('hex')
}

/** What stands for the storage behind artifacts. It knows no token of GitHub's, and refuses a request that brings one along. */
export function blobRoutes(app: GitHubHono, server: GitHubServer): void {
  app.get('/_blob/:owner/:repo/artifacts/:artifact', (c) => {
    if (c.req.header('authorization') !== undefined) throw new Refusal(403, 'AuthenticationFailed')
    const until = Number(c.req.query('se'))
    if (c.req.query('sig') !== signatureOf(c.req.path, until) || !(until > server.kernel.clock.now()))
      throw new Refusal(403, 'AuthenticationFailed')
    const repository = server.state.findRepository(c.req.param('owner'), c.req.param('repo'))
    const artifact = repository?.artifacts.find(({ id }) => String(id) === c.req.param('artifact'))
    if (!artifact) throw notFound()
    return sendZip(artifact)
  })
}

/**
 * What GitHub's own runner reaches over a service without public documentation: the artifacts of the run that asks.
 * The stand-ins of upload-artifact and download-artifact use it with their GITHUB_TOKEN, whatever its permissions.
 */
export function runnerRoutes(app: GitHubHono, server: GitHubServer): void {
  const prefix = '/_runner/:owner/:repo/runs/:run/artifacts'
  const find = (owner: string, repo: string, id: string, token: { readonly run?: number }) => {
    const repository = server.state.findRepository(owner, repo)
    const run = repository?.runs.find((candidate) => String(candidate.id) === id)
    if (!repository || !run) throw notFound()
    if (token.run !== run.id) throw forbidden('This token belongs to another run.')
    return { repository, run }
  }

  app.get('/_runner/:owner/:repo/jobs/:job/logs', async (c) => {
    const repository = server.state.findRepository(c.req.param('owner'), c.req.param('repo'))
    const jobs = repository?.runs.flatMap((run) => run.jobs) ?? []
    const { logFile } = jobs.find(({ id }) => String(id) === c.req.param('job')) ?? {}
    if (logFile === undefined) throw notFound()
    return c.text(await readFile(logFile, 'utf8'))
  })
  app.get(prefix, (c) => {
    const { repository, run } = find(c.req.param('owner'), c.req.param('repo'), c.req.param('run'), c.get('token'))
    const found = repository.artifacts.filter((artifact) => artifact.run === run.id)
    return c.json({ artifacts: found.map((artifact) => viewArtifact(server, repository, artifact)) })
  })

  app.put(`${prefix}/:name`, async (c) => {
    const { repository, run } = find(c.req.param('owner'), c.req.param('repo'), c.req.param('run'), c.get('token'))
    const name = c.req.param('name')
    const { attempt } = run
    const same = repository.artifacts.find(
      (artifact) => artifact.run === run.id && artifact.attempt === attempt && artifact.name === name
    )
    if (same && c.req.query('overwrite') !== 'true')
      throw new Refusal(409, `an artifact with the name ${name} already exists on the workflow run`)
    if (same) repository.artifacts.splice(repository.artifacts.indexOf(same), 1)
    const id = server.state.nextId()
    const folder = join(server.directory, 'artifacts')
    await mkdir(folder, { recursive: true })
    const file = join(folder, `${id}.zip`)
    await writeFile(file, Buffer.from(await c.req.arrayBuffer()))
    const { size } = await stat(file)
    const createdAt = server.kernel.clock.iso()
    const artifact = { id, name, run: run.id, attempt, file, size, createdAt, expired: false }
    repository.artifacts.push(artifact)
    return created(viewArtifact(server, repository, artifact))
  })

  app.get(`${prefix}/:artifact/zip`, (c) => {
    const { repository, run } = find(c.req.param('owner'), c.req.param('repo'), c.req.param('run'), c.get('token'))
    const artifact = repository.artifacts.find(
      (candidate) => candidate.run === run.id && String(candidate.id) === c.req.param('artifact')
    )
    if (!artifact) throw notFound()
    return sendZip(artifact)
  })
}

function sendZip(artifact: Artifact): Response {
  if (artifact.expired) throw new Refusal(410, 'Artifact has expired')
  return new Response(Readable.toWeb(createReadStream(artifact.file)) as unknown as ReadableStream, {
    headers: { 'content-type': 'application/zip', 'content-length': String(artifact.size) }
  })
}

function listRuns({ c, server, repository }: RepositoryRequest, runs: readonly WorkflowRun[]): Response {
  const wanted = c.req.query()
  const after = wanted['created']?.match(/^>=?(.+)$/)?.[1]
  const found = runs
    .filter((run) => !wanted['branch'] || run.ref === `refs/heads/${wanted['branch']}`)
    .filter((run) => !wanted['event'] || run.event === wanted['event'])
    .filter((run) => !wanted['actor'] || run.actor === wanted['actor'])
    .filter((run) => !wanted['head_sha'] || run.sha === wanted['head_sha'])
    .filter((run) => !wanted['status'] || run.status === wanted['status'] || run.conclusion === wanted['status'])
    .filter((run) => !after || Date.parse(run.createdAt) >= Date.parse(after))
  return page(c, found.toReversed(), (run) => viewRun(server, repository, run), 'workflow_runs')
}

function findRun({ repository, id }: RepositoryRequest): WorkflowRun {
  const run = repository.runs.find((candidate) => candidate.id === id('run'))
  if (!run) throw notFound()
  return run
}

function findJob({ repository, id }: RepositoryRequest) {
  for (const run of repository.runs) {
    const job = run.jobs.find((candidate) => candidate.id === id('job'))
    if (job) return { run, job }
  }
  throw notFound()
}

function findArtifact({ repository, id }: RepositoryRequest): Artifact {
  const artifact = repository.artifacts.find((candidate) => candidate.id === id('artifact'))
  if (!artifact) throw notFound()
  return artifact
}

function control(server: GitHubServer) {
  if (!server.runControl) throw new Refusal(503, 'No dispatcher runs the workflows of this GitHub.')
  return server.runControl
}
